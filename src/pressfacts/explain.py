"""Why a text gives the facts that it gives: tokens with their elements, and what each rule matched, won or lost."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.facts.derivation import derivation
from pressfacts.matcher import Attempt
from pressfacts.pipeline import analyse, document
from pressfacts.records import Document, Span
from pressfacts.rulebook import Rulebook


class TokenView(NamedTuple):
    """A token: its words in the text, its normalised form, the elements that hold for it, its sentence."""

    span: Span
    word: str
    elements: tuple[str, ...]
    sentence: int


class AttemptView(NamedTuple):
    """A match of a rule: `stage`, `rule`, its span and slots; `outcome` says what became of it.

    `outcome` is "won", "lost to <rule id>", or "no value" where the words make no sense as this kind of fact.
    """

    stage: str
    rule: str
    span: Span
    slots: tuple[tuple[str, Span], ...]
    outcome: str


class Explanation(NamedTuple):
    """Everything that `pressfacts explain` prints; `derivations` say how each number of the document came about."""

    tokens: tuple[TokenView, ...]
    attempts: tuple[AttemptView, ...]
    document: Document
    derivations: tuple[str, ...]


def explain(text: str, rulebook: Rulebook, published: datetime.date | str | None = None) -> Explanation:
    """Read a text as `extract` does and keep what every rule tried."""
    trace: list[Attempt] = []
    analysis = analyse(text, published, rulebook, trace)
    attempts = tuple(_attempt_view(analysis, attempt) for attempt in trace)
    derivations = tuple(derivation(mention.value) for mention in analysis.mentions["number"])
    return Explanation(_token_views(analysis), attempts, document(analysis, given=published is not None), derivations)


def _token_views(analysis: Analysis) -> tuple[TokenView, ...]:
    book, views = analysis.book, []
    first_tokens = {0, *analysis.ends}
    for token, word in enumerate(analysis.tokens.words):
        elements = tuple(sorted(book.elements(word, initial=token in first_tokens)))
        views.append(TokenView(analysis.span(token, token + 1), word, elements, analysis.sentence(token)))
    return tuple(views)


def _attempt_view(analysis: Analysis, attempt: Attempt) -> AttemptView:
    match = attempt.match
    outcome = f"lost to {attempt.lost_to}"
    if attempt.lost_to is None:
        mentions = analysis.mentions[match.rule.stage]
        valued = any(m.rule is match.rule and match.first <= m.first < match.last for m in mentions)
        outcome = "won" if valued or match.rule.level == "block" else "no value"
    return AttemptView(
        match.rule.stage,
        match.rule.id,
        analysis.span(match.first, match.last),
        tuple((name, analysis.span(first, last)) for name, first, last in match.slots if first < last),
        outcome,
    )
