"""The alphabet: what holds for a word, and that a stage's letters keep apart what its rules ask for."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pressfacts.alphabet import Inventory, shape_expression
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


@settings(deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_the_alphabet_of_the_rulebook_is_closed(word: str) -> None:
    book = load()
    assert len(book.words[word]) == sum(len(stage.groups) for stage in book.stages.values())
    assert book.words.shape(word) in book.elements(word, initial=False)
