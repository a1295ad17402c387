"""How frequent words are, to find the rarest element of a rule; what a rule finds does not depend on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pressfacts.alphabet import EDGE, Signature

UNKNOWN = 0.02
"""For a word, lexicon or shape of which nothing is said."""


class Frequency(NamedTuple):
    """Shares, in tokens of a hundred: of common words, and of groups of words.

    A group is a lexicon (its common words left out), a shape (the words that are in no lexicon) or a mention.
    """

    words: dict[str, float]
    groups: dict[str, float]

    def of_signatures(
        self, signatures: Iterable[Signature], listed: Iterable[tuple[str, Signature]], sizes: Mapping[str, int]
    ) -> list[float]:
        """The share of each signature; `listed` are the words of the lexicons, whose sizes are `sizes`."""
        shares = {signature: self._bare(signature) for signature in signatures}
        for word, signature in listed:
            shares[signature] += self.words.get(word) or self._listed(signature, sizes)
        return list(shares.values())

    def _bare(self, signature: Signature) -> float:
        """The share of a signature but for listed words: that of its shape or mention, if it has nothing else."""
        if EDGE in signature:
            return self.groups.get(EDGE, UNKNOWN)
        return self.groups.get(next(iter(signature)), UNKNOWN) if len(signature) == 1 else 0.0

    def _listed(self, signature: Signature, sizes: Mapping[str, int]) -> float:
        """The share of one word of some lexicons, as if all words of a lexicon were equally frequent."""
        shares = [self.groups.get(name, UNKNOWN) / sizes[name] for name in signature if name in sizes]
        return min(shares, default=UNKNOWN)
