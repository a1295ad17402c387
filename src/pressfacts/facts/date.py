"""The stage `date`: matches to what their words say (`Local`), and those to the dates of the record.

A rule's `type`, `value`, `mod` and `anchor` are templates over its slots; rules/date.toml explains them.
"""

from __future__ import annotations

import datetime
from functools import partial

from pressfacts.analysis import Analysis
from pressfacts.chronology import chronology
from pressfacts.matcher import Match, Mention
from pressfacts.normalize.anchoring import stretch
from pressfacts.normalize.calendar import Bounds, bounds
from pressfacts.normalize.clock_slots import CLOCK_READERS
from pressfacts.normalize.date import Local, build
from pressfacts.normalize.date_slots import READERS
from pressfacts.records import Date
from pressfacts.rulebook import Rulebook


def read(matches: list[Match], analysis: Analysis) -> list[Mention]:
    """The mentions of this stage; a match whose words make no possible date is none."""
    found = []
    for match in matches:
        local = _local(match, analysis) if match.rule.level == "mention" else None
        if local:
            found.append(Mention(match.rule, match.first, match.last, match.rule.symbol, local))
    return found


def _local(match: Match, analysis: Analysis) -> Local | None:
    slots: dict[str, str] = {}
    words = analysis.tokens.words
    for name, first, last in match.slots:
        value = _slot(name, "".join(words[first:last]), analysis.book)
        if value is None:
            return None
        slots[name] = value
    return build(match.rule.attributes, slots)


def _slot(name: str, word: str, book: Rulebook) -> str | None:
    """The value of a slot: its reader's, or that of the lexicon of its name."""
    reader = READERS.get(name) or CLOCK_READERS.get(name)
    return reader(word, book.value) if reader else book.value(name, word)


def facts(analysis: Analysis) -> tuple[Date, ...]:
    """The dates of a document: what the words leave open comes from `published` and from the days named before."""
    mentions = analysis.mentions.get("date", [])
    values = chronology(mentions, analysis)
    record = partial(_record, analysis=analysis)
    return tuple(map(record, range(1, len(mentions) + 1), mentions, values))


def _record(number: int, mention: Mention, value: str, analysis: Analysis) -> Date:
    local: Local = mention.value
    days = _days(local, value, analysis.published)
    earliest, latest = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
    place = analysis.place(mention.first, mention.last)
    return Date(f"d{number}", *place, mention.rule.id, local.type, value, local.mod, earliest, latest)


def _days(local: Local, value: str, published: datetime.date | None) -> Bounds | None:
    """The first and last day of a value; a set has none, a duration only if it ends or begins with `published`."""
    if local.type in ("DATE", "TIME"):
        return bounds(value)
    return stretch(local, published) if published and local.unit.startswith("=") else None
