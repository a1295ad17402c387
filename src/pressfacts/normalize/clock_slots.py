"""The words of a date rule's slots to hours and minutes; the readers are those of date_slots.py in kind."""

from __future__ import annotations

import re
from collections.abc import Callable

from pressfacts.normalize.date_slots import Lookup, read_count


def read_hour(word: str, look_up: Lookup) -> str | None:
    hour = "0" if word in ("0", "00") else read_count(word, look_up)
    return f"{int(hour):02}" if hour and hour.isdecimal() and int(hour) <= 24 else None


def read_minute(word: str, look_up: Lookup) -> str | None:
    minute = "0" if word in ("0", "00") else read_count(word, look_up)
    return f":{int(minute):02}" if minute and minute.isdecimal() and int(minute) < 60 else None


def read_clock(word: str, look_up: Lookup) -> str | None:
    """An hour with minutes in one token: "9.30", "20:15", "8.30h"."""
    match = re.fullmatch(r"(\d\d?)[.:](\d\d)(?:[.:]\d\d)?h?", word)
    return f"{int(match[1]):02}:{match[2]}" if match and int(match[1]) <= 24 and int(match[2]) < 60 else None


def read_afternoon(word: str, look_up: Lookup) -> str | None:
    """An hour after noon: "5 Uhr nachmittags" → 17, "12 Uhr nachts" → 00."""
    hour = read_hour(word, look_up)
    return f"{(int(hour) + 12) % 24:02}" if hour and int(hour) <= 12 else hour


def read_night_hour(word: str, look_up: Lookup) -> str | None:
    """An hour of the night: "3 Uhr nachts" → 03, "11 Uhr nachts" → 23, "12 Uhr nachts" → 00."""
    hour = read_hour(word, look_up)
    return f"{(int(hour) + 12) % 24:02}" if hour and 7 <= int(hour) <= 12 else hour


def read_half_hour(word: str, look_up: Lookup) -> str | None:
    """The hour before: "halb neun" → 08."""
    hour = read_hour(word, look_up)
    return f"{(int(hour) - 1) % 24:02}" if hour else None


def _minutes(factor: int, base: int) -> Callable[[str, Lookup], str | None]:
    """A reader of minutes that are counted from others: 60 and -1 → "zehn (vor acht)" is :50."""

    def read(word: str, look_up: Lookup) -> str | None:
        count = read_count(word, look_up)
        return f":{base + factor * int(count):02}" if count and count.isdecimal() and 0 < int(count) < 30 else None

    return read


CLOCK_READERS: dict[str, Callable[[str, Lookup], str | None]] = {
    "hour": read_hour,
    "minute": read_minute,
    "clock": read_clock,
    "afternoon": read_afternoon,
    "half_hour": read_half_hour,
    "night_hour": read_night_hour,
    "to_hour": _minutes(-1, 60),
    "to_half": _minutes(-1, 30),
    "past_half": _minutes(1, 30),
}
"""How the words of the slots that tell a time of day are read."""
