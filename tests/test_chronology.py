"""The values of the dates of a text, in text order."""

from __future__ import annotations

import datetime

from pressfacts import extract

THURSDAY = datetime.date(2021, 11, 18)


def values(text: str) -> list[str]:
    return [date.value for date in extract(text, published=THURSDAY).dates]


def test_chapters_of_a_chronicle_give_the_year() -> None:
    text = "1862\nIm März begann der Bau. Am 31. Dezember war er fertig.\n1863\nIm Mai zog die Schule ein."
    assert values(text) == ["1862", "1862-03", "1862-12-31", "1863", "1863-05"]


def test_today_is_the_publication_in_the_news_and_nowadays_in_a_chronicle() -> None:
    assert values("Das Werk wurde heute eröffnet.") == ["2021-11-18"]
    story = "Im Mai 1862 fiel die Stadt. Im Juni 1862 folgte der Hafen, im Juli 1862 die Brücke. Heute ist da ein Park."
    assert values(story)[-1] == "PRESENT_REF"


def test_today_is_the_publication_where_somebody_has_done_something() -> None:
    rest = " In den letzten Jahren und in den letzten Monaten wuchs der Bestand. Das ist das erste Mal seit 2012."
    assert values("Am Hafen hat die Leiterin heute 15 Boote in Empfang genommen." + rest)[0] == "2021-11-18"
    assert values("Der Verein hat heute 300 Mitglieder." + rest)[0] == "PRESENT_REF"


def test_long_chains_neither_raise_nor_take_long() -> None:
    assert len(extract("von Mai bis " + "Mai bis " * 3000, published=THURSDAY).dates) == 3001


def test_first_day_of_a_range_lies_before_its_last() -> None:
    assert values("Vom 1. Dezember bis zum 6. Januar ist Winterpause.") == ["2021-12-01", "2022-01-06"]
    assert values("Der Tarif galt vom 1. Januar bis 30. Juni.") == ["2021-01-01", "2021-06-30"]
    assert values("Am 3. Januar und am 4. Juli ist geöffnet.") == ["2022-01-03", "2021-07-04"]


def test_first_month_of_a_range_lies_before_its_last() -> None:
    assert values("Gebaut wurde von Oktober bis Februar.") == ["2020-10", "2021-02"]
