import io
import os
import sys
from pathlib import Path

import pytest

from pressfacts.batch.inputs import CHUNK_DOCUMENTS, Inputs, chunks, count
from pressfacts.batch.work import File
from pressfacts.readers import Failure, Reading
from pressfacts.settings import UserError

FILES = ["b.txt", "a/2.html", "a/10.txt", "a/b/x.txt", "ä.txt", "a.txt", ".versteckt.txt", "a/.git/HEAD"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        path = tmp_path / "presse" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Rund 200 Gäste kamen.", encoding="utf-8")
    return tmp_path / "presse"


def ids(*paths: object, **options: object) -> list[str]:
    return [item.id for item in Inputs(tuple(map(str, paths)), **options).items()]  # type: ignore[arg-type]


def test_a_folder_is_read_by_name_without_hidden_files(folder: Path) -> None:
    assert ids(folder) == ["a/10.txt", "a/2.html", "a/b/x.txt", "a.txt", "b.txt", "ä.txt"]


def test_globs_keep_and_exclude(folder: Path) -> None:
    assert ids(folder, glob=("*.html",)) == ["a/2.html"]
    assert ids(folder, exclude=("a/*",)) == ["a.txt", "b.txt", "ä.txt"]
    assert ids(folder, exclude=("b", "*.html")) == ["a/10.txt", "a.txt", "b.txt", "ä.txt"]
    assert ids(folder, glob=("a/b/*", "b.*")) == ["a/b/x.txt", "b.txt"]


def test_ids_are_relative_to_what_all_paths_share(folder: Path) -> None:
    assert ids(folder / "b.txt") == ["b.txt"]
    assert ids(folder / "b.txt", folder / "a" / "b") == ["b.txt", "a/b/x.txt"]
    assert ids(folder / "a" / "b", folder / "a" / "10.txt") == ["b/x.txt", "10.txt"]


def test_the_working_folder_is_a_folder_like_others(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert ids(".") == ids(folder)


def test_own_outputs_are_no_input(folder: Path) -> None:
    assert ids(folder / "a", own=frozenset({str((folder / "a" / "10.txt").resolve())})) == ["2.html", "b/x.txt"]


def test_links_to_folders_and_pipes_are_left_out(folder: Path) -> None:
    (folder / "a" / "b" / "kreis").symlink_to(folder)
    os.mkfifo(folder / "a" / "b" / "rohr")
    assert ids(folder / "a" / "b") == ["x.txt"]


def test_json_lines_are_split_wherever_they_stand(folder: Path) -> None:
    (folder / "a" / "b" / "zwei.jsonl").write_text('{"text": "Eins."}\n\n{"id": 7, "text": "Zwei."}\nkaputt\n')
    items = list(Inputs((str(folder / "a" / "b"),)).items())
    assert [type(item) for item in items] == [File, Reading, Reading, Failure]
    assert [item.id for item in items] == ["x.txt", "zwei.jsonl:1", "7", "zwei.jsonl:4"]


def test_standard_input_is_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(b'{"id": "a", "text": "Eins."}\n{"text": "Zwei."}\n'))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert ids("-") == ["a", "-:2"]


def test_a_name_that_is_no_text_has_an_id_all_the_same(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/gr\xfc\xdfe.txt")).write_text("Hallo")
    assert ids(tmp_path) == ["gr\ufffd\ufffde.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_is_a_failure(folder: Path) -> None:
    (folder / "a").chmod(0)
    [item] = [item for item in Inputs((str(folder),)).items() if isinstance(item, Failure)]
    assert item.id == "a/"


def test_a_missing_path_is_a_fault_of_the_user(folder: Path) -> None:
    with pytest.raises(UserError, match="fehlt"):
        Inputs((str(folder), "fehlt")).check()


def test_chunks_hold_fifty_documents_or_fewer_large_ones(tmp_path: Path) -> None:
    small = [Failure(str(number), "") for number in range(2 * CHUNK_DOCUMENTS + 1)]
    assert [len(chunk) for chunk in chunks(iter(small))] == [CHUNK_DOCUMENTS, CHUNK_DOCUMENTS, 1]
    large = tmp_path / "gross.txt"
    large.write_bytes(b" " * 200_000)
    files = [File(str(large), "a")] * 5 + [File("fehlt", "b")]
    assert [len(chunk) for chunk in chunks(iter(files))] == [2, 2, 2]


def test_documents_are_counted_before_they_are_read(folder: Path) -> None:
    (folder / "zwei.jsonl").write_text('{"text": "Eins."}\n\n{"text": "Zwei."}\n')
    assert count(Inputs((str(folder), str(folder / "a.txt"), str(folder / "zwei.jsonl")))) == 8 + 1 + 2
    assert count(Inputs(("-",))) is None
