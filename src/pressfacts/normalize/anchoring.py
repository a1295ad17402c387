"""From what the words say (`Local`) to a TIMEX3 value, given the day that they are counted from."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from pressfacts.expression import Expression
from pressfacts.normalize.calendar import Bounds, add_days, add_months, bounds, feast, make_day, period, shifted
from pressfacts.normalize.date import Local

_SAME_DAY = "-XX-XX"
"""Behind a year: the day and month of the day that it is counted from, "heute vor 50 Jahren"."""
_REFERENCES = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def resolve(local: Local, base: date | None, direction: int) -> str:
    """The value of an expression counted from `base`; open places stay open without one.

    `direction` is -1 where the sentence tells of the past, 1 of the future, 2 where nothing but the future can be
    meant, 0 where it does not say.

    >>> resolve(Local("DATE", "XXXX-11-16"), date(2021, 12, 1), 0)
    '2021-11-16'
    """
    if local.unit == "E":
        return _eve(resolve(local._replace(anchor="", unit=""), base, direction))
    if base is None:
        return without_anchor(local)
    if not local.anchor:
        return complete(local.value, base, direction, local.weekday)
    if local.unit.startswith("="):
        return local.value
    if local.unit == "O":
        return _occurrence(local.value, base, int(local.shift), direction)
    target = shifted(base, local.unit, local.shift + _weekends(local, base, direction))
    if target is None:
        return without_anchor(local)
    return _joined(local, target)


def _eve(value: str) -> str:
    """The day before: "(Nacht auf den) 1. März" → XXXX-02-29, "2022-03-01TNI" → "2022-02-28TNI"."""
    year, month, day = value[:4], int(value[5:7]), int(value[8:10])
    before = make_day(int(year) if year.isdecimal() else _LEAP, month, day)
    before = add_days(before, -1) if before else None
    if not before:
        return value
    return (f"{before.year:04}" if year.isdecimal() else year) + before.isoformat()[4:] + value[10:]


def _weekends(local: Local, base: date, direction: int) -> int:
    """On a working day the coming weekend is that of this week, a past one that of the week before."""
    if local.unit != "WE" or base.isoweekday() > 5:
        return 0
    return -1 if local.shift > 0 or (local.shift == 0 and direction < 0) else 0


def _joined(local: Local, target: date) -> str:
    """The period that holds `target`, with what the expression says inside it."""
    tail = local.value
    if tail.startswith("@"):
        month = f"{target.month:02}" if local.unit == "M" else ""
        return feast(month + tail[1:], target.year) or f"{target.year:04}"
    if tail == _SAME_DAY:
        return target.isoformat()
    if local.unit == "D" and (weekday := re.fullmatch(r"-([1-7])", tail)):
        # "Montag in einer Woche" is a week after the next Monday.
        day = add_days(target, (int(weekday[1]) - target.isoweekday()) % 7)
        return day.isoformat() if day else "XXXX-XX-XX"
    if local.unit == "W" and (weekday := re.fullmatch(r"-([1-7])(T.*)?", tail)):
        day = add_days(target, int(weekday[1]) - target.isoweekday())
        return (day.isoformat() if day else "XXXX-XX-XX") + (weekday[2] or "")
    return period(target, local.unit) + tail


def without_anchor(local: Local) -> str:
    """What can be said without knowing the day that an expression is counted from."""
    if local.anchor and local.unit[0] not in "O=":
        if not local.value:
            return _REFERENCES[(local.shift > 0) - (local.shift < 0)]
        head = {"Y": "XXXX", "M": "XXXX-XX", "D": "XXXX-XX-XX", "W": "XXXX-WXX"}.get(local.unit, "XXXX")
        return _closed(head + local.value)
    return _closed(local.value)


def _closed(value: str) -> str:
    """An open value as it is reported: a feast without its year by its day, a moveable one as a day of some year."""
    head, mark, rule = value.partition("@")
    if not mark:
        return value
    if day := re.fullmatch(r"\d\d-\d\d", rule):
        return f"{head}-{day[0]}"
    return (feast(rule, int(head)) if head.isdecimal() else None) or "XXXX"


class _Candidate(NamedTuple):
    value: str
    first: date
    last: date


def complete(value: str, base: date, direction: int, weekday: int = 0) -> str:
    """Put the year, month or day that `base` suggests into an open value: the nearest, or the one before or after it.

    A `weekday` (Monday = 1) said with the day counts more than nearness.

    >>> complete("XXXX-WXX-2", date(2021, 11, 18), -1), complete("XXXX-03", date(2021, 11, 18), 1)
    ('2021-11-16', '2022-03')
    """
    if "X" not in value[:10] or value.startswith("P"):
        return _closed(value)
    found = list(_candidates(value, base))
    if not found:
        return _closed(value)
    if weekday and (fitting := _on_weekday(found, base, weekday)):
        return fitting.value
    if "@" in value and direction < 2 and any(0 < (base - one.last).days <= _JUST for one in found):
        direction = -1
    elif "@" in value:
        direction = direction or 1
    if direction and (abs(direction) > 1 or not _DAY.match(value)):
        kept = [one for one in found if (one.first <= base if direction < 0 else one.last >= base)]
        if direction > 1 and value.startswith("XXXX-WXX") and len(kept) > 1 and kept[0].first == base:
            # Who asks for "Montag" on a Monday means the next one.
            return kept[1].value
        if kept:
            return (kept[-1] if direction < 0 else kept[0]).value
    nearest = _nearest(found, base)
    if direction and abs((nearest.first - base).days) > _FAR:
        found = [one for one in found if (one.first > base) == (direction > 0)] or [nearest]
        return found[0 if direction > 0 else -1].value
    return nearest.value


_DAY = Expression(r"XXXX-\d\d-\d\d")
_FAR = 100
"""So many days away the tense decides, nearer by the day itself does."""
_SURE = 31
"""So near a day is meant even where its weekday is wrong."""
_YEAR = 366
_LEAP = 2000
"""A year that has all days."""
_JUST = 5
"""So many days after a feast nobody speaks of that of next year."""


def _nearest(found: Iterable[_Candidate], base: date) -> _Candidate:
    return min(found, key=lambda one: min(abs((one.first - base).days), abs((one.last - base).days)))


def _on_weekday(found: list[_Candidate], base: date, weekday: int) -> _Candidate | None:
    """The nearest candidate on the weekday that the text gives it, if one is near enough to be meant."""
    fitting = [one for one in found if one.first.isoweekday() == weekday and abs((one.first - base).days) <= _YEAR]
    yearly = (found[1].first - found[0].first).days > _FAR
    if not fitting or (yearly and abs((_nearest(found, base).first - base).days) <= _SURE):
        return None
    return _nearest(fitting, base)


def _occurrence(value: str, base: date, which: int, direction: int) -> str:
    """The last (-1), this (0) or next (+1) occurrence of an open value."""
    found = list(_candidates(value, base))
    if which == 0 and not value.startswith("XXXX-WXX"):
        # In January "diesen Winter" is the one that began last year.
        running = [one for one in found if one.first <= base <= one.last]
        found = running or [one for one in found if one.first.year == base.year]
    elif which == 0:
        found = [one for one in found if (one.first <= base if direction < 0 else one.first >= base)]
        found = found[-1:] if direction < 0 else found[:1]
    elif which < 0:
        found = [one for one in found if one.last < base][which:]
    else:
        found = [one for one in found if one.first > base][which - 1 :]
    return found[0].value if found else _closed(value)


def _candidates(value: str, base: date) -> Iterable[_Candidate]:
    """The concrete values around `base` that an open value may mean, in order."""
    for concrete in _concrete(value, base):
        if days := bounds(concrete):
            yield _Candidate(concrete, *days)


def _concrete(value: str, base: date) -> Iterable[str]:
    if weekday := re.match(r"XXXX-WXX-([1-7])", value):
        monday = add_days(base, -14 + int(weekday[1]) - base.isoweekday())
        for week in range(5):
            if monday and (day := add_days(monday, 7 * week)):
                yield day.isoformat() + value[weekday.end() :]
    elif value.startswith("XXXX-XX-") and value[8:10].isdecimal():
        for months in range(-2, 3):
            if month := add_months(base.replace(day=1), months):
                yield month.isoformat()[:8] + value[8:]
    elif value.startswith("XXXX"):
        for year in range(max(1, base.year - 2), min(9999, base.year + 2) + 1):
            if value[4:5] == "@":
                yield feast(value[5:], year) or ""
            else:
                yield f"{year:04}" + value[4:]


def stretch(local: Local, published: date) -> Bounds | None:
    """The first and last day of "die letzten drei Jahre", "die kommenden zehn Tage": whole years, months and weeks."""
    unit = local.unit[1:]
    edge = shifted(published, unit, local.shift) if unit in _STRETCHES else None
    if not edge:
        return None
    inner = shifted(published, unit, 1 if local.shift > 0 else -1)
    days = [bounds(period(one, unit)) for one in (edge, inner) if one]
    known = sorted(pair for pair in days if pair)
    return (known[0][0], known[-1][1]) if known else None


_STRETCHES = ("D", "W", "M", "Q", "H", "Y")
