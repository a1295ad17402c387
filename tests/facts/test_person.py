"""People: what is a name, which mentions are one person, and what is none."""

import time

import pytest

from pressfacts import extract
from pressfacts.records import Person


def people(text: str) -> dict[str, Person]:
    return {person.name: person for person in extract(text).people}


def mentions(person: Person) -> list[str]:
    return [mention.text for mention in person.mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gestern sprach Ilka Sommerfeld in Kassel.", "Ilka Sommerfeld"),
        ("Ilka Sommerfeld sprach gestern.", "Ilka Sommerfeld"),
        ("Es kam Monika von der Aue aus Kassel.", "Monika von der Aue"),
        ("Es kam Julia Behr-Sommerfeld aus Kassel.", "Julia Behr-Sommerfeld"),
        ("Es kam Ali al-Brandani aus Kairo.", "Ali al-Brandani"),
        ("Es kam Nils P. Brandner aus Kassel.", "Nils P. Brandner"),
        ("Ministerin Xantha Brandner kam.", "Xantha Brandner"),
        ("Es unterschrieb LIN Xiaohua, Präsident des Instituts.", "LIN Xiaohua"),
        ("Das hilft allen, sagte Brandner.", "Brandner"),
        ("Xantha Brandner, Geschäftsführerin der Lindner GmbH, kam.", "Xantha Brandner"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert list(people(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Liebe Leserinnen und Leser, guten Tag.",
        "Die Lindner GmbH aus Kassel wächst.",
        "Sie wohnt in der Clara-Weimann-Straße in Kassel.",
        "Den Clara Weimann Preis erhält niemand.",
        "Die Clara-Weimann-Schule und die Clara-Weimann-Stiftung laden ein.",
        "Am Mai Feiertag regnet es in Berlin Mitte.",
        "Der Leiter Vertrieb fehlt.",
        "",
        "\n\n",
    ],
)
def test_no_people(text: str) -> None:
    assert people(text) == {}


def test_the_title_belongs_to_the_mention_and_not_to_the_name() -> None:
    person = people("Heute sprach Professor Dr. Ilka Sommerfeld in Kassel.")["Ilka Sommerfeld"]
    assert person.title == "Prof. Dr."
    assert person.text == "Professor Dr. Ilka Sommerfeld"


def test_surname_genitive_and_given_name_alone_are_mentions() -> None:
    text = "Ilka Sommerfeld leitet das Werk. Sommerfeld lobt alle. Sommerfelds Team jubelt. Auch Ilka selbst jubelt."
    assert mentions(people(text)["Ilka Sommerfeld"]) == ["Ilka Sommerfeld", "Sommerfeld", "Sommerfelds", "Ilka"]


def test_a_headline_with_the_surname_alone_joins_the_full_name() -> None:
    (person,) = people("Sommerfeld: Alles wird gut\n\nDas sagte Ilka Sommerfeld gestern.").values()
    assert (person.name, person.text) == ("Ilka Sommerfeld", "Ilka Sommerfeld")
    assert mentions(person) == ["Ilka Sommerfeld", "Sommerfeld"]


@pytest.mark.parametrize(
    ("text", "introduced", "office", "employer"),
    [
        ("Neue Chefin\n\nIlka Sommerfeld kam. Geschäftsführerin Ilka Sommerfeld lachte.", 1, "Geschäftsführerin", None),
        ("GWB-Chefin Sommerfeld geht\n\nGWB-Chefin Ilka Sommerfeld hört auf.", 1, "GWB-Chefin", "GWB"),
        ("Leiterin Ilka Sommerfeld kam. Ilka Sommerfeld, Leiterin der Bau AG, sang.", 1, "Leiterin", "Bau AG"),
        ("Leiterin Ilka Sommerfeld kam. Trainerin Ilka Sommerfeld sang.", 0, "Leiterin", None),
        ("Ilka Sommerfeld kam. Ministerin Sommerfeld sang.", 1, "Ministerin", None),
        ("Ilka Sommerfeld kam.\n\nPressekontakt:\nIlka Sommerfeld, Pressesprecherin", 0, "Pressesprecherin", None),
    ],
)  # fmt: skip
def test_a_person_is_introduced_where_their_office_stands(
    text: str, introduced: int, office: str, employer: str | None
) -> None:
    (person,) = people(text).values()
    spans = [(mention.start, mention.end, mention.text) for mention in person.mentions]
    assert person.role is not None
    assert (person.role.text, person.organisation and person.organisation.name) == (office, employer)
    assert spans[0] == (person.start, person.end, person.text)
    assert spans[0] == sorted(spans)[introduced]
    assert spans[1:] == sorted(spans[1:])


def test_a_double_name_that_ends_in_a_first_name_is_one_only_with_a_surname() -> None:
    assert list(people("Dann kam Ole-Peter Sommerfeld.")) == ["Ole-Peter Sommerfeld"]
    assert list(people("Dann kam Sommer-Peter am Abend.")) == []


def test_a_surname_in_capitals_is_written_as_others_later() -> None:
    (person,) = extract("Prof. SATO Hiroshi kam. Sato dankte allen.").people
    assert (person.name, person.title) == ("SATO Hiroshi", "Prof.")
    assert [mention.text for mention in person.mentions] == ["Prof. SATO Hiroshi", "Sato"]


def test_two_people_with_one_surname_stay_apart() -> None:
    text = "Ilka Sommerfeld kam. Sommerfeld lachte. Dann kam Jens Sommerfeld. Sommerfeld sang."
    assert {name: len(person.mentions) for name, person in people(text).items()} == {
        "Ilka Sommerfeld": 2,
        "Jens Sommerfeld": 2,
    }


def test_a_surname_that_is_a_common_word_needs_no_article() -> None:
    assert mentions(people("Jens Wolf kam. Der Wolf ist zurück. Wolf lachte.")["Jens Wolf"]) == ["Jens Wolf", "Wolf"]


def test_a_name_inside_an_organisation_is_no_mention() -> None:
    assert list(people("Die Ilka Sommerfeld GmbH wächst.")) == []


@pytest.mark.parametrize("unit", ["Ilka Sommerfeld{} ", "Anna ", "Minister Behr{} ", "Von Und Zu "])
def test_time_is_linear_in_names(unit: str) -> None:
    def seconds(count: int) -> float:
        text = "".join(unit.format("abcdefghij"[number % 10] * (number % 7)) for number in range(count))
        start = time.process_time()
        extract(text)
        return time.process_time() - start

    seconds(200)
    assert seconds(4000) < 30 * seconds(400) + 0.5


def test_a_short_given_name_is_listed_in_full() -> None:
    people = extract("Maxi Sommerfeld gewann. Am Ende freute sich Maximilian Sommerfeld.").people
    assert [person.name for person in people] == ["Maximilian Sommerfeld"]
