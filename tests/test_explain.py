"""Explanations: tokens with their elements, what each rule did, and how a number came about."""

from pressfacts.explain import explain
from pressfacts.rulebook import load
from pressfacts.views.explain import lines

TEXT = "Rund 1,2 Millionen Gäste kamen am 3. Mai 2024."


def test_tokens_show_their_elements() -> None:
    tokens = {token.span.text: token.elements for token in explain(TEXT, load()).tokens}
    assert "approximator" in tokens["Rund"]
    assert "month" in tokens["Mai"]
    assert "capital" in tokens["Gäste"]


def test_rules_that_won_and_lost_are_named() -> None:
    attempts = explain(TEXT, load()).attempts
    won = {(attempt.stage, attempt.span.text) for attempt in attempts if attempt.outcome == "won"}
    assert ("date", "3. Mai 2024") in won
    assert ("number", "Rund 1,2 Millionen Gäste") in won
    assert any(attempt.outcome.startswith("lost to date.") for attempt in attempts)


def test_a_number_says_how_its_value_came_about() -> None:
    text = "\n".join(lines(explain(TEXT, load())))
    assert "1200000" in text.replace("\u00a0", "").replace(" ", "").replace(".", "")
    assert "1,2" in text
    assert "Rund=" not in text


def test_nothing_found_is_said() -> None:
    assert list(lines(explain("Es regnet.", load())))[-1] == "  none"


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in "\n".join(lines(explain("Rund 200 \x1b[31mGäste kamen.", load())))
