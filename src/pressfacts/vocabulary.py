"""The vocabulary: word → its row of letters, for listed words and for any other."""

from __future__ import annotations

from collections.abc import Mapping

from pressfacts.endings import Endings
from pressfacts.expression import compiled

_LEARNED_LIMIT = 200_000


class Vocabulary(dict[str, bytes]):
    """word → its row; a word that no lexicon lists is classified when it is first seen.

    `listed` are the listed words; `shapes`, `endings` and `unlisted` as in `image.Image`.
    """

    def __init__(
        self,
        listed: Mapping[str, bytes],
        shapes: str,
        endings: Mapping[str, int],
        unlisted: Mapping[str, tuple[bytes, ...]],
    ) -> None:
        super().__init__(listed)
        self._listed = listed
        self._shapes = compiled(shapes)
        self._endings = Endings(endings)
        self._unlisted = unlisted

    def shape(self, word: str) -> str:
        """The shape of a word, "other" if none matches."""
        match = self._shapes.fullmatch(word)
        return (match.lastgroup if match else None) or "other"

    def __missing__(self, word: str) -> bytes:
        if len(self) > len(self._listed) + _LEARNED_LIMIT:
            self.clear()
            self.update(self._listed)
        row = self[word] = self._unlisted[self.shape(word)][self._endings.longest(word) or 0]
        return row
