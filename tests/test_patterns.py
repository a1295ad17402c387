"""The notation: what it accepts, what it becomes, and what it says of faults."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts import notation, patterns
from pressfacts.notation import Atom, Not, PatternError

LETTERS = {"lower": "a", "capital": "B", "number": "1", '"und"': "u", "edge": "|"}


def letters_of(test: notation.Test) -> frozenset[str]:
    everything = frozenset(LETTERS.values())
    match test:
        case Atom(name, _):
            return frozenset(LETTERS.get(name, ""))
        case Not(inner):
            return everything - letters_of(inner) - {"|"}
        case notation.And(inner):
            return frozenset.intersection(*map(letters_of, inner))
        case notation.Or(inner):
            return frozenset.union(*map(letters_of, inner))


def compiled(source: str) -> patterns.Program:
    return patterns.compile_pattern(notation.parse(source, {}), letters_of, lambda letters: float(len(letters)))


def found(source: str, text: str) -> str | None:
    match = re.search(compiled(source).expression, text)
    return match[0] if match else None


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("number capital", "aa1Ba", "1B"),
        ("number lower{0,2} capital", "1aaB", "1aaB"),
        ("number lower{0,2} capital", "1aaaB", None),
        ('number ("und" number)?', "1u1", "1u1"),
        ("number !capital", "1B1a", "1a"),
        ("number … capital", "1aaaaB", "1aaaaB"),
        ("number … capital", "1aa|aB", None),
        ("!after(lower) number", "a1", None),
        ("after(lower) number", "a1", "1"),
        ("number before(capital)", "1a1B", "1"),
        ("lower{1,3}? capital", "aaB", "aaB"),
        ("(number|capital) lower", "Ba", "Ba"),
        ("(number|capital|lower)&!lower lower", "aBa", "Ba"),
        ("!(number|capital) lower", "1aua", "ua"),
    ],
)
def test_what_patterns_match(pattern: str, text: str, expected: str | None) -> None:
    assert found(pattern, text) == expected


def test_the_trigger_is_the_rarest_mandatory_element_and_its_reach() -> None:
    program = patterns.compile_pattern(
        notation.parse("lower{0,3} number capital", {}), letters_of, lambda letters: 1.0 if letters == {"B"} else 9.0
    )
    assert (program.trigger, program.low, program.high, program.length) == ("B", 1, 4, 5)


@pytest.mark.parametrize(
    ("pattern", "low", "high"),
    [
        ("after(number) lower", -1, -1),
        ("lower{1,2} before(number)", 1, 2),
        ("lower? after(number lower) lower", -2, -1),
        ("(number | lower number)", 0, 1),
    ],
)
def test_what_stands_beside_a_match_is_a_trigger_too(pattern: str, low: int, high: int) -> None:
    program = patterns.compile_pattern(
        notation.parse(pattern, {}), letters_of, lambda letters: 1.0 if letters == {"1"} else 9.0
    )
    assert (program.trigger, program.low, program.high) == ("1", low, high)


def test_every_branch_of_a_choice_gives_its_trigger() -> None:
    assert compiled('(number | "und" lower)').trigger == "1u"


@pytest.mark.parametrize(
    ("pattern", "column", "message"),
    [
        ("number (capital", 16, "expected ')'"),
        ("number ; capital", 8, "';' means nothing here"),
        ("number |", 9, "expected an element"),
        ("", 1, "expected an element"),
        ("unit:", 6, "expected an element"),
        ("after(lower*) number", 1, "of one length"),
        ("lower?", 1, "no mandatory element"),
    ],
)
def test_faults_have_a_column_and_say_what_was_expected(pattern: str, column: int, message: str) -> None:
    with pytest.raises(PatternError) as caught:
        compiled(pattern)
    assert caught.value.column == column
    assert message in caught.value.message


@given(st.text(alphabet='abc_:|&!()?*+{}0123456789,"… ', max_size=40))
def test_any_line_is_a_pattern_or_a_pattern_error(source: str) -> None:
    try:
        program = compiled(source)
    except PatternError as error:
        place = error.column
    else:
        re.compile(program.expression)
        place = 1
    assert 1 <= place <= len(source) + 1
