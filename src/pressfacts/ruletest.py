"""The inline examples of the rules, run as tests: `pressfacts rules test`."""

from __future__ import annotations

from typing import Any, NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.matcher import Attempt
from pressfacts.pipeline import analyse, document
from pressfacts.records import Document
from pressfacts.rule import Example, Rule
from pressfacts.rulebook import Rulebook

_RECORDED = {"quote", "agreement"}
"""Kinds whose rules are judged by the facts that come of them."""


class _Found(NamedTuple):
    rule: str
    start: int
    end: int
    value: Any


def check(book: Rulebook, kinds: set[str] | None = None) -> list[str]:
    """Run the examples and counter-examples of all rules (or of some kinds); one line for each that fails."""
    failures = []
    for rule in book.rules:
        if not kinds or rule.kind in kinds or rule.stage in kinds:
            for example in rule.examples:
                failures += _check_example(rule, example, book)
            for text in rule.counter_examples:
                failures += _check_counter_example(rule, text, book)
    return failures


def _check_example(rule: Rule, example: Example, book: Rulebook) -> list[str]:
    published = example.expected.get("published")
    found = _find(example.text, published, book, rule)
    hits = [one for one in found if (one.start, one.end) == (example.start, example.end)]
    head = f"{rule.file}: {rule.id}: {example.text!r}"
    if not hits:
        seen = ", ".join(f"[{example.text[one.start : one.end]}]" for one in found) or "nothing"
        return [f"{head}: expected [{example.text[example.start : example.end]}], found {seen}"]
    wrong = []
    for key, want in example.expected.items():
        got = [_plain(getattr(hit.value, key)) for hit in hits if hasattr(hit.value, key)]
        if key != "published" and want not in got:
            wrong.append(f"{head}: expected {key} = {want!r}, found {got[0] if got else None!r}")
    return wrong


def _check_counter_example(rule: Rule, text: str, book: Rulebook) -> list[str]:
    found = _find(text, None, book, rule)
    return [f"{rule.file}: {rule.id}: {text!r}: must find nothing, found [{text[f.start : f.end]}]" for f in found]


def _find(text: str, published: str | None, book: Rulebook, rule: Rule) -> list[_Found]:
    """What a rule finds in a text: its mentions and facts; for a block, the words it takes."""
    trace: list[Attempt] = []
    analysis = analyse(text, published, book, trace)
    if rule.level == "block":
        won = (attempt.match for attempt in trace if attempt.match.rule.id == rule.id and not attempt.lost_to)
        return [_found(analysis, rule.id, match.first, match.last, None) for match in won]
    mentions = [
        _found(analysis, rule.id, mention.first, mention.last, mention.value)
        for stage in analysis.mentions.values()
        for mention in stage
        if mention.rule.id == rule.id
    ]
    if rule.kind in _RECORDED:
        mentions = []  # a frame alone is nothing yet: its record says what it found
    facts = _facts(document(analysis, given=published is not None))
    return [*(_Found(fact.rule, fact.start, fact.end, fact) for fact in facts if fact.rule == rule.id), *mentions]


def _facts(record: Document) -> list[Any]:
    kinds = (record.numbers, record.dates, record.people, record.organisations, record.quotes, record.agreements)
    return [fact for kind in kinds for fact in kind]


def _found(analysis: Analysis, rule: str, first: int, last: int, value: Any) -> _Found:
    span = analysis.span(first, last)
    return _Found(rule, span.start, span.end, value)


def _plain(value: Any) -> Any:
    """A value as an example writes it: the text of a span, the name of a reference, lists for tuples."""
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return [_plain(one) for one in value]
    name = getattr(value, "name", None)
    return name or getattr(value, "text", value)


if __name__ == "__main__":
    import sys

    from pressfacts.rulebook import load

    lines = check(load(), set(sys.argv[1:]))
    print("\n".join(lines) or "all examples hold")
    sys.exit(bool(lines))
