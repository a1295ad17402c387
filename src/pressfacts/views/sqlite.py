"""A SQLite database: documents, facts and signatories, a view for each kind of fact, and full-text search."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from pressfacts.settings import UserError
from pressfacts.views.facts import COLUMNS, real, rows

Record = dict[str, Any]
Values = tuple[Any, ...]
BATCH = 500

FACT_COLUMNS = tuple(column for column in COLUMNS if column not in ("document", "published"))
TYPES = {"start": "INTEGER", "end": "INTEGER", "sentence": "INTEGER", "mentions": "INTEGER"} | {
    "value": "REAL",
    "value_max": "REAL",
}

PLACE = 'document, id, text, start, "end", sentence, zone, rule'
VIEWS = {
    "number": ("numbers", "type, value, value_max, unit, modifier"),
    "date": ("dates", "type, timex, mod, earliest, latest"),
    "person": ("people", "name, title, role, organisation, ref AS organisation_id, mentions"),
    "organisation": ("organisations", "name, acronym, mentions"),
    "quote": ("quotes", "type, speaker, ref AS speaker_id, cue"),
    "agreement": ("agreements", "status, instrument, date, place, subject, parties, signatories, witnesses"),
}
"""What a kind of fact is called in the plural, and the columns that it has."""

SCHEMA = f"""
CREATE TABLE documents (
  document INTEGER PRIMARY KEY, id TEXT NOT NULL, title TEXT, published TEXT, published_from TEXT, place TEXT,
  path TEXT, media_type TEXT, encoding TEXT, sha256 TEXT, text TEXT, rules TEXT, pressfacts TEXT NOT NULL, error TEXT);
CREATE TABLE facts (
  document INTEGER NOT NULL REFERENCES documents, {", ".join(f'"{c}" {TYPES.get(c, "TEXT")}' for c in FACT_COLUMNS)});
CREATE TABLE signatories (
  document INTEGER NOT NULL REFERENCES documents, agreement_id TEXT, name TEXT, role TEXT, organisation TEXT,
  person_id TEXT);
{"".join(f"CREATE VIEW {n} AS SELECT {PLACE}, {c} FROM facts WHERE fact = '{f}';" for f, (n, c) in VIEWS.items())}
"""

SEARCH = """
CREATE UNIQUE INDEX facts_id ON facts (document, id);
CREATE INDEX facts_name ON facts (fact, name);
CREATE VIRTUAL TABLE documents_fts USING fts5 (title, text, content='documents', content_rowid='document');
INSERT INTO documents_fts (documents_fts) VALUES ('rebuild');
CREATE VIRTUAL TABLE facts_fts USING fts5 (text, content='facts');
INSERT INTO facts_fts (facts_fts) VALUES ('rebuild');
"""
"""Made at the end, when all rows are there."""


def store(records: Iterable[Record], path: Path) -> None:
    """Write all records into a new database at `path`. Documents are numbered in their order, from 1."""
    path.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(path)) as database:
            fill(database, records)
    except sqlite3.Error as error:
        raise UserError(f"cannot write {path}: {error}") from None


def fill(database: sqlite3.Connection, records: Iterable[Record]) -> None:
    """Make the tables, insert all records, and make what depends on them."""
    # The file takes its place only when it is complete; until then nothing has to be recovered.
    database.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + SCHEMA)
    numbered = enumerate(records, start=1)
    while portion := list(islice(numbered, BATCH)):
        for table, row in TABLES.items():
            insert(database, table, [values for number, record in portion for values in row(number, record)])
        database.commit()
    database.executescript(SEARCH)


def insert(database: sqlite3.Connection, table: str, rows: list[Values]) -> None:
    """Insert rows of equal length."""
    if rows:
        database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def document_rows(number: int, record: Record) -> Iterator[Values]:
    """The row of a document, or of one that could not be read."""
    source, title, dateline = record.get("source") or {}, record.get("title"), record.get("dateline")
    yield (
        number,
        record["id"],
        title and title["text"],
        record.get("published"),
        record.get("published_from"),
        dateline and dateline["place"],
        *(source.get(name) for name in ("path", "media_type", "encoding", "sha256")),
        record.get("text"),
        record.get("rules"),
        record["pressfacts"],
        record.get("error"),
    )


def fact_rows(number: int, record: Record) -> Iterator[Values]:
    """The flat rows of all facts of a record."""
    if "error" not in record:
        for row in rows(record):
            row["value"], row["value_max"] = real(row["value"]), real(row["value_max"])
            yield number, *(row[column] for column in FACT_COLUMNS)


def signatory_rows(number: int, record: Record) -> Iterator[Values]:
    """Who signed, one row each."""
    for agreement in record.get("agreements", ()):
        for one in agreement["signatories"]:
            yield number, agreement["id"], one["name"], one["role"], one["organisation"], one["ref"]


TABLES = {"documents": document_rows, "facts": fact_rows, "signatories": signatory_rows}
