"""Numerals to values: every grouping, number words against a speller of their own, exact arithmetic, hostile input."""

from __future__ import annotations

import time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.normalize import number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7", 7),
        ("1.234,56", Decimal("1234.56")),
        ("1'015.64", Decimal("1015.64")),
        ("2’500", 2500),
        ("1,2", Decimal("1.2")),
        ("2.5", Decimal("2.5")),
        ("0.123", Decimal("0.123")),
        ("1,234,567.8", Decimal("1234567.8")),
        ("299.792.458", 299792458),
        ("½", Fraction(1, 2)),
        ("2¾", Fraction(11, 4)),
        ("3/4", Fraction(3, 4)),
        ("٣٤", 34),
        ("1/0", None),
        ("1,2,3", None),
        ("²", None),
        ("", None),
        ("9" * 5000, None),
    ],
)
def test_digits(text: str, value: number.Exact | None) -> None:
    assert number.digits(text) == value


SMALL = ["null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
SMALL += ["dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"]
TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]


def spelled(value: int) -> str:
    """A number below a million in words."""
    if value >= 1000:
        return f"{spelled(value // 1000).removesuffix('s')}tausend{spelled(value % 1000) if value % 1000 else ''}"
    if value >= 100:
        return f"{SMALL[value // 100].removesuffix('s') if value < 200 else SMALL[value // 100]}hundert" + (
            spelled(value % 100) if value % 100 else ""
        )
    if value < 20:
        return SMALL[value]
    ones = {1: "ein", 0: ""}.get(value % 10, SMALL[value % 10])
    return f"{ones}und{TENS[value // 10 - 2]}" if ones else TENS[value // 10 - 2]


@given(st.integers(0, 999_999).filter(lambda value: value // 1000 % 10 not in (6, 1)))
def test_number_words_below_a_million(value: int) -> None:
    assert number.word(spelled(value)) == value
    assert number.word(spelled(value).capitalize()) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("einhunderteinunddreißig", 131),
        ("achtzehnhundertzwölf", 1812),
        ("zweieinhalb", Decimal("2.5")),
        ("anderthalb", Decimal("1.5")),
        ("zweier", 2),
        ("dreissig", 30),
        ("fuenf", 5),
        ("hundertundeins", 101),
        ("zweidrei", None),
        ("undzwei", None),
        ("zwanzigeins", None),
        ("einig", None),
        ("", None),
    ],
)
def test_number_words(text: str, value: number.Exact | None) -> None:
    assert number.word(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("erste", 1),
        ("zweiter", 2),
        ("drittes", 3),
        ("sechste", 6),
        ("siebten", 7),
        ("achter", 8),
        ("zwölften", 12),
        ("einundzwanzigste", 21),
        ("hundertste", 100),
        ("hunderterste", 101),
        ("Millionste", 1_000_000),
        ("25.", 25),
        ("4ter", 4),
        ("zweiste", None),
        ("zwanzigte", None),
        ("einte", None),
        ("beste", None),
    ],
)
def test_ordinals(text: str, value: int | None) -> None:
    assert number.ordinal(text) == value


def test_ranks() -> None:
    assert number.rank("zweitgrößte") == 2
    assert number.rank("siebtwichtigsten") == 7
    assert number.rank("größte") is None


def test_compounds_are_split_behind_their_numeral() -> None:
    assert number.split_compound("30-köpfig") == ("30", 30, "köpfig")
    assert number.split_compound("Zweijahresvertrag") == ("Zwei", 2, "jahresvertrag")
    assert number.split_compound("9,5-Zoll-Gerät") == ("9,5", Decimal("9.5"), "Zoll-Gerät")
    assert number.split_compound("langjährig") is None


def test_arithmetic_is_exact() -> None:
    assert number.plain(number.times(Decimal("7.4"), 10**6)) == 7_400_000
    assert number.plain(number.times(3, number.one_over(4))) == 0.75
    assert number.plain(number.plus(Fraction(1, 3), Fraction(2, 3))) == 1
    assert isinstance(number.plain(Decimal("2.0")), int)


@given(st.text(max_size=30), st.text(max_size=10))
def test_no_text_raises(text: str, other: str) -> None:
    for words in ((text,), (text, other)):
        if all(words):
            number.figure(words)
    number.ordinal(text)
    number.rank(text)
    number.split_compound(text)


@pytest.mark.parametrize("piece", ["hundert", "einund", "9", "1.", "zwei", "ß", "drei-"])
def test_time_is_linear(piece: str) -> None:
    begin = time.process_time()
    long = piece * 40_000
    number.digits(long)
    number.word(long)
    number.ordinal(long)
    number.split_compound(long)
    assert time.process_time() - begin < 1
