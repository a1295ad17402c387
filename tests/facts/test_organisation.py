"""Organisations: what is a name, which mentions are one organisation."""

import pytest

from pressfacts import extract
from pressfacts.records import Organisation


def organisations(text: str) -> dict[str, Organisation]:
    return {one.name: one for one in extract(text).organisations}


def mentions(one: Organisation) -> list[str]:
    return [mention.text for mention in one.mentions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Er leitet die Lindner & Behr Anlagenbau GmbH & Co. KG.", "Lindner & Behr Anlagenbau GmbH & Co. KG"),
        ("Das Ministerium für Bildung und Forschung zahlt.", "Ministerium für Bildung und Forschung"),
        ("Der Verband der Brauereien klagt.", "Verband der Brauereien"),
        ("Die Universität Kassel forscht.", "Universität Kassel"),
        ("Das Hessische Landesamt prüft.", "Hessisches Landesamt"),
        ("Die Kasseler Zeitung schreibt.", "Kasseler Zeitung"),
        ("Das Clara-Weimann-Institut forscht.", "Clara-Weimann-Institut"),
        ("Der TSV Dornhausen gewinnt.", "TSV Dornhausen"),
        ("Der Autobauer Lindrom wächst.", "Lindrom"),
        ("Das sagte die GWB-Chefin.", "GWB"),
        ("Die lindrom AG wächst.", "lindrom AG"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert list(organisations(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Die GmbH wächst.",
        "Der LKW fährt nach Kassel.",
        "Die Ex-Chefin kam mit dem Handball-Trainer.",
        "Der Landesverband Hessen tagt.",
        "Das Gesetz über die Tierhaltung (TierHG) gilt.",
        "",
    ],
)
def test_no_organisations(text: str) -> None:
    assert organisations(text) == {}


def test_an_acronym_in_brackets_belongs_to_the_long_form() -> None:
    text = "Der Verein Deutsche Imker Union (DIU) tagt. Die DIU klagt. Der DIU-Chef lacht."
    one = organisations(text)["Deutsche Imker Union"]
    assert one.acronym == "DIU"
    assert mentions(one) == ["Deutsche Imker Union", "DIU", "DIU", "DIU"]


def test_an_acronym_that_the_initials_spell_joins_without_brackets() -> None:
    one = organisations("Das Clara-Weimann-Institut forscht. Die CWI-Chefin lacht.")["Clara-Weimann-Institut"]
    assert (one.acronym, mentions(one)) == ("CWI", ["Clara-Weimann-Institut", "CWI"])


def test_a_party_behind_a_person_is_no_acronym() -> None:
    assert organisations("Das sagte Ilka Sommerfeld (SPD).")["SPD"].acronym == "SPD"


def test_the_name_without_legal_form_and_its_genitive_are_mentions() -> None:
    one = organisations("Die Lindrom GmbH wächst. Lindrom baut. Lindroms Umsatz steigt.")["Lindrom GmbH"]
    assert mentions(one) == ["Lindrom GmbH", "Lindrom", "Lindroms"]


def test_cases_of_one_name_are_one_organisation() -> None:
    text = "Das Hessische Landesamt prüft. Der Bericht des Hessischen Landesamtes liegt vor."
    (one,) = organisations(text).values()
    assert (one.name, len(one.mentions)) == ("Hessisches Landesamt", 2)


def test_a_mention_inside_a_word_has_its_own_place() -> None:
    text = "Das sagte GWB-Chefin Ilka Sommerfeld."
    (one,) = organisations(text).values()
    assert text[one.start : one.end] == one.text == "GWB"


def test_a_car_is_not_its_maker_in_the_whole_text() -> None:
    text = "Er kam mit seinem Skoda. Der Skoda brannte, und der Skoda-Fahrer floh."
    assert extract(text).organisations == ()
    assert [one.name for one in extract("Das Werk von Skoda wächst. Der Skoda-Chef jubelt.").organisations] == ["Skoda"]


def test_a_long_name_that_does_not_spell_its_acronym_begins_with_its_noun() -> None:
    one = organisations("Das will die Gewerkschaft der Fährleute Islands (SJOX) nicht.")
    assert [(name, found.acronym) for name, found in one.items()] == [("Gewerkschaft der Fährleute Islands", "SJOX")]


def test_an_acronym_behind_a_person_belongs_to_no_noun_in_front() -> None:
    assert "Fraktion Udo Kolb" not in organisations("Es kam der Vorsitzende der Fraktion Udo Kolb (XYZ).")


def test_long_capital_words_are_no_acronyms() -> None:
    assert organisations("Die Lindner GmbH zeigt mit dem LINDEXPRESS ein Gerät.").keys() == {"Lindner GmbH"}
