"""Where an agreement was signed."""

import pytest

from pressfacts import extract

CASES = {
    "town": ("Eva Lindner und Tom Behr haben gestern in Kassel einen Vertrag unterzeichnet.", "Kassel"),
    "town and river": (
        "Eva Lindner und Tom Behr haben gestern in Weil am Rhein einen Vertrag unterzeichnet.",
        "Weil am Rhein",
    ),
    "institution": (
        "Der Vertrag wurde gestern an der Hochschule Gera von Eva Lindner und Tom Behr unterzeichnet.",
        "Hochschule Gera",
    ),
    "rooms of a house": (
        "Eva Lindner und Tom Behr unterzeichneten in den Räumen des Technik- und Gründerzentrums einen Vertrag.",
        "Technik- und Gründerzentrums",
    ),
    "building": ("Eva Lindner und Tom Behr unterzeichneten im Rathaus den Vertrag.", "Rathaus"),
    "end of an address": (
        "Eva Lindner und Tom Behr werden heute im Römersaal, Am Markt 3, Kassel eine Vereinbarung unterzeichnen.",
        "Kassel",
    ),
}


@pytest.mark.parametrize(("text", "place"), CASES.values(), ids=CASES)
def test_venue(text: str, place: str) -> None:
    (agreement,) = extract(text).agreements
    assert agreement.place is not None
    assert agreement.place.text == place


def test_where_somebody_comes_from_is_no_venue() -> None:
    (agreement,) = extract(
        "Die Nordwerk GmbH mit Sitz in Kassel und die Solarpark AG haben einen Vertrag unterzeichnet."
    ).agreements
    assert agreement.place is None
