"""From text to document: the data flow of the whole tool, top to bottom."""

from __future__ import annotations

import datetime

from pressfacts.analysis import Analysis
from pressfacts.facts import agreement, date, number, organisation, person, quotation, quote, role, source
from pressfacts.matcher import Attempt, collapse, make_stream, match_stage
from pressfacts.records import Document
from pressfacts.rulebook import Rulebook, load
from pressfacts.sentences import split
from pressfacts.structure import outline
from pressfacts.tokenizer import tokenize

_READ = {
    "date": date.read,
    "number": number.read,
    "organisation": organisation.read,
    "person": person.read,
    "role": role.read,
    "quotation": quotation.read,
    "agreement": agreement.read,
    "source": source.read,
    "quote": quote.read,
}
"""How the matches of each stage become mentions with values; the order is that of rules/cascade.toml."""


def extract(text: str, published: datetime.date | str | None = None, rulebook: Rulebook | None = None) -> Document:
    """Find the facts of one text.

    `published` is the reference day of relative dates ("gestern"), a date or an ISO string; without one the day
    of the text's own dateline counts, and what still needs one stays underspecified. Never raises on any text.
    """
    return document(analyse(text, published, rulebook), given=published is not None)


def document(analysis: Analysis, given: bool) -> Document:
    """The facts of an analysis as a record; `given` says that the reference day came from outside."""
    dates = date.facts(analysis)
    organisations = organisation.facts(analysis)
    people = person.facts(analysis, organisations)
    return Document(
        rules=analysis.book.fingerprint,
        id="",
        source=None,
        published=analysis.published.isoformat() if analysis.published else None,
        published_from=_origin(given, analysis),
        text=analysis.tokens.text,
        title=analysis.layout.title,
        dateline=analysis.layout.dateline,
        sentences=analysis.sentences(),
        numbers=number.facts(analysis),
        dates=dates,
        people=people,
        organisations=organisations,
        quotes=quote.facts(analysis, people, organisations),
        agreements=agreement.facts(analysis, dates, people, organisations),
    )


def analyse(
    text: str,
    published: datetime.date | str | None = None,
    rulebook: Rulebook | None = None,
    trace: list[Attempt] | None = None,
) -> Analysis:
    """Run the cascade: each stage reads the stream, and what it finds is one symbol for the next."""
    book = rulebook or load()
    tokens = tokenize(text)
    ends = split(tokens)
    layout = outline(tokens, ends)
    analysis = Analysis(book, tokens, ends, layout, _reference(published, layout.dateline and layout.dateline.date), {})
    stream = make_stream(tokens, ends, analysis.paragraph_ends(), book)
    for stage in book.stages.values():
        mentions = _READ[stage.name](match_stage(stage, stream, trace), analysis)
        analysis.mentions[stage.name] = mentions
        stream = collapse(stream, ((m.first, m.last, book.symbols[m.symbol]) for m in mentions if m.symbol))
    return analysis


def _reference(published: datetime.date | str | None, dateline: str | None) -> datetime.date | None:
    if isinstance(published, datetime.datetime):
        return published.date()
    day = published or dateline
    return datetime.date.fromisoformat(day) if isinstance(day, str) else day


def _origin(given: bool, analysis: Analysis) -> str | None:
    if given:
        return "option"
    return "dateline" if analysis.published else None
