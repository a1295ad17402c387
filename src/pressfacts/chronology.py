"""Which day an open expression is counted from: one pass over the dates of a document, in text order.

"Am Dienstag" is counted from the publication, "zwei Tage später" from the day named before, "im Herbst" in a
chronicle of 1862 from the year of its chapter, and 20 Uhr is that of the day named last.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.expression import Expression
from pressfacts.matcher import Mention
from pressfacts.normalize.anchoring import resolve
from pressfacts.normalize.calendar import add_days, bounds
from pressfacts.normalize.date import Local
from pressfacts.outlook import Outlook, is_chapter, look_out
from pressfacts.tense import direction, may_be_perfect

_NEAR = 60
"""So many tokens a named month or day of another year is still what the text tells of."""
_CLOSE = 8
"""So many tokens behind a month its days may stand without it: "im Mai ist ab dem 3. geöffnet"."""
_BESIDE = 4
"""So many tokens lie at most between a part of the day and its hour: "morgen Abend gegen 8 Uhr"."""
_NIGHT_TO = 3
"""So many tokens has "Nacht zum Sonntag" at least."""
_FORTNIGHT = 14
_FAR_YEARS = 2
_ASIDE_YEARS = 3
_ASIDES = frozenset(("bis", "ab", "seit", "von", "vor", "nach", "zwischen", "für"))
_AHEAD = frozenset(("ab", "Ab", "bis", "Bis"))
"""Behind them a month lies ahead unless the sentence tells of the past: "Ausstellung ab Oktober"."""
_UNTIL = frozenset(("bis", "-", "–"))
_JOINTS = frozenset(("bis", "und", "-", "–", "/"))
_TODAY = Local("DATE", "", None, "published", "D", 0)
_DAY = Expression(r"[\dX]{4}-[\dX]{2}-\d\d|XXXX-WXX-\d")
_MONTH = Expression(r"XXXX-\d\d")


class _Named(NamedTuple):
    """A period that the text spoke of: its middle day, its width in days, the token behind it.

    `explicit`: its year is said.
    """

    day: date
    width: int
    token: int
    explicit: bool


def chronology(mentions: Sequence[Mention], analysis: Analysis) -> list[str]:
    """The TIMEX3 value of each date mention of a document, in text order."""
    return _Reader(mentions, analysis).values() if mentions else []


class _ClockDay(NamedTuple):
    """The day that a time of day belongs to, open without its year; `small_hours`: the day of the hours before noon.

    The two differ in "die Nacht zum Sonntag": 23 Uhr is on Saturday, 1 Uhr on Sunday.
    """

    day: str
    small_hours: str
    token: int


class _Reader:
    """Remembers what was named last."""

    def __init__(self, mentions: Sequence[Mention], analysis: Analysis) -> None:
        self._mentions = mentions
        self._analysis = analysis
        self._published = analysis.published
        self._outlook: Outlook = look_out(mentions, analysis)
        self._named: _Named | None = None
        self._day: _Named | None = None
        self._clock_day: _ClockDay | None = None
        self._last = ""
        self._chapter: int | None = None

    def values(self) -> list[str]:
        found = []
        for index, mention in enumerate(self._mentions):
            value = self._value(index, mention)
            self._remember(mention, value)
            self._last = value
            found.append(value)
        return found

    def _value(self, index: int, mention: Mention) -> str:
        local: Local = mention.value
        if local.type in ("DURATION", "SET"):
            return local.value
        if local.value.startswith("T") and not local.anchor:
            return self._clock(index)
        if local == _TODAY and self._is_nowadays(mention):
            return "PRESENT_REF"
        year = self._year(local)
        if year is not None:
            return f"{year:04}{local.value[4:]}"
        if _MONTH.fullmatch(local.value) and (until := self._later_month(index)):
            return resolve(local, until, -1)
        return self._resolved(mention)

    def _resolved(self, mention: Mention) -> str:
        """The value by itself, whatever stands beside it."""
        base = self._base(mention)
        return resolve(mention.value, base, self._direction(mention, base))

    def _later_month(self, index: int) -> date | None:
        """The last month of "von Januar bis September", which lies after the first."""
        mention, behind = self._mentions[index], self._mentions[index + 1 : index + 2]
        if not behind or behind[0].first != mention.last + 1 or not _MONTH.fullmatch(behind[0].value.value):
            return None
        if self._analysis.tokens.words[mention.last] not in _JOINTS:
            return None
        days = bounds(self._resolved(behind[0]))
        return days[0] if days else None

    # --- what an expression is counted from

    def _year(self, local: Local) -> int | None:
        """The year of an open day, month or season where the text tells of one: a chapter, or the one just named."""
        if local.anchor or not local.value.startswith("XXXX-") or local.value[5] in "WX":
            return None
        if self._chapter is not None:
            return self._chapter
        named = self._named
        return named.day.year if named and self._outlook.narrative and named.width > 360 else None

    def _base(self, mention: Mention) -> date | None:
        local: Local = mention.value
        if local.anchor == "named":
            named = self._day if local.unit in ("D", "W") else self._named
            return named.day if named else self._published
        if local.anchor == "published":
            return self._counted_base(local)
        if "X" not in local.value[:10] and "@" not in local.value:
            return self._published
        if local.value.startswith("XXXX-WXX"):
            return self._weekday_base(mention)
        named = self._named
        if not named:
            return self._published
        if local.value.startswith("XXXX-XX-") and mention.first - named.token <= _CLOSE:
            return named.day
        if self._tells_of(named, mention):
            return named.day
        return date(named.day.year, 7, 2) if self._goes_on(named, mention) else self._published

    def _counted_base(self, local: Local) -> date | None:
        """ "Letztes Jahr" is counted from the publication, in a chronicle from the year that it tells of."""
        if local.unit == "D":
            return self._published
        if self._chapter is not None and local.unit in ("Y", "O"):
            return date(self._chapter, 7, 2)
        return self._named.day if self._named and self._outlook.narrative else self._published

    def _weekday_base(self, mention: Mention) -> date | None:
        """A weekday follows a day named before that lies ahead: "am 18. Dezember …, am Freitag …"."""
        day, published = self._day, self._published
        if not (day and published):
            return published
        if self._is_until(mention):
            return day.day
        ahead = 0 < (day.day - published).days <= _FORTNIGHT and mention.first - day.token <= _NEAR
        if self._outlook.narrative or (ahead and direction(mention, self._analysis) >= 0):
            return day.day
        return published

    def _is_until(self, mention: Mention) -> bool:
        """Whether a weekday ends a range: "von Freitag bis Montag"."""
        day = self._day
        adjacent = day is not None and mention.first - day.token == 1
        return adjacent and self._analysis.tokens.words[mention.first - 1] in _UNTIL

    def _tells_of(self, named: _Named, mention: Mention) -> bool:
        """Whether the text still tells of what was named, and not of the time of its publication."""
        if self._outlook.narrative or not self._published:
            return self._outlook.narrative
        if not named.explicit or named.width > 31 or mention.first - named.token > _NEAR:
            return False
        return self._published.year - named.day.year >= _FAR_YEARS

    def _goes_on(self, named: _Named, mention: Mention) -> bool:
        """Whether a past sentence goes on in the year just named: "Im Frühjahr 2019 hatte …, im Herbst folgte …"."""
        if not named.explicit or named.width > 100:
            return False
        in_sentence = self._analysis.sentence(named.token - 1) == self._analysis.sentence(mention.first)
        return in_sentence and direction(mention, self._analysis) < 0

    def _clock(self, index: int) -> str:
        """A time of day with the day named last; behind several days or a set it is that of each of them."""
        mention = self._mentions[index]
        value: str = mention.value.value
        before = self._mentions[index - 1] if index else None
        if before and mention.first - before.last <= _BESIDE:
            if before.value.type == "SET":
                return value
            if self._last.startswith("T") and before.last + 1 == mention.first:
                return value
            if before.value.value.endswith(("TEV", "TAF")):
                value = _after_noon(value)
        if day := self._day_behind(index):
            return day.isoformat() + value
        known = self._clock_day
        if known and self._is_told(known, mention):
            return value if self._is_behind_days(index) else _on_day(known, value)
        return value if value[1].isdecimal() else f"XXXX-XX-XX{value}"

    def _is_told(self, known: _ClockDay, mention: Mention) -> bool:
        """Whether the day named last is still that of a time of day.

        It is not where a new paragraph speaks of what holds now and the day is over: "Ab 22 Uhr muss Ruhe sein".
        """
        text, starts = self._analysis.tokens.text, self._analysis.tokens.starts
        if "\n" not in text[starts[known.token - 1] : starts[mention.first]] or self._outlook.narrative:
            return True
        is_over = self._published is not None and known.day < self._published.isoformat()
        return not is_over or direction(mention, self._analysis) <= 0

    def _day_behind(self, index: int) -> date | None:
        """The day that follows a time of day: "um 20 Uhr am Dienstag"."""
        mention, behind = self._mentions[index], self._mentions[index + 1 : index + 2]
        if not behind or behind[0].first - mention.last != 1 or behind[0].value.value.startswith("T"):
            return None
        if self._analysis.tokens.words[mention.last] not in ("am", "des", "vom"):
            return None
        days = bounds(self._resolved(behind[0]))
        return days[0] if days and days[0] == days[1] else None

    def _is_behind_days(self, index: int) -> bool:
        """Whether several days in a row stand before a time: "am 3. und 4. Mai, jeweils 20 Uhr"."""
        near = self._mentions[max(0, index - 3) : index]
        days = [one for one in near if not one.value.value.startswith("T")][-2:]
        adjacent = len(days) == 2 and days[1].first - days[0].last <= 2
        return adjacent and all(_DAY.fullmatch(one.value.value) for one in days)

    def _is_nowadays(self, mention: Mention) -> bool:
        outlook = self._outlook
        return outlook.narrative or (outlook.timeless and direction(mention, self._analysis) >= 0)

    def _direction(self, mention: Mention, base: date | None) -> int:
        local: Local = mention.value
        if base is not self._published:
            # The tense counts from now: it says nothing of what lies around another day.
            return int(self._is_until(mention))
        if self._outlook.narrative or not _is_open(local):
            return 0
        told = direction(mention, self._analysis)
        if not told and mention.first and _MONTH.fullmatch(local.value):
            cue = self._analysis.tokens.words[mention.first - 1]
            told = int(cue in _AHEAD and not may_be_perfect(mention, self._analysis))
        return told or (2 if self._outlook.query else 0)

    # --- what is remembered

    def _remember(self, mention: Mention, value: str) -> None:
        local: Local = mention.value
        if self._outlook.chapters and is_chapter(mention, self._analysis):
            self._chapter = int(value)
        if local.type in ("DATE", "TIME") and (day := _DAY.match(value)):
            self._clock_day = _ClockDay(day[0], self._small_hours(mention, day[0]), mention.last)
        days = bounds(value) if local.type in ("DATE", "TIME") else None
        # "Im Jahr zuvor" only looks back.
        if not days or (local.shift < 0 and (local.anchor == "named" or local.unit in ("Y", "M"))):
            return
        width = (days[1] - days[0]).days + 1
        if width > 366 or (width > 360 and self._is_aside(mention, days[0])):
            return
        middle = add_days(days[0], width // 2) or days[0]
        self._named = _Named(middle, width, mention.last, local.value[:4].isdecimal() and not local.anchor)
        if width == 1:
            self._day = self._named

    def _small_hours(self, mention: Mention, day: str) -> str:
        """The day of the hours after midnight: the one behind in "die Nacht zum Sonntag", else `day` itself."""
        if not mention.value.value.endswith("TNI") or mention.last - mention.first < _NIGHT_TO:
            return day
        ends_on_weekday = self._analysis.tokens.words[mention.last - 1] in self._analysis.book.values["weekday"]
        return _next_day(day) if ends_on_weekday else day

    def _is_aside(self, mention: Mention, first: date) -> bool:
        """Whether a bare year only looks aside ("bis 1881", "ab 1941") and the story stays where it was."""
        if not (self._named and self._outlook.narrative):
            return False
        before = self._analysis.tokens.words[mention.first - 1] if mention.first else ""
        return before in _ASIDES or abs(first.year - self._named.day.year) > _ASIDE_YEARS


def _is_open(local: Local) -> bool:
    """Whether the tense has a say in the value."""
    return "X" in local.value[:10] or "@" in local.value or local.unit == "WE"


def _on_day(known: _ClockDay, value: str) -> str:
    return (known.small_hours if value[1:3] < "12" else known.day) + value


def _next_day(day: str) -> str:
    """ "2021-11-13" → "2021-11-14", "XXXX-WXX-7" → "XXXX-WXX-1"."""
    if day.startswith("XXXX-WXX"):
        return f"XXXX-WXX-{int(day[-1]) % 7 + 1}"
    following = add_days(date.fromisoformat(day), 1)
    return following.isoformat() if following else day


def _after_noon(value: str) -> str:
    """ "morgen Abend gegen 8 Uhr": T08:00 → T20:00."""
    hour = int(value[1:3]) if value[1:3].isdecimal() else 12
    return f"T{hour + 12}{value[3:]}" if 0 < hour < 12 else value
