"""The parts of the index page of a batch: its releases, totals, a timeline over all, and who is named most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pressfacts.records import Document
from pressfacts.summary import Summary
from pressfacts.views.html_text import escape
from pressfacts.views.marks import KINDS

MOST_NAMED = 15
MOST_BARS = 48
"""Beyond 48 months the timeline counts years, and of those it shows the latest."""


class Entry(NamedTuple):
    """What the index says of one release; plain values, ready for JSON.

    `href` is the page of the release as seen from the index, `counts` the number of facts by kind, `months` (2024-06)
    are those that its timeline touches.
    """

    href: str
    id: str
    title: str
    published: str | None
    counts: dict[str, int]
    people: tuple[str, ...]
    organisations: tuple[str, ...]
    months: tuple[str, ...]


def entry(document: Document, summary: Summary, href: str) -> Entry:
    """The entry of a document whose page stands at `href`."""
    facts = (document.agreements, document.quotes, document.people, document.organisations)
    counts = {kind: len(found) for kind, found in zip(KINDS, (*facts, document.numbers, document.dates), strict=True)}
    return Entry(
        href,
        document.id,
        " ".join(document.title.text.split()) if document.title else "",
        document.published,
        counts,
        tuple(who.name for who in summary.who),
        tuple(one.name for one in summary.organisations),
        tuple(sorted({moment.earliest[:7] for moment in summary.timeline})),
    )


def totals(entries: Iterable[Entry], words: Mapping[str, str]) -> str:
    """The number of releases and of facts of each kind."""
    entries = list(entries)
    counted = [(words["releases"], len(entries))]
    counted += [(words[kind + "_many"], sum(entry.counts[kind] for entry in entries)) for kind in KINDS]
    return "".join(f"<li><b>{count}</b>{escape(name)}</li>" for name, count in counted)


def releases(entries: Iterable[Entry], words: Mapping[str, str]) -> str:
    """The table of releases."""
    names = (words["release"], words["published"], *(words[kind + "_many"] for kind in KINDS))
    heads = "".join(f"<th scope='col' data-sortable>{escape(name)}</th>" for name in names)
    rows = "".join(_row(entry) for entry in entries)
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _row(entry: Entry) -> str:
    counts = "".join(f'<td class="value">{entry.counts[kind]}</td>' for kind in KINDS)
    people = ", ".join((*entry.people, *entry.organisations))
    return (
        f'<tr data-search><td><a href="{escape(entry.href)}"><bdi>{escape(entry.title or entry.id)}</bdi></a>'
        f'<br><span class="soft"><bdi>{escape(entry.id)}</bdi></span><span hidden>{escape(people)}</span></td>'
        f"<td class='day'>{escape(entry.published or '')}</td>{counts}</tr>"
    )


def months(entries: Iterable[Entry], words: Mapping[str, str]) -> str:
    """How many releases name a day of each month, or of each year where the months are too many."""
    entries = list(entries)
    counted = Counter(month for entry in entries for month in entry.months)
    if len(counted) > MOST_BARS:
        counted = Counter(year for entry in entries for year in {month[:4] for month in entry.months})
    shown = sorted(counted)[-MOST_BARS:]
    if not shown:
        return ""
    largest = max(counted[name] for name in shown)
    bars = "".join(
        f'<li title="{name}: {counted[name]}"><svg viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect y="{100 - 100 * counted[name] / largest:.0f}" width="10" height="100"/></svg><span>{name}</span></li>'
        for name in shown
    )
    return f'<section><h2>{escape(words["timeline"])}</h2><ol class="months">{bars}</ol></section>'


def most_named(entries: Iterable[Entry], words: Mapping[str, str]) -> str:
    """The people and the organisations that most releases name."""
    entries = list(entries)
    made = []
    for heading, names in (
        (words["person_many"], Counter(name for entry in entries for name in entry.people)),
        (words["organisation_many"], Counter(name for entry in entries for name in entry.organisations)),
    ):
        ranked = sorted(names.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_NAMED]
        rows = "".join(
            f"<tr><td><bdi>{escape(name)}</bdi></td><td class='value'>{count}</td></tr>" for name, count in ranked
        )
        if rows:
            made.append(f"<section><h2>{escape(heading)}</h2><table><tbody>{rows}</tbody></table></section>")
    return "".join(made)
