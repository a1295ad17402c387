"""Acronyms that a text introduces for something that is no organisation: a law, a programme, a method."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from pressfacts.analysis import Analysis
from pressfacts.matcher import Mention
from pressfacts.normalize.organisation import spells

_RULE = "organisation.acronym"
_LONGEST = 8
"""How many words before its bracket may spell an acronym."""
_HEADS = ("organisation_head", "organisation_kind", "subject_head", "official_body", "company_tail", "english_head")


def without_things(found: list[Mention], taken: Collection[int], analysis: Analysis) -> list[Mention]:
    """The mentions without those acronyms that only an article showed, where the text says what else they stand for:
    "das Informationsfreiheitsgesetz (IFG)", "Förderung effizienter Gebäude, kurz FEG"; `taken` are their tokens."""
    shown = {mention.value.words[0] for mention in found if mention.rule.id == _RULE}
    if not shown:
        return found
    things = set(_introduced(shown, taken, analysis))
    return [mention for mention in found if mention.rule.id != _RULE or mention.value.words[0] not in things]


def _introduced(shown: Collection[str], taken: Collection[int], analysis: Analysis) -> Iterator[str]:
    words = analysis.tokens.words
    for place, word in enumerate(words):
        if word in shown and place > 1 and words[place - 1] in ("(", "kurz"):
            last = place - 1
            while last and words[last - 1] in ("(", ","):
                last -= 1
            if last - 1 not in taken and _stands_for_thing(word, words[max(0, last - _LONGEST) : last], analysis):
                yield word


def _stands_for_thing(acronym: str, before: list[str], analysis: Analysis) -> bool:
    """Whether the last of these words spell the acronym, and none of them is a noun for an organisation."""
    for start in range(len(before) - 1, -1, -1):
        if spells(acronym, before[start:]):
            return not any(_is_head(word, analysis) for word in before[start:])
    return False


def _is_head(word: str, analysis: Analysis) -> bool:
    return any(analysis.book.value(lexicon, part) is not None for part in _parts(word) for lexicon in _HEADS)


def _parts(word: str) -> Iterable[str]:
    return {word, word.rpartition("-")[2]}
