"""A timeline of bars: how much falls on each day, month or year, from the first to the last, with none left out."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pressfacts.views.html_text import escape
from pressfacts.views.labels import labels
from pressfacts.views.values import day, month

MOST_BARS = 48
"""Days where they are so few from the first to the last, else months, else years: those years that hold the most."""

_YEAR, _MONTH, _DAY = 4, 7, 10
"""The length of an ISO day that is cut to its year, to its month, or not at all."""


class Bar(NamedTuple):
    """A day, month or year (ISO, cut), how much falls on it, and whether its name is written below it."""

    name: str
    height: int
    named: bool


def timeline(releases: Sequence[Iterable[str]], lang: str, links: Mapping[str, str]) -> str:
    """The bars for releases with their days or months (ISO), as a list that can be read aloud; nothing for one bar.

    A release counts once for each bar. `links` are the targets of those days that have one; each bar leads to that of
    its first.
    """
    bars = _bars(releases)
    if len(bars) < 2:
        return ""
    length, largest = len(bars[0].name), max(bar.height for bar in bars)
    targets: dict[str, str] = {}
    for iso, target in sorted(links.items()):
        targets.setdefault(iso[:length], target)
    items = "".join(_item(bar, largest, targets.get(bar.name), lang) for bar in bars)
    words = labels(lang)
    outside = {
        words["earlier"]: sum(any(iso[:length] < bars[0].name for iso in days) for days in releases),
        words["later"]: sum(any(iso[:length] > bars[-1].name for iso in days) for days in releases),
    }
    note = " · ".join(f"{escape(word)}: {count}" for word, count in outside.items() if count)
    return f'<ol class="bars">{items}</ol>' + (f'<p class="soft">{note}</p>' if note else "")


def _bars(releases: Sequence[Iterable[str]]) -> list[Bar]:
    finest = min((len(iso) for days in releases for iso in days), default=0)
    for length in (_DAY, _MONTH, _YEAR):
        counted = Counter(name for days in releases for name in {iso[:length] for iso in days})
        if length > finest or not counted:
            continue
        first = min(counted)
        names = _back_from(max(counted), first)
        if names[0] > first and length == _YEAR:
            windows = (_back_from(last, first) for last in sorted(counted, reverse=True))
            names = max(windows, key=lambda window: sum(counted[name] for name in window))
        if names[0] <= first or length == _YEAR:
            named = _named(names)
            return [Bar(name, counted[name], name in named) for name in names]
    return []


def _back_from(last: str, first: str) -> list[str]:
    """All days, months or years from `first`, or of too many the latest, to `last`."""
    names = [last]
    while names[-1] > first and len(names) < MOST_BARS:
        first_day = datetime.date.fromisoformat(names[-1] + "-01-01"[: _DAY - len(last)])
        names.append((first_day - datetime.timedelta(days=1)).isoformat()[: len(last)])
    return names[::-1]


def _named(names: list[str]) -> set[str]:
    """What is written below the bars: all of a few, else the first of each month or year, or some round years."""
    if len(names) <= 6:
        return set(names)
    ends = "-01" if len(names[0]) > _YEAR else ("0", "5") if len(names) <= MOST_BARS // 2 else "0"
    round_ones = [name for name in names if name.endswith(ends)]
    far = not round_ones or names.index(round_ones[0]) > 4
    return {*round_ones, *(names[:1] if far else [])}


def _item(bar: Bar, largest: int, target: str | None, lang: str) -> str:
    name = _title(bar.name, lang)
    share = 100 * bar.height / largest
    drawn = (
        '<svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect y="{100 - share:.0f}" width="10" height="{share:.0f}"/></svg>'
    )
    told = f'<span class="told">{escape(name)}: {bar.height}</span>'
    inside = f'<a href="#{target}">{drawn}{told}</a>' if target else drawn + told
    below = f'<span class="axis" aria-hidden="true">{escape(_axis(bar.name))}</span>' if bar.named else ""
    # A gap is seen; read aloud, all of them would drown the rest.
    silent = "" if bar.height else ' aria-hidden="true"'
    return f'<li title="{escape(name)}: {bar.height}"{silent}>{inside}{below}</li>'


def _title(name: str, lang: str) -> str:
    if len(name) == _DAY:
        return day(name, lang)
    return f"{month(int(name[5:]), lang)} {name[:4]}" if len(name) == _MONTH else name


def _axis(name: str) -> str:
    """What fits under a bar: a year, a month ("5/24"), or a day without its year ("3.5.")."""
    year, *rest = name.split("-")
    if len(rest) == 1:
        return year if rest[0] == "01" else f"{int(rest[0])}/{year[2:]}"
    return f"{int(rest[1])}.{int(rest[0])}." if rest else year
