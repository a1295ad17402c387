"""Free indirect speech: whole sentences that the mood alone shows to be reported, and who speaks in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from pressfacts.analysis import Analysis
from pressfacts.facts.frame import LEAST, Item, Passages, is_own, sentence, size
from pressfacts.facts.source import Range, Speaker
from pressfacts.matcher import Mention

_WHOLE = ("sentence", "carried", "next")
"""The contents that are whole sentences (quote.toml lists all ways)."""


class FreeSpeech:
    """The sentences of one document that are reported without a clause of their own to say so."""

    def __init__(self, frames: list[Mention], reported: list[Item], passages: Passages, analysis: Analysis) -> None:
        self._frames = frames
        self._passages = passages
        self._analysis = analysis
        self._told = {analysis.sentence(first) for item in reported for first, _ in item.spans}
        self._named = [frame for frame in frames if frame.value.speaker]
        self._places = [frame.first for frame in self._named]
        self._paragraphs = sorted(analysis.paragraph_ends())

    def items(self) -> list[Item]:
        """The sentences, each with its speaker; neighbours of one speaker are one quotation."""
        found: list[Item] = []
        for frame, index in self._candidates():
            item = self._item(frame, index)
            if item is None:
                continue
            last = found[-1] if found else None
            if last and _goes_on(last, item):
                found[-1] = last._replace(spans=(*last.spans[:-1], (last.spans[-1][0], item.spans[0][1])))
            else:
                found.append(item)
        return found

    def _candidates(self) -> Iterator[tuple[Mention, int]]:
        """The frames of whole sentences, and the index of the sentence that each is about."""
        tried: set[tuple[str, int]] = set()
        for frame in self._frames:
            content = frame.value.content
            index = self._analysis.sentence(frame.last if content == "next" else frame.first)
            if content not in _WHOLE or (content, index) in tried or index in self._told:
                continue
            tried.add((content, index))
            if content != "carried" or self._is_carried(index):
                self._told.add(index)
                yield frame, index

    def _item(self, frame: Mention, index: int) -> Item | None:
        """One sentence; where a frame of direct speech ends it, what stands before the passage is reported by that."""
        start, end = whole = sentence(self._analysis, index)
        inside = self._inside(start, end)
        speaker = self._speaker(frame, inside, start)
        parts: tuple[Range, ...] = (whole,)
        if self._passages.within(start, end):
            parts = tuple(self._passages.outside(whole, self._analysis))
        kind, cue = frame.value.type, None
        if inside and inside.value.cue and inside.value.passage and start < inside.value.passage[0] == inside.first:
            parts = tuple((first, last) for first, last in parts if last <= inside.first)
            kind, cue = "indirect", inside.value.cue
        elif is_own(self._analysis, start, end):
            return None
        enough = size(parts) >= LEAST + (parts != (whole,))
        return Item(frame.rule, kind, parts, cue, speaker) if enough else None

    def _inside(self, start: int, end: int) -> Mention | None:
        """The first frame within a sentence that names a speaker."""
        place = bisect_left(self._places, start)
        return self._named[place] if place < len(self._named) and self._places[place] < end else None

    def _speaker(self, frame: Mention, inside: Mention | None, start: int) -> Speaker | None:
        """Of the frame itself, or of its neighbour: in this paragraph before or behind it, else the last one before."""
        if frame.value.speaker:
            chosen: Mention | None = inside or frame
        else:
            place = bisect_left(self._places, start)
            before, behind = self._named[place - 1 : place], self._named[place : place + 1]
            paragraph = bisect_right(self._paragraphs, start)
            here = [one for one in (*before, *behind) if bisect_right(self._paragraphs, one.first) == paragraph]
            chosen = next(iter([*here, *before]), None)
        return chosen.value.speaker if chosen else None

    def _is_carried(self, index: int) -> bool:
        """Whether the past subjunctive goes on with what was reported: in its paragraph, behind a subjunctive."""
        if index - 1 not in self._told:
            return False
        values, words = self._analysis.book.values, self._analysis.words
        before, here = words(*sentence(self._analysis, index - 1)), words(*sentence(self._analysis, index))
        spoken = any(word in values["subjunctive"] or word in values["subjunctive_past"] for word in before)
        same_paragraph = bisect_left(self._paragraphs, self._analysis.ends[index - 1]) == bisect_left(
            self._paragraphs, self._analysis.ends[index]
        )
        return spoken and same_paragraph and values["conditional"].keys().isdisjoint(here)


def _goes_on(last: Item, item: Item) -> bool:
    """Whether a whole sentence follows directly on one of the same kind and speaker."""
    follows = len(item.spans) == 1 and last.spans[-1][1] == item.first
    return follows and (last.type, last.speaker) == (item.type, item.speaker)
