import csv
import io
import json

import pytest

from handmade import DOCUMENT, TEXT
from pressfacts.views import Options
from pressfacts.views import csv as csv_view
from pressfacts.views import facts as facts_view
from pressfacts.views.facts import COLUMNS, real


def lines() -> list[dict]:  # type: ignore[type-arg]
    return [json.loads(line) for line in facts_view.encode(DOCUMENT, Options()).splitlines()]


def test_each_fact_is_one_line_with_all_columns() -> None:
    found = lines()
    assert len(found) == 4 + 3 + 3 + 2 + 2 + 1
    assert {tuple(row) for row in found} == {COLUMNS}
    assert all(TEXT[row["start"] : row["end"]] == row["text"] for row in found)
    assert {row["document"] for row in found} == {"ostheim.txt"}


def test_what_a_row_says_of_each_kind() -> None:
    by_id = {row["id"]: {key: value for key, value in row.items() if value is not None} for row in lines()}
    assert by_id["n1"].items() >= {"fact": "number", "type": "money", "value": 12_000_000, "modifier": "approx"}.items()
    assert by_id["d3"].items() >= {"fact": "date", "timex": "2026", "mod": "END", "latest": "2026-12-31"}.items()
    assert by_id["p1"].items() >= {"fact": "person", "role": "Geschäftsführerin", "ref": "o1", "mentions": 2}.items()
    assert by_id["o1"].items() >= {"fact": "organisation", "acronym": "SWO", "mentions": 2}.items()
    assert by_id["q2"].items() >= {"fact": "quote", "type": "indirect", "speaker": "Tom Behr", "ref": "p2"}.items()
    assert by_id["a1"].items() >= {
        "fact": "agreement", "status": "signed", "date": "2024-06-03", "signatories": "Eva Lindner; Tom Behr",
        "parties": "Stadtwerke Ostheim GmbH; Hallig Energie AG",
    }.items()  # fmt: skip


def test_csv_holds_the_same() -> None:
    data = csv_view.HEAD + csv_view.encode(DOCUMENT, Options())
    read = list(csv.DictReader(io.StringIO(data.decode(), newline="")))
    assert [row["id"] for row in read] == [row["id"] for row in lines()]
    for ours, theirs in zip(lines(), read, strict=True):
        assert {key: "" if value is None else str(value) for key, value in ours.items()} == theirs


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_a_cell_is_never_a_formula(start: str) -> None:
    number = DOCUMENT.numbers[0]._replace(text=f"{start}HYPERLINK(1)", value=-5)
    document = DOCUMENT._replace(id=f"{start}a.txt", numbers=(number,), dates=(), people=(), organisations=())
    data = csv_view.encode(document._replace(quotes=(), agreements=()), Options()).decode()
    [row] = csv.reader(io.StringIO(data, newline=""))
    assert row[0] == f"'{start}a.txt"
    assert row[COLUMNS.index("text")] == f"'{start}HYPERLINK(1)"
    assert row[COLUMNS.index("value")] == "-5"


def test_a_document_that_failed_is_a_row_too() -> None:
    row = json.loads(facts_view.failure("a.pdf", "is encrypted"))
    assert tuple(row) == COLUMNS
    assert (row["document"], row["fact"], row["text"]) == ("a.pdf", "error", "is encrypted")
    [cells] = csv.reader(io.StringIO(csv_view.failure("a.pdf", "=1").decode()))
    assert (cells[0], cells[2], cells[COLUMNS.index("text")]) == ("a.pdf", "error", "'=1")


def test_values_that_no_float_holds() -> None:
    assert (real(10**18), real(None), real(10**400)) == (1e18, None, None)
