"""What every part of the terminal view needs, and the colours of the kinds of facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pressfacts.records import Document
from pressfacts.summary import Summary, summarize
from pressfacts.views.excerpt import one_line
from pressfacts.views.labels import labels
from pressfacts.views.marks import Lines, Marked, marked
from pressfacts.views.terminal.styled import Styled
from pressfacts.views.values import day

STYLES = {
    "agreement": "bold",
    "quote": "italic",
    "person": "cyan",
    "organisation": "blue",
    "number": "green",
    "date": "magenta",
}
"""How each kind of fact looks; in plain text every mark is a character, too."""


class Sheet(NamedTuple):
    """A document, its words, where its offsets are, and its facts by id; `explain` tells whether rules are shown."""

    document: Document
    summary: Summary
    words: Mapping[str, str]
    lang: str
    lines: Lines
    facts: dict[str, Marked]
    explain: bool

    def place(self, fact: str) -> Styled:
        """Line and column of a fact, and its rule when asked for."""
        found = self.facts[fact]
        rule = f"  {found.rule}" if self.explain else ""
        return Styled(self.lines.at(found.start) + rule, style="dim")


def sheet(document: Document, lang: str, explain: bool) -> Sheet:
    """All that is shown of a document, with labels in a language."""
    facts = {fact.id: fact for fact in marked(document, lang)}
    return Sheet(document, summarize(document), labels(lang), lang, Lines(document.text), facts, explain)


def head(sheet: Sheet) -> list[Styled]:
    """The title, and under it where, when and in which file."""
    document = sheet.document
    title = one_line(document.title.text) if document.title else sheet.words["untitled"]
    known = (
        " / ".join(one_line(place.text) for place in sheet.summary.where),
        document.published and day(document.published, sheet.lang),
        document.id != "-" and one_line(document.id),
    )
    below = Styled(" · ".join(part for part in known if part), style="dim")
    return [Styled(title, style="bold" if document.title else "dim"), *([below] if below else []), Styled()]
