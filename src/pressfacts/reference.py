"""The day that an expression is counted from, and the direction in which it lies from there."""

from datetime import date

from pressfacts.expression import Expression
from pressfacts.matcher import Mention
from pressfacts.narration import Named, Narration
from pressfacts.normalize.anchoring import resolve
from pressfacts.normalize.calendar import add_days
from pressfacts.normalize.date import Local
from pressfacts.tense import direction, is_done, may_be_perfect

_NEAR = 60
"""So many tokens a named month or day of another year is still what the text tells of."""
_CLOSE = 8
"""So many tokens behind a month its days may stand without it: "im Mai ist ab dem 3. geöffnet"."""
_FORTNIGHT = 14
_SATURDAY = 6
_TURN = "T"
"""Before the unit of a period whose beginning or end is told."""
_MIDDLE = 6
"""The last month of the first half of a year."""
_FAR_YEARS = 2
_AHEAD = frozenset(("ab", "Ab", "bis", "Bis"))
"""Behind them a month or weekday lies ahead unless the sentence tells of the past: "Ausstellung ab Oktober"."""
_UNTIL = frozenset(("bis", "-", "–"))
_JOINTS = _UNTIL | {"zum", "zu", "einschließlich", "inklusive", "den", "dem", ","}
"""Words between the two days of a range."""
_SINCE = frozenset(("seit", "Seit"))
_ONCE = frozenset(("am", "ab", "seit", "zum", "vom"))
"""Before a weekday they speak of one such day: "die Öffnungszeiten gelten ab Montag"."""
_SAME = {
    "SY": (Expression(r"(\d{4})((?:-(?:Q\d|H\d))?)"), "Y", 1),
    "SQ": (Expression(r"(\d{4})(-Q\d)"), "Q", 4),
    "SM": (Expression(r"(\d{4})(-\d\d)"), "M", 12),
}
"""Units of "the same period of another year": the form of that period, the unit and the factor without one."""
_BEFORE = "B"
"""Before the unit of a period that lies before the one told of: "Vorjahr", "Vormonat"."""
_LATELY = 3
"""So many years back a year is told of in the news, and not the history of what they tell of."""
_MONTH_OR_WEEKDAY = Expression(r"XXXX-(?:\d\d|WXX-\d)")


def resolved(mention: Mention, story: Narration) -> str:
    """The value of a mention by itself, whatever stands beside it."""
    if mention.value.unit in _SAME:
        return _same_period(mention.value, story)
    if mention.value.unit.startswith(_BEFORE):
        unit = mention.value.unit.removeprefix(_BEFORE)
        mention = mention._replace(value=mention.value._replace(unit=unit))
        if told := _told(unit, mention, story):
            return resolve(mention.value, told, 0)
    if mention.value.unit.startswith(_TURN):
        mention = mention._replace(value=_turned(mention, story))
    base = _base(mention, story)
    return resolve(mention.value, base, _direction(mention, base, story))


def _same_period(local: Local, story: Narration) -> str:
    """The period named last a year before, "im Vorjahreszeitraum"; without one that is counted from the publication."""
    form, unit, times = _SAME[local.unit]
    if match := form.fullmatch(story.period):
        return f"{int(match[1]) + int(local.shift):04}{match[2]}"
    counted = local._replace(unit=unit, shift=local.shift * times)
    return resolve(counted, story.published, 0)


def _told(unit: str, mention: Mention, story: Narration) -> date | None:
    """The period of this unit that this sentence or the one before tells of: "2021 stieg der Umsatz zum Vorjahr"."""
    told = story.told.get(unit)
    sentence = story.analysis.sentence(mention.first)
    if not told or sentence - story.analysis.sentence(told.token - 1) > 1 or story.outlook.narrative:
        return None
    years = story.published.year - told.day.year if story.published else 0
    return told.day if 0 <= years <= _LATELY else None


def _turned(mention: Mention, story: Narration) -> Local:
    """The nearest turn of a year: told in spring, "zum Jahresende hatte" is that of the year before."""
    local: Local = mention.value
    year = local._replace(unit=local.unit.removeprefix(_TURN))
    if year.unit != "Y" or not story.published or story.outlook.narrative:
        return year
    is_late = story.published.month > _MIDDLE
    told = direction(mention, story.analysis)
    if local.mod == "END" and told < 0 and not is_late:
        return year._replace(shift=-1)
    return year._replace(shift=1) if local.mod == "START" and told > 0 and is_late else year


def joined_by_until(last: int, first: int, story: Narration) -> bool:
    """Whether the words between two mentions make them a range: "bis", "bis zum"."""
    between = story.analysis.tokens.words[last:first]
    return 0 < len(between) <= len(_UNTIL) and _JOINTS.issuperset(between) and not _UNTIL.isdisjoint(between)


def _base(mention: Mention, story: Narration) -> date | None:
    local: Local = mention.value
    if local.anchor == "named":
        named = story.day if local.unit in ("D", "W") else story.named
        if named:
            return named.day
        # "Ein Jahr später" behind no date at all is later than something that is not known.
        return None if local.shift > 0 and local.unit in ("Y", "M") else story.published
    if local.anchor == "published":
        return _counted_base(mention, story)
    if "X" not in local.value[:10] and "@" not in local.value:
        return story.published
    if local.value.startswith("XXXX-WXX"):
        return _weekday_base(mention, story)
    named = story.named
    if not named:
        return story.published
    if local.value.startswith("XXXX-XX-") and mention.first - named.token <= _CLOSE:
        return named.day
    if _tells_of(named, mention, story):
        return named.day
    return date(named.day.year, 7, 2) if _goes_on(named, mention, story) else story.published


def _counted_base(mention: Mention, story: Narration) -> date | None:
    """ "Letztes Jahr" is counted from the publication, in a chronicle from the year that it tells of.

    "An diesem Wochenende" is that of an event: "vom 19. bis 21. Juni".
    """
    local: Local = mention.value
    if local.unit == "D":
        return story.published
    if local.unit == "WE" and not local.shift and (saturday := _event_day(_SATURDAY, mention, story)):
        return saturday
    if story.chapter is not None and local.unit in ("Y", "O"):
        return date(story.chapter, 7, 2)
    return story.named.day if story.named and story.outlook.narrative else story.published


def _weekday_base(mention: Mention, story: Narration) -> date | None:
    """A weekday follows a day named before that lies ahead: "am 18. Dezember …, am Freitag …".

    In a table of opening hours it is that of every week and has no day.
    """
    if _is_opening(mention, story):
        return None
    day, published = story.day, story.published
    if not (day and published):
        return published
    if _is_until(mention, story):
        return day.day
    if on := _event_day(int(mention.value.value[len("XXXX-WXX-")]), mention, story):
        return on
    ahead = 0 < (day.day - published).days <= _FORTNIGHT and mention.first - day.token <= _NEAR
    if story.outlook.narrative or (ahead and direction(mention, story.analysis) >= 0):
        return day.day
    return published


def _event_day(weekday: int, mention: Mention, story: Narration) -> date | None:
    """The day of an event that has this weekday: "vom 19. bis 21. Juni …, am Samstag …", if the tense agrees."""
    event, published = story.event, story.published
    if not (event and published):
        return None
    day = add_days(event.first, (weekday - event.first.isoweekday()) % 7)
    if not day or day > event.last:
        return None
    told = direction(mention, story.analysis)
    return day if (told >= 0 if day >= published else told <= 0) else None


def _is_opening(mention: Mention, story: Narration) -> bool:
    """Whether the sentence up to the mention heads a table of opening hours: "Öffnungszeiten: Montag bis Freitag"."""
    analysis = story.analysis
    if mention.first and analysis.tokens.words[mention.first - 1] in _ONCE:
        return False
    sentence = analysis.sentence(mention.first)
    start = analysis.ends[sentence - 1] if sentence else 0
    return any(word in analysis.book.values["opening"] for word in analysis.tokens.words[start : mention.first])


def _is_until(mention: Mention, story: Narration) -> bool:
    """Whether a day ends a range: "von Freitag bis Montag", "vom 4. bis zum 23."."""
    return story.day is not None and joined_by_until(story.day.token, mention.first, story)


def _tells_of(named: Named, mention: Mention, story: Narration) -> bool:
    """Whether the text still tells of what was named, and not of the time of its publication."""
    if story.outlook.narrative or not story.published:
        return story.outlook.narrative
    if not named.explicit or named.width > 31 or mention.first - named.token > _NEAR:
        return False
    return story.published.year - named.day.year >= _FAR_YEARS


def _goes_on(named: Named, mention: Mention, story: Narration) -> bool:
    """Whether a past sentence goes on in the year just named: "Im Frühjahr 2019 hatte …, im Herbst folgte …"."""
    if not named.explicit or named.width > 100:
        return False
    in_sentence = story.analysis.sentence(named.token - 1) == story.analysis.sentence(mention.first)
    return in_sentence and direction(mention, story.analysis) < 0


def _direction(mention: Mention, base: date | None, story: Narration) -> int:
    local: Local = mention.value
    if base is not story.published:
        # The tense counts from now: it says nothing of what lies around another day.
        return 2 * _is_until(mention, story)
    if story.outlook.narrative or not _is_open(local):
        return 0
    if _is_since(mention, story):
        return -2
    told = direction(mention, story.analysis)
    before = story.analysis.tokens.words[max(0, mention.first - 2) : mention.first]
    cue = before[-1] if before else ""
    if told in (0, 1) and cue not in _AHEAD and is_done(mention, story.analysis):
        return 1 if "für" in before else -1  # "hat für Samstag eingeladen"
    if not told and _MONTH_OR_WEEKDAY.fullmatch(local.value):
        told = int(cue in _AHEAD and not may_be_perfect(mention, story.analysis))
    return told or (2 if story.outlook.query else 0)


def _is_since(mention: Mention, story: Narration) -> bool:
    """Whether what is told goes on since then: "seit 1. Mai", "seit dem 15. März"."""
    before = story.analysis.tokens.words[max(0, mention.first - 2) : mention.first]
    return bool(before) and (before[-1] in _SINCE or (before[-1] == "dem" and before[0] in _SINCE))


def _is_open(local: Local) -> bool:
    """Whether the tense has a say in the value."""
    return "X" in local.value[:10] or "@" in local.value or local.unit == "WE"
