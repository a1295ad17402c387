import json
from pathlib import Path

import pytest

from handmade import DOCUMENT
from pressfacts.batch.folder import build_index, file_name, write_pages


@pytest.mark.parametrize(
    "id", ["../../x", "/etc/passwd", "..", ".", "a//b", "", ".versteckt", "con:*?", "C:\\x", "a\x00b", "%41", "ä/ö ü"]
)
def test_no_id_leaves_the_folder(id: str, tmp_path: Path) -> None:
    folder = tmp_path / "seiten"
    folder.mkdir()
    write_pages({".html": b"x"}, DOCUMENT._replace(id=id), folder)
    [path] = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert folder in path.parents
    assert not path.name.startswith(".")


def test_different_ids_have_different_files() -> None:
    ids = ["a/b", "a%2Fb", "a:b", "a%3Ab", "../a", "%2E%2E/a", "a//b", "a/%/b", "/a", "a"]
    assert len({file_name(id) for id in ids}) == len(ids)


def test_the_line_of_the_index_links_to_the_page(tmp_path: Path) -> None:
    row = json.loads(write_pages({".ann": b"x", ".txt": b"y"}, DOCUMENT._replace(id="März/a b.txt"), tmp_path))
    assert row["href"] == "M%C3%A4rz/a%20b.txt.ann"
    assert (tmp_path / "März" / "a b.txt.txt").read_bytes() == b"y"


def test_the_index_leaves_out_what_failed(tmp_path: Path) -> None:
    line = write_pages({".html": b"x"}, DOCUMENT, tmp_path)
    (tmp_path / "lines").write_bytes(line + b'{"id": "b", "error": "is empty"}\n')
    build_index(tmp_path / "lines", tmp_path / "index.html", "de")
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert page.count("ostheim.txt.html") >= 1
    assert "is empty" not in page
