"""The list of facts beside the article: cards, tables, a timeline; each fact once, with its value, place and rule."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pressfacts.records import Agreement, Date, Document, Number, Quote
from pressfacts.summary import Said, Summary, days_in_order
from pressfacts.views.html_text import escape
from pressfacts.views.labels import labels
from pressfacts.views.marks import Lines, Marked
from pressfacts.views.values import figure, quantity


class Sheet(NamedTuple):
    """What the sections are made of."""

    document: Document
    summary: Summary
    facts: dict[str, Marked]
    words: Mapping[str, str]
    lang: str
    lines: Lines


def sections(document: Document, summary: Summary, facts: list[Marked], lang: str) -> str:
    """All sections that have facts, one for each kind."""
    sheet = Sheet(document, summary, {fact.id: fact for fact in facts}, labels(lang), lang, Lines(document.text))
    kinds = {
        "agreement": _agreements,
        "quote": _speakers,
        "number": _numbers,
        "date": _dates,
        "person": _names,
        "organisation": _names,
    }
    held = {fact.kind for fact in facts}
    made = [
        f'<section class="{kind}" aria-labelledby="h-{kind}">'
        f'<h2 id="h-{kind}">{escape(sheet.words[kind + "_many"])}</h2>{build(sheet, kind)}</section>'
        for kind, build in kinds.items()
        if kind in held
    ]
    return "\n".join(made) or f'<section><p class="soft">{escape(sheet.words["nothing"])}</p></section>'


def said(text: str) -> str:
    """Words of the text on one line, in the direction they have."""
    return f'<bdi lang="de">{escape(" ".join(text.split()))}</bdi>'


def _meta(sheet: Sheet, id: str, more: str = "") -> str:
    """The last line of each fact: id and place, `more`, its rule, and a button that copies it."""
    fact = sheet.facts[id]
    place = f'<a href="#{id}" data-jump="{id}">{id} · {sheet.lines.at(fact.start)}</a>'
    return (
        f'<p class="meta soft">{place}{more} <code>{escape(fact.rule)}</code>'
        f'<button type="button" class="js-only" hidden title="{escape(sheet.words["copy"])}">JSON</button></p>'
    )


def _item(sheet: Sheet, id: str, content: str, tag: str = "li", more: str = "") -> str:
    return f'<{tag} class="fact" id="fact-{id}" data-search>{content}{_meta(sheet, id, more)}</{tag}>'


def _agreements(sheet: Sheet, kind: str) -> str:
    return "".join(
        f'<div class="card {kind}">{_item(sheet, one.id, _agreement(sheet, one), "div")}</div>'
        for one in sheet.document.agreements
    )


def _agreement(sheet: Sheet, one: Agreement) -> str:
    words = sheet.words
    status = words.get(one.status, one.status)
    head = said(one.instrument.text) if one.instrument else escape(words["agreement"])
    day = one.date and f"{said(one.date.text)} <span class='soft'>({escape(one.date.value)})</span>"
    signed = "<br>".join(
        f"<b>{said(signs.name or words['unnamed'])}</b>{_office(signs.role, signs.organisation)}"
        for signs in one.signatories
    )
    rows = (
        (words["date"], day),
        (words["where"], one.place and said(one.place.text)),
        (words["parties"], "<br>".join(said(party.name) for party in one.parties)),
        (words["signatories"], signed),
        (words["subject"], one.subject and said(one.subject.text)),
        (words["witnesses"], "<br>".join(said(witness.name) for witness in one.witnesses)),
    )
    listed = "".join(f"<dt>{escape(name)}</dt><dd>{value}</dd>" for name, value in rows if value)
    return f'<h3>{head} <span class="soft">· {escape(status)}</span></h3><dl>{listed}</dl>'


def _office(role: str | None, organisation: str | None) -> str:
    office = ", ".join(said(part) for part in (role, organisation) if part)
    return f', <span class="soft">{office}</span>' if office else ""


def _speakers(sheet: Sheet, kind: str) -> str:
    """A card for each speaker, in the order of their first words, with all that they say."""
    cards: dict[str | None, list[tuple[Said, Quote]]] = {}
    for heard, quote in zip(sheet.summary.quotes, sheet.document.quotes, strict=True):
        cards.setdefault(heard.speaker, []).append((heard, quote))
    made = []
    for speaker, quotes in cards.items():
        heard = quotes[0][0]
        name = said(speaker) if speaker else f'<span class="soft">{escape(sheet.words["unknown_speaker"])}</span>'
        items = "".join(_quote(sheet, quote) for _, quote in quotes)
        office = _office(heard.role, heard.organisation)
        made.append(f'<div class="card {kind}"><h3>{name}{office}</h3><ul>{items}</ul></div>')
    return "".join(made)


def _quote(sheet: Sheet, quote: Quote) -> str:
    words = " … ".join(sheet.document.text[start:end] for start, end in quote.spans)
    parts = (sheet.words.get(quote.type, quote.type), quote.cue and quote.cue.text)
    kind = " · ".join(escape(part) for part in parts if part)
    return _item(sheet, quote.id, f"<blockquote>{said(words)}</blockquote>", more=f" <span>{kind}</span>")


def _numbers(sheet: Sheet, kind: str) -> str:
    """The figures as a table, in text order until it is sorted; a bar compares those that share a unit."""
    words, units = sheet.words, _largest(sheet.document.numbers)
    rows = "".join(
        _number_row(sheet, number, units.get((number.kind, number.unit))) for number in sheet.document.numbers
    )
    heads = "".join(f"<th scope='col' data-sortable>{escape(words[name])}</th>" for name in ("text", "unit", "value"))
    return f"<table class='figures'><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _number_row(sheet: Sheet, number: Number, largest: float | None) -> str:
    bar = ""
    if largest and number.value is not None:
        share = max(100 * abs(number.value) / largest, 1)
        bar = (
            '<svg class="bar" viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">'
            f'<rect width="{share:.1f}" height="5"/></svg>'
        )
    value = "" if number.value is None else figure(number.value, sheet.lang)
    if number.value_max is not None:
        value += f" – {figure(number.value_max, sheet.lang)}"
    return (
        f'<tr class="fact" id="fact-{number.id}" data-search title="{escape(quantity(number, sheet.lang))}">'
        f"<td>{said(number.text)}{_meta(sheet, number.id)}</td><td>{said(number.unit or '')}</td>"
        f'<td class="value" data-sort="{"" if number.value is None else number.value}">{value}{bar}</td></tr>'
    )


def _largest(numbers: Iterable[Number]) -> dict[tuple[str, str | None], float]:
    """The largest value of each unit that several figures share."""
    values: dict[tuple[str, str | None], list[float]] = {}
    for number in numbers:
        if number.value is not None and number.unit and number.kind != "ordinal":
            values.setdefault((number.kind, number.unit), []).append(abs(number.value))
    return {unit: max(shared) for unit, shared in values.items() if len(shared) > 1}


def _dates(sheet: Sheet, kind: str) -> str:
    """The dates in calendar order under a line of time; what has no day of its own (durations, sets) follows."""
    known = [date for date in sheet.document.dates if date.earliest]
    known.sort(key=lambda date: days_in_order(date.earliest or "", date.latest, date.mod))
    dates = [*known, *(date for date in sheet.document.dates if not date.earliest)]
    return f"{_axis(sheet)}<ol>{''.join(_item(sheet, date.id, _date(sheet, date)) for date in dates)}</ol>"


def _date(sheet: Sheet, date: Date) -> str:
    value = sheet.facts[date.id].value
    words = "" if value == date.text else f' <span class="soft">{said(date.text)}</span>'
    return f"<b>{escape(value)}</b>{words}"


def _axis(sheet: Sheet) -> str:
    """A line of time with a dot for each moment; nothing where it would have one dot only."""
    days = [_ordinal(moment.earliest) for moment in sheet.summary.timeline]
    first, span = min(days, default=0), max(days, default=0) - min(days, default=0)
    if not span:
        return ""
    dots = "".join(
        f'<circle cx="{1.5 + 97 * (day - first) / span:.1f}%" cy="13" r="6">'
        f"<title>{escape(moment.text)}</title></circle>"
        for day, moment in zip(days, sheet.summary.timeline, strict=True)
    )
    return f'<svg class="line" aria-hidden="true"><line x1="0" x2="100%" y1="13" y2="13"/>{dots}</svg>'


def _ordinal(day: str) -> int:
    return datetime.date.fromisoformat(day).toordinal()


def _names(sheet: Sheet, kind: str) -> str:
    """People or organisations with what is known of them and how often they are named, in text order."""
    items = []
    for fact in sheet.facts.values():
        if fact.kind == kind:
            known = f', <span class="soft">{said(fact.value)}</span>' if fact.value else ""
            often = f' <span class="soft">×{len(fact.spans)}</span>' if len(fact.spans) > 1 else ""
            items.append(_item(sheet, fact.id, f"<b>{said(fact.text)}</b>{known}{often}"))
    return f"<ul>{''.join(items)}</ul>"
