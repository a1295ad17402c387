"""The clause that reports an agreement: which of its people signed, which only watched, the day, place and subject."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from pressfacts import linking
from pressfacts.analysis import Analysis
from pressfacts.matcher import Mention
from pressfacts.records import AgreementDate, Date, Organisation, Person, Reference, Signatory, Span

_WITNESS = frozenset({"Anwesenheit", "Beisein", "Gegenwart"})
_REPORTED = frozenset({"wie", "so", "nachdem", "berichtet"})
_MODAL = frozenset("soll sollen will wollen wird werden möchte möchten könnte könnten plant planen".split())
_INFINITIVE = frozenset("unterzeichnen unterschreiben besiegeln signieren schließen vereinbaren".split())
_NOT_THE_DAY = frozenset("bis ab seit von für vom zum zwischen".split())
_WHERE = frozenset("in im an am auf".split())
_ABOUT = frozenset("zur zum über für".split())
_PRIVATE = frozenset({"Vertrag", "Verträge", "Kaufvertrag", "Mietvertrag", "Charta", "Deklaration"})
_ARTICLES = frozenset("der die das den dem des".split())


class Clause(NamedTuple):
    """Tokens `first` to `last` (exclusive) of a sentence, without its final stop and without `out`.

    `out` are token ranges inside it that belong to somebody else: who reports it, who watched it; `watched` is the
    latter of them. `cue` and `instrument` are the tokens that the rule found.
    """

    first: int
    last: int
    sentence: int
    out: tuple[tuple[int, int], ...]
    watched: tuple[int, int] | None
    cue: tuple[int, int]
    instrument: tuple[int, int] | None

    def holds(self, token: int) -> bool:
        """Whether a token is the clause's own."""
        return self.first <= token < self.last and not any(first <= token < last for first, last in self.out)

    def mentions(self, analysis: Analysis, stage: str) -> Iterator[Mention]:
        """The clause's own mentions of a stage."""
        found = analysis.mentions[stage]
        start = bisect_left(found, self.first, key=lambda mention: mention.first)
        for mention in found[start:]:
            if mention.first >= self.last:
                break
            if self.holds(mention.first):
                yield mention

    def is_planned(self, analysis: Analysis) -> bool:
        """Whether the signing is still to come: a modal verb, and the infinitive at the end of the clause."""
        words = analysis.words(self.first, self.last)
        cue = analysis.tokens.words[self.cue[0]]
        last = (cue in _INFINITIVE and words[-1] == cue) or words[-1] == "werden"
        return last and not _MODAL.isdisjoint(words[:-1])

    def date(self, analysis: Analysis, dates: tuple[Date, ...]) -> AgreementDate | None:
        """The day of the signing: the date in the clause that is nearest to the verb."""
        places = {fact.start: fact for fact in dates}
        starts, words = analysis.tokens.starts, analysis.tokens.words
        near = sorted(self.mentions(analysis, "date"), key=lambda mention: abs(mention.first - self.cue[0]))
        for mention in near:
            fact = places.get(starts[mention.first])
            before = words[mention.first - 1] if mention.first else ""
            if fact and fact.type in ("DATE", "TIME") and before not in _NOT_THE_DAY and _is_day(fact.value):
                return AgreementDate(fact.start, fact.end, fact.text, fact.value[:10], fact.id)
        return None

    def place(self, analysis: Analysis) -> Span | None:
        """Where it was signed: 'in Kassel' beside the verb or the day, behind a signatory, or before the paper."""
        words = analysis.tokens.words
        days, people = list(self.mentions(analysis, "date")), list(self.mentions(analysis, "person"))
        behind = {mention.last for mention in (*days, *people)} | {self.cue[1]}
        before = {mention.first for mention in days} | {self.cue[0]}
        for token in range(self.first, self.last - 1):
            if words[token].lower() not in _WHERE or not self.holds(token):
                continue
            end = self._place_end(analysis, token + 1)
            if end == token + 1 or not words[end - 1][:1].isupper():
                continue
            beside = token in behind or words[token - 1] in ("haben", "hat", "wurde", "wurden", "und")
            if beside or end in before or self._paper_follows(words, end):
                start = token + 2 if words[token + 1] in _ARTICLES and end > token + 2 else token + 1
                return analysis.span(start, end)
        return None

    def _paper_follows(self, words: list[str], token: int) -> bool:
        """Whether the instrument begins here: 'einen neuen Vertrag'."""
        if self.instrument is None or not token < self.instrument[0] <= token + 3:
            return False
        return words[token].lower().startswith("ein") or words[token] in _ARTICLES

    def _place_end(self, analysis: Analysis, token: int) -> int:
        """The end of a place name: capital words that are nobody's name, or an article and an organisation."""
        words = analysis.tokens.words
        organisation = next((m for m in self.mentions(analysis, "organisation") if m.first in (token, token + 1)), None)
        if organisation and (organisation.first == token or words[token] in _ARTICLES):
            return organisation.last
        if words[token - 1].lower() != "in":
            return token
        names = {mention.first for stage in ("person", "organisation") for mention in self.mentions(analysis, stage)}
        end = token
        while end < self.last and end < token + 3 and words[end][:1].isupper() and end not in names:
            if analysis.book.value("role", words[end]) is not None:
                break
            end += 1
        return end

    def subject(self, analysis: Analysis) -> Span | None:
        """What it is about: 'zur Pilotierung …', 'über …' behind the instrument, up to the verb or a comma."""
        if self.instrument is None:
            return None
        words, start = analysis.tokens.words, self.instrument[1]
        if start >= self.last or words[start] not in _ABOUT:
            return None
        end = start
        while end < self.last and words[end] not in (",", ";") and end != self.cue[0]:
            end += 1
        return analysis.span(start, end) if end > start + 1 else None

    def signatories(self, analysis: Analysis, people: tuple[Person, ...]) -> list[Signatory]:
        """The people of the clause: they signed, each for the organisation of 'für die X', else for their own."""
        places = linking.by_place(people)
        sides = self._sides(analysis)
        found = []
        for mention in self.mentions(analysis, "person"):
            span = analysis.span(mention.first, mention.last)
            person = places.get(span.start)
            if person:
                side = next((name for token, name in sides if token < mention.first), None)
                employer = side or (person.organisation.name if person.organisation else None)
                name = span.text if " " in person.name and mention.last - mention.first > 1 else person.name
                found.append(Signatory(*span, name, _office(person), employer, person.id))
        return found

    def _sides(self, analysis: Analysis) -> list[tuple[int, str]]:
        """Where 'für die X', 'auf Seiten der X' stands, and X; the last one first."""
        words = analysis.tokens.words
        found = []
        for mention in self.mentions(analysis, "organisation"):
            before = [word.lower() for word in words[max(self.first, mention.first - 2) : mention.first]]
            if "für" in before or "seiten" in before[:1]:
                found.append((mention.first, analysis.span(mention.first, mention.last).text))
        return found[::-1]

    def witnesses(self, analysis: Analysis, people: tuple[Person, ...]) -> list[Reference]:
        """The people who only watched."""
        if self.watched is None:
            return []
        first, last = self.watched
        places = linking.by_place(people)
        spans = [analysis.span(m.first, m.last) for m in analysis.mentions["person"] if first <= m.first < last]
        return [
            Reference(*span, places[span.start].name, places[span.start].id) for span in spans if span.start in places
        ]

    def parties(self, analysis: Analysis, organisations: tuple[Organisation, ...]) -> list[Reference]:
        """The organisations, states and cities of the clause that are not the place."""
        starts, place = analysis.tokens.starts, self.place(analysis)
        own = {starts[mention.first] for mention in self.mentions(analysis, "organisation")}
        found = [
            Reference(*mention, organisation.name, organisation.id)
            for organisation in organisations
            for mention in organisation.mentions
            if mention.start in own and not (place and place.start <= mention.start < place.end)
        ]
        if not found:
            found = [Reference(*span, span.text, None) for span in self._territories(analysis)]
        return sorted(found)

    def _territories(self, analysis: Analysis) -> Iterator[Span]:
        """'Land Hessen', 'Stadt Gera', 'Norwegen'."""
        words, values = analysis.tokens.words, analysis.book.values
        countries, territories = values["country"], values["territory"]
        known = [(m.first, m.last) for stage in ("organisation", "person") for m in self.mentions(analysis, stage)]
        for token in range(self.first, self.last):
            if not self.holds(token) or any(first <= token < last for first, last in known):
                continue
            if words[token] in territories and token + 1 < self.last and words[token + 1][:1].isupper():
                yield analysis.span(token, token + 2)
            elif words[token] in countries and words[token - 1].lower() not in (*_WHERE, *territories, "aus"):
                yield analysis.span(token, token + 1)


def _is_day(value: str) -> bool:
    """Whether a value says when: a bare weekday without a reference day ('XXXX-WXX-1') and PAST_REF do not."""
    return "_REF" not in value and not value.startswith("XXXX-W")


def _office(person: Person) -> str | None:
    """The office without the organisation in front of it: 'CEU-Rektor' is Rektor."""
    if person.role is None:
        return None
    prefix, hyphen, office = person.role.text.rpartition("-")
    return office if hyphen and prefix.isupper() and office[:1].isupper() else person.role.text


def is_private(instrument: Span | None) -> bool:
    """Whether the paper may be anybody's contract, as in the report of a fraud."""
    return instrument is None or instrument.text in _PRIVATE


def clause_around(analysis: Analysis, cue: tuple[int, int], instrument: tuple[int, int] | None) -> Clause:
    """The clause of the sentence that holds the verb."""
    sentence = analysis.sentence(cue[0])
    first = analysis.ends[sentence - 1] if sentence else 0
    last = analysis.ends[sentence]
    words = analysis.tokens.words
    end = last
    while end > first + 1 and words[end - 1] in ".!?…":
        end -= 1
    reported = _reported(words, first, end, cue)
    watched = _watched(words, first, end, cue, instrument)
    out = tuple(part for part in (reported, watched) if part)
    if reported and reported[1] == end:
        end = reported[0]
    return Clause(first, end, sentence, out, watched, cue, instrument)


def _reported(words: list[str], first: int, last: int, cue: tuple[int, int]) -> tuple[int, int] | None:
    """', wie das Ministerium am Montag mitteilte': who says so, and when."""
    for token in range(first, last - 1):
        if words[token] in (",", "–", "-") and words[token + 1] in _REPORTED:
            end = next((t for t in range(token + 2, last) if words[t] == ","), last)
            if not token < cue[0] < end:
                return token, end
    return None


def _watched(
    words: list[str], first: int, last: int, cue: tuple[int, int], instrument: tuple[int, int] | None
) -> tuple[int, int] | None:
    """'im Beisein von A und B': up to the verb, the instrument with its article, or the end."""
    start = next((token for token in range(first, last) if words[token] in _WITNESS), None)
    if start is None:
        return None
    stops = [cue[0], last]
    if instrument:
        article = instrument[0]
        while article > start and (words[article - 1].islower() or words[article - 1] in _ARTICLES):
            article -= 1
            if words[article].lower() in _ARTICLES or words[article].lower().startswith("ein"):
                break
        stops.append(article)
    return start, min(stop for stop in stops if stop > start)
