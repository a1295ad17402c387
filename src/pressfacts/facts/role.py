"""Offices: who holds which office where."""

from __future__ import annotations

from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.matcher import Match, Mention
from pressfacts.records import Span

_MANY = frozenset("die beiden Die Beiden".split())
"""In front of a form that is a singular, too, these tell the plural: 'die Geschäftsführer'."""
_SHORTEST_OWNER, _SHORTEST_OFFICE = 6, 4
_MEMBERS = ("abgeordnet", "kandidat", "mitglied")
"""Who sits in a body does not hold an office of it: "Bundestagsabgeordnete"."""


class Tie(NamedTuple):
    """An office and an organisation that the text ties to a person, each as far as it is named.

    `body` is the common noun that stands for the organisation apart from the office: "die Firma mit X als Chef".
    """

    role: Span | None
    organisation: Span | None
    body: Span | None = None


def read(matches: list[Match], analysis: Analysis) -> list[Mention]:
    """The ties; the value of each is a list of (first token of the person's mention, tie)."""
    if not matches:
        return []
    owners: dict[int, Span] = {}
    named: dict[int, Span] = {}
    for mention in analysis.mentions["organisation"]:
        (named if mention.symbol else owners)[mention.first] = mention.value.span
    return [
        Mention(match.rule, match.first, match.last, "", _ties(match, analysis, owners, named)) for match in matches
    ]


def _ties(match: Match, analysis: Analysis, owners: dict[int, Span], named: dict[int, Span]) -> list[tuple[int, Tie]]:
    """Each person with the office of the match and an organisation, if one is named.

    `owners` are the names inside a token by that token, `named` those of whole tokens by their first.
    """
    office = match.slot("role")
    people = [
        first for name, first, last in match.slots if name == "person" and _may_hold(office, first, last, analysis)
    ]
    if match.rule.attributes.get("holders") == "all" and office and not _is_plural(office, analysis):
        del people[1:]
    body = match.slot("body")
    owner = _owner(office, analysis, owners) if office else None
    owner = owner or (owners.get(body[0]) if body else None)
    houses = [
        (first, named.get(first) or analysis.span(first, last))
        for name, first, last in match.slots
        if name == "organisation"
    ]
    role = _wording(office, [house for _, house in houses], analysis) if office else None
    held = _houses(houses, people)
    noun = analysis.span(*body) if body and not owner else None
    return [(person, Tie(role, held.get(person, owner), noun)) for person in people]


def _may_hold(office: tuple[int, int] | None, first: int, last: int, analysis: Analysis) -> bool:
    """Whether a person (tokens `first` to `last`) may hold an office: no man is a "Ministerin"."""
    value, words = analysis.book.value, analysis.tokens.words
    if office is None or value("role", words[office[1] - 1]) != "f":
        return True
    return all(value("first_name", word) != "m" for word in words[first : last - 1])


def _wording(office: tuple[int, int], houses: list[Span], analysis: Analysis) -> Span:
    """The office as it stands, with all of the name that its hyphen ends: "Deutsche Bank-Chefin"."""
    span = analysis.span(*office)
    first = next((house.start for house in houses if house.start < span.start < house.end), span.start)
    return Span(first, span.end, analysis.tokens.text[first : span.end])


def _houses(named: list[tuple[int, Span]], people: list[int]) -> dict[int, Span]:
    """Person → their organisation: of as many in front, or as many in turn with them, each their own, else the last
    one in front, else the first.

    `named` are the organisations of a match, each with its first token.
    """
    if not named:
        return {}
    in_turn = all(house[0] < person for house, person in zip(named, people[1:], strict=False))
    if 1 < len(named) == len(people) and (named[-1][0] < people[0] or (in_turn and people[0] < named[0][0])):
        return dict(zip(people, (house for _, house in named), strict=True))
    before = {person: [house for first, house in named if first < person] for person in people}
    return {person: houses[-1] if houses else named[0][1] for person, houses in before.items()}


def _is_plural(office: tuple[int, int], analysis: Analysis) -> bool:
    """Whether an office is that of several people: 'Ministerinnen', 'die beiden Geschäftsführer'."""
    first, last = office
    words = analysis.tokens.words
    number = analysis.book.value("role", words[last - 1])
    before = words[first - 1] if first else ""
    return number == "pl" or (number != "f" and (before in _MANY or (before == "den" and words[last - 1][-1] == "n")))


def _owner(office: tuple[int, int], analysis: Analysis, owners: dict[int, Span]) -> Span | None:
    """The organisation inside an office: "GWB" of "GWB-Chef", "Bundesbank" of "Bundesbankvorstand"."""
    for token in range(*office):
        if token in owners:
            return owners[token]
    token = office[1] - 1
    word, value = analysis.tokens.words[token], analysis.book.value
    for end in range(_SHORTEST_OWNER, len(word) - _SHORTEST_OFFICE + 1):
        if value("official_body", word[:end]) is not None and not word[end:].lstrip("s").startswith(_MEMBERS):
            start = analysis.tokens.starts[token]
            return Span(start, start + end, word[:end])
    return None


def ties(analysis: Analysis) -> dict[int, Tie]:
    """First token of a person's mention → office and organisation."""
    return {person: tie for mention in analysis.mentions["role"] for person, tie in mention.value}
