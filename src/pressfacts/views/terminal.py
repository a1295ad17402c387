"""A document for people at a terminal: the summary, all facts, or the text with its facts marked in place.

The only module that imports rich. Whatever the console may not do (colour, width, being a terminal at all) rich leaves
out; every mark is therefore also a character, never colour alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pressfacts.expression import Expression
from pressfacts.records import Document
from pressfacts.summary import Summary, What
from pressfacts.views.excerpt import around, harmless, one_line
from pressfacts.views.labels import labels, moment, period
from pressfacts.views.marks import KINDS, Lines, Marked, marked, segments

STYLES = {
    "agreement": "bold",
    "quote": "italic",
    "person": "cyan",
    "organisation": "blue",
    "number": "green",
    "date": "magenta",
}
"""Plain colours of the terminal's own palette: its owner has made them readable on light or dark."""

TWO_COLUMNS = 132
"""From this width on the summary stands in two columns."""

LONGEST_QUOTE = 320
LONGEST_NAME = 34


class View(NamedTuple):
    """What each part of the view needs: the document, its words, where its offsets are, and the rule of each fact.

    `explain` tells whether rules are shown; `facts` are all facts by id.
    """

    document: Document
    summary: Summary
    words: Mapping[str, str]
    lang: str
    lines: Lines
    facts: dict[str, Marked]
    explain: bool

    def where(self, fact: str) -> Text:
        """Line and column of a fact, and its rule when asked for."""
        found = self.facts[fact]
        rule = f"  {found.rule}" if self.explain else ""
        return Text(self.lines.at(found.start) + rule, style="dim")


def render(
    document: Document,
    summary: Summary,
    *,
    lang: str,
    show: str = "summary",
    explain: bool = False,
    console: Console,
) -> None:
    """Print a document. `show` is summary, facts or text; `explain` adds the id of the rule to each fact."""
    facts = {fact.id: fact for fact in marked(document, lang)}
    view = View(document, summary, labels(lang), lang, Lines(document.text), facts, explain)
    if show == "text":
        # Piped text keeps its lines, so that it can be searched; on a terminal it is wrapped at words.
        console.print(_article(view), highlight=False, soft_wrap=not console.is_terminal)
        return
    blocks = Group(*{"summary": _summary, "facts": _facts}[show](view, console.width))
    if console.is_terminal:
        console.print(blocks, highlight=False)
        return
    with console.capture() as output:
        console.print(blocks, highlight=False)
    # Rich fills lines with spaces; a file or a pipe is better off without.
    console.file.write("".join(f"{line.rstrip(' ')}\n" for line in output.get().splitlines()))


def _summary(view: View, width: int) -> Iterator[RenderableType]:
    yield _head(view)
    if not view.facts:
        yield Text(view.words["nothing"], style="dim")
        return
    if width < TWO_COLUMNS:
        for part in (_lead, _what, _who, _figures, _timeline, _quotes, _organisations):
            yield from _block(view, part, width)
        return
    half = (width - 4) // 2
    sides = ((_lead, _what, _quotes), (_who, _figures, _timeline, _organisations))
    grid = Table.grid(padding=(0, 4, 0, 0))
    for _ in sides:
        grid.add_column(width=half)
    grid.add_row(*(Group(*(line for part in side for line in _block(view, part, half))) for side in sides))
    yield grid


def _head(view: View) -> Text:
    document = view.document
    title = one_line(document.title.text) if document.title else view.words["untitled"]
    lines = [Text(title, style="bold" if document.title else "dim")]
    places = " / ".join(one_line(place.text) for place in view.summary.where)
    day = document.published and period(document.published, document.published, view.lang)
    if places or day:
        lines.append(Text(" · ".join(part for part in (places, day) if part), style="dim"))
    return Text("\n").join([*lines, Text()])


Row = tuple[RenderableType, ...]
"""The cells of a line: maybe a name, then words, last the place in the text."""

Part = Callable[[View, int], tuple[str, list[Row]]]


def _block(view: View, part: Part, width: int) -> Iterator[RenderableType]:
    """A part of the summary under its heading; nothing if it has nothing to say."""
    heading, rows = part(view, width - 2)
    if rows:
        yield Text(view.words[heading], style="bold underline")
        yield Padding(_grid(rows, width - 2), (0, 0, 1, 2))


def _grid(rows: list[Row], width: int) -> Table:
    """The rows as columns of known width: rich need not measure every cell."""
    names = [row[0] for row in rows if len(row) == 3 and isinstance(row[0], Text)]
    widths = [_widest(names)] if names else []
    wheres = max(row[-1].cell_len for row in rows if isinstance(row[-1], Text))
    rest = width - wheres - sum(widths) - 2 * len(widths) - 2
    grid = Table.grid(padding=(0, 2, 0, 0), pad_edge=False)
    for column in (*widths, max(rest, 8)):
        grid.add_column(width=column)
    grid.add_column(width=wheres, no_wrap=True, justify="right")
    for row in rows:
        grid.add_row(*row)
    return grid


def _lead(view: View, width: int) -> tuple[str, list[Row]]:
    rows: list[Row] = []
    for sentence in view.summary.lead:
        why = ", ".join(view.words[f"{reason}_reason"] for reason in sentence.reasons)
        reason = Text(f"  ({why})" if view.explain else "", style="dim")
        place = Text(view.lines.at(sentence.start), style="dim")
        rows.append((Text(one_line(sentence.text)) + reason, place))
    return "lead", rows


def _what(view: View, width: int) -> tuple[str, list[Row]]:
    rows: list[Row] = []
    for what in view.summary.what:
        rows.append((_instrument(view, what), view.where(what.ref)))
        names = [Text(one_line(signs.name or view.words["unnamed"]), style="cyan") for signs in what.signatories]
        column = _widest(names)
        for name, signs in zip(names, what.signatories, strict=True):
            name.pad_right(column + 2 - name.cell_len)
            rows.append((Padding(name + _office(signs.role, signs.organisation), (0, 0, 0, 2)), Text()))
        if set(what.parties) - {signs.organisation for signs in what.signatories}:
            parties = Text(" – ".join(one_line(party) for party in what.parties), style="blue")
            rows.append((Padding(parties, (0, 0, 0, 2)), Text()))
    return "what", rows


def _instrument(view: View, what: What) -> Text:
    words = view.words
    head = Text(one_line(what.instrument or words["agreement"]), style="bold")
    head.append(f" · {words.get(what.status, what.status)}", style="not bold")
    if what.date:
        head.append(f" {words['on']} {_day(what.date, view.lang)}", style="not bold magenta")
    if what.place:
        head.append(f" {words['in']} {one_line(what.place)}", style="not bold")
    return head


def _who(view: View, width: int) -> tuple[str, list[Row]]:
    return "who", [
        (
            Text(one_line(f"{who.title or ''} {who.name}"), style="cyan"),
            _office(who.role, who.organisation),
            view.where(who.ref),
        )
        for who in view.summary.who
    ]


def _organisations(view: View, width: int) -> tuple[str, list[Row]]:
    rows: list[Row] = []
    for one in view.summary.organisations:
        acronym = f" ({one_line(one.acronym)})" if one.acronym and one.acronym != one.name else ""
        rows.append((Text(one_line(one.name) + acronym, style="blue"), view.where(one.ref)))
    return "organisation_many", rows


def _figures(view: View, width: int) -> tuple[str, list[Row]]:
    figures = view.summary.figures
    names = [Text(one_line(figure.text), style="green") for figure in figures]
    spots = ((figure.ref, figure.sentence, figure.start, figure.end) for figure in figures)
    return "figures", _in_context(view, width, names, spots)


def _timeline(view: View, width: int) -> tuple[str, list[Row]]:
    moments = view.summary.timeline
    names = [Text(moment(*one[-4:], view.lang), style="magenta") for one in moments]
    spots = ((one.refs[0], one.sentence, one.start, one.end) for one in moments)
    return "timeline", _in_context(view, width, names, spots)


def _quotes(view: View, width: int) -> tuple[str, list[Row]]:
    rows: list[Row] = []
    before = None
    for said, quote in zip(view.summary.quotes, view.document.quotes, strict=True):
        speaker = Text(one_line(said.speaker or view.words["unknown_speaker"]), style="cyan" if said.speaker else "dim")
        if said.role or said.organisation:
            speaker += Text(", ") + _office(said.role, said.organisation)
        # Who goes on speaking is not named again.
        if said[1:] != before:
            rows.append((speaker, Text()))
        before = said[1:]
        words = Text(" … ".join(one_line(view.document.text[start:end]) for start, end in quote.spans), style="italic")
        words.truncate(LONGEST_QUOTE, overflow="ellipsis")
        if quote.type != "direct":
            words.append(f" ({view.words.get(quote.type, quote.type)})", style="not italic dim")
        rows.append((Padding(words, (0, 0, 0, 2)), view.where(quote.id)))
    return "quote_many", rows


def _in_context(view: View, width: int, names: list[Text], spots: Iterable[tuple[str, int, int, int]]) -> list[Row]:
    """Rows of a value, the words of its sentence around it, and its place."""
    text, sentences, column = view.document.text, view.document.sentences, _widest(names)
    placed = [(spot, view.where(spot[0])) for spot in spots]
    space = width - column - max((where.cell_len for _, where in placed), default=0) - 4
    return [
        (name, Text(around(text, sentences[sentence], start, end, space), style="dim", no_wrap=True), where)
        for name, ((_, sentence, start, end), where) in zip(names, placed, strict=True)
    ]


def _office(role: str | None, organisation: str | None) -> Text:
    return Text(", ".join(one_line(part) for part in (role, organisation) if part))


def _day(value: str, lang: str) -> str:
    """A TIMEX3 day as the language writes it; anything less stays a value."""
    return period(value[:10], value[:10], lang) if _DAY.match(value) else value


_DAY = Expression(r"\d{4}-\d\d-\d\d")


def _widest(names: list[Text]) -> int:
    return min(max((name.cell_len for name in names), default=0), LONGEST_NAME)


def _facts(view: View, width: int) -> Iterator[RenderableType]:
    yield _head(view)
    if not view.facts:
        yield Text(view.words["nothing"], style="dim")
    for kind in KINDS:
        facts = [fact for fact in view.facts.values() if fact.kind == kind]
        if facts:
            yield Text(f"{view.words[f'{kind}_many']} ({len(facts)})", style="bold underline")
            yield Padding(_table(view, facts), (0, 0, 1, 2))


def _table(view: View, facts: list[Marked]) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(no_wrap=True, style="dim")
    table.add_column(no_wrap=True, style="dim", justify="right")
    table.add_column(ratio=3)
    table.add_column(ratio=2)
    if view.explain:
        table.add_column(no_wrap=True, style="dim")
    for fact in facts:
        text = Text(one_line(fact.text), style=STYLES[fact.kind])
        rule = [fact.rule] if view.explain else []
        table.add_row(fact.id, view.lines.at(fact.start), text, Text(one_line(fact.value)), *rule)
    return table


def _article(view: View) -> Text:
    """The text with each fact between brackets and its id behind them, as in [rund 200 Gäste]n1."""
    article = Text()
    for part in segments(view.document.text, view.facts.values()):
        article.append("[" * len(part.opens), style="dim")
        style = " ".join(dict.fromkeys(STYLES[fact.kind] for fact in part.facts))
        article.append(harmless(view.document.text[part.start : part.end]), style=style)
        for fact in part.closes:
            article.append(f"]{fact.id}" + (f"({fact.rule})" if view.explain else ""), style="dim")
    return article
