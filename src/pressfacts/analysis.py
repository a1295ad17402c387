"""What is known of one document while it is read: its tokens, sentences, layout and the mentions found so far."""

import datetime
from bisect import bisect_right
from typing import NamedTuple

from pressfacts.matcher import Mention
from pressfacts.records import Span
from pressfacts.rulebook import Rulebook
from pressfacts.structure import Layout
from pressfacts.tokenizer import Tokens


class Place(NamedTuple):
    """The fields that begin every fact: where it stands."""

    start: int
    end: int
    text: str
    sentence: int
    zone: str


class Analysis(NamedTuple):
    """One document in work.

    `ends` are the exclusive token ends of its sentences; `published` is the reference day; `mentions[stage]` is
    what each stage of the cascade has found, in text order.
    """

    book: Rulebook
    tokens: Tokens
    ends: list[int]
    layout: Layout
    published: datetime.date | None
    mentions: dict[str, list[Mention]]

    def span(self, first: int, last: int) -> Span:
        """Tokens `first` to `last` (exclusive) as a span of the text."""
        start, end = self.tokens.starts[first], self.tokens.ends[last - 1]
        return Span(start, end, self.tokens.text[start:end])

    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The sentences as (start, end) in the text."""
        starts, ends = self.tokens.starts, self.tokens.ends
        return tuple((starts[first], ends[last - 1]) for first, last in zip([0, *self.ends], self.ends, strict=False))

    def paragraph_ends(self) -> set[int]:
        """Those sentence ends (token, exclusive) behind which a new line begins."""
        text, starts, ends = self.tokens.text, self.tokens.starts, self.tokens.ends
        inner = (end for end in self.ends if end < len(starts))
        return {end for end in inner if "\n" in text[ends[end - 1] : starts[end]]} | {len(starts)}

    def sentence(self, token: int) -> int:
        """The index of the sentence that holds a token."""
        return bisect_right(self.ends, token)

    def place(self, first: int, last: int) -> Place:
        """Where tokens `first` to `last` (exclusive) stand."""
        span, sentence = self.span(first, last), self.sentence(first)
        return Place(*span, sentence, self.layout.zones[sentence])

    def words(self, first: int, last: int) -> list[str]:
        """The normalised words of tokens `first` to `last` (exclusive)."""
        return self.tokens.words[first:last]
