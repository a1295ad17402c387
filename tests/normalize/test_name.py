"""Names split into title, given names and surname; their genitives."""

import pytest

from pressfacts.normalize.name import Name, compatible, genitives, nominatives, parse

TITLES = {"Prof.": "", "Dr.": "", "Professorin": "Prof.", "med.": ""}
PARTICLES = {"von", "der", "van"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ilka Sommerfeld", Name(None, ("Ilka",), "Sommerfeld")),
        ("Prof. Dr. med. Ilka M. Sommerfeld", Name("Prof. Dr. med.", ("Ilka", "M."), "Sommerfeld")),
        ("Professorin Sommerfeld", Name("Prof.", (), "Sommerfeld")),
        ("Onno van der Aue", Name(None, ("Onno",), "van der Aue")),
        ("LIN Xiaohua", Name(None, ("Xiaohua",), "LIN", surname_first=True)),
        ("Ilka SOMMERFELD", Name(None, ("Ilka",), "SOMMERFELD")),
        ("Sommerfeld", Name(None, (), "Sommerfeld")),
        ("Ilka S .", Name(None, ("Ilka",), "S.")),
    ],
)
def test_parse(text: str, name: Name) -> None:
    assert parse(text.split(), TITLES, PARTICLES) == name


def test_full_keeps_the_order_of_the_text() -> None:
    assert Name("Dr.", ("Ilka", "Maria"), "von der Aue").full == "Ilka Maria von der Aue"
    assert Name(None, ("Xiaohua",), "LIN", surname_first=True).full == "LIN Xiaohua"


def test_surname_is_the_last_word_of_the_family_name() -> None:
    assert Name(None, ("Ilka",), "von der Aue").surname == "Aue"


@pytest.mark.parametrize(
    ("word", "forms"),
    [("Lindners", ("Lindners", "Lindner")), ("Max'", ("Max'", "Max")), ("Eva", ("Eva",)), ("Us", ("Us",))],
)
def test_nominatives(word: str, forms: tuple[str, ...]) -> None:
    assert nominatives(word) == forms


def test_every_genitive_leads_back() -> None:
    assert all("Sommerfeld" in nominatives(form) for form in genitives("Sommerfeld"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [(["Eva"], ["Eva", "Maria"], True), (["E."], ["Eva"], True), (["Eva"], ["Ida"], False), (["E."], ["Ida"], False)],
)
def test_compatible(one: list[str], other: list[str], same: bool) -> None:
    assert compatible(one, other) is same


@pytest.mark.parametrize(("one", "other"), [("Maxi", "Maximilian"), ("Alex", "Alexander")])
def test_a_short_form_is_compatible_with_its_full_name(one: str, other: str) -> None:
    assert compatible([one], [other])


@pytest.mark.parametrize(("one", "other"), [("Christian", "Christiane"), ("Jo", "Johannes"), ("Eva", "Eva-Lena")])
def test_another_name_that_begins_alike_is_not(one: str, other: str) -> None:
    assert not compatible([one], [other])
