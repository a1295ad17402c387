"""The matcher: runs the stages of a rulebook over a stream of symbols.

A stream is the tokens of a text, each written as a row of letters, with an edge between sentences; each group of rules
reads a column of the rows. What a stage finds is collapsed to one symbol for the stages behind it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from pressfacts.alphabet import EDGE, PARAGRAPH
from pressfacts.rulebook import CompiledRule, Rule, Rulebook, Stage
from pressfacts.tokenizer import Tokens

_Regs = tuple[tuple[int, int], ...]


class Match:
    """A rule's find: tokens `first` to `last` (exclusive), and its slots."""

    __slots__ = ("_lead", "_names", "_places", "_regs", "first", "last", "rule")

    def __init__(self, rule: Rule, names: tuple[str, ...], lead: int, regs: _Regs, places: list[int]) -> None:
        self.rule = rule
        self._names = names
        self._lead = lead
        self._regs = regs
        self._places = places
        start, end = regs[0]
        self.first = places[start + lead]
        self.last = places[end]

    def under(self, rule: Rule) -> "Match":
        """The same find as one of another rule."""
        return Match(rule, self._names, self._lead, self._regs, self._places)

    @property
    def slots(self) -> list[tuple[str, int, int]]:
        """The slots that are not empty as (name, first, last) in the order of the pattern."""
        places = self._places
        return [
            (name, places[start], places[end])
            for name, (start, end) in zip(self._names, self._regs[1:], strict=True)
            if 0 <= start < end
        ]

    def slot(self, name: str) -> tuple[int, int] | None:
        """The tokens of the first slot of this name that is not empty."""
        for slot, (start, end) in zip(self._names, self._regs[1:], strict=True):
            if slot == name and 0 <= start < end:
                return self._places[start], self._places[end]
        return None


class Mention(NamedTuple):
    """What a stage read from a match: tokens `first` to `last` (exclusive), the letter it becomes, and its value.

    `symbol` is empty where later stages read the words themselves. The tokens may be fewer than those of the match.
    """

    rule: Rule
    first: int
    last: int
    symbol: str
    value: Any


class Attempt(NamedTuple):
    """What `explain` shows: a match, and the id of the rule that it lost its words to (None if it won)."""

    match: Match
    lost_to: str | None


class Stream(NamedTuple):
    """The symbols of a text, each a row of `width` letters; symbol i covers the tokens `places[i]` up to
    `places[i + 1]` (none for an edge)."""

    rows: bytes
    width: int
    places: list[int]


def make_stream(tokens: Tokens, ends: Sequence[int], paragraphs: set[int], book: Rulebook) -> Stream:
    """Write the tokens as rows and put an edge before, between and after the sentences.

    `ends` are the exclusive token ends of the sentences, `paragraphs` those of them that end a paragraph.
    """
    words = tokens.words
    rows = list(map(book.words.__getitem__, words))
    edge, paragraph = book.symbols[EDGE], book.symbols[PARAGRAPH]
    initial = book.initial_words
    symbols, places = [paragraph], [0]
    start = 0
    for end in ends:
        if start < end:
            symbols += rows[start:end]
            places += range(start, end)
            if words[start] in initial:
                symbols[start - end] = initial[words[start]]
        symbols.append(paragraph if end in paragraphs else edge)
        places.append(end)
        start = end
    places.append(len(words))
    return Stream(b"".join(symbols), len(edge), places)


def part_of_stream(words: Sequence[str], first: int, book: Rulebook) -> Stream:
    """The stream of a few words from the middle of a text, the first of which is token `first`."""
    rows = b"".join(map(book.words.__getitem__, words))
    return Stream(rows, len(book.symbols[EDGE]), [*range(first, first + len(words) + 1)])


def collapse(stream: Stream, found: Iterable[tuple[int, int, bytes]]) -> Stream:
    """Replace token ranges (first, last, row of the symbol), in text order and disjoint, by one symbol each."""
    old, width, old_places = stream
    rows: list[bytes] = []
    places: list[int] = []
    done = 0
    for first, last, row in found:
        # An edge stands at the place of the token behind it: the last symbol of a place is the one with the token.
        start = bisect_right(old_places, first, done) - 1
        rows += (old[done * width : start * width], row)
        places += old_places[done:start]
        places.append(first)
        done = bisect_right(old_places, last - 1, start)
    if not done:
        return stream
    rows.append(old[done * width :])
    places += old_places[done:]
    return Stream(b"".join(rows), width, places)


def match_stage(stage: Stage, stream: Stream, trace: list[Attempt] | None = None) -> list[Match]:
    """All matches of a stage's rules in text order; earlier rules take their words first.

    With a `trace` every match is noted there, also those that lost their words to an earlier rule.
    """
    taken = bytearray(len(stream.places) - 1)
    found = [
        Match(compiled.rule, compiled.slots, compiled.lead, regs, stream.places)
        for compiled, letters, hits in _active(stage, stream)
        for regs in _rule_matches(compiled, letters, hits, taken)
    ]
    found.sort(key=_first)
    if trace is not None:
        trace += _attempts(stage, stream, found)
    return found


def _first(match: Match) -> int:
    return match.first


def _active(stage: Stage, stream: Stream) -> Iterator[tuple[CompiledRule, bytes, bytes]]:
    """The rules that have a trigger, in their order, with the letters of their group.

    The last part has a 1 where a trigger stands, and 0 elsewhere.
    """
    for group in stage.groups:
        letters = stream.rows[group.column :: stream.width]
        waiting, triggered = 0, group.triggered
        for letter in set(letters.translate(None, group.idle)):
            waiting |= triggered[letter]
        rules = group.rules
        hits: dict[bytes, bytes] = {}
        while waiting:
            lowest = waiting & -waiting
            waiting ^= lowest
            compiled = rules[lowest.bit_length() - 1]
            trigger = compiled.trigger
            if trigger not in hits:
                hits[trigger] = letters.translate(_MARKS[trigger])
            yield compiled, letters, hits[trigger]


class _Marks(dict[bytes, bytes]):
    """Letters → a table for `bytes.translate` that makes 1 of them and 0 of all others."""

    def __missing__(self, letters: bytes) -> bytes:
        marks = bytearray(256)
        for letter in letters:
            marks[letter] = 1
        table = self[letters] = bytes(marks)
        return table


_MARKS = _Marks()


_SCAN = 8
"""To look at one place around a trigger costs as much as to scan so many letters more."""


def _rule_matches(compiled: CompiledRule, letters: bytes, hits: bytes, taken: bytearray) -> list[_Regs]:
    """The bounds of the disjoint matches of one rule, and of their groups, on letters that are not taken.

    With few triggers only what lies around them is searched; with many the whole stretch from the first to the last is,
    in one go, which costs fewer calls. Takes the letters of the matches.
    """
    low, high, length, inside = compiled.low, compiled.high, compiled.length, compiled.inside
    found: list[_Regs] = []
    trigger = hits.find(1)
    if low < high and hits.count(1) * (high - low + _SCAN) > len(letters):
        start, latest = max(trigger - high, 0), hits.rfind(1) - low
        match = compiled.find(letters, start, latest + length)
        if match is not None:
            _take(compiled, letters, match, latest, taken, found)
        return found
    find = compiled.find
    done = 0
    while trigger >= 0:
        start, latest = trigger - high, trigger - low
        if start < done:
            start = done
        if start <= latest and not (inside and taken[trigger]):
            match = find(letters, start, latest + length)
            # Most finds are none: what is done with the others stands apart, as calls are dear.
            done = latest + 1 if match is None else _take(compiled, letters, match, latest, taken, found)
        trigger = hits.find(1, trigger + 1)
    return found


def _take(
    compiled: CompiledRule,
    letters: bytes,
    match: re.Match[bytes] | None,
    latest: int,
    taken: bytearray,
    found: list[_Regs],
) -> int:
    """Add a match and those behind it that start up to `latest`, and take their letters; the place behind all of it."""
    find, lead, limit = compiled.find, compiled.lead, latest + compiled.length
    while match is not None:
        start, last = match.span()
        if start > latest:
            break
        first = start + lead
        if taken.find(1, first, last) < 0:
            taken[first:last] = b"\1" * (last - first)
            found.append(match.regs)
            start = last - lead
        else:
            start += 1
        if start > latest:
            return start
        match = find(letters, start, limit)
    return latest + 1


def _attempts(stage: Stage, stream: Stream, found: list[Match]) -> list[Attempt]:
    """Every match that each rule would have had alone, and the rule that took its words."""
    won = {(match.rule.id, match.first, match.last) for match in found}
    attempts = []
    for compiled, letters, hits in _active(stage, stream):
        for regs in _rule_matches(compiled, letters, hits, bytearray(len(letters))):
            match = Match(compiled.rule, compiled.slots, compiled.lead, regs, stream.places)
            others = (m.rule.id for m in found if m.first < match.last and match.first < m.last)
            lost = (match.rule.id, match.first, match.last) not in won
            attempts.append(Attempt(match, next(others, None) if lost else None))
    return attempts
