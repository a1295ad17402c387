"""Any bytes end as readings or as failures of one line: random bytes, and documents with bytes changed or lost."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressfacts.readers import Failure, read_bytes
from readers.documents import TEXT, TITLE, docx, html, mail, paragraph, part, pdf, shown, wrapped

SEEDS = {
    "a.txt": TEXT.encode(),
    "b.txt": TEXT.encode("utf-16"),
    "a.html": html().encode(),
    "a.docx": docx("".join(map(paragraph, TEXT.split("\n\n"))), **{"docProps/core.xml": "<c><title>T</title></c>"}),
    "a.pdf": pdf(shown(wrapped(TEXT, 60)), shown([TITLE]), trailer="/Info << /Title (T) >>"),
    "b.pdf": pdf(shown(wrapped(TEXT, 60)), compress=True),
    "a.eml": mail(part(TEXT), part(html(), "text/html; charset=utf-8"), subject="=?utf-8?q?Gr=C3=BC=C3=9Fe?="),
    "a.jsonl": b'{"id": 1, "text": "Eins.", "published": "2024-03-14"}\n{"text": "Zwei.", "title": "T"}\n',
    "a.json": json.dumps([{"body": {"sections": [{"paragraphs": ["a"]}]}, "title": "T"}, {"text": "b"}]).encode(),
}
BITS = [b"<", b"&", b'"', b"\x00", b"\xff", b"\n\n", b"=?", b"0 0 R", b">>", b"99999999", b"--grenze-mixed", b"/Length"]


def check(data: bytes, name: str) -> None:
    """Read to the end; whatever comes can be written as UTF-8 JSON, failures in one line."""
    for result in read_bytes(data, name):
        json.dumps(result, ensure_ascii=False).encode()
        if isinstance(result, Failure):
            assert result.error.strip()
            assert len(result.error.splitlines()) == 1
        else:
            assert all(0 <= page <= len(result.text) for page in result.pages)


@given(data=st.binary(max_size=400), name=st.sampled_from(list(SEEDS)))
@settings(max_examples=150, deadline=None)
def test_random_bytes(data: bytes, name: str) -> None:
    check(data, name)


@given(text=st.text(max_size=200), name=st.sampled_from(["a.txt", "a.html", "a.eml", "a.jsonl"]))
@settings(max_examples=100, deadline=None)
def test_random_text(text: str, name: str) -> None:
    check(text.encode("utf-8", "surrogatepass"), name)


@st.composite
def mutated(draw: Callable[..., int], seed: bytes) -> bytes:
    """Change, cut out, repeat or insert bytes at a few places."""
    data = bytearray(seed)
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 40))
        bit = BITS[draw(st.integers(0, len(BITS) - 1))]
        kind = draw(st.integers(0, 3))
        if kind == 0:
            data[place : place + len(bit)] = bit
        elif kind == 1:
            del data[place : place + length]
        elif kind == 2:
            data[place:place] = data[place : place + length] * 3
        else:
            data[place:place] = bit
    return bytes(data)


@pytest.mark.parametrize("name", list(SEEDS))
@given(values=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_mutated_documents(name: str, values: st.DataObject) -> None:
    check(values.draw(mutated(SEEDS[name])), name)


@given(
    record=st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(), lambda inner: st.lists(inner), max_leaves=4
    )
)
@settings(max_examples=50, deadline=None)
def test_any_values_in_json_fields(record: object) -> None:
    fields = ("id", "text", "title", "published", "body")
    check("\n".join(json.dumps({"text": "a"} | {field: record}) for field in fields).encode(), "a.jsonl")
