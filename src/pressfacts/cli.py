"""The command line: the plain call goes straight to work, every other one through typer (commands.py).

`pressfacts extract FILE…`, with `--json` or without, is what people and scripts call most, and to load typer takes as
long as to read an article. A test holds the two ways against each other.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from pressfacts import settings
from pressfacts.ending import exit_code
from pressfacts.extraction import Request, run
from pressfacts.views import FORMATS, Options


def main() -> None:
    """Carry out what the arguments ask for; the process ends with its exit code."""
    request = plain_call(sys.argv[1:])
    if request:
        sys.exit(exit_code(lambda: run(request)))
    from pressfacts import commands

    sys.exit(commands.run())


def plain_call(arguments: Sequence[str]) -> Request | None:
    """What ``extract FILE…`` asks for, with ``--json`` or without; None for any other call.

    >>> plain_call(["extract", "--json", "a.txt", "-"]).files, plain_call(["extract", "a.txt", "--no-text"])
    (('a.txt', '-'), None)
    """
    if not arguments or arguments[0] != "extract" or arguments.count("--json") > 1:
        return None
    files = tuple(argument for argument in arguments[1:] if argument != "--json")
    if not files or any(file.startswith("-") and file != "-" for file in files):
        return None
    return Request(files, FORMATS["json"] if "--json" in arguments else None, Options(lang=settings.language(None)))
