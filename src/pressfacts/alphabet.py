"""The alphabet: each token is one letter, made of its shape and of the lexicons it is in.

A *signature* is the set of element names that hold for a token: its shape, its lexicons, the literals that
rules ask for. Signatures are numbered; `letters` folds those that a group of rules cannot tell apart into one
character, so that the rules become short regular expressions over a small alphabet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pressfacts.endings import Endings

EDGE = "edge"
"""Between two sentences; at a paragraph's end it is a `paragraph`, too."""
PARAGRAPH = "paragraph"

Signature = frozenset[str]


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
        self._by_ending = Endings(endings)
        self._shapes = re.compile(shapes)

    def shape(self, word: str) -> str:
        """The shape of a word, "other" if none matches."""
        match = self._shapes.fullmatch(word)
        return (match.lastgroup if match else None) or "other"

    def signature(self, word: str, initial: bool) -> Signature:
        """All elements of a word; at a sentence start its lower-case form counts as well ("Rund" is "rund")."""
        found = self.words.get(word, frozenset()) | (self._by_ending.longest(word) or frozenset())
        if initial and word[:1].isupper():
            lowered = word[:1].lower() + word[1:]
            found |= self.words.get(lowered, frozenset())
        return found | {self.shape(word)}

    def unlisted_signatures(self) -> Iterator[Signature]:
        """Every signature that a word outside the lexicons can have: the alphabet is closed before the first text."""
        for shape in self.shape_names():
            for said in self.sayings():
                yield said | {shape}

    def shape_names(self) -> tuple[str, ...]:
        """All shapes; "other" is what none of the expressions matches."""
        return (*self._shapes.groupindex, "other")

    def sayings(self) -> list[Signature]:
        """What endings can say; the first says nothing."""
        return [frozenset(), *sorted(set(self.endings.values()), key=sorted)]
