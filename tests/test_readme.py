"""Every command and program that README.md and docs/*.md show is run, and prints what stands there.

In a ```console block `$ ` begins a command, `> ` continues it, and the lines behind it are its standard output; a line
`…` stands for any lines. A command without lines behind it must only succeed. ```python blocks are run in the same
folder, in the order of the page. UPDATE_GOLDEN=1 writes the outputs anew; of one with a `…` as many lines as before.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from readers.test_damaged import CASES, Case

ROOT = Path(__file__).parent.parent
PAGES = ["README.md", *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\S[^\n]*)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXECUTED, SHOWN = {"console", "python"}, {"sh", "python (not executed)", "json"}


class Command(NamedTuple):
    """A shell command, the lines that it shall print (none: any), and how it is written on the page."""

    line: str
    output: list[str]
    written: str


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(page: str) -> list[tuple[str, str]]:
    """Kind and text of each fenced block."""
    return BLOCK.findall(read(page))


def commands(block: str) -> Iterator[Command]:
    for part in re.split(r"^(?=\$ )", block, flags=re.MULTILINE)[1:]:
        lines = part.splitlines()
        size = 1 + next((n for n, line in enumerate(lines[1:]) if not line.startswith("> ")), len(lines) - 1)
        script = "\n".join(line[2:] for line in lines[:size])
        yield Command(script, lines[size:], part)


def alike(expected: list[str], printed: list[str]) -> bool:
    """Whether these lines were printed; blanks at the ends of lines do not count.

    >>> alike(["a", "…", "d"], ["a", "b", "c", "d "])
    True
    """
    parts = [".*\n" if line == "…" else re.escape(line.rstrip()) + "\n" for line in expected]
    pattern = "".join(f"(?:{part})*" if line == "…" else part for line, part in zip(expected, parts, strict=True))
    return re.fullmatch(pattern, "".join(line.rstrip() + "\n" for line in printed)) is not None


def rewritten(command: Command, printed: list[str]) -> str:
    """The command as it would be written today."""
    lines = [line.rstrip() for line in printed]
    if command.output.count("…") == 1:
        at = command.output.index("…")
        lines = [*lines[:at], "…", *lines[len(lines) - (len(command.output) - at - 1) :]]
    source = command.written.splitlines()[: -len(command.output)]
    return "\n".join([*source, *lines]) + "\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("samples", "rules"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PYTEST", "NO_COLOR"))},
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        **{"TERM": "dumb", "COLUMNS": "84", "LANG": "C.UTF-8"},
    }
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("page", PAGES)
def test_what_it_shows_is_what_happens(page: str, folder: Path) -> None:
    text = read(page)
    for kind, block in blocks(page):
        if kind == "python":
            done = run([sys.executable, "-c", block], folder)
            assert done.returncode == 0, f"{block}\n{done.stderr}"
        for command in commands(block) if kind == "console" else ():
            done = run(["bash", "-o", "pipefail", "-c", command.line], folder)
            printed = done.stdout.splitlines()
            assert done.returncode == 0, f"{command.line}\n{done.stderr}"
            if command.output and os.environ.get("UPDATE_GOLDEN"):
                text = text.replace(command.written, rewritten(command, printed))
            elif command.output:
                assert alike(command.output, printed), f"{command.line}\n{done.stdout}"
    if os.environ.get("UPDATE_GOLDEN"):
        (ROOT / page).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_no_block_is_left_out(page: str) -> None:
    assert {kind for kind, _ in blocks(page)} <= EXECUTED | SHOWN


def test_the_two_commands_for_a_new_machine() -> None:
    use, check = (block.strip() for kind, block in blocks("README.md") if kind == "sh")
    steps = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert check in steps
    prepare, install, main_job = use.split(" && ")
    assert prepare == check.split(" && ")[0]
    assert install == ".venv/bin/pip install -q ."
    # The same call, with its output, is the first thing that the page shows.
    shown = next(commands(next(block for kind, block in blocks("README.md") if kind == "console")))
    assert shown.line.removesuffix(" --lang en") == main_job.removeprefix(".venv/bin/")


def test_every_link_to_a_file_leads_somewhere() -> None:
    for page in (*PAGES, "rules/README.md", "benchmarks/README.md"):
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", read(page)):
            assert ((ROOT / page).parent / target).exists(), f"{page}: {target}"


def row(case: Case) -> str:
    """A case of damaged input as a line of the table."""
    if case.error is None:
        outcome = "read as text" if case.text else "read: an empty text"
    else:
        outcome = f"refused: {case.error}"
    return f"| {case.what} | `{case.name}` | {outcome} |"


def test_the_table_of_damaged_input_is_that_of_the_tests() -> None:
    page = read("docs/damaged-input.md")
    rows = [row(case) for case in CASES]
    if os.environ.get("UPDATE_GOLDEN"):
        page = re.sub(r"(?<=\|---\|---\|---\|\n)(\|.*\n)+", lambda _: "\n".join(rows) + "\n", page, count=1)
        (ROOT / "docs" / "damaged-input.md").write_text(page, encoding="utf-8")
    assert [line for line in page.splitlines() if re.match(r"\| .* \| `a\.", line)] == rows
