"""Parties that only their spelling and their place in the clause show."""

import pytest

from pressfacts import extract


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Bad Orb, Gelnhausen und Wächtersbach unterzeichnen ein Abkommen.", ["Bad Orb", "Gelnhausen", "Wächtersbach"]),
        ("Das Abkommen zwischen Bayern und Sachsen wurde unterzeichnet.", ["Bayern", "Sachsen"]),
        ("Das Abkommen wurde in Bayern unterzeichnet.", []),
        ("Für die Stadt unterzeichnete Landrat Tom Behr das Abkommen.", ["Stadt"]),
        ("Für das Stadion unterzeichnete Landrat Tom Behr das Abkommen.", []),
        ("Die Nordwerk AG und Lindrom unterzeichnen ein Abkommen.", ["Nordwerk AG", "Lindrom"]),
    ],
)
def test_parties_by_spelling(text: str, parties: list[str]) -> None:
    (agreement,) = extract(text).agreements
    assert [party.text for party in agreement.parties] == parties
