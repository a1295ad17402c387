"""The layout: title, dateline, zones; conservative where in doubt; any text, linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.sentences import split
from pressfacts.structure import Layout, outline
from pressfacts.tokenizer import tokenize

ZONES = {"title", "dateline", "lead", "subheading", "body", "caption", "contact", "boilerplate"}

RELEASE = """\
Pressemitteilung Nr. 12/2024
Neue Brücke über die Fulda ist fertig
Mehr Platz für Räder

Kassel, 3. Mai 2024 – Die Brücke ist fertig. Sie kostete 5 Mio. Euro.

Die Stadt plant mehr davon. Im Juni beginnt der Bau.

Viel Lob für den Entwurf
Die Jury lobte den Entwurf der Planerinnen sehr.

Blick auf die Brücke, Foto: Lena Voss

Über die Stadtwerke Nordholz
Die Stadtwerke Nordholz versorgen 20.000 Haushalte.

Pressekontakt:
Anna Behr
Tel.: 0561 12345
presse@nordholz.de
"""


def layout(text: str) -> Layout:
    tokens = tokenize(text)
    return outline(tokens, split(tokens))


def test_a_whole_release() -> None:
    found = layout(RELEASE)
    assert found.title is not None
    assert found.title.text == "Neue Brücke über die Fulda ist fertig"
    assert RELEASE[found.title.start : found.title.end] == found.title.text
    assert found.dateline is not None
    assert found.dateline[2:] == ("Kassel, 3. Mai 2024", "Kassel", "2024-05-03")
    assert found.zones == [
        *("dateline", "title", "subheading", "lead", "lead", "body", "body", "subheading", "body", "caption"),
        *("boilerplate", "boilerplate", "contact", "contact", "contact", "contact"),
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Neue Brücke fertig\n\nDie Brücke steht.", "Neue Brücke fertig"),
        ("Wer zahlt?\n\nDie Stadt zahlt.", "Wer zahlt?"),
        ("Pressemitteilung: Neue Brücke fertig\n\nDie Brücke steht.", "Neue Brücke fertig"),
        ("POL-KS: 240503 - 0687 Brücke gesperrt\n\nDie Brücke ist gesperrt.", "Brücke gesperrt"),
        ("03.05.2024 | 10:30 Uhr\nNeue Brücke\n\nSie steht.", "Neue Brücke"),
        ("- Start ›\n- Presse\n\nNeue Brücke\n\nSie steht.", "Neue Brücke"),
        ("15. Brückentag in Kassel\n\nDie Stadt lädt ein.", "15. Brückentag in Kassel"),
        ("© Lena Voss\n\nNeue Brücke\n\nSie steht.", "Neue Brücke"),
        ("Pressemitteilung vom 03.05.2024\n\nNeue Brücke\n\nSie steht.", "Neue Brücke"),
        (f"POL-KS: 240503 – 0687 Brücke {'und Tunnel ' * 20}frei\n\nSie ist frei.", f"Brücke {'und Tunnel ' * 20}frei"),
        ("Die Brücke steht. Sie ist lang.\n\nDie Stadt zahlt.", None),
        ("Neue Brücke fertig", None),
        ("", None),
    ],
)
def test_title(text: str, title: str | None) -> None:
    found = layout(text).title
    assert (found and found.text) == title


def test_a_dateline_that_is_a_sentence_of_its_own() -> None:
    assert layout("Neue Brücke\n\nKassel. Die Brücke steht.").zones == ["title", "dateline", "lead"]


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("03.05.2024\n\nNeue Brücke\n\nKassel – Die Brücke steht.", ("Kassel", "Kassel", "2024-05-03")),
        (
            "Medienmitteilung vom 3. Mai 2024\n\nNeue Brücke\n\nBern, 3. Mai 2024. Die Brücke steht.",
            ("Bern, 3. Mai 2024", "Bern", "2024-05-03"),
        ),
        ("Ulm, 3. Mai 2024\n\nNeue Brücke\n\nKassel – Sie steht.", ("Ulm, 3. Mai 2024", "Ulm", "2024-05-03")),
    ],
)
def test_a_day_above_and_a_place_below_the_headline_are_one_dateline(text: str, dateline: tuple[str, ...]) -> None:
    found = layout(text).dateline
    assert found is not None
    assert found[2:] == dateline


def test_several_sentences_in_a_line_of_the_head_are_the_lead() -> None:
    text = "Neue Brücke\n\nNach jedem Hochwasser fehlte sie uns. Wäre doch schön, wenn sie diesmal hielte! ;-)"
    assert layout(f"{text}\n\nSie steht nun.").zones == ["title", "lead", "lead", "body"]


def test_what_a_distributor_puts_above_is_no_lead() -> None:
    above = "03.05.2024 / 10:00 Der Emittent ist für diese Meldung verantwortlich."
    assert layout(f"Neue Brücke\n\n{above}\n-----\nSie steht.").zones == ["title", "dateline", "body", "lead"]


def test_a_dateline_below_the_text() -> None:
    found = layout("Neue Brücke\n\nDie Brücke steht.\n\nSie ist lang.\n\nKassel, den 3. Mai 2024")
    assert found.dateline is not None
    assert found.dateline.date == "2024-05-03"
    assert found.zones[-1] == "dateline"


def zones_below(text: str) -> list[str]:
    """The zones of what stands below title and lead."""
    return layout(f"Neue Brücke\n\nDie Brücke steht.\n\n{text}").zones[2:]


@pytest.mark.parametrize(
    ("text", "zones"),
    [
        ("Über uns\nWir bauen Brücken.", ["boilerplate", "boilerplate"]),
        ("Über die Nordholz AG: Die Nordholz AG baut Brücken.", ["boilerplate"]),
        ("Über 50 Gäste beim Fest\nDie Gäste sangen.", ["subheading", "body"]),
        ("Über Nacht gesperrt\nDie Brücke war gesperrt.", ["subheading", "body"]),
        ("Über die Feiertage bleibt es ruhig\nDie Brücke ist gesperrt.", ["subheading", "body"]),
        ("Über uns\nWir bauen.\n\nPläne\nDie Stadt plant.", ["boilerplate", "boilerplate", "subheading", "body"]),
        ("Kontakt\n\nAnna Behr\n\nTel.: 0561 123", ["contact", "contact", "contact"]),
        ("Für Rückfragen: Anna Behr, Tel. 0561 123", ["contact"]),
        ("Kontakt zu den Nachbarn blieb wichtig.", ["body"]),
        ("Die Brücke ist offen. (Tom Behr/-82117)", ["body", "contact"]),
        ("Sperrfrist: 10 Uhr. Die Brücke ist offen.", ["dateline", "body"]),
        ("© Lena Voss", ["caption"]),
        ("Bildunterschrift: Die Brücke am Abend.", ["caption"]),
        ("- Pläne\n- Kosten", ["body", "body"]),
        ("„Wir bauen.“\nLena Voss, Planerin\nDie Stadt zahlt.", ["body", "body", "body"]),
        ("„Wir bauen.“\n\nStadt plant Tunnel\n\nDer Tunnel kostet mehr.", ["body", "subheading", "body"]),
        ("„Wir bauen.“\n\nLena Voss\n\nDie Stadt zahlt.", ["body", "body", "body"]),
        ("Rückfragehinweis:\nStadt Ulm, Lena Voss\nTel. 0731 123", ["contact"] * 3),
        ("Auskunft für Medienschaffende\nLena Voss, 0731 123", ["contact"] * 2),
        ("Stadt Ulm\nPressestelle, Markt 1\nTelefon 0731 123", ["contact"] * 3),
        ("Stadt Ulm zahlt mehr\n\nTelefon 0731 123", ["body", "contact"]),
        ("Presserückfragen:\nLena Voss\nTel. 0731 123", ["contact"] * 3),
        ("Weitere Informationen:\nLena Voss\nTel. 0731 123", ["contact"] * 3),
        ("Weitere Informationen:\n- Der Plan\n- Die Kosten", ["body"] * 3),
        ("Sachdienliche Hinweise bitte an die Polizei, Telefon 0561 1230.", ["contact"]),
        ("Hinweise auf den Täter gibt es nicht.", ["body"]),
    ],
)
def test_zones(text: str, zones: list[str]) -> None:
    assert zones_below(text) == zones


def test_running_text_ends_a_contact_block() -> None:
    prose = "Die Stadt plant bis zum Jahr 2030 drei weitere Brücken über den Fluss."
    assert zones_below(f"Kontakt\nAnna Behr\n\n{prose}") == ["contact", "contact", "body"]


PORTRAITS = [
    "Das Bündnis Freie Auen (BFA) ist ein Zusammenschluss von 31 Vereinen. Es wurde 2016 gegründet.",
    "Kranich Speicher mit Sitz in Ulm fertigt seit 1961 Batterien. Rund 200 Menschen arbeiten dort.",
    "Die Nordholz AG entwickelt Brücken. Sie beschäftigt 300 Menschen.",
    "Die Stiftung Lernen am Fluss e. V. versteht sich als Anwältin der Schulen.",
]


@pytest.mark.parametrize("portrait", PORTRAITS)
def test_a_portrait_at_the_end_is_boilerplate_and_in_the_middle_news(portrait: str) -> None:
    sentences = len(split(tokenize(portrait)))
    assert zones_below(f"{portrait}\n\nKontakt: Tel. 0731 123") == ["boilerplate"] * sentences + ["contact"]
    assert zones_below(f"{portrait}\n\nDie Brücke kostet 5 Mio. Euro.") == ["body"] * (sentences + 1)


GERMAN = st.text(alphabet="aÜK1.:–-/(@ \n\r©„“", max_size=120)


@given(st.one_of(st.text(max_size=200), GERMAN))
def test_any_text_has_a_zone_for_every_sentence(text: str) -> None:
    tokens = tokenize(text)
    ends = split(tokens)
    found = outline(tokens, ends)
    assert len(found.zones) == len(ends)
    assert set(found.zones) <= ZONES
    for span in filter(None, (found.title, found.dateline)):
        assert text[span.start : span.end] == span.text != ""


HOSTILE = [
    *("A.\n", "a\n\n", "12.\n", "Kontakt\n", "Über uns\n", "Kassel, 3. Mai\n", "A-", "A ", "(A", "A/", "Foto: x\n"),
    *("Kassel (ots) ", "Tel. 0\n", "A. ", "Über A ", "©\n", "(A B/1)\n", "POL-F: "),
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear(unit: str) -> None:
    tokens = tokenize(unit * (200_000 // len(unit)))
    ends = split(tokens)
    begin = time.process_time()
    outline(tokens, ends)
    assert time.process_time() - begin < 6
