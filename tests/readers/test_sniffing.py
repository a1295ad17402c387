"""Kinds of documents: content decides, the suffix where content cannot."""

import pytest

from pressfacts.readers.reading import ReadError
from pressfacts.readers.sniffing import kind
from readers.documents import TEXT, TITLE, docx, html, mail, paragraph, part, pdf, shown


@pytest.mark.parametrize("suffix", ["", ".txt", ".html", ".pdf", ".docx", ".eml"])
@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (TEXT.encode(), "text"),
        (TEXT.encode("utf-16"), "text"),
        (html().encode(), "html"),
        (html().encode("utf-16"), "html"),
        (b"\n<?xml version='1.0'?>\n<!-- XHTML -->\n<!DOCTYPE html><html>", "html"),
        (pdf(shown([TITLE])), "pdf"),
        (docx(paragraph(TITLE)), "docx"),
        (mail(part(TEXT)), "eml"),
        (b'{"text": "Heute."}\n{"text": "Gestern."}', "json"),
        (b'[{"text": "Heute."}]', "json"),
    ],
)
def test_content_decides(data: bytes, expected: str, suffix: str) -> None:
    assert kind(data, suffix) == expected


@pytest.mark.parametrize(
    ("data", "suffix", "expected"),
    [
        (b"<p>Rund 200 Leute</p>", ".html", "html"),
        (b"<p>Rund 200 Leute</p>", ".txt", "text"),
        (b"Umsatz < 3 und > 2", ".html", "text"),
        (b"From: A\nSubject: B\n\nText", ".eml", "eml"),
        (b"From: A\nSubject: B\n\nText", ".txt", "text"),
        (b"Subject: B\nMessage-ID: <1@a>\n\nText", ".txt", "eml"),
        (b"Kontakt: Presse\n\nMessage-ID: nein", "", "text"),
        (b"", ".jsonl", "jsonl"),
        (b"kein JSON", ".jsonl", "jsonl"),
        (b"kein JSON", ".JSON", "json"),
        (b"[Sperrfrist: 18 Uhr] Heute", ".txt", "text"),
        (b"{Platzhalter} Heute", ".txt", "text"),
        (b"\x00\x01junk %PDF-1.4", ".pdf", "pdf"),
    ],
)
def test_the_suffix_decides_what_content_cannot(data: bytes, suffix: str, expected: str) -> None:
    assert kind(data, suffix) == expected


def test_a_quoted_pdf_header_is_no_pdf() -> None:
    assert kind(b"Die Datei beginnt mit %PDF-1.4 und endet nicht.", ".txt") == "text"


def test_xml_is_refused() -> None:
    with pytest.raises(ReadError, match="XML but not XHTML"):
        kind(b"<?xml version='1.0'?><nitf><body>Text</body></nitf>", ".xml")


def test_many_comments_do_not_take_forever() -> None:
    assert kind(b"<!-- -->" * 8000, ".txt") == "text"
