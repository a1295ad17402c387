"""The schema is made from the record types; here it meets a record that was written by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from handmade import DOCUMENT, plain
from pressfacts import records
from pressfacts.views import Options
from pressfacts.views.json import failure, record
from pressfacts.views.schema import VALUES, dumps, schema

SCHEMA = schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def handmade() -> dict[str, Any]:
    """The handmade record as it comes back from JSON."""
    return json.loads(json.dumps(record(DOCUMENT, Options())))  # type: ignore[no-any-return]


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """All objects in a record."""
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(item)
    if isinstance(value, dict):
        yield value


@pytest.mark.parametrize("options", [Options(), Options(text=False), Options(offsets="utf16")])
@pytest.mark.parametrize("document", [DOCUMENT, plain("Nichts.")])
def test_records_are_valid(document: records.Document, options: Options) -> None:
    VALIDATOR.validate(json.loads(json.dumps(record(document, options))))


def test_error_records_are_valid() -> None:
    VALIDATOR.validate(json.loads(failure("a", "is empty")))


def test_every_key_is_known_and_all_but_the_text_are_needed() -> None:
    count = len(list(objects(handmade())))
    for index in range(count):
        for change in ("add", "remove"):
            row = handmade()
            one = list(objects(row))[index]
            name = next(iter(one))
            if change == "add":
                one["extra"] = 1
            else:
                del one[name]
            assert not VALIDATOR.is_valid(row), (change, name, one)


def test_closed_vocabularies_belong_to_fields_that_exist() -> None:
    for kind, field in VALUES:
        assert field in getattr(records, kind)._fields
    row = handmade()
    row["numbers"][0]["kind"] = "many"
    assert not VALIDATOR.is_valid(row)


def test_pairs_of_offsets_are_pairs() -> None:
    for wrong in ([1], [1, 2, 3], [1, "2"], [-1, 2]):
        row = handmade()
        row["sentences"][0] = wrong
        assert not VALIDATOR.is_valid(row)


def test_every_type_of_record_is_described() -> None:
    definitions = SCHEMA["$defs"]
    assert all(definition["description"] for definition in definitions.values())
    assert {"record", "error", "Number", "Person", "Agreement", "Summary"} <= set(definitions)
    assert json.loads(dumps()) == SCHEMA
