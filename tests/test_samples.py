"""The records of the samples, as they were when somebody last looked at them; UPDATE_GOLDEN=1 writes them anew."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from command import pressfacts

SAMPLES = Path(__file__).parent.parent / "samples"
FILES = sorted(path.name for path in SAMPLES.iterdir() if path.suffix != ".json")
CHANGE_BY_THEMSELVES = ("pressfacts", "rules")


def golden(name: str) -> Path:
    return (SAMPLES / name).with_suffix(".json")


def printed(name: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The record of a sample without its text, without version and fingerprint, one value a line."""
    monkeypatch.chdir(SAMPLES)
    result = pressfacts("extract", name, "--json", "--no-text")
    assert (result.code, result.err) == (0, "")
    record = json.loads(result.out)
    for key in CHANGE_BY_THEMSELVES:
        del record[key]
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("name", FILES)
def test_the_record_is_as_expected(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    record = printed(name, monkeypatch)
    if os.environ.get("UPDATE_GOLDEN"):
        golden(name).write_text(record, encoding="utf-8")
    assert record == golden(name).read_text(encoding="utf-8")


def test_every_golden_record_has_its_sample() -> None:
    assert sorted(SAMPLES.glob("*.json")) == [golden(name) for name in FILES]
