"""What a number mention holds, and the reader: the words of a document and what the lexicons say of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.matcher import Match
from pressfacts.normalize import number as normalize
from pressfacts.normalize.number import Exact

DASHES = frozenset("-–—‐‑−")


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


Slots = dict[str, tuple[int, int]]
Reading = Callable[["Slots", Match, "Reader"], list[Quantity]]
NO_UNIT = Unit("count", None, 1)
GENITIVE = frozenset({"des", "eines", "seines", "ihres", "dieses", "unseres"})
SPEEDS = (["pro", "Stunde"], ["pro", "Sekunde"])
FAR = 15
"""How many tokens before a bare figure its noun may stand."""


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


class Reader:
    """What the readings share: the words of a document and what the lexicons say of them."""

    def __init__(self, analysis: Analysis) -> None:
        self.book = analysis.book
        self.tokens = analysis.tokens
        self.words = analysis.tokens.words
        self.ends = analysis.ends
        self._values = analysis.book.values

    def amount(self, value: tuple[int, int], scale: tuple[int, int] | None) -> Amount | None:
        """The exact value of a figure and of the scale words behind it, None if it is no number."""
        first, last = value
        words = self.words[first:last]
        part = self._values["half"].get(words[-1].lower())
        if last - first > 1 and not self._adjacent(first, last):
            return None
        amount = figure_amount(tuple(words), part)
        return self._scaled(amount, *scale) if amount and scale else amount

    def _adjacent(self, first: int, last: int) -> bool:
        """Whether one space divides the groups of a figure: columns of a table stand further apart."""
        ends, starts = self.tokens.ends, self.tokens.starts
        return all(starts[token] - ends[token - 1] == 1 for token in range(first + 1, last))

    def _scaled(self, amount: Amount, first: int, last: int) -> Amount | None:
        """An amount times its scale words; figures between them add up ("zwei Millionen dreihunderttausend")."""
        scales = self._values["scale"]
        total: Exact = 0
        for word in self.words[first:last]:
            factor = scales.get(word)
            if factor is not None:
                amount = amount.by(word, int(factor))
            elif (figure := normalize.figure((word,))) is not None:
                total, amount = normalize.plus(total, amount.value), Amount(figure, ((word, figure),))
            else:
                return None
        value = normalize.plus(total, amount.value)
        return Amount(value, ((" ".join(self.words[first - 1 : last]), value),)) if total else amount

    def modifier(self, slots: Slots, name: str = "modifier") -> str:
        """The modifier that the words of a slot mean; "exact" without one."""
        place = slots.get(name)
        if not place:
            return "exact"
        words = [word.lower() for word in self.words[place[0] : place[1]]]
        if "als" in words:
            bound = self._values["comparison"][words[words.index("als") - 1]]
            return BOUNDS_DENIED[bound] if "nicht" in words else bound
        if "zu" in words:
            return "max"
        for word, bound in (("über", "more_than"), ("unter", "less_than"), ("die", "approx")):
            if word in words:
                return bound
        return next(filter(None, map(self._values["approximator"].get, words)), "exact")

    def unit(self, slots: Slots) -> Unit:
        """What a quantity counts or measures."""
        for name, reading in UNITS.items():
            if name in slots:
                return reading(self, slots)
        return NO_UNIT

    def currency_of(self, word: str, adjective: str | None = None) -> Unit:
        """The currency that a noun means, with its adjective: "kanadische Dollar" are CAD."""
        value = self._values["currency"].get(word) or self._values["currency_code"][word]
        code, *others = value.split()
        if adjective:
            stem = self._values["currency_adjective"].get(adjective)
            code = dict(pair.split("=") for pair in others).get(stem or "", code)
        code, over, below = code.partition("/")
        if over:
            return Unit("money", code, normalize.one_over(int(below)))
        code, _, factor = code.partition("*")
        return Unit("money", code, int(factor or 1))

    def noun(self, first: int, last: int) -> str:
        """The counted noun in the nominative plural, as far as its ending tells."""
        endings = self.book.endings["nominative"]
        if self.words[last - 2] in DASHES and last - first > 1:
            # A quoted name with its noun: „Grüner Hof“-Betriebe.
            return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]
        return " ".join(_with_ending(word, endings) for word in self.words[first:last])

    def singular(self, slots: Slots) -> str:
        """The noun of an ordinal in the nominative: "des 9. Bezirks" is a Bezirk."""
        first, last = slots["noun"]
        name = self.noun(first, last)
        before = min(slots[slot][0] for slot in ("value", "ordinal") if slot in slots) - 1
        if before >= 0 and self.words[before].lower() in GENITIVE and name.endswith("s"):
            return re.sub(r"(?<=[^aeiouäöü])es$|s$", "", name)
        return name

    def characters(self, first: int, last: int) -> tuple[int, int]:
        """Tokens as characters."""
        return self.tokens.starts[first], self.tokens.ends[last - 1]

    def head(self, token: int, head: str) -> tuple[int, int]:
        """The characters of a numeral that begins a token; all of the token where the text spells it otherwise."""
        start, end = self.tokens.starts[token], self.tokens.ends[token]
        return (start, start + len(head)) if self.tokens.text.startswith(head, start) else (start, end)

    def end_of_speed(self, last: int) -> int:
        """The end of a unit of speed: "Meter pro Sekunde" is one, "Tonnen pro Jahr" is a unit and a rate."""
        words = self.words
        speed = words[last : last + 2] in SPEEDS and words[last - 1].lower().rstrip("n").endswith("meter")
        return last + 2 if speed else last

    def stands_alone(self, first: int, last: int) -> bool:
        """Whether these tokens are a whole line of a longer text: a table cell or page number."""
        sentence = bisect_right(self.ends, first)
        begin = self.ends[sentence - 1] if sentence else 0
        return (begin, self.ends[sentence]) == (first, last) and len(self.ends) > 1

    def unit_before(self, token: int) -> Unit:
        """The unit that a bare figure takes from the sentence before it: "die Zahl der Anträge wuchs auf 300"."""
        sentence = bisect_right(self.ends, token)
        begin = max(self.ends[sentence - 1] if sentence else 0, token - FAR)
        words, counting = self.words, self._values["counting_noun"]
        for place in range(token - 1, begin - 1, -1):
            if words[place] in counting and words[place + 1] in ("der", "von", "an"):
                noun = next((word for word in words[place + 2 : place + 5] if word[:1].isupper()), None)
                return Unit("count", self.noun_of(noun), 1) if noun else NO_UNIT
        return NO_UNIT

    def noun_of(self, word: str) -> str:
        """One noun in the nominative plural."""
        return _with_ending(word, self.book.endings["nominative"])

    def from_unit(self, slots: Slots) -> Unit | None:
        """The unit of its own that the first of two figures has: "110 kW/150 PS"."""
        if "from_unit" not in slots:
            return None
        word = self.words[slots["from_unit"][0]]
        values = self._values
        if word in values["percent"]:
            return Unit("percent", values["percent"][word], 1)
        if word in values["currency"] or word in values["currency_code"]:
            return self.currency_of(word)
        return Unit("measure", values["unit"].get(word) or values["lasting_unit"].get(word), 1)

    def signed(self, slots: Slots) -> bool:
        """Whether a sign belongs to the figure: a plus or minus word, or a sign that touches only the figure."""
        place = slots.get("sign")
        if not place:
            return False
        first, last = self.characters(*place)
        touching = last == self.tokens.starts[place[1]]
        text = self.tokens.text
        return last - first > 1 or (touching and not text[first - 1 : first].isalnum())


def _with_ending(word: str, endings: dict[str, str]) -> str:
    for place in range(1, len(word)):
        ending = endings.get(word[place:])
        if ending is not None:
            return word[:place] + ending
    return endings.get(word, word)


BOUNDS_DENIED = {"more_than": "max", "less_than": "min"}
"""What "nicht" makes of a bound: "nicht mehr als" is at most."""


def _percent(reader: Reader, slots: Slots) -> Unit:
    return Unit("percent", reader.book.value("percent", reader.words[slots["percent"][0]]), 1)


def _currency(reader: Reader, slots: Slots) -> Unit:
    adjective = slots.get("adjective")
    return reader.currency_of(reader.words[slots["currency"][0]], reader.words[adjective[0]] if adjective else None)


def _code(reader: Reader, slots: Slots) -> Unit:
    token = slots["code"][0]
    country = reader.words[token - 1] if token and reader.tokens.ends[token - 1] == reader.tokens.starts[token] else ""
    word = reader.words[token]
    return Unit("money", DOLLARS[country], 1) if word == "$" and country in DOLLARS else reader.currency_of(word)


DOLLARS = {"HK": "HKD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "NZ": "NZD", "S": "SGD", "MX": "MXN"}
"""What stands before a dollar sign, and the currency that both mean: HK$."""


def _measure(reader: Reader, slots: Slots) -> Unit:
    first, last = slots["unit"]
    name = reader.book.value("unit", reader.words[first]) or reader.words[first]
    return Unit("measure", " ".join([name, *reader.words[first + 1 : reader.end_of_speed(last)]]), 1)


def _lasting(reader: Reader, slots: Slots) -> Unit:
    return Unit("measure", reader.book.value("lasting_unit", reader.words[slots["lasting"][0]]), 1)


def _noun(reader: Reader, slots: Slots) -> Unit:
    first, last = slots["noun"]
    if "truncated" in slots:
        first = slots["truncated"][0]
    if "coordinated" in slots:
        last = slots["coordinated"][1]
    name = reader.noun(first, last)
    return Unit("ratio" if name == "Mal" else "count", name, 1)


UNITS: dict[str, Callable[[Reader, Slots], Unit]] = {
    "percent": _percent,
    "currency": _currency,
    "code": _code,
    "unit": _measure,
    "lasting": _lasting,
    "noun": _noun,
}
