"""Words in columns: the lines of a terminal from cells that wrap at words, each beside the other.

Rich's tables do that, too, but measure and cut each cell several times; to load and to draw them takes as long as to
read the article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

GAP = 2
LEAST_WORDS = 24
"""Where less room than this is left beside the names, the words stand below them."""


class Row(NamedTuple):
    """Words, maybe with a `name` before them, and at the right margin their `place` in the text."""

    words: Text
    place: Text | None = None
    name: Text | None = None
    indent: int = 0


def rows(block: Sequence[Row], width: int, console: Console, longest: int) -> Iterator[Text]:
    """The lines of a block: its names, its words and its places in one column each; words without a name begin left.

    Names longer than `longest` wrap.
    """
    names = min(max((row.name.cell_len for row in block if row.name), default=0), longest)
    places = max((row.place.cell_len for row in block if row.place), default=-GAP)
    room = max(width - GAP - places, 1)
    below = room - names - GAP < LEAST_WORDS
    for name, indent, row in ((row.name, row.indent, row) for row in block):
        if name and below:
            yield from beside([(name, room - indent)], console, indent)
            name, indent = None, indent + GAP
        first = [] if name is None else [(name, names)]
        rest = room - indent - (0 if name is None else names + GAP)
        last = [] if row.place is None else [(Text(" " * (places - row.place.cell_len)) + row.place, places)]
        yield from beside([*first, (row.words, rest), *last], console, indent)


def beside(cells: Sequence[tuple[Text, int]], console: Console, indent: int = 0) -> Iterator[Text]:
    """The lines of cells with their widths beside each other; lines end with their last word."""
    wrapped = [cell.wrap(console, max(width, 1)) for cell, width in cells]
    for parts in zip_longest(*wrapped):
        line, start = Text(), indent
        for part, (_, width) in zip(parts, cells, strict=True):
            if part:
                line.append(" " * (start - line.cell_len)).append_text(part)
            start += width + GAP
        line.rstrip()
        yield line


def two_columns(left: Sequence[Text], right: Sequence[Text], width: int) -> Iterator[Text]:
    """Two columns of finished lines; the right one begins behind `width`."""
    for one, other in zip_longest(left, right):
        line = Text() if one is None else one
        if other:
            line.append(" " * (width - line.cell_len)).append_text(other)
        yield line
