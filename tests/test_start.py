"""The start of the process: the collector rests while the program loads, and only then."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = (
    "import atexit, gc, sys; from pressfacts.start import main\n"
    "atexit.register(lambda: print(gc.isenabled(), file=sys.stderr))\n"
    "main()"
)


@pytest.mark.parametrize("arguments", [["extract", "release.txt", "--json"], ["rules", "list"]])
def test_the_collector_works_again_once_all_is_loaded(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text("Am 3. Mai kamen 20 Leute.", encoding="utf-8")
    command = [sys.executable, "-c", SCRIPT, *arguments]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "True\n")
