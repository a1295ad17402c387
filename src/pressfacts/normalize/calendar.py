"""Day arithmetic: Easter and the feasts, shifted periods, the first and last day of a TIMEX3 value.

Nothing here reads words or the clock; a day out of the range of `datetime.date` is None.
"""

from __future__ import annotations

import calendar
import datetime
import re
from datetime import date
from functools import lru_cache

from pressfacts.expression import Expression

Bounds = tuple[date, date]
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which a meteorological season begins."""


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None if the calendar has none such (31 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def add_days(day: date, days: int) -> date | None:
    try:
        return day + datetime.timedelta(days)
    except OverflowError:
        return None


def add_months(day: date, months: int) -> date | None:
    """The same day of another month, or that month's last day.

    >>> add_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@lru_cache(maxsize=512)
def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm in Meeus' form).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    lunar = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - lunar - rest % 4) % 7
    shift = lunar + week - 7 * ((golden + 11 * lunar + 22 * week) // 451) + 114
    return date(year, shift // 31, shift % 31 + 1)


def first_advent(year: int) -> date:
    """The fourth Sunday before Christmas."""
    return date(year, 12, 24) - datetime.timedelta(date(year, 12, 24).isoweekday() % 7 + 21)


def weekday_in_month(year: int, month: int, weekday: int, which: int) -> date | None:
    """The first, second … weekday (Monday = 1) of a month; `which` -1 is the last.

    >>> weekday_in_month(2014, 3, 7, -1)
    datetime.date(2014, 3, 30)
    """
    if which < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - datetime.timedelta((last.isoweekday() - weekday) % 7)
    return make_day(year, month, 1 + (weekday - date(year, month, 1).isoweekday()) % 7 + 7 * (which - 1))


_FEAST = Expression(r"(easter|advent)([+-]\d+)|(\d\d?)-(\d\d?)|(\d\d?)W(\d)\.(-?\d)|(\d\d?)D(-?\d+)")


def feast(rule: str, year: int) -> str | None:
    """The TIMEX3 value of a rule's day in a year: "12-24", "easter+49", "advent-7", "5W7.2" (the second Sunday of May).

    A list of days ("2021-02-12,2022-02-01,…") gives that of the year. Behind a stroke stands the period that holds the
    day: "10W1.1/W" is the first whole week of October. "2D-1" is the last day of February.

    >>> feast("easter+49", 2018), feast("10W1.1/W", 2014), feast("advent+7/WE", 2021)
    ('2018-05-20', '2014-W41', '2021-W48-WE')
    """
    if "," in rule:
        return next((day for day in rule.split(",") if day.startswith(f"{year:04}-")), None)
    rule, _, unit = rule.partition("/")
    match = _FEAST.fullmatch(rule)
    day = _feast_day(match, year) if match and 1 < year < 9999 else None
    return period(day, unit or "D") if day else None


def _feast_day(match: re.Match[str], year: int) -> date | None:
    moveable, distance, month, day, nth_month, weekday, which, day_month, nth_day = match.groups()
    if moveable:
        start = easter(year) if moveable == "easter" else first_advent(year)
        return add_days(start, int(distance))
    if month:
        return make_day(year, int(month), int(day))
    if day_month:
        number = calendar.monthrange(year, int(day_month))[1] if nth_day == "-1" else int(nth_day)
        return make_day(year, int(day_month), number)
    return weekday_in_month(year, int(nth_month), int(weekday), int(which))


_MONTHS = {"Y": 12, "H": 6, "Q": 3, "M": 1, "DE": 120, "CE": 1200, "ML": 12000}
_DAYS = {"D": 1, "W": 7, "WE": 7}


def shifted(day: date, unit: str, amount: float) -> date | None:
    """A day that many units away; halves of long units count in months, of short ones in days."""
    if unit in _MONTHS:
        return add_months(day, round(_MONTHS[unit] * amount)) if abs(amount) < 10_000 else None
    return add_days(day, round(_DAYS[unit] * amount)) if unit in _DAYS and abs(amount) < 1_000_000 else None


def period(day: date, unit: str) -> str:
    """The TIMEX3 value of the period of this unit that holds a day.

    >>> period(date(2021, 11, 16), "Q"), period(date(2021, 11, 16), "W"), period(date(2021, 11, 16), "DE")
    ('2021-Q4', '2021-W46', '202')
    """
    year = f"{day.year:04}"
    match unit:
        case "Y":
            return year
        case "H":
            return f"{year}-H{(day.month + 5) // 6}"
        case "Q":
            return f"{year}-Q{(day.month + 2) // 3}"
        case "M":
            return f"{year}-{day.month:02}"
        case "W" | "WE":
            iso_year, week, _ = day.isocalendar()
            return f"{iso_year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
        case "D":
            return day.isoformat()
        case _:
            return year[: {"DE": 3, "CE": 2, "ML": 1}[unit]]


_VALUE = Expression(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?:-(?P<end>WE))?"
    r"|(?P<part>Q[1-4]|H[12]|SP|SU|FA|WI)))?(?:T.*)?|(?P<years>\d{2,3})|(?P<from>\d{4})/(?P<to>\d{4})"
)


@lru_cache(maxsize=4096)
def bounds(value: str) -> Bounds | None:
    """The first and the last day of a TIMEX3 value; None if it has none (durations, sets, open or impossible values).

    >>> bounds("2021-Q4")
    (datetime.date(2021, 10, 1), datetime.date(2021, 12, 31))
    """
    match = _VALUE.fullmatch(value)
    if not match:
        return None
    try:
        return _bounds(match)
    except ValueError:
        return None


def _bounds(match: re.Match[str]) -> Bounds:
    if years := match["years"]:
        width = 4 - len(years)
        return date(int(years + "0" * width) or 1, 1, 1), date(int(years + "9" * width), 12, 31)
    if match["from"]:
        return date(int(match["from"]), 1, 1), date(int(match["to"]), 12, 31)
    year = int(match["year"])
    if match["week"]:
        week = int(match["week"])
        return date.fromisocalendar(year, week, 6 if match["end"] else 1), date.fromisocalendar(year, week, 7)
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return day, day
    if match["month"]:
        return _months(year, int(match["month"]), 1)
    if part := match["part"]:
        if part in SEASONS:
            return _months(year, SEASONS[part], 3)
        length = 3 if part[0] == "Q" else 6
        return _months(year, (int(part[1]) - 1) * length + 1, length)
    return date(year, 1, 1), date(year, 12, 31)


def _months(year: int, month: int, length: int) -> Bounds:
    """The first and last day of some months in a row, which may reach into the next year."""
    first = date(year, month, 1)
    last_month = add_months(first, length - 1) or date(9999, 12, 1)
    return first, last_month.replace(day=calendar.monthrange(last_month.year, last_month.month)[1])
