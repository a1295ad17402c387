"""Indirect speech that a frame reports: where the reported words stand."""

from collections.abc import Iterator

from pressfacts.analysis import Analysis
from pressfacts.facts.frame import LEAST, Frame, Item, Passages, is_own, sentence, size, trimmed
from pressfacts.facts.source import Range
from pressfacts.matcher import Mention

_REACH = 200
"""How many tokens reported speech lies from its frame at most: no real sentence is longer."""
_CLAUSES = ("rest", "around", "previous")
"""The contents that are reported by the frame itself (quote.toml lists all ways)."""


def reported(frames: list[Mention], passages: Passages, analysis: Analysis) -> list[Item]:
    """What the frames of indirect speech report.

    A reported clause keeps the passages in marks inside it, reported sentences are what stands outside of them; what
    is hardly more than such a passage is direct speech alone.
    """
    clauses = [frame for frame in frames if frame.value.content in (*_CLAUSES, "slot", "led")]
    found = []
    for index, frame in enumerate(clauses):
        value: Frame = frame.value
        if value.content not in _CLAUSES or is_own(analysis, max(frame.first - 1, 0), frame.last):
            continue
        limit = clauses[index + 1].first if index + 1 < len(clauses) else frame.last + _REACH
        ranges = [part for part in _ranges(frame, limit, analysis) if size([part])]
        outside = [part for whole in ranges for part in passages.outside(whole, analysis)]
        spans = [trimmed(part, analysis) for part in ranges] if value.content == "rest" else outside
        if size(outside) >= LEAST:
            found.append(Item(frame.rule, value.type, tuple(spans), value.cue, value.speaker))
    return found


def _ranges(frame: Mention, limit: int, analysis: Analysis) -> Iterator[Range]:
    """Where the reported words stand, by the frame's `content`; `limit` is where the next frame begins."""
    index = analysis.sentence(frame.first)
    start = sentence(analysis, index)[0]
    end = min(sentence(analysis, analysis.sentence(frame.last - 1))[1], frame.last + _REACH)
    content = frame.value.content
    if content == "previous" and index:
        yield (max(sentence(analysis, index - 1)[0], start - _REACH), start)
    elif content == "rest":
        opening = frame.value.opening
        yield (opening, min(end, limit) if limit > opening else end)
    elif content == "around":
        yield (max(_clause_start(analysis, start, frame.first), frame.first - _REACH), frame.first)
        yield (frame.last, end)


def _clause_start(analysis: Analysis, start: int, first: int) -> int:
    """Where the clause of a frame begins: behind the last comma if a relative pronoun follows it, else at `start`."""
    words, relatives = analysis.tokens.words, analysis.book.values["relative"]
    for token in range(first - 1, max(start, first - 12), -1):
        if words[token] == ",":
            return token + 1 if words[token + 1] in relatives else start
    return start
