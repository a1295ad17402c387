"""What every reader shares: the result types, the one-line error, and how a title and a day are taken over."""

from datetime import datetime
from typing import NamedTuple

from pressfacts.expression import Expression
from pressfacts.records import Source

MEGABYTE = 1024 * 1024
_SURROGATE = Expression("[\ud800-\udfff]")
_SOFT_HYPHEN = "\u00ad"


class Reading(NamedTuple):
    """One document as it was read.

    `text` is what all offsets count in; `published` an ISO day, `published_from` "record" (a field of a JSON
    document) or "metadata" (of the page or mail); `pages` the offset in `text` where each page of a PDF starts.
    """

    id: str
    text: str
    published: str | None
    published_from: str | None
    title: str | None
    source: Source
    pages: tuple[int, ...] = ()


class Failure(NamedTuple):
    """A document that could not be read, and why: one line, made for the error record."""

    id: str
    error: str


class Content(NamedTuple):
    """What a format's reader finds in the bytes; `encoding` is None for formats that have none of their own."""

    text: str
    title: str | None = None
    published: str | None = None
    encoding: str | None = None
    pages: tuple[int, ...] = ()


class ReadError(Exception):
    """Why these bytes give no document: one line for the user, without the name of the file."""


def well_formed(text: str) -> str:
    """Replace lone surrogates, which no encoding can write, by U+FFFD; the length stays.

    >>> well_formed("a\\ud800b") == "a\\ufffdb"
    True
    """
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Join all runs of white space to one blank."""
    return " ".join(text.split())


def iso_day(value: str) -> str | None:
    """Give the day that an ISO date or date-time states (no time zone applied), None if it is neither.

    >>> iso_day("2021-11-16T23:30:00+01:00"), iso_day("16.11.2021")
    ('2021-11-16', None)
    """
    try:
        return datetime.fromisoformat(value.strip()).date().isoformat()
    except ValueError:
        return None


def with_title(content: Content) -> Content:
    """Put the title on top, with a blank line below, unless the text already opens with it; pages move along."""
    title = one_line(content.title or "") or None
    if title is None or opens_with(content.text, title):
        return content._replace(title=title)
    top = f"{title}\n\n" if content.text else title
    pages = tuple(len(top) + page for page in content.pages)
    return content._replace(title=title, text=top + content.text, pages=pages)


def opens_with(text: str, title: str) -> bool:
    """Say whether the title stands in the first lines of the text, below a date or an "Pressemitteilung" perhaps.

    A long title may stand anywhere in them; a short one ("Menschen gewinnen") could be part of a sentence and
    must fill a line.
    """
    lines = [_comparable(line) for line in text[: 600 + 2 * len(title)].splitlines() if line.strip()][:6]
    wanted = _comparable(title)
    return wanted in (" ".join(lines) if len(wanted.split()) > 4 else lines)


def _comparable(text: str) -> str:
    return one_line(text.replace(_SOFT_HYPHEN, "")).casefold()
