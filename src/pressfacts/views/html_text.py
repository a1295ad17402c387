"""The article of the page: the text as it is, every stretch with the marks of the facts that are open in it."""

from __future__ import annotations

import html
from collections.abc import Mapping

from pressfacts.records import Document
from pressfacts.views.marks import Marked, segments

# HTML has no form for NUL, UTF-8 none for half a surrogate pair; a reader of the page meets the sign for "unreadable".
_UNWRITABLE = {0: "\ufffd", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}


def escape(text: str) -> str:
    r"""The text for HTML, in elements and attributes; a carriage return stays one.

    >>> escape('<b>"\r\x00')
    '&lt;b&gt;&quot;&#13;�'
    """
    escaped = html.escape(text).replace("\r", "&#13;")
    return escaped if escaped.isascii() and "\0" not in escaped else escaped.translate(_UNWRITABLE)


def article(document: Document, facts: list[Marked], words: Mapping[str, str]) -> str:
    """The text in marks that never nest; read without its marks it equals the text.

    A fact's first mark carries its id as the target of links; the tag that opens a mark is an empty link to the list.
    """
    title = document.title
    spans = ((title.start, title.end),) if title else ()
    stretches = segments(document.text, [Marked("", "title", 0, spans, "", "", ""), *facts])
    seen: set[str] = set()
    parts = []
    for stretch in stretches:
        tags = "".join(_tag(fact, words) for fact in stretch.opens if fact.id)
        text = tags + escape(document.text[stretch.start : stretch.end])
        parts.append(_mark(stretch.facts, [fact.id for fact in stretch.opens if fact.id and fact.id not in seen], text))
        seen.update(fact.id for fact in stretch.opens)
    return "".join(parts)


def _tag(fact: Marked, words: Mapping[str, str]) -> str:
    """The label of a fact: its letters are drawn by the style, so they are no part of the text."""
    name = f"{words[fact.kind]} {fact.id}"
    return (
        f'<a class="tag {fact.kind}" href="#fact-{fact.id}" data-tag="{fact.id}" data-kind="{fact.kind}"'
        f' aria-label="{escape(name)}" title="{escape(_title(fact))}"></a>'
    )


def _title(fact: Marked) -> str:
    return " · ".join(part for part in (fact.id, fact.value, fact.rule) if part)


def _mark(facts: tuple[Marked, ...], fresh: list[str], text: str) -> str:
    kinds = " ".join(dict.fromkeys(fact.kind for fact in facts))
    ids = " ".join(dict.fromkeys(fact.id for fact in facts if fact.id))
    if not facts:
        return text
    if not ids:
        return f'<span class="{kinds}">{text}</span>'
    # A target needs an id of its own: where several facts begin at once, empty marks before this one carry the others.
    *others, own = fresh if fresh else [""]
    targets = "".join(f'<span id="{other}"></span>' for other in others)
    anchor = f' id="{own}"' if own else ""
    return f'{targets}<mark{anchor} class="{kinds}" data-ids="{ids}">{text}</mark>'
