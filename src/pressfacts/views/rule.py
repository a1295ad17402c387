"""One rule as its author may want to read it, for `pressfacts rules show`."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from pressfacts.rulebook import Rule, Rulebook
from pressfacts.settings import UserError


def find(book: Rulebook, id: str) -> Rule:
    """The rule of that id. Raises UserError with the nearest ids if there is none."""
    rules = {rule.id: rule for rule in book.rules}
    if id in rules:
        return rules[id]
    near = get_close_matches(id, rules, n=3)
    raise UserError(
        f"no rule {id!r}" + (f"; did you mean {', '.join(near)}?" if near else "; see: pressfacts rules list")
    )


def lines(rule: Rule) -> Iterator[str]:
    """Where the rule stands, what it means, its pattern, its examples and counter-examples."""
    yield rule.id
    yield f"  {rule.level} in {rule.file}"
    if rule.note:
        yield f"  {' '.join(rule.note.split())}"
    yield f"  pattern  {rule.pattern}"
    for name, value in rule.attributes.items():
        yield f"  {name}  {value}"
    for example in rule.examples:
        text = example.text
        yield f"  finds    {text[: example.start]}[{text[example.start : example.end]}]{text[example.end :]}"
        for key, value in example.expected.items():
            yield f"             {key} = {value}"
    for text in rule.counter_examples:
        yield f"  not in   {text}"
