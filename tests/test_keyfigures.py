"""Which figures a reader sees first, and which never."""

from typing import Any

import pytest

from handmade import DOCUMENT
from pressfacts.keyfigures import Figure, key_figures
from pressfacts.records import Number


def figures(*numbers: Number) -> tuple[Figure, ...]:
    return key_figures(DOCUMENT._replace(numbers=numbers), frozenset({1, 2}))


def test_figures_rank_money_first_and_leave_boilerplate_out() -> None:
    found = figures(*DOCUMENT.numbers)
    assert [figure.text for figure in found] == ["rund 12 Mio. Euro", "30 Prozent", "40.000 m³ Wasser"]
    assert [figure.sentence for figure in found] == [2, 3, 2]


@pytest.mark.parametrize("change", [{"zone": "contact"}, {"zone": "caption"}, {"kind": "ordinal"}, {"value": None}])
def test_a_figure_that_says_nothing_is_left_out(change: dict[str, Any]) -> None:
    assert figures(DOCUMENT.numbers[0]._replace(**change)) == ()


def test_a_figure_that_stands_twice_counts_once_and_where_the_text_says_more() -> None:
    money = DOCUMENT.numbers[0]
    title = money._replace(id="n0", sentence=0, zone="title", start=0, end=10)
    assert [figure.ref for figure in figures(title, money)] == ["n1"]


def test_a_figure_of_the_title_goes_before_one_of_the_body() -> None:
    percent = DOCUMENT.numbers[2]
    title = percent._replace(id="n0", sentence=0, zone="title", start=0, end=10)
    assert figures(title, *DOCUMENT.numbers)[0].text == "30 Prozent"


def test_a_figure_counts_once_whatever_case_its_noun_has() -> None:
    people = DOCUMENT.numbers[3]._replace(zone="body")
    again = people._replace(id="n9", unit="Mensch", start=people.start + 99)
    assert [figure.ref for figure in figures(people, again)] == ["n4"]


def test_a_bare_figure_says_nothing_far_from_the_news() -> None:
    bare = DOCUMENT.numbers[3]._replace(zone="body", unit=None)
    assert figures(bare) == ()
    assert [figure.ref for figure in figures(bare._replace(sentence=2))] == ["n4"]
    assert [figure.ref for figure in figures(bare._replace(zone="title", sentence=0))] == ["n4"]
