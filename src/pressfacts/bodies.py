"""Which organisation of a document a common noun means: "der Verband", "das Unternehmen", "die Airline"."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.records import Organisation, Person, Span

MOST = 200
"""So many organisations of a document are looked at."""
_FAR = 12
"""How many mentions back one may lie."""
_COMPANY = ("legal-form", "company", "of-a-kind", "small-letters", "known")
"""Rules for organisations that "das Unternehmen" may mean."""
_MEMBERS = ("verband", "verein", "partei", "gewerkschaft", "bündnis", "hilfswerk", "organisation", "initiativ", "miliz")
"""Stems in the nouns for what has members and is no company, though "der Verband X" is named as "der Autobauer X"."""
_PRESS = ("magazin", "zeitung", "agentur", "portal", "blatt", "zeitschrift", "send")
"""Endings (as stems) of what a text cites more often than it speaks of it."""
_NO_COMPANY = ("party", "cited")
"""Lexicons of well-known names that are none of companies."""
_CLUB = ("club", "registered")
"""Rules for organisations that "der Verein" may mean."""


class Mentioned(NamedTuple):
    """A mention of someone listed, by the place where it starts; `number` counts in the list."""

    start: int
    end: int
    number: int


def mentioned(listed: Sequence[Person | Organisation]) -> list[Mentioned]:
    """All mentions in text order."""
    return sorted(Mentioned(m.start, m.end, number) for number, one in enumerate(listed) for m in one.mentions)


def within(mentions: Sequence[Mentioned], span: Span) -> int | None:
    """Whose mention lies inside a span; the first if there are several."""
    place = bisect_left(mentions, (span.start,))
    if place < len(mentions) and mentions[place].end <= span.end:
        return mentions[place].number
    return None


class Bodies:
    """The organisations of one document, looked up by the nouns that may stand for them."""

    def __init__(self, analysis: Analysis, organisations: Sequence[Organisation]) -> None:
        self._analysis = analysis
        self.organisations = organisations[:MOST]
        self.mentions = mentioned(self.organisations)

    def nearest(self, start: int, noun: str) -> Organisation | None:
        """The last organisation before this place that the noun can mean."""
        kind = self._analysis.book.value("organisation_kind", noun) is not None
        if not (kind or self._analysis.book.value("organisation_head", noun) is not None):
            return None
        wanted = stem(noun)
        end = bisect_left(self.mentions, (start,))
        for mention in reversed(self.mentions[max(0, end - _FAR) : end]):
            if self._may_be(wanted, kind, mention):
                return self.organisations[mention.number]
        return None

    def _may_be(self, wanted: str, kind: bool, mention: Mentioned) -> bool:
        """Whether a noun (its stem) can mean an organisation; `kind` says that it is one for bare names."""
        organisation = self.organisations[mention.number]
        heads = [stem(word) for word in (self._kind_before(mention), *organisation.name.split())]
        if any(head.endswith(wanted) for head in heads):
            return True
        if _has_members(wanted):
            if wanted == "partei":
                return self._analysis.book.value("party", organisation.name) is not None
            return wanted == "verein" and organisation.rule.partition(".")[2].startswith(_CLUB)
        if not kind or not is_company(organisation) or self._analysis.book.is_in(organisation.name, _NO_COMPANY):
            return False
        return not any(head.endswith(_PRESS) or _has_members(head) for head in heads)

    def _kind_before(self, mention: Mentioned) -> str:
        """The noun right before a mention that says what it is: "Gewerkschaft" of "der Gewerkschaft GWB"."""
        tokens = self._analysis.tokens
        place = bisect_left(tokens.starts, mention.start)
        word = tokens.words[place - 1] if place else ""
        return word if self._analysis.book.value("organisation_kind", word) is not None else ""


def _has_members(head: str) -> bool:
    return any(noun in head for noun in _MEMBERS)


def is_company(organisation: Organisation) -> bool:
    """Whether "das Unternehmen" may mean it."""
    return organisation.rule.partition(".")[2].startswith(_COMPANY)


def stem(noun: str) -> str:
    """A noun without hyphenated parts, case and gender endings: "SPD-Vorsitzenden" → "vorsitzend"."""
    word = noun.rpartition("-")[2].casefold()
    if word.endswith("nis"):
        return word
    for ending in ("innen", "in", "en", "ers", "er", "es", "e", "s", "n"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word.removesuffix(ending).replace("ä", "a").replace("niss", "nis")
    return word.replace("ä", "a")
