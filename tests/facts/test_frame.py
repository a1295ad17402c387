"""The parts of reported speech: what lies outside of passages in marks."""

from pressfacts.facts.frame import Passages, is_own, trimmed
from pressfacts.pipeline import analyse

ANALYSIS = analyse("Der Umbau sei „für alle Leute hier gut“, sagte Kolb.")


def words(part: tuple[int, int]) -> str:
    return " ".join(ANALYSIS.words(*part))


def test_parts_outside_of_passages() -> None:
    passages = Passages(ANALYSIS.mentions["quotation"])
    whole = (0, ANALYSIS.ends[0])
    assert [words(part) for part in passages.outside(whole, ANALYSIS)] == ["Der Umbau sei", "sagte Kolb"]


def test_a_range_is_trimmed_of_punctuation_to_nothing() -> None:
    comma = ANALYSIS.tokens.words.index(",")
    assert trimmed((comma, comma + 1), ANALYSIS) == (comma + 1, comma + 1)


def test_own_voice() -> None:
    own = analyse("Das habe ich gesehen.")
    assert is_own(own, 0, len(own.tokens.words))
    assert not is_own(ANALYSIS, 0, ANALYSIS.ends[0])
