"""The stage `quotation`: quotation marks are paired to passages, and each passage becomes one letter.

The marks are read once, left to right, with a short stack of open ones; so the time is linear for any text. What is
never closed ends with its paragraph; what is never opened begins with it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.matcher import Match, Mention
from pressfacts.rulebook import Rule

_DEPTH = 6
"""How many open marks are remembered."""
_LONGEST = 900
"""How many tokens a passage over several paragraphs may hold."""
_STATEMENT = 7
"""A passage of so many words is someone's words: shorter ones are mostly names, titles and scare quotes."""
_CAPITALS = 0.45
"""In a title amid a sentence this share of the words has capitals; in a statement about a third."""
_CLOSING = frozenset(".,;:!?)]}…–—-/")
_OPENING = frozenset("([{–—-/")
_LISTING = frozenset(", und oder sowie".split())
_NAMES = frozenset("heißt hieß heisst hiess lautet lautete".split())
"""Verbs behind a name in marks."""
_FINAL = frozenset(".!?…")


class _Mark(NamedTuple):
    """One quotation mark: its token, what may close it, and which way the blanks around it point."""

    rule: Rule
    token: int
    word: str
    closers: str
    opens: bool
    closes: bool
    paragraph: int


class _Pair(NamedTuple):
    """A passage: tokens `first` to `last` (exclusive), its marks included where it has them."""

    rule: Rule
    first: int
    last: int


def read(matches: list[Match], analysis: Analysis) -> list[Mention]:
    """The passages in marks, outermost only, each as `quotation`, `fragment`, `scrap` or `title`."""
    if not matches:
        return []
    bounds = [0, *sorted(analysis.paragraph_ends())]
    words = analysis.tokens.words
    marks = [_mark(match, analysis, bisect_left(bounds, match.last)) for match in matches]
    pairs = _joined(_pair(marks, bounds, words), set(bounds), words)
    return list(_mentions(pairs, analysis))


def _mark(match: Match, analysis: Analysis, paragraph: int) -> _Mark:
    """A mark with its direction: a blank before and none behind opens, the reverse closes."""
    tokens, values = analysis.tokens, analysis.book.values
    token = match.last - 1
    word = tokens.words[token]
    single = match.rule.id.startswith("quotation.single")
    closers = values["single_mark" if single else "double_mark"].get(word, "")
    start, end = tokens.starts[token], tokens.ends[token]
    before, behind = tokens.text[start - 1 : start], tokens.text[end : end + 1]
    free_before = not before or before.isspace() or before in _OPENING or _is_mark(before)
    free_behind = not behind or behind.isspace() or behind in _CLOSING or _is_mark(behind)
    opens, closes = free_before and not free_behind, free_behind and not free_before
    if word in "„‚":
        opens, closes = True, False
    elif opens == closes and not single:
        opens = closes = True
    return _Mark(match.rule, token, word, closers, opens, closes, paragraph)


def _is_mark(character: str) -> bool:
    return character in "\"'„“”‚‘’»«›‹"


def _pair(marks: list[_Mark], bounds: list[int], words: list[str]) -> list[_Pair]:
    """Pair marks to disjoint passages in text order."""
    found: list[_Pair] = []
    open_marks: list[_Mark] = []
    for mark in marks:
        if open_marks and open_marks[0].paragraph < mark.paragraph and _is_over(open_marks, mark, bounds):
            _end_with_paragraph(open_marks, found, bounds, words)
        place = _partner(open_marks, mark) if mark.closes else None
        if place is not None:
            opener = open_marks[place]
            del open_marks[place:]
            _add(found, _Pair(opener.rule, opener.token, mark.token + 1))
        elif mark.opens:
            open_marks.append(mark)
            del open_marks[:-_DEPTH]
        elif mark.closes and not open_marks:
            _begin_with_paragraph(mark, found, bounds, words)
    _end_with_paragraph(open_marks, found, bounds, words)
    return found


def _partner(open_marks: list[_Mark], mark: _Mark) -> int | None:
    """The place of the innermost open mark that this one can close."""
    places = reversed(range(len(open_marks)))
    return next((place for place in places if mark.word in open_marks[place].closers), None)


def _is_over(open_marks: list[_Mark], mark: _Mark, bounds: list[int]) -> bool:
    """Whether what is open ended with its paragraph, as seen at a mark of a later one.

    A passage of several paragraphs opens each of them again and closes the last one only, or just goes on.
    """
    if not mark.closes or mark.token - open_marks[0].token > _LONGEST:
        return True
    return mark.token == bounds[mark.paragraph - 1] or _partner(open_marks, mark) is None


def _add(found: list[_Pair], pair: _Pair) -> None:
    while found and found[-1].first > pair.first:
        found.pop()
    found.append(pair)


def _end_with_paragraph(open_marks: list[_Mark], found: list[_Pair], bounds: list[int], words: list[str]) -> None:
    """End what is open with its paragraph, unless it holds a whole passage: then a stray mark opened it.

    A mark between blanks ("» Mehr dazu") opens nothing that is not closed.
    """
    for mark in open_marks[:1]:
        end = bounds[mark.paragraph]
        if (
            not mark.closes
            and mark.word not in "'‘´"
            and end - mark.token > _STATEMENT
            and (not found or found[-1].first < mark.token)
        ):
            _add(found, _Pair(mark.rule, mark.token, end))
    open_marks.clear()


def _begin_with_paragraph(mark: _Mark, found: list[_Pair], bounds: list[int], words: list[str]) -> None:
    """Begin what nothing opened with its paragraph, if it fills it so far; a figure before the mark makes it inches."""
    start = bounds[mark.paragraph - 1]
    fills = mark.token - start > _STATEMENT and (not found or found[-1].last <= start)
    if fills and mark.word in '"“”' and not words[mark.token - 1][-1:].isdigit():
        _add(found, _Pair(mark.rule, start, mark.token + 1))


def _joined(pairs: list[_Pair], bounds: set[int], words: list[str]) -> Iterator[_Pair]:
    """The passages, one that directly follows a sentence in marks joined to it: "„Wir bauen.“ „Es geht los“"."""
    last: _Pair | None = None
    for pair in pairs:
        if last and last.last == pair.first and pair.first not in bounds and words[last.last - 2] in _FINAL:
            last = last._replace(last=pair.last)
            continue
        if last:
            yield last
        last = pair
    if last:
        yield last


def _mentions(pairs: Iterable[_Pair], analysis: Analysis) -> Iterator[Mention]:
    """The passages with their symbols; what goes on listing titles is a title: "die Filme „…“, „…“ und „…“"."""
    words, starts = analysis.tokens.words, {0, *analysis.ends}
    before, end = "", 0
    for pair in pairs:
        symbol = _symbol(analysis, pair, starts)
        if before == "title" and pair.first <= end + 2 and _LISTING.issuperset(words[end : pair.first]):
            symbol = "title"
        yield Mention(pair.rule, pair.first, pair.last, symbol, None)
        before, end = symbol, pair.last


def _symbol(analysis: Analysis, pair: _Pair, starts: set[int]) -> str:
    """`title` by its rule, its capitals or the verb behind it; `quotation` if it is long or ends like a sentence.

    "„…“ heißt die Reihe" names a title. A short passage in brackets is a gloss and like a title; of the others a
    `fragment` begins in small letters, as names and titles do not: it is mostly someone's words.
    """
    words_behind = analysis.tokens.words[pair.last : pair.last + 2]
    if pair.rule.symbol == "title" or (words_behind[:1] and words_behind[0] in _NAMES and words_behind[1:] != ["es"]):
        return "title"
    read = min(pair.last, pair.first + 3 * _STATEMENT)
    words = [word for word in analysis.words(pair.first, read) if word[:1].isalnum()]
    last_word = analysis.tokens.words[max(pair.last - 2, pair.first)]
    is_small = bool(words) and words[0][:1].islower()
    before = analysis.tokens.words[pair.first - 1] if pair.first else "."
    if len(words) < _STATEMENT and (len(words) < 3 or last_word not in _FINAL | {","}):
        return "title" if before == "(" else "fragment" if is_small else "scrap"
    is_sentence = pair.first in starts or not before[:1].isalnum() or last_word in _FINAL or read < pair.last
    if is_sentence or is_small:
        return "quotation"
    named = sum(not word[:1].islower() for word in words)
    return "title" if named >= _CAPITALS * len(words) else "quotation"
