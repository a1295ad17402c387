"""Styled words: wrapped, cut, and written for what a screen can show."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pressfacts.views.terminal.styled import Screen, Styled, join, screen


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("eins zwei drei", 9, ["eins zwei", "drei"]),
        ("eins  zwei   ", 4, ["eins", "zwei"]),
        ("  eingerückt bleibt es", 14, ["  eingerückt", "bleibt es"]),
        ("  eingerückt", 10, ["eingerückt"]),
        ("Donaudampfschiff fährt", 6, ["Donaud", "ampfsc", "hiff", "fährt"]),
        ("am\u00a03.\u00a0Mai war", 9, ["am\u00a03.\u00a0Mai", "war"]),
        ("漢字 漢字漢", 5, ["漢字", "漢字", "漢"]),
        ("eins\n\nzwei", 10, ["eins", "", "zwei"]),
        ("", 5, [""]),
        ("漢", 1, ["漢"]),
    ],
)
def test_lines_break_at_blanks(text: str, width: int, lines: list[str]) -> None:
    assert [line.plain for line in Styled(text).wrap(width)] == lines


@given(st.text(alphabet="aÜ 漢\u0301\n👩", max_size=80), st.integers(2, 30))
def test_no_line_is_wider_than_asked_and_nothing_is_lost(text: str, width: int) -> None:
    lines = Styled(text).wrap(width)
    assert all(cell_len(line.plain) <= width for line in lines)
    assert "".join(line.plain for line in lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")


def test_styles_go_along_where_words_are_cut() -> None:
    words = Styled("rund ", "dim") + Styled("200 Gäste", "green") + Styled(" kamen")
    assert words.wrap(8)[0].pieces == [("rund ", "dim"), ("200", "green")]
    assert words.wrap(8)[1].pieces == [("Gäste", "green")]
    assert words.wrap(8)[2].pieces == [("kamen", "")]
    assert words.wrap(4)[1].pieces == [("200", "green")]
    assert words.width == 20


def test_join_puts_plain_words_between() -> None:
    assert join(", ", [Styled("Eva", "cyan"), Styled("Tom")]).pieces == [("Eva", "cyan"), (", ", ""), ("Tom", "")]
    assert not join(", ", [])


@pytest.mark.parametrize(
    ("screen", "written"),
    [
        (Screen(), "Eva sagt"),
        (Screen(styled=True), "\x1b[1mEva\x1b[0m sagt"),
        (Screen(styled=True, coloured=True), "\x1b[1;36mEva\x1b[0m sagt"),
    ],
)
def test_a_screen_gets_what_it_can_show(screen: Screen, written: str) -> None:
    assert (Styled("Eva", "bold cyan") + Styled(" sagt")).written(screen) == written


@pytest.mark.parametrize(
    ("is_terminal", "environment", "expected"),
    [
        (True, {"COLUMNS": "99", "TERM": "xterm"}, Screen(99, True, True)),
        (True, {"COLUMNS": "99", "NO_COLOR": "1"}, Screen(99, True, False)),
        (True, {"COLUMNS": "99", "NO_COLOR": ""}, Screen(99, True, True)),
        (True, {"COLUMNS": "99", "TERM": "dumb"}, Screen(99, False, False)),
        (False, {"COLUMNS": "99", "TERM": "xterm"}, Screen(99, False, False)),
    ],
)
def test_the_environment_is_heard(is_terminal: bool, environment: dict[str, str], expected: Screen) -> None:
    assert screen(is_terminal, environment) == expected


@pytest.mark.parametrize("columns", ["", "0", "breit", "-5"])
def test_without_a_width_there_is_a_usual_one(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(descriptor: int) -> None:
        raise OSError

    monkeypatch.setattr("os.get_terminal_size", none)
    assert screen(False, {"COLUMNS": columns}).width == 80


@pytest.mark.parametrize("unit", ["a", "a ", "a\n", "漢"])
def test_time_is_linear(unit: str) -> None:
    words = join("", [Styled(unit, "bold")] * (300_000 // len(unit)))
    begin = time.process_time()
    words.wrap(40)
    assert time.process_time() - begin < 6
