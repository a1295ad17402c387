"""How the value of a number came about, for people: "1,2 × 1000000 = 1200000 EUR"."""

from __future__ import annotations

from fractions import Fraction

from pressfacts.facts.quantity import Quantity
from pressfacts.normalize import number as normalize


def derivation(one: Quantity) -> str:
    """The factors of a quantity and their product, of a range for both ends; "no figure" where there is no value."""
    unit = f" {one.unit}" if one.unit else ""
    if one.value is None:
        return f"no figure{unit}"
    ends = [_product(one.factors, one.value)]
    if one.value_max is not None:
        ends.append(_product(one.above, one.value_max))
    return " to ".join(ends) + unit


def _product(factors: tuple[normalize.Term, ...], value: int | float | None) -> str:
    """One end: the words of its figure, times what multiplies them."""
    first, *others = factors
    terms = " × ".join([first[0], *(_shown(exact) for _, exact in others)])
    return str(value) if terms == str(value) else f"{terms} = {value}"


def _shown(exact: normalize.Exact) -> str:
    return str(exact) if isinstance(exact, Fraction) else str(normalize.plain(exact))
