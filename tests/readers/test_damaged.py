"""What happens with damaged and hostile input: each case ends as said here, in one line, and nothing else happens."""

from __future__ import annotations

import gzip
import json
import os
import random
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from pressfacts.readers import Failure, Reading, read, read_bytes
from readers.documents import TEXT, TITLE, archive, docx, html, mail, paragraph, part, pdf, shown


class Case(NamedTuple):
    """An input, and its outcome: the failure's line ("…" at its end: what follows varies), or the text."""

    what: str
    name: str
    data: bytes | Callable[[], bytes]
    error: str | None = None
    text: str | None = None


def bomb() -> bytes:
    """A Word file of 130 kB that unpacks to 130 MB."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as target, target.open("word/document.xml", "w") as file:
        file.write(b"<w:document xmlns:w='urn:w'><w:body><w:p><w:r><w:t>")
        for _ in range(130):
            file.write(b"A" * 1_048_576)
    return data.getvalue()


def locked(password: str) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter(BytesIO(pdf(shown([TITLE]))))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    data = BytesIO()
    writer.write(data)
    return data.getvalue()


def nested_mail(depth: int) -> bytes:
    text = b"From: a@b.example\nMIME-Version: 1.0\n"
    for level in range(depth):
        text += b'Content-Type: multipart/mixed; boundary="g%d"\n\n--g%d\n' % (level, level)
    return text + b"Content-Type: text/plain\n\nTief unten.\n"


def entities() -> bytes:
    laughs = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10))
    xml = f'<!DOCTYPE d [<!ENTITY l0 "ha">{laughs}]><d><p><t>&l9;</t></p></d>'
    return archive({"word/document.xml": xml})


OUTSIDE = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d><p><t>&x;</t></p></d>'
DEEP_WORD = docx("<w:sdt>" * 50_000 + paragraph(TITLE) + "</w:sdt>" * 50_000)
NOISE = random.Random(7).randbytes(5000)
DOCTYPE = "is a Word file with a document type declaration, which is not read"
LOOP = pdf(shown([TITLE])).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")

CASES = [
    Case("an empty file", "a.txt", b"", text=""),
    Case("a byte order mark and nothing else", "a.txt", b"\xef\xbb\xbf", text=""),
    Case("UTF-16 without byte order mark", "a.txt", TEXT.encode("utf-16-be"), text=TEXT),
    Case("Windows-1252", "a.txt", TEXT.encode("cp1252"), text=TEXT),
    Case(
        "UTF-8 cut within a letter",
        "a.txt",
        "Süßes für Düren gibt es grün".encode()[:-2],
        text="Süßes für Düren gibt es gr\ufffd",
    ),
    Case("lone surrogates", "a.jsonl", b'{"text": "A\\ud800B"}', text="A\ufffdB"),
    Case("a stray zero byte", "a.txt", b"Zwei\0Drei und vier", text="Zwei\0Drei und vier"),
    Case("random bytes", "a.txt", NOISE, "looks like a binary file (control characters throughout)"),
    Case("a picture named .txt", "a.txt", b"\x89PNG\r\n\x1a\n" + NOISE, "looks like a binary file (PNG image)"),
    Case("a gzip archive named .txt", "a.txt", gzip.compress(TEXT.encode()), "looks like a binary file (gzip archive)"),
    Case("Rich Text Format", "a.doc", b"{\\rtf1 Hallo}", "is in Rich Text Format (.rtf); save it as .docx or .txt"),
    Case(
        "an old Word file, or an encrypted one",
        "a.doc",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + NOISE,
        "is an encrypted Office file or an old one (.doc, .xls); save it as .docx without a password",
    ),
    Case("a web page named .txt", "a.txt", html().encode(), text=TEXT),
    Case("a PDF named .html", "a.html", pdf(shown([TITLE])), text=TITLE),
    Case("a Word file named .pdf", "a.pdf", docx(paragraph(TITLE)), text=TITLE),
    Case("plain text named .docx", "a.docx", TEXT.encode(), text=TEXT),
    Case("plain text named .html", "a.html", b"Umsatz < 3 Mio.", text="Umsatz < 3 Mio."),
    Case("a web page without text", "a.html", b"<html><script>alert(1)</script></html>", "is HTML without text"),
    Case("a web page cut off", "a.html", html().encode()[:-60], text=TEXT),
    Case("tags nested 100,000 deep", "a.html", b"<html>" + b"<div>" * 100_000 + b"x", "is HTML without text"),
    Case("100,000 elements", "a.html", b"<html>" + b"<p>x" * 100_000, "is a web page of more than 50,000 elements"),
    Case("a web page of 11 MB", "a.html", b"<html><p>" + b"x " * 5_500_000, "is a web page of more than 10 MB"),
    Case("XML", "a.xml", b"<?xml version='1.0'?><rss/>", "is XML but not XHTML, which is not read"),
    Case("a ZIP bomb", "a.docx", bomb, "unpacks to more than 128 MB (a ZIP bomb?)"),
    Case("entities that multiply (billion laughs)", "a.docx", entities, DOCTYPE),
    Case("an entity that names a local file", "a.docx", archive({"word/document.xml": OUTSIDE}), DOCTYPE),
    Case("a Word file cut off", "a.docx", docx(paragraph(TEXT))[:-200], "is a damaged Word file or ZIP archive"),
    Case("a Word file with broken XML", "a.docx", docx("<w:p>"), "is a damaged Word file"),
    Case("a Word file without text", "a.docx", docx("<w:p/>"), "is a Word file without text"),
    Case("XML nested 50,000 deep", "a.docx", DEEP_WORD, text=TITLE),
    Case("a ZIP archive", "a.docx", archive({"a.txt": TEXT}), "is a ZIP archive without a Word document"),
    Case("an Excel file", "a.docx", archive({"xl/workbook.xml": ""}), "is an Excel file, which is not read"),
    Case("a PDF with a password", "a.pdf", lambda: locked("geheim"), "is an encrypted PDF (it asks for a password)"),
    Case("a PDF that only forbids printing", "a.pdf", lambda: locked(""), text=TITLE),
    Case(
        "a PDF without text", "a.pdf", pdf("0 0 m 9 9 l S"), "is a PDF without text (pages that are pictures need OCR)"
    ),
    Case("a PDF cut off", "a.pdf", pdf(shown([TITLE]))[:-150], "is a damaged PDF (…"),
    Case("the first line of a PDF", "a.pdf", b"%PDF-1.4\n", "is a damaged PDF (…"),
    Case(
        "a PDF whose stream unpacks to 80 MB",
        "a.pdf",
        lambda: pdf(" " * 80_000_000, compress=True),
        "cannot be read as PDF (LimitReachedError…",
    ),
    Case("a PDF whose pages contain themselves", "a.pdf", LOOP, "is a damaged PDF (…"),
    Case("a mail without text", "a.eml", mail(part("")), "is a mail without text"),
    Case("a mail nested 200 deep", "a.eml", nested_mail(200), "is a mail nested too deep"),
    Case("a mail nested 5,000 deep", "a.eml", nested_mail(5000), "is a mail nested too deep"),
    Case(
        "a mailbox",
        "a.mbox",
        2 * (b"From a@b.example Thu Mar 14 23:30:00 2024\n" + mail(part("x")) + b"\n"),
        "is a mailbox of several mails; save each as .eml",
    ),
    Case(
        "a bad line in JSON Lines",
        "a.jsonl",
        b'{"text": ',
        "line 1: is not valid JSON (Expecting value at line 1, column 9)",
    ),
    Case("JSON nested 200,000 deep", "a.json", b"[" * 200_000, "is JSON nested too deep"),
    Case("a number of 5,000 digits", "a.jsonl", b'{"n": %s}' % (b"9" * 5000), "line 1: is not valid JSON (…"),
    Case("JSON without a text", "a.json", b'{"headline": "x"}', 'has no "text"'),
    Case("JSON without a document", "a.json", b"[]", "is JSON without a document"),
    Case(
        "a wrong date",
        "a.json",
        b'{"text": "x", "published": "31.2.2024"}',
        '"published" is not an ISO date: "31.2.2024"',
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[case.what for case in CASES])
def test_each_ends_as_said(case: Case) -> None:
    data = case.data() if callable(case.data) else case.data
    before = time.process_time()
    [result] = read_bytes(data, case.name)
    assert time.process_time() - before < 10
    if case.error is None:
        assert isinstance(result, Reading), result
        assert result.text == case.text
    else:
        assert isinstance(result, Failure), result
        said, open_end = case.error.rstrip("…"), case.error.endswith("…")
        assert result.error.startswith(said) if open_end else result.error == said
        assert "\n" not in result.error


def test_a_hundred_megabytes_of_text() -> None:
    data = b"Rund 200 Leute kamen.\n" * 4_800_000
    [result] = read_bytes(data, "a.txt")
    assert isinstance(result, Reading)
    assert len(result.text) == len(data)


def fifo(folder: Path) -> Path:
    os.mkfifo(folder / "rohr")
    return folder / "rohr"


def loop(folder: Path) -> Path:
    (folder / "schleife").symlink_to("schleife")
    return folder / "schleife"


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda folder: folder / "fehlt.txt", "cannot be read: No such file or directory"),
        (lambda folder: folder, "is a folder, not a file; for folders: pressfacts batch FOLDER -o OUT"),
        (fifo, 'is a pipe or a device, not a file; standard input is read as "-"'),
        (loop, "cannot be read: Too many levels of symbolic links"),
        (lambda folder: folder / "a\0b", "cannot be read: embedded null byte"),
        (lambda folder: folder / ("x" * 300), "cannot be read: File name too long"),
    ],
)
def test_what_is_no_file(make: Callable[[Path], Path], error: str, tmp_path: Path) -> None:
    assert list(read(make(tmp_path), "id")) == [Failure("id", error)]


def test_a_file_that_vanishes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x")

    class Broken(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", lambda *_: Broken())
    assert list(read(path, "a")) == [Failure("a", "cannot be read: Input/output error")]


def test_a_file_name_that_is_no_unicode(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/gr\xfcn.txt"))
    path.write_text("Grün.")
    [reading] = read(path)
    assert isinstance(reading, Reading)
    json.dumps(reading, ensure_ascii=False).encode()  # can be written
    assert reading.id.endswith("gr\ufffdn.txt")
