"""The dateline of a press release: where and when it was issued, and the labels that stand above a release.

>>> find_dateline("Bad Homburg, 3. Mai 2024 – Die Brücke steht.", 0, prose=True)
Dateline(start=0, end=24, text='Bad Homburg, 3. Mai 2024', place='Bad Homburg', date='2024-05-03')
"""

from __future__ import annotations

import datetime
import re

from pressfacts.expression import Expression
from pressfacts.records import Dateline

_MONTHS = {
    **{"Jan": 1, "Jän": 1, "Feb": 2, "Mär": 3, "Apr": 4, "Mai": 5, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9},
    **{"Okt": 10, "Nov": 11, "Dez": 12},
}
_WORD = r"[A-ZÄÖÜ][\w.’'-]{1,30}"
# "Frankfurt am Main", "Köln/Berlin", "Bad Homburg v. d. Höhe", "Kassel und Bonn".
_LINK = r"(?: |/| / | \| | und )(?:(?:am|an der|im|in der|ob der|vor der|bei|v\. ?d\.|a\.|i\.) ?)?"
_PLACE = rf"(?P<place>{_WORD}(?:{_LINK}{_WORD}){{0,3}})(?: \([A-ZÄÖÜ][\w ./-]{{0,30}}\))?"
# A day; the month in letters or figures, the year may be missing.
_DAY = (
    r"(?:(?P<d>\d\d?)\. ?(?:(?P<m>\d\d?)\. ?(?P<y>\d{4}|\d\d(?!\d))"
    rf"|(?P<month>{'|'.join(_MONTHS)})[a-zä]{{0,6}}\.?(?: (?P<year>\d{{4}}))?)(?!\w)|(?P<iso>\d{{4}}-\d\d-\d\d)(?!\w))"
)
_NAMED_DAY = r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|[MDFS][aior])\.?,? "
_WEEKDAY = rf"(?:{_NAMED_DAY})?(?:den |am )?"
_HOUR = r"(?:\s?\|?,? ?\d\d?[:.]\d\d(?: Uhr)?)?"
# "(ots)", "(OTS)", "(epd)", "(pts021/23.02.2016/13:30)", "(PresseBox)", "/PRNewswire/".
_AGENCY = (
    r"(?: ?\((?:PresseBox|lifePR|openPR|OTS|APA|SDA|AWP|DPA|AFP|KNA|EPD|LK|RK|[a-z]{2,12}|"
    r"[\w-]{2,20}[-/][\w./:-]{2,40})[^()]{0,40}\)"
    r"| /PR ?Newswire[^/]{0,20}/)"
)
# "Pressemitteilung", "PRESSEAUSSENDUNG", "Medien-Information", "Presse-Info".
_RELEASE = (
    r"(?i:(?:Gemeinsame |Aktuelle )?(?:Presse|Medien|News|Kurz|Polizei|Ad-hoc)[ -]?(?:mitteilung|meldung|information|"
    r"info|erklärung|text|aussendung|bericht|dienst|einladung|statement|notiz)(?:en)?|P R E S S E ?M I T T E I L U N G|"
    r"Corporate News|Communiqué)"
)
_LABEL = rf"(?:{_RELEASE}|(?:Aktuelle )?Meldung|Mitteilung|Datum|Stand|Erschienen|Veröffentlich(?:t|ung))"
_NUMBER = r"(?: (?:(?:Nr\.?|Nummer) ?[\w/.-]{1,12}|\d{1,4}[/-]\d{2,4}(?!\d)))?"
# "der Stadt Gera", "von Stadt und Landkreis Gera", "gemäß Art. 17 MAR": no verb, so no headline.
_ISSUER = (
    r"(?: (?:der|des|vom|von|gemäß|für)(?: (?:[A-ZÄÖÜ(][\w.()/&-]{1,40}|\d{1,3}|der|des|von|und|für|im|in|an|am|"
    r"e\.)){1,9}(?: V\.)?)?"
)
_OPENING = r"[A-ZÄÖÜ„“\"»«]"

_SOME_DAY = r"\d\d?\. ?(?:\d\d?\.|[JFMASOND])|\d-\d\d|POL-"
_SOME_GAP = r"(?:\.| [–—-]) "

# In order: the first that fits counts. Those of a place alone need running text behind them.
_WITH_AGENCY = (rf"{_PLACE}{_AGENCY}(?=\s?[–—:-])",)
_WITH_DAY = (
    r"POL-\w{1,6}: (?P<yy>\d\d)(?P<mm>\d\d)(?P<dd>\d\d)(?!\d)"
    r"(?:\.\d{1,2}(?!\w)|\s{0,8}[-–\x96]?\s{0,8}\d{1,5}(?![\w.]))?",
    rf"{_LABEL}{_NUMBER}(?:,| vom| am|:|\s?[|–-])*\s?(?:{_PLACE}, )?{_WEEKDAY}{_DAY}",
    rf"\(?{_PLACE}(?:{_AGENCY}|,| \||\s?[/–—-]|(?= den )){{1,3}}\s?{_WEEKDAY}{_DAY}"
    rf"{_HOUR}(?: ?\))?{_AGENCY}?(?=\s?(?:[–—:|/-]|\+\+|\.(?!\w)|$|\n)|\s\s|,?\s{_OPENING})",
    rf"{_NAMED_DAY}(?:den )?{_DAY}{_HOUR}(?=\s?(?:[–—:|/-]|\.(?!\w)|$|\n)|\s\s|\s{_OPENING})",
    rf"{_DAY}, {_PLACE}(?=\s?[–—:-] )",
    rf"{_DAY}(?=\s*(?:$|[|/,–-]))",
    *_WITH_AGENCY,
)
_PLACE_ONLY = (
    rf"{_PLACE}(?=\.? [–—-]\s?(?:{_OPENING}|\d))",
    rf"(?P<place>(?:Bad |Sankt |St\. )?{_WORD}(?:(?: (?:am|an der|im|ob der) |/){_WORD})?)(?<!\.)(?=\. {_OPENING})",
)
# "Kassel, im Mai 2024": a line of its own, or above running text behind a dash.
_WITH_MONTH = rf"{_PLACE}, (?:im )?(?:{'|'.join(_MONTHS)})[a-zä]{{0,6}} \d{{4}}(?=$| [–—-] )"
_SOME_YEAR = r"\d{4}(?:$| [–—-] )"
_LABEL_ALONE = (
    rf"(?:{_LABEL},? )?(?:Nr\.?|Nummer)(?: ?\d[\d/. -]{{0,12}})?$|{_RELEASE}{_NUMBER}{_ISSUER}\s?:?$|{_LABEL}\s?:?$"
    r"|P[MI] \d{1,4}[/-]\d{2,4}$|POL-\w{1,6}:?$"
    "|(?:Für die Presse|Presse|Aktuelles|Newsletter|Statement|Terminhinweis|Einladung (?:zum|zur|für) [A-ZÄÖÜ]\\w+)$"
    # What a distributor puts above.
    r"|(?=.{0,60}Emittent)(?=.{0,80}verantwortlich)|Ad-[Hh]oc-Mitteilung übermittelt durch"
)
_LABEL_BEFORE = rf"(?:(?:{_LABEL}{_NUMBER}|POL-\w{{1,6}})\s?: ?){{1,2}}(?=\S)"
_EMBARGO = r"(?:Achtung,? )?(?:Sperrfrist|Sperrvermerk)\b|Zur (?:sofortigen )?Veröffentlichung\b|Freigabe: "
# What a text can begin with in the form of a place.
_NO_PLACE = (
    "Endlich Geschafft Gewonnen Fertig Nein Jetzt Achtung Vorsicht Danke Schluss Stopp Stop Glückwunsch Hinweis Update "
    "UPDATE Nachtrag Termin Premiere Rekord Erfolg Hallo Herzlichen Willkommen Wichtig Neu Heute Morgen Gestern "
    "Dr Prof Nr St Herr Frau Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag"
)


_EXPRESSIONS = {
    source: Expression(source)
    for source in (
        _SOME_DAY,
        _SOME_GAP,
        _DAY,
        *_WITH_DAY,
        _WITH_MONTH,
        _SOME_YEAR,
        *_PLACE_ONLY,
        _LABEL_ALONE,
        _LABEL_BEFORE,
        _EMBARGO,
    )
}


def find_dateline(line: str, offset: int, prose: bool) -> Dateline | None:
    """The dateline with which a line begins; `offset` is the line's place in the text.

    A place without a day counts only above running text (`prose`). The date is None unless day, month and year
    are stated.
    """
    # No-break spaces count as blanks; the dateline itself is taken from the line as it stands.
    head = line[:160].replace("\u00a0", " ").replace("\u202f", " ")
    # Most lines are ruled out before the long patterns are even compiled.
    patterns: tuple[str, ...] = (
        _WITH_DAY if _EXPRESSIONS[_SOME_DAY].search(head) else _WITH_AGENCY if "(" in head else ()
    )
    if _EXPRESSIONS[_SOME_YEAR].search(head[:60]):
        patterns += (_WITH_MONTH,)
    if prose and _EXPRESSIONS[_SOME_GAP].search(head[:80]):
        patterns += _PLACE_ONLY
    for pattern in patterns:
        found = _EXPRESSIONS[pattern].match(head)
        if found and found.groupdict().get("place") not in _NO_PLACE.split():
            return _dateline(found, line, offset)
    return None


def is_release_label(line: str) -> bool:
    """A line that only labels the release: "Pressemitteilung Nr. 12/2024", "+++ Nr. 0329 +++", an embargo."""
    bare = line.strip("+*=#~–—- ")
    return len(line) < 100 and bool(_EXPRESSIONS[_LABEL_ALONE].match(bare) or _EXPRESSIONS[_EMBARGO].match(bare))


def without_label(line: str) -> str:
    """A headline without the label before it: "Pressemitteilung: Neue Brücke" → "Neue Brücke"."""
    found = _EXPRESSIONS[_LABEL_BEFORE].match(line)
    return line[found.end() :] if found else line


def is_metadata(rest: str) -> bool:
    """What follows a day in its line and is no headline: a time of day, further fields."""
    return (rest[:1].isdigit() and rest[:5].find(":") > 0) or " | " in rest


def is_embargo(sentence: str) -> bool:
    """ "Sperrfrist: 3. Mai, 10 Uhr"."""
    return bool(_EXPRESSIONS[_EMBARGO].match(sentence))


def _dateline(found: re.Match[str], line: str, offset: int) -> Dateline:
    groups = found.groupdict()
    if "d" not in groups and (day := _EXPRESSIONS[_DAY].search(found[0])):  # inside the agency's brackets
        groups |= day.groupdict()
    start, end = found.span()
    return Dateline(offset + start, offset + end, line[start:end], groups.get("place"), _day(groups))


def _day(groups: dict[str, str | None]) -> str | None:
    """The stated day as ISO, None if it is incomplete or does not exist."""
    if iso := groups.get("iso"):
        stated: list[str | int | None] = [*iso.split("-")]
    elif groups.get("yy"):
        stated = [_full_year(groups["yy"]), groups["mm"], groups["dd"]]
    elif month := groups.get("month"):
        stated = [groups["year"], _MONTHS[month], groups["d"]]
    else:
        stated = [_full_year(groups.get("y")), groups.get("m"), groups.get("d")]
    try:
        year, month_number, day = (int(part or 0) for part in stated)
        return datetime.date(year, month_number, day).isoformat()
    except ValueError:
        return None


def _full_year(year: str | None) -> str | None:
    """A year of two figures as one of four, 1990 to 2089: releases with short years are not older."""
    if year is None or len(year) == 4:
        return year
    return ("19" if year >= "90" else "20") + year
