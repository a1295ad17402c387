"""Keys, short forms and acronyms of organisations."""

import pytest

from pressfacts.normalize.organisation import fold, initials, short_form, spells


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
