"""Letters: what rules name is kept apart, the rest is folded, and no group outgrows its alphabet."""

from pressfacts.letters import MOST, Letters, Membership
from pressfacts.tree import And, Atom, Not, Or

SIGNATURES = [
    frozenset({"edge"}),
    frozenset({"lower"}),
    frozenset({"lower", "approximator"}),
    frozenset({"capital"}),
]
TESTS = Membership(SIGNATURES, [1.0, 45.0, 0.1, 22.0])
APPROXIMATOR, CAPITAL = Atom("approximator", 1), Atom("capital", 1)


def test_only_what_a_rule_names_is_kept_apart() -> None:
    letters = Letters(TESTS)
    assert letters.take([[APPROXIMATOR]]) == 1
    edge, lower, approximator, capital = letters.column()
    assert lower == capital
    assert len({edge, lower, approximator}) == 3


def test_tests_choose_their_letters() -> None:
    letters = Letters(TESTS)
    letters.take([[APPROXIMATOR, CAPITAL]])
    edge, lower, approximator, capital = letters.column()
    assert letters.passing(APPROXIMATOR) == {approximator}
    assert letters.passing(Not(CAPITAL)) == {lower, approximator}
    assert letters.passing(Or((APPROXIMATOR, CAPITAL))) == {approximator, capital}
    assert letters.passing(And((APPROXIMATOR, CAPITAL))) == frozenset()
    assert edge not in letters.passing(Not(APPROXIMATOR))


def test_a_letter_costs_what_its_signatures_cost() -> None:
    letters = Letters(TESTS)
    letters.take([[APPROXIMATOR]])
    assert letters.cost(letters.passing(APPROXIMATOR)) == 0.1
    assert letters.cost(letters.passing(Not(APPROXIMATOR))) == 67.0


def test_a_group_takes_only_as_many_rules_as_its_alphabet_serves() -> None:
    signatures = [frozenset({"edge"}), *(frozenset({f"x{number}"}) for number in range(600))]
    tests = [Atom(f"x{number}", 1) for number in range(600)]
    letters = Letters(Membership(signatures, [1.0] * 601))
    count = letters.take([[test] for test in tests])
    assert 0 < count < 600
    assert len(set(letters.column())) <= MOST
    assert Letters(Membership(signatures, [1.0] * 601)).take([tests]) == 0
