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
    ("POL-KS: 240503.2 Brücke gesperrt", "POL-KS: 240503.2", None, "2024-05-03"),
    ("Linz, am 3. Mai 2024 (OTS) – Die Brücke steht.", "Linz, am 3. Mai 2024 (OTS)", "Linz", "2024-05-03"),
    ("Steyr/Enns, am 3.5.2024 – Die Brücke steht.", "Steyr/Enns, am 3.5.2024", "Steyr/Enns", "2024-05-03"),
    ("Kassel, 3. Mai 2024 / Die Brücke steht.", "Kassel, 3. Mai 2024", "Kassel", "2024-05-03"),
    ("Kassel, 3. Mai 2024 +++ Die Brücke steht.", "Kassel, 3. Mai 2024", "Kassel", "2024-05-03"),
    ("Kassel, 3. Mai 2024, Die Brücke steht.", "Kassel, 3. Mai 2024", "Kassel", "2024-05-03"),
    ("Kassel, im Mai 2024 – Die Brücke steht.", "Kassel, im Mai 2024", "Kassel", None),
    ("Schruns (A), 3. Mai 2024 – Die Brücke steht.", "Schruns (A), 3. Mai 2024", "Schruns", "2024-05-03"),
    ("3. Mai 2024, Kassel – Die Brücke steht.", "3. Mai 2024, Kassel", "Kassel", "2024-05-03"),
    ("Bad Sulza. Die Brücke steht.", "Bad Sulza", "Bad Sulza", None),
    ("Gera/Jena. Die Brücke steht.", "Gera/Jena", "Gera/Jena", None),
    ("Rothenburg ob der Tauber. Die Brücke steht.", "Rothenburg ob der Tauber", "Rothenburg ob der Tauber", None),
    ("Freitag, 03.05.2024, 10:30 Uhr", "Freitag, 03.05.2024, 10:30 Uhr", None, "2024-05-03"),
    ("Freitag, 3. Mai 2024", "Freitag, 3. Mai 2024", None, "2024-05-03"),
    ("Stand: 3. Mai 2024", "Stand: 3. Mai 2024", None, "2024-05-03"),
    ("Presse-Info 12/2024 vom 3.5.2024", "Presse-Info 12/2024 vom 3.5.2024", None, "2024-05-03"),
    ("PRESSEMITTEILUNG | 3. Mai 2024", "PRESSEMITTEILUNG | 3. Mai 2024", None, "2024-05-03"),
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
        "Die Feier am 3. Mai 2024 – ein Erfolg.",
        "Freitag, 3. Mai 2024 war ein Festtag.",
    ],
)
def test_no_dateline(line: str) -> None:
    assert find_dateline(line, 0, prose=True) is None


def test_a_place_alone_needs_running_text() -> None:
    assert find_dateline("Kassel – Neue Brücke", 0, prose=False) is None
    assert find_dateline("Bauplan (PDF) – neue Brücke", 0, prose=False) is None


@pytest.mark.parametrize(
    "line",
    [
        *("Nr. 0329", "Pressemitteilung", "Medienmitteilung Nr. 12", "Sperrfrist: 3. Mai", "+++ Pressemitteilung +++"),
        *("PRESSEAUSSENDUNG", "PRESSE-INFORMATION", "Presse-Info", "Medieninformation 23/2026", "PM 12/2024"),
        *("Pressemitteilung der Stadt Gera", "Gemeinsame Pressemitteilung von Stadt und Landkreis Gera"),
        *("Presseinformation des Vereins für Brückenbau e. V.", "Ad-hoc-Mitteilung gemäß Art. 17 MAR"),
        *("P R E S S E M I T T E I L U N G", "Communiqué", "Einladung zum Pressegespräch", "Freigabe: sofort"),
    ],
)
def test_labels(line: str) -> None:
    assert is_release_label(line)


@pytest.mark.parametrize(
    "line",
    [
        *("Neue Brücke", "Pressemitteilung zur Brücke", "Nr. 5 lebt", "Presse feiert die neue Brücke"),
        *(
            "Pressemitteilung der Stadt sorgt für Streit",
            "Communiqué zum Gipfel veröffentlicht",
            "Medienmitteilung verspätet",
        ),
    ],
)
def test_headlines_are_no_labels(line: str) -> None:
    assert not is_release_label(line)


def test_embargo_and_label_before_a_headline() -> None:
    assert is_embargo("Sperrfrist: 10 Uhr")
    assert not is_embargo("Die Sperrfrist endet.")
    assert without_label("Pressemitteilung: Neue Brücke") == "Neue Brücke"
    assert without_label("Kassel: Neue Brücke") == "Kassel: Neue Brücke"
