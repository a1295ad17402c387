"""The stage `date`: spans, values and days of expressions; what is no date; that no text makes it raise."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressfacts import extract

THURSDAY = datetime.date(2021, 11, 18)
NOT_DATES = (Path(__file__).parent.parent / "data" / "not_dates.txt").read_text(encoding="utf-8").splitlines()

# The expression marked in a sentence, its type and its value, read on Thursday, 18 November 2021.
EXPRESSIONS = [
    ("Der Vertrag gilt ab [16.11.2021].", "DATE", "2021-11-16"),
    ("Der Vertrag gilt ab [16.11.21].", "DATE", "2021-11-16"),
    ("Das Fest beginnt am [28.12.] um elf.", "DATE", "2021-12-28"),
    ("Das Fest beginnt am [3.5.] um elf.", "DATE", "2022-05-03"),
    ("Stand der Liste: [2021-11-16]", "DATE", "2021-11-16"),
    ("Die Schau öffnet am [16. Nov. 2021] in Ulm.", "DATE", "2021-11-16"),
    ("Die Schau öffnet am [Dienstag, den 5. Oktober 2021], in Ulm.", "DATE", "2021-10-05"),
    ("Die Hütte schließt am [6. Jänner] wieder.", "DATE", "2022-01-06"),
    ("Gebaut wird seit [November 2019] wieder.", "DATE", "2019-11"),
    ("Die Zahl der Fälle von [2019/20] blieb stabil.", "DATE", "2019/2020"),
    ("Der Ausschuss wurde [1977] gegründet.", "DATE", "1977"),
    ("Das Haus stammt aus [dem 18. Jahrhundert].", "DATE", "17"),
    ("Das Haus stammt aus [dem XVIII. Jahrhundert].", "DATE", "17"),
    ("Er starb [44 v. Chr.] in Rom.", "DATE", "BC0044"),
    ("Der Zug kam um [zwanzig vor neun] an.", "TIME", "T08:40"),
    ("Der Zug kam um [fünf vor halb neun] an.", "TIME", "T08:25"),
    ("Das Spiel beginnt am Sonntag um [acht] im Saal.", "TIME", "2021-11-21T08:00"),
    ("Wir treffen uns [heute in acht Tagen] wieder.", "DATE", "2021-11-25"),
    ("Am [ersten Montag nächsten Monats] wird gewählt.", "DATE", "2021-12-06"),
    ("In [der kommenden Nacht] wird es kalt.", "TIME", "2021-11-18TNI"),
    ("Das Bad öffnet [jeden Sommer] neu.", "SET", "XXXX-SU"),
    ("Der Bus fährt [halbstündlich] zum Bahnhof.", "SET", "PT30M"),
    ("Der Umsatz stieg in [der zweiten Hälfte 2021] leicht.", "DATE", "2021-H2"),
    ("Das Haus stammt aus [den zwanziger Jahren].", "DATE", "192"),
    ("Die Mauer wurde [120 v. Chr.] gebaut.", "DATE", "BC0120"),
    ("Der Umsatz sank im [dritten Quartal 2021] leicht.", "DATE", "2021-Q3"),
    ("Der Umsatz sank im [ersten Halbjahr] leicht.", "DATE", "2021-H1"),
    ("Geliefert wird in [KW 12] des Jahres.", "DATE", "2022-W12"),
    ("Die Brücke ist im [Herbst 2023] fertig.", "DATE", "2023-FA"),
    ("Der Rat hat [gestern] getagt.", "DATE", "2021-11-17"),
    ("Der Rat tagt [übermorgen] wieder.", "DATE", "2021-11-20"),
    ("Der Rat hat am [Dienstag] zugestimmt.", "DATE", "2021-11-16"),
    ("Der Rat wird am [Dienstag] zustimmen.", "DATE", "2021-11-23"),
    ("Der Rat stimmte in [der vergangenen Woche] zu.", "DATE", "2021-W45"),
    ("Das Fest fällt [heuer] aus.", "DATE", "2021"),
    ("Die Zahl lag über [dem Vorjahr] und stieg.", "DATE", "2020"),
    ("Bis [Ende nächsten Jahres] wird gebaut.", "DATE", "2022"),
    ("Bis [Jahresende] wird gebaut.", "DATE", "2021"),
    ("Der Umbau begann [vor zwei Jahren] in Ulm.", "DATE", "2019"),
    ("Der Umbau beginnt [in drei Tagen] in Ulm.", "DATE", "2021-11-21"),
    ("An [Pfingsten 2022] ist das Haus offen.", "DATE", "2022-06-05"),
    ("An [Heiligabend] ist das Haus zu.", "DATE", "2021-12-24"),
    ("Die Mühle war [damals] verfallen.", "DATE", "PAST_REF"),
    ("In [den kommenden Jahren] wird gebaut.", "DATE", "FUTURE_REF"),
    ("Beginn ist am 20. November um [19.30 Uhr] im Saal.", "TIME", "2021-11-20T19:30"),
    ("Gegen [18 Uhr] brannte es.", "TIME", "T18:00"),
    ("Der Vortrag war [gestern Abend] voll.", "TIME", "2021-11-17TEV"),
    ("Die Probe ist am [Mittwochabend] gewesen.", "TIME", "2021-11-17TEV"),
    ("Der Umbau dauert [dreieinhalb Jahre] lang.", "DURATION", "P3.5Y"),
    ("Der Umbau dauert [ein halbes Jahr] lang.", "DURATION", "P6M"),
    ("Der Umbau dauert [rund 18 Monate] lang.", "DURATION", "P18M"),
    ("Der Umbau dauert [vier bis sechs Wochen] lang.", "DURATION", "P4W/P6W"),
    ("Der Flug dauert [zwei Stunden und 30 Minuten] lang.", "DURATION", "PT2H30M"),
    ("Die Prüfung zieht sich [jahrelang] hin.", "DURATION", "PXY"),
    ("Der Preis wird [alle zwei Jahre] vergeben.", "SET", "P2Y"),
    ("Das Werk spart [pro Jahr] viel Strom.", "SET", "P1Y"),
    ("Der Chor übt [jeden Dienstag] im Saal.", "SET", "XXXX-WXX-2"),
    ("Das Museum ist [montags] zu.", "SET", "XXXX-WXX-1"),
]


@pytest.mark.parametrize(("marked", "kind", "value"), EXPRESSIONS)
def test_expression(marked: str, kind: str, value: str) -> None:
    before, rest = marked.split("[")
    text, after = rest.split("]")
    found = extract(before + text + after, published=THURSDAY).dates
    wanted = [date for date in found if date.start == len(before)]
    assert [(date.text, date.type, date.value) for date in wanted] == [(text, kind, value)]


def values(text: str, published: datetime.date | None = THURSDAY) -> list[str]:
    return [date.value for date in extract(text, published).dates]


def test_both_ends_of_a_range_are_dates() -> None:
    assert values("Vom 3. bis 7. November 2021 tagt der Rat.") == ["2021-11-03", "2021-11-07"]
    assert values("Vom 28. Dezember bis 3. Januar 2022 ist zu.") == ["2021-12-28", "2022-01-03"]
    assert values("Geöffnet vom 30.09. - 02.10.2022 für alle.") == ["2022-09-30", "2022-10-02"]
    assert values("Von Mai bis August 2019 wurde gebaut.") == ["2019-05", "2019-08"]


def test_list_of_days_shares_its_month() -> None:
    assert values("Gespielt wird am 3., 4. und 7. Oktober 2021 im Park.") == ["2021-10-03", "2021-10-04", "2021-10-07"]


def test_modifier_bounds_the_value() -> None:
    (date,) = extract("Der Bescheid kam Ende März 2021 an.").dates
    assert (date.value, date.mod, date.earliest, date.latest) == ("2021-03", "END", "2021-03-01", "2021-03-31")


def test_without_reference_nothing_is_guessed() -> None:
    assert values("Am 16. November beginnt die Messe.", None) == ["XXXX-11-16"]
    assert values("Der Rat hat gestern zugestimmt.", None) == ["PAST_REF"]
    assert values("Der Rat stimmte am Dienstag zu.", None) == ["XXXX-WXX-2"]
    assert values("Ostern ist das Haus offen.", None) == ["XXXX"]
    assert values("Heute beginnt die Messe.", None) == ["PRESENT_REF"]


def test_duration_leaves_its_figure_to_the_numbers() -> None:
    document = extract("Der Umbau dauert rund 18 Monate.")
    assert [date.value for date in document.dates] == ["P18M"]
    assert [number.value for number in document.numbers] == [18]


def test_year_is_no_number() -> None:
    document = extract("Der Verein besteht seit 1976 und hat 40 Mitglieder.")
    assert [date.value for date in document.dates] == ["1976"]
    assert [number.value for number in document.numbers] == [40]


def test_stretch_up_to_now_has_days() -> None:
    (date,) = extract("Die Quote stieg in den letzten drei Tagen stetig.", published=THURSDAY).dates
    assert (date.value, date.earliest, date.latest) == ("P3D", "2021-11-15", "2021-11-17")


def test_impossible_day_is_no_date() -> None:
    assert values("Am 31. Februar 2021 ist zu.")[:1] != ["2021-02-31"]
    assert not any(value.startswith("2021-02-3") for value in values("Am 31.02.2021 und am 30.2.2021 ist zu."))


@pytest.mark.parametrize("line", NOT_DATES)
def test_number_that_is_no_date(line: str) -> None:
    assert [date.text for date in extract(line, published=THURSDAY).dates] == []


PIECES = st.sampled_from(
    "31. 30.02.2021 Februar 29. 9999 0000 0001 99:99 25.61 Uhr 31.12.9999 1.1.0001 9999-12-31 2021/99 99999999999 vor "
    "in Jahren später zuvor der am und bis - / . , KW 53 Pfingsten nächsten letzten Tage Jahrhundert gestern Abend "
    "3½ X Nacht zum Sonntag".split()
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=12), st.sampled_from([None, "0001-01-01", "9999-12-31", "2024-02-29"]))
def test_never_raises_and_spans_are_true(pieces: list[str], published: str | None) -> None:
    text = " ".join(pieces)
    for date in extract(text, published).dates:
        assert text[date.start : date.end] == date.text
        assert date.value
        assert (date.earliest is None) == (date.latest is None)
        assert not date.earliest or not date.latest or date.earliest <= date.latest
