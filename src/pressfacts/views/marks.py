"""Where the facts of a document stand: what the terminal and the page mark in the text, and list beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from pressfacts.records import Document
from pressfacts.views.labels import labels
from pressfacts.views.timex import moment
from pressfacts.views.values import quantity

KINDS = ("agreement", "quote", "person", "organisation", "number", "date")
"""The kinds of facts in the order of the views: the rarest first."""


class Marked(NamedTuple):
    """A fact as the views show it.

    `spans` are all its places in the text, the first one first: a person's mentions, the parts of a quotation;
    `text` are the words of its main span, `value` what they stand for.
    """

    id: str
    kind: str
    start: int
    spans: tuple[tuple[int, int], ...]
    text: str
    value: str
    rule: str


class Segment(NamedTuple):
    """A stretch of the text in which the same facts are open; `opens` and `closes` begin and end with it."""

    start: int
    end: int
    facts: tuple[Marked, ...]
    opens: tuple[Marked, ...]
    closes: tuple[Marked, ...]


def marked(document: Document, lang: str) -> list[Marked]:
    """All facts in text order, wider ones before what stands in them."""
    found = [*_events(document, lang), *_names(document), *_values(document, lang)]
    return sorted(found, key=lambda fact: (fact.start, -fact.spans[-1][1], fact.id))


def _events(document: Document, lang: str) -> Iterator[Marked]:
    words = labels(lang)
    for deal in document.agreements:
        value = " · ".join(
            part for part in (deal.instrument and deal.instrument.text, words.get(deal.status, deal.status)) if part
        )
        yield Marked(deal.id, "agreement", deal.start, ((deal.start, deal.end),), deal.text, value, deal.rule)
    for quote in document.quotes:
        who = quote.speaker.name if quote.speaker else words["unknown_speaker"]
        value = f"{who} · {words.get(quote.type, quote.type)}"
        yield Marked(quote.id, "quote", quote.start, tuple(sorted(quote.spans)), quote.text, value, quote.rule)


def _names(document: Document) -> Iterator[Marked]:
    for person in document.people:
        parts = (person.role and person.role.text, person.organisation and person.organisation.name)
        value = ", ".join(part for part in parts if part)
        yield Marked(person.id, "person", person.start, _spans(person.mentions), person.text, value, person.rule)
    for one in document.organisations:
        acronym = one.acronym or ""
        yield Marked(one.id, "organisation", one.start, _spans(one.mentions), one.text, acronym, one.rule)


def _values(document: Document, lang: str) -> Iterator[Marked]:
    for number in document.numbers:
        value = quantity(number, lang)
        yield Marked(number.id, "number", number.start, ((number.start, number.end),), number.text, value, number.rule)
    for date in document.dates:
        value = moment(date.value, date.mod, date.earliest, date.latest, lang, set=date.type == "SET")
        yield Marked(date.id, "date", date.start, ((date.start, date.end),), date.text, value, date.rule)


def _spans(mentions: Iterable[tuple[int, int, str]]) -> tuple[tuple[int, int], ...]:
    return tuple(sorted({(start, end) for start, end, _ in mentions}))


def segments(text: str, facts: Iterable[Marked]) -> Iterator[Segment]:
    """Cut the text at every border of a fact: crossing, nested and split spans become stretches in a row.

    The stretches join to the text; a text without facts is one stretch.
    """
    opens: dict[int, list[Marked]] = {}
    closes: dict[int, list[Marked]] = {}
    for fact in facts:
        for start, end in fact.spans:
            if start < end:
                opens.setdefault(start, []).append(fact)
                closes.setdefault(end, []).append(fact)
    active: list[Marked] = []
    borders = sorted({0, len(text), *opens, *closes})
    for start, end in pairwise(borders):
        for fact in closes.get(start, ()):
            active.remove(fact)
        opened = opens.get(start, ())
        active.extend(opened)
        yield Segment(start, end, tuple(active), tuple(opened), tuple(reversed(closes.get(end, ()))))


class Lines:
    """Turns offsets of a text into line and column, both from 1; a column is a code point."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(offset + 1 for offset, character in enumerate(text) if character == "\n")]

    def at(self, offset: int) -> str:
        r"""Line and column of an offset.

        >>> Lines("eins\nzwei").at(7)
        '2:3'
        """
        line = bisect_right(self._starts, offset)
        return f"{line}:{offset - self._starts[line - 1] + 1}"
