"""A folder of pages: one or more files for each document, an index of lines, and for HTML an index page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote

from pressfacts.records import Document
from pressfacts.summary import summarize
from pressfacts.views.html_index import Entry, entry
from pressfacts.views.json import line

UNSAFE = re.compile(r"[^\w .,;()+@=-]|^\.+")


def write_pages(files: dict[str, bytes], document: Document, folder: Path) -> bytes:
    """Write the files of a document below `folder`; its line for the index.

    A file that is there already is replaced: a resumed run writes the pages of an unfinished chunk once more.
    """
    name = file_name(document.id)
    for suffix, data in files.items():
        path = folder / (name + suffix)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return line(entry(document, summarize(document), quote(name + next(iter(files))))._asdict())


def build_index(lines: Path, page: Path, lang: str) -> None:
    """Make the index page of a folder of HTML pages from the lines of its index."""
    from pressfacts.views.html import index

    with lines.open(encoding="utf-8") as rows:
        entries = [Entry(**row) for row in map(json.loads, rows) if "error" not in row]
    page.write_text(index(entries, lang), encoding="utf-8")


def file_name(id: str) -> str:
    """A path for an id: its folders are kept, and what could leave the folder or confuse a system is escaped.

    >>> file_name("2024/Mai.txt"), file_name("../etc"), file_name("https://example.org/a?b")
    ('2024/Mai.txt', '%2E%2E/etc', 'https%3A/%/example.org/a%3Fb')
    """
    parts = [UNSAFE.sub(lambda match: "".join(f"%{ord(c):02X}" for c in match[0]), part) for part in id.split("/")]
    return "/".join(part or "%" for part in parts)
