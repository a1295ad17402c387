"""Which day an open expression is counted from."""

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


def test_distance_is_counted_from_the_day_named() -> None:
    assert values("Am 3. Mai 2020 brach das Rohr. Zwei Tage später war es dicht.") == ["2020-05-03", "2020-05-05"]
    assert values("Sie siegte am 3. Mai 2020. Am selben Tag trat er zurück.")[-1] == "2020-05-03"


def test_month_near_another_year_belongs_to_it() -> None:
    text = "Im März 1992 zog der Verein um. Im April war das Haus voll."
    assert values(text) == ["1992-03", "1992-04"]


def test_day_is_near_the_publication() -> None:
    assert values("Das Fest ist am 6. Januar im Saal.") == ["2022-01-06"]
    assert values("Das Fest ist am 3. Oktober im Saal.") == ["2021-10-03"]


def test_future_beats_nearness() -> None:
    assert values("Am 13. Oktober sollen die ersten Züge rollen.") == ["2022-10-13"]
    assert values("Am 13. Oktober sollen sie eine Scheune angezündet haben.") == ["2021-10-13"]


def test_month_behind_from_or_until_lies_ahead_unless_past() -> None:
    assert values("Neue Sprechzeiten der Bücherei im alten Rathaus ab September") == ["2022-09"]
    assert values("Der alte Fahrplan galt bis September.") == ["2021-09"]
    assert values("Bei der Stadt sind bis Ende September zwölf Anträge eingegangen.") == ["2021-09"]


def test_chapters_of_a_chronicle_give_the_year() -> None:
    text = "1862\nIm März begann der Bau. Am 31. Dezember war er fertig.\n1863\nIm Mai zog die Schule ein."
    assert values(text) == ["1862", "1862-03", "1862-12-31", "1863", "1863-05"]


def test_weekday_follows_a_day_ahead() -> None:
    text = "Am Donnerstag, 25. November, öffnet die Schau. Am Samstag spielt die Kapelle."
    assert values(text) == ["2021-11-25", "2021-11-27"]


def test_today_is_the_publication_in_the_news_and_nowadays_in_a_chronicle() -> None:
    assert values("Das Werk wurde heute eröffnet.") == ["2021-11-18"]
    story = "Im Mai 1862 fiel die Stadt. Im Juni 1862 folgte der Hafen, im Juli 1862 die Brücke. Heute ist da ein Park."
    assert values(story)[-1] == "PRESENT_REF"


def test_days_of_a_month_named_before() -> None:
    assert values("Im Dezember ist vom 19. bis zum 21. um elf zu.") == ["2021-12", "2021-12-19", "2021-12-21"]


def test_few_words_mean_what_lies_ahead() -> None:
    assert values("Montag") == ["2021-11-22"]


def test_long_chains_neither_raise_nor_take_long() -> None:
    assert len(extract("von Mai bis " + "Mai bis " * 3000, published=THURSDAY).dates) == 3001
