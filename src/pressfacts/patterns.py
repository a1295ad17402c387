"""Patterns made runnable: a tree of the notation becomes a regular expression over the letters of a stage."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pressfacts.notation import (
    Choice,
    Context,
    Node,
    One,
    Or,
    PatternError,
    Repeat,
    Sequence,
    Slot,
    Test,
    longest,
    shortest,
    slots,
)
from pressfacts.rule import Program

Letters = frozenset[str]


def tests(node: Node) -> list[Test]:
    """The tests whose letters the pattern's expression names: what its alphabet must keep apart."""
    match node:
        case One(test):
            return [test]
        case Sequence(parts):
            return [test for part in parts for test in tests(part)]
        case Choice(branches):
            merged = _one_test(node)
            return [merged] if merged else [test for branch in branches for test in tests(branch)]
        case _:
            return tests(node.inner)


def _one_test(choice: Choice) -> Test | None:
    """A choice between single tokens is one test."""
    singles = [branch.test for branch in choice.branches if isinstance(branch, One)]
    return Or(tuple(singles)) if len(singles) == len(choice.branches) else None


def compile_pattern(node: Node, letters_of: Callable[[Test], Letters], cost: Callable[[Letters], float]) -> Program:
    """Translate a tree. `letters_of` gives the letters that pass a test, `cost` how often they occur."""
    if shortest(node) == 0:
        raise PatternError(1, "the pattern has no mandatory element: it would match the empty text")
    trigger = _trigger(node, letters_of, cost)
    assert trigger is not None  # a pattern that takes a letter has a mandatory element
    return Program(
        _expression(node, letters_of),
        tuple(slots(node)),
        "".join(sorted(trigger.letters)),
        trigger.low,
        trigger.high,
        trigger.inside,
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
            merged = _one_test(node)
            if merged:
                return letter_class(letters_of(merged))
            return "(?:" + "|".join(_expression(branch, letters_of) for branch in branches) + ")"
        case Repeat(inner, least, most, lazy):
            body = _expression(inner, letters_of)
            if not isinstance(inner, One | Choice):
                body = f"(?:{body})"
            count = "?" if (least, most) == (0, 1) else f"{{{least},{most}}}"
            return body + count + ("?" if lazy else "")
        case Slot(_, inner):
            return f"({_expression(inner, letters_of)})"
        case Context(inner, behind, negative):
            return f"(?{'<' if behind else ''}{'!' if negative else '='}{_expression(inner, letters_of)})"


class _Trigger(NamedTuple):
    """Letters one of which every match must have `low` to `high` letters behind its start, `inside` it or beside it."""

    letters: Letters
    low: int
    high: int
    inside: bool = True

    def moved(self, low: int, high: int) -> _Trigger:
        return self._replace(low=self.low + low, high=self.high + high)


def _trigger(node: Node, letters_of: Callable[[Test], Letters], cost: Callable[[Letters], float]) -> _Trigger | None:
    """The rarest letters that every match must have or stand beside; None where nothing is mandatory."""
    match node:
        case One(test):
            return _Trigger(letters_of(test), 0, 0)
        case Slot(_, inner):
            return _trigger(inner, letters_of, cost)
        case Repeat(inner, least, _, _):
            # In "x{2,5}" the first x is the one that counts; later ones lie further from the start.
            return _trigger(inner, letters_of, cost) if least else None
        case Choice(branches):
            return _any_trigger([_trigger(branch, letters_of, cost) for branch in branches])
        case Context(inner, behind, negative):
            found = None if negative else _trigger(inner, letters_of, cost)
            width = longest(inner, context=False) if behind else 0
            return found.moved(-width, -width)._replace(inside=False) if found else None
        case Sequence(parts):
            best: _Trigger | None = None
            low = high = 0
            for part in parts:
                one = _trigger(part, letters_of, cost)
                if one and (best is None or cost(one.letters) < cost(best.letters)):
                    best = one.moved(low, high)
                low, high = low + shortest(part), high + longest(part, context=False)
            return best


def _any_trigger(found: list[_Trigger | None]) -> _Trigger | None:
    """One trigger for all branches of a choice, if each has one."""
    each = [one for one in found if one]
    if len(each) < len(found):
        return None
    letters: Letters = frozenset().union(*(one.letters for one in each))
    inside = all(one.inside for one in each)
    return _Trigger(letters, min(one.low for one in each), max(one.high for one in each), inside)
