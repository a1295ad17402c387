"""What a text has told so far, seen from its dates: the period named last, the day of its clock times, its chapter."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.expression import Expression
from pressfacts.matcher import Mention
from pressfacts.normalize.calendar import add_days, bounds
from pressfacts.normalize.date import Local
from pressfacts.outlook import Outlook, is_chapter, look_out

_ASIDE_YEARS = 3
_ASIDES = frozenset(("bis", "ab", "seit", "von", "vor", "nach", "zwischen", "für"))
_BACK = frozenset(("Y", "M", "SY", "SQ", "SM", "BY", "BM"))
"""Units in which an expression only looks back: "im Jahr zuvor", "im Vorjahr", "im Vorjahresquartal"."""
_BESIDE = 3
"""So many tokens lie at most between two days of a row: "19. bis zum 21."."""
_WEEK = 7
_TOLD = {"Y": Expression(r"\d{4}"), "Q": Expression(r"\d{4}-Q\d"), "M": Expression(r"\d{4}-\d\d")}
"""Units → how the values begin that tell of such a period."""
_BESIDES = frozenset(("B", "S"))
"""With these begin the units of periods that only compare: "im Vorjahr", "im Vorjahresquartal"."""
_NIGHT_TO = 3
"""So many tokens has "Nacht zum Sonntag" at least."""
_DAY = Expression(r"[\dX]{4}-[\dX]{2}-\d\d|XXXX-WXX-\d")


class Named(NamedTuple):
    """A period that the text spoke of: its middle day, its width in days, the token behind it.

    `explicit`: its year is said.
    """

    day: date
    width: int
    token: int
    explicit: bool


class ClockDay(NamedTuple):
    """The day that a time of day belongs to, open without its year; `small_hours`: the day of the hours before noon.

    The two differ in "die Nacht zum Sonntag": 23 Uhr is on Saturday, 1 Uhr on Sunday.
    """

    day: str
    small_hours: str
    token: int


class Event(NamedTuple):
    """Some days in a row that the text named, "vom 19. bis 21. Juni": weekdays behind them are theirs."""

    first: date
    last: date


class Narration:
    """A document with what it has spoken of up to a place.

    The time `named` last, the year, quarter and month `told` of last (by unit), the last `day`, the last `period`
    longer than a day (its value), the `event` of some days, the `clock_day`, the year of the `chapter`, and the value
    of the `last` mention.
    """

    def __init__(self, mentions: Sequence[Mention], analysis: Analysis) -> None:
        self.analysis = analysis
        self.published = analysis.published
        self.outlook: Outlook = look_out(mentions, analysis)
        self.named: Named | None = None
        self.day: Named | None = None
        self.clock_day: ClockDay | None = None
        self.chapter: int | None = None
        self.period = ""
        self.event: Event | None = None
        self.last = ""
        self.told: dict[str, Named] = {}

    def remember(self, mention: Mention, value: str) -> None:
        """Go on behind a mention that has this value."""
        local: Local = mention.value
        self.last = value
        if self.outlook.chapters and is_chapter(mention, self.analysis):
            self.chapter = int(value)
        if local.type not in ("DATE", "TIME"):
            return
        if day := _DAY.match(value):
            self.clock_day = ClockDay(day[0], self._small_hours(mention, day[0]), mention.last)
        days = bounds(value)
        if days and local.unit[:1] not in _BESIDES:
            self._tell(mention, value, days[0])
        if not days or (local.shift < 0 and (local.anchor == "named" or local.unit in _BACK)):
            return
        width = (days[1] - days[0]).days + 1
        if width > 366 or (width > 360 and self._is_aside(mention, days[0])):
            return
        middle = add_days(days[0], width // 2) or days[0]
        if width == 1 and not local.value.startswith("XXXX-WXX"):
            self.event = self._event(mention, days[0])
        self.named = Named(middle, width, mention.last, local.value[:4].isdecimal() and not local.anchor)
        if width == 1:
            self.day = self.named
        else:
            self.period = value

    def _tell(self, mention: Mention, value: str, first: date) -> None:
        """Note what a value tells of, unless it only bounds something: "seit 2015", "bis 2030"."""
        words = self.analysis.tokens.words
        if mention.first and words[mention.first - 1].lower() in _ASIDES:
            return
        for unit, form in _TOLD.items():
            if form.match(value):
                self.told[unit] = Named(first, 0, mention.last, explicit=True)

    def _event(self, mention: Mention, day: date) -> Event | None:
        """The row of days that a day ends ("vom 19. bis 21. Juni"), or the day itself if its weekday is said."""
        before = self.day
        if before and 0 < mention.first - before.token <= _BESIDE and before.day < day:
            first = self.event.first if self.event and self.event.last == before.day else before.day
            if (day - first).days < _WEEK:
                return Event(first, day)
        return Event(day, day) if mention.value.weekday else self.event

    def _small_hours(self, mention: Mention, day: str) -> str:
        """The day of the hours after midnight: the one behind in "die Nacht zum Sonntag", else `day` itself."""
        if not mention.value.value.endswith("TNI") or mention.last - mention.first < _NIGHT_TO:
            return day
        ends_on_weekday = self.analysis.tokens.words[mention.last - 1] in self.analysis.book.values["weekday"]
        return _next_day(day) if ends_on_weekday else day

    def _is_aside(self, mention: Mention, first: date) -> bool:
        """Whether a bare year only looks aside ("bis 1881", "ab 1941") and the story stays where it was."""
        if not (self.named and self.outlook.narrative):
            return False
        before = self.analysis.tokens.words[mention.first - 1] if mention.first else ""
        return before in _ASIDES or abs(first.year - self.named.day.year) > _ASIDE_YEARS


def _next_day(day: str) -> str:
    """ "2021-11-13" → "2021-11-14", "XXXX-WXX-7" → "XXXX-WXX-1"."""
    if day.startswith("XXXX-WXX"):
        return f"XXXX-WXX-{int(day[-1]) % 7 + 1}"
    following = add_days(date.fromisoformat(day), 1)
    return following.isoformat() if following else day
