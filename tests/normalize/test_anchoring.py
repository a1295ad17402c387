"""Open expressions and the day that they are counted from."""

from __future__ import annotations

from datetime import date

import pytest

from pressfacts.normalize.anchoring import resolve, stretch
from pressfacts.normalize.date import Local

THURSDAY = date(2021, 11, 18)


@pytest.mark.parametrize(
    ("value", "direction", "resolved"),
    [
        ("XXXX-11-16", 0, "2021-11-16"),
        ("XXXX-01-06", 0, "2022-01-06"),
        ("XXXX-10-03", 1, "2021-10-03"),
        ("XXXX-04-01", -1, "2021-04-01"),
        ("XXXX-WXX-2", -1, "2021-11-16"),
        ("XXXX-WXX-2", 1, "2021-11-23"),
        ("XXXX-WXX-2TEV", 0, "2021-11-16TEV"),
        ("XXXX-03", -1, "2021-03"),
        ("XXXX-03", 1, "2022-03"),
        ("XXXX-SU", -1, "2021-SU"),
        ("XXXX-XX-20", 0, "2021-11-20"),
        ("XXXX-WXX-4", 2, "2021-11-25"),
        ("XXXX-11-18", 2, "2021-11-18"),
        ("XXXX@easter+0", 1, "2022-04-17"),
        ("XXXX@10-31", 0, "2022-10-31"),
        ("XXXX@11-17", 0, "2021-11-17"),
        ("XXXX@12W1.1/W", 0, "2021-W49"),
        ("2018@easter+49", 0, "2018-05-20"),
        ("1862-04", 0, "1862-04"),
    ],
)
def test_open_value(value: str, direction: int, resolved: str) -> None:
    assert resolve(Local("DATE", value), THURSDAY, direction) == resolved


@pytest.mark.parametrize(
    ("value", "weekday", "resolved"),
    [
        ("XXXX-XX-25", 6, "2021-12-25"),
        ("XXXX-06-04", 6, "2022-06-04"),
        ("XXXX-06-04", 5, "2021-06-04"),
        ("XXXX-06-04", 2, "2021-06-04"),
        ("XXXX-11-21", 1, "2021-11-21"),
    ],
)
def test_weekday_said_with_a_day(value: str, weekday: int, resolved: str) -> None:
    assert resolve(Local("DATE", value, weekday=weekday), THURSDAY, 0) == resolved


@pytest.mark.parametrize(("today", "winter"), [(date(2022, 1, 20), "2021-WI"), (date(2021, 11, 18), "2021-WI")])
def test_this_winter_is_the_running_one(today: date, winter: str) -> None:
    assert resolve(Local("DATE", "XXXX-WI", None, "published", "O", 0), today, 0) == winter


@pytest.mark.parametrize(
    ("unit", "shift", "tail", "resolved"),
    [
        ("D", -1, "TEV", "2021-11-17TEV"),
        ("W", 1, "-3", "2021-11-24"),
        ("W", -1, "", "2021-W45"),
        ("D", 7, "-1", "2021-11-29"),
        ("D", 7, "-5", "2021-11-26"),
        ("E", -1, "XXXX-11-01TNI", "2021-10-31TNI"),
        ("E", -1, "2024-03-01TNI", "2024-02-29TNI"),
        ("Y", 1, "-FA", "2022-FA"),
        ("Y", 1, "@easter+0", "2022-04-17"),
        ("Y", -50, "-XX-XX", "1971-11-18"),
        ("CE", -1, "", "19"),
        ("O", -1, "XXXX-WXX-4", "2021-11-11"),
        ("O", 0, "XXXX-WXX-4", "2021-11-18"),
        ("O", 1, "XXXX-WXX-4", "2021-11-25"),
        ("O", -1, "XXXX-09", "2021-09"),
        ("O", 1, "XXXX-SP", "2022-SP"),
        ("Y", 9000, "", "FUTURE_REF"),
        ("WE", 1, "", "2021-W46-WE"),
        ("WE", -1, "", "2021-W45-WE"),
    ],
)
def test_anchored(unit: str, shift: float, tail: str, resolved: str) -> None:
    assert resolve(Local("DATE", tail, None, "published", unit, shift), THURSDAY, 0) == resolved


@pytest.mark.parametrize(
    ("local", "value"),
    [
        (Local("DATE", "XXXX-11-16"), "XXXX-11-16"),
        (Local("DATE", "", None, "published", "D", -1), "PAST_REF"),
        (Local("DATE", "-FA", None, "published", "Y", 1), "XXXX-FA"),
        (Local("DATE", "-XX-XX", None, "published", "Y", -50), "XXXX-XX-XX"),
        (Local("TIME", "TEV", None, "published", "D", 0), "XXXX-XX-XXTEV"),
        (Local("TIME", "XXXX-03-01TNI", None, "published", "E", -1), "XXXX-02-29TNI"),
        (Local("TIME", "XXXX-01-01TNI", None, "published", "E", -1), "XXXX-12-31TNI"),
        (Local("DATE", "XXXX@12-24"), "XXXX-12-24"),
        (Local("DATE", "XXXX@easter+0"), "XXXX"),
        (Local("DATE", "2018@easter+0"), "2018-04-01"),
    ],
)
def test_without_reference(local: Local, value: str) -> None:
    assert resolve(local, None, 0) == value


@pytest.mark.parametrize(
    ("unit", "shift", "days"),
    [
        ("=D", 3, (date(2021, 11, 19), date(2021, 11, 21))),
        ("=W", -2, (date(2021, 11, 1), date(2021, 11, 14))),
        ("=M", -2, (date(2021, 9, 1), date(2021, 10, 31))),
        ("=Y", 2, (date(2022, 1, 1), date(2023, 12, 31))),
        ("=TH", 2, None),
    ],
)
def test_stretch(unit: str, shift: float, days: tuple[date, date] | None) -> None:
    assert stretch(Local("DURATION", "P", None, "published", unit, shift), THURSDAY) == days
