"""The matcher: runs the stages of a rulebook over a stream of symbols.

A stream is the tokens of a text, each as the number of its signature, with an edge between sentences; what a stage
finds is collapsed to one symbol for the stages behind it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from pressfacts.alphabet import EDGE, PARAGRAPH
from pressfacts.rulebook import CompiledRule, Rule, Rulebook, Stage
from pressfacts.tokenizer import Tokens


class Match(NamedTuple):
    """A rule's find: tokens `first` to `last` (exclusive) and its slots as (name, first, last) in text order."""

    rule: Rule
    first: int
    last: int
    slots: tuple[tuple[str, int, int], ...]

    def slot(self, name: str) -> tuple[int, int] | None:
        """The tokens of the first slot of this name."""
        return next(((first, last) for slot, first, last in self.slots if slot == name), None)


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
    """The symbols of a text; symbol i covers the tokens `places[i]` up to `places[i + 1]` (none for an edge)."""

    numbers: list[int]
    places: list[int]


def make_stream(tokens: Tokens, ends: Sequence[int], paragraphs: set[int], book: Rulebook) -> Stream:
    """Number the tokens and put an edge before, between and after the sentences.

    `ends` are the exclusive token ends of the sentences, `paragraphs` those of them that end a paragraph.
    """
    words = tokens.words
    numbers = list(map(book.words.__getitem__, words))
    edge, paragraph = book.symbols[EDGE], book.symbols[PARAGRAPH]
    initial = book.initial_words
    symbols, places = [paragraph], [0]
    start = 0
    for end in ends:
        if start < end:
            if words[start][0].isupper():
                numbers[start] = initial.get(words[start], numbers[start])
            symbols += numbers[start:end]
            places += range(start, end)
        symbols.append(paragraph if end in paragraphs else edge)
        places.append(end)
        start = end
    places.append(len(words))
    return Stream(symbols, places)


def collapse(stream: Stream, found: Iterable[tuple[int, int, int]]) -> Stream:
    """Replace token ranges (first, last, symbol number), in text order and disjoint, by one symbol each."""
    numbers: list[int] = []
    places: list[int] = []
    done = 0
    for first, last, symbol in found:
        start = _token_symbol(stream, first)
        numbers += stream.numbers[done:start]
        places += stream.places[done:start]
        numbers.append(symbol)
        places.append(first)
        done = _token_symbol(stream, last - 1) + 1
    numbers += stream.numbers[done:]
    places += stream.places[done:]
    return Stream(numbers, places)


def _token_symbol(stream: Stream, token: int) -> int:
    """The symbol that covers a token (edges stand at the place of the token behind them)."""
    return bisect_right(stream.places, token) - 1


def match_stage(stage: Stage, stream: Stream, trace: list[Attempt] | None = None) -> list[Match]:
    """All matches of a stage's rules in text order; earlier rules take their words first.

    With a `trace` every match is noted there, also those that lost their words to an earlier rule.
    """
    taken = bytearray(len(stream.numbers))
    found: list[Match] = []
    for group in stage.groups:
        letters = "".join(map(group.letters.__getitem__, stream.numbers))
        present = set(letters)
        positions = _Positions(letters)
        for compiled in group.rules:
            active = present.intersection(compiled.program.trigger)
            if active:
                for groups in _rule_matches(compiled, letters, positions.of(active), taken):
                    found.append(_match(compiled, stream, groups))
    found.sort(key=_first)
    if trace is not None:
        trace += _attempts(stage, stream, found)
    return found


def _first(match: Match) -> int:
    return match.first


class _Positions:
    """Where letters stand, found once for each letter that some rule asks for."""

    def __init__(self, letters: str) -> None:
        self._letters = letters
        self._places: dict[str, list[int]] = {}

    def of(self, wanted: set[str]) -> list[int]:
        if len(wanted) == 1:
            return self._one(next(iter(wanted)))
        return sorted(place for letter in wanted for place in self._one(letter))

    def _one(self, letter: str) -> list[int]:
        places = self._places.get(letter)
        if places is None:
            places = self._places[letter] = []
            find, place = self._letters.find, self._letters.find(letter)
            while place >= 0:
                places.append(place)
                place = find(letter, place + 1)
        return places


_Groups = tuple[tuple[int, int], ...]


def _rule_matches(compiled: CompiledRule, letters: str, triggers: list[int], taken: bytearray) -> Iterator[_Groups]:
    """The disjoint matches of one rule on letters that are not taken, searched for only around its trigger letters.

    Takes the letters of each match. Yields the bounds of the match and of its groups.
    """
    program, done = compiled.program, 0
    search, reach, length = compiled.pattern.search, program.reach, program.length
    for trigger in triggers:
        start = max(done, trigger - reach)
        while start <= trigger:
            found = search(letters, start, trigger + length)
            if not found or (first := found.start()) > trigger:
                break
            last = found.end()
            if last > trigger and taken.find(1, first, last) < 0:
                taken[first:last] = b"\1" * (last - first)
                done = last
                yield found.regs
                break
            start = first + 1


def _attempts(stage: Stage, stream: Stream, found: list[Match]) -> list[Attempt]:
    """Every match that each rule would have had alone, and the rule that took its words."""
    attempts = []
    for group in stage.groups:
        letters = "".join(map(group.letters.__getitem__, stream.numbers))
        for compiled in group.rules:
            places = [place for place, letter in enumerate(letters) if letter in compiled.program.trigger]
            for groups in _rule_matches(compiled, letters, places, bytearray(len(letters))):
                match = _match(compiled, stream, groups)
                others = (m.rule.id for m in found if m.first < match.last and match.first < m.last)
                attempts.append(Attempt(match, None if match in found else next(others, None)))
    return attempts


def _match(compiled: CompiledRule, stream: Stream, groups: _Groups) -> Match:
    places = stream.places
    start, end = groups[0]
    slots = tuple(
        (name, places[first], places[last])
        for name, (first, last) in zip(compiled.program.slots, groups[1:], strict=True)
        if 0 <= first < last
    )
    return Match(compiled.rule, places[start], places[end], slots)
