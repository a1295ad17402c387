"""Who signed, in which office, and for whom."""

import pytest

from pressfacts import extract

CASES = {
    "one side each": (
        "Für die Stadt Bad Dornheim unterzeichnete Ilka Sommer den Vertrag, für den Landkreis Landrat Udo Marx.",
        [("Ilka Sommer", None, "Stadt Bad Dornheim"), ("Udo Marx", "Landrat", "Landkreis")],
    ),
    "a common noun": (
        "Auf Seiten der Stadt unterzeichnete Ilka Sommer die Verträge, für die Stadtwerke Tom Behr.",
        [("Ilka Sommer", None, "Stadt"), ("Tom Behr", None, "Stadtwerke")],
    ),
    "one office for two": (
        "Die Präsidenten der Universität Kassel, Prof. Dr. Udo Marx, sowie der privaten Hochschule Gera, Tom Behr, "
        "unterzeichneten einen Kooperationsvertrag.",
        [("Prof. Dr. Udo Marx", "Präsidenten", "Universität Kassel"), ("Tom Behr", "Präsidenten", "Hochschule Gera")],
    ),
    "house in brackets or behind a comma": (
        "Der Vertrag wurde von Eva Lindner (Nordwerk GmbH) und Tom Behr, Solarpark AG, unterzeichnet.",
        [("Eva Lindner", None, "Nordwerk GmbH"), ("Tom Behr", None, "Solarpark AG")],
    ),
    "acronym in the office": (
        "Die Hochschule für Bauwesen (HFB) und die Nordwerk GmbH planen viel. Den Vertrag unterzeichneten HFB-Rektorin "
        "Jana Kolb und Tom Behr.",
        [("Jana Kolb", "Rektorin", "HFB"), ("Tom Behr", None, None)],
    ),
    "political party": (
        "Eva Lindner (SPD) und Jan Behrens (Grüne) haben den Koalitionsvertrag unterzeichnet.",
        [("Eva Lindner", None, "SPD"), ("Jan Behrens", None, "Grüne")],
    ),
    "described": (
        "Thomas Behr wird Trainer des TSV Dornhausen. Der frühere Torwart hat einen Dreijahresvertrag unterschrieben.",
        [("Thomas Behr", "Trainer", "TSV Dornhausen")],
    ),
}


@pytest.mark.parametrize(("text", "signed"), CASES.values(), ids=CASES)
def test_signatories(text: str, signed: list[tuple[str, str | None, str | None]]) -> None:
    (agreement,) = extract(text).agreements
    assert [(one.name, one.role, one.organisation) for one in agreement.signatories] == signed


def test_a_contract_of_employment_binds_who_signs_it() -> None:
    text = "Tom Behr wird Trainer des TSV Dornhausen. Er hat einen Zweijahresvertrag unterschrieben."
    (agreement,) = extract(text).agreements
    assert {party.name for party in agreement.parties} == {"TSV Dornhausen", "Tom Behr"}


def test_a_town_or_a_glued_verb_is_nobody() -> None:
    (agreement,) = extract("Vertreter Kassels unterzeichneten einen Vertrag mit der Nordwerk GmbH.").agreements
    assert agreement.signatories == ()
    (agreement,) = extract(
        "Beim neuen Landrat Hhaben Eva Lindner und Tom Behr einen Kooperationsvertrag unterzeichnet."
    ).agreements
    assert [one.name for one in agreement.signatories] == ["Eva Lindner", "Tom Behr"]


def test_a_pronoun_behind_the_verb_is_who_signs() -> None:
    text = (
        "Verbandsdirektor Tom Behr bleibt im Amt. Am 3. Mai 2024 unterzeichnete er mit der Nordwerk GmbH einen Vertrag."
    )
    (agreement,) = extract(text).agreements
    assert [(one.text, one.name) for one in agreement.signatories] == [("er", "Tom Behr")]
