"""Whom a clause only refers to: those in the list behind its colon, or in the sentence before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from pressfacts.analysis import Analysis
from pressfacts.facts.cast import Cast
from pressfacts.facts.clause import Clause
from pressfacts.facts.spelling import JOINED, LONGEST, Range, Spelling
from pressfacts.matcher import Mention
from pressfacts.records import Reference

_BULLETS = frozenset("- – — • * · ▪ ●".split())
_PRONOUNS = frozenset("sie er es Sie Er Es".split())
_DEFINITE = frozenset("Der Die Das Den Dieser Diese Dieses Diesen Beide Dazu Hierzu".split())
_NEAR_START = 8
"""So many tokens may stand before the person of an item: office and organisation."""
_NEAR = 4
"""So many tokens may stand between two partners: 'und die neue'."""

Parties = dict[Range, Reference]


def items(clause: Clause, analysis: Analysis) -> Iterator[Range]:
    """The items of the list behind the sentence of a clause, without their bullets and final stops."""
    words = analysis.tokens.words
    for number in range(clause.sentence + 1, len(analysis.ends)):
        first, last = analysis.ends[number - 1], analysis.ends[number]
        if words[first] not in _BULLETS or last - first < 2:
            return
        while last > first + 2 and words[last - 1] in ",;.":
            last -= 1
        yield first + 1, last


def listed_people(clause: Clause, analysis: Analysis) -> Iterator[Mention]:
    """The people that the items of that list begin with: 'Landrätin Jana Kolb', 'für die Stadt: Jana Kolb'."""
    found = analysis.mentions["person"]
    for first, last in items(clause, analysis):
        place = bisect_left(found, first, key=lambda mention: mention.first)
        if place < len(found) and found[place].first < min(last, first + _NEAR_START):
            yield found[place]


def bulleted(clause: Clause, analysis: Analysis, cast: Cast) -> Parties:
    """The parties that the items of a list behind a colon begin with."""
    words, found = analysis.tokens.words, {}
    if words[analysis.ends[clause.sentence] - 1] != ":":
        return {}
    people = [mention.first for mention in listed_people(clause, analysis)]
    for first, last in items(clause, analysis):
        if known := _known(first, analysis, cast):
            found[first, cast.houses[first]] = known
        elif last - first <= 2 * LONGEST and words[first][:1].isupper() and not any(first <= p < last for p in people):
            found[first, last] = _named(first, last, analysis)
    return found


def antecedent(clause: Clause, analysis: Analysis, cast: Cast) -> Parties:
    """Whom 'sie' or 'er' means in a clause without people: the organisation that opens the sentence before."""
    words = analysis.words(clause.first, clause.last)
    if clause.sentence == 0 or _PRONOUNS.isdisjoint(words) or any(clause.mentions(analysis, "person")):
        return {}
    first = analysis.ends[clause.sentence - 2] if clause.sentence > 1 else 0
    for token in range(first, min(first + 3, clause.first)):
        if known := _known(token, analysis, cast):
            return {(token, cast.houses[token]): known}
    return {}


def pair_before(clause: Clause, analysis: Analysis, cast: Cast) -> Parties:
    """The partners that stand side by side before the clause: 'A und B kooperieren. Den Vertrag unterschrieb …'.

    Of 'ein entsprechender Vertrag' whoever stands there is a partner.
    """
    words, before = analysis.tokens.words, clause.before(analysis)
    alike = any(word.startswith("entsprechend") for word in words[clause.first : clause.last])
    refers = alike or words[clause.first].capitalize() in _DEFINITE or clause.instrument is None
    if before is None or not refers:
        return {}
    given = {tokens: _named(*tokens, analysis) for tokens in Spelling(before, analysis).lands()}
    for mention in before.mentions(analysis, "organisation"):
        if mention.symbol and (known := _known(mention.first, analysis, cast)):
            given[mention.first, mention.last] = known
    if alike:
        return given
    joined = (
        (one, other)
        for one, other in pairwise(sorted(given))
        if other[0] - one[1] <= _NEAR and not JOINED.isdisjoint(words[one[1] : other[0]])
    )
    return {tokens: given[tokens] for pair in joined for tokens in pair}


def _known(token: int, analysis: Analysis, cast: Cast) -> Reference | None:
    """The organisation whose mention begins at a token."""
    start = analysis.tokens.starts[token]
    if token not in cast.houses or start not in cast.organisations:
        return None
    span, one = cast.organisations[start]
    return Reference(*span, one.name, one.id)


def _named(first: int, last: int, analysis: Analysis) -> Reference:
    span = analysis.span(first, last)
    return Reference(*span, span.text, None)
