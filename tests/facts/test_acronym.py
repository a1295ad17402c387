"""Acronyms that stand for something else than an organisation."""

import pytest

from pressfacts import extract


def names(text: str) -> list[str]:
    return [one.name for one in extract(text).organisations]


@pytest.mark.parametrize(
    "text",
    [
        "Das Jugendhilfegesetz (JHG) gilt. Das JHG hilft allen.",
        "Die Wohnbauförderung für alle Gemeinden (WAG) endet. Die WAG kostet viel.",
        "Die Extra Honey Shuttles, kurz EHS, sind da. Die Wirkung des EHS ist neu.",
    ],
)
def test_what_an_acronym_is_introduced_for_tells_that_it_is_a_thing(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Das JHG hilft allen.", "JHG"),
        ("Der Verband kommunaler Bäder (VKB) klagt. Der VKB lädt ein.", "VKB"),
        ("Ilka Sommerfeld (LVB) kam. Der LVB lobt sie.", "LVB"),
        ("Der Imkerverband Dornhausen, kurz IVD, lädt ein. Der IVD wächst.", "Imkerverband Dornhausen"),
    ],
)
def test_any_other_acronym_behind_an_article_stays(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Die Weltzahnorganisation WTU zählt. Die WTU ist alt.",
        "Das Innenministerium (WTU) zahlt. Viel zahlt auch die WTU.",
    ],
)
def test_an_acronym_behind_a_long_name_is_the_same_organisation(text: str) -> None:
    assert [one.acronym for one in extract(text).organisations] == ["WTU"]


def test_a_party_in_brackets_is_another_organisation() -> None:
    assert names("Der Vertreter im Innenministerium (CDU) kam.") == ["Innenministerium", "CDU"]


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("Das Clara-Institut für Bienensysteme (CIBS) forscht.", "Clara-Institut für Bienensysteme", "CIBS"),
        ("Das Clara-Institut für Bienensysteme (IBES) forscht.", "Clara-Institut für Bienensysteme", "IBES"),
        ("Der Land- und Imkerverband (LIV) tagt. Der LIV e. V. zahlt.", "Land- und Imkerverband", "LIV"),
        ("Das Clara-Institut für Honig (CIH) forscht. Leiter des Clara CIH ist er.", "Clara-Institut für Honig", "CIH"),
    ],
)
def test_a_name_with_its_acronym_is_one_organisation(text: str, name: str, acronym: str) -> None:
    assert [(one.name, one.acronym) for one in extract(text).organisations] == [(name, acronym)]
