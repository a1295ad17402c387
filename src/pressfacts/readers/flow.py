"""Text that grows block by block: what stands between two blocks is the strongest break that was asked for."""

from __future__ import annotations

from collections.abc import Callable

CELL, LINE, PARAGRAPH = 1, 2, 3
_SEPARATORS = ("", "\t", "\n", "\n\n")
_CELL_WIDTH = 60  # code points; cells with more are no data but layout, and stand in lines of their own


class Flow:
    """Collects pieces of text and the breaks between them, so that no two blocks can grow together.

    >>> flow = Flow(str.strip)
    >>> for word in ("Rund ", "200"): flow.write(word)
    >>> flow.separate(LINE); flow.separate(PARAGRAPH); flow.write("Gäste"); flow.text()
    'Rund 200\\n\\nGäste'
    """

    def __init__(self, tidy: Callable[[str], str]) -> None:
        self._tidy = tidy  # applied to each block; a block that is empty after it vanishes
        self._written: list[str] = []
        self._block: list[str] = []
        self._break = 0
        self._bullet = ""

    def write(self, piece: str) -> None:
        """Add text to the current block."""
        self._block.append(piece)

    def separate(self, strength: int) -> None:
        """End the current block; repeated breaks do not add up, the strongest counts."""
        if block := self._tidy("".join(self._block)):
            if self._break == CELL and max(len(block), len(self._written[-1]) if self._written else 0) > _CELL_WIDTH:
                self._break = LINE
            self._written += (_SEPARATORS[self._break] if self._written else "", self._bullet + block)
            self._break, self._bullet = 0, ""
        self._block = []
        self._break = max(self._break, strength)

    def bullet(self, mark: str) -> None:
        """Put this mark before the next block ("" takes it back): list items are to be seen as such."""
        self._bullet = mark

    def text(self) -> str:
        """Give all blocks with the breaks between them."""
        self.separate(0)
        return "".join(self._written)
