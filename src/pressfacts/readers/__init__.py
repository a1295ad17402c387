"""Bytes to text: plain text, web pages, PDF, Word, mail, and JSON documents, told apart by content.

Nothing is fetched and nothing executed. Whatever the bytes are, each document ends as a Reading or as a Failure
whose one line says why. The formats' modules, and the packages behind them, are imported when first needed.

>>> [reading] = read_bytes("Rund 200 Gäste".encode("utf-16"), "gruss.txt")
>>> reading.text, reading.source.encoding
('Rund 200 Gäste', 'utf-16-le')
"""

from __future__ import annotations

import stat
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePath
from typing import BinaryIO

from pressfacts.readers.reading import MEGABYTE, Failure, ReadError, Reading, well_formed, with_title
from pressfacts.records import Source

__all__ = ["Failure", "Reading", "read", "read_bytes", "read_json_lines"]

MAX_BYTES = 512 * MEGABYTE  # of one document; JSON Lines may be of any length


def read(path: Path, id: str | None = None, encoding: str | None = None) -> Iterator[Reading | Failure]:
    """Read the documents of a file: one, or many from JSON and JSON Lines (in constant memory).

    `id` is the document's id, by default the path as given; documents in JSON keep their own, or take the
    file's with their place ("meldungen.jsonl:12"). `encoding` overrules what is found out about text files.
    """
    id = well_formed(path.as_posix() if id is None else id)
    return _or_failure(_read_path(path, id, encoding), id)


def read_bytes(data: bytes, id: str, encoding: str | None = None) -> Iterator[Reading | Failure]:
    """Read the documents in these bytes (standard input, say) as `read` does those of a file named `id`."""
    id = well_formed(id)
    return _or_failure(_read(BytesIO(data), id, None, encoding), id)


def read_json_lines(stream: BinaryIO, id: str, encoding: str | None = None) -> Iterator[Reading | Failure]:
    """Read JSON Lines as they arrive on a pipe, in constant memory; documents without an id become "<id>:<line>"."""
    from pressfacts.readers import jsonl

    id = well_formed(id)
    return _or_failure(jsonl.read_lines(stream, id, None, encoding), id)


def _or_failure(readings: Iterator[Reading | Failure], id: str) -> Iterator[Reading | Failure]:
    """Pass the readings on; what ends them early becomes the last of them."""
    try:
        yield from readings
    except ReadError as error:
        yield Failure(id, str(error))
    except OSError as error:
        yield Failure(id, f"cannot be read: {error.strerror or error}")
    except MemoryError:
        yield Failure(id, "does not fit into memory")


def _read_path(path: Path, id: str, encoding: str | None) -> Iterator[Reading | Failure]:
    with _open(path) as stream:
        yield from _read(stream, id, path, encoding)


def _open(path: Path) -> BinaryIO:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise ReadError("is a folder, not a file; for folders: pressfacts batch FOLDER -o OUT")
        if not stat.S_ISREG(mode):  # to open a pipe could wait for ever
            raise ReadError('is a pipe or a device, not a file; standard input is read as "-"')
        return path.open("rb")
    except ValueError as error:  # a zero byte in the name
        raise ReadError(f"cannot be read: {error}") from None


def _read(stream: BinaryIO, id: str, path: Path | None, encoding: str | None) -> Iterator[Reading | Failure]:
    from pressfacts.readers import sniffing

    head = stream.read(sniffing.HEAD)
    stream.seek(0)
    kind = sniffing.kind(head, (path or PurePath(id)).suffix, encoding)
    where = None if path is None else well_formed(str(path))
    if kind in ("json", "jsonl"):
        from pressfacts.readers import jsonl

        yield from jsonl.read(stream, id, where, encoding, always_lines=kind == "jsonl")
    else:
        yield _read_one(stream, id, where, kind, encoding)


def _read_one(stream: BinaryIO, id: str, where: str | None, kind: str, encoding: str | None) -> Reading:
    from hashlib import sha256

    from pressfacts.readers.formats import content_of
    from pressfacts.readers.sniffing import MEDIA_TYPES

    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ReadError(f"has more than {MAX_BYTES // MEGABYTE} MB")
    content = with_title(content_of(data, kind, encoding))
    source = Source(where, MEDIA_TYPES[kind], content.encoding, sha256(data).hexdigest())
    published_from = "metadata" if content.published else None
    return Reading(id, content.text, content.published, published_from, content.title, source, content.pages)
