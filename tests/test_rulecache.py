"""The cache of compiled rules: the same rulebook from it, and no fault where there is none."""

from pathlib import Path

import pytest

from pressfacts import pipeline, rulecache
from pressfacts.rulebook import Rulebook, load
from pressfacts.rulesources import packaged_rules, state

TEXT = "Am 3. Mai 2024 kamen rund 200 Gäste nach Gera."


def loaded(folder: Path | str, monkeypatch: pytest.MonkeyPatch) -> Rulebook:
    monkeypatch.setenv("PRESSFACTS_CACHE", str(folder))
    monkeypatch.setattr("pressfacts.rulebook._default", None)
    return load()


def test_a_rulebook_from_the_cache_finds_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = pipeline.extract(TEXT, rulebook=loaded(tmp_path, monkeypatch))
    assert len(list(tmp_path.iterdir())) == 1
    kept = rulecache.read(state(packaged_rules()))
    assert kept is not None
    assert kept.codes
    assert pipeline.extract(TEXT, rulebook=loaded(tmp_path, monkeypatch)) == made


@pytest.fixture
def few_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One rule in place of all: what is tested here does not depend on how many there are."""
    folder = tmp_path / "rules"
    folder.mkdir()
    for name, text in FEW_RULES.items():
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr("pressfacts.rulebook.packaged_rules", lambda: folder)


FEW_RULES = {
    "shape.toml": "[shape]\ninteger = '\\d+'\n",
    "cascade.toml": "[[stage]]\nname = 'number'\nsymbols = ['number']\nattributes = []\n",
    "number.toml": """
[[mention]]
id = "number.bare"
pattern = "integer"
examples = ["[20]"]
counter_examples = ["x"]
""",
}


@pytest.mark.usefixtures("few_rules")
@pytest.mark.parametrize("damage", [b"", b"\x00" * 50, b"no image at all"], ids=["empty", "zeros", "text"])
def test_a_damaged_file_is_made_again(damage: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded(tmp_path / "cache", monkeypatch)
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(damage)
    assert loaded(tmp_path / "cache", monkeypatch).rules
    assert file.read_bytes() != damage


@pytest.mark.usefixtures("few_rules")
def test_a_folder_that_cannot_be_made_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert loaded(tmp_path / "file" / "cache", monkeypatch).rules


@pytest.mark.usefixtures("few_rules")
def test_an_empty_name_switches_the_cache_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert loaded("", monkeypatch).rules
    assert list((tmp_path / "here").iterdir()) == []


def test_an_edited_rule_file_is_another_state(tmp_path: Path) -> None:
    (tmp_path / "number.toml").write_text("a", encoding="utf-8")
    before = state(tmp_path)
    (tmp_path / "number.toml").write_text("bc", encoding="utf-8")
    assert state(tmp_path) != before
