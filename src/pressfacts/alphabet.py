"""The alphabet: each token is one letter, made of its shape and of the lexicons it is in.

A *signature* is the set of element names that hold for a token: its shape, its lexicons, the literals that
rules ask for. Signatures are numbered; a stage of the cascade folds those numbers that its rules cannot tell
apart into one character (`StageAlphabet`), so that its rules become short regular expressions over a small alphabet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

EDGE = "edge"
"""Between two sentences; at a paragraph's end it is a `paragraph`, too."""
PARAGRAPH = "paragraph"

Signature = frozenset[str]
_LEARNED_LIMIT = 200_000


def shape_expression(shapes: Mapping[str, str]) -> str:
    """Join `name -> regular expression` into one with a named group each: the first that fits a word is its shape."""
    return "|".join(f"(?P<{name}>{expression})" for name, expression in shapes.items())


class Inventory:
    """Which elements hold for which word: exact words, endings and shapes.

    `shapes` is a `shape_expression`; `words` and `endings` map to the elements (lexicons, literals) they belong to.
    """

    def __init__(self, shapes: str, words: dict[str, Signature], endings: dict[str, Signature]) -> None:
        self.shapes = shapes
        self.words = words
        self.endings = endings
        self._lengths = sorted({len(ending) for ending in endings}, reverse=True)
        self._shapes = re.compile(shapes)

    def shape(self, word: str) -> str:
        """The shape of a word, "other" if none matches."""
        match = self._shapes.fullmatch(word)
        return (match.lastgroup if match else None) or "other"

    def by_ending(self, word: str) -> Signature:
        """What the longest listed ending of the word says; an ending is shorter than its word."""
        for length in self._lengths:
            if length < len(word) and (found := self.endings.get(word[-length:])):
                return found
        return frozenset()

    def signature(self, word: str, initial: bool) -> Signature:
        """All elements of a word; at a sentence start its lower-case form counts as well ("Rund" is "rund")."""
        found = self.words.get(word, frozenset()) | self.by_ending(word)
        if initial and word[:1].isupper():
            lowered = word[:1].lower() + word[1:]
            found |= self.words.get(lowered, frozenset())
        return found | {self.shape(word)}

    def all_signatures(self) -> Iterator[Signature]:
        """Every signature that a word can have: the alphabet is closed before the first text is read."""
        for word in self.words:
            yield self.signature(word, initial=False)
            yield self.signature(word[:1].upper() + word[1:], initial=True)
        for shape in (*self._shapes.groupindex, "other"):
            yield frozenset({shape})
            for names in sorted(set(self.endings.values()), key=sorted):
                yield names | {shape}


class Vocabulary(dict[str, int]):
    """word → number of its signature; words that no lexicon lists are classified when they are first seen.

    `known` are the listed words, `numbers` all signatures of the closed alphabet.
    """

    def __init__(self, known: Mapping[str, int], inventory: Inventory, numbers: Mapping[Signature, int]) -> None:
        super().__init__(known)
        self._known = known
        self._inventory = inventory
        self._numbers = numbers

    def elements(self, word: str) -> Signature:
        """The elements that hold for a word: its shape, lexicons and the literals that rules ask for."""
        number = self[word]
        return next(signature for signature, other in self._numbers.items() if other == number)

    def __missing__(self, word: str) -> int:
        if len(self) > len(self._known) + _LEARNED_LIMIT:
            self.clear()
            self.update(self._known)
        shape = self._inventory.shape(word)
        number = self._numbers.get(self._inventory.by_ending(word) | {shape})
        if number is None:
            # A shape and an ending that never met while the alphabet was closed: the shape decides.
            number = self._numbers[frozenset({shape})]
        self[word] = number
        return number


class StageAlphabet(NamedTuple):
    """One stage's view of the signatures: `letters[number]` is the character of a signature."""

    letters: tuple[str, ...]

    def encode(self, numbers: Iterable[int]) -> str:
        return "".join(map(self.letters.__getitem__, numbers))


def fold(signatures: list[Signature], atoms: set[str]) -> StageAlphabet:
    """Give signatures that agree in all `atoms` (the elements a stage's rules mention) the same character."""
    letters: dict[frozenset[str], str] = {}
    row = []
    for signature in signatures:
        # Edges stay apart from words even where no rule mentions them.
        key = frozenset(signature & atoms) | (signature & {EDGE})
        row.append(letters.setdefault(key, chr(len(letters))))
    return StageAlphabet(tuple(row))
