"""From frames to quotations: which words are reported, and who speaks where no frame says so."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.facts.source import Range, Speaker
from pressfacts.matcher import Mention
from pressfacts.rulebook import Rule

_REACH = 200
"""How many tokens reported speech lies from its frame at most: no real sentence is longer."""
_LEAST = 3
"""How many tokens reported speech has at least."""
_SCRAP, _SCRAP_INSIDE = 5, 3
"""How many words a short passage needs to be someone's words, by itself and within indirect speech."""
_STOPS = frozenset(".!?…,;:–—-")
_FIRST_PERSON = frozenset("ich Ich mich mir meine mein meinen".split())
"""In a sentence with one of these "habe" is no Konjunktiv."""
_LED_TO = "quote.subject-before"
"""The rule that knows no more than who the sentence before a passage is about."""


class Frame(NamedTuple):
    """What a match says of a quotation.

    `content` tells where reported words stand beside the frame (quote.toml lists the ways), `opening` where they
    begin behind it; `passage` is the passage in marks that the frame is about.
    """

    type: str
    content: str
    opening: int
    passage: Range | None
    cue: Range | None
    speaker: Speaker | None


class Item(NamedTuple):
    """A quotation before its speaker is resolved; `spans` are its parts."""

    rule: Rule
    type: str
    spans: tuple[Range, ...]
    cue: Range | None
    speaker: Speaker | None

    @property
    def first(self) -> int:
        """The token where it begins."""
        return self.spans[0][0]


def items(analysis: Analysis) -> list[Item]:
    """Direct passages, clauses of indirect speech, and what goes on without a frame, in text order."""
    frames = analysis.mentions["quote"]
    if not frames and not analysis.mentions["quotation"]:
        return []
    framed = {frame.value.passage: frame for frame in frames if frame.value.passage}
    passages = _Passages(
        passage
        for passage in analysis.mentions["quotation"]
        if passage.symbol == "quotation" or _is_framed(passage, framed)
    )
    reported = _reported(frames, passages, analysis)
    free = _free(frames, reported, passages, analysis)
    indirect = sorted([*reported, *free], key=_first)
    speakers = {analysis.sentence(first): item.speaker for item in free for first, _ in item.spans}
    direct = _direct(passages, framed, frames, speakers, analysis)
    return sorted([*direct, *indirect, *_scraps(passages, indirect, analysis)], key=_first)


def _is_framed(passage: Mention, framed: dict[Range, Mention]) -> bool:
    """Whether a frame holds a short passage: one that only leads to it needs more than a name behind its colon."""
    frame = framed.get((passage.first, passage.last))
    return frame is not None and (frame.rule.id != _LED_TO or passage.last - passage.first > _SCRAP)


def _first(item: Item) -> int:
    return item.first


class _Passages:
    """The passages that are someone's words, in text order."""

    def __init__(self, passages: Iterable[Mention]) -> None:
        self.all = list(passages)
        self._starts = [passage.first for passage in self.all]

    def within(self, first: int, last: int) -> list[Mention]:
        """Those that begin in tokens `first` to `last`."""
        return self.all[bisect_left(self._starts, first) : bisect_left(self._starts, last)]


# --- direct speech --------------------------------------------------------------------------------------------------


def _direct(
    passages: _Passages,
    framed: dict[Range, Mention],
    frames: list[Mention],
    free: dict[int, Speaker | None],
    analysis: Analysis,
) -> Iterator[Item]:
    """The passages in marks.

    One without a frame has the speaker of the Konjunktiv around it (`free`: sentence → speaker), else of the nearest
    frame before it; directly behind that frame also its cue, as the frame interrupted the passage.
    """
    ends = [frame.last for frame in frames]
    speaker: Speaker | None = None
    done = 0
    for passage in passages.all:
        place = (passage.first, passage.last)
        frame = framed.get(place)
        sentence = analysis.sentence(passage.first)
        around, start = free.get(sentence), _sentence(analysis, sentence)[0]
        if frame and not (around and frame.rule.id == _LED_TO):
            speaker, done = frame.value.speaker, bisect_right(ends, frame.last)
            yield Item(frame.rule, "direct", (place,), frame.value.cue, speaker)
            continue
        index = bisect_right(ends, passage.first)
        near = (other for other in reversed(frames[max(done, index - 5) : index]) if _carries(other, start))
        speaker = around or next((other.value.speaker for other in near), speaker)
        cue = frames[index - 1].value.cue if index and passage.first - ends[index - 1] <= 2 else None
        done = max(done, index)
        yield Item(passage.rule, "direct", (place,), cue, speaker)


def _carries(frame: Mention, start: int) -> bool:
    """Whether a frame's speaker goes on to a sentence that begins at `start`: an account has its own sentence only."""
    speaker: Speaker | None = frame.value.speaker
    return speaker is not None and (not speaker.account or frame.first >= start)


def _scraps(passages: _Passages, reported: list[Item], analysis: Analysis) -> Iterator[Item]:
    """Short passages that are a speaker's words: they begin in small letters, as names and titles do not.

    Within indirect speech fewer words are enough, and its speaker is theirs.
    """
    known = {passage.first for passage in passages.all}
    starts = [item.first for item in reported]
    words = analysis.tokens.words
    for passage in analysis.mentions["quotation"]:
        if passage.first in known or passage.symbol == "title" or not words[passage.first + 1][:1].islower():
            continue
        count = sum(word[:1].isalnum() for word in words[passage.first : passage.last])
        index = bisect_right(starts, passage.first) - 1
        around = reported[index] if index >= 0 and passage.first < reported[index].spans[-1][1] else None
        if count >= (_SCRAP_INSIDE if around else _SCRAP):
            cue, speaker = (around.cue, around.speaker) if around else (None, None)
            yield Item(passage.rule, "direct", ((passage.first, passage.last),), cue, speaker)


# --- indirect speech ------------------------------------------------------------------------------------------------


def _reported(frames: list[Mention], passages: _Passages, analysis: Analysis) -> list[Item]:
    """What the frames of indirect speech report.

    A reported clause keeps the passages in marks inside it, reported sentences are what stands outside of them.
    """
    found = []
    for index, frame in enumerate(frames):
        value: Frame = frame.value
        if value.passage or value.content == "sentence":
            continue
        following = (other.first for other in frames[index + 1 : index + 5] if other.value.content != "sentence")
        ranges = _ranges(frame, next(following, frame.last + _REACH), analysis)
        inside = None if value.content == "rest" else passages
        spans = tuple(part for whole in ranges for part in _outside(whole, inside, analysis))
        if _size(spans) >= _LEAST:
            found.append(Item(frame.rule, value.type, spans, value.cue, value.speaker))
    return found


def _free(frames: list[Mention], reported: list[Item], passages: _Passages, analysis: Analysis) -> list[Item]:
    """Sentences in Konjunktiv without a frame of their own: the speaker of a neighbouring frame has them."""
    told = {analysis.sentence(first) for item in reported for first, _ in item.spans}
    found: list[Item] = []
    named = [frame for frame in frames if frame.value.speaker]
    places = [frame.first for frame in named]
    paragraphs = sorted(analysis.paragraph_ends())
    for frame in frames:
        index = analysis.sentence(frame.first)
        if frame.value.content == "sentence" and index not in told:
            told.add(index)
            start, end = _sentence(analysis, index)
            speaker = _neighbour(named, bisect_left(places, start), bisect_right(paragraphs, start), paragraphs)
            whole = ((start, end),)
            parts = tuple(_outside((start, end), passages, analysis)) if passages.within(start, end) else whole
            if _size(parts) < _LEAST or not _FIRST_PERSON.isdisjoint(analysis.words(start, end)):
                continue
            last = found[-1] if found else None
            if last and last.spans[-1][1] == start and last.speaker == speaker and parts == whole:
                found[-1] = last._replace(spans=(*last.spans[:-1], (last.spans[-1][0], end)))
            else:
                found.append(Item(frame.rule, frame.value.type, parts, None, speaker))
    return found


def _neighbour(named: list[Mention], index: int, paragraph: int, paragraphs: list[int]) -> Speaker | None:
    """The speaker of the frame before place `index` or, if that stands in an earlier paragraph, of one behind it."""
    before = named[index - 1] if index else None
    behind = named[index] if index < len(named) else None
    here = [frame for frame in (before, behind) if frame and bisect_right(paragraphs, frame.first) == paragraph]
    chosen = here[0] if here else before
    frame: Frame | None = chosen.value if chosen else None
    return frame.speaker if frame else None


def _sentence(analysis: Analysis, index: int) -> Range:
    return (analysis.ends[index - 1] if index else 0, analysis.ends[index])


def _size(parts: Iterable[Range]) -> int:
    return sum(last - first for first, last in parts)


def _ranges(frame: Mention, limit: int, analysis: Analysis) -> Iterator[Range]:
    """Where the reported words stand, by the frame's `content`; `limit` is where the next frame begins."""
    index = analysis.sentence(frame.first)
    start = _sentence(analysis, index)[0]
    end = min(_sentence(analysis, analysis.sentence(frame.last - 1))[1], frame.last + _REACH)
    content = frame.value.content
    if content == "previous" and index:
        yield (max(_sentence(analysis, index - 1)[0], start - _REACH), start)
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


def _outside(whole: Range, passages: _Passages | None, analysis: Analysis) -> Iterator[Range]:
    """The parts of a range that lie outside the passages, without the punctuation at their edges."""
    words = analysis.tokens.words
    inside = passages.within(*whole) if passages else []
    for start, end in zip([whole[0], *(p.last for p in inside)], [*(p.first for p in inside), whole[1]], strict=True):
        while start < end and words[start] in _STOPS:
            start += 1
        while start < end and words[end - 1] in _STOPS:
            end -= 1
        if start < end:
            yield (start, end)
