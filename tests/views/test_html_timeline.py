"""Bars of time: how much falls on each day, month or year."""

import re

import pytest

from pressfacts.views.html_timeline import timeline


def titles(source: str) -> list[str]:
    return re.findall(r'<li title="([^"]*)"', source)


def axis(source: str) -> list[str]:
    return re.findall(r'<span class="axis" aria-hidden="true">([^<]*)<', source)


def test_days_without_a_release_are_gaps_and_not_read_aloud() -> None:
    source = timeline([("2024-02-28",), ("2024-03-01",), ("2024-03-01",)], "de", {})
    assert titles(source) == ["28. Februar 2024: 1", "29. Februar 2024: 0", "1. März 2024: 2"]
    assert axis(source) == ["28.2.", "29.2.", "1.3."]
    assert source.count('<li title="29. Februar 2024: 0" aria-hidden="true">') == 1
    assert source.count(' aria-hidden="true"><svg') == 1


def test_bars_are_as_high_as_their_share() -> None:
    source = timeline([("2024-01",), ("2024-02",), ("2024-02",), ("2024-02",), ("2024-02",)], "en", {})
    assert re.findall(r'y="(\d+)" width="10" height="(\d+)"', source) == [("75", "25"), ("0", "100")]
    assert titles(source) == ["January 2024: 1", "February 2024: 4"]


@pytest.mark.parametrize(
    ("first", "last", "bars", "below"),
    [
        ("2024-05-01", "2024-06-17", 48, ["1.5.", "1.6."]),
        ("2024-05-01", "2024-06-18", 2, ["5/24", "6/24"]),
        ("2021-11-05", "2024-02-01", 28, ["2022", "2023", "2024"]),
        ("2021-03-05", "2022-02-01", 12, ["3/21", "2022"]),
        ("2017-01-01", "2024-02-01", 8, ["2020"]),
        ("1990-01-01", "2024-02-01", 35, ["1990", "2000", "2010", "2020"]),
    ],
)
def test_the_longer_the_time_the_wider_a_bar(first: str, last: str, bars: int, below: list[str]) -> None:
    source = timeline([(first,), (last,)], "de", {})
    assert (len(titles(source)), axis(source)) == (bars, below)


def test_of_very_long_times_the_years_that_hold_the_most_are_shown() -> None:
    source = timeline([("1500-01", "2020-01"), ("2021-01",), ("2020-05",), ("2300-01",)], "de", {})
    shown = titles(source)
    assert (len(shown), shown[-1], shown[-2]) == (48, "2021: 1", "2020: 2")
    assert "früher: 1 · später: 1" in source


def test_a_release_counts_once_a_bar() -> None:
    months = [f"{year}-{month:02}" for year in range(2000, 2010) for month in range(1, 13)]
    assert titles(timeline([months], "de", {}))[4] == "2004: 1"


def test_a_bar_leads_to_its_first_release() -> None:
    links = {"2024-03-09": "r1", "2024-03-05": "r7", "2024-09-01": "r2"}
    source = timeline([(day,) for day in links], "de", links)
    assert re.findall(r'href="#(\w+)"', source) == ["r7", "r2"]


@pytest.mark.parametrize("releases", [[], [()], [("2024-05-03",)], [("2024-05-03",), ("2024-05-03",)]])
def test_one_day_needs_no_chart(releases: list[tuple[str, ...]]) -> None:
    assert timeline(releases, "de", {}) == ""


def test_the_first_year_of_all_has_none_before() -> None:
    assert titles(timeline([("0001-01",), ("0002-01",)], "de", {}))[0] == "Januar 0001: 1"
