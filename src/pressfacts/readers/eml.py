"""Mail (RFC 5322, MIME): subject, date, body, attachments; with the standard library.

The text is that of the body, then that of each attachment which can be read (PDF, Word, HTML, text, mail). An
attachment that repeats the body, as the release itself often does, is left out; so is one that cannot be read,
unless the mail has nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime
from pathlib import PurePath

from pressfacts.readers import sniffing
from pressfacts.readers.formats import content_of
from pressfacts.readers.reading import Content, ReadError, one_line
from pressfacts.readers.text import decode

MAX_DEPTH = 16  # mails and multiparts inside each other
MAX_ATTACHMENTS = 32
_MAX_HEADER = 10_000  # characters
_ENOUGH = 300  # characters; a shorter text part may only say that the mail should be looked at as HTML
_REPLY = re.compile(r"(?:(?:re|aw|antw|wg|fwd?)\s*:\s*)+", re.IGNORECASE)
_MAILBOX = re.compile(rb"\n\r?\nFrom \S{1,200}@\S{1,200} [^\n]{1,80}\d{4}\r?\n[A-Za-z-]{1,80}:")
_SUFFIXES = (".txt", ".html", ".htm", ".pdf", ".docx", ".eml")


@dataclass
class _Found:
    """What has been read of a mail so far; `encoding` is that of its first text part."""

    texts: list[str] = field(default_factory=list)
    encoding: str | None = None
    reasons: list[str] = field(default_factory=list)  # why parts could not be read
    attachments: int = 0


def read(data: bytes, encoding: str | None = None) -> Content:
    """Read a mail; its subject, without "WG:" and "Re:", is the title, and the day of its Date is `published`."""
    if data.startswith(b"From ") and _MAILBOX.search(data):
        raise ReadError("is a mailbox of several mails; save each as .eml")
    message = message_from_bytes(data)
    found = _Found()
    _collect(message, found, encoding, 0)
    if not found.texts:
        raise ReadError(found.reasons[0] if found.reasons else "is a mail without text")
    return Content("\n\n".join(found.texts), _subject(message), _day(message), found.encoding)


def _collect(part: Message, found: _Found, encoding: str | None, depth: int) -> None:
    """Add the texts of a part and of the parts in it."""
    if depth > MAX_DEPTH:
        found.reasons.append("is a mail nested too deep")
    elif part.get_content_type() == "multipart/alternative" and part.is_multipart():
        _collect_best(part, found, encoding, depth)
    elif part.is_multipart():
        for inner in _parts(part):
            if part.get_content_type() == "message/rfc822" and (subject := _subject(inner)):
                found.texts.append(subject)
            _collect(inner, found, encoding, depth + 1)
    else:
        try:
            _add(part, found, encoding)
        except ReadError as error:
            found.reasons.append(str(error))


def _parts(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [inner for inner in payload if isinstance(inner, Message)] if isinstance(payload, list) else []


def _collect_best(part: Message, found: _Found, encoding: str | None, depth: int) -> None:
    """Add one of several renderings of the same: plain text, if it is more than a hint at the other, or the longest."""
    best = _Found()
    for inner in sorted(_parts(part), key=lambda inner: inner.get_content_type() != "text/plain"):
        tried = _Found(attachments=found.attachments)
        _collect(inner, tried, encoding, depth + 1)
        found.attachments = tried.attachments
        found.reasons += tried.reasons
        if sum(map(len, tried.texts)) > sum(map(len, best.texts)):
            best = tried
        if sum(map(len, best.texts)) >= _ENOUGH:
            break
    found.texts += best.texts
    found.encoding = found.encoding or best.encoding


def _add(part: Message, found: _Found, encoding: str | None) -> None:
    """Add the text of a part without further parts, if it is a document."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    suffix = PurePath(_decoded(part.get_filename() or "")).suffix.lower()
    mime = part.get_content_type()
    if not suffix and mime == "text/plain":
        text, charset = _decode(data, part, encoding)
        text = _unfold(text, part)
    elif not suffix and mime == "text/html":
        content = content_of(data, "html", encoding or _charset(part))
        text, charset = content.text, content.encoding or ""
    elif suffix in _SUFFIXES or mime.startswith(("text/plain", "text/html", "application/pdf")):
        text, charset = _attachment(data, suffix, found), ""
    else:
        return
    text = text.replace("\r\n", "\n").strip("\n")
    if text.strip() and not _repeats(text, found.texts):
        found.texts.append(text)
        found.encoding = found.encoding or charset or None


def _attachment(data: bytes, suffix: str, found: _Found) -> str:
    found.attachments += 1
    if found.attachments > MAX_ATTACHMENTS:
        raise ReadError(f"is a mail with more than {MAX_ATTACHMENTS} attachments")
    kind = sniffing.kind(data[: sniffing.HEAD], suffix)
    if kind in ("json", "jsonl"):
        raise ReadError("is a mail with data, not text, attached")
    return content_of(data, kind).text


def _decode(data: bytes, part: Message, encoding: str | None) -> tuple[str, str]:
    charset = _charset(part)
    if encoding is None and charset is not None:
        try:
            return data.decode(charset), charset
        except (LookupError, ValueError):
            return decode(data)
    return decode(data, encoding)


def _charset(part: Message) -> str | None:
    """Name the part's character set; None for those that mail programs claim and do not keep to."""
    charset = part.get_content_charset()
    return None if charset in ("us-ascii", "iso-8859-1", "latin-1") else charset


def _unfold(text: str, part: Message) -> str:
    """Join the lines that format=flowed (RFC 3676) marks by a blank at their end; "-- " is the signature's sign."""
    if part.get_param("format") != "flowed":
        return text
    blank = "" if str(part.get_param("delsp")).lower() == "yes" else " "
    return re.sub(r"(?m)(?<!^--) \r?\n(?!>|--|\r?\n)", blank, text)


def _repeats(text: str, texts: list[str]) -> bool:
    """Say whether nine in ten words of a text stand in the texts before it."""
    known = {word for earlier in texts for word in earlier.split()}
    words = text.split()
    return bool(known) and sum(word in known for word in words) >= 0.9 * len(words)


def _subject(message: Message) -> str | None:
    return _REPLY.sub("", _header(message, "subject"), count=1).strip() or None


def _day(message: Message) -> str | None:
    """Give the day of sending, in the sender's time zone."""
    try:
        return parsedate_to_datetime(_header(message, "date")).date().isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _header(message: Message, name: str) -> str:
    for key, value in message.raw_items():
        if key.lower() == name:
            return one_line(_decoded(str(value)[:_MAX_HEADER]))
    return ""


def _decoded(value: str) -> str:
    """Decode a header's raw value: encoded words (RFC 2047), or bytes that should not be there."""
    value = decode(value.encode("utf-8", "surrogateescape"))[0]
    if "=?" not in value:
        return value
    try:
        words = decode_header(value)
    except (HeaderParseError, ValueError):
        return value
    return "".join(_word(word, charset) for word, charset in words)


def _word(word: bytes | str, charset: str | None) -> str:
    if isinstance(word, str):
        return word
    try:
        return word.decode(charset or "raw-unicode-escape", "replace")
    except (LookupError, ValueError):
        return decode(word)[0]
