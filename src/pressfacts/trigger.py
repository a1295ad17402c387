"""The trigger of a pattern: letters one of which every match must have. A rule is tried only where one stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from pressfacts.tree import Choice, Context, Node, One, Or, Repeat, Sequence, Slot, Test, longest, shortest

Letters = frozenset[int]
LettersOf = Callable[[Test], Letters]
Cost = Callable[[Letters], float]
"""How many of a hundred letters of a text are among these."""

_FURTHER = 0.07
"""What each further place around a trigger where a match could start costs, beside the first."""


class Trigger(NamedTuple):
    """Letters one of which every match must have `low` to `high` letters behind its start, `inside` it or beside it."""

    letters: Letters
    low: int
    high: int
    inside: bool = True

    def moved(self, low: int, high: int) -> Trigger:
        return self._replace(low=self.low + low, high=self.high + high)


def price(trigger: Trigger, cost: Cost) -> float:
    """What it costs to look around all letters of a trigger, in letters of a hundred."""
    return cost(trigger.letters) * (1 + (trigger.high - trigger.low) * _FURTHER)


def find_trigger(node: Node, letters_of: LettersOf, cost: Cost) -> Trigger:
    """The cheapest trigger of a pattern that takes at least one letter: a rare one, whose distance varies little."""

    def best(node: Node) -> Trigger | None:
        return min(_candidates(node, letters_of, best), key=lambda found: price(found, cost), default=None)

    trigger = best(node)
    assert trigger is not None  # a pattern that takes a letter has a mandatory element
    return trigger


def one_test(choice: Choice) -> Test | None:
    """A choice between single tokens is one test."""
    singles = [branch.test for branch in choice.branches if isinstance(branch, One)]
    return Or(tuple(singles)) if len(singles) == len(choice.branches) else None


def _candidates(node: Node, letters_of: LettersOf, best: Callable[[Node], Trigger | None]) -> Iterator[Trigger]:
    match node:
        case One(test):
            yield Trigger(letters_of(test), 0, 0)
        case Slot(_, inner):
            yield from _candidates(inner, letters_of, best)
        case Repeat(inner, least, _, _) if least:
            # In "x{2,5}" the first x is the one that counts; later ones lie further from the start.
            yield from _candidates(inner, letters_of, best)
        case Context(inner, behind, False):
            width = longest(inner, context=False) if behind else 0
            for found in _candidates(inner, letters_of, best):
                yield found.moved(-width, -width)._replace(inside=False)
        case Choice(branches):
            each = [found for found in map(best, branches) if found]
            if len(each) == len(branches):
                yield _together(each)
        case Sequence(parts):
            low = high = 0
            for part in parts:
                for found in _candidates(part, letters_of, best):
                    yield found.moved(low, high)
                low, high = low + shortest(part), high + longest(part, context=False)


def _together(branches: list[Trigger]) -> Trigger:
    """One trigger for all branches of a choice."""
    letters: Letters = frozenset().union(*(one.letters for one in branches))
    inside = all(one.inside for one in branches)
    return Trigger(letters, min(one.low for one in branches), max(one.high for one in branches), inside)
