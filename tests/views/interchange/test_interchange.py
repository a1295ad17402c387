"""Formats of others: what their readers get back is what the text says."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from handmade import DOCUMENT, TEXT, crossing, plain
from pressfacts.records import Document
from pressfacts.views import Options
from pressfacts.views.interchange import brat, spacy, timeml, webannotation

CODE_POINTS = Options()
SHIFTED = DOCUMENT._replace(text="😀" + TEXT[1:])
"""The same document with an emoji for its first letter, to tell code points from UTF-16."""


def selectors(document: Document, options: Options = CODE_POINTS) -> list[tuple[dict, dict]]:  # type: ignore[type-arg]
    page = json.loads(webannotation.encode(document, options))
    return [tuple(target["selector"]) for item in page["items"] for target in item["target"]]  # type: ignore[misc]


def test_web_annotations_select_by_position_and_by_words() -> None:
    found = selectors(DOCUMENT)
    assert len(found) == 16  # 15 facts, one of them in two stretches
    for position, words in found:
        start, end = position["start"], position["end"]
        assert TEXT[start:end] == words["exact"]
        assert TEXT[:start].endswith(words["prefix"])
        assert TEXT[end:].startswith(words["suffix"])


def test_web_annotations_in_utf16() -> None:
    units = SHIFTED.text.encode("utf-16-le")
    for position, words in selectors(SHIFTED, Options(offsets="utf16"))[1:]:
        assert units[2 * position["start"] : 2 * position["end"]].decode("utf-16-le") == words["exact"]


def test_web_annotations_have_addresses_and_bodies() -> None:
    page = json.loads(webannotation.encode(DOCUMENT._replace(id="Ordner/März 1.txt"), Options()))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    first = page["items"][0]
    assert first["id"] == "Ordner/M%C3%A4rz%201.txt#n1"
    assert first["target"][0]["source"] == "Ordner/M%C3%A4rz%201.txt"
    assert first["body"][0]["value"] == "number"
    assert json.loads(first["body"][1]["value"])["value"] == 12_000_000


@pytest.mark.parametrize("document", [DOCUMENT, crossing()])
def test_brat_stretches_are_the_words_of_the_text(document: Document) -> None:
    files = brat.files(document, Options())
    text = files[".txt"].decode()
    assert text == document.text
    marks = [line.split("\t") for line in files[".ann"].decode().splitlines() if line.startswith("T")]
    assert len(marks) == len([*document.numbers, *document.dates, *document.people, *document.organisations,
                              *document.quotes, *document.agreements])  # fmt: skip
    for _, place, words in marks:
        pieces = [tuple(map(int, piece.split())) for piece in place.partition(" ")[2].split(";")]
        assert " ".join(text[start:end] for start, end in pieces) == words


def test_brat_cuts_stretches_at_the_end_of_a_line() -> None:
    number = DOCUMENT.numbers[0]._replace(start=0, end=9, text="200\r\nGute")
    document = plain("200\r\nGute")._replace(numbers=(number,))
    assert b"T1\tNumber 0 3;5 9\t200 Gute\n" in brat.files(document, Options())[".ann"]


def test_brat_relations_name_marks_that_are_there() -> None:
    lines = brat.files(DOCUMENT, Options())[".ann"].decode().splitlines()
    marks = {line.split("\t")[0]: line.split("\t")[2] for line in lines if line.startswith("T")}
    found = [re.match(r"R\d+\t(\w+) Arg1:(T\d+) Arg2:(T\d+)$", line) for line in lines if line.startswith("R")]
    named = [(match[1], marks[match[3]]) for match in found if match]
    assert ("Speaker", "Dr. Eva Lindner") in named
    assert ("Signatory", "Tom Behr") in named
    assert ("Party", "Hallig Energie AG") in named
    assert len(named) == len(found) == 8


def test_timeml_is_the_text_with_tags() -> None:
    data = timeml.files(DOCUMENT, Options())[".tml"]
    tree = ElementTree.fromstring(data)
    text = tree.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == TEXT
    assert [(tag.get("tid"), tag.get("value"), tag.get("mod"), tag.text) for tag in text.iter("TIMEX3")] == [
        ("t1", "2024-06-04", None, "4. Juni 2024"),
        ("t2", "2024-06-03", None, "Montag"),
        ("t3", "2026", "END", "Ende 2026"),
    ]
    assert tree.find("DCT/TIMEX3").get("value") == "2024-06-04"  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["a & b < c > d \" '", "Zeile\r\nZeile\rZeile\n", "]]> </TEXT>", "Ä\u0308 😀"])
def test_timeml_keeps_any_text(text: str) -> None:
    tree = ElementTree.fromstring(timeml.files(plain(text), Options())[".tml"])
    assert "".join(tree.find("TEXT").itertext()) == text  # type: ignore[union-attr]


def test_timeml_replaces_what_xml_forbids() -> None:
    tree = ElementTree.fromstring(timeml.files(plain("a\x00b\x0cc\ufffed"), Options())[".tml"])
    assert "".join(tree.find("TEXT").itertext()) == "a\ufffdb\ufffdc\ufffdd"  # type: ignore[union-attr]


ODD = ["", " ", "\n\n  Zwei  Leerzeichen \t und\r\nZeilen \n", "a😀 b", "Wort", "  Ende  "]


@pytest.mark.parametrize("text", [TEXT, *ODD])
def test_spacy_tokens_rebuild_the_text(text: str) -> None:
    """As spaCy reads them: a token is followed by one blank where the next does not begin at its end."""
    document = DOCUMENT if text == TEXT else plain(text)
    row = json.loads(spacy.encode(document, Options()))
    starts = [token["start"] for token in row["tokens"]] + [len(text)]
    rebuilt = ""
    for token, after in zip(row["tokens"], starts[1:], strict=True):
        rebuilt += text[token["start"] : token["end"]]
        assert token["start"] < token["end"]
        rebuilt += " " if after > token["end"] else ""
    assert rebuilt == text
    edges = {token["start"] for token in row["tokens"]} | {token["end"] for token in row["tokens"]}
    assert all({span["start"], span["end"]} <= edges for span in row["spans"]["pressfacts"])


def test_spacy_entities_do_not_overlap() -> None:
    ents = json.loads(spacy.encode(crossing(), Options()))["ents"]
    assert all(one["end"] <= other["start"] for one, other in pairwise(ents))
    labels = [(TEXT[e["start"] : e["end"]], e["label"]) for e in json.loads(spacy.encode(DOCUMENT, Options()))["ents"]]
    assert ("Dr. Eva Lindner", "PER") in labels
    assert ("Hallig Energie AG", "ORG") in labels


@pytest.mark.parametrize("text", [TEXT, *ODD[1:]])
def test_spacy_reads_what_we_write(text: str) -> None:
    library = pytest.importorskip("spacy")
    document = DOCUMENT if text == TEXT else plain(text)
    row = json.loads(spacy.encode(document, Options()))
    doc = library.tokens.Doc(library.blank("de").vocab).from_json(row, validate=True)
    assert doc.text == text
    spans = [(span.text, span.kb_id_) for span in doc.spans["pressfacts"]]
    assert spans[:1] == ([("rund 12 Mio. Euro", "number.handmade")] if text == TEXT else [])
    assert [ent.text for ent in doc.ents] == [text[ent["start"] : ent["end"]] for ent in row["ents"]]
