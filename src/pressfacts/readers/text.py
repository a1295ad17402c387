"""Plain text: which encoding it is in."""

from __future__ import annotations

import codecs

from pressfacts.readers.reading import Content, ReadError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Windows-1252 leaves five bytes undefined; they stay the C1 controls that Latin-1 makes of them.
_WINDOWS_1252 = {
    byte: bytes([byte]).decode("cp1252") for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_HARMLESS_CONTROLS = "\t\n\v\f\r\x1a\x1b"
_SAMPLE = 65_536


def read(data: bytes, encoding: str | None = None) -> Content:
    """Decode a text file; nothing else about it changes (line ends, blanks, C1 controls stay)."""
    text, encoding = decode(data, encoding)
    return Content(text, encoding=encoding)


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """Decode by `encoding` if given, else by byte order mark, zero bytes, UTF-8 validity, or as Windows-1252.

    Never fails on bytes: what the encoding cannot hold becomes U+FFFD. Gives the text and the encoding's name.
    Raises ReadError if `encoding` is no text encoding that Python knows.
    """
    if encoding is not None:
        return _decode_as(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), name
    if (wide := wide_encoding(data)) is not None:
        return data.decode(wide, "replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decode_damaged(data)


def wide_encoding(data: bytes) -> str | None:
    """Name the UTF-16 or UTF-32 variant of bytes by their mark or, without one, by where their zero bytes stand."""
    for mark, name in _MARKS[1:]:
        if data.startswith(mark):
            return name
    sample = data[:4096]
    quarter = len(sample) // 4
    if quarter == 0 or 0 not in sample:
        return None
    zeros = tuple(sample[place::4].count(0) / quarter for place in range(4))
    many = tuple(share > 0.6 for share in zeros)
    few = tuple(share < 0.1 for share in zeros)
    if many[1] and many[2] and many[3] and few[0]:
        return "utf-32-le"
    if many[0] and many[1] and many[2] and few[3]:
        return "utf-32-be"
    if many[1] and many[3] and few[0] and few[2]:
        return "utf-16-le"
    if many[0] and many[2] and few[1] and few[3]:
        return "utf-16-be"
    return None


def looks_binary(text: str) -> bool:
    """Say whether control characters are more than stray in the beginning of a decoded text (limit: 2 in 100)."""
    sample = text[:_SAMPLE]
    controls = sum(sample.count(chr(code)) for code in range(32) if chr(code) not in _HARMLESS_CONTROLS)
    return controls > max(1, len(sample) // 50)


def _decode_as(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        name = codecs.lookup(encoding).name
        return data.decode(encoding, "replace").removeprefix("\ufeff"), name
    except (LookupError, ValueError):
        raise ReadError(f"unknown text encoding {encoding!r}") from None


def _decode_damaged(data: bytes) -> tuple[str, str]:
    """Tell UTF-8 with a few broken bytes (more good than bad sequences) from text in an older encoding.

    In Windows-1252 German an umlaut is followed by ASCII, so hardly a sequence in it is good UTF-8.
    """
    sound = data.decode("utf-8", "ignore")
    text = data.decode("utf-8", "replace")
    good = len(sound) - len(sound.encode("ascii", "ignore"))
    bad = text.count("\ufffd") - sound.count("\ufffd")
    if good > bad:
        return text, "utf-8"
    return data.decode("latin-1").translate(_WINDOWS_1252), "windows-1252"
