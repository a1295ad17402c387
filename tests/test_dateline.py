"""Datelines and the labels above a release."""

from __future__ import annotations

import pytest

from pressfacts.dateline import find_dateline, is_embargo, is_release_label, without_label

EXAMPLES = [
    ("Kassel, 03.05.2024 – Die Brücke steht.", "Kassel, 03.05.2024", "Kassel", "2024-05-03"),
    ("Kassel, 3. Mai 2024. Die Brücke steht.", "Kassel, 3. Mai 2024", "Kassel", "2024-05-03"),
    ("Bad Homburg, den 3. Mai 2024", "Bad Homburg, den 3. Mai 2024", "Bad Homburg", "2024-05-03"),
    ("Frankfurt am Main, 3. Mai – Die Brücke steht.", "Frankfurt am Main, 3. Mai", "Frankfurt am Main", None),
    ("Köln/Berlin, 31. Februar 2024 – Nein.", "Köln/Berlin, 31. Februar 2024", "Köln/Berlin", None),
    ("Kassel (ots) – Die Brücke steht.", "Kassel (ots)", "Kassel", None),
    ("Kassel (pts7/03.05.2024/10:30) - Ja.", "Kassel (pts7/03.05.2024/10:30)", "Kassel", "2024-05-03"),
    ("Kassel – Die Brücke steht.", "Kassel", "Kassel", None),
    ("Kassel. Die Brücke steht.", "Kassel", "Kassel", None),
    ("POL-KS: 240503 - 0687 Brücke gesperrt", "POL-KS: 240503 - 0687", None, "2024-05-03"),
    ("Pressemitteilung vom 03.05.2024", "Pressemitteilung vom 03.05.2024", None, "2024-05-03"),
    ("Meldung Nr. 12/2024 vom 3. Mai 2024", "Meldung Nr. 12/2024 vom 3. Mai 2024", None, "2024-05-03"),
    ("2024-05-03 | Presse", "2024-05-03", None, "2024-05-03"),
    ("Kassel, im Mai 2024", "Kassel, im Mai 2024", "Kassel", None),
    ("03.05.98", "03.05.98", None, "1998-05-03"),
    ("KASSEL, 3. Mai 2024 /PRNewswire/ -- Ja.", "KASSEL, 3. Mai 2024 /PRNewswire/", "KASSEL", "2024-05-03"),
    ("POL-KS: 240503 \x96 0687 Brücke gesperrt", "POL-KS: 240503 \x96 0687", None, "2024-05-03"),
]


@pytest.mark.parametrize(("line", "text", "place", "date"), EXAMPLES)
def test_find_dateline(line: str, text: str, place: str | None, date: str | None) -> None:
    assert find_dateline(line, 7, prose=True) == (7, 7 + len(text), text, place, date)


@pytest.mark.parametrize(
    "line",
    [
        "Die Brücke steht.",
        "Bilanz der Nacht vom 3. Mai 2024",
        "Endlich. Die Brücke steht.",
        "Brückenbau in Kassel – ein Fest.",
        "Tag des offenen Hofes am 21. Februar in Kassel.",
        "3. Mai gefeiert.",
        "Kassel, im Mai 2024 wird gebaut.",
    ],
)
def test_no_dateline(line: str) -> None:
    assert find_dateline(line, 0, prose=True) is None


def test_a_place_alone_needs_running_text() -> None:
    assert find_dateline("Kassel – Neue Brücke", 0, prose=False) is None


@pytest.mark.parametrize(
    "line",
    ["Nr. 0329", "Pressemitteilung", "Medienmitteilung Nr. 12", "Sperrfrist: 3. Mai", "+++ Pressemitteilung +++"],
)
def test_labels(line: str) -> None:
    assert is_release_label(line)


@pytest.mark.parametrize("line", ["Neue Brücke", "Pressemitteilung zur Brücke", "Nr. 5 lebt"])
def test_headlines_are_no_labels(line: str) -> None:
    assert not is_release_label(line)


def test_embargo_and_label_before_a_headline() -> None:
    assert is_embargo("Sperrfrist: 10 Uhr")
    assert not is_embargo("Die Sperrfrist endet.")
    assert without_label("Pressemitteilung: Neue Brücke") == "Neue Brücke"
    assert without_label("Kassel: Neue Brücke") == "Kassel: Neue Brücke"
