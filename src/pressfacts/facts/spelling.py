"""What the words of a clause can be by their spelling alone: the bare name of a house, a town, a land."""

from __future__ import annotations

from collections.abc import Iterator

from pressfacts.analysis import Analysis
from pressfacts.facts.clause import ARTICLES, Clause

JOINED = frozenset({",", "und", "sowie", "&"})
LONGEST = 4
"""How many words a name has at most that only its place in the clause shows."""
_WHERE = frozenset("in im an am auf aus".split())
_NO_NAME = (
    "function_word", "no_name", "role", "organisation_kind", "instrument", "cooperation", "figure_noun", "kin",
    "month", "weekday", "governs_about", "no_instrument", "title", "salutation",
)  # fmt: skip
_NOUN = ("ung", "ungen", "heit", "heiten", "keit", "keiten", "tion", "tionen", "schaft", "schaften", "zeit")
"""Endings of common nouns: a word of this kind alone is nobody's name."""
_PREFIXES = frozenset("Bad Sankt St. Neu Alt Groß Klein".split())

_BODIES = ("organisation_head", "organisation_kind", "territory", "official_body")
"""What a common noun must be to stand for a side: 'für die Stadt', 'für den Verein', but not 'für das Stadion'."""

Range = tuple[int, int]


class Spelling:
    """Reads names in the words of a clause that no mention has taken."""

    def __init__(self, clause: Clause, analysis: Analysis) -> None:
        self._clause = clause
        self._analysis = analysis
        self._words = analysis.tokens.words
        self._taken = {
            token
            for stage in ("organisation", "person", "date")
            for mention in clause.mentions(analysis, stage)
            if mention.symbol
            for token in range(mention.first, mention.last)
        }

    def is_free(self, token: int) -> bool:
        """Whether a token belongs to the clause and to no mention."""
        return self._clause.holds(token) and token not in self._taken

    def name_end(self, token: int) -> int:
        """The end of the capital words from a token on that can be a name, the token itself if they cannot."""
        end = token
        while end < self._clause.last and end < token + LONGEST and self.is_free(end) and self._may_name(end):
            end += 1
        if end == token + 1 and self._words[token].endswith(_NOUN):
            return token
        return end

    def _may_name(self, token: int) -> bool:
        word, value = self._words[token], self._analysis.book.value
        capital = any(map(str.isupper, word)) and word[0].isalpha()
        return capital and all(value(lexicon, word) is None for lexicon in _NO_NAME)

    def lands(self) -> Iterator[Range]:
        """'Land Hessen', 'Stadt Weil am Rhein'; of 'Städte Gera, Jena und Weimar' each city."""
        territories = self._analysis.book.values["territory"]
        for token in range(self._clause.first, self._clause.last - 1):
            word = self._words[token]
            if word not in territories or not self.is_free(token) or not self.is_free(token + 1):
                continue
            if self._words[token - 1].lower() in _WHERE or self._words[token - 2].lower() in _WHERE:
                continue
            end = self.town_end(token + 1)
            if end > token + 1 and territories[word] != "plural":
                yield token, end
            while end > token + 1 and territories[word] == "plural":
                yield token + 1, end
                token = end
                joined = token < self._clause.last and self._words[token] in JOINED
                end = self.town_end(token + 1) if joined else token

    def town_end(self, token: int) -> int:
        """The end of a town's name: one word or 'Bad …', and its river ('am Rhein', 'an der Saale')."""
        words, last = self._words, self._clause.last
        if token >= last or not words[token][:1].isupper() or not self.is_free(token):
            return token
        if self._analysis.book.value("role", words[token]) is not None:
            return token
        if words[token] in _PREFIXES and token + 1 < last and words[token + 1][:1].isupper():
            token += 1
        river = token + 1
        if river + 1 < last and words[river] in ("am", "im", "ob"):
            return river + 2 if words[river + 1][:1].isupper() else river
        if river + 2 < last and words[river] in ("an", "vor", "ob") and words[river + 1] in ARTICLES:
            return river + 3
        return river

    def states(self) -> Iterator[Range]:
        """Countries and lands without 'Land' in front: 'Bayern und Sachsen'."""
        values = self._analysis.book.values
        for token in range(self._clause.first, self._clause.last):
            before, word = self._words[token - 1], self._words[token]
            led = before.lower() in (*_WHERE, "für", "nach") or before in values["territory"]
            known = word in values["country"] or word in values["federal_state"]
            if known and not led and self.is_free(token):
                yield token, token + 1

    def towns(self) -> list[Range]:
        """The towns of a list that is the subject: 'Gera, Jena und Bad Berka unterzeichnen'; one must be well known."""
        verbs = {self._words[self._clause.cue[0]], "haben"}
        for token in range(self._clause.first, self._clause.cue[0]):
            found = self._town_list(token)
            if len(found) > 1 and self._words[found[-1][1]] in verbs and any(map(self._is_place, found)):
                return found
        return []

    def _town_list(self, token: int) -> list[Range]:
        found: list[Range] = []
        while (end := self.town_end(token)) > token:
            found.append((token, end))
            token = end + 1
            if end >= self._clause.last or self._words[end] not in JOINED:
                break
        return found

    def _is_place(self, town: Range) -> bool:
        words = self._words[slice(*town)]
        return words[0] in _PREFIXES or any(self._analysis.book.value("place", word) is not None for word in words)

    def represented(self) -> Iterator[Range]:
        """Whom 'Vertreter Geras' stand for, and 'die Stadt' of 'für die Stadt unterzeichnete', 'seitens der Stadt'."""
        roles = self._analysis.book.value
        stops = {mention.first for mention in self._clause.mentions(self._analysis, "person")} | {self._clause.cue[0]}
        for token in range(self._clause.first, self._clause.last - 1):
            if self._words[token] in ("Vertreter", "Vertretern") and self._words[token + 1].endswith("s"):
                end = self.name_end(token + 1)
                if end == token + 2:
                    yield token + 1, end
            if self._words[token].lower() not in ("für", "seiten") or self._words[token + 1] not in ARTICLES:
                continue
            noun = token + 2
            if not self.is_free(noun) or not self._is_body(self._words[noun]):
                continue
            ends = range(noun + 1, min(noun + 1 + LONGEST, self._clause.last))
            stop = next((end for end in ends if end in stops or roles("role", self._words[end]) is not None), None)
            if stop and self._words[stop - 1][:1].isupper():
                yield noun, stop

    def _is_body(self, noun: str) -> bool:
        return self._analysis.book.is_in(noun, _BODIES)

    def political(self) -> Iterator[Range]:
        """Political parties whose name is a common word beside another one: 'SPD und Grüne'."""
        for token in range(self._clause.first + 1, self._clause.last):
            is_party = self._analysis.book.value("party", self._words[token]) is not None
            if is_party and self._words[token - 1] == "und" and self.is_free(token):
                yield token, token + 1
