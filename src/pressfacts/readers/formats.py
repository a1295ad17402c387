"""From a kind of document to the module that reads it, imported when first needed."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from pressfacts.readers.reading import Content, ReadError, one_line, well_formed

_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext", "pypdf")
_NAMES = {"text": "text", "html": "HTML", "pdf": "PDF", "docx": "a Word file", "eml": "a mail"}


def content_of(data: bytes, kind: str, encoding: str | None = None) -> Content:
    """Read the bytes of one document of this kind ("text", "html", "pdf", "docx" or "eml").

    Raises ReadError, and nothing else: parsers answer broken bytes with every kind of exception, from KeyError
    to RecursionError, and each of them means the same to the user.
    """
    if kind in ("html", "pdf"):
        _hush()
    try:
        content: Content = import_module(f"pressfacts.readers.{kind}").read(data, encoding)
    except ReadError:
        raise
    except RecursionError:
        raise ReadError(f"is {_NAMES[kind]} nested too deep") from None
    except Exception as error:
        reason = one_line(f"{type(error).__name__}: {error}").rstrip(": ")[:200]
        raise ReadError(well_formed(f"cannot be read as {_NAMES[kind]} ({reason})")) from error
    title = content.title and well_formed(one_line(content.title))
    return content._replace(text=well_formed(content.text), title=title)


@cache
def _hush() -> None:
    """Keep what the parsers log about a document off the terminal, unless the program set up logging to see it."""
    import logging

    for name in _LOGGERS:
        logging.getLogger(name).addHandler(logging.NullHandler())
