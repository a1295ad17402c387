"""Patterns made runnable: a tree of the notation becomes a regular expression over the letters of a stage."""

from __future__ import annotations

from collections.abc import Callable

from pressfacts.rule import Program
from pressfacts.tree import (
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
    shortest,
    slots,
)
from pressfacts.trigger import Letters, find_trigger, one_test


def tests(node: Node) -> list[Test]:
    """The tests whose letters the pattern's expression names: what its alphabet must keep apart."""
    match node:
        case One(test):
            return [test]
        case Sequence(parts):
            return [test for part in parts for test in tests(part)]
        case Choice(branches):
            merged = one_test(node)
            return [merged] if merged else [test for branch in branches for test in tests(branch)]
        case _:
            return tests(node.inner)


def compile_pattern(node: Node, letters_of: Callable[[Test], Letters], cost: Callable[[Letters], float]) -> Program:
    """Translate a tree. `letters_of` gives the letters that pass a test, `cost` how often they occur."""
    if shortest(node) == 0:
        raise PatternError(1, "the pattern has no mandatory element: it would match the empty text")
    trigger = find_trigger(node, letters_of, cost)
    return Program(
        _expression(node, letters_of).encode("ascii"),
        tuple(slots(node)),
        bytes(sorted(trigger.letters)),
        trigger.low,
        trigger.high,
        trigger.inside,
        longest(node, context=True),
    )


def letter_class(letters: Letters) -> str:
    """A character class of these letters, runs as ranges; a class that nothing is in matches nothing."""
    if not letters:
        return "(?!)"
    codes = sorted(letters)
    runs: list[list[int]] = []
    for code in codes:
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    if len(codes) == 1:
        return f"\\x{codes[0]:02x}"
    return "[" + "".join(f"\\x{a:02x}" if a == b else f"\\x{a:02x}-\\x{b:02x}" for a, b in runs) + "]"


def _expression(node: Node, letters_of: Callable[[Test], Letters]) -> str:
    match node:
        case One(test):
            return letter_class(letters_of(test))
        case Sequence(parts):
            return "".join(_expression(part, letters_of) for part in parts)
        case Choice(branches):
            merged = one_test(node)
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
