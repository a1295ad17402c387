"""Expressions: compiled when first used, and the same from kept code."""

import re

import pytest

from pressfacts import expression
from pressfacts.expression import Expression, code_of, compiled, keep

SOURCES = [r"a(?P<b>b+)?c", r"(?<!x)[\x00-\x07\x10]{1,3}(\x02)?", r"(?i)ß|ä", r"\s*(?:x|y)*+z"]


def test_an_expression_is_compiled_when_it_is_first_used() -> None:
    made = Expression(r"\d+")
    assert "search" not in vars(made)
    match = made.search("am 16. Mai")
    assert match[0] == "16"
    assert "search" in vars(made)


@pytest.mark.parametrize("source", SOURCES)
def test_kept_code_gives_the_same_pattern(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    code = code_of(source)
    assert code is not None
    monkeypatch.setattr(expression, "_kept", {})
    keep({source: code})
    again = compiled(source)
    assert again == re.compile(source)
    for text in ("abbc", "ac", "xz", "\x01\x02", "Ä", "straße"):
        expected, found = re.search(source, text), again.search(text)
        assert (found and (found.span(), found.groupdict())) == (expected and (expected.span(), expected.groupdict()))


def test_an_interpreter_without_code_compiles_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(expression.importlib, "import_module", missing)
    assert code_of(r"\d") is None
    monkeypatch.setattr(expression, "_kept", {})
    assert compiled(r"\d").search("1")
