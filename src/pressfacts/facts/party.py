"""The parties of an agreement: the organisations, states and cities that the clause of a report ties to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pressfacts.analysis import Analysis
from pressfacts.facts.cast import Cast
from pressfacts.facts.clause import ARTICLES, Clause
from pressfacts.facts.venue import venue
from pressfacts.records import Organisation, Reference, Span

_JOINED = frozenset({",", "und", "sowie", "&"})
_WHERE = frozenset("in im an am auf aus".split())
_OWNED = ("tochter", "teil")
"""How a word begins that makes what follows it ("von X", "der X") the owner of a party and none itself."""
_TOGETHER = frozenset("mit zwischen und sowie von".split())
_HELD = frozenset("Bestand Besitz Eigentum Portfolio".split())
_PRONOUNS = frozenset("sie er es Sie Er Es".split())
_NO_NAME = (
    "function_word", "no_name", "role", "organisation_kind", "instrument", "cooperation", "figure_noun", "kin",
    "month", "weekday", "governs_about", "no_instrument", "title", "salutation",
)  # fmt: skip
_NOUN = ("ung", "ungen", "heit", "heiten", "keit", "keiten", "tion", "tionen", "schaft", "schaften", "zeit")
"""Endings of common nouns: a word of this kind alone is nobody's name."""
_PREFIXES = frozenset("Bad Sankt St. Neu Alt Groß Klein".split())
_PAIR = 2
_LONGEST = 4
"""How many words a name has at most that only its place in the clause shows."""

Range = tuple[int, int]


def parties(clause: Clause, analysis: Analysis, cast: Cast) -> list[Reference]:
    """The parties in text order, each with the words that stand for it.

    Known organisations come first; beside them stand lands and cities, other members of the same list, the partner
    behind "mit", and the name that opens the clause. States count only where nobody else is named.
    """
    return _Search(clause, analysis, cast).found()


class _Search:
    """The parties of one clause while they are looked for; token ranges that are taken are looked at once."""

    def __init__(self, clause: Clause, analysis: Analysis, cast: Cast) -> None:
        self._cast = cast
        self._clause = clause
        self._analysis = analysis
        self._words: Sequence[str] = analysis.tokens.words
        place = venue(clause, analysis)
        self._place = (place.start, place.end) if place else (0, 0)
        subject = clause.subject(analysis)
        self._about = (subject.start, subject.end) if subject else (0, 0)
        self._known = dict(self._organisations())
        self._taken = {
            token
            for stage in ("organisation", "person", "date")
            for mention in clause.mentions(analysis, stage)
            if mention.symbol
            for token in range(mention.first, mention.last)
        }

    def found(self) -> list[Reference]:
        """The parties of the clause."""
        given = dict(self._known)
        if bought := self._clause.bought(self._analysis):
            given.pop((bought.first, bought.last), None)
        for first, last in self._lands():
            given[first, last] = self._named(first, last)
        for first, last in (*self._partners(), *self._opening(), *self._represented(), *self._political()):
            given.setdefault((first, last), self._named(first, last))
        for first, last in self._listed(sorted(given)):
            given[first, last] = self._named(first, last)
        if len(given) == 1:
            given |= self._antecedent()
        if len(given) < _PAIR:
            given = dict(self._common()) | given
        given = given or {tokens: self._named(*tokens) for tokens in self._states()}
        return [given[tokens] for tokens in sorted(given)]

    def _named(self, first: int, last: int) -> Reference:
        span = self._analysis.span(first, last)
        return Reference(*span, span.text, None)

    def _organisations(self) -> Iterator[tuple[Range, Reference]]:
        starts = self._analysis.tokens.starts
        for mention in self._clause.mentions(self._analysis, "organisation"):
            start = starts[mention.first]
            if start not in self._cast.organisations or self._place[0] <= start < self._place[1]:
                continue
            if self._stands_aside(mention.first):
                continue
            span, one = self._cast.organisations[start]
            yield (mention.first, mention.last), Reference(*self._wording(span, one), one.name, one.id)

    def _stands_aside(self, token: int) -> bool:
        """Whether an organisation is the owner of a party, a place ('im X', 'in der X'), or what it is all about."""
        before, led = self._words[token - 1], self._words[token - 2].lower()
        if (led.startswith(_OWNED) and before in ("von", *ARTICLES)) or before == "im":
            return True
        inside = self._about[0] <= self._analysis.tokens.starts[token] < self._about[1]
        return (led == "in" and before in ARTICLES) or (inside and not {before, led} & _TOGETHER)

    def _wording(self, span: Span, one: Organisation) -> Span:
        """The words for an organisation; behind its acronym the place before the clause that has the name in full."""
        short = span.text.isupper() and span.text not in one.text.split()
        in_full = one.start < self._analysis.tokens.starts[self._clause.first]
        return Span(one.start, one.end, one.text) if short and in_full else span

    def _antecedent(self) -> dict[Range, Reference]:
        """Whom 'sie' or 'er' means in a clause without people: the organisation that opens the sentence before."""
        clause, analysis = self._clause, self._analysis
        words = analysis.words(clause.first, clause.last)
        if clause.sentence == 0 or _PRONOUNS.isdisjoint(words) or any(clause.mentions(analysis, "person")):
            return {}
        first = analysis.ends[clause.sentence - 2] if clause.sentence > 1 else 0
        for token in range(first, min(first + 3, clause.first)):
            start = analysis.tokens.starts[token]
            if token in self._cast.houses and start in self._cast.organisations:
                span, one = self._cast.organisations[start]
                return {(token, self._cast.houses[token]): Reference(*span, one.name, one.id)}
        return {}

    def _common(self) -> Iterator[tuple[Range, Reference]]:
        """Parties that a common noun names ('die Hochschule und die Stadt haben'): whom it means, else itself."""
        value = self._analysis.book.value
        starts = {self._clause.first, self._clause.first + 1}
        for token in range(self._clause.first + 1, self._clause.last - 1):
            word, before, after = self._words[token], self._words[token - 2], self._words[token + 1]
            if self._words[token - 1].lower() not in ARTICLES or not self._is_free(token):
                continue
            if token not in starts and before not in ("und", "sowie", "mit", "zwischen", "haben", "hat", *self._cue()):
                continue
            if after not in ("und", "sowie", "haben", "hat", "einen", "eine", "ein", *self._cue()):
                continue
            if value("organisation_head", word) is not None or value("territory", word) is not None:
                means = self._cast.linker.resolve(token, token + 1)
                yield (token, token + 1), means

    def _lands(self) -> Iterator[Range]:
        """'Land Hessen', 'Stadt Weil am Rhein'; of 'Städte Gera, Jena und Weimar' each city."""
        territories = self._analysis.book.values["territory"]
        for token in range(self._clause.first, self._clause.last - 1):
            word = self._words[token]
            if word not in territories or not self._is_free(token) or not self._is_free(token + 1):
                continue
            if self._words[token - 1].lower() in _WHERE or self._words[token - 2].lower() in _WHERE:
                continue
            end = self._town_end(token + 1)
            if end > token + 1 and territories[word] != "plural":
                yield token, end
            while end > token + 1 and territories[word] == "plural":
                yield token + 1, end
                token = end
                end = self._town_end(token + 1) if self._words[token] in _JOINED else token

    def _town_end(self, token: int) -> int:
        """The end of a town's name: one word or 'Bad …', and its river ('am Rhein', 'an der Saale')."""
        words, last = self._words, self._clause.last
        if token >= last or not words[token][:1].isupper() or not self._is_free(token):
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

    def _partners(self) -> Iterator[Range]:
        """The name behind 'Vertrag mit', 'Kooperation mit', and of a seller behind 'aus dem Besitz von'."""
        for token in range(self._clause.first, self._clause.last - 2):
            if not self._binds(self._words[token], self._words[token + 1]) or not self._is_free(token + 2):
                continue
            end = self._name_end(token + 2)
            if end > token + 2:
                yield token + 2, end
            elif self._is_small_name(token + 2):
                yield token + 2, token + 3

    def _binds(self, noun: str, preposition: str) -> bool:
        if preposition == "von":
            return noun in _HELD
        value = self._analysis.book.value
        is_bond = value("instrument", noun) is not None or value("cooperation", noun) is not None
        return preposition == "mit" and noun[:1].isupper() and is_bond

    def _is_small_name(self, token: int) -> bool:
        """A name in small letters: no noun follows that it could describe, and it carries no ending of an adjective."""
        word = self._words[token]
        after = self._words[token + 1] if token + 1 < self._clause.last else "."
        plain = word.isalpha() and word.islower() and not word.endswith(("e", "en", "er", "es", "em", "s"))
        return (
            plain
            and after in (".", ",", "und", *self._cue())
            and self._analysis.book.value("function_word", word) is None
        )

    def _opening(self) -> Iterator[Range]:
        """The bare name that opens the clause; the text must use it again, for any noun may open a headline."""
        first = self._clause.first
        end = self._name_end(first)
        if not first < end < self._clause.last or self._words[end] not in (",", "hat", *self._cue()):
            return
        if self._cast.words[self._words[first]] > 1:
            yield first, end

    def _cue(self) -> list[str]:
        return self._analysis.words(*self._clause.cue)

    def _represented(self) -> Iterator[Range]:
        """Whom 'Vertreter Geras' stand for, and 'die Stadt' of 'für die Stadt unterzeichnete'."""
        yield from self._clause.represented(self._analysis)
        for token in range(self._clause.first, self._clause.last - 1):
            if self._words[token] in ("Vertreter", "Vertretern") and self._words[token + 1].endswith("s"):
                end = self._name_end(token + 1)
                if end == token + 2:
                    yield token + 1, end

    def _political(self) -> Iterator[Range]:
        """Political parties whose name is a common word beside another one: 'SPD und Grüne'."""
        for token in range(self._clause.first + 1, self._clause.last):
            is_party = self._analysis.book.value("party", self._words[token]) is not None
            if is_party and self._words[token - 1] == "und" and self._is_free(token):
                yield token, token + 1

    def _listed(self, known: list[Range]) -> Iterator[Range]:
        """Names between the members of a list that has two known ones: 'die A AG, die Lindrom und die B GmbH'."""
        if len(known) < 2:
            return
        for (_, start), (stop, _) in pairwise(known):
            if stop - start <= _LONGEST * (_LONGEST + 1):
                yield from self._between(start, stop)

    def _between(self, start: int, stop: int) -> list[Range]:
        """The names between two members, if there is nothing but names, articles and what joins them."""
        found: list[Range] = []
        token = start
        while token < stop:
            if self._words[token] in _JOINED or self._words[token] in ARTICLES:
                token += 1
                continue
            end = self._name_end(token)
            if end == token or end > stop or self._words[token - 1] not in (*_JOINED, *ARTICLES):
                return []
            found.append((token, end))
            token = end
        return found

    def _states(self) -> Iterator[Range]:
        countries, territories = self._analysis.book.values["country"], self._analysis.book.values["territory"]
        for token in range(self._clause.first, self._clause.last):
            before = self._words[token - 1]
            led = before.lower() in (*_WHERE, "für", "nach") or before in territories
            if self._words[token] in countries and not led and self._is_free(token):
                yield token, token + 1

    def _is_free(self, token: int) -> bool:
        return self._clause.holds(token) and token not in self._taken

    def _name_end(self, token: int) -> int:
        """The end of the capital words from a token on that can be a name, the token itself if they cannot."""
        end = token
        while end < self._clause.last and end < token + _LONGEST and self._is_free(end) and self._may_name(end):
            end += 1
        if end == token + 1 and self._words[token].endswith(_NOUN):
            return token
        return end

    def _may_name(self, token: int) -> bool:
        word, value = self._words[token], self._analysis.book.value
        capital = any(map(str.isupper, word)) and word[0].isalpha()
        return capital and all(value(lexicon, word) is None for lexicon in _NO_NAME)
