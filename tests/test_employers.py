"""Where an office is held, by what the text says around it."""

import pytest

from pressfacts import extract
from pressfacts.records import Reference


def employer(text: str) -> Reference | None:
    """Where the last of the people of a text holds an office."""
    return extract(text).people[-1].organisation


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Lindner GmbH wächst. Ihr Prokurist Jens Behr lacht.", "Lindner GmbH"),
        ("Die Lindner GmbH wachse, sagte ihr Sprecher Jens Behr.", "Lindner GmbH"),
        ("Der Imkerverband Gera klagt, sagte sein Vorsitzender Jens Behr.", "Imkerverband Gera"),
        ("Es kam die Lindner GmbH, deren Sprecher Jens Behr lachte.", "Lindner GmbH"),
        ("Die Lindner GmbH wächst. Der Chef des Unternehmens, Jens Behr, lacht.", "Lindner GmbH"),
    ],
)
def test_by_a_word_that_means_it(text: str, name: str) -> None:
    found = employer(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "text",
    [
        "Die Lindner GmbH gratuliert Monika Sommerfeld. Ihr Sprecher Jens Behr lacht.",
        "Die Lindner GmbH wächst. Es regnet. Ihr Sprecher Jens Behr lacht.",
        "Die Lindner GmbH wächst. Ihr Freund Jens Behr lacht.",
        "Die Lindner GmbH wächst. Der Präsident des Verbandes der Imker, Jens Behr, lacht.",
    ],
)
def test_not_where_the_word_may_mean_another(text: str) -> None:
    assert employer(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Siemens baut um. Wie Siemens sagt, eilt es. Vorstandschef Jens Behr lacht.", "Siemens"),
        ("Die SPD tagt. Die SPD wählt. Geschäftsführer Jens Behr lacht.", None),
        (
            "Siemens baut um (dpa). Bei Siemens eilt es, sagte Jens Behr der dpa. Es war dpa.\nChef Jens Behr lacht.",
            "Siemens",
        ),
    ],
)
def test_the_firm_that_the_text_is_about(text: str, name: str | None) -> None:
    found = employer(text)
    assert (found.name if found else None) == name


def test_the_noun_is_the_place() -> None:
    found = employer("Die Lindner GmbH wächst. Der Chef der neuen Firma, Jens Behr, lacht.")
    assert found is not None
    assert (found.text, found.name) == ("Firma", "Lindner GmbH")


def test_a_name_in_another_case_is_the_place_and_an_acronym_is_not() -> None:
    text = "Der Imkerbund Gera (IBG) klagt. Es sprach der Chef des {}, Jens Behr."
    full, short = employer(text.format("Imkerbundes Gera")), employer(text.format("IBG"))
    assert full is not None
    assert short is not None
    assert (full.text, short.text) == ("Imkerbundes Gera", "Imkerbund Gera")
