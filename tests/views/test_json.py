"""The record: the contract's keys in the contract's order, and nothing that JSON cannot say."""

from __future__ import annotations

import json

from handmade import DOCUMENT, TEXT, plain
from pressfacts.records import Source
from pressfacts.version import __version__
from pressfacts.views import Options
from pressfacts.views.json import encode, failure, record

KEYS = [
    "schema", "pressfacts", "rules", "id", "source", "offset_unit", "published", "published_from", "text", "title",
    "dateline", "sentences", "numbers", "dates", "people", "organisations", "quotes", "agreements", "summary",
]  # fmt: skip
DEFAULT = Options()


def read(options: Options = DEFAULT) -> dict:  # type: ignore[type-arg]
    return json.loads(encode(DOCUMENT, options))  # type: ignore[no-any-return]


def test_keys_are_those_of_the_contract_in_its_order() -> None:
    row = read()
    assert list(row) == KEYS
    assert (row["schema"], row["pressfacts"], row["offset_unit"]) == (1, __version__, "unicode-code-point")
    assert row["title"] == {"start": 0, "end": 38, "text": "Stadtwerke Ostheim bauen Wärmespeicher"}
    assert list(row["dateline"]) == ["start", "end", "text", "place", "date"]


def test_facts_have_their_fields_in_order() -> None:
    row = read()
    head = ["id", "start", "end", "text", "sentence", "zone", "rule"]
    fields = {
        "numbers": "kind value value_max unit modifier numeral range",
        "dates": "type value mod earliest latest",
        "people": "name title role organisation mentions",
        "organisations": "name acronym mentions",
        "quotes": "spans type cue speaker",
        "agreements": "instrument status date place subject parties signatories witnesses",
    }
    for kind, names in fields.items():
        assert list(row[kind][0]) == [*head, *names.split()], kind


def test_nested_records_are_objects() -> None:
    row = read()
    person, quote, agreement = row["people"][0], row["quotes"][0], row["agreements"][0]
    assert person["role"]["text"] == "Geschäftsführerin"
    assert person["organisation"]["ref"] == "o1"
    assert [mention["text"] for mention in person["mentions"]] == ["Dr. Eva Lindner", "Lindner"]
    assert TEXT[slice(*quote["spans"][0])] == "„Das ist ein guter Tag“"
    assert quote["speaker"]["name"] == "Eva Lindner"
    assert agreement["date"]["ref"] == "d2"
    assert list(agreement["signatories"][0]) == ["start", "end", "text", "name", "role", "organisation", "ref"]
    assert [party["ref"] for party in agreement["parties"]] == ["o1", "o2"]


def test_the_source_is_an_object() -> None:
    source = Source("a.txt", "text/plain", "utf-8", "00")
    assert record(DOCUMENT._replace(source=source), Options())["source"] == source._asdict()


def test_without_text_only_the_text_is_missing() -> None:
    assert [key for key in KEYS if key not in read(Options(text=False))] == ["text"]


def test_a_lone_surrogate_survives() -> None:
    text = "Größe \ud800 Ende"
    line = encode(plain(text), Options())
    assert json.loads(line.decode("utf-8"))["text"] == text


def test_umlauts_are_written_as_they_are() -> None:
    assert "Wärmespeicher".encode() in encode(DOCUMENT, Options())


def test_an_error_record_says_who_and_why() -> None:
    assert json.loads(failure("a.pdf", "is encrypted")) == {
        "schema": 1, "pressfacts": __version__, "id": "a.pdf", "error": "is encrypted",
    }  # fmt: skip
