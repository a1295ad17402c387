"""W3C Web Annotation: an AnnotationPage a document, one a line; each fact by its position and by its words.

https://www.w3.org/TR/annotation-model/ counts in code points; `--offsets utf16` is for programs that do not.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from pressfacts.records import Document
from pressfacts.views import Options
from pressfacts.views.facts import KINDS, PLACE
from pressfacts.views.json import failure, line, record
from pressfacts.views.offsets import counter

__all__ = ["HEAD", "encode", "failure"]

HEAD = b""
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and after, by which a place is found again in a text that has changed."""


def encode(document: Document, options: Options) -> bytes:
    """The annotations of one document as one line of JSON-LD."""
    source = quote(document.id, safe="/:?&=@+,;~", errors="replace")
    facts = record(document, Options())
    at = counter(options.offsets, document.text)
    items = [annotation(fact, kind, document.text, source, at) for kind in KINDS for fact in facts[kind]]
    return line({"@context": CONTEXT, "id": f"{source}#facts", "type": "AnnotationPage", "items": items})


def annotation(fact: dict[str, Any], kind: str, text: str, source: str, at: Callable[[int], int]) -> dict[str, Any]:
    """One fact: a tag, its fields as JSON, and a target for each of its stretches."""
    fields = {name: value for name, value in fact.items() if name not in PLACE or name == "rule"}
    spans = fact.get("spans") or [(fact["start"], fact["end"])]
    return {
        "id": f"{source}#{fact['id']}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": KINDS[kind]},
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "application/json",
                "value": json.dumps(fields, ensure_ascii=False),
            },
        ],
        "target": [target(start, end, text, source, at) for start, end in spans],
    }


def target(start: int, end: int, text: str, source: str, at: Callable[[int], int]) -> dict[str, Any]:
    """A stretch of the text, by position and by quotation."""
    return {
        "source": source,
        "selector": [
            {"type": "TextPositionSelector", "start": at(start), "end": at(end)},
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - AROUND) : start],
                "suffix": text[end : end + AROUND],
            },
        ],
    }
