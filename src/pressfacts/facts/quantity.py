"""What a number mention holds: the quantity, the unit it counts, the exact amounts that it is made of."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from pressfacts.normalize import number as normalize
from pressfacts.normalize.number import Exact


class Quantity(NamedTuple):
    """The value of a number mention.

    `first` and `last` are the tokens of its phrase, `numeral` the characters of its figure; `factors` are the words
    and values whose product is `value`, and `above` those of `value_max`.
    """

    kind: str
    value: int | float | None
    value_max: int | float | None
    unit: str | None
    modifier: str
    first: int
    last: int
    numeral: tuple[int, int]
    factors: tuple[normalize.Term, ...]
    above: tuple[normalize.Term, ...]


class Unit(NamedTuple):
    """What is counted: the kind of quantity, the unit's name, and the factor from the word to it (1/100 for Cent)."""

    kind: str
    name: str | None
    factor: Exact


class Amount(NamedTuple):
    """An exact value with its factors."""

    value: Exact
    factors: tuple[normalize.Term, ...]

    def by(self, words: str, factor: Exact) -> Amount:
        """This amount times a factor."""
        return Amount(normalize.times(self.value, factor), (*self.factors, (words, factor)))


NO_UNIT = Unit("count", None, 1)


def quantity(
    unit: Unit, amount: Amount, upper: Amount | None, modifier: str, phrase: tuple[int, int], numeral: tuple[int, int]
) -> Quantity:
    if unit.factor != 1:
        amount = amount.by(unit.name or "", unit.factor)
        upper = upper and upper.by(unit.name or "", unit.factor)
    return Quantity(
        unit.kind,
        normalize.plain(amount.value),
        normalize.plain(upper.value) if upper else None,
        unit.name,
        modifier,
        *phrase,
        numeral,
        amount.factors,
        upper.factors if upper else (),
    )


@lru_cache(maxsize=20_000)
def figure_amount(words: tuple[str, ...], part: str | None) -> Amount | None:
    """The amount of a figure; `part` is what its last word halves or quarters it to ("drei halbe")."""
    whole = (words[:-1] or ("ein",)) if part else words
    figure = normalize.figure(whole)
    if figure is None:
        return None
    amount = Amount(figure, ((" ".join(whole), figure),))
    return amount.by(words[-1], Decimal(part)) if part else amount
