"""The readers as one: every format gives the same release, and nothing is loaded that is not needed."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from pressfacts.readers import Failure, Reading, read, read_bytes
from pressfacts.readers.reading import Content, iso_day, opens_with, with_title
from readers.documents import PARAGRAPHS, TEXT, TITLE, docx, html, mail, paragraph, part, pdf, shown, words, wrapped

FORMATS = {
    "meldung.txt": TEXT.encode(),
    "meldung.html": html().encode(),
    "meldung.pdf": pdf(
        "".join(shown(wrapped(text, 72), top=780 - 150 * row) for row, text in enumerate((TITLE, *PARAGRAPHS)))
    ),
    "meldung.docx": docx("".join(map(paragraph, (TITLE, *PARAGRAPHS)))),
    "meldung.eml": mail(part("\n\n".join(PARAGRAPHS))),
    "meldung.jsonl": b'{"text": "%s"}' % TEXT.replace("\n", "\\n").encode(),
}


@pytest.mark.parametrize("name", FORMATS)
def test_word_recall_and_no_glued_words(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(FORMATS[name])
    [reading] = read(path, name)
    assert isinstance(reading, Reading), reading
    known, found = Counter(words(TEXT)), Counter(words(reading.text))
    assert (known & found).total() >= 0.99 * known.total()
    assert found - known == Counter()
    assert reading.source.path == str(path)
    assert reading.source.sha256 == hashlib.sha256(FORMATS[name]).hexdigest()


def test_the_id_is_the_path_unless_given(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Heute.")
    assert [result.id for result in read(path)] == [path.as_posix()]
    assert [result.id for result in read(path, "x")] == ["x"]
    [reading] = read_bytes(b"Heute.", "-")
    assert isinstance(reading, Reading)
    assert (reading.id, reading.source.path) == ("-", None)


def test_reading_text_imports_no_other_format() -> None:
    code = (
        "import sys; from pressfacts import readers\n"
        "heavy = {'trafilatura', 'lxml', 'pypdf', 'xml.etree', 'email.message', 'zipfile', 'logging'}\n"
        "def loaded(): return heavy & set(sys.modules)\n"
        "before = loaded(); mine = {name for name in sys.modules if name.startswith('pressfacts.readers.')}\n"
        "list(readers.read_bytes(b'Heute.', 'a.txt'))\n"
        "print(sorted(before | loaded()), sorted(mine))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[] ['pressfacts.readers.reading']"


def test_without_pypdf_the_failure_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    [failure] = read_bytes(FORMATS["meldung.pdf"], "a.pdf")
    assert failure == Failure("a.pdf", "reading PDF needs an extra package: pip install 'pressfacts[pdf]'")


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (f"{TITLE}\nText", TITLE, True),
        (f"14.03.2024\nPressemitteilung\n\n{TITLE.upper()}\nText", TITLE, True),
        (f"Presse: {TITLE} Text", TITLE, True),
        ("Ge\u00admein\u00adsam bauen\nText", "Gemeinsam bauen", True),
        ("Sie wollen gemeinsam bauen und sparen.", "gemeinsam bauen", False),
        ("Text\n" * 8 + TITLE, TITLE, False),
        ("", TITLE, False),
    ],
)
def test_whether_a_text_opens_with_its_title(text: str, title: str, expected: bool) -> None:
    assert opens_with(text, title) is expected


def test_a_missing_title_becomes_the_first_line_and_pages_move() -> None:
    content = with_title(Content("Eins. Zwei.", " Ein\n Titel ", pages=(0, 6)))
    assert content.text == "Ein Titel\n\nEins. Zwei."
    assert content.title == "Ein Titel"
    assert [content.text[page:] for page in content.pages] == ["Eins. Zwei.", "Zwei."]
    assert with_title(Content("Eins.", " ")) == Content("Eins.")
    assert with_title(Content("", "Titel")).text == "Titel"


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-03-14", "2024-03-14"),
        ("2024-03-14T23:30:00+01:00", "2024-03-14"),
        ("2024-03-14 23:30:00.123Z", "2024-03-14"),
        (" 20240314 ", "2024-03-14"),
        ("2024-03", None),
        ("14.03.2024", None),
        ("2023-02-29", None),
        ("", None),
    ],
)
def test_iso_day(value: str, day: str | None) -> None:
    assert iso_day(value) == day
