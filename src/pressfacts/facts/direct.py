"""Direct speech: whose words the passages in marks are."""

from bisect import bisect_right
from collections.abc import Iterator

from pressfacts.analysis import Analysis
from pressfacts.facts.frame import Item, Passages
from pressfacts.facts.source import Range, Speaker
from pressfacts.matcher import Mention

_FRAGMENT, _FRAGMENT_INSIDE = 5, 2
"""How many words a fragment needs to be someone's words, by itself and within indirect speech."""
_BESIDE, _REST = 2, 15
"""How many tokens may stand between a frame and the passage that it led to, or interrupted at the end of a sentence."""
_POSSESSIVE = frozenset("eigenen eigener eigenem seiner seinen seinem ihrer ihren ihrem unserer unseren meiner".split())
"""What an account begins with that names nobody: "ihrer Meinung nach"."""
_BACK = 5
"""How many frames back the speaker of a passage without one is looked for."""


def spoken(frames: list[Mention], analysis: Analysis) -> Passages:
    """The passages that are someone's words: long ones, and short ones that a frame holds.

    A sentence that only leads to a short one needs more than a name behind its colon.
    """
    framed = {frame.value.passage: frame for frame in frames if frame.value.passage}

    def is_framed(passage: Mention) -> bool:
        frame = framed.get((passage.first, passage.last))
        return frame is not None and (frame.value.content != "led" or passage.last - passage.first > _FRAGMENT)

    found = analysis.mentions["quotation"]
    return Passages(passage for passage in found if passage.symbol == "quotation" or is_framed(passage))


def direct(
    passages: Passages,
    frames: list[Mention],
    reported: list[Item],
    around: dict[int, Speaker | None],
    analysis: Analysis,
) -> Iterator[Item]:
    """The passages in marks.

    One without a frame has the speaker of the frame directly before it, which it interrupted, else of the reported
    clause that holds it, of the Konjunktiv around it (`around`: sentence → speaker), of the nearest frame before it.
    """
    framed = {frame.value.passage: frame for frame in frames if frame.value.passage}
    ends = [frame.last for frame in frames]
    speaker: Speaker | None = None
    done = 0
    for passage in passages.all:
        place = (passage.first, passage.last)
        frame = framed.get(place)
        index = analysis.sentence(passage.first)
        if frame and not (frame.value.content == "led" and around.get(index)):
            speaker, done = frame.value.speaker, bisect_right(ends, frame.last)
            yield Item(frame.rule, "direct", (place,), frame.value.cue, speaker)
            continue
        behind = bisect_right(ends, passage.first)
        beside = frames[behind - 1] if behind and _is_beside(frames[behind - 1], passage, index, analysis) else None
        within = _around(passage, reported)
        near = (one for one in reversed(frames[max(done, behind - _BACK) : behind]) if _carries(one, index, analysis))
        nearest = next((_named(one, index, analysis) for one in near), speaker)
        speaker = (beside and beside.value.speaker) or (within and within.speaker) or around.get(index) or nearest
        done = max(done, behind)
        yield Item(passage.rule, "direct", (place,), (beside and beside.value.cue) or (within and within.cue), speaker)


def _around(passage: Mention, reported: list[Item]) -> Item | None:
    """The reported clause that holds a passage; `reported` stands in text order."""
    index = bisect_right(reported, passage.first, key=lambda item: item.first) - 1
    return reported[index] if index >= 0 and passage.first < reported[index].spans[-1][1] else None


def _is_beside(frame: Mention, passage: Mention, index: int, analysis: Analysis) -> bool:
    """Whether a frame led to a passage, or interrupted it: "„…“, sagte Kolb am Montag. „…“" in one paragraph."""
    gap = passage.first - frame.last
    if gap <= _BESIDE:
        return True
    rest = gap <= _REST and frame.value.passage and analysis.ends[index - 1] == passage.first
    return bool(rest) and analysis.sentence(frame.last) == index - 1 and passage.first not in analysis.paragraph_ends()


def _carries(frame: Mention, index: int, analysis: Analysis) -> bool:
    """Whether a frame's speaker goes on to the sentence `index`: an account only to the next one."""
    speaker: Speaker | None = frame.value.speaker
    if speaker is None or not speaker.account:
        return speaker is not None
    is_own = analysis.tokens.words[speaker.who[0]].lower() in _POSSESSIVE
    return not is_own and analysis.sentence(frame.first) >= index - 1


def _named(frame: Mention, index: int, analysis: Analysis) -> Speaker:
    """The speaker of a frame; in the next sentence the one that its account names: "nach Angaben der Stadt …. „…“"."""
    speaker: Speaker = frame.value.speaker
    goes_on = speaker.account and analysis.sentence(frame.first) < index
    return speaker._replace(phrase=speaker.who) if goes_on else speaker


def fragments(passages: Passages, reported: list[Item], analysis: Analysis) -> Iterator[Item]:
    """Fragments that no frame holds; within indirect speech fewer words are enough, and its speaker is theirs."""
    known = {passage.first for passage in passages.all}
    words = analysis.tokens.words
    for passage in analysis.mentions["quotation"]:
        if passage.first in known or passage.symbol != "fragment":
            continue
        count = sum(word[:1].isalnum() for word in words[passage.first : passage.last])
        around = _around(passage, reported)
        if count >= (_FRAGMENT_INSIDE if around else _FRAGMENT):
            place: Range = (passage.first, passage.last)
            yield Item(passage.rule, "direct", (place,), around and around.cue, around and around.speaker)
