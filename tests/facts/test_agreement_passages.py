"""Agreements in passages of many frames, each with the slots that it should give (tests/data/agreements.txt)."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from pressfacts import extract
from pressfacts.records import Agreement, Signatory

DATA = Path(__file__).parent.parent / "data" / "agreements.txt"
PUBLISHED = "2024-05-08"  # a Wednesday

Slots = list[tuple[str, str]]


class Passage(NamedTuple):
    """A text, its slots as (name, value), and the names of slots that are known to go wrong."""

    text: str
    slots: Slots
    open: frozenset[str]


def passages() -> Iterator[Passage]:
    """Blocks of the file: the text, then `  slot: value`; `  slot? value` is what it should be and is not yet."""
    lines = [line for line in DATA.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for block in "\n".join(lines).strip().split("\n\n"):
        text = "\n".join(line for line in block.splitlines() if not line.startswith("  "))
        given = [line.strip() for line in block.splitlines() if line.startswith("  ") and line.strip() != "none"]
        wished = frozenset(line.partition("? ")[0] for line in given if "? " in line.partition(": ")[0] + " ")
        yield Passage(text, [_slot(line) for line in given if line.partition(": ")[1]], wished)


def _slot(line: str) -> tuple[str, str]:
    name, _, value = line.partition(": ")
    return name, value


def found(text: str) -> Slots:
    return [slot for agreement in extract(text, published=PUBLISHED).agreements for slot in _slots(agreement)]


def _slots(agreement: Agreement) -> Iterator[tuple[str, str]]:
    yield "status", agreement.status
    yield from ((name, span.text) for name in ("instrument", "place") if (span := getattr(agreement, name)))
    if agreement.date:
        yield "date", agreement.date.value
    yield from (("party", party.text or party.name) for party in agreement.parties)
    yield from (("witness", witness.name) for witness in agreement.witnesses)
    yield from (("signatory", _line(signatory)) for signatory in agreement.signatories)


def _line(signatory: Signatory) -> str:
    return " | ".join(part or "-" for part in (signatory.name, signatory.role, signatory.organisation))


ALL = list(passages())


def test_the_file_is_read_whole() -> None:
    assert len(ALL) > 100
    assert sum(not passage.slots for passage in ALL) > 40


@pytest.mark.parametrize("passage", ALL, ids=lambda passage: passage.text[:60])
def test_passage(passage: Passage) -> None:
    given = [slot for slot in found(passage.text) if slot[0] not in passage.open]
    assert sorted(given) == sorted(slot for slot in passage.slots if slot[0] not in passage.open)


@pytest.mark.parametrize("passage", ALL, ids=lambda passage: passage.text[:60])
def test_a_passage_that_breaks_off_is_read_too(passage: Passage) -> None:
    words = passage.text.split()
    for count in range(1, len(words)):
        extract(" ".join(words[:count]), published=PUBLISHED)
