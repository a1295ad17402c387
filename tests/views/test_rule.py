import pytest

from pressfacts import rulebook
from pressfacts.settings import UserError
from pressfacts.views.rule import find, lines


def test_a_rule_is_shown_with_its_examples() -> None:
    book = rulebook.load()
    rule = next(rule for rule in book.rules if rule.examples and rule.counter_examples)
    shown = list(lines(find(book, rule.id)))
    example = rule.examples[0]
    assert shown[0] == rule.id
    assert f"  pattern  {rule.pattern}" in shown
    assert any(f"[{example.text[example.start : example.end]}]" in line for line in shown)
    assert f"  not in   {rule.counter_examples[0]}" in shown


def test_a_rule_that_is_not_there_has_neighbours() -> None:
    book = rulebook.load()
    with pytest.raises(UserError, match=f"did you mean.*{book.rules[0].id}"):
        find(book, f"{book.rules[0].id}x")
