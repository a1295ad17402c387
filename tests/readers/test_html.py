"""Web pages: main text without glue, headline, day."""

import subprocess
import sys

import pytest

from pressfacts.readers import Failure, Reading, read_bytes
from pressfacts.readers.html import below_navigation, decode, headline
from readers.documents import PARAGRAPHS, TEXT, TITLE, html


def read(page: str | bytes, encoding: str | None = None) -> Reading:
    data = page.encode() if isinstance(page, str) else page
    [reading] = read_bytes(data, "meldung.html", encoding)
    assert isinstance(reading, Reading), reading
    return reading


def test_main_text_title_and_day() -> None:
    reading = read(html('<meta property="article:published_time" content="2024-03-14T09:00:00+01:00">'))
    assert reading.text == TEXT
    assert reading.title == TITLE
    assert (reading.published, reading.published_from) == ("2024-03-14", "metadata")
    assert reading.source.media_type == "text/html"


def test_a_day_in_the_text_is_not_the_day_of_the_page() -> None:
    assert read(html()).published is None


def test_a_future_day_is_kept() -> None:
    """The same page must give the same record whenever it is read."""
    assert read(html('<meta name="date" content="2098-01-02">')).published == "2098-01-02"


def test_a_headline_outside_the_article_becomes_the_first_line() -> None:
    article = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    assert read(html(body=article)).text == TEXT


def test_blocks_do_not_grow_together() -> None:
    body = (
        f"<p>{PARAGRAPHS[0]}</p><h2>Zahlen</h2><ul><li>Erstens <b>fett</b></li><li>Zweitens</li></ul>"
        "<table><tr><td>Kanal</td><td>3,1 Mio.</td></tr><tr><td>Werk</td><td>18,5 Mio.</td></tr></table>"
        f"<p>Oben<br>Unten<br><br>Neu</p><div>Foto:&nbsp;Stadt</div><p>Ge&shy;mein&shy;sam {PARAGRAPHS[2]}</p>"
    )
    assert read(html(body=f"<h1>{TITLE}</h1>{body}")).text == (
        f"{TITLE}\n\n{PARAGRAPHS[0]}\n\nZahlen\n\n- Erstens fett\n- Zweitens\n\nKanal\t3,1 Mio.\nWerk\t18,5 Mio.\n\n"
        f"Oben\nUnten\n\nNeu\n\nFoto:\u00a0Stadt\n\nGemeinsam {PARAGRAPHS[2]}"
    )


def test_a_fragment_is_a_page() -> None:
    assert read("<p>Rund 200 Gäste kamen.</p><p>Sie gingen.</p>").text == "Rund 200 Gäste kamen.\n\nSie gingen."


@pytest.mark.parametrize(
    ("data", "encoding", "expected"),
    [
        ("<meta charset='iso-8859-1'><p>„Grüße“".encode("cp1252"), None, "windows-1252"),
        ("<meta charset='utf-8'><p>Grüße".encode("cp1252"), None, "windows-1252"),
        ("<meta charset='iso-8859-1'><p>„Grüße“".encode(), None, "utf-8"),
        ("<meta charset='x-unbekannt'><p>„Grüße“".encode(), None, "utf-8"),
        ("<meta http-equiv='a' content='text/html; charset=macintosh'><p>Grüße".encode("mac-roman"), None, "mac-roman"),
        ("<p>„Grüße“".encode("utf-16"), None, "utf-16-le"),
        ("<meta charset='utf-8'><p>Grüße".encode("cp850"), "cp850", "cp850"),
    ],
)
def test_encodings(data: bytes, encoding: str | None, expected: str) -> None:
    page, name = decode(data, encoding)
    assert "Grüße" in page
    assert name == expected


@pytest.mark.parametrize(
    ("title", "headings", "expected"),
    [
        ("Neue Brücke", [], "Neue Brücke"),
        ("Neue Brücke - Stadt Wellbach", ["Neue Brücke"], "Neue Brücke"),
        ("Presse | Neue Brücke", ["Presse", "Neue Brücke"], "Neue Brücke"),
        ("Wellbach - Oberried: Vertrag", ["Wellbach - Oberried: Vertrag"], "Wellbach - Oberried: Vertrag"),
        ("pm-2024-17", ["Neue Brücke"], "Neue Brücke"),
        ("Stadt Wellbach", ["Willkommen", "Suche"], "Stadt Wellbach"),
        ("", [], None),
    ],
)
def test_headline(title: str, headings: list[str], expected: str | None) -> None:
    assert headline(title, headings) == expected


def test_without_the_extra_the_failure_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    [failure] = read_bytes(html().encode(), "a.html")
    assert failure == Failure("a.html", "reading HTML needs an extra package: pip install 'pressfacts[html]'")


def test_nothing_is_printed() -> None:
    """Trafilatura logs what it finds wrong with a page; the reader's user sees one line, from us."""
    code = "from pressfacts.readers import read_bytes; print(list(read_bytes(b'<html><p></html>', 'a')))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stderr == ""
    assert "is HTML without text" in run.stdout


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Start ›\n\nAktuelles\n\nBrücke fertig\n\nSie steht.", "Brücke fertig\n\nSie steht."),
        ("3. Mai 2024\n\nbrücke  fertig\n\nSie steht.", "3. Mai 2024\n\nbrücke  fertig\n\nSie steht."),
        ("Pressemitteilung\n\nMenü\n\nBrücke fertig\n\nJa.", "Pressemitteilung\n\nBrücke fertig\n\nJa."),
        ("Menü\n\nDie Brücke fertig zu bauen\n\nJa.", "Menü\n\nDie Brücke fertig zu bauen\n\nJa."),
        ("\n\n".join([*"abcdef", "Brücke fertig"]), "\n\n".join([*"abcdef", "Brücke fertig"])),
    ],
)
def test_a_menu_above_the_headline_is_left_out(text: str, kept: str) -> None:
    assert below_navigation(text, "Brücke fertig") == kept
