"""Words in columns: the lines of a terminal from cells that wrap at words, each beside the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from pressfacts.views.terminal.styled import Styled

GAP = 2
LEAST_WORDS = 24
"""Where less room than this is left beside the names, the words stand below them."""


class Row(NamedTuple):
    """Words, maybe with a `name` before them, and at the right margin their `place` in the text."""

    words: Styled
    place: Styled | None = None
    name: Styled | None = None
    indent: int = 0


def rows(block: Sequence[Row], width: int, longest: int) -> Iterator[Styled]:
    """The lines of a block: its names, its words and its places in one column each; words without a name begin left.

    Names longer than `longest` wrap.
    """
    names = min(max((row.name.width for row in block if row.name), default=0), longest)
    places = max((row.place.width for row in block if row.place), default=-GAP)
    room = max(width - GAP - places, 1)
    below = room - names - GAP < LEAST_WORDS
    for name, indent, row in ((row.name, row.indent, row) for row in block):
        if name and below:
            yield from beside([(name, room - indent)], indent)
            name, indent = None, indent + GAP
        first = [] if name is None else [(name, names)]
        rest = room - indent - (0 if name is None else names + GAP)
        last = [] if row.place is None else [(Styled(" " * (places - row.place.width)) + row.place, places)]
        yield from beside([*first, (row.words, rest), *last], indent)


def beside(cells: Sequence[tuple[Styled, int]], indent: int = 0) -> Iterator[Styled]:
    """The lines of cells with their widths beside each other; lines end with their last word."""
    for parts in zip_longest(*(cell.wrap(width) for cell, width in cells)):
        line, start = Styled(), indent
        for part, (_, width) in zip(parts, cells, strict=True):
            if part:
                line += Styled(" " * (start - line.width)) + part
            start += width + GAP
        yield line


def two_columns(left: Sequence[Styled], right: Sequence[Styled], width: int) -> Iterator[Styled]:
    """Two columns of finished lines; the right one begins behind `width`."""
    for one, other in zip_longest(left, right, fillvalue=Styled()):
        yield one + Styled(" " * (width - one.width)) + other if other else one
