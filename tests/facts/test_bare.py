"""Bare names of organisations: which surroundings bear them out."""

import pytest

from pressfacts import extract
from timing import grows_linearly


def names(text: str) -> list[str]:
    return [one.name for one in extract(text).organisations]


@pytest.mark.parametrize(
    "text",
    [
        "Der Vertrag mit Lindrom gilt. Nun baut Lindrom ein Werk.",
        "Ilka Sommerfeld (Lindrom) kam. Lindrom baut Pumpen.",
        "Lindrom ist ein Hersteller von Pumpen.",
        "Das ist laut Lindrom neu. Die Pumpen baut Lindrom seit Mai.",
    ],
)
def test_a_name_without_article_counts(text: str) -> None:
    assert names(text) == ["Lindrom"]


def test_a_capital_inside_stands_for_a_second_mention() -> None:
    assert names("Der Vertrag mit GeoLindrom gilt.") == ["GeoLindrom"]


@pytest.mark.parametrize(
    "text",
    [
        "Der Vertrag mit Lindrom gilt.",
        "Der Vertrag mit Lindrom gilt. Die Lindrom baut ein Werk.",
        "Der Vertrag mit Lindrom gilt. Ein Fest in Lindrom beginnt.",
        "Laut Lindrom ist das neu. Ilka Lindrom kam.",
        "Der Vertrag mit LINDROM gilt nicht für Lindrom.",
    ],
)
def test_what_stands_as_a_noun_a_place_or_a_surname_is_left_out(text: str) -> None:
    assert names(text) == []


def test_several_names_of_one_match() -> None:
    assert names("Das hilft Firmen wie Lindrom, Orbelio und Vexatis.") == ["Lindrom", "Orbelio", "Vexatis"]


def test_linear_in_the_number_of_names() -> None:
    assert grows_linearly("Vertrag mit Lindrom gilt. ", 200)


def test_a_group_counts_where_its_whole_name_comes_again() -> None:
    text = "Die Initiative Volkshonig tagt. Viele kamen zur Initiative Volkshonig."
    assert names(text) == ["Initiative Volkshonig"]
    assert names("Nun sammelt die Initiative Unterschriften.") == []
