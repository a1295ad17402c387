"""Builds the documents that the readers are tested with: a press release of our own in every format, byte by byte."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

TITLE = "Wellbach und Oberried bauen gemeinsames Klärwerk"
PARAGRAPHS = (
    "Wellbach, 14. März 2024 – Die Städte Wellbach und Oberried haben am Donnerstag einen Vertrag über ein "
    "gemeinsames Klärwerk geschlossen. Für rund 18,5 Millionen Euro entsteht bis Ende 2026 im Tal der Linn eine "
    "Anlage für 42.000 Einwohnerinnen und Einwohner.",
    "„Zusammen sparen wir jährlich etwa 600.000 Euro“, sagte Bürgermeisterin Dr. Heike Albrandt. Ihr Amtskollege "
    "Jörg Süßkind ergänzte: „Das Wasser fließt ohnehin bergab – nun fließt auch das Geld in die richtige Richtung.“",
    "Der Gewässerzweckverband Linntal (GZL) übernimmt Planung, Betrieb und Überwachung. Mehr als ein Drittel der "
    "Kosten trägt das Land; über die übrigen 11,9 Millionen Euro stimmen die Gemeinderäte im April ab.",
)
TEXT = "\n\n".join((TITLE, *PARAGRAPHS))


def words(text: str) -> list[str]:
    """Give the words of a text with all that clings to them, so that glued words are words of their own."""
    return text.split()


def html(head: str = "", body: str | None = None) -> str:
    """Frame a page as sites do: navigation before, footer after the article."""
    article = body if body is not None else f"<h1>{TITLE}</h1>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    links = "".join(f'<li><a href="/{number}">Rubrik {number}</a></li>' for number in range(12))
    return (
        f'<!DOCTYPE html><html lang="de"><head><title>{TITLE} - Stadt Wellbach</title>{head}</head><body>'
        f"<nav><ul>{links}</ul></nav><main><article>{article}</article></main>"
        "<footer><a href='/impressum'>Impressum</a></footer></body></html>"
    )


def docx(body: str, **parts: str) -> bytes:
    """Zip a Word file: `body` is the inside of <w:body>, `parts` further files ("word/footnotes.xml" and so on)."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    files = {"_rels/.rels": relations, "word/document.xml": f"<w:document {space}><w:body>{body}</w:body></w:document>"}
    return archive(files | parts)


def archive(files: dict[str, str]) -> bytes:
    """Zip some texts."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as target:
        for name, text in files.items():
            target.writestr(name, text)
    return data.getvalue()


def paragraph(text: str, settings: str = "") -> str:
    """Write a Word paragraph, split into runs as Word does where spelling or colour changes."""
    middle = len(text) // 2
    runs = "".join(f'<w:r><w:t xml:space="preserve">{part}</w:t></w:r>' for part in (text[:middle], text[middle:]))
    return f"<w:p><w:pPr>{settings}</w:pPr>{runs}</w:p>"


def pdf(*pages: str, trailer: str = "", compress: bool = False) -> bytes:
    """Write a PDF; each page is a content stream. Fonts: /F1 Helvetica, with the characters of Windows-1252."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        stream = page.encode("cp1252")
        packed = zlib.compress(stream) if compress else stream
        filters = "/Filter /FlateDecode" if compress else ""
        objects.append(f"<< /Length {len(packed)} {filters} >>\nstream\n".encode() + packed + b"\nendstream")
    return _assembled(objects, trailer)


def _assembled(objects: list[bytes], trailer: str) -> bytes:
    data = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n"
    return data + f"{end}startxref\n{len(data)}\n%%EOF\n".encode("cp1252")


def shown(lines: list[str], left: float = 70, top: float = 780, size: float = 11, leading: float = 14) -> str:
    """Show lines below each other, one text object, as Word and LibreOffice do."""
    rest = "".join(f"0 {-leading} Td ({escaped(line)}) Tj\n" for line in lines[1:])
    return f"BT /F1 {size} Tf {left} {top} Td ({escaped(lines[0])}) Tj\n{rest}ET\n"


def escaped(text: str) -> str:
    """Escape what ends a PDF string."""
    return re.sub(r"([()\\])", r"\\\1", text)


_DIVISIBLE = re.compile(r"[A-ZÄÖÜ]?[a-zäöüß]{12,}[.,]?")


def wrapped(text: str, width: int) -> list[str]:
    """Wrap a text to lines, dividing the long words among them with a hyphen, as justified columns do."""
    lines, line = [], ""
    for word in text.split():
        room = width - len(line) - 2
        if len(line) + len(word) < width:
            line = f"{line} {word}".strip()
        elif _DIVISIBLE.fullmatch(word) and 4 <= room <= len(word) - 4:
            lines.append(f"{line} {word[:room]}-")
            line = word[room:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def mail(*parts: str, subject: str = TITLE, kind: str = "mixed", headers: str = "") -> bytes:
    """Write a mail of MIME parts (each with its own headers)."""
    top = (
        f"From: Presse <presse@wellbach.example>\nTo: redaktion@zeitung.example\nSubject: {subject}\n"
        f"Date: Thu, 14 Mar 2024 23:30:00 +0100\nMessage-ID: <1@wellbach.example>\nMIME-Version: 1.0\n{headers}"
    )
    boundary = "".join(f"--grenze-{kind}\n{part}\n" for part in parts)
    text = f'{top}Content-Type: multipart/{kind}; boundary="grenze-{kind}"\n\n{boundary}--grenze-{kind}--\n'
    return text.encode("utf-8")


def part(text: str, kind: str = "text/plain; charset=utf-8", headers: str = "") -> str:
    """Write a MIME part."""
    return f"Content-Type: {kind}\nContent-Transfer-Encoding: 8bit\n{headers}\n{text}"
