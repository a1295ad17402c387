"""A document for people at a terminal: the summary, all facts, or the text with its facts marked in place.

The only package that imports rich. Whatever the console may not do (colour, width, being a terminal at all) rich leaves
out; every mark is therefore also a character, never colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from pressfacts.records import Document
from pressfacts.views.excerpt import harmless, one_line
from pressfacts.views.labels import labels
from pressfacts.views.marks import KINDS, Marked, segments
from pressfacts.views.terminal.columns import GAP, LEAST_WORDS, beside
from pressfacts.views.terminal.overview import summary
from pressfacts.views.terminal.sheet import STYLES, Sheet, head, sheet


def render(
    documents: Iterable[Document], *, lang: str, show: str = "summary", explain: bool = False, console: Console
) -> Iterator[str]:
    """What a console prints of each document, and at last what the columns mean.

    `show` is summary, facts or text; `explain` adds the id of the rule to each fact.
    """
    told = False
    for document in documents:
        page = sheet(document, lang, explain)
        if show == "text":
            # Piped text keeps its lines, so that it can be searched; on a terminal it is wrapped at words.
            yield _printed([_article(page)], console, wrapped=not console.is_terminal)
            continue
        told = told or bool(page.facts)
        body = {"summary": summary, "facts": _facts}[show](page, console)
        nothing = [] if page.facts else [Text(page.words["nothing"], style="dim"), Text()]
        yield _printed([*_wrapped(head(page), console), *nothing, *body], console)
    if told:
        yield _printed(_wrapped([Text(labels(lang)["legend"], style="dim")], console), console)


def _printed(lines: Iterable[Text], console: Console, wrapped: bool = True) -> str:
    """The lines as the console writes them; `wrapped` says that they are as long as they shall be."""
    with console.capture() as output:
        console.print(Text("\n").join(lines), highlight=False, soft_wrap=wrapped)
    return output.get()


def _wrapped(lines: Iterable[Text], console: Console) -> Iterator[Text]:
    for line in lines:
        yield from beside([(line, console.width)], console)


def _facts(sheet: Sheet, console: Console) -> Iterator[Text]:
    """All facts by kind: id, place, words and value."""
    facts = sheet.facts.values()
    ids = max((len(fact.id) for fact in facts), default=0)
    places = max((len(sheet.lines.at(fact.start)) for fact in facts), default=0)
    rules = max((len(fact.rule) for fact in facts), default=0) if sheet.explain else -GAP
    room = console.width - ids - places - rules - 5 * GAP
    for kind in KINDS:
        found = [fact for fact in facts if fact.kind == kind]
        if found:
            yield Text(f"{sheet.words[f'{kind}_many']} ({len(found)})", style="bold underline")
        for fact in found:
            place = sheet.lines.at(fact.start).rjust(places)
            rule = [(Text(fact.rule, style="dim"), rules)] if sheet.explain else []
            first = [(Text(fact.id, style="dim"), ids), (Text(place, style="dim"), places)]
            yield from beside([*first, *_words(fact, room), *rule], console, GAP)
        if found:
            yield Text()


def _words(fact: Marked, room: int) -> list[tuple[Text, int]]:
    """The words and the value of a fact side by side; where that is too narrow, the value below the words."""
    words, value = Text(one_line(fact.text), style=STYLES[fact.kind]), Text(one_line(fact.value))
    if room < 2 * LEAST_WORDS:
        return [(Text("\n").join([words, value] if value else [words]), room + GAP)]
    return [(words, room * 3 // 5), (value, room * 2 // 5)]


def _article(sheet: Sheet) -> Text:
    """The text with each fact between brackets and its id behind them, as in [rund 200 Gäste]n1."""
    article = Text()
    for part in segments(sheet.document.text, sheet.facts.values()):
        article.append("[" * len(part.opens), style="dim")
        style = " ".join(dict.fromkeys(STYLES[fact.kind] for fact in part.facts))
        article.append(harmless(sheet.document.text[part.start : part.end]), style=style)
        for fact in part.closes:
            article.append(f"]{fact.id}" + (f"({fact.rule})" if sheet.explain else ""), style="dim")
    return article
