"""Throughput of pressfacts beside its peers, in one run.

    python benchmarks/speed.py [TEXTS.jsonl] [--seconds 1] [--rounds 5]

The tools take turns, so that a busy machine slows all of them; what counts is processor time on one core. Of each
tool the median round is printed. Ratios compare two tools within each round first: they are steadier than speeds.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import NamedTuple

from measuring import cpu_seconds, documents, table
from peers import COMPARISONS, Contestant, Work


class Runner(NamedTuple):
    """A tool at work: the task, its name, what it does with a text, and its characters a second in each round."""

    task: str
    name: str
    work: Work
    speeds: list[float]


def runners(comparisons: dict[str, list[Contestant]]) -> list[Runner]:
    """The tools that are there, made ready; each that is missing is one line on stderr."""
    ready = []
    for task, contestants in comparisons.items():
        for contestant in contestants:
            try:
                ready.append(Runner(task, contestant.name, contestant.prepare(), []))
            except (ImportError, OSError) as error:
                print(f"{contestant.name}: left out ({error})", file=sys.stderr)
    return ready


def characters_a_second(work: Work, texts: Sequence[str], seconds: float) -> float:
    """How fast a tool reads texts, one after the other and over again, for about so many seconds."""
    spent, read = 0.0, 0
    for text in cycle(texts):
        spent += cpu_seconds(lambda: work(text))  # noqa: B023 - called at once
        read += len(text)
        if spent >= seconds:
            break
    return read / spent


def compare(ready: list[Runner], texts: Sequence[str], seconds: float, rounds: int) -> list[list[str]]:
    """The rows of the table: task, tool, characters a second, and how many times as fast the task's first tool is."""
    for runner in ready:
        runner.work(texts[0])
    for _ in range(rounds):
        for runner in ready:
            runner.speeds.append(characters_a_second(runner.work, texts, seconds))
    first = {runner.task: runner for runner in reversed(ready)}
    return [
        [
            f"{runner.task}: {runner.name}",
            f"{median(runner.speeds):,.0f}",
            "" if first[runner.task] is runner else f"{_times(first[runner.task], runner):.2f}",
        ]
        for runner in ready
    ]


def _times(one: Runner, other: Runner) -> float:
    return median(a / b for a, b in zip(one.speeds, other.speeds, strict=True))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="?", type=Path, help='a JSONL file, {"id", "text"} a line; default: the samples')
    parser.add_argument("--seconds", type=float, default=1.0, help="of processor time for each tool in each round")
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args(arguments)
    texts = documents(chosen.texts)
    rows = compare(runners(COMPARISONS), texts, chosen.seconds, chosen.rounds)
    print(table(["task and tool", "characters/s", "pressfacts is … times as fast"], rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
