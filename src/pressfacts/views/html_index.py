"""The parts of the index page of a batch: its releases, totals, a timeline over all, and who is named most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pressfacts.records import Document
from pressfacts.summary import Summary
from pressfacts.views.html_text import escape
from pressfacts.views.html_timeline import timeline
from pressfacts.views.marks import KINDS

MOST_NAMED = 15


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
    heads = "".join(
        f"<th scope='col'{' class=value' if column > 1 else ''} data-sortable>{escape(name)}</th>"
        for column, name in enumerate(names)
    )
    rows = "".join(_row(entry, number) for number, entry in enumerate(entries))
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _row(entry: Entry, number: int) -> str:
    counts = "".join(
        f'<td class="value{"" if entry.counts[kind] else " soft"}">{entry.counts[kind]}</td>' for kind in KINDS
    )
    people = ", ".join((*entry.people, *entry.organisations))
    return (
        f'<tr id="r{number}" data-search>'
        f'<td><a href="{escape(entry.href)}"><bdi>{escape(entry.title or entry.id)}</bdi></a>'
        f'<br><span class="soft"><bdi>{escape(entry.id)}</bdi></span><span hidden>{escape(people)}</span></td>'
        f"<td class='day'>{escape(entry.published or '')}</td>{counts}</tr>"
    )


def timelines(entries: Iterable[Entry], words: Mapping[str, str], lang: str) -> str:
    """When the releases were published, each bar leading to its first release, and the months that they tell of."""
    entries = list(entries)
    rows: dict[str, str] = {}
    for number, entry in enumerate(entries):
        if entry.published:
            rows.setdefault(entry.published, f"r{number}")
    published = timeline([(entry.published,) for entry in entries if entry.published], lang, rows)
    undated = sum(not entry.published for entry in entries)
    if published and undated:
        published += f'<p class="soft">{escape(words["undated"])}: {undated}</p>'
    named = timeline([entry.months for entry in entries], lang, {})
    return "".join(
        f'<section class="chart"><h2>{escape(words[heading])}</h2>{chart}</section>'
        for heading, chart in (("when_published", published), ("when_named", named))
        if chart
    )


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
