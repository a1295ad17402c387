"""Endings: the longest that is shorter than the word."""

from hypothesis import given
from hypothesis import strategies as st

from pressfacts.endings import Endings

LISTED = {"chef": 1, "sportchef": 2, "in": 3, "n": 4, "eiterin": 5}


def test_the_longest_ending_counts_and_is_shorter_than_the_word() -> None:
    asked = Endings(LISTED).longest
    assert [asked(word) for word in ("Radsportchef", "sportchef", "chef", "Leiterin", "rn", "n", "Haus", "")] == [
        *(2, 1, None, 5, 4, None, None, None)
    ]


@given(st.text(alphabet="chefinsport", max_size=12))
def test_it_is_what_a_search_through_all_endings_gives(word: str) -> None:
    fitting = [ending for ending in LISTED if word.endswith(ending) and len(ending) < len(word)]
    assert Endings(LISTED).longest(word) == (LISTED[max(fitting, key=len)] if fitting else None)
