"""The command in this process: faster than a new one for every test."""

from __future__ import annotations

import io
import signal
import sys
from typing import NamedTuple
from unittest.mock import patch

from pressfacts import cli


class Result(NamedTuple):
    """How the command ended: exit code, bytes on standard output, text on standard error."""

    code: int
    out: bytes
    err: str


def pressfacts(*arguments: object, stdin: bytes = b"") -> Result:
    """Run ``pressfacts`` with these arguments."""
    out, err = io.TextIOWrapper(io.BytesIO(), encoding="ascii"), io.StringIO()
    code = 0
    with (
        patch.object(sys, "argv", ["pressfacts", *map(str, arguments)]),
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))),
        patch.object(sys, "stdout", out),
        patch.object(sys, "stderr", err),
    ):
        try:
            cli.main()
        except SystemExit as end:
            code = int(end.code or 0)
    out.flush()
    assert isinstance(out.buffer, io.BytesIO)
    return Result(code, out.buffer.getvalue(), err.getvalue())


def listen_to_ctrl_c() -> None:
    """For a child process: what a shell starts in the background ignores Ctrl-C, and so would its children."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
