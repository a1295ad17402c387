"""A document as one page for the browser, and the index page of a batch.

Each page is a single file: no request leaves it, its policy allows nothing but its own style and script, and it can be
read, filtered and followed without the script. Whatever stands in the text is shown as text.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from importlib.resources import files as resources
from string import Template

from pressfacts import __version__
from pressfacts.records import Document
from pressfacts.summary import Summary, summarize
from pressfacts.views import Options
from pressfacts.views.excerpt import around
from pressfacts.views.html_facts import said, sections
from pressfacts.views.html_index import Entry, entry, most_named, releases, timelines, totals
from pressfacts.views.html_text import article, escape
from pressfacts.views.json import record
from pressfacts.views.labels import labels
from pressfacts.views.marks import Marked, marked
from pressfacts.views.values import named, period

__all__ = ["Entry", "entry", "files", "index", "page"]

MOST_FIGURES = 4
"""So many figures stand in the head of the page; the table has all."""

KEYS = {"agreement": "a", "quote": "q", "number": "n", "date": "d", "person": "p", "organisation": "o"}
"""The letters that the ids of facts begin with."""


def files(document: Document, options: Options) -> dict[str, bytes]:
    """The page of a document, by the suffix of its file."""
    return {".html": page(document, summarize(document), options.lang).encode()}


def page(document: Document, summary: Summary, lang: str) -> str:
    """The page of a document; `lang` is the language of its labels, de or en."""
    words, facts = labels(lang), marked(document, lang)
    heading = document.title.text if document.title else document.id or words["untitled"]
    return _fill(
        "page.html",
        ("table.js", "page.js"),
        words,
        lang=lang,
        title=escape(" ".join(heading.split())),
        heading=escape(" ".join(heading.split())),
        kicker=_kicker(document, summary, lang),
        lead=_lead(summary, words) + _key_figures(document, summary, lang),
        legend=_legend(facts, words),
        text=article(document, facts, words),
        facts=sections(document, summary, facts, lang),
        record=_data(document),
        colophon=_colophon(words, f" · {words['rules']} {escape(document.rules)}"),
    )


def index(entries: list[Entry], lang: str) -> str:
    """The index page of a batch: its releases with their files, totals, a timeline over all, and who is named most."""
    words = labels(lang)
    return _fill(
        "index.html",
        ("table.js",),
        words,
        lang=lang,
        title=f"pressfacts · {words['releases']}",
        totals=totals(entries, words),
        table=releases(entries, words),
        timelines=timelines(entries, words, lang),
        sections=most_named(entries, words),
        colophon=_colophon(words),
    )


def _fill(template: str, scripts: tuple[str, ...], words: Mapping[str, str], **parts: str) -> str:
    """A template in the frame of all pages, with style and script, and a policy that allows exactly these."""
    style, script = _read("style.css"), "".join(_read(name) for name in scripts)
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    values = {**words, **parts}
    body = Template(_read(template)).substitute(values)
    frame = Template(_read("frame.html"))
    kind = template.partition(".")[0]
    return frame.substitute(values, style=style, script=script, policy=policy, kind=kind, body=body)


def _read(name: str) -> str:
    return (resources("pressfacts.views") / "page" / name).read_text(encoding="utf-8")


def _hash(code: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()


def _data(document: Document) -> str:
    """The record as JSON that is safe within a script element: no "<" and nothing but ASCII."""
    return json.dumps(record(document, Options(text=False))).replace("<", "\\u003c")


def _kicker(document: Document, summary: Summary, lang: str) -> str:
    parts = [" / ".join(place.text for place in summary.where)]
    if document.published:
        parts.append(period(document.published, document.published, lang))
    parts.append(document.id)
    return " · ".join(f"<bdi>{escape(part)}</bdi>" for part in parts if part)


def _lead(summary: Summary, words: Mapping[str, str]) -> str:
    sentences = []
    for sentence in summary.lead:
        why = ", ".join(words[f"{reason}_reason"] for reason in sentence.reasons)
        sentences.append(f'<li title="{escape(why)}">{escape(" ".join(sentence.text.split()))}</li>')
    return f'<ul class="lead" lang="de">{"".join(sentences)}</ul>' if sentences else ""


def _key_figures(document: Document, summary: Summary, lang: str) -> str:
    """The figures that say most, large, each with the words around it; a click leads to its place."""
    numbers = {number.id: number for number in document.numbers}
    items = []
    for figure in summary.figures[:MOST_FIGURES]:
        around_it = around(document.text, document.sentences[figure.sentence], figure.start, figure.end, 64)
        items.append(
            f'<li lang="de"><a href="#{figure.ref}" data-jump="{figure.ref}">'
            f"<b>{said(named(numbers[figure.ref], lang))}</b></a><span class='soft'>{said(around_it)}</span></li>"
        )
    return (
        f'<ol class="key-figures" aria-label="{escape(labels(lang)["figures"])}">{"".join(items)}</ol>' if items else ""
    )


def _legend(facts: list[Marked], words: Mapping[str, str]) -> str:
    """A filter for each kind: its letter, its line, its name and how many there are."""
    kinds = [fact.kind for fact in facts]
    return "\n".join(
        f'<label><input type="checkbox" id="show-{kind}" checked> <span class="key {kind}">{letter}</span>'
        f' <mark class="{kind}">{escape(words[kind + "_many"])}</mark> <b>{kinds.count(kind)}</b></label>'
        for kind, letter in KEYS.items()
        if kind in kinds
    )


def _colophon(words: Mapping[str, str], more: str = "") -> str:
    return f"{words['made_by']} {escape(__version__)}{more}"
