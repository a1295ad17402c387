"""The notation: what it accepts, what it becomes, and what it says of faults."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts import notation, patterns
from pressfacts.tree import And, Atom, Not, Or, PatternError, Test
from pressfacts.trigger import Cost

LETTERS = {"lower": "a", "capital": "B", "number": "1", '"und"': "u", "edge": "|"}


def letters_of(test: Test) -> frozenset[int]:
    everything = frozenset("".join(LETTERS.values()).encode())
    match test:
        case Atom(name, _):
            return frozenset(LETTERS.get(name, "").encode())
        case Not(inner):
            return everything - letters_of(inner) - {ord("|")}
        case And(inner):
            return frozenset.intersection(*map(letters_of, inner))
        case Or(inner):
            return frozenset.union(*map(letters_of, inner))


def compiled(source: str) -> patterns.Program:
    (program,) = programs(source, lambda letters: float(len(letters)))
    return program


def programs(source: str, cost: Cost) -> list[patterns.Program]:
    return patterns.compile_pattern(notation.parse(source, {}), letters_of, cost)


def found(source: str, text: str) -> str | None:
    program = compiled(source)
    match = re.search(program.expression, text.encode())
    return match[0].decode()[program.lead :] if match else None


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


@pytest.mark.parametrize(
    ("pattern", "expression"),
    [
        ("lower{0,3} capital", "a{0,3}+B"),
        ("lower{0,3}? capital", "a{0,3}+B"),
        ("lower{0,3} number? capital", "a{0,3}+1?+B"),
        ("lower{0,3} lower? capital", "a{0,3}a?+B"),
        ("lower{0,3} (capital | lower number)", "a{0,3}(?:B|a1)"),
        ("number (lower number)? capital", "1(?:a1|)B"),
        ("number (lower number)?? capital", "1(?:|a1)B"),
        ("unit:lower{1,2} (capital number?)*", "(a{1,2})(?:B1?){0,12}"),
        ("(lower? capital){2,3} number", "(?:a?+B){2,3}1"),
        ("lower{0,3} after(lower) capital", "a{0,3}+(?<=a)B"),
        ("number lower{0,3} before(capital)", "1a{0,3}+(?=B)"),
        ("number lower{0,3} !before(lower)", "1a{0,3}+(?!a)"),
        ("number lower{0,3} !before(capital)", "1a{0,3}(?!B)"),
    ],
)
def test_a_repeat_that_can_end_in_one_place_only_does_not_go_back(pattern: str, expression: str) -> None:
    plain = re.sub(rb"\\x(..)", lambda code: bytes([int(code[1], 16)]), compiled(pattern).expression)
    assert re.sub(rb"^\(\?=.*?\)", b"", plain).decode() == expression


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        ("lower? number", b"[1a]"),
        ("(lower? lower | number?) capital", b"[1Ba]"),
    ],
)
def test_a_pattern_looks_at_its_first_letter_before_all_else(pattern: str, first: bytes) -> None:
    guard = re.match(rb"\(\?=(.*?)\)", compiled(pattern).expression)
    assert guard
    assert {letter for letter in b"aB1u|" if re.match(guard[1], bytes([letter]))} == set(first[1:-1])
    assert not compiled("unit:lower number").expression.startswith(b"(?=")


@pytest.mark.parametrize(
    ("pattern", "expression"),
    [
        ("after(lower) number capital", "a1B"),
        ("!before(lower) after(lower | capital) unit:number", "[Ba](?!a)(1)"),
        ("(after(lower) !after(capital lower)) number", "a(?<!Ba)1"),
        ("after(lower capital) number", "(?<=aB)1"),
        ("(after(lower) | capital) number", "(?:(?<=a)|B)1"),
        ("number after(lower)", "1(?<=a)"),
        ("!after(lower) number", "(?<!a)1"),
    ],
)
def test_a_letter_that_must_stand_before_is_taken_as_the_first(pattern: str, expression: str) -> None:
    program = compiled(pattern)
    plain = re.sub(rb"\\x(..)", lambda code: bytes([int(code[1], 16)]), program.expression)
    assert re.sub(rb"\(\?=.*?\)", b"", plain).decode() == expression
    assert program.lead == (not expression.startswith(("(", "1")))


def test_alternatives_become_programs_where_that_makes_triggers_rarer() -> None:
    shares = {ord("a"): 30.0, ord("B"): 20.0, ord("1"): 4.0, ord("u"): 0.1, ord("|"): 5.0}

    def share(letters: frozenset[int]) -> float:
        return sum(shares[letter] for letter in letters)

    near, far = programs('(first:number lower | capital{1,9} "und") lower', share)
    assert (near.trigger, near.low, near.high, near.slots) == (b"1", 0, 0, ("first",))
    assert (far.trigger, far.low, far.high, far.slots) == (b"u", 1, 9, ())
    assert len(programs("(number lower | number capital) lower", share)) == 1
    assert len(programs("(number lower? | lower?) capital", share)) == 1


@given(
    st.sampled_from(["lower{0,3} capital", "lower{1,4}? number? capital", "(lower? capital){1,3} number"]),
    st.text("aB1"),
)
def test_going_back_would_find_no_more(pattern: str, text: str) -> None:
    with_return = compiled(pattern).expression.replace(b"}+", b"}").replace(b"?+", b"?")
    without = re.search(compiled(pattern).expression, text.encode())
    expected = re.search(with_return, text.encode())
    assert (without and without.span()) == (expected and expected.span())


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
