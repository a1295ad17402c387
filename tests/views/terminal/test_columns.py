"""Cells that wrap beside each other."""

from pressfacts.views.terminal.columns import Row, beside, rows, two_columns
from pressfacts.views.terminal.styled import Styled


def plain(lines: object) -> list[str]:
    return [line.plain for line in lines]  # type: ignore[attr-defined]


def test_cells_wrap_beside_each_other_and_lines_end_with_their_last_word() -> None:
    cells = [(Styled("eins zwei"), 5), (Styled("drei vier fünf"), 9), (Styled("", "dim"), 4)]
    assert plain(beside(cells, indent=1)) == [" eins   drei vier", " zwei   fünf"]


def test_places_stand_at_the_right_margin_and_names_in_one_column() -> None:
    block = [
        Row(Styled("Vorstand"), Styled("3:5"), Styled("Eva")),
        Row(Styled("ohne Namen beginnt es links"), Styled("12:1")),
        Row(Styled("kein Ort"), name=Styled("Friederike"), indent=2),
    ]
    assert plain(rows(block, 48, 20)) == [
        "Eva         Vorstand                         3:5",
        "ohne Namen beginnt es links                 12:1",
        "  Friederike  kein Ort",
    ]


def test_where_it_is_narrow_the_words_stand_below_their_name() -> None:
    block = [Row(Styled("Vorstand der Hallig AG"), Styled("3:5"), Styled("Friederike"))]
    assert plain(rows(block, 24, 20)) == ["Friederike", "  Vorstand der       3:5", "  Hallig AG"]


def test_a_letter_may_be_two_cells_wide() -> None:
    assert plain(beside([(Styled("漢字"), 4), (Styled("b"), 1)])) == ["漢字  b"]


def test_two_finished_columns_of_unequal_length() -> None:
    left, right = [Styled("a")], [Styled("b"), Styled(), Styled("c")]
    assert plain(two_columns(left, right, 4)) == ["a   b", "", "    c"]


def test_long_names_wrap_in_their_column() -> None:
    block = [Row(Styled("Vorstand der Hallig Energie AG"), Styled("3:5"), Styled("Friederike von Bergen"))]
    assert plain(rows(block, 48, 14)) == [
        "Friederike von  Vorstand der Hallig Energie  3:5",
        "Bergen          AG",
    ]
