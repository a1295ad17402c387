"""Hard sentences in German, Swiss and Austrian spelling: all quantities, whole."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest

from pressfacts.facts.derivation import derivation
from pressfacts.pipeline import analyse, extract

FILE = Path(__file__).parent.parent / "data" / "hard_numbers.txt"
SPACES = {"<nbsp>": "\u00a0", "<nnbsp>": "\u202f", "<thin>": "\u2009", "<br>": "\n"}


class Case(NamedTuple):
    """A sentence, the phrases and numerals that are marked in it, and a fact for each: kind, value, unit, modifier."""

    text: str
    phrases: list[str]
    numerals: list[str]
    facts: list[str]


def _read(line: str) -> Case:
    marked, _, facts = line.partition("\t")
    for name, space in SPACES.items():
        marked = marked.replace(name, space)
    phrases = [re.sub("[{}]", "", phrase) for phrase in re.findall(r"\[(.*?)\]", marked)]
    return Case(re.sub(r"[\[\]{}]", "", marked), phrases, re.findall(r"\{(.*?)\}", marked), facts.split("; "))


CASES = [_read(line) for line in FILE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def _value(text: str) -> float | None:
    return None if text in ("?", "") else float(Fraction(text))


def test_the_cases_are_many_and_of_both_kinds() -> None:
    assert sum(bool(case.phrases) for case in CASES) >= 280
    assert sum(not case.phrases for case in CASES) >= 100


@pytest.mark.parametrize("case", CASES, ids=[case.text[:50] for case in CASES])
def test_hard_sentences(case: Case) -> None:
    found = extract(case.text, "2024-05-06").numbers
    assert [number.text for number in found] == case.phrases
    assert [number.numeral.text for number in found] == case.numerals
    for number, fact in zip(found, case.facts, strict=False):
        kind, values, *unit, modifier = fact.split(" ")
        low, _, high = values.partition("..")
        assert (number.kind, number.modifier) == (kind, modifier)
        assert number.unit == (None if unit == ["-"] else " ".join(unit))
        assert number.value == (pytest.approx(_value(low)) if _value(low) is not None else None)
        assert number.value_max == (pytest.approx(_value(high)) if high else None)


@pytest.mark.parametrize("case", CASES, ids=[case.text[:50] for case in CASES])
def test_every_value_has_a_derivation(case: Case) -> None:
    """What `explain` shows ends in the value, or says that there is none."""
    for mention in analyse(case.text, "2024-05-06").mentions["number"]:
        shown = derivation(mention.value)
        expected = "no figure" if mention.value.value is None else str(mention.value.value)
        assert expected in shown
