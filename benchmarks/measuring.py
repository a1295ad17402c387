"""What the benchmarks share: processor time, documents to read, and tables to print."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "samples"
DOCUMENTS = 100
"""The samples are repeated until there are so many documents."""


def cpu_seconds(work: Callable[[], object]) -> float:
    """The processor time of one call, in seconds: other programs on the machine do not count."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def documents(jsonl: Path | None = None) -> list[str]:
    """The texts of a JSONL file ({"id", "text"} a line), or the project's own samples, repeated."""
    if jsonl is not None:
        with jsonl.open(encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines if line.strip()]
    samples = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    return [samples[number % len(samples)] for number in range(DOCUMENTS)]


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Rows under a head, in columns; the first column to the left, the others to the right."""
    lines = [head, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]

    def one(line: Sequence[str]) -> str:
        others = (cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True))
        return "  ".join([line[0].ljust(widths[0]), *others]).rstrip()

    return "\n".join(map(one, lines))
