"""PDF, through pypdf (extra "pdf"): where its pieces of text stand, page by page; `layout` makes text of them.

Read in this process: pypdf bounds what a stream may unpack to, this module the pages and the time.
"""

from __future__ import annotations

from io import BytesIO
from math import atan2, degrees, hypot
from time import monotonic
from typing import Any

from pressfacts.readers.layout import Line, Piece, lines, paragraphs
from pressfacts.readers.reading import MEGABYTE, Content, ReadError, one_line, opens_with, well_formed

MAX_BYTES = 128 * MEGABYTE
MAX_PAGES = 2000
MAX_SECONDS = 60.0
# Glyphs that stand for other characters: ligatures; blanks and hyphens by another code; invisible ones.
_CHARACTERS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    | {"\u00a0": " ", "\u00ad": "-", "\u2010": "-", "\u200b": "", "\ufeff": ""}
    | {chr(code): "" for code in range(32) if chr(code) not in "\t\n\r"}
)


def read(data: bytes, encoding: str | None = None) -> Content:
    """Read the text of all pages; `encoding` has no meaning here, and neither have the dates of the file."""
    if len(data) > MAX_BYTES:
        raise ReadError(f"is a PDF of more than {MAX_BYTES // MEGABYTE} MB")
    try:
        from pypdf import PdfReader
        from pypdf.errors import PdfReadError
    except ImportError:
        raise ReadError("reading PDF needs an extra package: pip install 'pressfacts[pdf]'") from None
    try:
        reader = PdfReader(BytesIO(data))
        _unlock(reader)
        pages = _pages(reader)
    except PdfReadError as error:
        raise ReadError(well_formed(f"is a damaged PDF ({one_line(str(error))[:120]})")) from None
    text, starts = paragraphs(pages)
    if not text:
        raise ReadError("is a PDF without text (pages that are pictures need OCR)")
    title = _title(reader)
    # A title in the file's properties is often that of a template: it counts if the text opens with it.
    return Content(text, title if title and opens_with(text, title) else None, pages=starts)


def _unlock(reader: Any) -> None:
    """Open a PDF that is encrypted with an empty password, as every viewer does."""
    from pypdf.errors import DependencyError

    try:
        if reader.is_encrypted and not reader.decrypt(""):
            raise ReadError("is an encrypted PDF (it asks for a password)")
    except (DependencyError, NotImplementedError):
        raise ReadError("is an encrypted PDF; save it without encryption") from None


def _pages(reader: Any) -> list[list[Line]]:
    if len(reader.pages) > MAX_PAGES:
        raise ReadError(f"is a PDF of more than {MAX_PAGES} pages")
    deadline = monotonic() + MAX_SECONDS
    return [lines(_pieces(page, deadline)) for page in reader.pages]


def _pieces(page: Any, deadline: float) -> list[Piece]:
    """List the pieces of a page in the order of the file."""
    pieces: list[Piece] = []

    def visit(text: str, page_matrix: list[float], text_matrix: list[float], font: object, size: float) -> None:
        if monotonic() > deadline:
            raise ReadError(f"is a PDF that takes more than {MAX_SECONDS:.0f} seconds to read")
        pieces.append(_piece(text.translate(_CHARACTERS), text_matrix, page_matrix, size))

    page.extract_text(visitor_text=visit)
    return pieces


def _piece(text: str, inner: list[float], outer: list[float], size: float) -> Piece:
    """Place a piece along and across the direction in which it is written (both matrices are PDF's a to f)."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    right, up = a * g + b * i, a * h + b * j
    x, y = e * g + f * i + k, e * h + f * j + m
    length = hypot(right, up) or 1.0
    height = size * hypot(c * g + d * i, c * h + d * j)
    angle = round(degrees(atan2(up, right)))
    return Piece(text, (x * right + y * up) / length, (y * right - x * up) / length, abs(height) or 1.0, angle)


def _title(reader: Any) -> str:
    try:
        return one_line(well_formed(str(reader.metadata.title or "")))
    except Exception:  # a damaged title is no reason to lose the text
        return ""
