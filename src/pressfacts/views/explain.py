"""An explanation as plain text, for `pressfacts explain`."""

from __future__ import annotations

from collections.abc import Iterator

from pressfacts.explain import Explanation


def lines(explanation: Explanation) -> Iterator[str]:
    """Tokens with their elements, then the attempts of each stage, then the facts."""
    yield "Tokens"
    for token in explanation.tokens:
        changed = f" = {token.word}" if token.word != token.span.text else ""
        yield f"  {token.span.start:>4}  {_visible(token.span.text)}{_visible(changed)}  ({', '.join(token.elements)})"
    stage = ""
    for attempt in explanation.attempts:
        if attempt.stage != stage:
            stage = attempt.stage
            yield f"\nStage {stage}"
        slots = "  ".join(f"{name}={_visible(span.text)}" for name, span in attempt.slots)
        yield f"  {attempt.outcome:<6} {attempt.rule}  [{_visible(attempt.span.text)}]  {slots}".rstrip()
    yield "\nFacts"
    facts = list(_facts(explanation))
    yield from facts or ["  none"]


def _facts(explanation: Explanation) -> Iterator[str]:
    document = explanation.document
    derivations = dict(zip((number.id for number in document.numbers), explanation.derivations, strict=True))
    kinds = (
        ("number", document.numbers, ("kind", "value", "value_max", "unit", "modifier")),
        ("date", document.dates, ("type", "value", "mod", "earliest", "latest")),
        ("person", document.people, ("name", "title", "role", "organisation")),
        ("organisation", document.organisations, ("name", "acronym")),
        ("quote", document.quotes, ("type", "cue", "speaker")),
        ("agreement", document.agreements, ("instrument", "status", "date", "place")),
    )
    for kind, facts, fields in kinds:
        for fact in facts:
            values = ((field, getattr(fact, field)) for field in fields)
            shown = "  ".join(f"{field}={_plain(value)}" for field, value in values if value is not None)
            yield f"  {kind} [{_visible(fact.text)}]  {shown}  ({fact.rule})"
            if fact.id in derivations:
                yield f"         {_visible(derivations[fact.id])}"


def _plain(value: object) -> str:
    return _visible(str(getattr(value, "name", None) or getattr(value, "text", value)))


def _visible(text: str) -> str:
    """One line of printable characters: an input must not steer the terminal."""
    return "".join(character if character.isprintable() else " " for character in text)
