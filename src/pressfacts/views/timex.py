"""What a date stands for, in words: TIMEX3 values are for machines."""

from __future__ import annotations

from pressfacts.expression import Expression
from pressfacts.views.labels import labels
from pressfacts.views.values import figure, month, period

_UNITS = {
    # TIMEX3 unit: the German nouns for one and for more, and what "every" is with them; then the English ones
    "Y": ("Jahr", "Jahre", "jedes", "year"),
    "Q": ("Quartal", "Quartale", "jedes", "quarter"),
    "M": ("Monat", "Monate", "jeden", "month"),
    "W": ("Woche", "Wochen", "jede", "week"),
    "WE": ("Wochenende", "Wochenenden", "jedes", "weekend"),
    "D": ("Tag", "Tage", "jeden", "day"),
    "DE": ("Jahrzehnt", "Jahrzehnte", "jedes", "decade"),
    "CE": ("Jahrhundert", "Jahrhunderte", "jedes", "century"),
    "TH": ("Stunde", "Stunden", "jede", "hour"),
    "TM": ("Minute", "Minuten", "jede", "minute"),
    "TS": ("Sekunde", "Sekunden", "jede", "second"),
}
_WEEKDAYS = {
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_LENGTH = Expression(r"P(T?)(\d+(?:\.\d+)?|X)([A-Z]+)")
_YEARLY = Expression(r"XXXX-(0[1-9]|1[0-2])(?:-(\d\d))?")
_WEEKLY = Expression(r"XXXX-WXX-([1-7])")
_EVERY_DAY = "XXXX-XX-XX"


def moment(value: str, mod: str | None, earliest: str | None, latest: str | None, lang: str, set: bool = False) -> str:
    """What a date stands for: its days with its modifier, or how long or how often; `set` says that it comes again.

    A TIMEX3 value that has no words stays as it is.

    >>> moment("2026", "END", "2026-01-01", "2026-12-31", "de"), moment("P2W", "APPROX", None, None, "de")
    ('Ende 2026', 'etwa 2 Wochen')
    >>> moment("2024-06-03T19:30", None, "2024-06-03", "2024-06-03", "de")
    '3. Juni 2024, 19:30'
    >>> moment("P1Y", None, None, None, "en", set=True), moment("XXXX-06-03", None, None, None, "en")
    ('every year', '3 June')
    """
    words = labels(lang)
    whole = value.startswith("P") or value.endswith("_REF")
    date, _, time = (value, "", "") if whole else value.partition("T")
    clock = words.get(f"T{time}", time)
    known = period(earliest, latest, lang) if earliest else _recurring(date, lang, set)
    known = known or words.get(value) or ("" if clock and date in ("", _EVERY_DAY) else date)
    part = f"{words[mod]} " if mod and mod in words else ""
    return part + ", ".join(filter(None, (known, clock)))


def _recurring(value: str, lang: str, every: bool) -> str:
    """The words for a length of time, a day of the week or of the year; none for other values."""
    if (length := _LENGTH.fullmatch(value)) and length[1] + length[3] in _UNITS:
        return _length(length[2], _UNITS[length[1] + length[3]], lang, every)
    if weekday := _WEEKLY.fullmatch(value):
        name = _WEEKDAYS["en" if lang == "en" else "de"][int(weekday[1]) - 1]
        return f"{'every' if lang == 'en' else 'jeden'} {name}" if every else name
    if yearly := _YEARLY.fullmatch(value):
        name = month(int(yearly[1]), lang)
        return name if not yearly[2] else f"{int(yearly[2])}{' ' if lang == 'en' else '. '}{name}"
    return ""


def _length(number: str, unit: tuple[str, str, str, str], lang: str, every: bool) -> str:
    one, more, each, english = unit
    if lang == "en":
        one, more, each = english, "centuries" if english == "century" else f"{english}s", "every"
    if number == "X":
        return f"{'several' if lang == 'en' else 'mehrere'} {more}"
    if every and number == "1":
        return f"{each} {one}"
    amount = f"{figure(float(number), lang)} {one if number == '1' else more}"
    return f"{'every' if lang == 'en' else 'alle'} {amount}" if every else amount
