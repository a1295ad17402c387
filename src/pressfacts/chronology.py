"""The values of a document's dates: one pass over them, in text order.

"Am Dienstag" is counted from the publication, "zwei Tage später" from the day named before, "im Herbst" in a
chronicle of 1862 from the year of its chapter, and 20 Uhr is that of the day named last.
"""

from collections.abc import Sequence
from datetime import date

from pressfacts.analysis import Analysis
from pressfacts.clock_times import is_clock_time, on_its_day
from pressfacts.expression import Expression
from pressfacts.matcher import Mention
from pressfacts.narration import Narration
from pressfacts.normalize.anchoring import resolve
from pressfacts.normalize.calendar import bounds
from pressfacts.normalize.date import Local
from pressfacts.reference import joined_by_until, resolved
from pressfacts.tense import direction, is_done

_JOINTS = frozenset(("bis", "und", "-", "–", "/"))
"""Between two months that belong together: "von Januar bis September", "Juli und August"."""
_TODAY = Local("DATE", "", None, "published", "D", 0)
_MONTH = Expression(r"XXXX-\d\d")
_MONTH_AND_DAY = Expression(r"XXXX-\d\d-\d\d")


def chronology(mentions: Sequence[Mention], analysis: Analysis) -> list[str]:
    """The TIMEX3 value of each date mention of a document, in text order."""
    if not mentions:
        return []
    story = Narration(mentions, analysis)
    found = []
    for index, mention in enumerate(mentions):
        value = _value(index, mentions, story)
        story.remember(mention, value)
        found.append(value)
    return found


def _value(index: int, mentions: Sequence[Mention], story: Narration) -> str:
    mention = mentions[index]
    local: Local = mention.value
    if local.type in ("DURATION", "SET"):
        return local.value
    if is_clock_time(local.value) and not local.anchor:
        return on_its_day(index, mentions, story)
    if local == _TODAY and _is_nowadays(mention, story):
        return "PRESENT_REF"
    year = _year(local, story)
    if year is not None:
        return f"{year:04}{local.value[4:]}"
    if until := _end_of_range(mentions[index : index + 2], story):
        return resolve(local, until, -2)
    return resolved(mention, story)


def _is_nowadays(mention: Mention, story: Narration) -> bool:
    outlook = story.outlook
    if outlook.narrative or not outlook.timeless:
        return outlook.narrative
    return direction(mention, story.analysis) >= 0 and not is_done(mention, story.analysis)


def _year(local: Local, story: Narration) -> int | None:
    """The year of an open day, month or season where the text tells of one: a chapter, or the one just named."""
    if local.anchor or not local.value.startswith("XXXX-") or local.value[5] in "WX":
        return None
    if story.chapter is not None:
        return story.chapter
    named = story.named
    return named.day.year if named and story.outlook.narrative and named.width > 360 else None


def _end_of_range(here_and_next: Sequence[Mention], story: Narration) -> date | None:
    """The end of "von Januar bis September", "vom 1. Dezember bis 6. Januar": the beginning lies before it."""
    mention, *behind = here_and_next
    for kind in (_MONTH, _MONTH_AND_DAY):
        if behind and kind.fullmatch(mention.value.value) and kind.fullmatch(behind[0].value.value):
            first, last = mention.last, behind[0].first
            months = kind is _MONTH and last - first == 1 and story.analysis.tokens.words[first] in _JOINTS
            days = bounds(resolved(behind[0], story)) if months or joined_by_until(first, last, story) else None
            return days[0] if days else None
    return None
