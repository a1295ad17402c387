"""Offices: who holds which office where."""

from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.matcher import Match, Mention
from pressfacts.records import Span


class Tie(NamedTuple):
    """An office and an organisation that the text ties to a person, each as far as it is named."""

    role: Span | None
    organisation: Span | None


def read(matches: list[Match], analysis: Analysis) -> list[Mention]:
    """The ties; the value of each is a list of (first token of the person's mention, tie)."""
    owners = {mention.first: mention.value.span for mention in analysis.mentions["organisation"] if not mention.symbol}
    return [Mention(match.rule, match.first, match.last, "", _ties(match, analysis, owners)) for match in matches]


def _ties(match: Match, analysis: Analysis, owners: dict[int, Span]) -> list[tuple[int, Tie]]:
    """Each person with the office of the match and its first organisation, or the last one in front of them."""
    office = match.slot("role")
    place = match.slot("organisation")
    organisation = analysis.span(*place) if place else None
    if organisation is None and office:
        organisation = next((owners[token] for token in range(*office) if token in owners), None)
    role = analysis.span(*office) if office else None
    found = []
    for name, first, last in match.slots:
        if name == "organisation":
            organisation = analysis.span(first, last)
        elif name == "person":
            found.append((first, Tie(role, organisation)))
    return found


def ties(analysis: Analysis) -> dict[int, Tie]:
    """First token of a person's mention → office and organisation."""
    return {person: tie for mention in analysis.mentions["role"] for person, tie in mention.value}
