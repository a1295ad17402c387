"""How every call ends: an exit code, and one line for what went wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from pressfacts.rulebook import RuleError
from pressfacts.settings import UserError

UNUSABLE = 2
INTERRUPTED = 130


def exit_code(action: Callable[[], int]) -> int:
    """The exit code of an action, or that of the error it ends with: no traceback, and quiet on a closed pipe."""
    try:
        return action()
    except (UserError, RuleError) as error:
        return fail(str(error))
    except BrokenPipeError:
        # What the interpreter still wants to flush at exit goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return fail(f"{error.filename or 'standard output'}: {error.strerror or error}")
    except KeyboardInterrupt:
        return fail("interrupted", INTERRUPTED)
    except Exception as error:
        return fail(f"{type(error).__name__}: {error}")


def fail(message: str, code: int = UNUSABLE) -> int:
    """Tell the user; the exit code."""
    for line in message.splitlines():
        print(f"pressfacts: {line}", file=sys.stderr)
    return code
