"""How days, figures and quantities are written for a reader of German or English."""

from __future__ import annotations

import datetime
from fractions import Fraction

from pressfacts.records import Number
from pressfacts.views.labels import labels

_MONTHS = {
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


def day(iso: str, lang: str) -> str:
    """A day (ISO) as a reader writes it.

    >>> day("2024-06-03", "de"), day("2024-06-03", "en")
    ('3. Juni 2024', '3 June 2024')
    """
    year, number, of_month = map(int, iso.split("-"))
    return f"{of_month}{'' if lang == 'en' else '.'} {month(number, lang)} {year}"


def month(number: int, lang: str) -> str:
    """The name of a month, from 1."""
    return _MONTHS["en" if lang == "en" else "de"][number - 1]


def period(earliest: str, latest: str | None, lang: str) -> str:
    """The days from `earliest` to `latest` (ISO): a day, a month, a year, or both ends.

    >>> period("2024-06-01", "2024-06-30", "de"), period("2026-01-01", "2026-12-31", "de")
    ('Juni 2024', '2026')
    >>> period("2026-09-01", "2026-12-31", "de")
    'September – Dezember 2026'
    >>> period("2024-08-03", "2024-08-04", "de")
    '3. – 4. August 2024'
    """
    if latest is None:
        return f"{day(earliest, lang)} –"
    if earliest == latest:
        return day(earliest, lang)
    if not (earliest.endswith("-01") and _last_of_month(latest)):
        same_month = earliest[:7] == latest[:7]
        return f"{day(earliest, lang).split()[0] if same_month else day(earliest, lang)} – {day(latest, lang)}"
    first, last = day(earliest, lang).split()[1:], day(latest, lang).split()[1:]
    if earliest[5:7] == "01" and latest[5:7] == "12":
        return first[1] if first[1] == last[1] else f"{first[1]} – {last[1]}"
    if first == last:
        return " ".join(first)
    return f"{' '.join(first[: 1 if first[1] == last[1] else 2])} – {' '.join(last)}"


def _last_of_month(iso: str) -> bool:
    try:
        return (datetime.date.fromisoformat(iso) + datetime.timedelta(days=1)).day == 1
    except (ValueError, OverflowError):
        return False


def quantity(number: Number, lang: str) -> str:
    """The value of a number with its modifier and unit.

    A range has both ends ("430.000.000 – 445.000.000 EUR"); the words stay as they are where there is no value.
    """
    if number.value is None:
        return number.unit or ""
    words = labels(lang)
    shown = _share if number.kind == "ratio" and number.unit != "Mal" else figure
    ends = [shown(value, lang) for value in (number.value, number.value_max) if value is not None]
    parts = ["" if number.modifier == "exact" else words[number.modifier], " – ".join(ends), number.unit or ""]
    if number.kind == "ordinal":
        parts[1] += "."
    return " ".join(part for part in parts if part)


def named(number: Number, lang: str) -> str:
    """A figure in the words of the text; one that stands there without its unit gets it from its value."""
    bare = number.unit and number.text == number.numeral.text
    return quantity(number, lang) if bare else " ".join(number.text.split())


def _share(value: int | float, lang: str) -> str:
    """A ratio as a reader says it: a part of one as a fraction ("1/5"), a multiple with its sign ("2 ×")."""
    if abs(value) < 1:
        return _fraction(float(value)) or figure(value, lang)
    return f"{figure(value, lang)} ×"


def figure(value: int | float, lang: str) -> str:
    """A number grouped as the language groups it; thirds, sixths and the like as fractions.

    >>> figure(1234567.5, "de"), figure(1234567.5, "en"), figure(0.25, "de")
    ('1.234.567,5', '1,234,567.5', '0,25')
    >>> figure(1 / 3, "de"), figure(20 / 3, "de"), figure(0.1234567, "de")
    ('1/3', '6 2/3', '0,1235')
    """
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    elif isinstance(value, float) and value != round(value, DECIMALS):
        return _fraction(value) or figure(round(value, DECIMALS), lang)
    text = f"{value:,}"
    return text if lang == "en" else text.translate({44: ".", 46: ","})


DECIMALS = 4
"""As many decimals as a reader takes in; what has more is a fraction in disguise or is rounded."""
LARGEST_DENOMINATOR = 20


def _fraction(value: float) -> str | None:
    """A value as whole number and fraction; None if it is none of a small denominator."""
    exact = Fraction(value).limit_denominator(LARGEST_DENOMINATOR)
    if float(exact) != value:
        return None
    whole, part = divmod(abs(exact), 1)
    words = f"{whole} {part}" if whole else str(part)
    return f"-{words}" if value < 0 else words
