"""The tense around a date."""

from __future__ import annotations

import datetime

import pytest

from pressfacts import extract


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Am Dienstag wurde die Brücke gesperrt.", "2021-11-16"),
        ("Am Dienstag brannte eine Scheune.", "2021-11-16"),
        ("Am Dienstag wird die Brücke gesperrt.", "2021-11-23"),
        ("Am Dienstag soll die Brücke gesperrt werden.", "2021-11-23"),
        ("Am Sonntag hat die Stadt (wie immer) die Brücke eröffnet.", "2021-11-14"),
        ("Am Samstag haben in Gera Hunderte gefeiert.", "2021-11-13"),
        ("Gewählt hat der Verein am Samstag eine neue Leiterin.", "2021-11-13"),
        ("Der Verein hat am Samstag (in Gera) Jana Kolb zur Leiterin gewählt.", "2021-11-13"),
        ("Das Museum hat am Samstag geöffnet.", "2021-11-20"),
        ("Die Stadt hat für den Dienstag alle eingeladen.", "2021-11-23"),
        ("Er steht im Verdacht, am Dienstag in die Halle eingebrochen zu sein.", "2021-11-16"),
        ("Alle werden am Dienstag gebeten, pünktlich zu sein.", "2021-11-23"),
    ],
)
def test_a_weekday_lies_where_the_verb_says(sentence: str, day: str) -> None:
    assert extract(sentence, published=datetime.date(2021, 11, 18)).dates[0].value == day


def test_a_plan_at_the_start_of_the_sentence_lies_ahead() -> None:
    assert extract("Geplant ist das Fest im März.", published=datetime.date(2021, 11, 18)).dates[0].value == "2022-03"
    assert extract("Geplant ist das Fest im August.", published=datetime.date(2022, 1, 9)).dates[0].value == "2022-08"


def test_the_verb_of_another_sentence_does_not_count() -> None:
    text = "Die Halle brannte. Am Dienstag wird sie gesperrt."
    assert extract(text, published=datetime.date(2021, 11, 18)).dates[0].value == "2021-11-23"
