"""Parties: organisations, lands and cities, members of a list, partners, and what is no party."""

import pytest

from pressfacts import extract


def parties(text: str) -> list[str]:
    (agreement,) = extract(text).agreements
    return [party.text for party in agreement.parties]


CASES = {
    "towns of several words": (
        "Die Stadt Weil am Rhein und die Stadt Bad Dornheim unterzeichneten einen Vertrag.",
        ["Stadt Weil am Rhein", "Stadt Bad Dornheim"],
    ),
    "each town of a list": (
        "Die Städte Kassel, Gera und Jena haben einen Kooperationsvertrag unterzeichnet.",
        ["Kassel", "Gera", "Jena"],
    ),
    "land beside an organisation": (
        "Das Land Hessen und die Nordwerk GmbH haben eine Absichtserklärung unterzeichnet.",
        ["Land Hessen", "Nordwerk GmbH"],
    ),
    "a bare name between known ones": (
        "Die Nordwerk GmbH, die Lumia und die Solarpark AG haben in einem Kooperationsvertrag ein Vorgehen vereinbart.",
        ["Nordwerk GmbH", "Lumia", "Solarpark AG"],
    ),
    "the partner behind the paper": (
        "Die Nordwerk GmbH hat eine Vereinbarung mit Grupo Solar unterzeichnet.",
        ["Nordwerk GmbH", "Grupo Solar"],
    ),
    "a partner in small letters": (
        "Die Nordwerk GmbH hat eine Absichtserklärung für eine Kooperation mit lumifol unterzeichnet.",
        ["Nordwerk GmbH", "lumifol"],
    ),
    "the bare name that opens the clause": (
        "Lumifar, Tochtergesellschaft von Nordwerk, hat einen Vertrag mit der Solarpark AG unterzeichnet. Lumifar baut "
        "Lampen.",
        ["Lumifar", "Solarpark AG"],
    ),
    "a town that is represented": (
        "Vertreter Kassels unterzeichneten einen Partnerschaftsvertrag mit Trondheim.",
        ["Kassels", "Trondheim"],
    ),
    "common nouns": (
        "Die Hochschule und die Stadt haben einen Kooperationsvertrag geschlossen.",
        ["Hochschule", "Stadt"],
    ),
    "whom a pronoun means": (
        "Die Nordwerk GmbH baut Turbinen. Mit dem Abschluss eines Liefervertrags beginnt sie im Herbst ihre "
        "Kooperation mit der Solarpark AG.",
        ["Nordwerk GmbH", "Solarpark AG"],
    ),
    "a house where it is signed is none": (
        "Die Nordwerk GmbH und die Solarpark AG haben im Hessischen Innenministerium einen Vertrag unterzeichnet.",
        ["Nordwerk GmbH", "Solarpark AG"],
    ),
    "what is bought is none": (
        "Die Nordwerk GmbH plant die Übernahme der Solarpark AG aus dem Besitz von Grupo Solar.",
        ["Nordwerk GmbH", "Grupo Solar"],
    ),
    "political parties": (
        "Gestern haben SPD und Grüne den Koalitionsvertrag unterzeichnet.",
        ["SPD", "Grüne"],
    ),
}


@pytest.mark.parametrize(("text", "names"), CASES.values(), ids=CASES)
def test_parties(text: str, names: list[str]) -> None:
    assert parties(text) == names


def test_the_full_name_before_the_clause_stands_for_an_acronym() -> None:
    text = (
        "Die Hochschule für Bauwesen Gera (HBG) wächst. Die HBG und die Nordwerk GmbH haben einen Kooperationsvertrag "
        "unterzeichnet."
    )
    assert parties(text) == ["Hochschule für Bauwesen Gera", "Nordwerk GmbH"]


def test_a_partner_named_later_joins_the_only_agreement() -> None:
    text = (
        "Direktorin Eva Lindner von der Nordwerk GmbH unterzeichnete die Absichtserklärung. Sie sprach von einem "
        "Erfolg. Gelobt wird auch die Kooperation mit dem Land Hessen."
    )
    assert parties(text) == ["Nordwerk GmbH", "Land Hessen"]
