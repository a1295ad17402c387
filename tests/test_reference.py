"""The day that an expression is counted from, and the direction in which it lies."""

from __future__ import annotations

import datetime

from pressfacts import extract

THURSDAY = datetime.date(2021, 11, 18)


def values(text: str) -> list[str]:
    return [date.value for date in extract(text, published=THURSDAY).dates]


def test_distance_is_counted_from_the_day_named() -> None:
    assert values("Am 3. Mai 2020 brach das Rohr. Zwei Tage später war es dicht.") == ["2020-05-03", "2020-05-05"]
    assert values("Sie siegte am 3. Mai 2020. Am selben Tag trat er zurück.")[-1] == "2020-05-03"
    assert values("Ein Jahr später war das Rohr dicht.") == ["FUTURE_REF"]
    assert values("Ein Jahr zuvor war das Rohr dicht.") == ["2020"]


def test_month_near_another_year_belongs_to_it() -> None:
    text = "Im März 1992 zog der Verein um. Im April war das Haus voll."
    assert values(text) == ["1992-03", "1992-04"]


def test_day_is_near_the_publication() -> None:
    assert values("Das Fest ist am 6. Januar im Saal.") == ["2022-01-06"]
    assert values("Das Fest ist am 3. Oktober im Saal.") == ["2021-10-03"]


def test_day_behind_since_is_past() -> None:
    assert values("Seit 1. Januar und seit dem 15. März gilt die Regel.") == ["2021-01-01", "2021-03-15"]
    assert values("Ab 1. Januar gilt die Regel.") == ["2022-01-01"]


def test_future_beats_nearness() -> None:
    assert values("Am 13. Oktober sollen die ersten Züge rollen.") == ["2022-10-13"]
    assert values("Am 13. Oktober sollen sie eine Scheune angezündet haben.") == ["2021-10-13"]


def test_month_behind_from_or_until_lies_ahead_unless_past() -> None:
    assert values("Neue Sprechzeiten der Bücherei im alten Rathaus ab September") == ["2022-09"]
    assert values("Der alte Fahrplan galt bis September.") == ["2021-09"]
    assert values("Bei der Stadt sind bis Ende September zwölf Anträge eingegangen.") == ["2021-09"]


def test_weekday_follows_a_day_ahead() -> None:
    text = "Am Donnerstag, 25. November, öffnet die Schau. Am Samstag spielt die Kapelle."
    assert values(text) == ["2021-11-25", "2021-11-27"]


def test_days_of_a_month_named_before() -> None:
    assert values("Im Dezember ist vom 19. bis zum 21. um elf zu.") == ["2021-12", "2021-12-19", "2021-12-21"]


def test_few_words_mean_what_lies_ahead() -> None:
    assert values("Montag") == ["2021-11-22"]


def test_day_behind_until_follows_the_first() -> None:
    assert values("Wir sind nächsten Monat vom 4. bis zum 23. fort.") == ["2021-12", "2021-12-04", "2021-12-23"]
    assert values("Das Fest geht von Freitag bis Montag.") == ["2021-11-19", "2021-11-22"]


def test_weekday_of_an_event_is_one_of_its_days() -> None:
    ahead = "Die Tagung ist vom 9. bis 12. März 2022. Von Mittwoch bis Freitag gibt es Vorträge."
    assert values(ahead)[2:] == ["2022-03-09", "2022-03-11"]
    over = "Das Treffen fand vom 19. bis 21. Juni statt. Am Samstag wurde gewandert. An diesem Wochenende war es heiß."
    assert values(over)[2:] == ["2021-06-19", "2021-W24-WE"]
    other = "Das Treffen fand vom 19. bis 21. Juni statt. Am Dienstag hat der Rat es gelobt."
    assert values(other)[2:] == ["2021-11-16"]
    said = "Am Freitag, dem 22. Oktober, wurde gefeiert. Am Freitag regnete es."
    assert values(said) == ["2021-10-22", "2021-10-22"]


def test_weekdays_of_opening_hours_are_those_of_every_week() -> None:
    assert values("Öffnungszeiten: Montag bis Freitag, 9 bis 18 Uhr")[:2] == ["XXXX-WXX-1", "XXXX-WXX-5"]
    assert values("Die neuen Öffnungszeiten gelten ab Montag.") == ["2021-11-22"]


def test_weekday_decides_between_two_years() -> None:
    assert values("Der Lauf ist am Samstag, 4. Juni, im Park.") == ["2022-06-04"]
    assert values("Die Sitzung ist am Samstag, dem 25., um elf.") == ["2021-12-25"]


def test_feast_that_has_only_just_been() -> None:
    assert values("Die Stadt zieht Bilanz zum Volkstrauertag und plant für Weihnachten.") == [
        "2021-11-14",
        "2021-12-25",
    ]


def test_turn_of_the_year_is_the_nearest_that_the_tense_allows() -> None:
    spring = datetime.date(2022, 2, 10)
    told = "Zum Jahresende hatte der Verein 40 Mitglieder, bis Ende des Jahres sollen es 50 sein."
    assert [date.value for date in extract(told, spring).dates] == ["2021", "2022"]
    assert values("Das Werk wird Anfang des Jahres eröffnet.") == ["2022"]
    assert values("Das Werk wurde Anfang des Jahres eröffnet.") == ["2021"]
    assert values("Das Werk wird zum Monatsende eröffnet.") == ["2021-11"]


def test_same_period_of_the_year_before() -> None:
    assert values("Im dritten Quartal 2021 wuchs sie stärker als im Vorjahresquartal.") == ["2021-Q3", "2020-Q3"]
    assert values("Von Januar bis Juni lag sie über dem Vorjahreszeitraum.")[-1] == "2020"
    assert values("Sie lag über dem Vorjahreszeitraum und dem Vorjahresmonat.") == ["2020", "2020-11"]
    assert [date.value for date in extract("Sie lag über dem Vorjahresquartal.").dates] == ["PAST_REF"]


def test_the_year_before_is_counted_from_the_year_told_of() -> None:
    assert values("2020 stieg der Umsatz gegenüber dem Vorjahr.") == ["2020", "2019"]
    assert values("Im vergangenen Jahr kamen 300 Gäste. Das waren mehr als im Vorjahr.") == ["2020", "2019"]
    assert values("Im vierten Quartal 2020 sank die Zahl zum Vorquartal.") == ["2020-Q4", "2020-Q3"]
    assert values("Im September sank die Zahl zum Vormonat.") == ["2021-09", "2021-08"]


def test_the_year_before_is_counted_from_the_publication_behind_bounds_and_history() -> None:
    assert values("Seit 2015 gibt es das Fest. Im Vorjahr kamen 300 Gäste.") == ["2015", "2020"]
    assert values("Die 1990 gegründete Firma wuchs gegenüber dem Vorjahr.") == ["1990", "2020"]
    assert values("2019 war ruhig. Das Fest ist alt. Im Vorjahr kamen 300 Gäste.") == ["2019", "2020"]
