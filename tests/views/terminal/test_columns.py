"""Cells that wrap beside each other."""

from rich.console import Console
from rich.text import Text

from pressfacts.views.terminal.columns import Row, beside, rows, two_columns

CONSOLE = Console(width=80)


def plain(lines: object) -> list[str]:
    return [line.plain for line in lines]  # type: ignore[attr-defined]


def test_cells_wrap_beside_each_other_and_lines_end_with_their_last_word() -> None:
    cells = [(Text("eins zwei"), 5), (Text("drei vier fünf"), 9), (Text("", style="dim"), 4)]
    assert plain(beside(cells, CONSOLE, indent=1)) == [" eins   drei vier", " zwei   fünf"]


def test_places_stand_at_the_right_margin_and_names_in_one_column() -> None:
    block = [
        Row(Text("Vorstand"), Text("3:5"), Text("Eva")),
        Row(Text("ohne Namen beginnt es links"), Text("12:1")),
        Row(Text("kein Ort"), name=Text("Friederike"), indent=2),
    ]
    assert plain(rows(block, 48, CONSOLE, 20)) == [
        "Eva         Vorstand                         3:5",
        "ohne Namen beginnt es links                 12:1",
        "  Friederike  kein Ort",
    ]


def test_where_it_is_narrow_the_words_stand_below_their_name() -> None:
    block = [Row(Text("Vorstand der Hallig AG"), Text("3:5"), Text("Friederike"))]
    assert plain(rows(block, 24, CONSOLE, 20)) == ["Friederike", "  Vorstand der       3:5", "  Hallig AG"]


def test_a_letter_may_be_two_cells_wide() -> None:
    assert plain(beside([(Text("漢字"), 4), (Text("b"), 1)], CONSOLE)) == ["漢字  b"]


def test_two_finished_columns_of_unequal_length() -> None:
    left, right = [Text("a")], [Text("b"), Text(), Text("c")]
    assert plain(two_columns(left, right, 4)) == ["a   b", "", "    c"]


def test_long_names_wrap_in_their_column() -> None:
    block = [Row(Text("Vorstand der Hallig Energie AG"), Text("3:5"), Text("Friederike von Bergen"))]
    assert plain(rows(block, 48, CONSOLE, 14)) == [
        "Friederike von  Vorstand der Hallig Energie  3:5",
        "Bergen          AG",
    ]
