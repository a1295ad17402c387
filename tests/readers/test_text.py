"""Encodings of plain text: found out, or given; and nothing else about the text changed."""

import codecs

import pytest

from pressfacts.readers import Failure, Reading, read_bytes
from readers.documents import TEXT


def read(data: bytes, encoding: str | None = None) -> Reading:
    [reading] = read_bytes(data, "meldung.txt", encoding)
    assert isinstance(reading, Reading), reading
    return reading


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32-le"),
        (TEXT.encode("utf-32-le"), "utf-32-le"),
        (TEXT.encode("utf-32-be"), "utf-32-be"),
        (TEXT.encode("cp1252"), "windows-1252"),
    ],
)
def test_encodings_are_found_out(data: bytes, name: str) -> None:
    reading = read(data)
    assert reading.text == TEXT
    assert reading.source.encoding == name
    assert reading.source.media_type == "text/plain"


def test_bytes_that_windows_1252_does_not_define_stay_controls() -> None:
    assert read(b"Gr\xfc\xdfe \x81 und \x96 Dank").text == "Grüße \x81 und – Dank"


def test_windows_bytes_once_read_as_latin_1_are_left_to_the_tokenizer() -> None:
    assert read("sagte: \x84Ja\x93".encode()).text == "sagte: \x84Ja\x93"


def test_a_given_encoding_overrules() -> None:
    assert read("Grüße".encode("cp850"), "cp850").text == "Grüße"
    assert read(codecs.BOM_UTF8 + "Grüße".encode(), "utf-8").text == "Grüße"


@pytest.mark.parametrize("encoding", ["klingonisch", "hex", "rot13", "a\0b", ""])
def test_an_unknown_encoding_is_named(encoding: str) -> None:
    assert list(read_bytes(b"Hallo", "a", encoding)) == [Failure("a", f"unknown text encoding {encoding!r}")]


def test_broken_utf_8_stays_utf_8() -> None:
    whole = "Die Städte Böblingen und Düren, am Tag der Übergabe: schön grün".encode()
    assert read(whole[:-2]).text.endswith("schön gr\ufffd")  # cut in the middle of a letter
    assert read(whole.replace(b"B\xc3\xb6", b"B\xf6")).text.startswith("Die Städte B\ufffdblingen")


def test_lone_surrogates_are_replaced() -> None:
    assert (
        read(codecs.BOM_UTF16_LE + "A".encode("utf-16-le") + b"\x00\xd8" + "B".encode("utf-16-le")).text == "A\ufffdB"
    )


def test_line_ends_and_blanks_stay() -> None:
    text = "Eins\r\nZwei\rDrei\u2028Vier\u00a0Fünf \u00ad \x85 u\u0308\n\n"
    assert read(text.encode()).text == text


def test_empty_is_a_text() -> None:
    assert read(b"").text == ""
    assert read(codecs.BOM_UTF16_LE).text == ""


def test_a_stray_zero_byte_does_not_make_a_binary() -> None:
    assert read(b"Zwei\x00Drei Leute").text == "Zwei\x00Drei Leute"
