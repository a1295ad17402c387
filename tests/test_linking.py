"""Whom a phrase means: names, pronouns, offices, common nouns."""

import pytest

from pressfacts.facts import organisation, person
from pressfacts.linking import Linker, by_place, resolve
from pressfacts.pipeline import analyse
from pressfacts.records import Reference


def meant(text: str) -> Reference:
    """What the phrase in [ ] means."""
    plain = text.replace("[", "").replace("]", "")
    start, end = text.index("["), text.index("]") - 1
    analysis = analyse(plain)
    tokens = analysis.tokens
    first = tokens.starts.index(start)
    last = tokens.ends.index(end) + 1
    return resolve(analysis, first, last, person.facts(analysis), organisation.facts(analysis))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ilka Sommerfeld kam. Das sagte [Sommerfeld].", "Ilka Sommerfeld"),
        ("Das sagte [Ministerin Ilka Sommerfeld].", "Ilka Sommerfeld"),
        ("Monika Sommerfeld traf Jens Behr. [Sie] lachte.", "Monika Sommerfeld"),
        ("Monika Sommerfeld traf Jens Behr. Das sagte [er].", "Jens Behr"),
        ("Herr Brandner traf Monika Sommerfeld. [Er] lachte.", "Brandner"),
        ("Jens Behr traf Monika Sommerfeld. Das sagte [die 47-Jährige].", "Monika Sommerfeld"),
        ("Jens Behr traf Monika Sommerfeld. Das sagte [der frühere Boxer].", "Jens Behr"),
        ("Bildungsministerin Ilka Sommerfeld kam. Das sagte [die Ministerin].", "Ilka Sommerfeld"),
        ("Bundesministerin Monika Sommerfeld kam. Das sagte [die Bau- und Umweltministerin].", "Monika Sommerfeld"),
        (
            "Ministerin Monika Sommerfeld traf Minister Jens Behr. Das sagte [die Umweltministerin].",
            "Monika Sommerfeld",
        ),
        ("Der Bürgermeister Jens Behr kam. Das war nach Ansicht [des Bürgermeisters] gut.", "Jens Behr"),
        ("Ilka Sommerfeld, Leiterin der Lindner GmbH, kam. Das sagte [die Leiterin].", "Ilka Sommerfeld"),
        ("Die Lindner GmbH wächst. Das teilte [das Unternehmen] mit.", "Lindner GmbH"),
        ("Der Verband der Brauereien klagt. Das teilte [der Verband] mit.", "Verband der Brauereien"),
        ("Die Lindner GmbH wächst, teilte [die Lindner GmbH] mit.", "Lindner GmbH"),
        ("Monika Sommerfeld kam. Im Gespräch mit Monika Behr sagte [sie] nichts.", "Monika Sommerfeld"),
        ("Es kam die Ministerin Ilka Sommerfeld, [die] das Werk schließt.", "Ilka Sommerfeld"),
        ("Es kam Jens Behr, Leiter der Lindner GmbH, [der] das Werk schließt.", "Jens Behr"),
        ("Jens Behr lobte die Lindner GmbH, [die] das Werk schließt.", "Lindner GmbH"),
    ],
)
def test_resolved(text: str, name: str) -> None:
    reference = meant(text)
    assert reference.name == name
    assert reference.ref is not None


@pytest.mark.parametrize(
    "text",
    [
        "Niemand kam. Das sagte [er].",
        "Monika Sommerfeld ging. Es kam Besuch, [die] das Werk schließt.",
        "Jens Behr kam. Das sagte [sie].",
        "Jens Behr kam. Das sagte [die Ministerin].",
        "Minister Jens Behr kam. Das sagte [die Umweltministerin].",
        "Bundestrainerin Monika Sommerfeld kam. Das sagte [die Torwarttrainerin].",
        "Ein Verein wächst. Das teilte [das Unternehmen] mit.",
        "Die Lindner GmbH wächst, sagte [ein Sprecher der Lindner GmbH].",
    ],
)
def test_an_unresolved_phrase_stands_for_itself(text: str) -> None:
    reference = meant(text)
    assert (reference.name, reference.ref) == (text[text.index("[") + 1 : text.index("]")], None)


def test_the_reference_keeps_the_words_that_were_used() -> None:
    reference = meant("Bildungsministerin Ilka Sommerfeld kam. Das sagte [die Ministerin].")
    assert reference.text == "die Ministerin"


def test_by_place_knows_every_mention() -> None:
    analysis = analyse("Ilka Sommerfeld kam. Sommerfeld lachte.")
    people = person.facts(analysis)
    assert {start: one.name for start, one in by_place(people).items()} == {
        0: "Ilka Sommerfeld",
        21: "Ilka Sommerfeld",
    }


def test_a_linker_without_anyone_resolves_to_the_phrase() -> None:
    analysis = analyse("Es regnet.")
    assert Linker(analysis, (), ()).resolve(0, 1).name == "Es"


@pytest.mark.parametrize(
    "text",
    [
        "Jens Behr kam. Nach dem Gespräch mit Tom Kolb sagte [er] nichts.",
        "Jens Behr kam. In Anlehnung an Tom Kolb fragte [er] viel.",
    ],
)
def test_a_pronoun_is_not_who_is_named_in_its_own_clause(text: str) -> None:
    assert meant(text).name == "Jens Behr"


def test_several_people_are_not_one_woman() -> None:
    assert meant("Jana Kolb kam mit Gästen. Das Haus sei voll, sagten [sie] leise.").name == "sie"
    assert meant("Jana Kolb kam mit Gästen. Das Haus sei voll, sagte [sie] leise.").name == "Jana Kolb"
