"""The tree of a pattern: its nodes, and what can be asked of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import NamedTuple


class PatternError(Exception):
    """A fault in a pattern: `column` counts from 1."""

    def __init__(self, column: int, message: str) -> None:
        super().__init__(message)
        self.column = column
        self.message = message


class Atom(NamedTuple):
    """An element by name; a literal keeps its quotation marks in the name."""

    name: str
    column: int


class Not(NamedTuple):
    """Any token that is not `inner`; an edge is no token."""

    inner: Test


class And(NamedTuple):
    """A token for which all `inner` hold."""

    inner: tuple[Test, ...]


class Or(NamedTuple):
    """A token for which one of `inner` holds."""

    inner: tuple[Test, ...]


Test = Atom | Not | And | Or


class One(NamedTuple):
    """One token that passes a test."""

    test: Test


class Sequence(NamedTuple):
    """Parts one after the other."""

    parts: tuple[Node, ...]


class Choice(NamedTuple):
    """One of several branches; the first that fits wins."""

    branches: tuple[Node, ...]


class Repeat(NamedTuple):
    """`inner` from `least` to `most` times."""

    inner: Node
    least: int
    most: int
    lazy: bool


class Slot(NamedTuple):
    """A named part of the match."""

    name: str
    inner: Node


class Context(NamedTuple):
    """A look at what stands before (`behind`) or after this place, without taking it."""

    inner: Node
    behind: bool
    negative: bool


Node = One | Sequence | Choice | Repeat | Slot | Context


def atoms_of_test(test: Test) -> Iterator[Atom]:
    """The elements that a test names."""
    if isinstance(test, Atom):
        yield test
    elif isinstance(test, Not):
        yield from atoms_of_test(test.inner)
    else:
        for inner in test.inner:
            yield from atoms_of_test(inner)


def atoms(node: Node) -> Iterator[Atom]:
    """The elements that a pattern names."""
    match node:
        case One(test):
            yield from atoms_of_test(test)
        case Sequence(parts):
            for part in parts:
                yield from atoms(part)
        case Choice(branches):
            for branch in branches:
                yield from atoms(branch)
        case _:
            yield from atoms(node.inner)


def slots(node: Node) -> Iterator[str]:
    """The slot names of a pattern, in order, repeated ones repeated."""
    match node:
        case One():
            return
        case Sequence(parts) | Choice(parts):
            for part in parts:
                yield from slots(part)
        case Slot(name, inner):
            yield name
            yield from slots(inner)
        case _:
            yield from slots(node.inner)


def check_names(node: Node, known: set[str]) -> None:
    """Raise for the first element that nothing defines, with the nearest name as a hint."""
    for atom in atoms(node):
        if atom.name.startswith('"') or atom.name in known:
            continue
        near = difflib.get_close_matches(atom.name, known, n=1)
        hint = f" (did you mean '{near[0]}'?)" if near else ""
        raise PatternError(atom.column, f"nothing defines the element '{atom.name}'{hint}")


def longest(node: Node, context: bool) -> int:
    """The most letters a node can take; with `context` also those it only looks at behind its end."""
    match node:
        case One():
            return 1
        case Sequence(parts):
            return sum(longest(part, context) for part in parts)
        case Choice(branches):
            return max(longest(branch, context) for branch in branches)
        case Repeat(inner, _, most, _):
            return most * longest(inner, context)
        case Slot(_, inner):
            return longest(inner, context)
        case Context(inner, behind, _):
            return longest(inner, context) if context and not behind else 0


def shortest(node: Node) -> int:
    """The fewest letters a node takes."""
    match node:
        case One():
            return 1
        case Sequence(parts):
            return sum(map(shortest, parts))
        case Choice(branches):
            return min(map(shortest, branches))
        case Repeat(inner, least, _, _):
            return least * shortest(inner)
        case Slot(_, inner):
            return shortest(inner)
        case Context():
            return 0


def has_fixed_length(node: Node) -> bool:
    """Whether every match of a node takes equally many letters."""
    match node:
        case Sequence(parts):
            return all(map(has_fixed_length, parts))
        case Choice(branches):
            return all(map(has_fixed_length, branches)) and len({longest(branch, False) for branch in branches}) == 1
        case Repeat(inner, least, most, _):
            return least == most and has_fixed_length(inner)
        case Slot(_, inner):
            return has_fixed_length(inner)
        case _:
            return True
