"""The notation: what it accepts, and the tree that it becomes."""

import pytest

from pressfacts import notation
from pressfacts.tree import Atom, Choice, Context, One, PatternError, Repeat, Sequence, Slot, check_names


def test_a_slot_an_optional_and_a_bounded_repeat() -> None:
    tree = notation.parse("unit:capital lower? number{1,3}", {})
    assert isinstance(tree, Sequence)
    slot, optional, repeat = tree.parts
    assert isinstance(slot, Slot)
    assert slot.name == "unit"
    assert optional == Repeat(One(Atom("lower", 14)), 0, 1, False)
    assert isinstance(repeat, Repeat)
    assert (repeat.least, repeat.most) == (1, 3)


def test_star_and_plus_are_bounded() -> None:
    star = notation.parse("lower*", {})
    assert isinstance(star, Repeat)
    assert star.most == notation.MOST


def test_a_literal_of_several_words_is_a_sequence() -> None:
    tree = notation.parse('"mehr als"', {})
    assert isinstance(tree, Sequence)
    assert [part.test.name for part in tree.parts if isinstance(part, One) and isinstance(part.test, Atom)] == [
        '"mehr"',
        '"als"',
    ]


def test_choice_context_and_class() -> None:
    assert isinstance(notation.parse("lower | capital", {}), Choice)
    context = notation.parse("!after(lower) capital", {})
    assert isinstance(context, Sequence)
    assert context.parts[0] == Context(One(Atom("lower", 8)), behind=True, negative=True)
    word = notation.parse_class("lower | capital", {})
    assert notation.parse("word", {"word": word}) == One(word)


def test_an_unknown_element_gets_a_hint() -> None:
    with pytest.raises(PatternError, match="did you mean 'capital'"):
        check_names(notation.parse("captial", {}), {"capital", "lower"})


def test_a_phrase_stands_for_its_part_of_a_pattern() -> None:
    pair = notation.parse("(number capital)", {})
    tree = notation.parse('pair "und" whole:pair', {}, {"pair": pair})
    assert isinstance(tree, Sequence)
    assert tree.parts[0] == pair
    assert tree.parts[2] == Slot("whole", pair)
