"""The alphabet: what holds for a word, and that a stage's letters keep apart what its rules ask for."""

from hypothesis import given
from hypothesis import strategies as st

from pressfacts.alphabet import Inventory, fold, shape_expression
from pressfacts.rulebook import load

SHAPES = shape_expression({"integer": r"\d+", "lower": r"[a-z]\w*", "capital": r"[A-Z]\w*"})


def inventory() -> Inventory:
    words = {"rund": frozenset({"approximator"}), "Rund": frozenset({"brand"})}
    return Inventory(SHAPES, words, {"chef": frozenset({"role"}), "sportchef": frozenset({"role", "sport"})})


def test_shape_lexicons_and_endings_make_a_signature() -> None:
    assert inventory().signature("rund", initial=False) == {"lower", "approximator"}
    assert inventory().signature("Verbandschef", initial=False) == {"capital", "role"}
    assert inventory().signature("Radsportchef", initial=False) == {"capital", "role", "sport"}
    assert inventory().signature("chef", initial=False) == {"lower"}
    assert inventory().signature("?", initial=False) == {"other"}


def test_a_sentence_start_counts_the_lower_case_form_too() -> None:
    assert inventory().signature("Rund", initial=False) == {"capital", "brand"}
    assert inventory().signature("Rund", initial=True) == {"capital", "brand", "approximator"}


def test_folding_keeps_apart_what_rules_name_and_nothing_else() -> None:
    signatures = [
        frozenset({"lower"}),
        frozenset({"lower", "approximator"}),
        frozenset({"capital"}),
        frozenset({"edge"}),
    ]
    letters = fold(signatures, {"approximator"}).letters
    assert letters[0] == letters[2] != letters[1]
    assert letters[3] not in letters[:3]


@given(st.text(min_size=1, max_size=30), st.booleans())
def test_the_alphabet_of_the_rulebook_is_closed(word: str, initial: bool) -> None:
    book = load()
    vocabulary = book.initial_words if initial else book.words
    assert 0 <= vocabulary[word] < len(next(iter(book.stages.values())).alphabet.letters)
