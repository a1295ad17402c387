"""The terminal view: golden at two widths, with and without colour; UPDATE_GOLDEN=1 writes the files anew."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from handmade import DOCUMENT, TEXT, crossing, plain, span
from pressfacts.records import Document
from pressfacts.views.terminal import Screen, render

GOLDEN = Path(__file__).parent / "golden"


def shown(
    document: Document = DOCUMENT,
    show: str = "summary",
    width: int = 80,
    lang: str = "de",
    explain: bool = False,
    colour: bool = False,
) -> str:
    screen = Screen(width, styled=colour, coloured=colour)
    return "".join(render([document], lang=lang, screen=screen, show=show, explain=explain))


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("colour", [False, True])
@pytest.mark.parametrize("show", ["summary", "facts", "text"])
def test_golden(show: str, colour: bool, width: int) -> None:
    golden = GOLDEN / f"terminal-{show}-{width}{'-colour' if colour else ''}.txt"
    output = shown(show=show, width=width, colour=colour)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(output, encoding="utf-8")
    assert output == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("show", ["summary", "facts", "text"])
@pytest.mark.parametrize("width", [30, 80, 131, 132, 200])
def test_no_line_is_wider_than_the_terminal(show: str, width: int) -> None:
    lines = shown(show=show, width=width, colour=True).splitlines()
    assert max(len(_bare(line)) for line in lines) <= width


def _bare(line: str) -> str:
    return re.sub(r"\x1b\[[\d;]*m", "", line)


@pytest.mark.parametrize("show", ["summary", "facts", "text"])
def test_colours_of_the_terminal_s_own_palette_only(show: str) -> None:
    output = shown(show=show, colour=True)
    assert "\x1b[38;" not in output
    assert "\x1b[48;" not in output


def test_every_fact_has_line_and_column() -> None:
    output = shown(show="facts")
    offset = TEXT.index("310 Menschen")
    line, column = TEXT.count("\n", 0, offset) + 1, offset - TEXT.rindex("\n", 0, offset)
    assert f"{line}:{column}  310 Menschen" in output


@pytest.mark.parametrize("show", ["summary", "facts", "text"])
def test_explain_names_the_rules(show: str) -> None:
    assert "agreement.signed" not in shown(show=show, width=120)
    assert "agreement.signed" in shown(show=show, width=120, explain=True)


def test_explain_tells_why_a_sentence_was_chosen() -> None:
    assert "(viele Fakten)" in shown(explain=True)
    assert "(many facts)" in shown(explain=True, lang="en")


def test_labels_speak_english() -> None:
    output = shown(lang="en")
    assert "Rahmenvertrag · signed on 3 June 2024 in Ostheim" in output
    assert "Key figures" in output


def test_the_columns_are_explained_once_behind_all_documents() -> None:
    pages = list(render([DOCUMENT, plain("Nichts."), DOCUMENT], lang="en", screen=Screen()))
    assert len(pages) == 4
    assert pages[-1].startswith("3:12 means line 3, character 12 of the text.\n")
    assert list(render([plain("Nichts.")], lang="en", screen=Screen())) == [shown(plain("Nichts."), lang="en")]


def test_an_agreement_tells_what_it_is_about_and_who_was_present() -> None:
    agreement = DOCUMENT.agreements[0]._replace(
        subject=span("Speicher"), witnesses=(DOCUMENT.agreements[0].parties[0],)
    )
    output = shown(DOCUMENT._replace(agreements=(agreement,)))
    assert "    Gegenstand   Speicher\n" in output
    assert "    anwesend     Stadtwerke Ostheim GmbH\n" in output


def test_a_figure_without_its_unit_shows_its_value() -> None:
    money = DOCUMENT.numbers[0]
    bare = money._replace(text=money.numeral.text, start=money.numeral.start, end=money.numeral.end, modifier="exact")
    assert "12.000.000 EUR  " in shown(DOCUMENT._replace(numbers=(bare,)))


def test_crossing_facts_are_marked_in_place() -> None:
    assert shown(crossing(), "text").strip() == "Er sagte [„ja, [20 Pr]q1ozent“]n1 mehr."


@pytest.mark.parametrize("show", ["summary", "facts"])
def test_nothing_found_is_said(show: str) -> None:
    assert "Keine Fakten gefunden." in shown(plain("Nichts."), show)
    assert "Ohne Titel" in shown(plain(""), show)


@pytest.mark.parametrize("show", ["summary", "facts", "text"])
def test_what_a_terminal_obeys_is_made_harmless(show: str) -> None:
    evil = "Rund\x1b]0;Titel\x07 9\x9b2J\u202e \x00Tonnen [bold]nicht fett[/bold] :smile:."
    number = DOCUMENT.numbers[0]._replace(text=evil, start=0, end=len(evil), sentence=0, unit=evil)
    title = DOCUMENT.people[0].mentions[0]._replace(start=0, end=len(evil), text=evil)
    output = shown(plain(evil)._replace(numbers=(number,), title=title), show)
    assert not {"\x1b", "\x07", "\x9b", "\u202e", "\x00"} & set(output)
    assert "[bold]nicht" in output


def test_a_pipe_gets_the_lines_of_the_text() -> None:
    long = "Wort " * 60 + "Ende."
    assert shown(plain(long), "text") == long + "\n"


def test_nothing_else_of_the_package_loads_rich() -> None:
    code = "import sys, pressfacts.views.json, pressfacts.views.html; print('rich' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
