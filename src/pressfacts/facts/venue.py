"""Where an agreement was signed: a town or a house that the clause names beside the verb, the day or the paper."""

from __future__ import annotations

from pressfacts.analysis import Analysis
from pressfacts.facts.clause import ARTICLES, Clause
from pressfacts.records import Span

_WHERE = frozenset("in im an am auf".split())
_BEHIND = ("haben", "hat", "wurde", "wurden", "und")


def venue(clause: Clause, analysis: Analysis) -> Span | None:
    """The place of the signing: a town, a named institution, else a building ('im Rathaus')."""
    return _Search(clause, analysis).found()


class _Search:
    """The place of one clause while it is looked for."""

    def __init__(self, clause: Clause, analysis: Analysis) -> None:
        self._clause = clause
        self._analysis = analysis
        self._words = analysis.tokens.words
        self._room = analysis.book.values["room"]
        days, people, houses = (list(clause.mentions(analysis, stage)) for stage in ("date", "person", "organisation"))
        self._behind = {mention.last for mention in (*days, *people)} | {clause.cue[1]}
        self._before = {mention.first for mention in days} | {clause.cue[0]}
        self._names = {mention.first for mention in (*people, *houses)}
        self._houses = {mention.first: mention.last for mention in houses}

    def found(self) -> Span | None:
        building = None
        for token in range(self._clause.first, self._clause.last - 1):
            if not self._clause.holds(token):
                continue
            found = self._town(token)
            if found:
                return self._analysis.span(*found)
            building = building or self._building(token)
        return self._analysis.span(*building) if building else None

    def _town(self, token: int) -> tuple[int, int] | None:
        """The place behind this preposition, or behind the comma that ends an address in front of the paper."""
        if self._words[token] == ",":
            return self._bare_town(token + 1)
        if self._words[token].lower() not in _WHERE:
            return None
        if rooms := self._rooms(token):
            return rooms
        end = self._end(token + 1)
        if end == token + 1 or not self._words[end - 1][:1].isupper():
            return None
        beside = token in self._behind or self._words[token - 1] in _BEHIND
        if not (beside or end in self._before or self._paper_follows(end) or self._closes(token, end)):
            return None
        return (token + 2 if self._words[token + 1] in ARTICLES and end > token + 2 else token + 1), end

    def _bare_town(self, token: int) -> tuple[int, int] | None:
        """', Am Markt 3, Gera einen Vertrag'."""
        if self._analysis.book.value("place", self._words[token]) is None:
            return None
        end = self._river(token + 1)
        return (token, end) if self._paper_follows(end) else None

    def _river(self, token: int) -> int:
        """The end of a town whose name may go on here: 'am Rhein'."""
        words = self._words[token : min(token + 3, self._clause.last)]
        if len(words) > 1 and words[0] in ("am", "im", "ob") and self._is_name(token + 1):
            return token + 2
        return token + 3 if len(words) > 2 and words[0] == "an" and words[1] == "der" else token

    def _is_name(self, token: int) -> bool:
        word = self._words[token]
        return word[:1].isupper() and self._analysis.book.value("weekday", word) is None

    def _rooms(self, token: int) -> tuple[int, int] | None:
        """The house of 'in den Räumen des Technik- und Gründerzentrums'.

        A coordination that begins with a truncated word goes on behind its 'und'.
        """
        words, last = self._words, self._clause.last
        if token + 4 >= last or words[token + 1] not in ARTICLES or words[token + 2] not in self._room:
            return None
        if words[token + 3] not in ("der", "des"):
            return None
        end = token + 4
        while end < last and (words[end][:1].isupper() or (words[end] == "und" and words[end - 1].endswith("-"))):
            end += 1
        return token + 4, end

    def _building(self, token: int) -> tuple[int, int] | None:
        """'im Rathaus', 'in der Staatskanzlei', with the town it stands in or its name behind."""
        words, last = self._words, self._clause.last
        if words[token].lower() not in _WHERE:
            return None
        noun = next((place for place in range(token + 1, min(token + 4, last)) if words[place][:1].isupper()), last)
        first = noun
        if noun + 1 < last and words[noun].endswith("er") and words[noun + 1][:1].isupper():  # 'Geraer Rathaus'
            noun += 1
        kind = self._analysis.book.value("building", words[noun]) if noun < last else None
        if kind is None:
            return None
        end = noun + 1
        if words[noun] == "Haus":  # of houses only 'Haus der Wirtschaft' has a name
            is_named = end + 1 < last and words[end] in ARTICLES and words[end + 1][:1].isupper()
            return (first, end + 2) if is_named else None
        if end < last and kind == "named" and self._is_name(end) and end not in self._names:
            return first, end + 1
        if end + 1 < last and words[end] in ("von", "in") and self._is_name(end + 1) and end + 1 not in self._names:
            end += 2
        return first, end

    def _paper_follows(self, token: int) -> bool:
        """Whether the instrument begins here: 'einen neuen Vertrag'."""
        instrument = self._clause.instrument
        if instrument is None or not token < instrument[0] <= token + 3:
            return False
        return self._words[token].lower().startswith("ein") or self._words[token] in ARTICLES

    def _closes(self, token: int, end: int) -> bool:
        """Whether a well-known town follows the paper: 'unterschrieb den Vertrag in Gera'."""
        instrument = self._clause.instrument
        is_town = self._analysis.book.value("place", self._words[end - 1]) is not None
        return instrument is not None and token == instrument[1] and is_town

    def _end(self, token: int) -> int:
        """The end of a place name: capital words that are nobody's name, or an article and an organisation."""
        words = self._words
        for first in (token, token + 1):
            if first in self._houses and (first == token or words[token] in ARTICLES):
                return self._houses[first]
        if words[token - 1].lower() != "in":
            return token
        end = token
        while end < min(self._clause.last, token + 3) and words[end][:1].isupper() and end not in self._names:
            if self._analysis.book.value("role", words[end]) is not None:
                break
            end += 1
        return self._river(end) if end > token else end
