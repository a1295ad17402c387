"""What a quantity counts or measures: percent, currencies, measures, spans of time, counted nouns."""

from __future__ import annotations

from collections.abc import Callable

from pressfacts.expression import Expression
from pressfacts.facts.quantity import NO_UNIT, Unit
from pressfacts.facts.reader import Reader, Slots
from pressfacts.normalize import number as normalize

DOLLARS = {"HK": "HKD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "NZ": "NZD", "S": "SGD", "MX": "MXN"}
"""What stands before a dollar sign, and the currency that both mean: HK$."""
TIMES = ("Mal", "mal", "Male")
POWERS = {"2": "²", "3": "³"}
SPEEDS = {("Kilometer", "Stunde"): "km/h", ("Kilometer", "Sekunde"): "km/s", ("Meter", "Sekunde"): "m/s"}
"""The speeds that a length and a time make, named as their short forms are."""
FAR = 15
"""How many tokens before a bare figure its noun may stand."""
JOINED_KINDS = {"%": "percent", "Punkte": "count", "Zimmer": "count"}
YEARS = Expression(r"(?:19|20)\d\d")


def unit_of(reader: Reader, slots: Slots) -> Unit:
    """The unit that the slots of a match name; none where they name none."""
    return next((reading(reader, slots) for name, reading in UNITS.items() if name in slots), NO_UNIT)


def own_unit(reader: Reader, slots: Slots) -> Unit | None:
    """The unit of its own that the first of two figures has: "110 kW/150 PS"."""
    return unit_word(reader, reader.words[slots["from_unit"][0]]) if "from_unit" in slots else None


def unit_word(reader: Reader, word: str) -> Unit | None:
    """The unit that one word names; None for any other word."""
    values = reader.values
    if name := values["unit"].get(word) or values["lasting_unit"].get(word):
        return Unit("measure", name, 1)
    if word in values["currency"] or word in values["currency_code"]:
        return currency(reader, word)
    return Unit("percent", values["percent"][word], 1) if word in values["percent"] else None


def currency(reader: Reader, word: str, adjective: str | None = None) -> Unit:
    """The currency that a noun means, with its adjective: "kanadische Dollar" are CAD."""
    value = reader.values["currency"].get(word) or reader.values["currency_code"][word]
    code, *others = value.split()
    if adjective:
        stem = reader.values["currency_adjective"].get(adjective)
        code = dict(pair.split("=") for pair in others).get(stem or "", code)
    code, over, below = code.partition("/")
    if over:
        return Unit("money", code, normalize.one_over(int(below)))
    code, _, factor = code.partition("*")
    return Unit("money", code, int(factor or 1))


def unit_inside(reader: Reader, head: str, rest: str, hyphenated: bool) -> Unit | None:
    """The unit that follows the numeral of a compound, None if nothing is measured ("5G-Netz")."""
    word = rest.split("-")[0]
    if unit := unit_word(reader, word):
        return unit
    joined = next((name for stem, name in reader.values["joined_unit"].items() if rest.lower().startswith(stem)), None)
    if joined:
        return Unit(JOINED_KINDS.get(joined, "measure"), joined, 1)
    counts = hyphenated and len(word) > 2 and word[0].isupper() and word[1:].islower()
    return Unit("count", reader.noun_of(word), 1) if counts and not YEARS.fullmatch(head) else None


def unit_before(reader: Reader, token: int) -> Unit:
    """The unit that a bare figure takes from the sentence before it: "die Zahl der Anträge wuchs auf 300"."""
    begin, _ = reader.sentence(token)
    words, counting = reader.words, reader.values["counting_noun"]
    for place in range(token - 1, max(begin, token - FAR) - 1, -1):
        if words[place] in counting and words[place + 1] in ("der", "von", "an"):
            noun = next((word for word in words[place + 2 : place + 5] if word[:1].isupper()), None)
            return Unit("count", reader.noun_of(noun), 1) if noun else NO_UNIT
    return NO_UNIT


# --- the slots that name a unit -------------------------------------------------------------------------------------


def _percent(reader: Reader, slots: Slots) -> Unit:
    return Unit("percent", reader.values["percent"].get(reader.words[slots["percent"][0]], "%"), 1)


def _currency(reader: Reader, slots: Slots) -> Unit:
    first, last = slots["currency"]
    word = reader.words[first] if last - first == 1 else "".join(reader.words[first:last])
    adjective = slots.get("adjective")
    return currency(reader, word, reader.words[adjective[0]] if adjective else None)


def first_of_code(reader: Reader, token: int) -> int:
    """The first token of a currency code: the country before a dollar sign belongs to it (HK$)."""
    dollar = reader.words[token] == "$" and token > 0 and reader.touches(token)
    return token - 1 if dollar and reader.words[token - 1] in DOLLARS else token


def _code(reader: Reader, slots: Slots) -> Unit:
    token = slots["code"][0]
    first = first_of_code(reader, token)
    return currency(reader, reader.words[token]) if first == token else Unit("money", DOLLARS[reader.words[first]], 1)


def _measure(reader: Reader, slots: Slots) -> Unit:
    first, last = slots["unit"]
    name = reader.book.value("unit", reader.words[first]) or reader.words[first]
    if reader.words[first + 1 : first + 2] == ["^"]:
        return Unit("measure", name + POWERS[reader.words[first + 2]], 1)
    end = reader.end_of_speed(last)
    speed = SPEEDS.get((name, reader.words[end - 1]))
    return Unit("measure", speed or " ".join([name, *reader.words[first + 1 : end]]), 1)


def _lasting(reader: Reader, slots: Slots) -> Unit:
    return Unit("measure", reader.book.value("lasting_unit", reader.words[slots["lasting"][0]]), 1)


def _noun(reader: Reader, slots: Slots) -> Unit:
    first, last = slots["noun"]
    if "truncated" in slots:
        first = slots["truncated"][0]
    if "coordinated" in slots:
        last = slots["coordinated"][1]
    name = reader.noun(first, last)
    return Unit("ratio", "Mal", 1) if name in TIMES else Unit("count", name, 1)


UNITS: dict[str, Callable[[Reader, Slots], Unit]] = {
    "percent": _percent,
    "currency": _currency,
    "code": _code,
    "unit": _measure,
    "lasting": _lasting,
    "noun": _noun,
}
