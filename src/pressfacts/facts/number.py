"""The stage `number`: matches to quantities, and quantities to the numbers of the record.

The names of a match's slots say how it is read; `rules/number.toml` lists them. A mention covers the numeral, what
modifies it and a unit of measure; the noun that it counts stays readable for the stages behind, though it belongs
to the phrase of the fact.
"""

from __future__ import annotations

from pressfacts.analysis import Analysis
from pressfacts.facts import numeral, share
from pressfacts.facts.figure import read_quantity
from pressfacts.facts.quantity import Quantity
from pressfacts.facts.reader import Reader, Reading
from pressfacts.matcher import Match, Mention, match_stage, part_of_stream
from pressfacts.records import Bounds, Number, Span

READINGS: dict[str, Reading] = {
    "ordinal": numeral.read_ordinal,
    "share": share.read_share,
    "part": share.read_part,
    "proportion": share.read_proportion,
    "age": numeral.read_age,
    "sides": numeral.read_dimensions,
    "fraction": share.read_fraction,
    "half_noun": share.read_half,
    "multiple": numeral.read_multiple,
    "label": numeral.read_rank,
    "short": numeral.read_short_range,
    "vague": numeral.read_vague,
    "counted": numeral.read_counted,
    "compound": numeral.read_compound,
}
"""The slot that tells how a match is read; a match with none of them is a figure (`value`) with a unit or noun."""
SYMBOLS = {"money": "money", "percent": "percent"}


def read(matches: list[Match], analysis: Analysis) -> list[Mention]:
    """The quantities of a document; a match whose words have no value is dropped."""
    reader = Reader(analysis)
    found = []
    inside = _inside_dates(analysis)
    for match in sorted([*matches, *inside], key=_first) if inside else matches:
        if match.rule.level == "block":
            continue
        slots = {name: (first, last) for name, first, last in match.slots}
        reading = next((READINGS[name] for name in slots if name in READINGS), None)
        if reading is None and "value" not in slots:
            continue  # a rule of the user's own that marks no figure
        for one in (reading or read_quantity)(slots, match, reader):
            symbol = match.rule.symbol and SYMBOLS.get(one.kind, match.rule.symbol)
            last = min(one.last, slots["noun"][0]) if "noun" in slots else one.last
            found.append(Mention(match.rule, one.first, max(last, one.first + 1), symbol, one))
    return _share_units(found, reader.words)


def _share_units(mentions: list[Mention], words: list[str]) -> list[Mention]:
    """Bare figures of a list take the unit of the figure behind them: "12, 14 und 17 Jahre"."""
    behind: Quantity | None = None
    for index in range(len(mentions) - 1, -1, -1):
        mention = mentions[index]
        one: Quantity = mention.value
        bare = one.unit is None and one.kind == "count"
        if bare and behind and behind.unit and behind.first == one.last + 1 and words[one.last] in LISTING:
            one = one._replace(kind=behind.kind, unit=behind.unit)
            mentions[index] = mention._replace(value=one)
        behind = one
    return mentions


LISTING = frozenset({",", "und", "oder", "bzw.", "sowie", "/"})


def _first(match: Match) -> int:
    return match.first


def _inside_dates(analysis: Analysis) -> list[Match]:
    """The spans of time that dates are made of: "vor [mehr als zwei Jahren]" is a date and holds a quantity."""
    book, words = analysis.book, analysis.tokens.words
    lasting = book.values["lasting_unit"]
    found = []
    for date in analysis.mentions["date"]:
        if date.symbol == "date" and not lasting.keys().isdisjoint(words[date.first : date.last]):
            inside = match_stage(book.stages["number"], part_of_stream(words[date.first : date.last], date.first, book))
            found += [match.under(match.rule._replace(symbol="")) for match in inside if match.slot("lasting")]
    return found


def facts(analysis: Analysis) -> tuple[Number, ...]:
    """The numbers of the record."""
    text = analysis.tokens.text
    found = []
    for index, mention in enumerate(analysis.mentions["number"], start=1):
        one: Quantity = mention.value
        start, end = one.numeral
        found.append(
            Number(
                f"n{index}",
                *analysis.place(one.first, one.last),
                mention.rule.id,
                one.kind,
                one.value,
                one.value_max,
                one.unit,
                one.modifier,
                Span(start, end, text[start:end]),
                bounds(one.value, one.value_max, one.modifier),
            )
        )
    return tuple(found)


def bounds(value: int | float | None, value_max: int | float | None, modifier: str) -> Bounds | None:
    """The ends between which a quantity lies, as far as the text bounds it.

    >>> bounds(50, 60, "approx"), bounds(20, None, "min"), bounds(5, None, "less_than"), bounds(7, None, "approx")
    ((50, 60), (20, None), (None, 5), None)
    """
    if value is None:
        return None
    if value_max is not None:
        return value, value_max
    if modifier in ("min", "more_than"):
        return value, None
    return (None, value) if modifier in ("max", "less_than") else None
