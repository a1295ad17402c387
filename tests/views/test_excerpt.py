"""Foreign words on one line of a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.views.excerpt import around, harmless, one_line, shortened

SENTENCE = "Im Mai kamen rund 200 Gäste, darunter 30 Kinder, aus vier Ländern in die Stadt."
START = SENTENCE.index("rund")
END = SENTENCE.index(", darunter")


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Größe „so“ – 5 €\n", "Größe „so“ – 5 €\n"),
        ("\x1b[2Jweg\r", "␛[2Jweg␍"),
        ("a\tb\x7f", "a b␡"),
        ("\x9b31m\u202eab\u2066\ufeff\ud800", "›31m\ufffdab\ufffd\ufffd\ufffd"),
        ("\x84Ja\x93 \x96 \x81", "„Ja“ – \ufffd"),
        ("👩\u200d🚒 \u00a0 x", "👩\u200d🚒 \u00a0 x"),
    ],
)
def test_control_characters_become_visible(text: str, safe: str) -> None:
    assert harmless(text) == safe


@given(st.text())
def test_places_stay_where_they_are(text: str) -> None:
    assert len(harmless(text)) == len(text)


def test_one_line_joins_lines_and_spaces() -> None:
    assert one_line("  ein\u00a0Wort \n\n und\tzwei ") == "ein Wort und zwei"


@pytest.mark.parametrize(
    ("width", "words"),
    [
        (200, SENTENCE),
        (40, "… Mai kamen rund 200 Gäste, darunter …"),
        (16, "… rund 200 Gäste, …"),
    ],
)
def test_around_cuts_at_words_and_keeps_the_span(width: int, words: str) -> None:
    assert around(SENTENCE, (0, len(SENTENCE)), START, END, width) == words


def test_what_touches_the_span_stays_with_it() -> None:
    text = "Dr. Eva Lindner (44), vorher in Bonn (1999–2009), übernimmt."
    assert around(text, (0, len(text)), 17, 19, 30) == "… Eva Lindner (44), vorher …"
    assert around(text, (0, len(text)), 43, 47, 20) == "… (1999–2009), …"


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60), st.integers(20, 60))
def test_around_is_never_wider_than_asked_or_the_span(text: str, one: int, other: int, width: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    line = around(text, (0, len(text)), start, end, width)
    longest_word = max((len(word) for word in one_line(text).split()), default=0)
    assert len(line) <= max(width, end - start + 2 * longest_word + 6)


@given(st.text(max_size=60), st.integers(5, 60))
def test_shortened_is_never_wider_than_asked(text: str, width: int) -> None:
    short = shortened(text, width)
    assert len(short) <= width
    assert short == text or short.endswith(" …")
