"""The summary in the terminal: one block for each part that has something to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rich.console import Console
from rich.text import Text

from pressfacts.expression import Expression
from pressfacts.summary import What
from pressfacts.views.excerpt import around, one_line, shortened
from pressfacts.views.terminal.columns import GAP, Row, rows, two_columns
from pressfacts.views.terminal.sheet import STYLES, Sheet
from pressfacts.views.timex import moment
from pressfacts.views.values import day, named

TWO_COLUMNS = 132
"""From this width on the summary stands in two columns."""

LONGEST_QUOTE = 320
LONGEST_NAME, LONGEST_VALUE = 34, 26
"""Longer ones wrap; beside values there must be room for their context."""

Part = Callable[[Sheet, int], list[Row]]


def summary(sheet: Sheet, console: Console) -> Iterator[Text]:
    """The lines of the summary."""
    width = console.width
    if width < TWO_COLUMNS:
        for heading, part in PARTS.items():
            yield from _block(sheet, heading, part, width, console)
        return
    half = (width - 4) // 2
    sides: tuple[list[Text], list[Text]] = ([], [])
    for heading, part in PARTS.items():
        sides[heading in RIGHT].extend(_block(sheet, heading, part, half, console))
    yield from two_columns(*sides, half + 4)


def _block(sheet: Sheet, heading: str, part: Part, width: int, console: Console) -> Iterator[Text]:
    """A part under its heading; nothing if it has nothing to say."""
    found = part(sheet, width - GAP)
    if found:
        yield Text(sheet.words[heading], style="bold underline")
        longest = LONGEST_VALUE if heading in ("figures", "timeline") else LONGEST_NAME
        for line in rows(found, width - GAP, console, longest):
            yield Text(" " * GAP).append_text(line) if line else line
        yield Text()


def _lead(sheet: Sheet, width: int) -> list[Row]:
    found = []
    for sentence in sheet.summary.lead:
        why = ", ".join(sheet.words[f"{reason}_reason"] for reason in sentence.reasons)
        reason = Text(f"  ({why})" if sheet.explain else "", style="dim")
        place = Text(sheet.lines.at(sentence.start), style="dim")
        found.append(Row(Text(one_line(sentence.text)) + reason, place))
    return found


def _agreements(sheet: Sheet, width: int) -> list[Row]:
    words, found = sheet.words, []
    known = {agreement.id: agreement for agreement in sheet.document.agreements}
    for what in sheet.summary.what:
        found.append(Row(_instrument(sheet, what), sheet.place(what.ref)))
        for signs in what.signatories:
            name = Text(one_line(signs.name or words["unnamed"]), style=STYLES["person"] if signs.name else "dim")
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
                told = Text(", ").join(Text(one_line(name), style=style) for name in names)
                found.append(Row(told, name=Text(words[label], style="dim"), indent=2))
    return found


def _instrument(sheet: Sheet, what: What) -> Text:
    words = sheet.words
    head = Text(one_line(what.instrument or words["agreement"]), style=STYLES["agreement"])
    head.append(f" · {words.get(what.status, what.status)}", style="not bold")
    if what.date:
        # Anything less than a day stays a value.
        date = day(what.date[:10], sheet.lang) if _DAY.match(what.date) else what.date
        head.append(f" {words['on']} {date}", style=f"not bold {STYLES['date']}")
    if what.place:
        head.append(f" {words['in']} {one_line(what.place)}", style="not bold")
    return head


_DAY = Expression(r"\d{4}-\d\d-\d\d")


def _people(sheet: Sheet, width: int) -> list[Row]:
    return [
        Row(
            _office(who.role, who.organisation),
            sheet.place(who.ref),
            Text(one_line(f"{who.title or ''} {who.name}"), style=STYLES["person"]),
        )
        for who in sheet.summary.who
    ]


def _organisations(sheet: Sheet, width: int) -> list[Row]:
    found = []
    for one in sheet.summary.organisations:
        acronym = f" ({one_line(one.acronym)})" if one.acronym and one.acronym != one.name else ""
        found.append(Row(Text(one_line(one.name) + acronym, style=STYLES["organisation"]), sheet.place(one.ref)))
    return found


def _figures(sheet: Sheet, width: int) -> list[Row]:
    numbers = {number.id: number for number in sheet.document.numbers}
    figures = sheet.summary.figures
    names = [Text(one_line(named(numbers[figure.ref], sheet.lang)), style=STYLES["number"]) for figure in figures]
    spots = ((figure.ref, figure.sentence, figure.start, figure.end) for figure in figures)
    return _in_context(sheet, width, names, spots)


def _timeline(sheet: Sheet, width: int) -> list[Row]:
    moments = sheet.summary.timeline
    names = [Text(moment(*one[-4:], sheet.lang), style=STYLES["date"]) for one in moments]
    spots = ((one.refs[0], one.sentence, one.start, one.end) for one in moments)
    return _in_context(sheet, width, names, spots)


def _in_context(sheet: Sheet, width: int, names: list[Text], spots: Iterable[tuple[str, int, int, int]]) -> list[Row]:
    """Rows of a value, the words of its sentence around it, and its place."""
    text, sentences = sheet.document.text, sheet.document.sentences
    column = min(max((name.cell_len for name in names), default=0), LONGEST_VALUE)
    placed = [(spot, sheet.place(spot[0])) for spot in spots]
    room = width - column - max((place.cell_len for _, place in placed), default=0) - 2 * GAP
    return [
        Row(Text(around(text, sentences[sentence], start, end, room), style="dim"), place, name)
        for name, ((_, sentence, start, end), place) in zip(names, placed, strict=True)
    ]


def _quotes(sheet: Sheet, width: int) -> list[Row]:
    found: list[Row] = []
    before = None
    for said, quote in zip(sheet.summary.quotes, sheet.document.quotes, strict=True):
        # Who goes on speaking is not named again.
        if said[1:] != before:
            style = STYLES["person"] if said.speaker else "dim"
            speaker = Text(one_line(said.speaker or sheet.words["unknown_speaker"]), style=style)
            office = _office(said.role, said.organisation)
            found.append(Row(Text(", ").join([speaker, office]) if office else speaker))
        before = said[1:]
        parts = (sheet.document.text[start:end] for start, end in quote.spans)
        words = Text(shortened(" … ".join(map(one_line, parts)), LONGEST_QUOTE), style=STYLES["quote"])
        if quote.type != "direct":
            words.append(f" ({sheet.words.get(quote.type, quote.type)})", style="not italic dim")
        found.append(Row(words, sheet.place(quote.id), indent=2))
    return found


def _office(role: str | None, organisation: str | None) -> Text:
    return Text(", ".join(one_line(part) for part in (role, organisation) if part))


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
