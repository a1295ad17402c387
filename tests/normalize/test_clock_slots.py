"""Words of slots to hours and minutes."""

from __future__ import annotations

import pytest

from pressfacts.normalize.clock_slots import CLOCK_READERS
from pressfacts.rulebook import load


@pytest.mark.parametrize(
    ("slot", "word", "value"),
    [
        ("to_hour", "zehn", ":50"),
        ("to_half", "5", ":25"),
        ("past_half", "fünf", ":35"),
        ("to_hour", "vierzig", None),
        ("hour", "neun", "09"),
        ("hour", "25", None),
        ("minute", "05", ":05"),
        ("minute", "60", None),
        ("clock", "9.30", "09:30"),
        ("clock", "9.75", None),
        ("afternoon", "5", "17"),
        ("afternoon", "12", "00"),
        ("half_hour", "neun", "08"),
        ("night_hour", "3", "03"),
        ("night_hour", "elf", "23"),
        ("night_hour", "12", "00"),
    ],
)
def test_reader(slot: str, word: str, value: str | None) -> None:
    assert CLOCK_READERS[slot](word, load().value) == value
