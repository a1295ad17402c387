"""spaCy's Doc as JSON, one document a line: `Doc(nlp.vocab).from_json(json.loads(line))`.

All facts stand in `spans["pressfacts"]`; `ents` has those of them that do not overlap.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from pressfacts.records import Document
from pressfacts.tokenizer import tokenize
from pressfacts.views import Options
from pressfacts.views.interchange import Fact, facts, label
from pressfacts.views.json import failure, line

__all__ = ["HEAD", "encode", "failure"]

HEAD = b""
LABELS = {"Number": "QUANTITY", "Date": "DATE", "Person": "PER", "Organisation": "ORG"}
"""The names that spaCy's German models have for what both find; other kinds keep ours."""


def encode(document: Document, options: Options) -> bytes:
    """One document as one line of JSON."""
    found = facts(document)
    return line(
        {
            "text": document.text,
            "ents": [entity(fact) for fact in apart(found)],
            "sents": sentences(document),
            "tokens": [{"id": i, "start": start, "end": end} for i, (start, end) in enumerate(tokens(document))],
            "spans": {"pressfacts": [{**entity(fact), "kb_id": fact.rule} for fact in found]},
        }
    )


def entity(fact: Fact) -> dict[str, Any]:
    """A fact as a labelled stretch."""
    name = label(fact)
    return {"start": fact.start, "end": fact.end, "label": LABELS.get(name, name.upper())}


def apart(found: list[Fact]) -> list[Fact]:
    """The facts that spaCy calls entities, in text order, without those that overlap an earlier one."""
    kept: list[Fact] = []
    for fact in sorted(found, key=lambda fact: (fact.start, -fact.end)):
        if label(fact) in LABELS and (not kept or fact.start >= kept[-1].end):
            kept.append(fact)
    return kept


def sentences(document: Document) -> list[dict[str, int]]:
    """Sentence offsets."""
    return [{"start": start, "end": end} for start, end in document.sentences]


def tokens(document: Document) -> Iterator[tuple[int, int]]:
    """Tokens as spaCy wants them: all of the text but for one blank after each; facts begin and end with a token."""
    text = document.text
    ours = tokenize(text)
    edges = {0, len(text), *ours.starts, *ours.ends}
    edges.update(edge for pair in document.sentences for edge in pair)
    edges.update(edge for fact in facts(document) for edge in (fact.start, fact.end))
    covered = False
    for start, end in pairwise(sorted(edges)):
        if covered and text[start] == " ":
            start += 1
            covered = False
        if start < end:
            yield start, end
            covered = not text[start:end].isspace()
