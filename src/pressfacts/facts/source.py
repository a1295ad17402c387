"""The stage `source`: the phrases that name who might speak, each one letter for the frames of speech."""

from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.matcher import Match, Mention

Range = tuple[int, int]
"""Tokens from the first to the last, exclusive."""


class Speaker(NamedTuple):
    """The phrase that stands for a speaker, and the part of it that names one: "Angaben der Polizei", "Polizei".

    An `account` ("laut …", "nach …") tells of facts: a passage in marks further on is not taken from it.
    """

    phrase: Range
    who: Range
    account: bool = False


def read(matches: list[Match], analysis: Analysis) -> list[Mention]:
    """The phrases of speakers, without the words that showed them."""
    found = []
    for match in matches:
        if phrase := match.slot("speaker"):
            speaker = Speaker(phrase, match.slot("who") or phrase, match.rule.symbol == "account")
            found.append(Mention(match.rule, *phrase, match.rule.symbol, speaker))
    return found
