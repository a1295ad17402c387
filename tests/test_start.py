"""The start of the process: the collector does not run in a short call, and does in a long one."""

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = (
    "import atexit, gc, sys; from pressfacts.start import main\n"
    "atexit.register(lambda: print(gc.isenabled(), gc.get_stats()[-1]['collections'], file=sys.stderr))\n"
    "main()"
)


@pytest.mark.parametrize("arguments", [["extract", "release.txt", "--json"], ["rules", "list"]])
def test_the_collector_is_on_but_does_not_look_through_what_stays(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text("Am 3. Mai kamen 20 Leute.", encoding="utf-8")
    command = [sys.executable, "-c", SCRIPT, *arguments]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "True 0\n")
