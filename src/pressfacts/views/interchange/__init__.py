"""Formats of other tools and standards: W3C Web Annotation, brat standoff, TimeML, spaCy's Doc as JSON."""

from __future__ import annotations

from pressfacts import records

Fact = records.Number | records.Date | records.Person | records.Organisation | records.Quote | records.Agreement


def facts(document: records.Document) -> list[Fact]:
    """All facts of a document, by kind and then in text order."""
    return [
        *document.numbers,
        *document.dates,
        *document.people,
        *document.organisations,
        *document.quotes,
        *document.agreements,
    ]


def label(fact: Fact) -> str:
    """What annotation tools call the kind of a fact: Number, Date, Person …"""
    return type(fact).__name__


def spans(fact: Fact) -> tuple[tuple[int, int], ...]:
    """The stretches of a fact: one, except for a discontinuous quotation."""
    if isinstance(fact, records.Quote) and fact.spans:
        return fact.spans
    return ((fact.start, fact.end),)
