"""Batches run with the toy pipeline; workers are forked, so they have it as well."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

import toy

Corpus = Callable[[Iterable[str]], Path]


@pytest.fixture(autouse=True)
def toy_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pressfacts.pipeline.extract", toy.extract)
    monkeypatch.setenv(toy.MAIN, str(os.getpid()))


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Writes texts as JSON Lines with the ids d0, d1 …"""

    def write(texts: Iterable[str]) -> Path:
        path = tmp_path / "corpus.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for number, text in enumerate(texts):
                file.write(json.dumps({"id": f"d{number}", "text": text}) + "\n")
        return path

    return write
