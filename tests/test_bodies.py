"""Which organisation a common noun means."""

import pytest

from pressfacts.bodies import Bodies, stem
from pressfacts.facts import organisation
from pressfacts.pipeline import analyse


def meant(text: str, noun: str) -> str | None:
    analysis = analyse(text)
    found = Bodies(analysis, organisation.facts(analysis)).nearest(text.rindex(noun), noun)
    return found.name if found else None


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Die Lindner GmbH wächst. Der Chef des Unternehmens lacht.", "Unternehmens", "Lindner GmbH"),
        ("Der Imkerverband Gera klagt. Der Chef des Verbandes lacht.", "Verbandes", "Imkerverband Gera"),
        ("Die Gewerkschaft GWBX streikt. Der Chef der Gewerkschaft lacht.", "Gewerkschaft", "GWBX"),
        ("Der TSV Gera siegt. Der Chef des Vereins lacht.", "Vereins", "TSV Gera"),
        ("Die SPD tagt, die Lindner GmbH wächst. Der Chef der Partei lacht.", "Partei", "SPD"),
    ],
)
def test_the_last_one_that_fits(text: str, noun: str, name: str) -> None:
    assert meant(text, noun) == name


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Die Lindner GmbH wächst. Der Chef des Verbandes lacht.", "Verbandes"),
        ("Der Imkerverband Gera klagt. Der Chef der Firma lacht.", "Firma"),
        ("Die SPD tagt, sagt die dpa. Der Chef des Unternehmens lacht.", "Unternehmens"),
        ("Die Lindner GmbH wächst. Der Chef des Gartens lacht.", "Gartens"),
        ("Der Chef der Firma lacht. Die Lindner GmbH wächst.", "Firma"),
    ],
)
def test_none_that_fits(text: str, noun: str) -> None:
    assert meant(text, noun) is None


def test_endings_are_left_out() -> None:
    assert stem("Bündnisses") == stem("Bündnis")
    assert stem("SPD-Vorsitzenden") == stem("Vorsitzende")
