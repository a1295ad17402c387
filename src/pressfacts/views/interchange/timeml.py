"""TimeML: the text with its temporal expressions tagged in place (TIMEX3), as temporal taggers exchange it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressfacts.records import Date, Document
from pressfacts.views import Options

FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold."""


def files(document: Document, options: Options) -> dict[str, bytes]:
    """The one file of a document."""
    return {".tml": timeml(document).encode()}


def timeml(document: Document) -> str:
    """The document as TimeML; the reference day is its creation time."""
    title = escape(document.title.text) if document.title else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TimeML>\n'
        f"<DOCID>{escape(document.id)}</DOCID>\n"
        f'<DCT><TIMEX3 tid="t0" type="DATE" value="{document.published or "XXXX-XX-XX"}" '
        f'functionInDocument="CREATION_TIME">{document.published or ""}</TIMEX3></DCT>\n'
        f"<TITLE>{title}</TITLE>\n"
        f"<TEXT>{''.join(tagged(document))}</TEXT>\n</TimeML>\n"
    )


def tagged(document: Document) -> Iterator[str]:
    """The text in pieces, each temporal expression in its tag; of two that overlap only the first is tagged."""
    done = 0
    for date in sorted(document.dates, key=lambda date: (date.start, -date.end)):
        if date.start >= done:
            yield escape(document.text[done : date.start])
            yield tag(date)
            done = date.end
    yield escape(document.text[done:])


def tag(date: Date) -> str:
    """
    >>> tag(Date("d1", 0, 4, "2024", 0, "body", "date.year", "DATE", "2024", None, "2024-01-01", "2024-12-31"))
    '<TIMEX3 tid="t1" type="DATE" value="2024">2024</TIMEX3>'
    """
    mod = f' mod="{escape(date.mod)}"' if date.mod else ""
    number = date.id.removeprefix("d")
    return f'<TIMEX3 tid="t{number}" type="{date.type}" value="{escape(date.value)}"{mod}>{escape(date.text)}</TIMEX3>'


def escape(text: str) -> str:
    """Text for XML; a carriage return would be read back as a line feed, so it is written as a reference.

    >>> escape('a < "b"')
    'a &lt; &quot;b&quot;'
    """
    text = FORBIDDEN.sub("\ufffd", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;").replace("\r", "&#13;")
