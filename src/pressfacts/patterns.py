"""Patterns made runnable: a tree of the notation becomes a regular expression over the letters of a stage."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pressfacts.notation import (
    Choice,
    Context,
    Node,
    One,
    PatternError,
    Repeat,
    Sequence,
    Slot,
    Test,
    longest,
    slots,
)

Letters = frozenset[str]


class Program(NamedTuple):
    """A pattern made runnable over a stage's letters.

    Every match holds one of the `trigger` letters at most `reach` letters behind its start, and is, with what it
    looks at, at most `length` letters long. Group n of the expression is the slot `slots[n - 1]`.
    """

    expression: str
    slots: tuple[str, ...]
    trigger: str
    reach: int
    length: int


def compile_pattern(node: Node, letters_of: Callable[[Test], Letters], cost: Callable[[Letters], float]) -> Program:
    """Translate a tree. `letters_of` gives the letters that pass a test, `cost` how often they occur."""
    mandatory = _trigger(node, letters_of, cost)
    if mandatory is None:
        raise PatternError(1, "the pattern has no mandatory element: it would match the empty text")
    return Program(
        _expression(node, letters_of),
        tuple(slots(node)),
        "".join(sorted(mandatory.letters)),
        mandatory.reach,
        longest(node, context=True),
    )


def letter_class(letters: Letters) -> str:
    """A character class of these letters, runs as ranges; a class that nothing is in matches nothing."""
    if not letters:
        return "(?!)"
    codes = sorted(map(ord, letters))
    runs: list[list[int]] = []
    for code in codes:
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    if len(codes) == 1:
        return _escape(codes[0])
    return "[" + "".join(_escape(a) if a == b else f"{_escape(a)}-{_escape(b)}" for a, b in runs) + "]"


def _escape(code: int) -> str:
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def _expression(node: Node, letters_of: Callable[[Test], Letters]) -> str:
    match node:
        case One(test):
            return letter_class(letters_of(test))
        case Sequence(parts):
            return "".join(_expression(part, letters_of) for part in parts)
        case Choice(branches):
            if all(isinstance(branch, One) for branch in branches):
                singles = (branch for branch in branches if isinstance(branch, One))
                return letter_class(frozenset().union(*(letters_of(one.test) for one in singles)))
            return "(?:" + "|".join(_expression(branch, letters_of) for branch in branches) + ")"
        case Repeat(inner, least, most, lazy):
            body = _expression(inner, letters_of)
            if not (isinstance(inner, One) or body.startswith("(?:")):
                body = f"(?:{body})"
            count = "?" if (least, most) == (0, 1) else f"{{{least},{most}}}"
            return body + count + ("?" if lazy else "")
        case Slot(_, inner):
            return f"({_expression(inner, letters_of)})"
        case Context(inner, behind, negative):
            return f"(?{'<' if behind else ''}{'!' if negative else '='}{_expression(inner, letters_of)})"


class _Trigger(NamedTuple):
    letters: Letters
    reach: int


def _trigger(node: Node, letters_of: Callable[[Test], Letters], cost: Callable[[Letters], float]) -> _Trigger | None:
    """The rarest letters one of which every match must hold, and how far from its start at most."""
    match node:
        case One(test):
            return _Trigger(letters_of(test), 0)
        case Slot(_, inner):
            return _trigger(inner, letters_of, cost)
        case Repeat(inner, least, _, _):
            # In "x{2,5}" the first x is the one that counts; later ones lie further from the start.
            return _trigger(inner, letters_of, cost) if least else None
        case Choice(branches):
            found = [_trigger(branch, letters_of, cost) for branch in branches]
            if any(one is None for one in found):
                return None
            each = [one for one in found if one]
            return _Trigger(frozenset().union(*(one.letters for one in each)), max(one.reach for one in each))
        case Context():
            return None
        case Sequence(parts):
            best: _Trigger | None = None
            before = 0
            for part in parts:
                one = _trigger(part, letters_of, cost)
                if one and (best is None or cost(one.letters) < cost(best.letters)):
                    best = _Trigger(one.letters, before + one.reach)
                before += longest(part, context=False)
            return best
