"""What kind of document bytes are: by their content first, by the file's suffix only where content cannot tell."""

from __future__ import annotations

import re

from pressfacts.expression import Expression
from pressfacts.readers.reading import ReadError
from pressfacts.readers.text import decode, looks_binary

HEAD = 65_536  # bytes that are enough to tell
MEDIA_TYPES = {
    "text": "text/plain",
    "html": "text/html",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "eml": "message/rfc822",
    "jsonl": "application/jsonl",
    "json": "application/json",
}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BINARY = (
    (b"\x89PNG", "PNG image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"GIF8", "GIF image"),
    (b"RIFF", "WebP image, sound or video"),
    (b"II*\x00", "TIFF image"),
    (b"MM\x00*", "TIFF image"),
    (b"ID3", "MP3 sound"),
    (b"\x1f\x8b", "gzip archive"),
    (b"BZh", "bzip2 archive"),
    (b"\xfd7zXZ", "xz archive"),
    (b"7z\xbc\xaf", "7-Zip archive"),
    (b"Rar!", "RAR archive"),
    (b"\x28\xb5\x2f\xfd", "Zstandard archive"),
    (b"SQLite format 3\x00", "SQLite database"),
    (b"PAR1", "Parquet file"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
)
# Possessive and atomic: many comments without a page behind them must not be tried in every combination.
_HTML = Expression(
    r"(?:(?><!--.*?-->)|<\?xml[^>]*>|\s+)*+<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_TAG = Expression(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
_JSON = Expression(r'\{\s*(?:"|\})|\[\s*(?:\{|\])')
_MAIL_HEADER = Expression(r"^([A-Za-z][A-Za-z0-9-]*):", re.MULTILINE)
_MAIL_ONLY = {"message-id", "mime-version", "received", "return-path", "delivered-to", "dkim-signature", "x-mailer"}


def kind(head: bytes, suffix: str, encoding: str | None = None) -> str:
    """Name the kind (a key of MEDIA_TYPES) of a document by its first bytes and its suffix (".html", or "").

    Raises ReadError for what is known to hold no text that can be read.
    """
    suffix = suffix.lower()
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "docx"
    if head.lstrip().startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in head[:1024]):
        return "pdf"
    _refuse_binary(head)
    text, _ = decode(head, encoding)
    if looks_binary(text):
        raise ReadError("looks like a binary file (control characters throughout)")
    return _kind_of_text(text.lstrip("\ufeff \t\r\n"), suffix)


def _refuse_binary(head: bytes) -> None:
    if head.startswith(_OLD_OFFICE):
        raise ReadError("is an encrypted Office file or an old one (.doc, .xls); save it as .docx without a password")
    if head.startswith(b"{\\rtf"):
        raise ReadError("is in Rich Text Format (.rtf); save it as .docx or .txt")
    for magic, name in _BINARY:
        if head.startswith(magic):
            raise ReadError(f"looks like a binary file ({name})")


def _kind_of_text(text: str, suffix: str) -> str:
    if _HTML.match(text) or (suffix in (".html", ".htm", ".xhtml") and _TAG.search(text)):
        return "html"
    if text.startswith("<?xml"):
        raise ReadError("is XML but not XHTML, which is not read")
    if suffix in (".jsonl", ".ndjson"):
        return "jsonl"
    if suffix == ".json" or _JSON.match(text):
        return "json"
    if _is_mail(text, suffix):
        return "eml"
    return "text"


def _is_mail(text: str, suffix: str) -> bool:
    """Mail opens with header lines; a text with "From:" and "Subject:" alone may be a quoted mail."""
    top = re.split(r"\r?\n\r?\n", text, maxsplit=1)[0]
    names = {name.lower() for name in _MAIL_HEADER.findall(top)}
    if not _MAIL_HEADER.match(top) and not top.startswith("From "):
        return False
    is_certain = suffix in (".eml", ".mht", ".mhtml") or not names.isdisjoint(_MAIL_ONLY)
    return is_certain and not names.isdisjoint({"from", "subject", "date"})
