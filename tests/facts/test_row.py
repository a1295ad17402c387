"""Organisations that only their neighbours in a row show."""

import pytest

from pressfacts import extract


def names(text: str) -> list[str]:
    return [one.name for one in extract(text).organisations]


@pytest.mark.parametrize(
    "name",
    [
        "Offene Netze",
        "Netze ohne Grenzen",
        "100% Dornauer Feld",
        "honigwacht.de",
        "openHoney",
        "Forum für freie Bienen",
    ],
)
def test_a_name_between_known_ones(name: str) -> None:
    assert name in names(f"Dabei sind die Lindner GmbH, {name}, der TSV Gera und das THW.")
    assert name in names(f"Dabei sind:\n– Lindner GmbH\n– {name}\n– TSV Gera\n– Imkerring e.V.")


@pytest.mark.parametrize(
    "item", ["Ilka Sommerfeld", "viele Gäste", "Gäste", "Bad Homburg", "Die Gäste", "Minister Behr"]
)
def test_no_names(item: str) -> None:
    assert item not in names(f"Dabei sind die Lindner GmbH, {item}, der TSV Gera und das THW.")
    assert item not in names(f"Dabei sind:\nLindner GmbH\n{item}\nTSV Gera\nImkerring e.V.")


def test_two_known_ones_are_no_row() -> None:
    assert "Offene Netze" not in names("Dabei sind die Lindner GmbH, Offene Netze und der TSV Gera.")


def test_too_many_unknown_ones_are_no_row() -> None:
    items = ", ".join(f"Offene Netze {letter}" for letter in "ABCDEFGHIJKL")
    assert len(names(f"Dabei sind die Lindner GmbH, der TSV Gera, {items} und das THW.")) == 3


def test_what_follows_the_row_is_not_in_it() -> None:
    assert "Weitere Hinweise" not in names("Lindner GmbH\nTSV Gera\nImkerring e.V.\nWeitere Hinweise\nKontakt")
