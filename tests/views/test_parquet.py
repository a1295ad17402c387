import json
from pathlib import Path

import pytest

from handmade import DOCUMENT, plain
from pressfacts.views import Options
from pressfacts.views.json import encode, failure

parquet = pytest.importorskip("pressfacts.views.parquet")


def test_rows_are_the_json_records(tmp_path: Path) -> None:
    import pyarrow.parquet

    lines = [encode(DOCUMENT, Options()), failure("b.pdf", "is encrypted"), encode(plain("Leer."), Options())]
    parquet.store(map(json.loads, lines), tmp_path / "x.parquet")
    rows = pyarrow.parquet.read_table(tmp_path / "x.parquet").to_pylist()
    full, broken, empty = rows
    assert {**json.loads(lines[0]), "error": None} == full
    assert {key: value for key, value in broken.items() if value is not None} == json.loads(lines[1])
    assert empty["text"] == "Leer."
    assert list(full) == [*json.loads(lines[0]), "error"]


def test_values_of_any_size_fit(tmp_path: Path) -> None:
    import pyarrow.parquet

    number = DOCUMENT.numbers[0]._replace(value=6 * 10**17 + 1, value_max=10**400, range=(6 * 10**17 + 1, 10**400))
    lines = [encode(DOCUMENT._replace(numbers=(number,)), Options())]
    parquet.store(map(json.loads, lines), tmp_path / "x.parquet")
    [row] = pyarrow.parquet.read_table(tmp_path / "x.parquet").to_pylist()
    assert (row["numbers"][0]["value"], row["numbers"][0]["value_max"]) == (6e17, None)
    assert row["numbers"][0]["range"] == [6e17, None]
