"""Cues of contact, boilerplate and captions in a single line."""

from __future__ import annotations

import pytest

from pressfacts import blocks
from pressfacts.lines import Line


def line(text: str) -> Line:
    return Line(0, 1, 0, text, True)


@pytest.mark.parametrize(
    "text",
    [
        "– E-Mail: presse@ulm.example",
        "Lena Voss: +49 731 123 45 60",
        "Koordination: Lena Voss E-Mail: voss@ulm.example Tel: 073112340",
        "Für den Verein (presse@ulm.example; tel. +41 79 191 23 70)",
        "tel +49 731 7878 390 | voss@ulm.example",
    ],
)
def test_a_line_with_a_number_or_mail_address_is_contact(text: str) -> None:
    assert blocks.is_contact_line(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "– Lena Voss auf Mastodon: https://netz.example/@voss@netz.example/110650310230479382",
        "Das Fest beginnt um 10 Uhr",
        "Wer Interesse hat, schreibt bis zum 31. Mai an info@ulm.example.",
        "Telefonseelsorge bekommt 10 Stellen mehr.",
    ],
)
def test_other_lines_are_not(text: str) -> None:
    assert not blocks.is_contact_line(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Titelbild: Archiv, CC BY 2.0",
        "Gruppenfoto am Fluss Quelle: Verein",
        "Die Brücke bei Nacht. Foto: Lena Voss",
        "Bildzeile: Anna Behr und Tom Kranz",
        "V. l.: Anna Behr und Tom Kranz",
        "Von links: Anna Behr, Tom Kranz",
        "Quelle: Stadt Ulm",
        "Blick vom Turm / Foto: Voss",
        "Foto (v. l.): Anna Behr, Tom Kranz",
        "Auf dem Foto von links: Anna Behr und Tom Kranz",
        "Im Bild: Anna Behr und Tom Kranz.",
        "Fotohinweis: Stadt Ulm",
        "Abb. 1: Die neue Brücke.",
    ],
)
def test_captions(text: str) -> None:
    assert blocks.is_caption(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Fotos",
        "Bilder vom Fest",
        "Die Quelle: ein Bericht der Stadt über 5 Jahre",
        "- Bild: rot",
        "Im Bild ist das nicht zu sehen: es war Nacht",
    ],
)
def test_no_captions(text: str) -> None:
    assert not blocks.is_caption(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Über die Allianz für offene Auen - Verband für freie Flüsse e. V. (AOA)",
        "Über den Verein für gutes Wasser e.V.",
        "Über uns",
        "Unternehmensprofil",
        "Kurzprofil Nordholz AG",
        "Nordholz AG im Kurzporträt",
        "ÜBER DIE NORDHOLZ AG",
        "About Nordholz",
        "Das Unternehmen",
        "Wer wir sind",
        "Zur Nordholz AG",
        "Zum Verein für gutes Wasser e. V.:",
    ],
)
def test_headings_of_boilerplate(text: str) -> None:
    assert blocks.opens_boilerplate(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Über die Zukunft entscheidet der Rat",
        "Über den Fluss führt jetzt eine Brücke (Foto)",
        "Über 50 Vereine e. V.",
        "ÜBER NACHT GESPERRT",
        "Das Unternehmen wächst",
        "Zur Person",
        "Zum Fest der Nordholz AG kamen alle",
    ],
)
def test_no_headings_of_boilerplate(text: str) -> None:
    assert not blocks.opens_boilerplate(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Die Stadt ist ein wichtiger Standort für Batterien.",
        "Die Stadt Ulm entwickelt ein neues Quartier.",
        "Das Netz vertritt nach eigenen Angaben 2.900 Dienste.",
        "Die Zahl der Vereine wurde 2016 größer.",
        "Er versteht sich als Anwalt der Auen.",
    ],
)
def test_news_is_no_portrait(text: str) -> None:
    assert not blocks.is_portrait(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Medienstelle Kanton Bern",
        "V.i.S.d.P.: Lena Voss, Markt 1",
        "Verantwortlich für den Inhalt: Lena Voss",
        "Press contact",
        "Fachlicher Kontakt:",
        "Wissenschaftliche Ansprechpartnerin:",
        "Für Rückfragen steht Ihnen Lena Voss unter 0731 12340 zur Verfügung.",
        "Weitere Auskünfte erteilt Lena Voss, Bauamt, Tel. 0731 12340.",
        "Interviewanfragen koordiniert Lena Voss unter +49 731 12340.",
    ],
)
def test_contact_is_opened(text: str) -> None:
    assert blocks.opens_contact(line(text))


@pytest.mark.parametrize(
    "text",
    [
        "Kontakt zu den Nachbarn war der Stadt wichtig.",
        "Rückfragen der Opposition blieben unbeantwortet.",
        "Für Fragen war unter 100 Gästen niemand da.",
        "Die Medienstelle Bern wächst.",
        "Verantwortlich war niemand.",
    ],
)
def test_news_opens_no_contact(text: str) -> None:
    assert not blocks.opens_contact(line(text))
