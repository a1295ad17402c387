"""Bare names of organisations: whether a word that no lexicon knows stands in the whole text as a name does."""

from __future__ import annotations

from collections.abc import Iterable

from pressfacts.analysis import Analysis
from pressfacts.matcher import Match, Mention

_LOCAL = frozenset("in im nach aus am ins zum zur vom beim".split())
"""In front of a word these show a place or a common noun: "in Dornhausen", "beim Bau"."""
_OTHERS = ("determiner", "first_name", "title", "salutation", "role")
"""Lexicons of what stands in front of a common noun or a surname: "die Satzung", "Ilka Sommerfeld"."""


class Surroundings:
    """How the bare names that rules have found stand elsewhere in the text; one pass over it, and none without them.

    A rule's attribute `evidence` says what it asks for: `bare` a word that no article, no "in" and no first name stands
    in front of anywhere, `repeated` one that also occurs again as a whole or has a capital inside ("GeoLindrom"),
    `again` one that occurs again as a whole, whatever stands in front.
    """

    def __init__(self, matches: Iterable[Match], analysis: Analysis) -> None:
        self._analysis = analysis
        self._places: dict[str, list[int]] = {}
        self._verdicts: dict[tuple[str, tuple[str, ...]], bool] = {}
        for match in matches:
            if "evidence" in match.rule.attributes:
                names = [first for slot, first, _ in match.slots if slot == "name"]
                for first in names or [match.first]:
                    self._places[analysis.tokens.words[first]] = []
        if self._places:
            for place, word in enumerate(analysis.tokens.words):
                if word in self._places:
                    self._places[word].append(place)

    def allow(self, mention: Mention) -> bool:
        """Whether the text bears a mention out; always true for rules that ask for no evidence."""
        evidence = mention.rule.attributes.get("evidence")
        if evidence is None:
            return True
        key = evidence, mention.value.words
        if key not in self._verdicts:
            self._verdicts[key] = self._holds(*key)
        return self._verdicts[key]

    def _holds(self, evidence: str, words: tuple[str, ...]) -> bool:
        places = self._places[words[0]]
        if evidence == "again":
            return self._is_repeated(words, places)
        often = evidence == "bare" or _has_inner_capital(words) or self._is_repeated(words, places)
        return often and not any(map(self._is_common, places))

    def _is_repeated(self, words: tuple[str, ...], places: list[int]) -> bool:
        """Whether a name stands at two of the places of its first word."""
        text = self._analysis.tokens.words
        return sum(tuple(text[place : place + len(words)]) == words for place in places) > 1

    def _is_common(self, place: int) -> bool:
        """Whether the token before a place shows that the word is no name of an organisation."""
        before = self._analysis.tokens.words[place - 1] if place else ""
        return before.lower() in _LOCAL or self._analysis.book.is_in(before, _OTHERS)


def _has_inner_capital(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and words[0].isalpha() and not words[0][1:].islower() and not words[0].isupper()
