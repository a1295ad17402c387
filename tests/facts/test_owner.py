"""Names in front of the hyphen of an office."""

import pytest

from pressfacts import extract


@pytest.mark.parametrize(
    ("office", "employer"),
    [
        ("IG Metall-Chefin", "IG Metall"),
        ("Deutsche Bank-Chefin", "Deutsche Bank"),
        ("Stadtwerke Kassel-Chefin", "Stadtwerke Kassel"),
        ("Borussia Dortmund-Trainerin", "Borussia Dortmund"),
        ("SPD Fraktions-Chefin", "SPD"),
        ("Neue Finanz-Chefin", None),
        ("Kassel-Chefin", None),
    ],
)
def test_a_name_of_several_words(office: str, employer: str | None) -> None:
    (person,) = extract(f"Das sagt {office} Ilka Sommerfeld dazu.").people
    assert (person.organisation.name if person.organisation else None) == employer


def test_the_office_keeps_the_whole_name() -> None:
    (person,) = extract("Das sagt Deutsche Bank-Chefin Ilka Sommerfeld dazu.").people
    assert person.role is not None
    assert person.role.text == "Deutsche Bank-Chefin"


def test_a_name_that_the_document_knows() -> None:
    text = "Die Nordwerk Bau AG wächst. Das sagt Nordwerk Bau-Chefin Ilka Sommerfeld."
    (one,) = extract(text).organisations
    assert [mention.text for mention in one.mentions] == ["Nordwerk Bau AG", "Nordwerk Bau"]


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("Das sagt der Lindrom -Chef Jens Behr.", "Lindrom"),
        ("Das sagt der Lindrom-Chef Jens Behr.", "Lindrom"),
        ("Neues aus Lindrom - Chef Jens Behr geht.", None),
    ],
)
def test_a_hyphen_behind_a_blank(text: str, employer: str | None) -> None:
    (person,) = extract(text).people
    assert (person.organisation.name if person.organisation else None) == employer


@pytest.mark.parametrize("text", ["Der A-Lizenz-Inhaber kam.", "Die Weltrekord-Halterin kam."])
def test_what_somebody_holds_is_no_organisation(text: str) -> None:
    assert extract(text).organisations == ()
