"""Regular expressions that are compiled when they are first used, from kept code where there is some.

Compiling 200 expressions costs more than reading an article with them. `code_of` takes the compiled code out of the
interpreter's own compiler, and `keep` hands it back in a later run of the same interpreter; where an interpreter has
no such code to give, expressions are compiled as usual. Code is kept under the interpreter's exact version.
"""

from __future__ import annotations

import importlib
import re
import sys
from array import array
from collections.abc import Callable
from typing import Any, AnyStr

Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code words, number of groups, group names with their numbers, and the names by number."""

_kept: dict[str | bytes, Code] = {}
_static: list[Expression] = []


class Expression:
    """A regular expression like those of `re`, whose methods are there once the first of them is called.

    `source` may be a function that gives it, for a source that is read from a file; kept code spares the reading.
    """

    def __init__(self, source: str | Callable[[], str], flags: int = 0) -> None:
        self._source = source
        self.key = source if isinstance(source, str) else f"{source.__module__}.{source.__qualname__}"
        self.flags = flags
        _static.append(self)

    def text(self) -> str:
        """The expression as it is written."""
        return self._source if isinstance(self._source, str) else self._source()

    def __getattr__(self, name: str) -> Any:
        pattern = _from_kept(self.key, self.flags) or re.compile(self.text(), self.flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)


def compiled(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern of a source, from kept code if there is some."""
    return _from_kept(source, flags) or re.compile(source, flags)


def _from_kept(key: AnyStr, flags: int) -> re.Pattern[AnyStr] | None:
    code = _kept.get(key)
    if code is None or code[0] & flags != flags:
        return None
    all_flags, words, groups, names, by_number = code
    engine = importlib.import_module("_sre")
    pattern: re.Pattern[AnyStr] = engine.compile(key, all_flags, array("I", words).tolist(), groups, names, by_number)
    return pattern


def keep(codes: dict[str | bytes, Code]) -> None:
    """Offer code for expressions that are not compiled yet."""
    _kept.update(codes)


def static_codes() -> dict[str | bytes, Code]:
    """The code of every `Expression` made so far, by its key."""
    pairs = ((expression.key, code_of(expression.text(), expression.flags)) for expression in _static)
    return {key: code for key, code in pairs if code}


def code_of(source: str | bytes, flags: int = 0) -> Code | None:
    """The compiled code of an expression; None where this interpreter does not give it."""
    try:
        compiler = importlib.import_module("re._compiler")
        tree = importlib.import_module("re._parser").parse(source, flags)
        words = compiler._code(tree, flags)
        names = dict(tree.state.groupdict)
        by_number: list[str | None] = [None] * tree.state.groups
        for name, number in names.items():
            by_number[number] = name
        all_flags = int(flags | tree.state.flags)  # marshal takes no enum
        code = (all_flags, array("I", words).tobytes(), tree.state.groups - 1, names, tuple(by_number))
        return code if _same(source, flags, code) else None
    except (ImportError, AttributeError, TypeError, OverflowError):
        return None


def _same(source: str | bytes, flags: int, code: Code) -> bool:
    """Whether the interpreter takes its code back as the pattern that it would have compiled itself."""
    engine = importlib.import_module("_sre")
    pattern = engine.compile(source, code[0], array("I", code[1]).tolist(), *code[2:])
    return bool(pattern == re.compile(source, flags))


def interpreter() -> str:
    """What kept code belongs to: implementation, exact version and word size."""
    return f"{sys.implementation.cache_tag}-{sys.hexversion:08x}-{array('I').itemsize}"
