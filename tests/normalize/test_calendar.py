"""Day arithmetic."""

from __future__ import annotations

from datetime import date

import pytest

from pressfacts.normalize.calendar import (
    add_days,
    add_months,
    bounds,
    easter,
    feast,
    first_advent,
    make_day,
    period,
    shifted,
    weekday_in_month,
)


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (1818, date(1818, 3, 22)),
        (1943, date(1943, 4, 25)),
        (1954, date(1954, 4, 18)),
        (2000, date(2000, 4, 23)),
        (2024, date(2024, 3, 31)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter(year: int, sunday: date) -> None:
    assert easter(year) == sunday


def test_first_advent_is_the_fourth_sunday_before_christmas() -> None:
    assert first_advent(2021) == date(2021, 11, 28)
    assert first_advent(2022) == date(2022, 11, 27)
    assert first_advent(2023) == date(2023, 12, 3)


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("12-24", "2023-12-24"),
        ("easter-48", "2023-02-20"),
        ("easter+60", "2023-06-08"),
        ("advent-11", "2023-11-22"),
        ("5W7.2", "2023-05-14"),
        ("10W7.-1", "2023-10-29"),
        ("10W1.1/W", "2023-W40"),
        ("advent+7/WE", "2023-W49-WE"),
        ("5W1.6/W", None),
        ("2022-02-01,2023-01-22,2024-02-10", "2023-01-22"),
        ("2D-1", "2023-02-28"),
        ("10D3", "2023-10-03"),
        ("2D30", None),
        ("13-1", None),
        ("never", None),
    ],
)
def test_feast(rule: str, day: str | None) -> None:
    assert feast(rule, 2023) == day


def test_no_fifth_sunday() -> None:
    assert weekday_in_month(2023, 2, 7, 5) is None


def test_months_end_with_their_last_day() -> None:
    assert add_months(date(2023, 1, 31), 1) == date(2023, 2, 28)
    assert add_months(date(2024, 2, 29), -12) == date(2023, 2, 28)


def test_out_of_range_is_none() -> None:
    assert add_days(date(9999, 12, 31), 1) is None
    assert add_months(date(1, 1, 1), -1) is None
    assert make_day(2023, 2, 30) is None
    assert shifted(date(2023, 1, 1), "Y", 10**9) is None
    assert shifted(date(2023, 1, 1), "?", 1) is None


@pytest.mark.parametrize(
    ("unit", "amount", "day"),
    [
        ("D", -1, date(2021, 11, 17)),
        ("W", 2, date(2021, 12, 2)),
        ("Y", 0.5, date(2022, 5, 18)),
        ("DE", -1, date(2011, 11, 18)),
    ],
)
def test_shifted(unit: str, amount: float, day: date) -> None:
    assert shifted(date(2021, 11, 18), unit, amount) == day


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("Y", "2021"),
        ("H", "2021-H2"),
        ("Q", "2021-Q4"),
        ("M", "2021-11"),
        ("W", "2021-W46"),
        ("WE", "2021-W46-WE"),
        ("D", "2021-11-18"),
        ("DE", "202"),
        ("CE", "20"),
    ],
)
def test_period(unit: str, value: str) -> None:
    assert period(date(2021, 11, 18), unit) == value


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2021-11-16TEV", date(2021, 11, 16), date(2021, 11, 16)),
        ("2021-Q2", date(2021, 4, 1), date(2021, 6, 30)),
        ("2021-WI", date(2021, 12, 1), date(2022, 2, 28)),
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        ("2021-W46-WE", date(2021, 11, 20), date(2021, 11, 21)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("18", date(1800, 1, 1), date(1899, 12, 31)),
        ("2021/2022", date(2021, 1, 1), date(2022, 12, 31)),
        ("9999-WI", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_bounds(value: str, first: date, last: date) -> None:
    assert bounds(value) == (first, last)


@pytest.mark.parametrize("value", ["P3Y", "XXXX-11-16", "PAST_REF", "2021-W54", "2021-02-30", "BC0490", "0000"])
def test_value_without_days(value: str) -> None:
    assert bounds(value) is None
