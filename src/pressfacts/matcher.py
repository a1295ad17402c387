"""The matcher: runs the stages of a rulebook over a stream of symbols.

A stream is the tokens of a text, each as the number of its signature, with an edge between sentences; what a stage
finds is collapsed to one symbol for the stages behind it.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import Any, NamedTuple

from pressfacts.alphabet import EDGE, PARAGRAPH
from pressfacts.rulebook import CompiledRule, Finder, Group, Rule, Rulebook, Stage
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
    numbers = list(itemgetter(*words)(book.words)) if len(words) > 1 else [book.words[word] for word in words]
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
    old_numbers, old_places = stream
    numbers: list[int] = []
    places: list[int] = []
    done = 0
    for first, last, symbol in found:
        # An edge stands at the place of the token behind it: the last symbol of a place is the one with the token.
        start = bisect_right(old_places, first, done) - 1
        numbers += old_numbers[done:start]
        places += old_places[done:start]
        numbers.append(symbol)
        places.append(first)
        done = bisect_right(old_places, last - 1, start)
    if not done:
        return stream
    numbers += old_numbers[done:]
    places += old_places[done:]
    return Stream(numbers, places)


def match_stage(stage: Stage, stream: Stream, trace: list[Attempt] | None = None) -> list[Match]:
    """All matches of a stage's rules in text order; earlier rules take their words first.

    With a `trace` every match is noted there, also those that lost their words to an earlier rule.
    """
    taken = bytearray(len(stream.numbers))
    found: list[Match] = []
    encode = itemgetter(*stream.numbers)
    for group in stage.groups:
        letters = "".join(encode(group.letters))
        places = _Places(letters)
        for compiled in _active(group, places.present):
            for groups in _rule_matches(compiled, letters, places.of(compiled.trigger), taken):
                found.append(_match(compiled, stream, groups))
    found.sort(key=_first)
    if trace is not None:
        trace += _attempts(stage, stream, found)
    return found


def _first(match: Match) -> int:
    return match.first


def _active(group: Group, present: set[str]) -> Iterator[CompiledRule]:
    """The rules one of whose trigger letters is present, in their order."""
    waiting = 0
    for letter in present.intersection(group.triggered):
        waiting |= group.triggered[letter]
    while waiting:
        lowest = waiting & -waiting
        yield group.rules[lowest.bit_length() - 1]
        waiting ^= lowest


class _Places:
    """Where the letters of triggers stand, found once for each trigger."""

    def __init__(self, letters: str) -> None:
        self._letters = letters
        self.present = set(letters)
        self._found: dict[str, list[int]] = {}

    def of(self, trigger: str) -> list[int]:
        places = self._found.get(trigger)
        if places is None:
            each = [self._one(letter) for letter in self.present.intersection(trigger)]
            if len(each) == 1:
                places = each[0]
            else:
                places = list(chain.from_iterable(each))
                places.sort()
            self._found[trigger] = places
        return places

    def _one(self, letter: str) -> list[int]:
        places = self._found.get(letter)
        if places is None:
            places = self._found[letter] = []
            find, place = self._letters.find, self._letters.find(letter)
            while place >= 0:
                places.append(place)
                place = find(letter, place + 1)
        return places


_Groups = tuple[tuple[int, int], ...]


def _rule_matches(compiled: CompiledRule, letters: str, triggers: list[int], taken: bytearray) -> list[_Groups]:
    """The disjoint matches of one rule on letters that are not taken; takes their letters.

    Returns the bounds of each match and of its groups. With few triggers only what lies around them is searched; with
    many the whole stretch from the first to the last is, in one go, which costs fewer calls.
    """
    low, high, length, inside = compiled.low, compiled.high, compiled.length, compiled.inside
    match, search = compiled.compile()
    if len(triggers) * (high - low + 8) > len(letters):
        return _search(search, letters, triggers[0] - high, triggers[-1] - low, length, taken)
    found: list[_Groups] = []
    done = 0
    # Where the trigger's distance is fixed there is one place to look at.
    find = match if low == high else search
    for trigger in triggers:
        start, latest = trigger - high, trigger - low
        if start < done:
            start = done
        if start > latest or (inside and taken[trigger]):
            continue
        first = find(letters, start, latest + length)
        if first is not None and first.start() <= latest:
            found += _search(find, letters, start, latest, length, taken)
            if found:
                done = found[-1][0][1]
    return found


def _search(find: Finder, letters: str, start: int, latest: int, length: int, taken: bytearray) -> list[_Groups]:
    """The disjoint matches that start between two places; takes their letters."""
    found: list[_Groups] = []
    start = max(start, 0)
    while start <= latest:
        match = find(letters, start, latest + length)
        if match is None or match.start() > latest:
            break
        first, last = match.span()
        if taken.find(1, first, last) < 0:
            taken[first:last] = b"\1" * (last - first)
            found.append(match.regs)
            start = last
        else:
            start = first + 1
    return found


def _attempts(stage: Stage, stream: Stream, found: list[Match]) -> list[Attempt]:
    """Every match that each rule would have had alone, and the rule that took its words."""
    attempts = []
    for group in stage.groups:
        letters = "".join(itemgetter(*stream.numbers)(group.letters))
        places = _Places(letters)
        for compiled in _active(group, places.present):
            triggers = places.of(compiled.trigger)
            for groups in _rule_matches(compiled, letters, triggers, bytearray(len(letters))):
                match = _match(compiled, stream, groups)
                others = (m.rule.id for m in found if m.first < match.last and match.first < m.last)
                attempts.append(Attempt(match, None if match in found else next(others, None)))
    return attempts


def _match(compiled: CompiledRule, stream: Stream, groups: _Groups) -> Match:
    places = stream.places
    start, end = groups[0]
    slots = [
        (name, places[first], places[last])
        for name, (first, last) in zip(compiled.program.slots, groups[1:], strict=True)
        if 0 <= first < last
    ]
    return Match(compiled.rule, places[start], places[end], tuple(slots))
