"""Readers of public corpora in the form in which their projects publish them: each gives texts with what is in them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree


class Found(NamedTuple):
    """One annotation: its kind, its place in the text (code points, end exclusive), and its value or speaker.

    `speaker` are the (start, end) of a quotation's speaker, if it has one.
    """

    kind: str
    start: int
    end: int
    value: str = ""
    speaker: tuple[int, int] | None = None


class Text(NamedTuple):
    """One document of a corpus; `published` is its day (ISO). `skipped` are (start, end) that do not count."""

    text: str
    found: list[Found]
    published: str | None = None
    skipped: frozenset[tuple[int, int]] = frozenset()


# --- Universal Dependencies: CoNLL-U --------------------------------------------------------------------------------

SENTENCES_A_TEXT = 10


def sentences(path: Path) -> Iterator[Text]:
    """Groups of ten sentences of a CoNLL-U file, joined by blanks; marked is where each but the first begins."""
    lines = path.read_text(encoding="utf-8").splitlines()
    single = [line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")]
    for first in range(0, len(single), SENTENCES_A_TEXT):
        group = single[first : first + SENTENCES_A_TEXT]
        starts = [*accumulate((len(sentence) + 1 for sentence in group[:-1]), initial=0)]
        yield Text(" ".join(group), [Found("start", start, start + 1) for start in starts[1:]])


# --- GermEval 2014: tab-separated tokens ----------------------------------------------------------------------------

_NAMES = {"PER": "person", "ORG": "organisation"}
_LEFT = frozenset(".,;:!?)]}“”’…%»")
_RIGHT = frozenset("([{„‚«")


def names(path: Path) -> Iterator[Text]:
    """Sentences of a GermEval 2014 file with their persons and organisations.

    The outer names count; embedded names, and words that a name is only a part of (ORGpart, PERderiv), are skipped.
    The file keeps no blanks: they are put back, the straight marks by turns.
    """
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        if rows:
            yield _sentence(rows)


def _sentence(rows: list[list[str]]) -> Text:
    text, places = join([row[1] for row in rows])
    outer, inner = (list(_tagged([row[column] for row in rows], places)) for column in (2, 3))
    found = [Found(_NAMES[tag], start, end) for tag, start, end in outer if tag in _NAMES]
    skipped = frozenset((start, end) for tag, start, end in (*outer, *inner) if tag[:3] in _NAMES)
    return Text(text, found, skipped=skipped - {(one.start, one.end) for one in found})


def join(words: Iterable[str]) -> tuple[str, list[tuple[int, int]]]:
    """Words as running text, and where each stands in it.

    >>> join(["Sie", "sagte", ":", '"', "Ja", '"', "."])[0]
    'Sie sagte: "Ja".'
    """
    text, places, open_mark, glue = "", [], False, True
    for word in words:
        closes = word in _LEFT or (word == '"' and open_mark)
        text += word if glue or closes else f" {word}"
        places.append((len(text) - len(word), len(text)))
        open_mark ^= word == '"'
        glue = word in _RIGHT or (word == '"' and open_mark)
    return text, places


def _tagged(tags: list[str], places: list[tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    """The (tag, start, end) of a column of B-, I- and O."""
    for index, tag in enumerate(tags):
        if tag.startswith("B-"):
            last = index
            while last + 1 < len(tags) and tags[last + 1] == f"I-{tag[2:]}":
                last += 1
            yield tag[2:], places[index][0], places[last][1]


# --- KRAUTS: TimeML -------------------------------------------------------------------------------------------------


def dates(path: Path) -> Iterator[Text]:
    """The text of a TimeML file with its TIMEX3, the type as kind; empty ones stand for no words."""
    root = ElementTree.parse(path).getroot()
    body, created = root.find("TEXT"), root.find("DCT/TIMEX3")
    if body is None:
        raise ValueError(f"{path}: no TEXT")
    parts: list[str] = []
    found: list[Found] = []
    _walk(body, parts, found)
    published = created.get("value", "")[:10] if created is not None else ""
    yield Text("".join(parts), found, published if re.fullmatch(r"\d{4}-\d\d-\d\d", published) else None)


def _walk(element: ElementTree.Element, parts: list[str], found: list[Found]) -> None:
    start = sum(map(len, parts))
    parts.append(element.text or "")
    for child in element:
        _walk(child, parts, found)
        parts.append(child.tail or "")
    end = sum(map(len, parts))
    if element.tag == "TIMEX3" and end > start:
        found.append(Found(element.get("type", ""), start, end, element.get("value", "")))


# --- German news quotation attribution 2024: JSON -------------------------------------------------------------------

_DAY = re.compile(r"\((\d{4}-\d\d-\d\d)\)$")
SCRAP = 4
"""A direct quotation of fewer words is a scrap of someone's words, not a quotation that stands for itself."""


def quotes(path: Path) -> Iterator[Text]:
    """The text of one JSON file with its direct and indirect quotations (the first of several parts to the last).

    Other types are skipped, and so are direct quotations of fewer than four words or inside another quotation.
    """
    document = json.loads(path.read_text(encoding="utf-8"))
    text = document["originalText"]
    found, skipped = [], set()
    for annotation in document["annotations"]:
        kind = annotation["type"].casefold()
        start, end = _hull(annotation["quote"]) or (0, 0)
        scrap = kind == "direct" and (annotation["isNested"] or len(text[start:end].split()) < SCRAP)
        if kind in ("direct", "indirect") and not scrap:
            found.append(Found(kind, start, end, "", _hull(annotation["speaker"])))
        else:
            skipped.add((start, end))
    day = _DAY.search(document["documentName"])
    yield Text(text, found, day[1] if day else None, frozenset(skipped))


def _hull(part: Any) -> tuple[int, int] | None:
    """Where an annotated part begins and ends; an empty list stands for a part that is not there."""
    if not part or not part["spans"]:
        return None
    spans = part["spans"]
    return min(span["charBegin"] for span in spans), max(span["charEnd"] for span in spans)


READERS = {"sentences": sentences, "names": names, "dates": dates, "quotes": quotes}
SUFFIXES = {"sentences": ".conllu", "names": ".tsv", "dates": ".tml", "quotes": ".json"}
"""Task → reader of a file, and the suffix of its files in a folder."""


def read(task: str, paths: Iterable[Path]) -> Iterator[Text]:
    """The texts of files and folders."""
    for path in paths:
        files = sorted(path.rglob(f"*{SUFFIXES[task]}")) if path.is_dir() else [path]
        for file in files:
            yield from READERS[task](file)
