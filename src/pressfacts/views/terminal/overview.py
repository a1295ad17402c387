"""The summary in the terminal: one block for each part that has something to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from pressfacts.expression import Expression
from pressfacts.summary import What
from pressfacts.views.excerpt import around, one_line, shortened
from pressfacts.views.terminal.columns import GAP, Row, rows, two_columns
from pressfacts.views.terminal.sheet import STYLES, Sheet
from pressfacts.views.terminal.styled import Styled, join
from pressfacts.views.timex import moment
from pressfacts.views.values import day, named

TWO_COLUMNS = 132
"""From this width on the summary stands in two columns."""

LONGEST_QUOTE = 320
LONGEST_NAME, LONGEST_VALUE = 34, 26
"""Longer ones wrap; beside values there must be room for their context."""

Part = Callable[[Sheet, int], list[Row]]


def summary(sheet: Sheet, width: int) -> Iterator[Styled]:
    """The lines of the summary."""
    if width < TWO_COLUMNS:
        for heading, part in PARTS.items():
            yield from _block(sheet, heading, part, width)
        return
    half = (width - 4) // 2
    sides: tuple[list[Styled], list[Styled]] = ([], [])
    for heading, part in PARTS.items():
        sides[heading in RIGHT].extend(_block(sheet, heading, part, half))
    yield from two_columns(*sides, half + 4)


def _block(sheet: Sheet, heading: str, part: Part, width: int) -> Iterator[Styled]:
    """A part under its heading; nothing if it has nothing to say."""
    found = part(sheet, width - GAP)
    if found:
        yield Styled(sheet.words[heading], "bold underline")
        longest = LONGEST_VALUE if heading in ("figures", "timeline") else LONGEST_NAME
        for line in rows(found, width - GAP, longest):
            yield Styled(" " * GAP) + line if line else line
        yield Styled()


def _lead(sheet: Sheet, width: int) -> list[Row]:
    found = []
    for sentence in sheet.summary.lead:
        why = ", ".join(sheet.words[f"{reason}_reason"] for reason in sentence.reasons)
        reason = Styled(f"  ({why})" if sheet.explain else "", "dim")
        place = Styled(sheet.lines.at(sentence.start), "dim")
        found.append(Row(Styled(one_line(sentence.text)) + reason, place))
    return found


def _agreements(sheet: Sheet, width: int) -> list[Row]:
    words, found = sheet.words, []
    known = {agreement.id: agreement for agreement in sheet.document.agreements}
    for what in sheet.summary.what:
        found.append(Row(_instrument(sheet, what), sheet.place(what.ref)))
        for signs in what.signatories:
            name = Styled(one_line(signs.name or words["unnamed"]), STYLES["person"] if signs.name else "dim")
            found.append(Row(_office(signs.role, signs.organisation), name=name, indent=2))
        agreement = known[what.ref]
        others = set(what.parties) - {signs.organisation for signs in what.signatories}
        listed = (
            ("parties", what.parties if others else (), STYLES["organisation"]),
            ("subject", (agreement.subject.text,) if agreement.subject else (), ""),
            ("witnesses", [witness.name for witness in agreement.witnesses], STYLES["person"]),
        )
        for label, names, style in listed:
            if names:
                told = join(", ", (Styled(one_line(name), style) for name in names))
                found.append(Row(told, name=Styled(words[label], "dim"), indent=2))
    return found


def _instrument(sheet: Sheet, what: What) -> Styled:
    words = sheet.words
    head = Styled(one_line(what.instrument or words["agreement"]), STYLES["agreement"])
    head += Styled(f" · {words.get(what.status, what.status)}")
    if what.date:
        # Anything less than a day stays a value.
        date = day(what.date[:10], sheet.lang) if _DAY.match(what.date) else what.date
        head += Styled(f" {words['on']} {date}", STYLES["date"])
    if what.place:
        head += Styled(f" {words['in']} {one_line(what.place)}")
    return head


_DAY = Expression(r"\d{4}-\d\d-\d\d")


def _people(sheet: Sheet, width: int) -> list[Row]:
    return [
        Row(
            _office(who.role, who.organisation),
            sheet.place(who.ref),
            Styled(one_line(f"{who.title or ''} {who.name}"), STYLES["person"]),
        )
        for who in sheet.summary.who
    ]


def _organisations(sheet: Sheet, width: int) -> list[Row]:
    found = []
    for one in sheet.summary.organisations:
        acronym = f" ({one_line(one.acronym)})" if one.acronym and one.acronym != one.name else ""
        found.append(Row(Styled(one_line(one.name) + acronym, STYLES["organisation"]), sheet.place(one.ref)))
    return found


def _figures(sheet: Sheet, width: int) -> list[Row]:
    numbers = {number.id: number for number in sheet.document.numbers}
    figures = sheet.summary.figures
    names = [Styled(one_line(named(numbers[figure.ref], sheet.lang)), STYLES["number"]) for figure in figures]
    spots = ((figure.ref, figure.sentence, figure.start, figure.end) for figure in figures)
    return _in_context(sheet, width, names, spots)


def _timeline(sheet: Sheet, width: int) -> list[Row]:
    moments = sheet.summary.timeline
    names = [Styled(moment(*one[-4:], sheet.lang), STYLES["date"]) for one in moments]
    spots = ((one.refs[0], one.sentence, one.start, one.end) for one in moments)
    return _in_context(sheet, width, names, spots)


def _in_context(sheet: Sheet, width: int, names: list[Styled], spots: Iterable[tuple[str, int, int, int]]) -> list[Row]:
    """Rows of a value, the words of its sentence around it, and its place."""
    text, sentences = sheet.document.text, sheet.document.sentences
    column = min(max((name.width for name in names), default=0), LONGEST_VALUE)
    placed = [(spot, sheet.place(spot[0])) for spot in spots]
    room = width - column - max((place.width for _, place in placed), default=0) - 2 * GAP
    return [
        Row(Styled(around(text, sentences[sentence], start, end, room), "dim"), place, name)
        for name, ((_, sentence, start, end), place) in zip(names, placed, strict=True)
    ]


def _quotes(sheet: Sheet, width: int) -> list[Row]:
    found: list[Row] = []
    before = None
    for said, quote in zip(sheet.summary.quotes, sheet.document.quotes, strict=True):
        # Who goes on speaking is not named again.
        if said[1:] != before:
            style = STYLES["person"] if said.speaker else "dim"
            speaker = Styled(one_line(said.speaker or sheet.words["unknown_speaker"]), style)
            office = _office(said.role, said.organisation)
            found.append(Row(join(", ", [speaker, office] if office else [speaker])))
        before = said[1:]
        parts = (sheet.document.text[start:end] for start, end in quote.spans)
        words = Styled(shortened(" … ".join(map(one_line, parts)), LONGEST_QUOTE), STYLES["quote"])
        if quote.type != "direct":
            words += Styled(f" ({sheet.words.get(quote.type, quote.type)})", "dim")
        found.append(Row(words, sheet.place(quote.id), indent=2))
    return found


def _office(role: str | None, organisation: str | None) -> Styled:
    return Styled(", ".join(one_line(part) for part in (role, organisation) if part))


PARTS: dict[str, Part] = {
    "lead": _lead,
    "agreement_many": _agreements,
    "person_many": _people,
    "figures": _figures,
    "timeline": _timeline,
    "quote_many": _quotes,
    "organisation_many": _organisations,
}
"""The parts in the order of the view, by the label of their heading."""

RIGHT = frozenset({"person_many", "figures", "timeline", "organisation_many"})
"""What stands in the right one of two columns."""
