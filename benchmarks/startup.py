"""What it costs to start pressfacts: processor time and memory of `pressfacts extract FILE`, with `--json` and without.

    python benchmarks/startup.py [FILE] [--rounds 15]

Beside it run a bare Python and a typer command that says hello, in the same environment, taking turns, each on a
terminal of its own, with the byte code of all modules in place.
"""

from __future__ import annotations

import argparse
import os
import pty
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import NamedTuple

from measuring import SAMPLES, table

HELLO = """
import typer

def main(name: str) -> None:
    print(f"Hello {name}")

typer.run(main)
"""


class Cost(NamedTuple):
    """Processor time in seconds, and the most memory held at once in megabytes."""

    seconds: float
    megabytes: float


def run(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    """Run a command to its end on a terminal. Raises CalledProcessError if it fails."""
    process, terminal = pty.fork()
    if not process:
        os.execvpe(command[0], command, dict(environment))
    with suppress(OSError):  # how the end of a terminal is told
        while os.read(terminal, 65_536):
            pass
    os.close(terminal)
    _, status, usage = os.wait4(process, 0)
    if code := os.waitstatus_to_exitcode(status):
        raise subprocess.CalledProcessError(code, list(command))
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def commands(file: Path, hello: Path) -> dict[str, list[str]]:
    """What is compared, by name; the one that a user types is the console script."""
    script = Path(sys.executable).with_name("pressfacts")
    start = [str(script)] if script.exists() else [sys.executable, "-m", "pressfacts"]
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        "typer hello": [sys.executable, str(hello), "Eva"],
        "pressfacts extract FILE": [*start, "extract", str(file)],
        "pressfacts extract FILE --json": [*start, "extract", str(file), "--json"],
    }


def measure(file: Path, rounds: int) -> tuple[Cost, dict[str, list[Cost]]]:
    """The first run of pressfacts, which compiles the rules, and the rounds of all commands."""
    with tempfile.TemporaryDirectory() as folder:
        hello = Path(folder, "hello.py")
        hello.write_text(HELLO, encoding="utf-8")
        environment = {**os.environ, "PRESSFACTS_CACHE": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        compared = commands(file, hello)
        first = run(list(compared.values())[-1], environment)
        for command in compared.values():
            run(command, environment)
        costs: dict[str, list[Cost]] = {name: [] for name in compared}
        for _ in range(rounds):
            for name, command in compared.items():
                costs[name].append(run(command, environment))
    return first, costs


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=min(SAMPLES.glob("*.txt")))
    parser.add_argument("--rounds", type=int, default=15)
    chosen = parser.parse_args(arguments)
    first, costs = measure(chosen.file, chosen.rounds)
    hello = costs["typer hello"]
    rows = [
        [
            name,
            f"{1000 * median(cost.seconds for cost in of_one):.0f}",
            f"{median(one.seconds / other.seconds for one, other in zip(of_one, hello, strict=True)):.2f}",
            f"{max(cost.megabytes for cost in of_one):.0f}",
        ]
        for name, of_one in costs.items()
    ]
    rows.append(["the same, first run", f"{1000 * first.seconds:.0f}", "", f"{first.megabytes:.0f}"])
    print(table(["command", "ms of processor time", "times hello", "peak MB"], rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
