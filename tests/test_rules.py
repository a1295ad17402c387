"""The rules as they are shipped: every inline example, and the page that explains how to write them."""

import re
from pathlib import Path

import pytest

from pressfacts import ruletest
from pressfacts.rulebook import load
from pressfacts.rulesources import packaged_rules, sources

BOOK = load()
KINDS = sorted({rule.stage for rule in BOOK.rules})


@pytest.mark.parametrize("kind", KINDS)
def test_examples_and_counter_examples(kind: str) -> None:
    assert ruletest.check(BOOK, {kind}) == []


def test_every_stage_of_the_cascade_has_rules() -> None:
    assert set(KINDS) == set(BOOK.stages)


def test_ids_are_unique_and_speaking() -> None:
    ids = [rule.id for rule in BOOK.rules]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z]+\.[a-z][a-z0-9]*(-[a-z0-9]+)*", name) for name in ids)


def test_every_lexicon_says_what_belongs_and_where_it_comes_from() -> None:
    lexicons = [entry for entry in packaged_rules().joinpath("lexicon").iterdir() if entry.name.endswith(".txt")]
    heads = {entry.name: entry.read_text(encoding="utf-8").split("\n", 1)[0] for entry in lexicons}
    assert [name for name, head in heads.items() if not head.startswith("# ")] == []


def test_every_lexicon_is_used() -> None:
    files = sources(packaged_rules())
    rules = "\n".join(text for name, text in files.items() if name.endswith(".toml")) + _python_sources()
    unused = [name for name in BOOK.values.names if not re.search(rf"\b{name}\b", rules)]
    assert unused == []


def _python_sources() -> str:
    import pressfacts

    folder = Path(pressfacts.__file__).parent
    return "\n".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))


def test_the_rules_of_the_readme_work_as_an_overlay(tmp_path: Path) -> None:
    readme = packaged_rules().joinpath("README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)
    (tmp_path / "number.toml").write_text("\n".join(blocks), encoding="utf-8")
    book = load(tmp_path)
    written = [rule for rule in book.rules if "readme" in rule.id]
    assert len(written) == len(blocks) == 2
    assert ruletest.check(book._replace(rules=tuple(written))) == []


def test_every_element_of_the_readme_is_real() -> None:
    readme = packaged_rules().joinpath("README.md").read_text(encoding="utf-8")
    shapes = packaged_rules().joinpath("shape.toml").read_text(encoding="utf-8")
    named = [
        name
        for group in re.findall(r"letter: its shape \((.*?)\) and the lexicons it is in\s+\((.*?)\)", readme, re.S)
        for text in group
        for name in re.findall(r"`(\w+)`", text)
    ]
    assert len(named) >= 4
    assert [name for name in named if name not in BOOK.values.names and f"\n{name} = " not in shapes] == []
