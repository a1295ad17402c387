"""What the words of a temporal expression say by themselves, before any other day is known (`Local`)."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from pressfacts.expression import Expression
from pressfacts.normalize.calendar import make_day


class Local(NamedTuple):
    """A temporal expression read from its words alone.

    `value` is a TIMEX3 value with X for what the words leave open ("XXXX-11-16", "XXXX-WXX-2", "T20:30"). With an
    `anchor` ("published" or "named": the day last spoken of) it is what follows the period that lies `shift` units
    of `unit` from there: "Herbst nächsten Jahres" is Y, +1, "-FA". Unit "O" counts occurrences of the value itself:
    "letzten Montag" is O, -1, "XXXX-WXX-1". `weekday` is the one that the text gives a day (Monday = 1), 0 if none.
    """

    type: str
    value: str
    mod: str | None = None
    anchor: str = ""
    unit: str = ""
    shift: float = 0
    weekday: int = 0


_OPEN = {"year": "XXXX", "month": "XX", "day": "XX"}


class _Filled(dict[str, str]):
    """The slots of a match; one that is not there leaves its place open or empty."""

    def __missing__(self, slot: str) -> str:
        return _OPEN.get(slot, "")


_ANCHOR = Expression(r"(published|named) ([~=]?)([A-Z]+)([+-]\d*X|[+-]\d+(?:\.\d+)?|[+-])(?:\*(\S+))?")
_MODIFIERS = {"MIN": "EQUAL_OR_MORE", "MAX": "EQUAL_OR_LESS", "EXACT": ""}
"""The modifiers of numbers that TIMEX3 calls by another name."""


def build(attributes: Mapping[str, str], slots: dict[str, str]) -> Local | None:
    """Fill a rule's templates with the values of its slots; None if the result is no date (31 February).

    >>> build({"value": "{year}-{month}-{day}"}, {"day": "03", "month": "05"}).value
    'XXXX-05-03'
    """
    if slots.get("month", "") > slots.get("until_month", "99"):
        # "28. Dezember bis 3. Januar 2022" begins in the year before.
        slots["year"] = f"{int(slots['year']) - 1:04}"
    if slots.get("since", "")[2:] >= slots.get("until_digits", "99"):
        # "1926–12" is no stretch of years.
        return None
    filled = _Filled(slots)
    value, _, part = attributes.get("value", "").format_map(filled).partition(" ")
    if value.startswith("P"):
        value = tidy_duration(value) if _DURATION.match(value) else value
    elif "T" in value or len(value) > len("2021-11"):
        value = _HOUR.sub(r"\g<0>:00", value)
        if not _is_possible(value):
            return None
    kind = attributes.get("type", "DATE")
    # A lexicon may name the period before its part: "Jahresende" is "Y END".
    said = attributes["mod"].format_map(filled).upper().rpartition(" ")[2] if "mod" in attributes else ""
    mod = _MODIFIERS.get(said, said) or part or None
    if "anchor" not in attributes:
        return Local(kind, value, mod, weekday=int(slots.get("on", 0)))
    return _anchored(Local(kind, value, mod), attributes["anchor"].format_map(filled).replace(",", "."))


def _anchored(local: Local, anchor: str) -> Local | None:
    """The expression with what it is counted from: "published Y-1", "named ~W+3", "published =M-1*5"."""
    match = _ANCHOR.fullmatch(anchor)
    if not match:
        return None
    kind, value, mod = local.type, local.value, local.mod
    place, manner, unit, shift, count = match.groups()
    if shift in "+-" or "X" in shift:
        return Local(kind, "PAST_REF" if shift[0] == "-" else "FUTURE_REF", mod)
    if manner == "~":
        return _distance(Local(kind, value, mod, place, unit, float(shift)))
    if manner == "=":
        if count and re.fullmatch(r"\d+(?:\.\d+)?", count):
            return Local(kind, value, mod, place, "=" + unit, float(shift) * float(count))
        return Local(kind, value, mod)
    return Local(kind, value, mod, place, unit, float(shift))


def _distance(local: Local) -> Local:
    """A distance in weeks is one in days; "vor mehr als zwei Jahren" lies before that year."""
    later = local.shift > 0
    sides = {"MORE_THAN": "AFTER" if later else "BEFORE", "LESS_THAN": "BEFORE" if later else "AFTER"}
    mod = sides.get(local.mod or "")
    if local.unit == "W":
        return local._replace(unit="D", shift=local.shift * 7, mod=mod or local.mod)
    if local.unit == "Y" and not local.shift.is_integer():
        # "Vor anderthalb Jahren" is told in months.
        return local._replace(unit="M", shift=local.shift * 12, mod=mod or local.mod)
    return local._replace(mod=mod or local.mod)


_DURATION = Expression(r"P(?:[\dX]|T)")
_DAY = Expression(r"(?:(\d{4})|X{4})-(\d\d)-(\d\d)(?!\d)")
_HOUR = Expression(r"T\d\d$")
_CLOCK = Expression(r"T(\d\d):(\d\d)")


def _is_possible(value: str) -> bool:
    """Whether the calendar has the day and the clock the hour that a value names."""
    if day := _DAY.search(value):
        year, month, number = day.groups()
        # A year that is not known may be a leap year.
        if not make_day(int(year or 2000), int(month), int(number)):
            return False
    clock = _CLOCK.search(value)
    return not clock or ((int(clock[1]) < 24 or clock[0] == "T24:00") and int(clock[2]) < 60)


_HALVES = {
    "0.5CE": "5DE", "0.5DE": "5Y", "0.75Y": "9M", "0.5Y": "6M", "0.25Y": "3M", "0.5M": "2W", "0.5D": "T12H",
    "0.75TH": "T45M", "0.5TH": "T30M", "0.25TH": "T15M", "0.5TM": "T30S", "1ML": "10CE",
}  # fmt: skip
_SMALLER = {"TH": (60, "TM"), "TM": (60, "TS"), "TQ": (15, "TM"), "Q": (3, "M"), "H": (6, "M")}
"""Units that TIMEX3 lacks, or that figures with decimals leave for a smaller one."""
_PART = Expression(r"(\d+(?:[.,]\d+)?|X)(T?[A-Z]+)")


def tidy_duration(value: str) -> str:
    """Put "P" and numbers with units into TIMEX3 order: one T before the clock units, usual fractions as whole units.

    Decimals of a figure (behind a comma) become whole smaller units; those of a word ("anderthalb") stay as they are.

    >>> tidy_duration("P3TH"), tidy_duration("P0.5Y"), tidy_duration("P2Y9M"), tidy_duration("P1,25TH")
    ('PT3H', 'P6M', 'P2Y9M', 'PT75M')
    """
    if value.startswith("PT"):
        return value
    if "/" in value:
        return "/".join(map(tidy_duration, value.split("/")))
    days, clock = "", ""
    for match in _PART.finditer(value[1:]):
        text = _part(match[1], match[2])
        if "T" in text:
            clock += text.replace("T", "")
        else:
            days += text
    return "P" + days + ("T" + clock if clock else "")


def _part(count: str, unit: str) -> str:
    """A count in a unit that TIMEX3 has, in a smaller one where that makes it whole."""
    plain = count.replace(",", ".")
    if whole := _HALVES.get(plain + unit):
        return whole
    if unit not in _SMALLER or (unit in ("TH", "TM") and "," not in count):
        return plain + unit
    times, smaller = _SMALLER[unit]
    if count == "X":
        return "X" + smaller
    exact = float(plain) * times
    return f"{int(exact)}{smaller}" if exact.is_integer() else plain + unit
