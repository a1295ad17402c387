"""The words of the views in German and English, and how a value is written for a reader of either.

>>> labels("de")["quote_many"], labels("en")["quote_many"]
('Zitate', 'Quotes')
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from fractions import Fraction

from pressfacts.records import Number

_WORDS = {
    # key: (German, English)
    "number_many": ("Zahlen", "Figures"),
    "date_many": ("Zeitangaben", "Dates"),
    "person_many": ("Personen", "People"),
    "organisation_many": ("Organisationen", "Organisations"),
    "quote_many": ("Zitate", "Quotes"),
    "agreement_many": ("Vereinbarungen", "Agreements"),
    "number": ("Zahl", "figure"),
    "date": ("Zeit", "date"),
    "person": ("Person", "person"),
    "organisation": ("Organisation", "organisation"),
    "quote": ("Zitat", "quote"),
    "agreement": ("Vereinbarung", "agreement"),
    "lead": ("Das Wichtigste", "The news"),
    "who": ("Wer", "Who"),
    "what": ("Was", "What"),
    "where": ("Wo", "Where"),
    "figures": ("Wichtige Zahlen", "Key figures"),
    "timeline": ("Zeitleiste", "Timeline"),
    "published": ("veröffentlicht", "published"),
    "nothing": ("Keine Fakten gefunden.", "No facts found."),
    "untitled": ("Ohne Titel", "Untitled"),
    "text": ("Text", "Text"),
    "value": ("Wert", "Value"),
    "unit": ("Einheit", "Unit"),
    "unknown_speaker": ("ohne Sprecher", "no speaker named"),
    "unnamed": ("ohne Namen", "unnamed"),
    "parties": ("Parteien", "Parties"),
    "subject": ("Gegenstand", "Subject"),
    "witnesses": ("anwesend", "present"),
    "signatories": ("unterzeichnet von", "signed by"),
    "on": ("am", "on"),
    "in": ("in", "in"),
    # Status of an agreement
    "signed": ("unterzeichnet", "signed"),
    "planned": ("geplant", "planned"),
    "negotiated": ("in Verhandlung", "negotiated"),
    "extended": ("verlängert", "extended"),
    "ended": ("beendet", "ended"),
    "acquisition": ("Übernahme", "acquisition"),
    "cooperation": ("Zusammenarbeit", "cooperation"),
    # Types of quotes
    "direct": ("wörtlich", "direct"),
    "indirect": ("indirekt", "indirect"),
    "indirect_free_indirect": ("indirekt, frei", "indirect, free"),
    "free_indirect": ("erlebte Rede", "free indirect"),
    "reported": ("berichtet", "reported"),
    # Modifiers of numbers; an exact one has none
    "approx": ("rund", "about"),
    "min": ("mindestens", "at least"),
    "max": ("höchstens", "at most"),
    "more_than": ("mehr als", "more than"),
    "less_than": ("weniger als", "less than"),
    # Modifiers of dates, as TIMEX3 has them
    "START": ("Anfang", "early"),
    "MID": ("Mitte", "mid"),
    "END": ("Ende", "late"),
    "BEFORE": ("vor", "before"),
    "AFTER": ("nach", "after"),
    "ON_OR_BEFORE": ("bis", "until"),
    "ON_OR_AFTER": ("ab", "from"),
    "APPROX": ("etwa", "about"),
    # Parts of the day, as TIMEX3 has them
    "TMO": ("morgens", "morning"),
    "TMI": ("mittags", "midday"),
    "TAF": ("nachmittags", "afternoon"),
    "TEV": ("abends", "evening"),
    "TNI": ("nachts", "night"),
    "TDT": ("tagsüber", "daytime"),
    # Why a sentence was chosen
    "opening_reason": ("erster Satz", "first sentence"),
    "agreement_reason": ("nennt die Vereinbarung", "reports the agreement"),
    "title_reason": ("nimmt den Titel auf", "takes up the title"),
    "facts_reason": ("viele Fakten", "many facts"),
    "place_reason": ("steht weit oben", "stands high up"),
    # The page
    "filter": ("Anzeigen", "Show"),
    "search": ("Suchen", "Search"),
    "search_hint": ("Fakten durchsuchen ( / )", "Search the facts ( / )"),
    "copy": ("JSON kopieren", "Copy JSON"),
    "copied": ("kopiert", "copied"),
    "release": ("Meldung", "Release"),
    "releases": ("Meldungen", "Releases"),
    "keys": (
        "Tasten: j / k nächster und voriger Fakt, / suchen, Esc zurück zum Text",
        "Keys: j / k next and previous fact, / search, Esc back to the text",
    ),
    "article": ("Text der Meldung", "Text of the release"),
    "all_facts": ("Fakten", "Facts"),
    "skip": ("Zu den Fakten", "To the facts"),
    "made_by": ("Erstellt mit pressfacts", "Made with pressfacts"),
    "rules": ("Regeln", "rules"),
}

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


def labels(lang: str) -> Mapping[str, str]:
    """The words in a language; anything that is not English is German."""
    return {key: pair[lang == "en"] for key, pair in _WORDS.items()}


def day(iso: str, lang: str) -> str:
    """A day (ISO) as a reader writes it.

    >>> day("2024-06-03", "de"), day("2024-06-03", "en")
    ('3. Juni 2024', '3 June 2024')
    """
    year, month, number = iso.split("-")
    name = _MONTHS["en" if lang == "en" else "de"][int(month) - 1]
    return f"{int(number)}{'' if lang == 'en' else '.'} {name} {int(year)}"


def period(earliest: str, latest: str | None, lang: str) -> str:
    """The days from `earliest` to `latest` (ISO): a day, a month, a year, or both ends.

    >>> period("2024-06-01", "2024-06-30", "de"), period("2026-01-01", "2026-12-31", "de")
    ('Juni 2024', '2026')
    >>> period("2026-09-01", "2026-12-31", "de")
    'September – Dezember 2026'
    """
    if latest is None:
        return f"{day(earliest, lang)} –"
    if earliest == latest:
        return day(earliest, lang)
    if not (earliest.endswith("-01") and _last_of_month(latest)):
        return f"{day(earliest, lang)} – {day(latest, lang)}"
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
    ends = [figure(value, lang) for value in (number.value, number.value_max) if value is not None]
    parts = ["" if number.modifier == "exact" else words[number.modifier], " – ".join(ends), number.unit or ""]
    if number.kind == "ordinal":
        parts[1] += "."
    return " ".join(part for part in parts if part)


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


def moment(value: str, mod: str | None, earliest: str | None, latest: str | None, lang: str) -> str:
    """What a date stands for: its days with its modifier, or its TIMEX3 value where it has no place in the calendar.

    >>> moment("2026", "END", "2026-01-01", "2026-12-31", "de"), moment("P2W", None, None, None, "de")
    ('Ende 2026', 'P2W')
    >>> moment("2024-06-03T19:30", None, "2024-06-03", "2024-06-03", "de")
    '3. Juni 2024, 19:30'
    """
    if earliest is None:
        return value
    words = labels(lang)
    part = f"{words[mod]} " if mod and mod in words else ""
    time = value.partition("T")[2]
    clock = f", {words.get(f'T{time}', time)}" if time else ""
    return part + period(earliest, latest, lang) + clock
