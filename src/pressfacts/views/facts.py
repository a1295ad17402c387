"""One fact a line, flat: for jq, a spreadsheet or a data frame. The rows also fill the tables of the other formats."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pressfacts.records import Document
from pressfacts.views import Options
from pressfacts.views.json import line, record

Row = dict[str, Any]
HEAD = b""

KINDS = {
    "numbers": "number",
    "dates": "date",
    "people": "person",
    "organisations": "organisation",
    "quotes": "quote",
    "agreements": "agreement",
}
"""Lists of the record, and what one of their facts is called."""

PLACE = ("id", "start", "end", "text", "sentence", "zone", "rule")

COLUMNS = (
    "document", "published", "fact", *PLACE, "type", "value", "value_max", "unit", "modifier", "timex", "mod",
    "earliest", "latest", "name", "title", "acronym", "role", "organisation", "mentions", "speaker", "ref", "cue",
    "instrument", "status", "date", "place", "subject", "parties", "signatories", "witnesses",
)  # fmt: skip
"""All columns; each row has all of them, None where a kind of fact has no such thing.

`ref` is the id of a quote's speaker or of a person's organisation in the same document.
"""


def encode(document: Document, options: Options) -> bytes:
    """The facts of `document`, one JSON object a line."""
    return b"".join(map(line, rows(record(document, options))))


def failure(id: str, message: str) -> bytes:
    """A line for a document that could not be read."""
    return line(error_row(id, message))


def error_row(id: str, message: str) -> Row:
    """The row of a document that could not be read: `fact` is error, `text` says why."""
    return {**dict.fromkeys(COLUMNS), "document": id, "fact": "error", "text": message}


def rows(record: Row) -> Iterator[Row]:
    """The facts of a JSON record as flat rows, by kind and then in text order; an error record is one row."""
    if "error" in record:
        yield error_row(record["id"], record["error"])
        return
    for kind, name in KINDS.items():
        for fact in record[kind]:
            yield {
                **dict.fromkeys(COLUMNS),
                "document": record["id"],
                "published": record["published"],
                "fact": name,
                **{column: fact[column] for column in PLACE},
                **_SLOTS[name](fact),
            }


def _number(fact: Row) -> Row:
    return {"type": fact["kind"], **_same(fact, "value", "value_max", "unit", "modifier")}


def _date(fact: Row) -> Row:
    return {"timex": fact["value"], **_same(fact, "type", "mod", "earliest", "latest")}


def _person(fact: Row) -> Row:
    return {
        **_same(fact, "name", "title"),
        "role": _slot(fact["role"], "text"),
        "organisation": _slot(fact["organisation"], "name"),
        "ref": _slot(fact["organisation"], "ref"),
        "mentions": len(fact["mentions"]),
    }


def _organisation(fact: Row) -> Row:
    return {**_same(fact, "name", "acronym"), "mentions": len(fact["mentions"])}


def _quote(fact: Row) -> Row:
    return {
        "type": fact["type"],
        "speaker": _slot(fact["speaker"], "name"),
        "ref": _slot(fact["speaker"], "ref"),
        "cue": _slot(fact["cue"], "text"),
    }


def _agreement(fact: Row) -> Row:
    return {
        "status": fact["status"],
        "instrument": _slot(fact["instrument"], "text"),
        "date": _slot(fact["date"], "value"),
        "place": _slot(fact["place"], "text"),
        "subject": _slot(fact["subject"], "text"),
        **{slot: _names(fact[slot]) for slot in ("parties", "signatories", "witnesses")},
    }


_SLOTS = {
    "number": _number,
    "date": _date,
    "person": _person,
    "organisation": _organisation,
    "quote": _quote,
    "agreement": _agreement,
}


def real(value: float | None) -> float | None:
    """A value for a column of floats; None where no float is that large."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None


def _same(fact: Row, *names: str) -> Row:
    return {name: fact[name] for name in names}


def _slot(slot: Row | None, name: str) -> str | None:
    return slot[name] if slot else None


def _names(references: list[Row]) -> str | None:
    """The names in one cell; who signed without a name stands there with the words of the text."""
    return "; ".join(one["name"] or one["text"] for one in references) or None
