"""Templates and slots to what an expression says by itself."""

from __future__ import annotations

import pytest

from pressfacts.normalize.date import Local, build, tidy_duration


def test_missing_slots_stay_open() -> None:
    assert build({"value": "{year}-{month}-{day}"}, {"month": "11"}) == Local("DATE", "XXXX-11-XX")


def test_impossible_day_or_hour_is_none() -> None:
    template = {"value": "{year}-{month}-{day}"}
    assert build(template, {"day": "29", "month": "02", "year": "2023"}) is None
    assert build(template, {"day": "29", "month": "02"}) is not None
    assert build({"value": "T{clock}"}, {"clock": "24:30"}) is None


def test_hour_alone_gets_its_minutes() -> None:
    built = build({"type": "TIME", "value": "T{hour}{minute}"}, {"hour": "20"})
    assert built == Local("TIME", "T20:00")


def test_anchor_is_split_into_unit_and_distance() -> None:
    slots = {"unit": "Y", "shift": "-1", "season": "FA"}
    built = build({"anchor": "published {unit}{shift}", "value": "-{season}"}, slots)
    assert built == Local("DATE", "-FA", None, "published", "Y", -1)


def test_uncounted_distance_is_a_reference() -> None:
    built = build({"anchor": "published {unit}{shift}X"}, {"unit": "M", "shift": "+1"})
    assert built is not None
    assert built.value == "FUTURE_REF"


def test_distance_in_weeks_is_one_in_days() -> None:
    built = build({"anchor": "published ~{unit}-{count}"}, {"unit": "W", "count": "2"})
    assert built == Local("DATE", "", None, "published", "D", -14)


def test_distance_of_a_year_and_a_half_is_one_in_months() -> None:
    built = build({"anchor": "published ~{unit}-{count}"}, {"unit": "Y", "count": "1,5"})
    assert built == Local("DATE", "", None, "published", "M", -18)


def test_weekday_said_with_a_day_is_kept() -> None:
    built = build({"value": "XXXX-XX-{day}"}, {"day": "25", "on": "2"})
    assert built == Local("DATE", "XXXX-XX-25", weekday=2)


def test_more_than_two_years_ago_lies_before() -> None:
    slots = {"unit": "Y", "count": "2", "over": "MORE_THAN"}
    built = build({"anchor": "published ~{unit}-{count}", "mod": "{over}"}, slots)
    assert built is not None
    assert built.mod == "BEFORE"


def test_modifier_of_a_number_gets_its_timex_name() -> None:
    template = {"type": "DURATION", "value": "P{count}{unit}", "mod": "{approximator}"}
    built = build(template, {"count": "5", "unit": "Y", "approximator": "max"})
    assert built == Local("DURATION", "P5Y", "EQUAL_OR_LESS")


def test_range_over_new_year_begins_in_the_year_before() -> None:
    slots = {"day": "28", "month": "12", "until_month": "01", "year": "2022"}
    built = build({"value": "{year}-{month}-{day}"}, slots)
    assert built is not None
    assert built.value == "2021-12-28"


@pytest.mark.parametrize(
    ("raw", "tidy"),
    [
        ("P2TH", "PT2H"),
        ("P3Y4M", "P3Y4M"),
        ("P1D2TH", "P1DT2H"),
        ("P0.5TH", "PT30M"),
        ("P0.75Y", "P9M"),
        ("P2H", "P12M"),
        ("P3Q", "P9M"),
        ("PXTH", "PTXH"),
        ("PXQ", "PXM"),
        ("P3TQ", "PT45M"),
        ("P1,25TH", "PT75M"),
        ("P1.5TH", "PT1.5H"),
        ("P2,3TM", "PT138S"),
        ("P2,33TH", "PT2.33H"),
        ("P38,2M", "P38.2M"),
        ("P4Y/P6Y", "P4Y/P6Y"),
        ("PT15M", "PT15M"),
    ],
)
def test_tidy_duration(raw: str, tidy: str) -> None:
    assert tidy_duration(raw) == tidy
