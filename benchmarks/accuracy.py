"""How much pressfacts finds of what people marked in public corpora.

    python benchmarks/accuracy.py sentences|names|dates|quotes PATH ...

PATH is a file or a folder of the corpus as its project publishes it; benchmarks/README.md says which and where.
Prints precision, recall and their mean F1 in percent.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import corpora
from corpora import Found, Text
from measuring import table

import pressfacts
from pressfacts.records import Document, Quote

Agree = Callable[[str, Found, Found], bool]
"""Whether what was found in a text is what was marked there."""


class Score:
    """Counts of one row."""

    def __init__(self) -> None:
        self.right = self.found = self.marked = 0

    def row(self, name: str) -> list[str]:
        precision = self.right / self.found if self.found else 0.0
        recall = self.right / self.marked if self.marked else 0.0
        both = 2 * self.right / (self.found + self.marked) if self.found + self.marked else 0.0
        return [name, str(self.marked), *(f"{100 * value:.1f}" for value in (precision, recall, both))]


# --- when two annotations agree -------------------------------------------------------------------------------------


def same_span(text: str, marked: Found, found: Found) -> bool:
    return (marked.start, marked.end) == (found.start, found.end)


def overlap(text: str, marked: Found, found: Found) -> bool:
    return marked.start < found.end and found.start < marked.end


def same_value(text: str, marked: Found, found: Found) -> bool:
    return overlap(text, marked, found) and marked.value == found.value


def same_words(text: str, marked: Found, found: Found) -> bool:
    """The same but for marks, stops and blanks around."""
    return _trimmed(text, marked) == _trimmed(text, found)


def half_of_the_words(text: str, marked: Found, found: Found) -> bool:
    """At least half of their words are common (Dice)."""
    begin, end = max(marked.start, found.start), min(marked.end, found.end)
    common, both = (len(text[begin:end].split()) if begin < end else 0), _words(text, marked) + _words(text, found)
    return 2 * common >= both / 2 and common > 0


def with_speaker(text: str, marked: Found, found: Found) -> bool:
    """The speakers overlap; or there is none for both."""
    if not half_of_the_words(text, marked, found) or marked.speaker is None or found.speaker is None:
        return half_of_the_words(text, marked, found) and marked.speaker == found.speaker
    return marked.speaker[0] < found.speaker[1] and found.speaker[0] < marked.speaker[1]


def _words(text: str, one: Found) -> int:
    return len(text[one.start : one.end].split())


_AROUND = re.compile(r"[\s„“”‚‘’»«›‹\"'.,;:!?–-]*")


def _trimmed(text: str, one: Found) -> tuple[int, int]:
    inner = text[one.start : one.end]
    front = _AROUND.match(inner)
    back = _AROUND.match(inner[::-1])
    return one.start + (front.end() if front else 0), one.end - (back.end() if back else 0)


# --- what pressfacts found, in the terms of the corpora -------------------------------------------------------------

_TITLE = re.compile(r"(?:(?:Herrn?|Frau|Prof\.|Professor(?:in)?|Dr\.|Dipl\.-\w+\.?|Mag\.|Ing\.|med\.|h\. ?c\.)\s+)+")


def found_sentences(document: Document) -> list[Found]:
    return [Found("start", start, start + 1) for start, _ in document.sentences[1:]]


def found_names(document: Document) -> list[Found]:
    people = (mention for person in document.people for mention in person.mentions)
    organisations = (mention for organisation in document.organisations for mention in organisation.mentions)
    return [
        *(Found("person", mention.start + _title(mention.text), mention.end) for mention in people),
        *(Found("organisation", mention.start, mention.end) for mention in organisations),
    ]


def _title(name: str) -> int:
    """The length of the titles before a name: the corpora leave them out."""
    title = _TITLE.match(name)
    return title.end() if title else 0


def found_dates(document: Document) -> list[Found]:
    return [Found(date.type, date.start, date.end, date.value) for date in document.dates]


def found_quotes(document: Document) -> list[Found]:
    return [Found(quote.type, quote.start, quote.end, "", _speaker(quote)) for quote in document.quotes]


def _speaker(quote: Quote) -> tuple[int, int] | None:
    speaker = quote.speaker
    return (speaker.start, speaker.end) if speaker and speaker.start is not None and speaker.end is not None else None


# --- the tasks ------------------------------------------------------------------------------------------------------

FOUND: dict[str, Callable[[Document], list[Found]]] = {
    "sentences": found_sentences,
    "names": found_names,
    "dates": found_dates,
    "quotes": found_quotes,
}
ROWS: dict[str, list[tuple[str, str, Agree]]] = {
    "sentences": [("start", "where a sentence begins", same_span)],
    "names": [
        ("person", "persons, same span", same_span),
        ("person", "persons, overlap", overlap),
        ("organisation", "organisations, same span", same_span),
        ("organisation", "organisations, overlap", overlap),
    ],
    "dates": [
        ("", "dates, same span", same_span),
        ("", "dates, overlap", overlap),
        ("", "dates, overlap and same value", same_value),
    ],
    "quotes": [
        ("direct", "direct quotations, same words", same_words),
        ("direct", "direct quotations with speaker", with_speaker),
        ("indirect", "indirect quotations, half of the words", half_of_the_words),
        ("indirect", "indirect quotations with speaker", with_speaker),
    ],
}
"""Task → its rows: the kind that counts ("" is any), the row's name, and when two annotations agree."""


def pairs(text: str, marked: list[Found], found: list[Found], agree: Agree) -> list[tuple[int, int]]:
    """The numbers of those that belong together, each at most once; the same place first, then in text order."""
    matched: dict[int, int] = {}
    free = dict(enumerate(found))
    for exact in (True, False):
        for number, one in enumerate(marked):
            fits = (n for n, two in free.items() if (same_span(text, one, two) or not exact) and agree(text, one, two))
            if number not in matched and (other := next(fits, None)) is not None:
                matched[number] = other
                del free[other]
    return list(matched.items())


def score(texts: Sequence[Text], task: str) -> list[list[str]]:
    """The rows of the table of one task."""
    scores = [Score() for _ in ROWS[task]]
    for text in texts:
        found = FOUND[task](pressfacts.extract(text.text, published=text.published))
        for one, (kind, _, agree) in zip(scores, ROWS[task], strict=True):
            _count(one, text, [two for two in found if kind in ("", two.kind)], kind, agree)
    return [one.row(name) for one, (_, name, _) in zip(scores, ROWS[task], strict=True)]


def _count(score: Score, text: Text, found: list[Found], kind: str, agree: Agree) -> None:
    marked = [one for one in text.found if kind in ("", one.kind)]
    matched = pairs(text.text, marked, found, agree)
    right = {number for _, number in matched}
    spare = [one for number, one in enumerate(found) if number not in right and not _skipped(text, one)]
    score.right += len(matched)
    score.marked += len(marked)
    score.found += len(matched) + len(spare)


def _skipped(text: Text, one: Found) -> bool:
    """Whether something was found where the corpus has an annotation that does not count."""
    return any(same_words(text.text, one, Found("", *place)) for place in text.skipped)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=sorted(corpora.READERS))
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    chosen = parser.parse_args(arguments)
    texts = list(corpora.read(chosen.task, chosen.paths))
    if not texts:
        parser.error(f"no {corpora.SUFFIXES[chosen.task]} file in {', '.join(map(str, chosen.paths))}")
    print(f"{len(texts)} texts, {sum(len(text.text) for text in texts):,} characters")
    print(table([chosen.task, "marked", "P", "R", "F1"], score(texts, chosen.task)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
