"""Parties that a clause only refers to."""

import pytest

from pressfacts import extract


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Die Nordwerk AG und die Hochschule Gera kooperieren. Den Vertrag unterschrieb Rektorin Eva Kolb.", 2),
        ("Die Nordwerk AG wächst. Den Vertrag unterschrieben Rektorin Eva Kolb und Landrat Tom Behr.", 0),
        ("Die Nordwerk AG wächst. Einen entsprechenden Vertrag unterschrieben Eva Kolb und Tom Behr.", 1),
        ("Folgende Partner unterschrieben das Abkommen:\n- Nordwerk AG\n- Hochschule Gera\nAlle freuen sich.", 2),
        ("Folgende Partner unterschrieben das Abkommen:\nAlle freuen sich über die Nordwerk AG.", 0),
    ],
)
def test_parties_from_elsewhere(text: str, parties: int) -> None:
    (agreement,) = extract(text).agreements
    assert len(agreement.parties) == parties
