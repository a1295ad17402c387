"""The JSON Schema (2020-12) of the record, made from the record types, so that the two cannot drift apart."""

from __future__ import annotations

import json
import sys
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from pressfacts import records, summary
from pressfacts.views.json import SCHEMA, UNITS

Schema = dict[str, Any]

VALUES: dict[tuple[str, str], tuple[str | None, ...]] = {
    ("Number", "kind"): ("count", "money", "percent", "measure", "ordinal", "ratio"),
    ("Number", "modifier"): ("exact", "approx", "min", "max", "more_than", "less_than"),
    ("Date", "type"): ("DATE", "TIME", "DURATION", "SET"),
    ("Date", "mod"): (
        "START", "MID", "END", "BEFORE", "AFTER", "APPROX", "MORE_THAN", "LESS_THAN",
        "EQUAL_OR_LESS", "EQUAL_OR_MORE", None,
    ),
    ("Quote", "type"): ("direct", "indirect", "indirect_free_indirect", "free_indirect", "reported"),
    ("Agreement", "status"): ("signed", "planned", "negotiated", "extended", "ended", "acquisition", "cooperation"),
    ("Document", "published_from"): ("option", "record", "metadata", "dateline", None),
}  # fmt: skip
"""Closed vocabularies, by record type and field."""

OFFSETS: Schema = {
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}] * 2,
    "items": False,
    "minItems": 2,
}
PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", NoneType: "null"}


def schema() -> Schema:
    """The schema of one line of JSON output: a record, or the error record of a document that gave none."""
    definitions: Schema = {}
    document = _object(records.Document, definitions)
    properties = document["properties"]
    record = {
        "schema": {"const": SCHEMA},
        "pressfacts": {"type": "string", "description": "Version of pressfacts that wrote this."},
        "rules": properties.pop("rules"),
        "id": properties.pop("id"),
        "source": properties.pop("source"),
        "offset_unit": {"enum": list(UNITS.values())},
        **properties,
        "summary": _of(summary.Summary, definitions),
    }
    definitions["record"] = _closed(record, document["description"], optional={"text"})
    definitions["error"] = _closed(
        {
            "schema": {"const": SCHEMA},
            "pressfacts": {"type": "string"},
            "id": {"type": "string"},
            "error": {"type": "string"},
        },
        "A document that could not be read, and why.",
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "pressfacts record",
        "oneOf": [{"$ref": "#/$defs/record"}, {"$ref": "#/$defs/error"}],
        "$defs": dict(sorted(definitions.items())),
    }


def dumps() -> str:
    """The schema as `pressfacts schema` prints it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _object(kind: Any, definitions: Schema) -> Schema:
    """The schema of a record type: every field is there, in this order, and no other."""
    hints = get_type_hints(kind, vars(sys.modules[kind.__module__]))
    properties = {}
    for field in kind._fields:
        values = VALUES.get((kind.__name__, field))
        properties[field] = {"enum": list(values)} if values else _of(hints[field], definitions)
    return _closed(properties, " ".join((kind.__doc__ or "").split()))


def _closed(properties: Schema, description: str, optional: set[str] = frozenset()) -> Schema:  # type: ignore[assignment]
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _of(hint: Any, definitions: Schema) -> Schema:
    """The schema of a field's type: plain values, unions, record types, tuples of them."""
    if hint in PLAIN:
        return {"type": PLAIN[hint]}
    if get_origin(hint) in (Union, UnionType):
        return _union([_of(part, definitions) for part in get_args(hint)])
    if get_origin(hint) is tuple:
        return _array(hint, definitions)
    return _reference(hint, definitions)


def _array(hint: Any, definitions: Schema) -> Schema:
    """The schema of a tuple: a list of any length, or a pair."""
    if hint == tuple[int, int]:
        return OFFSETS
    first, second = get_args(hint)
    if second is Ellipsis:
        return {"type": "array", "items": _of(first, definitions)}
    ends = [_of(first, definitions), _of(second, definitions)]
    return {"type": "array", "prefixItems": ends, "items": False, "minItems": 2}


def _union(parts: list[Schema]) -> Schema:
    if all(part.keys() == {"type"} for part in parts):
        return {"type": [part["type"] for part in parts]}
    return {"anyOf": parts}


def _reference(kind: Any, definitions: Schema) -> Schema:
    """A reference to a record type's schema; types of the summary are told apart from facts of the same name."""
    name = (
        kind.__name__ if kind.__module__ == records.__name__ or kind is summary.Summary else f"Summary{kind.__name__}"
    )
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _object(kind, definitions)
    return {"$ref": f"#/$defs/{name}"}
