"""Documents in JSON: which field is what, where records go on after a bad one, and memory."""

import json
import tracemalloc
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from pressfacts.readers import Failure, Reading, read, read_bytes, read_json_lines
from readers.documents import PARAGRAPHS, TEXT, TITLE


def lines(*records: Any) -> bytes:
    return "\n".join(json.dumps(record, ensure_ascii=False) for record in records).encode() + b"\n"


def one(record: Any) -> Reading | Failure:
    return next(read_bytes(json.dumps(record).encode(), "a.json"))


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "meldungen.jsonl"
    path.write_bytes(lines({"id": "x1", "text": TEXT, "title": TITLE, "published": "2024-03-14"}, {"text": "Zwei."}))
    first, second = read(path)
    assert isinstance(first, Reading)
    assert isinstance(second, Reading)
    assert (first.id, first.text, first.title) == ("x1", TEXT, TITLE)
    assert (first.published, first.published_from) == ("2024-03-14", "record")
    assert first.source.media_type == "application/jsonl"
    assert first.source.path == str(path)
    assert (second.id, second.text, second.published_from) == (f"{path.as_posix()}:2", "Zwei.", None)
    assert first.source.sha256 != second.source.sha256


def test_bad_lines_are_failures_and_the_rest_is_read() -> None:
    good, bad = b'\xef\xbb\xbf{"text": "Eins."}\n\n  \r\n', b'{"text": "Zw\n[1]\n{"id": 7, "text": null}\n'
    data = good + bad + b'{"id": "gut", "text": "Sieben."}'
    results = list(read_bytes(data, "m.jsonl"))
    assert [result.id for result in results] == ["m.jsonl:1", "m.jsonl:4", "m.jsonl:5", "7", "gut"]
    assert [result.error for result in results if isinstance(result, Failure)] == [
        "line 4: is not valid JSON (Unterminated string starting at at line 1, column 10)",
        "line 5: is a list, not an object with a text",
        'line 6: has no "text"',
    ]


def test_only_newlines_end_a_line() -> None:
    [reading] = read_bytes('{"text": "Eins\u2028Zwei\u0085Drei"}\n'.encode(), "a")
    assert isinstance(reading, Reading)
    assert reading.text == "Eins\u2028Zwei\u0085Drei"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32-be", "cp1252"])
def test_other_encodings(encoding: str) -> None:
    data = lines({"text": "Grüße „eins“"}, {"text": "Grüße zwei"}).decode().encode(encoding)
    results = list(read_bytes(data, "a"))
    assert [result.text for result in results if isinstance(result, Reading)] == ["Grüße „eins“", "Grüße zwei"]
    given = list(read_bytes(data, "a", encoding))
    assert [result.text for result in given if isinstance(result, Reading)] == ["Grüße „eins“", "Grüße zwei"]


def test_json_files() -> None:
    records = [{"text": "Eins."}, {"text": "Zwei.", "id": "b"}]
    pretty = json.dumps(records, indent=1).encode()
    assert [(result.id, result.text) for result in read_bytes(pretty, "a") if isinstance(result, Reading)] == [
        ("a:1", "Eins."),
        ("b", "Zwei."),
    ]
    concatenated = b"\n".join(json.dumps(record, indent=2).encode() for record in records)  # as jq prints
    assert [result.id for result in read_bytes(concatenated, "a")] == ["a:1", "b"]
    [single] = read_bytes(json.dumps(records[0], indent=2).encode(), "a")
    assert isinstance(single, Reading)
    assert single.id == "a"
    assert single.source.media_type == "application/json"


def test_a_broken_json_file_gives_what_stands_before() -> None:
    results = list(read_bytes(b'{\n"text": "Eins."\n}\n{\n"text": "Zw', "a"))
    assert isinstance(results[0], Reading)
    assert results[0].text == "Eins."
    assert results[1] == Failure("a:2", "is not valid JSON (Unterminated string starting at at line 5, column 9)")


def test_what_trafilatura_writes() -> None:
    record = {"title": TITLE, "date": "2024-03-14", "id": None, "raw_text": "roh", "text": TEXT, "comments": ""}
    result = one(record)
    assert isinstance(result, Reading)
    assert (result.id, result.text, result.published) == ("a.json", TEXT, "2024-03-14")
    assert one({"raw_text": "Nur roh."})[1] == "Nur roh."


def test_what_fundus_writes() -> None:
    body = {"summary": [PARAGRAPHS[0]], "sections": [{"headline": ["Zitate"], "paragraphs": list(PARAGRAPHS[1:])}]}
    record = {"title": TITLE, "body": body, "publishing_date": "2024-03-14 06:00:00+01:00", "free_access": True}
    result = one(record)
    assert isinstance(result, Reading)
    assert result.published == "2024-03-14"
    assert result.text == "\n\n".join((TITLE, PARAGRAPHS[0], "Zitate", *PARAGRAPHS[1:]))
    assert one({"plaintext": TEXT, "body": body})[1] == TEXT


@pytest.mark.parametrize(
    ("record", "error"),
    [
        ({"text": 5}, '"text" is a number, not a string'),
        ({"text": ["a"]}, '"text" is a list, not a string'),
        ({"body": {"sections": 1}}, '"body" is an object, not a string'),
        ({"text": "a", "title": True}, '"title" is a truth value, not a string'),
        ({"text": "a", "published": "16.11.2021"}, '"published" is not an ISO date: "16.11.2021"'),
        ({"text": "a", "published": "2021-13-01"}, '"published" is not an ISO date: "2021-13-01"'),
        ({"text": "a", "published": 1637020800}, '"published" is not an ISO date: 1637020800'),
        ({"text": "a", "date": "morgen"}, '"date" is not an ISO date: "morgen"'),
        ("a", "is a string, not an object with a text"),
    ],
)
def test_wrong_fields_are_named(record: Any, error: str) -> None:
    result = one([record, {"text": "b"}] if not isinstance(record, dict) else record)
    assert isinstance(result, Failure)
    assert result.error.endswith(error)


def test_lone_surrogates_are_replaced() -> None:
    result = one({"id": "\ud800", "text": "A\ud83d\ude00B\udfffC", "title": "T\ud800"})
    assert result[:2] == ("\ufffd", "T\ufffd\n\nA\U0001f600B\ufffdC")


def test_constant_memory(tmp_path: Path) -> None:
    path = tmp_path / "viele.jsonl"
    with path.open("wb") as file:
        for _ in range(3000):
            file.write(lines({"text": TEXT}))
    tracemalloc.start()
    assert sum(1 for _ in read(path)) == 3000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < path.stat().st_size / 4


def test_an_overlong_line_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pressfacts.readers.jsonl.MAX_LINE", 30)
    results = list(read_bytes(b'{"text": "a"}\n{"text": "' + b"b" * 90 + b'"}\n{"text": "c"}\n', "a"))
    assert [type(result) for result in results] == [Reading, Failure, Reading]
    assert results[1].id == "a:2"


def test_lines_from_a_pipe() -> None:
    class Pipe(BytesIO):
        def seek(self, *_: int) -> int:
            raise OSError("no seeking in a pipe")

    results = list(read_json_lines(Pipe(lines({"text": "Eins."}, 3)), "-"))
    assert [result.id for result in results] == ["-:1", "-:2"]
    assert list(read_json_lines(Pipe(b"{}"), "-", "klingonisch")) == [
        Failure("-:1", "line 1: unknown text encoding 'klingonisch'")
    ]


OWN = {
    "schema": 1, "pressfacts": "0.1.0", "id": "a.txt", "published": "2024-03-14", "published_from": "record",
    "text": f"POL-KS: {TITLE}\n\n{TEXT}", "title": {"start": 8, "end": 8 + len(TITLE), "text": TITLE},
}  # fmt: skip


def test_a_record_of_our_own_is_read_as_it_was() -> None:
    reading = one(OWN)
    assert isinstance(reading, Reading)
    assert (reading.id, reading.text, reading.title) == ("a.txt", OWN["text"], TITLE)
    assert (reading.published, reading.published_from) == ("2024-03-14", "record")


def test_the_day_of_a_dateline_is_left_to_the_dateline() -> None:
    reading = one({**OWN, "published_from": "dateline", "title": None})
    assert isinstance(reading, Reading)
    assert (reading.published, reading.published_from, reading.title) == (None, None, None)


@pytest.mark.parametrize(
    ("record", "error"),
    [
        ({key: value for key, value in OWN.items() if key != "text"}, 'has no "text"; it was written with --no-text'),
        ({"schema": 1, "pressfacts": "0.1.0", "id": "b", "error": "is\nempty"}, "is an error record (is empty)"),
    ],
)
def test_records_without_a_text_say_why(record: dict[str, Any], error: str) -> None:
    failure = one(record)
    assert isinstance(failure, Failure)
    assert failure.error == error
