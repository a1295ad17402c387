"""Figures, ranges and pairs with what they count or measure: "zwischen 50 und 60 Millionen Euro"."""

from __future__ import annotations

from fractions import Fraction

from pressfacts.facts.quantity import NO_UNIT, Amount, Quantity, Unit, quantity
from pressfacts.facts.reader import DASHES, Reader, Slots
from pressfacts.facts.unit import first_of_code, own_unit, unit_before, unit_of
from pressfacts.matcher import Match
from pressfacts.normalize import number as normalize

RANGE_WORDS = DASHES | {"bis"}
TIMES = frozenset({"x", "×", "mal"})
LENGTHS = frozenset({"m", "Meter", "cm", "Zentimeter", "mm", "Millimeter", "km", "Kilometer", "Zoll", "Fuß"})
"""What "50 mal 25" measures both ways; in "2 x 50 MW" the first figure counts."""
SHARED_MODIFIER = frozenset({"und", "oder", "bzw.", "beziehungsweise", "sowie"})
"""What joins two figures that share the modifier before the first."""


def read_quantity(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """A figure, a range or a pair of figures, with what they count or measure."""
    amount = reader.amount(slots["value"], slots.get("scale"))
    if amount is None or _is_article(slots, reader) or _is_name(slots, match, reader):
        return []
    unit = unit_of(reader, slots)
    first = slots["value"][0]
    if unit is NO_UNIT:
        unit = unit_before(reader, first)
    if unit is NO_UNIT and isinstance(amount.value, Fraction) and amount.value < 1:
        unit = Unit("ratio", None, 1)
    signed = reader.signed(slots)
    if signed:
        first = slots["sign"][0]
        amount = _with_sign(amount, reader.words[first])
    start = _phrase_start(slots, reader, first)
    figure_start = reader.tokens.starts[first if signed and reader.words[first] in DASHES else slots["value"][0]]
    last = _phrase_end(slots, match, reader)
    if "coordinated" in slots and last <= slots["coordinated"][0]:
        unit = unit_of(reader, {name: place for name, place in slots.items() if name != "coordinated"})
    if "noun" in slots and not _agree(slots, reader):
        unit, last = unit_before(reader, first), slots["adjective"][0]
    if "cents" in slots:
        return [_euro_and_cents(slots, reader, amount, unit, last)]
    first_end = slots.get("scale", slots["value"])[1]
    modifier = reader.modifier(slots)
    if ("below" in slots and _is_among(slots, reader)) or (modifier == "more_than" and _is_through(match, reader)):
        modifier, start = "exact", first
    if "to" not in slots:
        span = (figure_start, reader.tokens.ends[first_end - 1])
        return [quantity(unit, amount, None, modifier, (start, last), span)]
    return _two_figures(slots, reader, unit, amount, (start, first_end, last), figure_start)


def _phrase_start(slots: Slots, reader: Reader, first: int) -> int:
    """The first token of a phrase: its modifier, the "zwischen" of a range, or its currency code with a country."""
    if "modifier" in slots:
        return min(slots["modifier"][0], first)
    if "between" in slots and "to" in slots:
        return slots["between"][0]
    return first_of_code(reader, slots["code"][0]) if "code" in slots else first


def _with_sign(amount: Amount, sign: str) -> Amount:
    return amount.by("−", -1) if sign in DASHES or sign.lower() == "minus" else amount


def _two_figures(
    slots: Slots, reader: Reader, unit: Unit, amount: Amount, phrase: tuple[int, int, int], figure_start: int
) -> list[Quantity]:
    """A range as one quantity, a pair as two; the first figure takes scale and unit of the second.

    `phrase` are its first token, the end of the first figure, and the end of the phrase.
    """
    start, first_end, last = phrase
    upper = reader.amount(slots["to"], slots.get("to_scale"))
    if upper is None:
        return []
    amount = _with_scale_of(upper, amount, slots)
    if reader.signed(slots, "to_sign"):
        upper = _with_sign(upper, reader.words[slots["to_sign"][0]])
    modifier = reader.modifier(slots)
    ends = reader.tokens.ends
    upper_end = ends[slots.get("to_scale", slots["to"])[1] - 1]
    join = reader.words[slots["join"][0]]
    if ("between" in slots or join in RANGE_WORDS) and normalize.exceeds(upper.value, amount.value):
        if modifier == "more_than" and reader.words[start].lower() == "über":
            # "über vier bis sechs Jahre": a range is bounded already, so this is the preposition.
            modifier, start = "exact", start + 1
        return [quantity(unit, amount, upper, modifier, (start, last), (figure_start, upper_end))]
    upper_modifier = reader.modifier(slots, "to_modifier")
    if upper_modifier == "exact" and join in SHARED_MODIFIER:
        upper_modifier = modifier
    lower_unit = own_unit(reader, slots) or unit
    if join in TIMES and unit.name not in LENGTHS:
        lower_unit = NO_UNIT
    lower_last = slots["from_unit"][1] if "from_unit" in slots else first_end
    upper_first = slots.get("to_modifier", slots["to"])[0]
    if join == "(":  # "28,4 (Vorjahr: –3,1) Mio. Euro": the phrases end before what both share
        upper_first, last = slots.get("to_sign", slots["to"])[0], slots["to"][1]
        upper_end = ends[last - 1]
    lower_span = (figure_start, ends[first_end - 1])
    upper_span = (reader.tokens.starts[slots["to"][0]], upper_end)
    return [
        quantity(lower_unit, amount, None, modifier, (start, lower_last), lower_span),
        quantity(unit, upper, None, upper_modifier, (upper_first, last), upper_span),
    ]


def _with_scale_of(upper: Amount, amount: Amount, slots: Slots) -> Amount:
    """The first of two figures with the scale word of the second: "50 und 60 Millionen", but "200.000 bis 3 Mio."."""
    if "scale" in slots or "from_unit" in slots or "to_scale" not in slots or len(upper.factors) == 1:
        return amount
    limit = normalize.times(upper.factors[0][1], FAR_APART)
    return amount if normalize.exceeds(amount.value, limit) else amount.by(*upper.factors[-1])


FAR_APART = 50
"""How many times the second figure the first may be and still share its scale: "von 20 auf 15 Millionen"."""


def _euro_and_cents(slots: Slots, reader: Reader, amount: Amount, unit: Unit, last: int) -> Quantity:
    """zwei Euro fünfzig: hundredths added to the amount."""
    cents = reader.amount(slots["cents"], None)
    value = (
        amount.value if cents is None else normalize.plus(amount.value, normalize.times(cents.value, normalize.CENT))
    )
    first = slots["value"][0]
    words = " ".join(reader.words[first:last])
    return quantity(
        unit, Amount(value, ((words, value),)), None, "exact", (first, last), reader.characters(first, last)
    )


def _phrase_end(slots: Slots, match: Match, reader: Reader) -> int:
    """The last token of a phrase: a coordinated noun counts only if it looks like a plural."""
    if "unit" in slots:
        return reader.end_of_speed(match.last)
    if "tail" in slots and not reader.touches(slots["tail"][0]):
        return slots["tail"][0]
    if "coordinated" not in slots:
        return match.last
    first, last = slots["coordinated"]
    return last if reader.words[last - 1].endswith(PLURALS) else first


PLURALS = ("en", "er", "e", "n", "s", "el")


def _is_through(match: Match, reader: Reader) -> bool:
    """Whether "über" tells how long: "über zwei Tage hinweg"."""
    return reader.words[match.last : match.last + 1] == ["hinweg"]


def _agree(slots: Slots, reader: Reader) -> bool:
    """Whether two adjectives with "und" between them end alike: "kleine und mittlere", not "starben und andere"."""
    first, last = slots.get("adjective", (0, 0))
    words = [word for word in reader.words[first:last] if word[0].islower() or word in LINKS]
    joint = next((place for place, word in enumerate(words) if word in LINKS), None)
    if not joint:
        return True
    return _ending(words[joint - 1]) == _ending(words[-1])


def _ending(adjective: str) -> str:
    return "e" if adjective.endswith("e") else adjective[-2:]


LINKS = frozenset({",", "und", "oder", "sowie", "bzw.", "beziehungsweise"})


def _is_among(slots: Slots, reader: Reader) -> bool:
    """Whether "unter" means "among" ("unter 50 Bewerbern") and is no bound ("mit unter 50 Teilnehmenden")."""
    first = slots["modifier"][0]
    governed = first > 0 and reader.words[first - 1].lower() in DATIVE
    return not governed and reader.words[slots["noun"][1] - 1].endswith("n") if "noun" in slots else not governed


DATIVE = frozenset({"mit", "bei", "von", "auf", "aus", "zu", "in"})
"""Prepositions before "unter" with a figure, which then bounds: "Betriebe mit unter zehn Beschäftigten"."""


def _is_article(slots: Slots, reader: Reader) -> bool:
    """Whether the figure is only an article: "ein Jahr" counts nothing unless a modifier stands before it."""
    first, last = slots["value"]
    if last - first > 1 or "scale" in slots or reader.words[first].lower() not in reader.values["indefinite"]:
        return False
    unit_letter = "unit" in slots and len(reader.words[slots["unit"][0]]) == 1
    named = "unit" in slots and reader.words[slots["unit"][0]] in ALSO_NOUNS
    return unit_letter or named or ("lasting" in slots and "modifier" not in slots)


ALSO_NOUNS = frozenset({"Knoten", "Fuß", "Zoll"})
"""Units that an article makes an ordinary noun: "ein Knoten"."""


def _is_name(slots: Slots, match: Match, reader: Reader) -> bool:
    """Whether a bare figure rather names something: a year, a code with leading zeros, the figure behind a name."""
    word = reader.words[slots["value"][0]]
    if not word[:1].isdecimal():
        return False
    before = reader.words[slots["value"][0] - 1] if slots["value"][0] else ""
    if before == "^" or ("noun" in slots and _is_version(word, before, slots, reader)):
        return True
    if word.isdecimal() and ((word[0] == "0" and len(word) > 1) or (len(word) > 7 and "noun" in slots)):
        return True
    if match.rule.id != "number.figure" or "modifier" in slots or "scale" in slots or "to" in slots or "sign" in slots:
        return False
    if _is_glued(slots["value"][0], reader):
        return True
    return ("." in word and not normalize.is_grouped(word)) or reader.stands_alone(match.first, match.last)


def _is_version(word: str, before: str, slots: Slots, reader: Reader) -> bool:
    """Whether a figure before a noun belongs to the name before it: "CC-BY 3.0 Lizenz", "BMW R 1250 RT"."""
    named = before[:1].isupper() and before not in reader.values["before_figure"]
    code = len(before) == 1 and reader.words[slots["noun"][0]].isupper()
    return named and (code or ("." in word and not normalize.is_grouped(word)))


def _is_glued(token: int, reader: Reader) -> bool:
    """Whether a sign joins a figure to the name before it: ID.3, PM2,5, HTTP/2."""
    before = reader.words[token - 1][-1]
    if before == "/" and token > 1:
        return reader.touches(token) and reader.touches(token - 1) and reader.words[token - 2].isupper()
    return reader.touches(token) and (before in GLUED or (before == "," and reader.touches(token - 1)))


GLUED = frozenset("._^#@=&")
