"""The entry point: the plain call goes straight to work, every other one through typer (commands.py).

`pressfacts extract FILE… --json` is what scripts call thousands of times, and to load typer takes as long as to read
an article. A test holds the two ways against each other.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from pressfacts.ending import exit_code
from pressfacts.extraction import Request, run
from pressfacts.views import FORMATS, Options


def main() -> None:
    """The command `pressfacts`."""
    files = plain_call(sys.argv[1:])
    if files:
        sys.exit(exit_code(lambda: run(Request(files, FORMATS["json"], Options()))))
    from pressfacts import commands

    sys.exit(commands.run())


def plain_call(arguments: Sequence[str]) -> tuple[str, ...]:
    """The files of ``extract FILE… --json``; none for any other call.

    >>> plain_call(["extract", "--json", "a.txt", "-"]), plain_call(["extract", "a.txt", "--json", "--no-text"])
    (('a.txt', '-'), ())
    """
    if not arguments or arguments[0] != "extract" or arguments.count("--json") != 1:
        return ()
    files = tuple(argument for argument in arguments[1:] if argument != "--json")
    return () if any(file.startswith("-") and file != "-" for file in files) else files
