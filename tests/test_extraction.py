"""Where the bytes of an extraction go, and what becomes of the file that was there before."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest

from pressfacts import views
from pressfacts.extraction import Request, Tally, readings, replacing, run, sink
from pressfacts.readers import Failure
from pressfacts.settings import UserError


def test_a_file_takes_its_place_when_it_is_complete(tmp_path: Path) -> None:
    target = tmp_path / "x"
    target.write_bytes(b"old")
    with sink(str(target)) as out:
        out.write(b"new")
        assert target.read_bytes() == b"old"
    assert target.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_an_error_leaves_the_older_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "x"
    target.write_bytes(b"old")
    with suppress(ZeroDivisionError), replacing(target) as building:
        building.write_bytes(b"half")
        raise ZeroDivisionError
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_the_file_has_the_rights_that_new_files_have(tmp_path: Path) -> None:
    with sink(str(tmp_path / "x")) as out:
        out.write(b"new")
    (tmp_path / "y").write_bytes(b"")
    assert (tmp_path / "x").stat().st_mode == (tmp_path / "y").stat().st_mode


def test_a_device_is_written_to_and_stays() -> None:
    with sink(os.devnull) as out:
        out.write(b"new")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("target", [".", "fehlt/x"])
def test_a_place_that_cannot_be_written_is_named(target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError, match=f"cannot write {target}"), sink(target) as out:
        out.write(b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_raises_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path, id: None, encoding: None) -> object:
        raise RuntimeError("lost\nfor ever")

    monkeypatch.setattr("pressfacts.readers.read", broken)
    assert list(readings("x.txt", None)) == [Failure("x.txt", "RuntimeError: lost for ever")]


@pytest.mark.parametrize(("good", "failed", "code"), [(1, 0, 0), (0, 0, 0), (2, 1, 1), (0, 1, 2)])
def test_exit_codes(good: int, failed: int, code: int) -> None:
    tally = Tally(Request((), None, views.Options()))
    tally.good, tally.failed = good, failed
    assert tally.exit_code() == code


def test_nothing_is_written_when_nothing_could_be_read(tmp_path: Path) -> None:
    target = tmp_path / "x.jsonl"
    request = Request((str(tmp_path / "fehlt.txt"),), views.FORMATS["json"], views.Options(), str(target))
    assert run(request) == 2
    assert not target.exists()
