"""Word files (.docx), with the standard library: the XML is streamed, so nothing in it can grow too large or deep."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Protocol
from xml.etree.ElementTree import ParseError, XMLParser
from zipfile import BadZipFile, ZipFile

from pressfacts.readers.flow import CELL, LINE, PARAGRAPH, Flow
from pressfacts.readers.reading import MEGABYTE, Content, ReadError, one_line, opens_with

MAX_XML = 128 * MEGABYTE  # of one part, unpacked
_CHUNK = MEGABYTE // 4
_OTHERS = {
    "xl/workbook.xml": "an Excel file",
    "ppt/presentation.xml": "a PowerPoint file",
    "META-INF/container.xml": "an e-book",
    "content.xml": "an OpenDocument file",
}
# Deleted and moved text; the second rendering of a text box.
_SKIPPED = frozenset(("del", "moveFrom", "Fallback"))
_CHARACTERS = {"noBreakHyphen": "\u2011", "br": "\n", "cr": "\n", "tab": "\t"}


def read(data: bytes, encoding: str | None = None) -> Content:
    """Read paragraphs, tables, text boxes and notes; `encoding` has no meaning here.

    Paragraphs are set apart by a blank line, rows by a newline, cells by a tab; list items start with "- ".
    Headers and footers of pages are left out.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _content(archive)
    except BadZipFile:
        raise ReadError("is a damaged Word file or ZIP archive") from None
    except (ParseError, zlib.error, EOFError):
        raise ReadError("is a damaged Word file") from None


def _content(archive: ZipFile) -> Content:
    names = set(archive.namelist())
    main = _main_part(archive, names)
    flow = Flow(_tidy)
    for part in (main, "word/footnotes.xml", "word/endnotes.xml"):
        if part in names:
            _parse(archive, part, _Body(flow))
    text = flow.text()
    if not text:
        raise ReadError("is a Word file without text")
    # The title among the properties is often that of an older file: it counts if the text opens with it.
    title = _title(archive) if "docProps/core.xml" in names else ""
    return Content(text, title if title and opens_with(text, title) else None)


def _main_part(archive: ZipFile, names: set[str]) -> str:
    """Find the document's part, "word/document.xml" in nearly all files, by the package's relationships."""
    for other, name in _OTHERS.items():
        if other in names:
            raise ReadError(f"is {name}, which is not read")
    if "_rels/.rels" in names:
        elements = _Elements()
        _parse(archive, "_rels/.rels", elements)
        for _, attributes, _ in elements.found:
            target = attributes.get("Target", "").lstrip("/")
            if attributes.get("Type", "").endswith("/officeDocument") and target in names:
                return target
    if "word/document.xml" not in names:
        raise ReadError("is a ZIP archive without a Word document")
    return "word/document.xml"


def _title(archive: ZipFile) -> str:
    elements = _Elements()
    _parse(archive, "docProps/core.xml", elements)
    return one_line("".join("".join(texts) for tag, _, texts in elements.found if tag == "title"))


class _Target(Protocol):
    def start(self, tag: str, attributes: dict[str, str]) -> None: ...
    def end(self, tag: str) -> None: ...
    def data(self, data: str) -> None: ...


def _parse(archive: ZipFile, part: str, target: _Target) -> None:
    """Feed a part to the target piece by piece; its size is what comes out, not what the archive claims."""
    if archive.getinfo(part).flag_bits & 1:
        raise ReadError("is an encrypted ZIP archive")
    parser = XMLParser(target=target)
    size = 0
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > MAX_XML:
                raise ReadError(f"unpacks to more than {MAX_XML // MEGABYTE} MB (a ZIP bomb?)")
            parser.feed(chunk)
    parser.close()


class _Guarded:
    """Refuses document type declarations, with which entities come: Word writes none."""

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise ReadError("is a Word file with a document type declaration, which is not read")

    def close(self) -> None:
        """End of the part (ElementTree calls it)."""


class _Elements(_Guarded):
    """Lists the elements of a small part: local name, attributes, pieces of text."""

    def __init__(self) -> None:
        self.found: list[tuple[str, dict[str, str], list[str]]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.found.append((_local(tag), attributes, []))

    def end(self, tag: str) -> None:
        """Nothing to do: text behind a child counts to the child, which the parts read so have none of."""

    def data(self, data: str) -> None:
        if self.found:
            self.found[-1][2].append(data)


class _Body(_Guarded):
    """Writes the runs of text to a flow; text boxes, which stand inside a paragraph, follow behind it."""

    def __init__(self, flow: Flow) -> None:
        self._flows = [flow]
        self._boxes: list[str] = []
        self._around: list[tuple[bool, bool]] = []  # item and begun of the paragraphs around the open text boxes
        self._skipping = 0  # depth below a skipped element
        self._settings = 0  # depth below the settings of a paragraph, where "tab" is a tab stop
        self._in_text = False
        self._item = self._after_item = self._begun = False
        self._cells: list[int] = []  # paragraphs begun in each open cell

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _local(tag)
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
        elif self._settings or name == "pPr":
            self._settings += 1
            self._item = self._item or name == "numPr"
        elif name == "t":
            self._in_text = True
        elif name in _CHARACTERS:
            self._write(_CHARACTERS[name])
        elif name == "p":
            self._item = self._begun = False
        elif name == "txbxContent":
            self._around.append((self._item, self._begun))
            self._flows.append(Flow(_tidy))
        else:
            self._bound(name)
            if name == "tc":
                self._cells.append(0)

    def end(self, tag: str) -> None:
        name = _local(tag)
        if self._skipping:
            self._skipping -= 1
        elif self._settings:
            self._settings -= 1
        elif name == "t":
            self._in_text = False
        elif name == "p":
            self._end_paragraph()
        elif name == "txbxContent":
            self._boxes.append(self._flows.pop().text())
            self._item, self._begun = self._around.pop()
        else:
            self._bound(name)
            if name == "tc" and self._cells:
                self._cells.pop()

    def data(self, data: str) -> None:
        if self._in_text and not self._skipping:
            self._write(data)

    def _bound(self, name: str) -> None:
        if strength := {"tbl": PARAGRAPH, "tr": LINE, "tc": CELL}.get(name, 0):
            self._flows[-1].separate(strength)

    def _write(self, piece: str) -> None:
        if not self._begun:
            self._begin_paragraph()
        self._flows[-1].write(piece)

    def _begin_paragraph(self) -> None:
        """Break before the paragraph: none in a fresh cell, a line between list items."""
        flow = self._flows[-1]
        fresh_cell = bool(self._cells) and self._cells[-1] == 0
        if not fresh_cell:
            flow.separate(LINE if self._item and self._after_item else PARAGRAPH)
        if self._cells:
            self._cells[-1] += 1
        flow.bullet("- " if self._item else "")
        self._begun = True

    def _end_paragraph(self) -> None:
        flow = self._flows[-1]
        flow.separate(CELL)  # the least; what comes next knows whether it is more
        if self._begun:
            self._after_item = self._item
        if len(self._flows) == 1:
            for box in self._boxes:
                flow.separate(PARAGRAPH)
                flow.write(box)
                flow.separate(PARAGRAPH)
            self._boxes = []
        self._begun = False


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _tidy(block: str) -> str:
    return block.strip(" \t\n")
