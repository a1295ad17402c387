"""Repair: what is damaged is mended with the way back, what is sound is left alone."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.repair import is_sound, repair

DAMAGE = ["\u0308", "\xad", "\x84", "\x93", "''", "``", ",,", "\u200b", "\ud800", "Direktor", "Vorstand"]


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("Mu\u0308ller", "Müller"),
        ("Press\xadefrei\xadgabe", "Pressefreigabe"),
        ("\x84Gut\x93", "„Gut“"),
        ("``Gut''", '"Gut"'),
        ("LindnerDirektorin", "Lindner Direktorin"),
        ("YouTube", "YouTube"),
        ("Mitarbeiter:innen", "Mitarbeiter:innen"),
    ],
)
def test_what_was_meant(raw: str, plain: str) -> None:
    assert repair(raw)[0] == plain
    assert is_sound(raw) == (raw == plain)


@given(st.lists(st.sampled_from(["Haus", "straße ", "Ü", "o", ".", "\n", "–", "€", *DAMAGE]), max_size=12).map("".join))
def test_a_sound_text_is_one_that_repair_leaves_alone(text: str) -> None:
    plain, starts, ends = repair(text)
    if is_sound(text):
        assert plain == text == unicodedata.normalize("NFC", text)
    assert len(plain) == len(starts) == len(ends)


def test_no_character_passes_as_usual_that_repair_would_change() -> None:
    changed = [chr(code) for code in range(0x110000) if repair(chr(code))[0] != chr(code)]
    assert [character for character in changed if is_sound(character)] == []
    composed = [chr(code) for code in range(0x110000) if not unicodedata.is_normalized("NFC", chr(code))]
    assert [character for character in composed if is_sound(character)] == []
