"""Words with styles, wrapped at blanks, and how a terminal is told to show them.

Rich has all of this, but to load its console and its text takes as long as to find the facts of an article; of it only
the widths of characters are used here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from rich.cells import cell_len

from pressfacts.expression import Expression

COLOURS = {"blue": "34", "cyan": "36", "green": "32", "magenta": "35"}
"""Of the terminal's own palette: its owner has made them readable on light or dark."""

CODES = {"bold": "1", "dim": "2", "italic": "3", "underline": "4", **COLOURS}

_WORD = Expression(r"[^ ]+")


class Screen(NamedTuple):
    """What the output can show: `width` in cells, whether it obeys codes of style, and whether colours are wanted."""

    width: int = 80
    styled: bool = False
    coloured: bool = False


def screen(is_terminal: bool, environment: Mapping[str, str] = os.environ) -> Screen:
    """The screen of standard output; COLUMNS, NO_COLOR and TERM are honoured."""
    styled = is_terminal and environment.get("TERM", "").lower() not in ("dumb", "unknown")
    columns = environment.get("COLUMNS", "")
    width = int(columns) if columns.isdecimal() else 0
    for descriptor in (0, 1, 2):
        if width <= 0:
            try:
                width = os.get_terminal_size(descriptor).columns
            except OSError:  # no terminal
                width = 0
    return Screen(width if width > 0 else 80, styled, styled and not environment.get("NO_COLOR"))


class Styled:
    """Words in pieces, each with the names of its styles; an empty one is false."""

    __slots__ = ("pieces",)

    def __init__(self, text: str = "", style: str = "") -> None:
        self.pieces: list[tuple[str, str]] = [(text, style)] if text else []

    def __add__(self, other: Styled) -> Styled:
        return _of([*self.pieces, *other.pieces])

    def __bool__(self) -> bool:
        return bool(self.pieces)

    @property
    def plain(self) -> str:
        return "".join(text for text, _ in self.pieces)

    @property
    def width(self) -> int:
        """How many cells of a terminal it takes."""
        return cell_len(self.plain)

    def wrap(self, width: int) -> list[Styled]:
        """Lines of at most `width` cells, without blanks at their ends; longer words are cut."""
        lines, number, begin = [], 0, 0  # of the piece that the next line starts in
        for start, end in _lines(self.plain, max(width, 1)):
            parts = []
            while number < len(self.pieces):
                text, style = self.pieces[number]
                if part := text[max(start - begin, 0) : end - begin]:
                    parts.append((part, style))
                if begin + len(text) > end:
                    break
                begin += len(text)
                number += 1
            lines.append(_of(parts))
        return lines

    def written(self, screen: Screen) -> str:
        """The words with the codes that the screen obeys."""
        if not screen.styled:
            return self.plain
        return "".join(_coded(text, style, screen.coloured) for text, style in self.pieces)


def join(separator: str, parts: Iterable[Styled]) -> Styled:
    """The parts with a plain separator between them."""
    pieces: list[tuple[str, str]] = []
    for part in parts:
        pieces += [(separator, "")] * bool(pieces) + part.pieces
    return _of(pieces)


def _of(pieces: list[tuple[str, str]]) -> Styled:
    styled = Styled()
    styled.pieces = pieces
    return styled


def _coded(text: str, style: str, coloured: bool) -> str:
    codes = ";".join(CODES[name] for name in style.split() if coloured or name not in COLOURS)
    return f"\x1b[{codes}m{text}\x1b[0m" if codes else text


def _lines(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where the lines of a text begin and end."""
    begin = 0
    for paragraph in text.split("\n"):
        start = last = begin
        used = 0
        for first, end in _words(paragraph, width):
            needed = cell_len(paragraph[first:end])
            gap = begin + first - last
            if used + gap + needed > width:
                if last > start:
                    yield start, last
                start, used = begin + first, needed
            else:
                used += gap + needed
            last = begin + end
        yield start, last
        begin += len(paragraph) + 1


def _words(text: str, width: int) -> Iterator[tuple[int, int]]:
    """Where the words of a line begin and end; those wider than `width` in parts."""
    for word in _WORD.finditer(text):
        first, end = word.span()
        if cell_len(word[0]) > width:
            used = 0
            for at in range(first, end):
                cells = cell_len(text[at])
                if used + cells > width and at > first:
                    yield first, at
                    first, used = at, 0
                used += cells
        yield first, end
