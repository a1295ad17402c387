"""Indirect speech that a frame reports: where the reported words stand."""

from collections.abc import Iterator

from pressfacts.analysis import Analysis
from pressfacts.facts.frame import LEAST, Frame, Item, Passages, is_own, sentence, size, trimmed
from pressfacts.facts.source import Range
from pressfacts.matcher import Mention
from pressfacts.rulebook import Entries

_REACH = 200
"""How many tokens reported speech lies from its frame at most: no real sentence is longer."""
_BEHIND = ("rest", "inserted", "inner")
"""The contents that stand behind the frame."""
_CUTS = frozenset(":;")
_JOINTS = frozenset("und aber doch oder sowie ,".split())
_CLAUSES = ("rest", "inserted", "inner", "around", "beside", "previous")
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
        start = max(frame.first - 1, 0)
        if value.speaker is None and frame.rule.attributes.get("shares"):
            # "Wir freuen uns und hoffen, dass …": the subject left out is that of the sentence.
            start = sentence(analysis, analysis.sentence(frame.first))[0]
        if value.content not in _CLAUSES or is_own(analysis, start, frame.last):
            continue
        following = (one.first for one in clauses[index + 1 : index + 3] if one.value.content != "inner")
        limit = next(following, frame.last + _REACH)
        ranges = [part for part in _ranges(frame, limit, passages, analysis) if size([part])]
        outside = [part for whole in ranges for part in passages.outside(whole, analysis)]
        spans = [trimmed(part, analysis) for part in ranges] if value.content in _BEHIND else outside
        if size(outside) >= LEAST:
            found.append(Item(frame.rule, value.type, tuple(spans), value.cue, value.speaker))
    return found


def _ranges(frame: Mention, limit: int, passages: Passages, analysis: Analysis) -> Iterator[Range]:
    """Where the reported words stand, by the frame's `content`; `limit` is where the next frame begins."""
    index = analysis.sentence(frame.first)
    start = sentence(analysis, index)[0]
    end = min(sentence(analysis, analysis.sentence(frame.last - 1))[1], frame.last + _REACH)
    content = frame.value.content
    if content == "previous" and index:
        yield (max(sentence(analysis, index - 1)[0], start - _REACH), start)
    elif content in _BEHIND:
        opening = frame.value.opening
        end = _clause_end(opening, min(end, limit) if limit > opening else end, passages, analysis)
        is_inside = content == "inserted" or _is_relative(frame.value, analysis)
        yield (opening, _relative_end(opening, end, analysis) if is_inside else end)
    elif content == "around" or (content == "beside" and not _is_adjunct(analysis, start, frame.first)):
        is_last = content == "beside" and frame.last >= end - 1
        clause = (_behind_colon if is_last else _clause_start)(analysis, start, frame.first)
        yield (max(clause, frame.first - _REACH), frame.first)
        if not _goes_on(frame.last, end, analysis):
            yield (frame.last, _relative_end(frame.last, end, analysis) if clause > start else end)


def _clause_start(analysis: Analysis, start: int, first: int) -> int:
    """Where the clause of a frame begins: behind a colon or semicolon right before it, behind the last comma if a
    relative pronoun follows it, else at `start`.
    """
    words, relatives = analysis.tokens.words, analysis.book.values["relative"]
    if first > start and words[first - 1] in _CUTS:
        return first
    for token in range(first - 1, max(start, first - 12), -1):
        if words[token] == ",":
            return token + 1 if words[token + 1] in relatives else start
    return start


def _behind_colon(analysis: Analysis, start: int, first: int) -> int:
    """Where reported words begin behind a colon: "Kritik kommt vom Verein: Der Plan sei schlecht, sagte Kolb"."""
    words, is_in = analysis.tokens.words, analysis.book.is_in
    is_reported = False
    for token in range(first - 1, start, -1):
        if words[token] == ":" and is_reported:
            return token + 1
        is_reported = is_reported or is_in(words[token], ("subjunctive", "subjunctive_past"))
    return start


def _goes_on(first: int, end: int, analysis: Analysis) -> bool:
    """Whether the one who speaks does something else behind his frame: "…, betonte Kolb, und versprach mehr Geld"."""
    words, values = analysis.tokens.words, analysis.book.values
    if first + 1 >= end or words[first] != "und":
        return False
    return words[first + 1] in values["saying_verb"] or words[first + 1] in values["tense"]


def _is_adjunct(analysis: Analysis, start: int, first: int) -> bool:
    """Whether what stands before a verb of saying only goes with it: "Während es regnet, …", "In dem Brief, den …"."""
    words, values = analysis.tokens.words, analysis.book.values
    commas = [token for token in range(start, first) if words[token] == ","]
    opener = words[start].lower()
    if opener in values["clause_opener"]:
        return not commas
    if len(commas) != 1 or opener not in values["preposition"] or words[commas[0] + 1] not in values["relative"]:
        return False
    return not any(word in values["auxiliary"] or word in values["tense"] for word in words[start : commas[0]])


def _is_relative(frame: Frame, analysis: Analysis) -> bool:
    """Whether a relative clause tells who says it: "die Leiterin, die sagte, …"."""
    words, relatives = analysis.tokens.words, analysis.book.values["relative"]
    return frame.speaker is not None and words[frame.speaker.phrase[0]] in relatives


def _relative_end(first: int, end: int, analysis: Analysis) -> int:
    """Where a relative clause ends: before the verb that goes on with the sentence, else with it."""
    words, values = analysis.tokens.words, analysis.book.values
    for token in range(first, end - 1):
        following = words[token + 1]
        if words[token] == "," and (following in values["auxiliary"] or following in values["tense"]):
            return token
    return end


def _clause_end(first: int, end: int, passages: Passages, analysis: Analysis) -> int:
    """Where a reported clause ends: before a colon that leads to a passage, a semicolon before plain speech, or a
    further verb of the one who speaks: "…, und bat um Geduld".
    """
    words, values = analysis.tokens.words, analysis.book.values
    for passage in passages.within(first, end):
        if words[passage.first - 1] == ":":
            end = passage.first - 1
            break
    while end > first and words[end - 1] in _JOINTS:
        end -= 1
    for token in range(first, end):
        if words[token] == "und" and token > first + LEAST and _is_said(words, token, values):
            return token
        if words[token] == ";":
            behind = analysis.words(token, end)
            is_plain = not any(word in values["subjunctive"] or word in values["subjunctive_past"] for word in behind)
            return token if is_plain else end
    return end


def _is_said(words: list[str], token: int, values: Entries) -> bool:
    """Whether the verb behind "und" is one of saying, or behind a comma any in the past."""
    following = words[token + 1]
    if following in values["saying_verb"] or following in values["saying_stem"]:
        return True
    return words[token - 1] == "," and following in values["tense"]
