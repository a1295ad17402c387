"""Output formats by name. Each is one module, imported when somebody asks for it.

A format's module offers, by its layout:

* ``lines``: ``HEAD: bytes`` and ``encode(document, options) -> bytes`` (whole lines, they may simply follow each other)
  and ``failure(id, message) -> bytes`` for a document that could not be read;
* ``page``: ``files(document, options) -> dict[suffix, bytes]``, the files of one document, the main one first;
* ``store``: ``store(records, path)``, one file made of many records (dicts as in the JSON record).
"""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol, cast

from pressfacts.records import Document


class Options(NamedTuple):
    """What a caller may choose about an output.

    `text`: whether the record holds the text; `offsets`: code-point or utf16; `lang`: de or en, for labels.
    """

    text: bool = True
    offsets: str = "code-point"
    lang: str = "de"


class Format(NamedTuple):
    """One output format: its name, the suffixes that mean it, its module, layout, and whether it has utf16 offsets."""

    name: str
    suffixes: tuple[str, ...]
    module: str
    layout: str
    utf16: bool


class Lines(Protocol):
    """The functions of a ``lines`` module."""

    HEAD: bytes

    def encode(self, document: Document, options: Options) -> bytes: ...
    def failure(self, id: str, message: str) -> bytes: ...


class Pages(Protocol):
    """The function of a ``page`` module."""

    def files(self, document: Document, options: Options) -> dict[str, bytes]: ...


class Store(Protocol):
    """The function of a ``store`` module."""

    def store(self, records: Iterable[dict[str, object]], path: Path) -> None: ...


FORMATS = {
    format.name: format
    for format in (
        Format("json", (".jsonl", ".ndjson", ".json"), "json", "lines", True),
        Format("facts", (".facts.jsonl",), "facts", "lines", True),
        Format("csv", (".csv",), "csv", "lines", True),
        Format("webannotation", (".jsonld",), "interchange.webannotation", "lines", True),
        Format("spacy", (".spacy.jsonl", ".spacy.json"), "interchange.spacy", "lines", False),
        Format("brat", (".ann",), "interchange.brat", "page", True),
        Format("timeml", (".tml",), "interchange.timeml", "page", False),
        Format("html", (".html", ".htm"), "html", "page", False),
        Format("sqlite", (".sqlite", ".sqlite3", ".db"), "sqlite", "store", True),
        Format("parquet", (".parquet",), "parquet", "store", True),
    )
}


def format_of(path: str) -> Format | None:
    """The format that the suffix of a file name means, None if it means none.

    >>> format_of("out/facts.facts.jsonl").name
    'facts'
    """
    name = path.lower()
    known = [(suffix, format) for format in FORMATS.values() for suffix in format.suffixes if name.endswith(suffix)]
    return max(known, key=lambda pair: len(pair[0]))[1] if known else None


def lines(format: Format) -> Lines:
    """The module of a ``lines`` format."""
    return cast(Lines, import_module(f"pressfacts.views.{format.module}"))


def pages(format: Format) -> Pages:
    """The module of a ``page`` format."""
    return cast(Pages, import_module(f"pressfacts.views.{format.module}"))


def store(format: Format) -> Store:
    """The module of a ``store`` format."""
    return cast(Store, import_module(f"pressfacts.views.{format.module}"))
