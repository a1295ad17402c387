"""Pieces of text with their places on pages to running text: lines, paragraphs, undone hyphenation.

The order of the pieces is kept, for it is what sets columns apart: programs write one after the other. (A file that
goes through two columns row by row is read so.) Only within a line pieces are sorted from left to right.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from pressfacts.readers.reading import one_line

# Shares of the font size.
_SAME_LINE = 0.4  # baselines this close are one line; a raised figure is within
_WORD_GAP = 0.15
_CELL_GAP = 2.5
_OTHER = 0.556
# Widths of Helvetica, for all fonts: pypdf does not tell the width of a piece. Adobe's metrics, in 1/1000.
_WIDTHS = {
    glyph: width / 1000
    for width, glyphs in (
        (222, "ijl‚‘’"),
        (278, " .,:;!/ftI[]"),
        (333, "()-r„“”"),
        (500, "cksvxyzJ"),
        (611, "ßFTZ"),
        (667, "ABEKPSVXYÄ&"),
        (722, "CDHNRUwÜ"),
        (778, "GOQÖ"),
        (833, "mM"),
        (889, "%"),
        (944, "W"),
        (1000, "—…"),
    )
    for glyph in glyphs
}
_BULLET = re.compile(r"[•▪‣●■◦]\s")
_MAYBE_BULLET = re.compile(r"(?:[–*-]|\d{1,2}[.)])\s")  # or a dash, or the date "am / 16. November"
# "Bundes- und Landesmittel": the hyphen stands for a word, not for a break within one.
_AFTER_HYPHEN = re.compile(r"(?:und|oder|bzw|beziehungsweise|sowie|als|wie|bis|noch|aber|statt)\b")
# Addresses, "16-jährig", "EU-weit", "baden-württembergisch" and the like.
_KEEPS_HYPHEN = re.compile(
    r"[@/]|www\.|\d-$|\b[A-ZÄÖÜ]{2,}-$|\b(?i:baden|mecklenburg|nordrhein|rheinland|sachsen|schleswig)-$"
)
_ADDRESS = re.compile(r"[@/]|www\.")
_SENTENCE_END = re.compile(r"[.!?:][\"“”»«’‘)]*$")
_CLAUSE_END = re.compile(r"[.!?:;,][\"“”»«’‘)]*$")
_RUNNING_LINES = 4  # at most, at the head and at the foot of a page
_PAGE_NUMBER = re.compile(r"(?:Seite|S\.|-|–)? ?(\d{1,5}) ?(?:(?:von|/) ?\d{1,5}|-|–)?")


class Piece(NamedTuple):
    """Some characters and their place: `along` the writing direction and `across` it (upwards), in points."""

    text: str
    along: float
    across: float
    size: float
    angle: int


class Line(NamedTuple):
    """A line of text from `left` to `right`, its baseline at `across`."""

    text: str
    left: float
    right: float
    across: float
    size: float
    angle: int


def lines(pieces: list[Piece]) -> list[Line]:
    """Put pieces that follow each other on one baseline together; empty lines are left out."""
    found: list[Line] = []
    row: list[Piece] = []
    for piece in pieces:
        if row and not _same_line(row[0], piece):
            found += _line(row)
            row = []
        if row or piece.text.strip("\r\n"):
            row.append(piece)
    return found + _line(row)


def _same_line(first: Piece, piece: Piece) -> bool:
    if not piece.text.strip("\r\n") and "\n" in piece.text:
        return True  # no ink, and no place of its own: it only says that the next piece lies apart
    limit = _SAME_LINE * max(first.size, piece.size)
    return first.angle == piece.angle and abs(first.across - piece.across) <= limit


def _line(row: list[Piece]) -> list[Line]:
    """Join the pieces of a row from left to right; between pieces that lie apart there is a blank, or a tab."""
    runs = _runs(row)
    runs.sort(key=lambda run: run.left)
    text = "".join(_between(before, run) + run.text for before, run in zip([None, *runs], runs, strict=False))
    text = "\t".join(cell for cell in map(one_line, text.split("\t")) if cell)
    if not text:
        return []
    inked = [run for run in runs if run.text.strip()]
    size = max(inked, key=lambda run: len(run.text)).size
    return [Line(text, inked[0].left, max(run.right for run in inked), row[0].across, size, row[0].angle)]


class _Run(NamedTuple):
    """A piece without its newlines: `apart` if pypdf sets it off from the one before, `sure` if `right` is measured."""

    text: str
    left: float
    right: float
    size: float
    apart: bool
    sure: bool


def _runs(row: list[Piece]) -> list[_Run]:
    runs: list[_Run] = []
    apart = True
    for piece in row:
        text = piece.text.strip("\r\n")
        if text:
            apart = apart or piece.text[0] in "\r\n" or (bool(runs) and piece.along < runs[-1].left)
            right = piece.along + _width(text, piece.size)
            runs.append(_Run(text, piece.along, right, piece.size, apart, False))
            apart = piece.text[-1] in "\r\n"
        elif piece.text:
            apart = True
        elif runs and piece.along > runs[-1].left:  # where the last glyph of the piece before began
            runs[-1] = runs[-1]._replace(right=piece.along + _width(runs[-1].text[-1], piece.size), sure=True)
    return runs


def _between(before: _Run | None, run: _Run) -> str:
    if before is None or not run.apart:
        return ""
    gap = (run.left - before.right) / run.size
    if gap > _CELL_GAP:
        return "\t"
    return " " if gap > _WORD_GAP or not before.sure else ""


def _width(text: str, size: float) -> float:
    return size * sum(_WIDTHS.get(glyph, _OTHER) for glyph in text)


def paragraphs(pages: list[list[Line]]) -> tuple[str, tuple[int, ...]]:
    """Join the lines of all pages to a text, and give the offset at which each page begins.

    A line that goes on in the next is joined to it by a blank, and a word divided between them put together;
    where a line ends early on purpose there is a newline, between paragraphs a blank line. Page numbers and what
    repeats at the head or foot of each page are left out.
    """
    parts: list[str] = []
    starts: list[int] = []
    length = unplaced = 0  # unplaced: pages begun since the last line
    previous: tuple[_Region, Line] | None = None
    for page in _without_running_lines(pages):
        unplaced += 1
        for region in _regions(page):
            for line in region.lines:
                if previous is not None:
                    kept, joint = _joint(parts[-1], line.text, _break(*previous, region, line))
                    length += len(kept) - len(parts[-1]) + len(joint)
                    parts[-1:] = [kept, joint]
                starts += [length] * unplaced
                unplaced = 0
                parts.append(line.text)
                length += len(line.text)
                previous = (region, line)
    return "".join(parts), tuple(starts + [length] * unplaced)


class _Region(NamedTuple):
    """Lines below each other, as in a column: its right margin and the usual distance of its lines."""

    lines: list[Line]
    margin: float
    leading: float


def _regions(page: list[Line]) -> list[_Region]:
    groups: list[list[Line]] = []
    for line in page:
        above = groups[-1][-1] if groups else None
        if above is None or line.angle != above.angle or line.across > above.across + line.size / 2:
            groups.append([])
        groups[-1].append(line)
    return [_Region(group, _margin(group), _leading(group)) for group in groups]


def _margin(group: list[Line]) -> float:
    """Find how far full lines reach: as far as the longest, unless one or two reach out (a letterhead)."""
    rights = sorted((line.right for line in group), reverse=True)
    if len(rights) < 6:
        return rights[0]
    return next((right for right in rights[:2] if rights[2] >= 0.94 * right), rights[2])


def _leading(group: list[Line]) -> float:
    """Find the distance of lines within a paragraph, in shares of the size: a small one of those that there are."""
    gaps = sorted((above.across - line.across) / line.size for above, line in pairwise(group))
    near = [gap for gap in gaps if 0.8 < gap < 2.5]
    return near[len(near) // 4] if near else 1.2


def _break(region: _Region, above: Line, next_region: _Region, line: Line) -> str:
    """Choose what stands between two lines: a blank line, a newline, or (they are one paragraph) a blank."""
    if next_region is not region:  # another column or page: text goes on if its sentence does
        goes_on = not _CLAUSE_END.search(above.text) and line.text[:1].islower()
        return " " if goes_on else "\n\n"
    gap = (above.across - line.across) / line.size
    if gap > 1.3 * region.leading or not 0.88 < line.size / above.size < 1.14:
        return "\n\n"
    if _BULLET.match(line.text) or (_MAYBE_BULLET.match(line.text) and _CLAUSE_END.search(above.text)):
        return "\n"
    first_word = line.text.split(maxsplit=1)[0]
    if first_word[0].islower() and not _ADDRESS.search(first_word) and not _SENTENCE_END.search(above.text):
        return " "
    fitted = above.right + _width(" " + first_word, above.size) < above.left + 0.95 * (region.margin - above.left)
    return "\n" if fitted or "\t" in above.text or "\t" in line.text else " "


def _joint(above: str, line: str, separator: str) -> tuple[str, str]:
    """Give the upper line and what follows it, with a hyphen at its end undone if it divides a word."""
    if separator != " " or not above.endswith("-") or not above[-2:-1].isalnum() or _AFTER_HYPHEN.match(line):
        return above, separator
    if line[0].islower() and not _KEEPS_HYPHEN.search(above.rsplit(maxsplit=1)[-1]):
        return above[:-1], ""
    return above, ""


def _without_running_lines(pages: list[list[Line]]) -> list[list[Line]]:
    """Leave out page numbers, and heads and feet that repeat those of the page before: they cut sentences in two."""
    if len(pages) < 2:
        return pages
    numbered = [_without_number(page, number) for number, page in enumerate(pages, 1)]
    kept = [numbered[0]]
    for number, (before, page) in enumerate(pairwise(numbered), 2):
        head = {_masked(line.text, number - 1) for line in before[:_RUNNING_LINES]}
        foot = {_masked(line.text, number - 1) for line in before[-_RUNNING_LINES:]}
        start, end = 0, len(page)
        while start < min(end, _RUNNING_LINES) and _masked(page[start].text, number) in head:
            start += 1
        while end > max(start, len(page) - _RUNNING_LINES) and _masked(page[end - 1].text, number) in foot:
            end -= 1
        kept.append(page[start:end])
    return kept


def _masked(text: str, number: int) -> str:
    return re.sub(rf"\b{number}\b", "#", text)


def _without_number(page: list[Line], number: int) -> list[Line]:
    """Leave out the page's own number at its top or foot, which would stand in the middle of a sentence."""
    kept = list(page)
    for place in (0, -1):
        if kept and (found := _PAGE_NUMBER.fullmatch(kept[place].text)) and int(found[1]) == number:
            del kept[place]
    return kept
