"""The words of a date rule's slots to the parts of a TIMEX3 value: days, months, years, counts, hours, units.

Each reader takes a word and a look-up into the lexicons, and gives the text that stands for it in a template, None
if it cannot be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from pressfacts.normalize import number

_MOST = 1_000_000

_MONTHS = ("month", "month_week", "month_weekend", "month_half")
"""The lexicons whose words name a month."""

Lookup = Callable[[str, str], str | None]
"""(lexicon, word) → value, None if the word is not in it."""


def _part(word: str, which: int) -> str:
    """The day (0), month (1) or year (2) of a date in one token ("3.5.2021", "3/5"), the number of any other ("3.")."""
    parts = word.rstrip(".").replace("/", ".").split(".")
    return parts[which] if len(parts) > which and len(parts) > 1 else word.rstrip(".")


def read_day(word: str, look_up: Lookup) -> str | None:
    number = _part(word, 0)
    number = number if number.isdecimal() else look_up("ordinal_word", word) or ""
    return f"{int(number):02}" if number and 1 <= int(number) <= 31 else None


def read_month(word: str, look_up: Lookup) -> str | None:
    number = _part(word, 1)
    if number.isdecimal():
        return f"{int(number):02}" if 1 <= int(number) <= 12 else None
    found = next(filter(None, (look_up(lexicon, word) for lexicon in _MONTHS)), None)
    if found is None and (ordinal := look_up("ordinal_word", word)):
        return f"{int(ordinal):02}" if int(ordinal) <= 12 else None
    return found


def read_year(word: str, look_up: Lookup) -> str | None:
    """A year of one to four digits; one of two digits lies between 1936 and 2035."""
    number = _part(word, 2)
    if not number.isdecimal() or len(number) > 4:
        return None
    if len(number) == 2:
        return f"{2000 + int(number) if int(number) < 36 else 1900 + int(number)}"
    return f"{int(number):04}" if int(number) else None


def read_decade(word: str, look_up: Lookup) -> str | None:
    """The first three digits of the years of a decade: "90er" → 199, "1920er-Jahre" → 192, "zwanziger" → 192."""
    digits = re.match(r"\d+", word)
    if digits:
        number = digits[0]
        if len(number) == 2:
            number = ("19" if int(number) >= 30 else "20") + number
        return number.zfill(4)[:3] if len(number) <= 4 else None
    ten = look_up("decade_word", word) or look_up("decade_noun", word)
    return None if ten is None else f"{'20' if ten < '2' else '19'}{ten}"


def read_era_year(word: str, look_up: Lookup) -> str | None:
    """A year counted from the birth of Christ, however few its digits: "44 (v. Chr.)" → 0044."""
    return f"{int(word):04}" if word.isdecimal() and len(word) <= 4 and int(word) else None


def read_century(word: str, look_up: Lookup) -> str | None:
    """The first two digits of the years of a century: "20." → 19, "XX." → 19."""
    number = word.rstrip(".")
    number = number if number.isdecimal() else look_up("ordinal_word", word) or look_up("roman", word) or ""
    return f"{int(number) - 1:02}" if number and 1 <= int(number) <= 30 else None


def read_count(word: str, look_up: Lookup) -> str | None:
    """A number of units: figures (1.200, 1,5, 2½: decimals behind a comma), words (dreieinhalb), X for "mehrere"."""
    is_figure = word[0].isnumeric()
    value = number.digits(word) if is_figure else number.word(word)
    if value is not None:
        count = str(number.plain(value)) if 0 < value < _MOST else None
        return count.replace(".", ",") if count and is_figure else count
    for lexicon in ("one", "both", "half", "vague_count"):
        if (found := look_up(lexicon, word)) is not None:
            return found
    return None


def read_number(word: str, look_up: Lookup) -> str | None:
    """The plain number of an ordinal or a figure, one digit or two: "2." → 2, "4tes" → 4, "zweiten" → 2, "III" → 3."""
    number = re.sub(r"(?<=\d)(?:\.|s?te[nmrs]?)$", "", word)
    if number.isdecimal():
        return str(int(number)) if len(number) < 3 else None
    roman = {"I": "1", "II": "2", "III": "3", "IV": "4"}
    return roman.get(number.rstrip(".")) or look_up("ordinal_word", word)


def read_week(word: str, look_up: Lookup) -> str | None:
    number = word.rstrip(".")
    return f"{int(number):02}" if number.isdecimal() and 1 <= int(number) <= 53 else None


def read_week_of_year(word: str, look_up: Lookup) -> str | None:
    """A week with its year in one token: "12/2024"."""
    match = re.fullmatch(r"(\d\d?)/(\d{4})", word)
    return f"{match[2]}-W{int(match[1]):02}" if match and 1 <= int(match[1]) <= 53 else None


def read_date(word: str, look_up: Lookup) -> str | None:
    """A date in one token: "16.11.2021", "16.11.", "2021-11-16", "16.11"."""
    if match := re.fullmatch(r"(\d\d?)\.(\d\d?)\.?(\d{4}|\d\d)?", word):
        day, month, year = match.groups()
        return f"{(read_year(year, look_up) if year else None) or 'XXXX'}-{int(month):02}-{int(day):02}"
    if match := re.fullmatch(r"(\d{4})([-./])(\d\d?)\2(\d\d?)", word):
        return f"{match[1]}-{int(match[3]):02}-{int(match[4]):02}"
    return None


def read_month_year(word: str, look_up: Lookup) -> str | None:
    """A month with its year in one token: "05.2016", "05/2016"."""
    match = re.fullmatch(r"(\d\d)[./](\d{4})", word)
    return f"{match[2]}-{int(match[1]):02}" if match and 1 <= int(match[1]) <= 12 else None


def read_years(word: str, look_up: Lookup) -> str | None:
    """Two years in a row: "2021/22" → 2021/2022; None if they are not."""
    match = re.fullmatch(r"(\d{4})\s*[/–-]\s*(\d{4}|\d\d)", word)
    if not match:
        return None
    first = int(match[1])
    second = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
    if second < first:
        second += 100
    return f"{first}/{second}" if second == first + 1 else None


def read_turn(word: str, look_up: Lookup) -> str | None:
    """The day on which two years meet: "2021/22" → 2022-01-01."""
    years = read_years(word, look_up)
    return f"{years.partition('/')[2]}-01-01" if years else None


def read_unit(word: str, look_up: Lookup) -> str | None:
    """The letter of a period or, behind a T, of a unit of the clock."""
    for lexicon in ("period", "compound_period"):
        if found := look_up(lexicon, word):
            return found
    clock = look_up("clock_unit", word)
    return f"T{clock}" if clock else None


def read_advent(word: str, look_up: Lookup) -> str | None:
    number = read_number(word, look_up)
    return f"advent+{7 * int(number) - 7}" if number in ("1", "2", "3", "4") else None


def read_christmas(word: str, look_up: Lookup) -> str | None:
    return {"1": "12-25", "2": "12-26"}.get(read_number(word, look_up) or "")


def read_on(word: str, look_up: Lookup) -> str | None:
    """The ISO number of the weekday that a day is said to be."""
    return look_up("weekday", word) or look_up("weekday_short", word)


def read_nth_week(word: str, look_up: Lookup) -> str | None:
    """The weekday that finds a whole week of a month: "erste" → its first Monday, "letzte" → its last Sunday."""
    number = read_number(word, look_up)
    return f"W1.{number}" if number else "W7.-1"


def read_half_of_month(word: str, look_up: Lookup) -> str | None:
    return {"1": "START", "2": "END"}.get(read_number(word, look_up) or "")


def read_other_feast(word: str, look_up: Lookup) -> str | None:
    """The days of a feast of another calendar, one a year."""
    feast = look_up("other_feast", word) or look_up("other_calendar", word)
    return look_up("feast_days", feast) if feast else None


def read_eve(word: str, look_up: Lookup) -> str | None:
    """The ISO number of the weekday before: "(Nacht zum) Sonntag" → 6."""
    weekday = look_up("weekday", word)
    return str((int(weekday) - 2) % 7 + 1) if weekday else None


READERS: dict[str, Callable[[str, Lookup], str | None]] = {
    "day": read_day,
    "month": read_month,
    "year": read_year,
    "era_year": read_era_year,
    "decade": read_decade,
    "century": read_century,
    "count": read_count,
    "more": read_count,
    "third": read_count,
    "number": read_number,
    "date": read_date,
    "until_month": read_month,
    "month_of_year": read_month,
    "since": read_year,
    "until_digits": lambda word, look_up: word if len(word) == len("28") else None,
    "month_year": read_month_year,
    "years": read_years,
    "turn": read_turn,
    "unit": read_unit,
    "rest": read_unit,
    "least": read_unit,
    "week": read_week,
    "week_of_year": read_week_of_year,
    "eve": read_eve,
    "on": read_on,
    "nth_week": read_nth_week,
    "other_feast": read_other_feast,
    "other_calendar": read_other_feast,
    "half_of_month": read_half_of_month,
    "advent": read_advent,
    "christmas": read_christmas,
    "over": lambda word, look_up: "MORE_THAN",
    "under": lambda word, look_up: "LESS_THAN",
    "upto": lambda word, look_up: "EQUAL_OR_LESS",
    "around": lambda word, look_up: "APPROX",
    "bc": lambda word, look_up: "BC",
    "ahead": lambda word, look_up: "+",
    "last": lambda word, look_up: "-1",
}
"""How the words of a slot are read; a slot that bears a lexicon's name has that lexicon's value."""
