"""A document for people at a terminal: the summary, all facts, or the text with its facts marked in place.

The only package that imports rich. Whatever the screen cannot do (colour, being a terminal at all) is left out; every
mark is therefore also a character, never colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pressfacts.records import Document
from pressfacts.views.excerpt import harmless, one_line
from pressfacts.views.labels import labels
from pressfacts.views.marks import KINDS, Marked, segments
from pressfacts.views.terminal.columns import GAP, LEAST_WORDS, beside
from pressfacts.views.terminal.overview import summary
from pressfacts.views.terminal.sheet import STYLES, Sheet, head, sheet
from pressfacts.views.terminal.styled import Screen, Styled, join, screen

__all__ = ["Screen", "render", "screen"]


def render(
    documents: Iterable[Document], *, lang: str, screen: Screen, show: str = "summary", explain: bool = False
) -> Iterator[str]:
    """What a screen shows of each document, and at last what the columns mean.

    `show` is summary, facts or text; `explain` adds the id of the rule to each fact.
    """
    told = False
    for document in documents:
        page = sheet(document, lang, explain)
        if show == "text":
            # Piped text keeps its lines, so that it can be searched; on a terminal it is wrapped at words.
            article = _article(page)
            yield _written(article.wrap(screen.width) if screen.styled else [article], screen)
            continue
        told = told or bool(page.facts)
        body = {"summary": summary, "facts": _facts}[show](page, screen.width)
        nothing = [] if page.facts else [Styled(page.words["nothing"], "dim"), Styled()]
        heading = [line for part in head(page) for line in part.wrap(screen.width)]
        yield _written([*heading, *nothing, *body], screen)
    if told:
        yield _written(Styled(labels(lang)["legend"], "dim").wrap(screen.width), screen)


def _written(lines: Iterable[Styled], screen: Screen) -> str:
    return "".join(f"{line.written(screen)}\n" for line in lines)


def _facts(sheet: Sheet, width: int) -> Iterator[Styled]:
    """All facts by kind: id, place, words and value."""
    facts = sheet.facts.values()
    ids = max((len(fact.id) for fact in facts), default=0)
    places = max((len(sheet.lines.at(fact.start)) for fact in facts), default=0)
    rules = max((len(fact.rule) for fact in facts), default=0) if sheet.explain else -GAP
    room = width - ids - places - rules - 5 * GAP
    for kind in KINDS:
        found = [fact for fact in facts if fact.kind == kind]
        if found:
            yield Styled(f"{sheet.words[f'{kind}_many']} ({len(found)})", "bold underline")
        for fact in found:
            place = sheet.lines.at(fact.start).rjust(places)
            rule = [(Styled(fact.rule, "dim"), rules)] if sheet.explain else []
            first = [(Styled(fact.id, "dim"), ids), (Styled(place, "dim"), places)]
            yield from beside([*first, *_words(fact, room), *rule], GAP)
        if found:
            yield Styled()


def _words(fact: Marked, room: int) -> list[tuple[Styled, int]]:
    """The words and the value of a fact side by side; where that is too narrow, the value below the words."""
    words, value = Styled(one_line(fact.text), STYLES[fact.kind]), Styled(one_line(fact.value))
    if room < 2 * LEAST_WORDS:
        return [(join("\n", [words, value] if value else [words]), room + GAP)]
    return [(words, room * 3 // 5), (value, room * 2 // 5)]


def _article(sheet: Sheet) -> Styled:
    """The text with each fact between brackets and its id behind them, as in [rund 200 Gäste]n1."""
    pieces = []
    for part in segments(sheet.document.text, sheet.facts.values()):
        pieces.append(Styled("[" * len(part.opens), "dim"))
        style = " ".join(dict.fromkeys(STYLES[fact.kind] for fact in part.facts))
        pieces.append(Styled(harmless(sheet.document.text[part.start : part.end]), style))
        for fact in part.closes:
            pieces.append(Styled(f"]{fact.id}" + (f"({fact.rule})" if sheet.explain else ""), "dim"))
    return join("", pieces)
