"""Keys, short forms and acronyms of organisations."""

import pytest

from pressfacts.normalize.organisation import (
    Nouns,
    fold,
    initials,
    is_acronym,
    is_of_place,
    is_spelled,
    nominative,
    short_form,
    spells,
)

NOUNS = Nouns(
    is_head={"Landesamt", "Landesamtes", "Kammer", "Bund", "Bundes"}.__contains__,
    is_fixed={"Kasseler"}.__contains__,
    is_adjective={"Hessischen", "Hessische", "Neuen"}.__contains__,
    gender={"Landesamt": "n", "Kammer": "f", "Bund": "m"}.get,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hessischen Landesamtes", "Hessisches Landesamt"),
        ("Polizei Kassels", "Polizei Kassel"),
        ("Deutschen Imkerbundes", "Deutscher Imkerbund"),
    ],
)
def test_fold_undoes_cases(one: str, other: str) -> None:
    assert fold(one.split()) == fold(other.split())


def test_fold_keeps_names_and_acronyms_apart() -> None:
    assert fold(["Lindner", "Bau"]) != fold(["Lindner", "Bank"])
    assert fold(["GES"]) != fold(["GE"])


def test_short_form_drops_what_closes_a_name() -> None:
    assert short_form(["Lindner", "Bau", "GmbH"], {"GmbH"}) == ("Lindner", "Bau")
    assert short_form(["GmbH"], {"GmbH"}) == ()


@pytest.mark.parametrize(
    ("acronym", "name", "right"),
    [
        ("DIB", "Deutscher Imkerbund", True),
        ("CWI", "Clara-Weimann-Institut", True),
        ("KVB", "Kasseler Verkehrsbetriebe", True),
        ("SPD", "Ilka Sommerfeld", False),
        ("---", "Deutscher Imkerbund", False),
    ],
)
def test_spells(acronym: str, name: str, right: bool) -> None:
    assert spells(acronym, name.split()) is right


def test_initials() -> None:
    assert initials(["Clara-Weimann-Institut"]) == "cwi"
    assert initials(["Verband", "der", "Brauereien"]) == "vb"
    assert initials(["Lindrom"]) == ""


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("Hessischen Landesamtes für Moor", "Hessisches Landesamt für Moor"),
        ("Neuen Kasseler Kammer", "Neue Kasseler Kammer"),
        ("Hessische Bund", "Hessischer Bund"),
        ("Hessischen Imkerei", "Hessischen Imkerei"),
        ("Lindrom", "Lindrom"),
    ],
)
def test_nominative(name: str, cited: str) -> None:
    assert nominative(name, NOUNS) == cited


def test_an_acronym_is_short_and_mostly_capital() -> None:
    assert [word for word in ("BfB", "LGB", "Lindrom", "LG", "EINLADUNG", "B2B") if is_acronym(word)] == ["BfB", "LGB"]


def test_an_acronym_leaves_out_no_word_of_weight() -> None:
    assert is_spelled("BFB", ["Bundesamt", "für", "Bienenschutz"])
    assert not is_spelled("BFB", ["Bundesamt", "für", "Bienen", "und", "Moor"])


def test_adjectives_of_a_place() -> None:
    assert is_of_place("Kasseler", "Kassel")
    assert is_of_place("Münchner", "München")
    assert not is_of_place("Kasseler", "Gera")
