from pathlib import Path

import pytest

from pressfacts.batch.plan import cores, make_plan
from pressfacts.settings import UserError


def test_the_format_follows_the_suffix_and_json_is_the_rule(tmp_path: Path) -> None:
    for name, format in [("a.csv", "csv"), ("a.db", "sqlite"), ("a", "json"), ("a.jsonl", "json")]:
        assert make_plan(["x"], str(tmp_path / name)).settings.format == format


def test_no_jobs_means_all_cores() -> None:
    assert make_plan(["x"], "-", jobs=0).jobs == cores() >= 1
    assert make_plan(["x"], "-", jobs=3).jobs == 3


def test_everything_that_a_run_writes_is_its_own(tmp_path: Path) -> None:
    plan = make_plan(["x"], str(tmp_path / "o.jsonl"), errors=str(tmp_path / "e.jsonl"))
    names = {Path(path).name for path in plan.inputs.own}
    assert {"o.jsonl", "o.jsonl.partial", "o.jsonl.journal", "e.jsonl", "e.jsonl.partial"} <= names


def test_formats_of_pages_make_a_folder(tmp_path: Path) -> None:
    plan = make_plan(["x"], str(tmp_path / "neu" / "seiten"), format="html")
    assert plan.target == tmp_path / "neu" / "seiten" / "index.jsonl"
    assert (tmp_path / "neu" / "seiten").is_dir()


@pytest.mark.parametrize(
    ("output", "options", "words"),
    [
        ("-", {"format": "sqlite"}, "standard output"),
        ("-", {"format": "html"}, "standard output"),
        ("-", {"resume": True}, "--resume"),
        (".", {}, "folder"),
        ("-", {"engine": "dask", "timeout": 1.0}, "--timeout"),
        ("-", {"scheduler": "tcp://x"}, "--engine dask"),
        ("-", {"published": "neulich"}, "--published"),
        ("-", {"encoding": "utf-9"}, "--encoding"),
    ],
)
def test_what_does_not_go_together_is_refused(output: str, options: dict[str, object], words: str) -> None:
    with pytest.raises(UserError, match=words):
        make_plan(["x"], output, **options)  # type: ignore[arg-type]
