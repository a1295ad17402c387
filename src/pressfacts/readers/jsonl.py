"""Documents in JSON: JSON Lines, one object, or a list, in our own fields or those of trafilatura and fundus.

Fields, the first that is there: the text "text", "plaintext", "body" (fundus), "raw_text" (trafilatura); the day
"published", "publishing_date" (fundus), "date" (trafilatura); "title"; "id". Other fields are ignored. What pressfacts
itself wrote is read, too.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from typing import Any, BinaryIO

from pressfacts.readers.reading import (
    MEGABYTE,
    Content,
    Failure,
    ReadError,
    Reading,
    iso_day,
    one_line,
    well_formed,
    with_title,
)
from pressfacts.readers.sniffing import HEAD, MEDIA_TYPES
from pressfacts.readers.text import decode, wide_encoding
from pressfacts.records import Source

MAX_LINE = 256 * MEGABYTE
MAX_FILE = 512 * MEGABYTE  # of a JSON file that is not JSON Lines, which has to be in memory as a whole
_TEXT = ("text", "plaintext", "body", "raw_text")
_BLANKS = re.compile(r"[ \t\r\n]*")
_PUBLISHED = ("published", "publishing_date", "date")


def read(
    stream: BinaryIO, id: str, where: str | None, encoding: str | None, always_lines: bool = False
) -> Iterator[Reading | Failure]:
    """Read all documents of a seekable stream; JSON Lines in constant memory, line by line.

    `where` is the path for the source. The source's sha256 is that of the document's line, or of the JSON file.
    """
    wide = _wide_name(stream, encoding)
    if wide is not None:  # a newline is more than one byte: rewritten at once, so not in constant memory
        stream = BytesIO(decode(stream.read(MAX_FILE), wide)[0].encode("utf-8", "replace"))
        encoding = None
    readings = (
        read_lines(stream, id, where, encoding)
        if always_lines or _is_lines(stream, encoding)
        else _read_whole(stream.read(MAX_FILE + 1), id, where, encoding)
    )
    for reading in readings:
        if wide is not None and isinstance(reading, Reading):
            reading = reading._replace(source=reading.source._replace(encoding=wide))
        yield reading


def read_lines(stream: BinaryIO, id: str, where: str | None, encoding: str | None) -> Iterator[Reading | Failure]:
    """Read JSON Lines from any stream, a pipe as well, one line at a time."""
    for number, line in _lines(stream):
        place = f"{id}:{number}"
        if line is None:
            yield Failure(place, f"line {number}: has more than {MAX_LINE // MEGABYTE} MB")
        elif line.strip():
            yield _placed(f"line {number}", _read_line(line.strip(), place, where, encoding))


def document(record: object, id: str, source: Source) -> Reading | Failure:
    """Make a document of a decoded JSON value; `id` is used where the record has none of its own.

    >>> document({"text": "Heute."}, "a:1", Source(None, "application/json", "utf-8", "")).id
    'a:1'
    """
    if not isinstance(record, dict):
        return Failure(id, f"is {_kind(record)}, not an object with a text")
    own = record.get("id")
    if (isinstance(own, str) and own) or (isinstance(own, int) and not isinstance(own, bool)):
        id = well_formed(str(own))
    try:
        content = _own(record) if "pressfacts" in record else with_title(_foreign(record))
    except ReadError as error:
        return Failure(id, str(error))
    published_from = "record" if content.published else None
    return Reading(id, content.text, content.published, published_from, content.title, source)


def _foreign(record: dict[str, Any]) -> Content:
    return Content(_text(record), _title(record), _published(record))


def _own(record: dict[str, Any]) -> Content:
    """Read a record of pressfacts back: its text holds the title, and the day, if that was stated by the dateline."""
    if "error" in record:
        raise ReadError(f"is an error record ({one_line(str(record['error']))})")
    if "text" not in record:
        raise ReadError('has no "text"; it was written with --no-text')
    title = record.get("title")
    name = title.get("text") if isinstance(title, dict) else None
    stated = record.get("published_from") == "dateline"
    return Content(_text(record), _title({"title": name}), None if stated else _published(record))


def _wide_name(stream: BinaryIO, encoding: str | None) -> str | None:
    if encoding is not None:
        name = codecs.lookup(encoding).name
        return name if name.startswith(("utf-16", "utf-32")) else None
    name_or_none = wide_encoding(stream.read(HEAD))
    stream.seek(0)
    return name_or_none


def _is_lines(stream: BinaryIO, encoding: str | None) -> bool:
    """Tell JSON Lines from JSON: of two lines and more the first is an object by itself, or the second begins one."""
    filled = (line for _, line in _lines(stream) if line is None or line.strip())
    first, second = next(filled, b""), next(filled, b"")
    stream.seek(0)
    if first is None or second is None:
        return True
    if first.lstrip().startswith(b"[") or not second:
        return False
    if second.lstrip().startswith(b"{"):
        return True
    try:
        return isinstance(json.loads(decode(first, encoding)[0]), dict)
    except (ValueError, RecursionError, MemoryError):
        return False


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Give the lines with their numbers, from 1; None for an overlong one.

    Only a newline ends a line: JSON strings may hold U+2028 and its like.
    """
    number = 0
    while line := stream.readline(MAX_LINE):
        number += 1
        overlong = False
        while len(line) == MAX_LINE and not line.endswith(b"\n"):
            overlong = True
            line = stream.readline(MAX_LINE)
        yield number, None if overlong else line


def _read_line(line: bytes, place: str, where: str | None, encoding: str | None) -> Reading | Failure:
    try:
        text, encoding = decode(line, encoding)
        record = json.loads(text)
    except ReadError as error:
        return Failure(place, str(error))
    except (ValueError, RecursionError, MemoryError) as error:
        return Failure(place, _not_json(error))
    return document(record, place, Source(where, MEDIA_TYPES["jsonl"], encoding, sha256(line).hexdigest()))


def _read_whole(data: bytes, id: str, where: str | None, encoding: str | None) -> Iterator[Reading | Failure]:
    """Read a JSON file: an object, a list of them, or several values one after another."""
    if len(data) > MAX_FILE:
        raise ReadError(f"is JSON of more than {MAX_FILE // MEGABYTE} MB; JSON Lines may be of any length")
    text, encoding = decode(data, encoding)
    source = Source(where, MEDIA_TYPES["json"], encoding, sha256(data).hexdigest())
    records: list[object] = []
    broken: Failure | None = None
    try:
        for value in _values(text):
            records += value if isinstance(value, list) else [value]
    except (ValueError, RecursionError, MemoryError) as error:
        broken = Failure(f"{id}:{len(records) + 1}" if records else id, _not_json(error))
    if len(records) == 1 and broken is None:
        yield document(records[0], id, source)
        return
    for number, record in enumerate(records, 1):
        yield _placed(f"record {number}", document(record, f"{id}:{number}", source))
    if broken is not None:
        yield broken
    elif not records:
        yield Failure(id, "is JSON without a document")


def _values(text: str) -> Iterator[object]:
    decoder = json.JSONDecoder()
    place = _skip(text, 0)
    while place < len(text):
        value, place = decoder.raw_decode(text, place)
        yield value
        place = _skip(text, place)


def _skip(text: str, place: int) -> int:
    blanks = _BLANKS.match(text, place)
    return blanks.end() if blanks else place


def _placed(place: str, outcome: Reading | Failure) -> Reading | Failure:
    return outcome._replace(error=f"{place}: {outcome.error}") if isinstance(outcome, Failure) else outcome


def _not_json(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"is not valid JSON ({error.msg} at line {error.lineno}, column {error.colno})"
    if isinstance(error, RecursionError):
        return "is JSON nested too deep"
    return f"is not valid JSON ({one_line(str(error)) or type(error).__name__})"


def _text(record: dict[str, Any]) -> str:
    for field in _TEXT:
        value = record.get(field)
        if value is None:
            continue
        if isinstance(value, dict) and field == "body":
            value = _fundus_text(value)
        if not isinstance(value, str):
            raise ReadError(f'"{field}" is {_kind(value)}, not a string')
        return well_formed(value)
    raise ReadError('has no "text"')


def _fundus_text(body: dict[str, Any]) -> object:
    """Write fundus' article body, {"summary": [...], "sections": [{"headline": [...], "paragraphs": [...]}]}."""
    sections = body.get("sections")
    lists = [body.get("summary")]
    for section in sections if isinstance(sections, list) else []:
        if isinstance(section, dict):
            lists += [section.get("headline"), section.get("paragraphs")]
    paragraphs = [line for lines in lists if isinstance(lines, list) for line in lines if isinstance(line, str)]
    return "\n\n".join(line for line in paragraphs if line.strip()) if paragraphs else body


def _title(record: dict[str, Any]) -> str | None:
    title = record.get("title")
    if title is not None and not isinstance(title, str):
        raise ReadError(f'"title" is {_kind(title)}, not a string')
    return well_formed(title) if title else None


def _published(record: dict[str, Any]) -> str | None:
    """Give the publication day. A wrong one fails the record: relative dates would be reckoned from nowhere."""
    for field in _PUBLISHED:
        value = record.get(field)
        if value is None or value == "":
            continue
        day = iso_day(value) if isinstance(value, str) else None
        if day is None:
            raise ReadError(f'"{field}" is not an ISO date: {json.dumps(value)[:60]}')
        return day
    return None


def _kind(value: object) -> str:
    """Name a JSON value's type for a message."""
    if value is None:
        return "null"
    names = {bool: "a truth value", str: "a string", list: "a list", dict: "an object"}
    return names.get(type(value), "a number")
