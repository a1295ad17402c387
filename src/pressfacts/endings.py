"""The endings of lexicons: "*chef" holds for every longer word that ends so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

Said = TypeVar("Said")


class Endings(Generic[Said]):
    """Endings with what they say, asked by whole words.

    >>> Endings({"chef": 1, "sportchef": 2}).longest("Radsportchef")
    2
    """

    def __init__(self, said: Mapping[str, Said]) -> None:
        self._said = said
        # The last two letters tell which lengths are worth a look; most words have none.
        lengths: dict[str, set[int]] = {}
        for ending in said:
            lengths.setdefault(ending[-2:], set()).add(len(ending))
        self._lengths = {tail: tuple(sorted(each, reverse=True)) for tail, each in lengths.items()}

    def longest(self, word: str) -> Said | None:
        """What the longest listed ending of the word says; an ending is shorter than its word."""
        size = len(word)
        for tail in (word[-2:], word[-1:]):
            for length in self._lengths.get(tail, ()):
                if length < size and word[-length:] in self._said:
                    return self._said[word[-length:]]
        return None
