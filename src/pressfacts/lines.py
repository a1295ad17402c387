"""The lines of a text as a reader of its layout sees them; one that is only wrapped counts as one."""

from typing import NamedTuple

from pressfacts.expression import Expression
from pressfacts.tokenizer import Tokens


class Line(NamedTuple):
    """One line: its sentences `first` to `last` (exclusive), its place in the text, whether a blank line precedes."""

    first: int
    last: int
    start: int
    text: str
    apart: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


_BREAK = Expression(r"[\n\r\x0b\x0c\u2028\u2029]")
_FULL_STOP = Expression(r"(?<![.V])\.[“”\"»«’')\]]{0,3}$")
_LONGEST_HEADING = 180


def lines_of(tokens: Tokens, ends: list[int]) -> list[Line]:
    """The lines of a text whose sentences end at the tokens `ends`."""
    text, starts, limits = tokens.text, tokens.starts, tokens.ends
    lines: list[Line] = []
    first = 0
    start = starts[0] if starts else 0
    apart = True
    for last, end in enumerate(ends, start=1):
        limit = limits[end - 1]
        following = starts[end] if end < len(starts) else len(text)
        gap = " " if following == limit + 1 and text[limit] == " " else text[limit:following]
        if last < len(ends) and (gap == " " or not _BREAK.search(gap)):
            continue
        lines.append(Line(first, last, start, text[start:limit], apart))
        first, start, apart = last, following, max(gap.count("\n"), gap.count("\r")) > 1
    return lines


def is_prose(line: Line) -> bool:
    """A line of running text: it ends in one full stop (but "e. V.") or is longer than any heading."""
    return len(line.text) > _LONGEST_HEADING or bool(_FULL_STOP.search(line.text[-8:]))
