"""Shares and quotients: fractions, one in so many, so many out of so many, ratios."""

from __future__ import annotations

from pressfacts.facts.quantity import Amount, Quantity, Unit, quantity
from pressfacts.facts.reader import Reader, Slots
from pressfacts.matcher import Match
from pressfacts.normalize import number as normalize

_WHOLES = (3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000)
"""Of so many a part is a share; "18 von 22 Stockwerken" are two counts."""


def read_share(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """jeder fünfte Betrieb: one in five."""
    token = slots["nth"][0]
    nth = normalize.ordinal(reader.words[token])
    if nth is None or nth <= 1:
        return []
    unit = Unit("ratio", reader.noun(*slots["noun"]) if "noun" in slots else None, 1)
    amount = Amount(1, (("1", 1),)).by(reader.words[token], normalize.one_over(nth))
    phrase = (match.first, match.last)
    return [quantity(unit, amount, None, reader.modifier(slots), phrase, reader.without_dot(token))]


def read_part(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """zwei von drei Befragten: a share of them all; any other two figures are two counts."""
    word = reader.words[slots["part"][0]]
    part = normalize.figure((word,))
    whole = normalize.figure((reader.words[slots["whole"][0]],))
    if part is None or whole is None:
        return []
    unit = Unit("ratio", reader.noun(*slots["noun"]), 1)
    if whole not in _WHOLES or not normalize.exceeds(whole, part):
        return _two_counts(slots, match, reader, unit._replace(kind="count"))
    value = normalize.over(part, whole)
    span = reader.characters(slots["part"][0], slots["whole"][1])
    amount = Amount(value, ((f"{word} : {reader.words[slots['whole'][0]]}", value),))
    return [quantity(unit, amount, None, reader.modifier(slots), (match.first, match.last), span)]


def _two_counts(slots: Slots, match: Match, reader: Reader, unit: Unit) -> list[Quantity]:
    """18 von 22 Stockwerken: each figure counts."""
    found = []
    part, whole = slots["part"], slots["whole"]
    for modifier, figure, phrase in (
        (reader.modifier(slots), part, (match.first, part[1])),
        ("exact", whole, (whole[0], match.last)),
    ):
        amount = reader.amount(figure, None)
        if amount:
            found.append(quantity(unit, amount, None, modifier, phrase, reader.characters(*figure)))
    return found


def read_proportion(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """im Verhältnis 1:4, drei zu eins: the quotient of both figures."""
    first, last = slots["proportion"]
    left, _, right = reader.words[first].partition(":")
    one = normalize.figure((left,))
    other = normalize.figure((right or reader.words[last - 1],))
    if one is None or not other:
        return []
    value = normalize.over(one, other)
    amount = Amount(value, ((f"{left} : {right or reader.words[last - 1]}", value),))
    return [quantity(Unit("ratio", None, 1), amount, None, "exact", (first, last), reader.characters(first, last))]


def read_fraction(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """ein Drittel, drei Viertel."""
    amount = reader.amount(slots["value"], None)
    word = reader.words[slots["fraction"][0]]
    below = int(reader.book.value("fraction", word) or 0)
    if amount is None or not below:
        return []
    if "above" in slots:
        above = reader.amount(slots["above"], None)
        if above is None:
            return []
        value = normalize.plus(amount.value, normalize.times(above.value, normalize.one_over(below)))
        amount = Amount(value, ((" ".join(reader.words[slots["value"][0] : match.last]), value),))
    else:
        amount = amount.by(word, normalize.one_over(below))
    kind = "ratio"
    if "scale" in slots:
        scale = reader.words[slots["scale"][0]]
        kind, amount = "count", amount.by(scale, int(reader.values["scale"][scale]))
    span = reader.characters(slots["value"][0], match.last)
    return [quantity(Unit(kind, None, 1), amount, None, reader.modifier(slots), (match.first, match.last), span)]


def read_half(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """mehr als die Hälfte."""
    amount = Amount(normalize.HALF, (("Hälfte", normalize.HALF),))
    span = reader.characters(*slots["half_noun"])
    return [quantity(Unit("ratio", None, 1), amount, None, reader.modifier(slots), (match.first, match.last), span)]
