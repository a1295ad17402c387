"""Patterns made runnable: a tree of the notation becomes a regular expression over the letters of a stage."""

from __future__ import annotations

from typing import NamedTuple

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
from pressfacts.trigger import Cost, Letters, LettersOf, Trigger, find_trigger, one_test, price


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


def compile_pattern(node: Node, letters_of: LettersOf, cost: Cost) -> list[Program]:
    """Translate a tree. `letters_of` gives the letters that pass a test, `cost` how often they occur.

    Usually it becomes one program. Where its alternatives have triggers of their own that are rarer or nearer together
    than a common one, each becomes a program, to be tried in their order.
    """
    if shortest(node) == 0:
        raise PatternError(1, "the pattern has no mandatory element: it would match the empty text")
    whole = find_trigger(node, letters_of, cost)
    parts = _alternatives(node)
    if 1 < len(parts) <= _MOST_PARTS and all(map(shortest, parts)):
        each = [find_trigger(part, letters_of, cost) for part in parts]
        if sum(price(one, cost) + _PROGRAM for one in each) < price(whole, cost) + _PROGRAM:
            return [_program(part, trigger, letters_of) for part, trigger in zip(parts, each, strict=True)]
    return [_program(node, whole, letters_of)]


_MOST_PARTS = 12
_PROGRAM = 0.2
"""What it costs to try a program at all, as if so many letters of a hundred were triggers."""


def _alternatives(node: Node) -> list[Node]:
    """The alternatives of a pattern: of a choice, or of a choice that begins a sequence."""
    if isinstance(node, Choice) and one_test(node) is None:
        return [part for branch in node.branches for part in _alternatives(branch)]
    if isinstance(node, Sequence):
        first, *rest = node.parts
        return [Sequence((part, *rest)) for part in _alternatives(first)]
    return [node]


def _program(node: Node, trigger: Trigger, letters_of: LettersOf) -> Program:
    before, rest = _parted(node)
    lead = 0 if before is None else 1
    writer = _Writer(letters_of)
    expression = writer.pattern(rest) if before is None else writer.expression(before) + writer.pattern(rest)
    return Program(
        expression.encode("ascii"),
        tuple(slots(node)),
        bytes(sorted(trigger.letters)),
        trigger.low + lead,
        trigger.high + lead,
        trigger.inside,
        longest(node, context=True) + lead,
        lead,
    )


def _parted(node: Node) -> tuple[Node | None, Node]:
    """The one letter that must stand before a pattern, and the pattern without this condition.

    As a first letter that is taken `re` skips to it; behind every place of the text it would look one by one.
    """
    if isinstance(node, Sequence):
        for place, part in enumerate(node.parts):
            before, rest = _parted(part)
            if before is not None:
                left = () if rest == _NOTHING else (rest,)
                return before, Sequence((*node.parts[:place], *left, *node.parts[place + 1 :]))
            if longest(part, context=False):
                break
    elif isinstance(node, Context) and node.behind and not node.negative and _single(node.inner):
        return node.inner, _NOTHING
    return None, node


_NOTHING = Sequence(())


def _single(node: Node) -> Test | None:
    """The test of a node that is one letter and no slot."""
    if isinstance(node, One):
        return node.test
    return one_test(node) if isinstance(node, Choice) else None


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


ANY: Letters = frozenset(range(256))
"""All letters: nothing is known of what comes next."""


class _Writer(NamedTuple):
    """Writes nodes as regular expressions; every node is told what can come `behind` it."""

    letters_of: LettersOf

    def pattern(self, node: Node) -> str:
        """The expression of a whole pattern, behind a look at its first letter: most places can be left at once."""
        first = self.opening(node)
        guard = "" if first == ANY or _begins_with_letter(node) else f"(?={letter_class(first)})"
        return guard + self.expression(node)

    def expression(self, node: Node, behind: Letters = ANY) -> str:
        match node:
            case One(test):
                return letter_class(self.letters_of(test))
            case Sequence(parts):
                written = []
                for part in reversed(parts):
                    written.append(self.expression(part, behind))
                    behind = self.opening(part, behind)
                return "".join(reversed(written))
            case Choice(branches):
                merged = one_test(node)
                if merged:
                    return letter_class(self.letters_of(merged))
                return "(?:" + "|".join(self.expression(branch, behind) for branch in branches) + ")"
            case Repeat():
                return self.repeated(node, behind)
            case Slot(_, inner):
                return f"({self.expression(inner, behind)})"
            case Context(inner, back, negative):
                return f"(?{'<' if back else ''}{'!' if negative else '='}{self.expression(inner)})"

    def repeated(self, node: Repeat, behind: Letters) -> str:
        inner, least, most, lazy = node
        letters = self.single(inner)
        times = "?" if (least, most) == (0, 1) else f"{{{least},{most}}}"
        if letters is not None:
            # Where no letter that can come behind is one of the repeated, there is one end: no other need be tried.
            one_end = least < most and behind.isdisjoint(letters)
            return letter_class(letters) + times + ("+" if one_end else "?" if lazy else "")
        if (least, most) == (0, 1):
            # A choice that may be empty: less work for `re` than a repeat of a group.
            body = self.expression(inner, behind)
            return f"(?:|{body})" if lazy else f"(?:{body}|)"
        body = self.expression(inner, self.opening(inner, behind) | behind)
        return f"(?:{body})" + times + ("?" if lazy else "")

    def single(self, node: Node) -> Letters | None:
        """The letters of a node that is one letter and no slot."""
        test = _single(node)
        return self.letters_of(test) if test else None

    def opening(self, node: Node, behind: Letters = ANY) -> Letters:
        """The letters that can come first in a node with what is behind it."""
        match node:
            case One(test):
                return self.letters_of(test)
            case Slot(_, inner):
                return self.opening(inner, behind)
            case Sequence(parts):
                for part in reversed(parts):
                    behind = self.opening(part, behind)
                return behind
            case Choice(branches):
                first: Letters = frozenset()
                for branch in branches:
                    first |= self.opening(branch, behind)
                return first
            case Repeat(inner, least):
                first = self.opening(inner, behind)
                return first if least else first | behind
            case Context(inner, False, False):
                return behind & self.opening(inner)
            case Context(inner, False, True):
                return behind - (self.single(inner) or frozenset())
            case Context():
                return behind


def _begins_with_letter(node: Node) -> bool:
    match node:
        case One():
            return True
        case Slot(_, inner):
            return _begins_with_letter(inner)
        case Sequence(parts):
            return _begins_with_letter(parts[0])
        case Choice():
            return one_test(node) is not None
        case Repeat(inner, least):
            return least > 0 and _begins_with_letter(inner)
        case _:
            return False
