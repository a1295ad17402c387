"""A time of day with the day that it belongs to: 20 Uhr is that of the day named last."""

from collections.abc import Sequence

from pressfacts.expression import Expression
from pressfacts.matcher import Mention
from pressfacts.narration import ClockDay, Narration
from pressfacts.normalize.calendar import bounds
from pressfacts.reference import resolved
from pressfacts.tense import direction

_BESIDE = 4
"""So many tokens lie at most between a part of the day and its hour: "morgen Abend gegen 8 Uhr"."""
_OF_DAY = frozenset(("am", "des", "vom"))
_DAY = Expression(r"[\dX]{4}-[\dX]{2}-\d\d|XXXX-WXX-\d")
_NO_DAY = "XXXX-XX-XX"


def is_clock_time(value: str) -> bool:
    """Whether a value tells a time without a day: "T20:30", "XXXX-XX-XXTEV"."""
    return value.startswith(("T", _NO_DAY + "T"))


def on_its_day(index: int, mentions: Sequence[Mention], story: Narration) -> str:
    """A time of day with the day named last; behind several days or a set it is that of each of them."""
    mention = mentions[index]
    said: str = mention.value.value
    value = said.removeprefix(_NO_DAY)
    before = mentions[index - 1] if index else None
    if before and story.last.startswith("T") and _is_one_sentence(before, mention, story):
        # "Täglich 9 bis 17 Uhr (letzter Einlass 16 Uhr)": the hours of a set have no day.
        return value
    if before and mention.first - before.last <= _BESIDE:
        if before.value.type == "SET":
            return value
        if before.value.value.endswith(("TEV", "TAF")):
            said = value = _after_noon(value)
    if day := _day_behind(mentions[index : index + 2], story):
        return day + value
    known = story.clock_day
    if known and _is_told(known, mention, story) and not (_is_adverb(said) and _is_habit(known, mention, story)):
        return value if _is_behind_days(mentions[max(0, index - 3) : index]) else _joined(known, value)
    return said


def _is_one_sentence(before: Mention, mention: Mention, story: Narration) -> bool:
    return story.analysis.sentence(before.first) == story.analysis.sentence(mention.first)


def _is_told(known: ClockDay, mention: Mention, story: Narration) -> bool:
    """Whether the day named last is still that of a time of day.

    It is not where a new paragraph speaks of what holds now and the day is over: "Ab 22 Uhr muss Ruhe sein".
    """
    text, starts = story.analysis.tokens.text, story.analysis.tokens.starts
    if "\n" not in text[starts[known.token - 1] : starts[mention.first]] or story.outlook.narrative:
        return True
    is_over = story.published is not None and known.day < story.published.isoformat()
    return not is_over or direction(mention, story.analysis) <= 0


def _is_adverb(said: str) -> bool:
    """Whether a part of the day is told by an adverb, "morgens", which often means that of every day."""
    return said.startswith("T") and not said[1].isdecimal()


def _is_habit(known: ClockDay, mention: Mention, story: Narration) -> bool:
    """Whether an adverb tells of every day: the day named last is far, and the sentence does not begin with it."""
    analysis = story.analysis
    sentence = analysis.sentence(mention.first)
    begins = mention.first == (analysis.ends[sentence - 1] if sentence else 0)
    return not begins and sentence - analysis.sentence(known.token - 1) > 1


def _day_behind(here_and_next: Sequence[Mention], story: Narration) -> str | None:
    """The day that follows a time of day: "um 20 Uhr am Dienstag"."""
    mention, *behind = here_and_next
    if not behind or behind[0].first - mention.last != 1 or is_clock_time(behind[0].value.value):
        return None
    if story.analysis.tokens.words[mention.last] not in _OF_DAY:
        return None
    days = bounds(resolved(behind[0], story))
    return days[0].isoformat() if days and days[0] == days[1] else None


def _is_behind_days(near: Sequence[Mention]) -> bool:
    """Whether several days in a row stand before a time: "am 3. und 4. Mai, jeweils 20 Uhr"."""
    days = [one for one in near if not is_clock_time(one.value.value)][-2:]
    adjacent = len(days) == 2 and days[1].first - days[0].last <= 2
    return adjacent and all(_DAY.fullmatch(one.value.value) for one in days)


def _joined(known: ClockDay, value: str) -> str:
    return (known.small_hours if value[1:3] < "12" else known.day) + value


def _after_noon(value: str) -> str:
    """ "morgen Abend gegen 8 Uhr": T08:00 → T20:00."""
    hour = int(value[1:3]) if value[1:3].isdecimal() else 12
    return f"T{hour + 12}{value[3:]}" if 0 < hour < 12 else value
