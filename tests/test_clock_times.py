"""Which day a time of day belongs to."""

from __future__ import annotations

import datetime

from pressfacts import extract

THURSDAY = datetime.date(2021, 11, 18)


def values(text: str) -> list[str]:
    return [date.value for date in extract(text, published=THURSDAY).dates]


def test_clock_belongs_to_the_day_named_before() -> None:
    text = "Am 20. November kommen die Gäste. Einlass ist um 18 Uhr."
    assert values(text) == ["2021-11-20", "2021-11-20T18:00"]


def test_clock_behind_several_days_is_that_of_each() -> None:
    text = "Gespielt wird am 20. und 21. November, jeweils um 18 Uhr."
    assert values(text) == ["2021-11-20", "2021-11-21", "T18:00"]


def test_clock_behind_a_set_has_no_day() -> None:
    assert values("Geübt wird jeden Dienstag um 18 Uhr.") == ["XXXX-WXX-2", "T18:00"]


def test_hours_of_a_range_behind_a_set_have_no_day() -> None:
    assert values("Am 20. November ist Markt. Der Laden öffnet täglich von 8 bis 17 Uhr.")[-2:] == ["T08:00", "T17:00"]


def test_further_hour_of_a_set_has_no_day() -> None:
    text = "Am 20. November ist Markt. Der Laden öffnet täglich von 8 bis 17 Uhr (letzter Einlass ist schon 16.30 Uhr)."
    assert values(text)[-1] == "T16:30"


def test_clock_takes_an_open_day_where_the_publication_is_unknown() -> None:
    text = "Am 2. April 2025 tagt der Rat. Der Chor probt am 6. Juni, um 19 Uhr, und am Sonntag um 11.30 Uhr."
    found = [date.value for date in extract(text).dates]
    assert found == ["2025-04-02", "XXXX-06-06", "XXXX-06-06T19:00", "XXXX-WXX-7", "XXXX-WXX-7T11:30"]


def test_small_hours_of_a_night_are_on_the_day_behind() -> None:
    text = "In der Nacht zum Sonntag gegen 1.30 Uhr brannte ein Schuppen."
    assert values(text) == ["2021-11-13TNI", "2021-11-14T01:30"]
    assert [date.value for date in extract(text).dates] == ["XXXX-WXX-6TNI", "XXXX-WXX-7T01:30"]
    assert values("In der Nacht zum Sonntag gegen 23 Uhr brannte ein Schuppen.")[-1] == "2021-11-13T23:00"


def test_clock_of_a_standing_rule_is_not_of_a_day_that_is_over() -> None:
    text = "Am 12. November wurde der Vertrag unterzeichnet.\n\nDie Musik muss ab 23 Uhr aus sein."
    assert values(text)[-1] == "T23:00"
    assert values(text.replace("12. November wurde", "26. November wird"))[-1] == "2021-11-26T23:00"


def test_hour_of_an_evening_lies_after_noon() -> None:
    assert values("Wir treffen uns morgen Abend gegen 8 Uhr.")[-1] == "2021-11-19T20:00"


def test_adverb_of_a_part_of_day_needs_no_day() -> None:
    assert values("Wir treffen uns immer morgens im Hof.") == ["TMO"]
    text = "Am 20. November ist Markt. Der Platz ist groß. Parken kann man überall, morgens auch im Hof."
    assert values(text) == ["2021-11-20", "TMO"]
    assert values("Gegen Abend war alles ruhig.") == ["XXXX-XX-XXTEV"]
    assert values("Am 20. November kommen die Gäste morgens an.") == ["2021-11-20", "2021-11-20TMO"]


def test_hour_of_a_day_that_follows() -> None:
    assert values("Um 20 Uhr am 3. Dezember spielt die Band.") == ["2021-12-03T20:00", "2021-12-03"]
