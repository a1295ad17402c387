"""The JSON record: a Document as a dict, and as one line of UTF-8.

The keys of a fact are the field names of its record type, in their order; only nested records need a word here.
"""

from __future__ import annotations

import json
from typing import Any, Protocol

from pressfacts import records
from pressfacts.summary import as_dict, summarize
from pressfacts.version import __version__
from pressfacts.views import Options
from pressfacts.views.offsets import to_utf16

SCHEMA = 1
HEAD = b""
UNITS = {"code-point": "unicode-code-point", "utf16": "utf-16-code-unit"}
Record = dict[str, Any]


class Row(Protocol):
    """Any of the record types: a NamedTuple."""

    def _asdict(self) -> dict[str, Any]: ...


def encode(document: records.Document, options: Options) -> bytes:
    """The record of `document` as one line of JSON."""
    return line(record(document, options))


def failure(id: str, message: str) -> bytes:
    """The error record of a document that gave no facts, as one line of JSON."""
    return line({"schema": SCHEMA, "pressfacts": __version__, "id": id, "error": message})


def line(row: Record) -> bytes:
    r"""One line of JSON in UTF-8.

    A lone surrogate has no UTF-8 form; its backslash escape is the JSON escape for it.

    >>> line({"text": "Größe \ud800"})
    b'{"text": "Gr\xc3\xb6\xc3\x9fe \\ud800"}\n'
    """
    return json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def record(document: records.Document, options: Options) -> Record:
    """The record of `document` as a dict, keys in the order of the contract."""
    row: Record = {
        "schema": SCHEMA,
        "pressfacts": __version__,
        "rules": document.rules,
        "id": document.id,
        "source": _plain(document.source),
        "offset_unit": UNITS[options.offsets],
        "published": document.published,
        "published_from": document.published_from,
        "text": document.text,
        "title": _plain(document.title),
        "dateline": _plain(document.dateline),
        "sentences": document.sentences,
        "numbers": [_number(number) for number in document.numbers],
        "dates": [date._asdict() for date in document.dates],
        "people": [_person(person) for person in document.people],
        "organisations": [_organisation(organisation) for organisation in document.organisations],
        "quotes": [_quote(quote) for quote in document.quotes],
        "agreements": [_agreement(agreement) for agreement in document.agreements],
        "summary": as_dict(summarize(document)),
    }
    if not options.text:
        del row["text"]
    if options.offsets == "utf16":
        to_utf16(row, document.text)
    return row


def _plain(row: Row | None) -> Record | None:
    return None if row is None else row._asdict()


def _all(rows: tuple[Row, ...]) -> list[Record]:
    return [row._asdict() for row in rows]


def _number(number: records.Number) -> Record:
    row = number._asdict()
    row["numeral"] = number.numeral._asdict()
    return row


def _person(person: records.Person) -> Record:
    row = person._asdict()
    row["role"] = _plain(person.role)
    row["organisation"] = _plain(person.organisation)
    row["mentions"] = _all(person.mentions)
    return row


def _organisation(organisation: records.Organisation) -> Record:
    row = organisation._asdict()
    row["mentions"] = _all(organisation.mentions)
    return row


def _quote(quote: records.Quote) -> Record:
    row = quote._asdict()
    row["cue"] = _plain(quote.cue)
    row["speaker"] = _plain(quote.speaker)
    return row


def _agreement(agreement: records.Agreement) -> Record:
    row = agreement._asdict()
    for slot in ("instrument", "date", "place", "subject"):
        row[slot] = _plain(row[slot])
    for slot in ("parties", "signatories", "witnesses"):
        row[slot] = _all(row[slot])
    return row
