"""What the frames of speech say and what comes of them: the types that direct, indirect and free speech share."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.facts.source import Range, Speaker
from pressfacts.matcher import Mention
from pressfacts.rulebook import Rule

LEAST = 3
"""How many tokens reported speech has at least; one more where a passage in marks was cut out of it."""
_STOPS = frozenset(".!?…,;:–—-")


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


class Passages:
    """The passages in marks that are someone's words, in text order."""

    def __init__(self, passages: Iterable[Mention]) -> None:
        self.all = list(passages)
        self._starts = [passage.first for passage in self.all]

    def within(self, first: int, last: int) -> list[Mention]:
        """Those that begin in tokens `first` to `last`."""
        return self.all[bisect_left(self._starts, first) : bisect_left(self._starts, last)]

    def outside(self, whole: Range, analysis: Analysis) -> Iterator[Range]:
        """The parts of a range that lie outside the passages, without the punctuation at their edges."""
        inside = self.within(*whole)
        for part in zip([whole[0], *(p.last for p in inside)], [*(p.first for p in inside), whole[1]], strict=True):
            start, end = trimmed(part, analysis)
            if start < end:
                yield (start, end)


def trimmed(part: Range, analysis: Analysis) -> Range:
    """A range without the punctuation at its edges."""
    (start, end), words = part, analysis.tokens.words
    while start < end and words[start] in _STOPS:
        start += 1
    while start < end and words[end - 1] in _STOPS:
        end -= 1
    return start, end


def size(parts: Iterable[Range]) -> int:
    """The number of tokens in all parts."""
    return sum(last - first for first, last in parts)


def sentence(analysis: Analysis, index: int) -> Range:
    """The tokens of a sentence."""
    return (analysis.ends[index - 1] if index else 0, analysis.ends[index])


def is_own(analysis: Analysis, first: int, last: int) -> bool:
    """Whether who writes the text speaks in these tokens himself ("ich", "wir", "du"): nobody reports that."""
    return not analysis.book.values["own_voice"].keys().isdisjoint(analysis.words(first, last))
