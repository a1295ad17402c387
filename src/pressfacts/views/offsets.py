"""Offsets for languages that count UTF-16 code units (JavaScript, Java, C#) instead of code points."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Any

from pressfacts.expression import Expression

ASTRAL = Expression("[\U00010000-\U0010ffff]")


def utf16(text: str) -> Callable[[int], int]:
    """A function from code point offsets of `text` to UTF-16 offsets: one more for each astral character before it.

    >>> utf16("😀 Rund 200")(2)
    3
    """
    astral = [match.start() for match in ASTRAL.finditer(text)]
    return lambda offset: offset + bisect_left(astral, offset)


def code_point(offset: int) -> int:
    """The code point offset as it is."""
    return offset


def counter(unit: str, text: str) -> Callable[[int], int]:
    """The function for a unit: ``code-point`` or ``utf16``."""
    return utf16(text) if unit == "utf16" else code_point


def to_utf16(row: dict[str, Any], text: str) -> None:
    """Turn all offsets of a JSON record into UTF-16 offsets, in place."""
    _shift(row, utf16(text))


def _shift(row: dict[str, Any], at: Callable[[int], int]) -> None:
    for key, value in row.items():
        if key in ("start", "end"):
            row[key] = None if value is None else at(value)
        elif key in ("sentences", "spans"):
            row[key] = [(at(start), at(end)) for start, end in value]
        elif isinstance(value, dict):
            _shift(value, at)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, dict):
                    _shift(item, at)
