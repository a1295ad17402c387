"""The flat facts as CSV (RFC 4180, UTF-8), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from pressfacts.records import Document
from pressfacts.views import Options
from pressfacts.views.facts import COLUMNS, Row, error_row, rows
from pressfacts.views.json import record

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A cell that begins so is a formula for a spreadsheet, whoever wrote the press release."""


def encode(document: Document, options: Options) -> bytes:
    """The facts of `document`, one row each."""
    return table(map(cells, rows(record(document, options))))


def failure(id: str, message: str) -> bytes:
    """A row for a document that could not be read."""
    return table([cells(error_row(id, message))])


def table(rows: Iterable[Iterable[object]]) -> bytes:
    """Rows as bytes."""
    out = StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8", "backslashreplace")


def cells(row: Row) -> list[object]:
    """The cells of a row; texts that a spreadsheet would run get an apostrophe in front, numbers stay as they are.

    >>> cells({"text": "=1+1", "value": -5})
    ["'=1+1", -5]
    """
    return [f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell for cell in row.values()]


HEAD = table([COLUMNS])
