"""Words of slots to parts of a value."""

from __future__ import annotations

import pytest

from pressfacts.normalize.date_slots import READERS
from pressfacts.rulebook import load


@pytest.mark.parametrize(
    ("slot", "word", "value"),
    [
        ("day", "3.", "03"),
        ("day", "ersten", "01"),
        ("day", "28.12.2021", "28"),
        ("day", "32.", None),
        ("month", "Jänner", "01"),
        ("month", "12.", "12"),
        ("month", "vierten", "04"),
        ("month", "13.", None),
        ("year", "2021", "2021"),
        ("year", "21", "2021"),
        ("year", "74", "1974"),
        ("year", "578", "0578"),
        ("year", "0", None),
        ("decade", "zwanziger", "192"),
        ("decade", "90er", "199"),
        ("decade", "20er-Jahren", "202"),
        ("decade", "1850er", "185"),
        ("century", "20.", "19"),
        ("century", "neunzehnten", "18"),
        ("century", "XIX.", "18"),
        ("week_of_year", "7/2024", "2024-W07"),
        ("week_of_year", "70/2024", None),
        ("era_year", "44", "0044"),
        ("era_year", "0", None),
        ("count", "1.200", "1200"),
        ("count", "2,5", "2,5"),
        ("count", "3½", "3,5"),
        ("count", "dreieinhalb", "3.5"),
        ("count", "halben", "0.5"),
        ("count", "beiden", "2"),
        ("count", "mehrere", "X"),
        ("count", "99999999999", None),
        ("number", "III.", "3"),
        ("number", "zweite", "2"),
        ("number", "4tes", "4"),
        ("date", "16.11.2021", "2021-11-16"),
        ("date", "16.11.", "XXXX-11-16"),
        ("date", "2021-11-16", "2021-11-16"),
        ("date", "2021.5.3", "2021-05-03"),
        ("date", "2021.5-3", None),
        ("month_year", "05.2016", "2016-05"),
        ("month_year", "05/2016", "2016-05"),
        ("month_year", "5/2016", None),
        ("month", "Maihälfte", "05"),
        ("on", "Mi.", "3"),
        ("nth_week", "zweiten", "W1.2"),
        ("nth_week", "letzten", "W7.-1"),
        ("half_of_month", "zweite", "END"),
        ("half_of_month", "dritte", None),
        ("years", "2021/22", "2021/2022"),
        ("years", "1999/00", "1999/2000"),
        ("years", "2005/2010", None),
        ("turn", "2021/22", "2022-01-01"),
        ("decade", "Zehnerjahre", "201"),
        ("unit", "Jahren", "Y"),
        ("unit", "Schuljahres", "Y"),
        ("unit", "Stunden", "TH"),
        ("advent", "2.", "advent+7"),
        ("advent", "5.", None),
        ("christmas", "zweiten", "12-26"),
        ("week", "54", None),
    ],
)
def test_reader(slot: str, word: str, value: str | None) -> None:
    assert READERS[slot](word, load().value) == value


def test_feast_of_another_calendar_has_a_day_a_year() -> None:
    days = READERS["other_feast"]("Chanukka", load().value)
    assert days is not None
    assert [day[:4] for day in days.split(",")] == [str(year) for year in range(2000, 2041)]
