"""Parties that a clause only refers to: those of the list behind its colon, or of the sentence before."""

from __future__ import annotations

from itertools import pairwise

from pressfacts.analysis import Analysis
from pressfacts.facts.cast import Cast
from pressfacts.facts.clause import Clause
from pressfacts.facts.spelling import JOINED, LONGEST, Range, Spelling
from pressfacts.records import Reference

_BULLETS = frozenset("- – — • * · ▪ ●".split())
_PRONOUNS = frozenset("sie er es Sie Er Es".split())
_DEFINITE = frozenset("Der Die Das Den Dieser Diese Dieses Diesen Beide Dazu Hierzu".split())
_NEAR = 4
"""So many tokens may stand between two partners: 'und die neue'."""

Parties = dict[Range, Reference]


def bulleted(clause: Clause, analysis: Analysis, cast: Cast) -> Parties:
    """The items of the list behind a clause that ends in a colon."""
    words, found = analysis.tokens.words, {}
    if words[analysis.ends[clause.sentence] - 1] != ":":
        return {}
    for number in range(clause.sentence + 1, len(analysis.ends)):
        first, last = analysis.ends[number - 1], analysis.ends[number]
        if words[first] not in _BULLETS or last - first < 2:
            break
        first += 1
        while last > first + 1 and words[last - 1] in ",;.":
            last -= 1
        if known := _known(first, analysis, cast):
            found[first, cast.houses[first]] = known
        elif last - first <= 2 * LONGEST and words[first][:1].isupper():
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
