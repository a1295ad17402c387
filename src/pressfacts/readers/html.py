"""Web pages: main text, headline and publication day, through trafilatura (extra "html")."""

from __future__ import annotations

import codecs
import re
from itertools import islice
from typing import Any

from pressfacts.readers import text as plain
from pressfacts.readers.flow import CELL, LINE, PARAGRAPH, Flow
from pressfacts.readers.reading import MEGABYTE, Content, ReadError, iso_day, one_line

MAX_BYTES = 10 * MEGABYTE  # libxml2 drops longer texts
MAX_ELEMENTS = 50_000  # trafilatura takes about 0.1 ms for each; a long real page has 5,000
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
_SITE_NAME = re.compile(r"\s+[-–|›»:·]\s+")
_LINE_BREAKS = re.compile(r"<br\b[^<>]*>(?=<br\b)", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\r\n\f]+")  # not the no-break space, which is content
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\ufeff"))  # say where a line may break
_BREAKS = {"cell": CELL, "lb": LINE, "item": LINE, "row": LINE} | dict.fromkeys(
    ("body", "div", "p", "head", "quote", "list", "table", "ab", "code", "fw", "note", "main"), PARAGRAPH
)
_NAVIGATION = 6  # so many paragraphs, the headline among them, may be left over from a menu
_STATES = re.compile(r"[\d:©]|\(c\)|mitteilung|meldung|information", re.IGNORECASE)
# Only dates that the page states as its own, in metadata or beside the headline, and the same ones on any day:
# by default htmldate searches the whole page and leaves out what lies after today.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2199-12-31"}


def read(data: bytes, encoding: str | None = None) -> Content:
    """Extract the main text of a page; paragraphs are set apart by a blank line, list items start with "- "."""
    if len(data) > MAX_BYTES:
        raise ReadError(f"is a web page of more than {MAX_BYTES // MEGABYTE} MB")
    try:
        from trafilatura import bare_extraction
        from trafilatura.utils import load_html
    except ImportError:
        raise ReadError("reading HTML needs an extra package: pip install 'pressfacts[html]'") from None
    page, encoding = decode(data, encoding)
    tree = load_html(_as_page(page))
    if tree is None:
        raise ReadError("is HTML without text")
    if sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        raise ReadError(f"is a web page of more than {MAX_ELEMENTS:,} elements")
    headings = [one_line("".join(heading.itertext())) for heading in islice(tree.iter("h1"), 20)]
    found: Any = bare_extraction(tree, with_metadata=True, include_comments=False, date_extraction_params=_DATES)
    text = body_text(found.body) if found is not None else ""
    if not text:
        raise ReadError("is HTML without text")
    title = headline(found.title or "", headings)
    return Content(below_navigation(text, title or ""), title, iso_day(found.date or ""), encoding)


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Decode a page: valid UTF-8 counts more than what the page declares, its declaration more than a guess."""
    if encoding is None and plain.wide_encoding(data) is None and (declared := _CHARSET.search(data[:4096])):
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
            data.decode("utf-8")
        except LookupError:
            name = "utf-8"
        except UnicodeDecodeError:
            # Browsers read pages that say Latin-1 or ASCII as Windows-1252; so does the guess.
            if not name.startswith(("utf", "iso8859-1", "ascii", "cp1252")):
                encoding = name
    return plain.decode(data, encoding)


def headline(title: str, headings: list[str]) -> str | None:
    """Choose the headline from the page's title and its first-level headings: the title without the site's name.

    >>> headline("Neue Brücke eröffnet - Stadt Musterlingen", ["Neue Brücke eröffnet"])
    'Neue Brücke eröffnet'
    """
    title = one_line(title)
    headings = [heading for heading in headings if heading]
    parts = _SITE_NAME.split(title)
    without_last = title[: len(title) - len(parts[-1])].rstrip(" -–|›»:·")
    candidates = sorted({title, without_last, *parts}, key=lambda part: (-len(part), part))
    for candidate in candidates:
        if candidate and any(candidate in heading for heading in headings):
            return candidate
    if " " not in title and len(headings) == 1:  # "presse-2024-17", "Pressemitteilungen"
        return headings[0]
    return title or None


def below_navigation(text: str, title: str) -> str:
    """Leave out what stands above the headline and is neither a day, a label with a colon, nor the source of a picture.

    >>> below_navigation("Start ›\\n\\n3. Mai 2024\\n\\nBrücke fertig\\n\\nSie steht.", "Brücke fertig")
    '3. Mai 2024\\n\\nBrücke fertig\\n\\nSie steht.'
    """
    paragraphs = text.split("\n\n")
    for number, paragraph in enumerate(paragraphs[:_NAVIGATION]):
        if one_line(paragraph).casefold() == title.casefold():
            kept = [above for above in paragraphs[:number] if _STATES.search(above)]
            return "\n\n".join([*kept, *paragraphs[number:]])
    return text


def body_text(body: Any) -> str:
    """Write trafilatura's body element: paragraphs set apart by a blank line, items and rows by a newline."""
    from lxml.etree import iterwalk

    flow = Flow(lambda block: _BLANKS.sub(" ", block.translate(_INVISIBLE)).strip())
    for event, element in iterwalk(body, events=("start", "end")):
        strength = _BREAKS.get(element.tag, 0)
        if element.tag == "lb" and event == "start" and _follows_line_break(element):
            strength = PARAGRAPH
        if strength:
            flow.separate(strength)
        if element.tag == "item":
            flow.bullet("- " if event == "start" else "")
        flow.write((element.text if event == "start" else element.tail) or "")
    return flow.text()


def _follows_line_break(element: Any) -> bool:
    before = element.getprevious()
    return before is not None and before.tag == "lb" and not (before.tail or "").strip()


def _as_page(markup: str) -> str:
    """Prepare markup: trafilatura takes a fragment ("<p>Rund 200 Gäste</p>") for no page, and drops empty lines."""
    markup = _LINE_BREAKS.sub("<br>\n", markup)
    return markup if "<html" in markup[:4096].lower() else f"<html><body>{markup}</body></html>"
