"""Numerals of other kinds: ordinals, ranks, multiples, and those inside a word."""

from __future__ import annotations

from decimal import Decimal

from pressfacts.facts.quantity import NO_UNIT, Amount, Quantity, Unit, quantity
from pressfacts.facts.reader import Reader, Slots
from pressfacts.facts.unit import unit_inside, unit_of
from pressfacts.matcher import Match
from pressfacts.normalize import number as normalize
from pressfacts.normalize.number import Exact


def read_ordinal(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """zweite Tranche, 3. und 4. Klasse, zweitgrößte Stadt, zwei Millionste Besucherin."""
    token = slots["ordinal"][0]
    value = (normalize.ordinal if "ranked" not in match.rule.id else normalize.rank)(reader.words[token])
    if value is None:
        return []
    unit = Unit("ordinal", reader.singular(slots) if "noun" in slots else None, 1)
    amount = Amount(value, ((reader.words[token], value),))
    if "factor" in slots:
        return _multiplied_ordinal(slots, match, reader, unit, amount)
    found = []
    first = match.first
    if "value" in slots:
        first = token
        earlier = slots["value"][0]
        other = normalize.ordinal(reader.words[earlier])
        if other is not None:
            lower = Amount(other, ((reader.words[earlier], other),))
            found.append(quantity(unit, lower, None, "exact", (earlier, earlier + 1), reader.without_dot(earlier)))
    found.append(quantity(unit, amount, None, "exact", (min(first, token), match.last), reader.without_dot(token)))
    return found


def _multiplied_ordinal(slots: Slots, match: Match, reader: Reader, unit: Unit, scale: Amount) -> list[Quantity]:
    """zwei Millionste: a figure times the ordinal of a scale word."""
    amount = reader.amount(slots["factor"], None)
    if amount is None:
        return []
    span = reader.characters(slots["factor"][0], slots["ordinal"][1])
    return [quantity(unit, amount.by(*scale.factors[0]), None, "exact", (match.first, match.last), span)]


def read_dimensions(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """120 x 90 x 18 mm: a measure for each side."""
    unit = unit_of(reader, slots)
    first, last = slots["sides"]
    found = []
    for token in range(first, last):
        amount = reader.amount((token, token + 1), None)
        if amount:
            end = match.last if token == last - 1 else token + 1
            found.append(quantity(unit, amount, None, "exact", (token, end), reader.characters(token, token + 1)))
    return found


def read_age(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """Eva Lindner (53): the figure in brackets is an age."""
    amount = reader.amount(slots["age"], None)
    if amount is None:
        return []
    span = reader.characters(*slots["age"])
    return [quantity(Unit("measure", "Jahre", 1), amount, None, "exact", slots["age"], span)]


def read_multiple(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """dreifach, verdreifachte, zehnmal, das Doppelte, halbierte, doppelt so viele Gäste."""
    token = slots["multiple"][0]
    word = reader.words[token]
    listed = reader.book.value("multiple", word)
    split = None if listed else normalize.split_compound(word.removeprefix("ver").removeprefix("Ver"))
    value = Decimal(listed) if listed else split[1] if split else None
    if value is None or value == 1:
        return []
    noun = "noun" in slots and ("as_many" in slots or _describes(word))
    name = reader.noun(*slots["noun"]) if noun else None
    span = reader.head(token, split[0]) if split and "mal" in split[2] else reader.characters(token, token + 1)
    amount = Amount(value, ((word, value),))
    unit = Unit("ratio", name, 1)
    if "value" in slots and split:
        return _inside_word(slots, match, reader, unit, amount, split[0], token)
    phrase = (match.first, match.last if noun else token + 1)
    return [quantity(unit, amount, None, reader.modifier(slots), phrase, span)]


def _describes(word: str) -> bool:
    """Whether a multiple is an adjective of the noun behind it: "dreifache Mutter", but "verdreifachte"."""
    return word.islower() and not word.startswith(("ver", "halb")) and word[-1] in "enrsm"


def read_rank(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """Platz 3, Rang fünf, Nummer eins."""
    amount = reader.amount(slots["value"], None)
    if amount is None:
        return []
    span = reader.characters(*slots["value"])
    unit = Unit("ordinal", reader.words[slots["label"][0]], 1)
    return [quantity(unit, amount, None, "exact", (match.first, match.last), span)]


def read_short_range(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """10- bis 12.000 Gäste: the first figure counts the hundreds or thousands that the second has."""
    word = reader.words[slots["short"][0]]
    lower, upper = normalize.figure((word.rstrip("-‐‑").lower(),)), reader.amount(slots["to"], None)
    if lower is None or upper is None:
        return []
    factor = 1000 if not normalize.exceeds(1000, upper.value) else 100
    lowest = Amount(lower, ((word, lower),)).by(str(factor), factor)
    if not normalize.exceeds(upper.value, lowest.value):
        return []
    span = reader.characters(slots["short"][0], slots["to"][1])
    return [quantity(unit_of(reader, slots), lowest, upper, reader.modifier(slots), (match.first, match.last), span)]


def read_vague(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """Hunderte Menschen, mehrere Millionen Euro: a quantity without a value."""
    unit = unit_of(reader, slots)
    numeral = reader.characters(*slots["vague"])
    phrase = (match.first, match.last)
    return [Quantity(unit.kind, None, None, unit.name, reader.modifier(slots), *phrase, numeral, (), ())]


def read_counted(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """fünfköpfige Jury, 29-jähriger Mann, 15- bis 24-Jährige, 34 jähriger Mann, siebenstellige Summe."""
    token = slots["counted"][0]
    word = reader.words[token]
    name = reader.book.value("counted_adjective", word)
    unit = Unit({"%": "percent", "Köpfe": "count"}.get(name or "", "measure"), name, 1)
    phrase = (match.first, match.last)
    split = normalize.split_compound(word)
    if not split:
        return _before_adjective(slots, phrase, reader, unit)
    amount = Amount(split[1], ((split[0], split[1]),))
    if name == "Stellen":
        counts = "noun" in slots and reader.words[slots["noun"][0]] in reader.values["counting_noun"]
        return _of_digits(split[1], phrase, reader.characters(token, token + 1), reader.modifier(slots), counts)
    return _inside_word(slots, match, reader, unit, amount, split[0], token)


def _before_adjective(slots: Slots, phrase: tuple[int, int], reader: Reader, unit: Unit) -> list[Quantity]:
    """34 jähriger Mann: the figure is a word of its own."""
    if (
        "value" not in slots
        or "join" in slots
        or reader.words[slots["counted"][0]] not in reader.values["counted_adjective"]
    ):
        return []
    amount = reader.amount(slots["value"], None)
    if amount is None:
        return []
    return [quantity(unit, amount, None, reader.modifier(slots), phrase, reader.characters(*slots["value"]))]


def _of_digits(
    digits: Exact, phrase: tuple[int, int], numeral: tuple[int, int], modifier: str, counts: bool
) -> list[Quantity]:
    """A siebenstellig amount: 1000000 to 9999999. Two or three digits say hardly more than "viel"."""
    if not isinstance(digits, int) or not 4 <= digits <= 12:
        return []
    low, high = (
        Amount(value, ((words, value),))
        for words, value in ((f"10^{digits - 1}", 10 ** (digits - 1)), (f"10^{digits} - 1", 10**digits - 1))
    )
    return [quantity(Unit("count" if counts else "money", None, 1), low, high, modifier, phrase, numeral)]


def read_compound(slots: Slots, match: Match, reader: Reader) -> list[Quantity]:
    """100-Tage-Programm, Zweijahresvertrag, 45Ah, 9,5-Zoll-Gerät, 4,5-Millionen-Euro-Bau."""
    token = slots["compound"][0]
    word = reader.words[token]
    split = normalize.split_compound(word)
    if not split or not split[2]:
        return []
    head, value, rest = split
    amount = Amount(value, ((head, value),))
    scale, _, behind = rest.partition("-")
    unit: Unit | None = NO_UNIT
    if factor := reader.values["scale"].get(scale):
        amount, head = amount.by(scale, int(factor)), word[: word.index(scale) + len(scale)]
        unit = unit_inside(reader, head, behind, False) or NO_UNIT
    else:
        unit = unit_inside(reader, head, rest, "-" in word)
    return _inside_word(slots, match, reader, unit, amount, head, token) if unit else []


def _inside_word(
    slots: Slots, match: Match, reader: Reader, unit: Unit, amount: Amount, head: str, token: int
) -> list[Quantity]:
    """The quantity inside a word, with an elliptic one before it: "15- bis 24-Jährige", "7,5- und 9,5-Zoll"."""
    word = reader.words[token]
    span = reader.head(token, head)
    modifier = reader.modifier(slots)
    phrase = (match.first, match.last)
    if "value" not in slots:
        return [quantity(unit, amount, None, modifier, phrase, span)]
    first = slots["value"][0]
    figure = normalize.figure((reader.words[first].rstrip("-‐‑"),))
    if figure is None:
        return [quantity(unit, amount, None, "exact", (token, match.last), span)]
    lower = Amount(figure, ((reader.words[first].rstrip("-‐‑"), figure),))
    start = reader.tokens.starts[first]
    if "join" not in slots:
        counts = Unit("count", reader.noun(*slots["noun"]) if "noun" in slots else reader.noun_of(word), 1)
        counted = quantity(counts, lower, None, modifier, (match.first, token), reader.characters(first, token))
        return [counted, quantity(unit, amount, None, "exact", (token, match.last), span)]
    if reader.words[slots["join"][0]] == "bis":
        return [quantity(unit, lower, amount, modifier, phrase, (start, span[1]))]
    first_span = reader.head(first, lower.factors[0][0])
    return [
        quantity(unit, lower, None, modifier, (match.first, first + 1), first_span),
        quantity(unit, amount, None, modifier, (token, match.last), span),
    ]
