"""The trigger: rare letters that every match must have, and how far from its start they can stand."""

import pytest

from pressfacts import notation
from pressfacts.tree import Atom, Or, Test
from pressfacts.trigger import Trigger, find_trigger

LETTERS = {"lower": 0, "capital": 1, "number": 2, '"und"': 3}


def letters_of(test: Test) -> frozenset[int]:
    if isinstance(test, Or):
        return frozenset.union(*map(letters_of, test.inner))
    assert isinstance(test, Atom)
    return frozenset({LETTERS[test.name]})


def trigger(pattern: str, rare: str = "number", share: float = 1.0) -> Trigger:
    """The trigger where one element has that share of all letters and each other has nine of a hundred."""
    shares = {number: share if name == rare else 9.0 for name, number in LETTERS.items()}
    return find_trigger(notation.parse(pattern, {}), letters_of, lambda letters: sum(map(shares.__getitem__, letters)))


def test_it_is_the_rarest_mandatory_element_and_its_reach() -> None:
    assert trigger("lower{0,3} number capital", rare="capital") == Trigger(frozenset({1}), 1, 4)
    assert trigger("lower number?").letters == frozenset({0})


@pytest.mark.parametrize(
    ("pattern", "low", "high"),
    [
        ("after(number) lower", -1, -1),
        ("lower{1,2} before(number)", 1, 2),
        ("lower? after(number lower) lower", -2, -1),
        ("(number | lower number)", 0, 1),
    ],
)
def test_what_stands_beside_a_match_is_a_trigger_too(pattern: str, low: int, high: int) -> None:
    found = trigger(pattern)
    assert (found.letters, found.low, found.high) == (frozenset({2}), low, high)


def test_every_branch_of_a_choice_gives_its_trigger() -> None:
    assert trigger('(number | "und" lower)', rare='"und"').letters == frozenset({2, 3})
    assert trigger("(number | lower?) capital").letters == frozenset({1})


def test_a_rare_element_far_away_loses_to_a_near_one() -> None:
    assert trigger("lower capital{0,60} number", share=8.0).letters == frozenset({0})
    assert trigger("lower capital{0,60} number", share=0.1).letters == frozenset({2})
