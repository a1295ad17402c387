"""Letters: signatures that a group of rules cannot tell apart share one character.

A letter is a byte: a group takes only as many rules as 256 letters can serve. Sets of signatures are bit masks: bit n
stands for signature number n.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressfacts.alphabet import EDGE, Signature
from pressfacts.tree import And, Atom, Not, Or, Test

MOST = 256
"""So many letters a group may have."""


class Membership:
    """Which of all signatures pass a test; `frequencies` are those of the signatures, in tokens of a hundred."""

    def __init__(self, signatures: Sequence[Signature], frequencies: Sequence[float]) -> None:
        self.frequencies = frequencies
        self.everything = (1 << len(signatures)) - 1
        members: dict[str, list[int]] = {}
        for number, signature in enumerate(signatures):
            for name in signature:
                members.setdefault(name, []).append(number)
        self._members = {name: sum(1 << number for number in numbers) for name, numbers in members.items()}
        self.edges = self._members[EDGE]

    def mask(self, test: Test) -> int:
        """The signatures that pass; an edge passes no negation."""
        match test:
            case Atom(name, _):
                return self._members.get(name, 0)
            case Not(inner):
                return self.everything & ~self.mask(inner) & ~self.edges
            case And(inner):
                mask = self.everything
                for one in inner:
                    mask &= self.mask(one)
                return mask
            case Or(inner):
                mask = 0
                for one in inner:
                    mask |= self.mask(one)
                return mask


class Letters:
    """The alphabet of one group of rules, refined test by test."""

    def __init__(self, tests: Membership) -> None:
        self._tests = tests
        # Edges stay apart from words even where no rule mentions them.
        self._classes = [tests.edges, tests.everything & ~tests.edges]
        self._costs: list[float] = []
        self._passing: dict[int, frozenset[int]] = {}

    def take(self, rules: Sequence[Sequence[Test]]) -> int:
        """Refine the alphabet for the first rules, given by their tests, that it can serve; returns how many."""
        self._passing.clear()
        for count, rule in enumerate(rules):
            refined = self._classes
            for mask in {self._tests.mask(test) for test in rule}:
                refined = [part for one in refined for part in (one & mask, one & ~mask) if part]
            if len(refined) > MOST:
                return count
            self._classes = refined
        return len(rules)

    def passing(self, test: Test) -> frozenset[int]:
        """The letters that pass a test."""
        mask = self._tests.mask(test)
        if mask not in self._passing:
            self._passing[mask] = frozenset(letter for letter, one in enumerate(self._classes) if one & mask)
        return self._passing[mask]

    def cost(self, letters: frozenset[int]) -> float:
        """How often letters occur, in letters of a hundred."""
        if not self._costs:
            frequencies = self._tests.frequencies
            self._costs = [sum(frequencies[number] for number in _bits(mask)) for mask in self._classes]
        return sum(self._costs[letter] for letter in letters)

    def column(self) -> bytes:
        """The letters of all signatures, in the order of their numbers."""
        column = bytearray(len(self._tests.frequencies))
        for letter, mask in enumerate(self._classes):
            for number in _bits(mask):
                column[number] = letter
        return bytes(column)


def _bits(mask: int) -> Iterator[int]:
    """The numbers of the bits that are set."""
    digits = bin(mask)[:1:-1]
    number = digits.find("1")
    while number >= 0:
        yield number
        number = digits.find("1", number + 1)
