import json
from pathlib import Path

import pytest

from pressfacts.batch.output import Output, Progress, beside, chain, last_progress
from pressfacts.batch.work import Item, Outcome
from pressfacts.readers import Failure
from pressfacts.settings import UserError

RUN = {"format": "json"}


def chunk(*numbers: int) -> tuple[list[Item], list[Outcome]]:
    """Items with these numbers, each with a line of output; odd ones with a line of errors too."""
    items: list[Item] = [Failure(str(number), "") for number in numbers]
    return items, [Outcome(b"line %d\n" % n, b"error %d\n" % n if n % 2 else b"", 1, n % 2) for n in numbers]


def output(tmp_path: Path, resume: bool = False) -> Output:
    return Output(tmp_path / "out", tmp_path / "errors", b"head\n", RUN, resume)


def names(tmp_path: Path) -> set[str]:
    return {path.name for path in tmp_path.iterdir()}


def test_files_get_their_names_at_the_end(tmp_path: Path) -> None:
    out = output(tmp_path)
    out.add(*chunk(0, 1))
    assert names(tmp_path) == {"out.partial", "out.journal", "errors.partial"}
    out.finish(None)
    assert names(tmp_path) == {"out", "errors"}
    assert (tmp_path / "out").read_bytes() == b"head\nline 0\nline 1\n"
    assert (tmp_path / "errors").read_bytes() == b"error 1\n"


def test_progress_counts_what_is_written(tmp_path: Path) -> None:
    out = output(tmp_path)
    items, outcomes = chunk(0, 1, 2)
    out.add(items, outcomes)
    assert out.progress == Progress(3, 3, 1, chain("", items), 5 + 3 * 7, 8)


@pytest.mark.parametrize("torn", [b"", b"lin", b"line 2\nline 3\n"])
def test_a_resumed_run_cuts_off_what_was_not_noted(torn: bytes, tmp_path: Path) -> None:
    first = output(tmp_path)
    first.add(*chunk(0, 1))
    first.close()
    with beside(tmp_path / "out", ".partial").open("ab") as file:
        file.write(torn)
    with beside(tmp_path / "out", ".journal").open("ab") as file:
        file.write(b'{"items": 4')
    second = output(tmp_path, resume=True)
    assert second.progress.items == 2
    second.add(*chunk(2, 3))
    second.finish(None)
    assert (tmp_path / "out").read_bytes() == b"head\n" + b"".join(b"line %d\n" % n for n in range(4))
    assert (tmp_path / "errors").read_bytes() == b"error 1\nerror 3\n"


def test_a_file_that_lost_its_end_is_resumed_from_an_earlier_chunk(tmp_path: Path) -> None:
    """After a power failure the journal may know of more than the file holds."""
    first = output(tmp_path)
    first.add(*chunk(0, 1))
    first.add(*chunk(2))
    first.close()
    partial = beside(tmp_path / "out", ".partial")
    partial.write_bytes(partial.read_bytes()[:-3])
    assert output(tmp_path, resume=True).progress.items == 2


def test_a_run_can_be_interrupted_twice(tmp_path: Path) -> None:
    for number in range(3):
        out = output(tmp_path, resume=True)
        assert out.progress.items == number
        out.add(*chunk(number))
        out.close()
    out = output(tmp_path, resume=True)
    out.finish(None)
    assert (tmp_path / "out").read_bytes() == b"head\nline 0\nline 1\nline 2\n"


def test_without_resume_a_run_begins_again(tmp_path: Path) -> None:
    first = output(tmp_path)
    first.add(*chunk(0, 1))
    first.close()
    second = output(tmp_path)
    assert second.progress.items == 0
    second.finish(None)
    assert (tmp_path / "out").read_bytes() == b"head\n"


def test_another_request_is_not_mixed_in(tmp_path: Path) -> None:
    output(tmp_path).close()
    with pytest.raises(UserError, match="format"):
        last_progress(tmp_path / "out", tmp_path / "errors", {"format": "csv"})


@pytest.mark.parametrize("damage", ["out.journal", "out.partial", "errors.partial"])
def test_what_cannot_be_resumed_begins_again(damage: str, tmp_path: Path) -> None:
    first = output(tmp_path)
    first.add(*chunk(0, 1))
    first.close()
    (tmp_path / damage).unlink()
    assert output(tmp_path, resume=True).progress.items == 0


def test_a_store_is_built_from_the_lines(tmp_path: Path) -> None:
    out = output(tmp_path)
    out.add(*chunk(0))
    out.finish(lambda partial, target: (target.write_bytes(partial.read_bytes().upper()), None)[1])
    assert (tmp_path / "out").read_bytes() == b"HEAD\nLINE 0\n"
    assert names(tmp_path) == {"out", "errors"}


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="fehlt"):
        Output(tmp_path / "fehlt" / "out", None, b"", RUN, False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_a_clear_end(tmp_path: Path) -> None:
    out = output(tmp_path)
    out.add(*chunk(0, 1))
    with Path("/dev/full").open("wb", buffering=0) as full:
        out._out = full
        with pytest.raises(UserError, match=r"No space left.*2 documents are done; --resume"):
            out.add(*chunk(2))
    assert json.loads(beside(tmp_path / "out", ".journal").read_bytes().splitlines()[-1])["items"] == 2
