"""The figures that say most: money before shares, what the title and the lead sentences name before the rest."""

from typing import NamedTuple

from pressfacts.records import ASIDE, Document, Number

KIND_WEIGHT = {"money": 3.0, "percent": 2.6, "count": 2.2, "ratio": 1.6, "measure": 1.2, "ordinal": 0.0}
"""How much a figure says by its kind: a sum of money before a share before a number of things."""

MOST_FIGURES = 8


class Figure(NamedTuple):
    """A key figure."""

    ref: str
    start: int
    end: int
    text: str
    sentence: int


def key_figures(document: Document, lead: frozenset[int]) -> tuple[Figure, ...]:
    """The figures that say most, each once: by kind, those of the title, of the lead sentences, high in the text."""
    titled = {(number.value, number.unit) for number in document.numbers if number.zone == "title"}
    ranked = []
    for number in document.numbers:
        weight = 0.0 if number.zone in ASIDE else _weight(number)
        leading = number.sentence in lead or number.zone == "title"
        # A bare "431" says something only beside the sentence that it stands in.
        if weight and (leading or number.unit):
            weight += 2.0 * ((number.value, number.unit) in titled) + (number.sentence in lead)
            # The same figure may open the text and stand in the title: the text says more about it.
            weight += 1.0 / (1 + number.sentence) - 0.6 * (number.zone == "title")
            ranked.append((-weight, number.start, number))
    chosen: dict[tuple[object, object, str], Number] = {}
    for _, _, number in sorted(ranked):
        # "1.140 Dienste" and "unter 1.140 Diensten" are one figure.
        chosen.setdefault((number.value, number.value_max, (number.unit or "")[:4].casefold()), number)
        if len(chosen) == MOST_FIGURES:
            break
    return tuple([Figure(n.id, n.start, n.end, n.text, n.sentence) for n in chosen.values()])


def _weight(number: Number) -> float:
    """How much a figure says by itself; 0 where it says nothing (an ordinal, "Hunderte")."""
    if number.value is None or number.kind == "ordinal":
        return 0.0
    weight = KIND_WEIGHT[number.kind] + (0.4 if number.unit else -0.8)
    # "zwei Wochen", "drei Partner": small counts and spans of time colour a text, they seldom are its news.
    if number.kind in ("count", "measure") and abs(number.value) <= 12:
        weight -= 1.0
    return max(weight, 0.1)
