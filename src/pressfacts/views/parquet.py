"""Parquet: one row a document, nested as the JSON record is; for DuckDB, Polars, Spark. Needs the extra `parquet`."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from pressfacts import records, summary
from pressfacts.settings import UserError
from pressfacts.views.facts import real

try:
    import pyarrow as pa
    import pyarrow.parquet
except ImportError:
    raise UserError("parquet needs pyarrow: pip install 'pressfacts[parquet]'") from None

ROWS = 500
PLAIN = {str: pa.string(), int: pa.int64(), float: pa.float64()}


def store(rows: Iterable[dict[str, Any]], path: Path) -> None:
    """Write all records to `path`, a row group for every 500 documents."""
    columns = schema()
    remaining = iter(rows)
    with pyarrow.parquet.ParquetWriter(path, columns, compression="zstd") as writer:
        while portion := list(islice(remaining, ROWS)):
            writer.write_batch(pa.RecordBatch.from_pylist([floats(row) for row in portion], schema=columns))


def floats(row: dict[str, Any]) -> dict[str, Any]:
    """The record with all values of numbers as floats: Arrow wants one type a column, and ints may be of any size."""
    numbers = [
        {
            **number,
            "value": real(number["value"]),
            "value_max": real(number["value_max"]),
            "range": number["range"] and [real(end) for end in number["range"]],
        }
        for number in row.get("numbers", ())
    ]
    return {**row, "numbers": numbers} if numbers else row


def schema() -> Any:
    """The columns: the fields of a document in the order of the record, then `error` for one that could not be read."""
    found = get_type_hints(records.Document)
    fields = {name: arrow(hint) for name, hint in found.items() if name not in ("rules", "id", "source")}
    return pa.schema(
        {
            "schema": pa.int64(),
            "pressfacts": pa.string(),
            "rules": pa.string(),
            "id": pa.string(),
            "source": arrow(records.Source),
            "offset_unit": pa.string(),
            **fields,
            "summary": arrow(summary.Summary),
            "error": pa.string(),
        }
    )


def arrow(hint: Any) -> Any:
    """The Arrow type of a field: plain values, record types, tuples of them; every one may be null.

    int | float is float64; a pair is a list of two.
    """
    parts = [part for part in get_args(hint) if part not in (NoneType, Ellipsis)]
    if hint in PLAIN:
        return PLAIN[hint]
    if get_origin(hint) is tuple:
        return pa.list_(arrow(parts[0]))
    if parts:
        return PLAIN[float] if float in parts else arrow(parts[0])
    return pa.struct({name: arrow(field) for name, field in get_type_hints(hint).items()})
