"""Agreements: the rules find verb and instrument, the clause around them gives who, when, where and about what.

Reports of the same agreement (headline, lead, "sie wurde … unterzeichnet") are merged into one.
"""

from __future__ import annotations

from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.facts.clause import Clause, clause_around, is_private
from pressfacts.matcher import Match, Mention
from pressfacts.records import Agreement, AgreementDate, Date, Organisation, Person, Reference, Signatory, Span

_AGAIN = "agreement.signed-again"
_NEAR = 3
"""Within so many sentences a signing verb without its paper still belongs to the agreement before it."""
_GENERIC = ("vertrag", "vereinbarung", "abkommen", "erklärung", "kooperation", "partnerschaft", "zusammenarbeit")


class _Report(NamedTuple):
    """One clause that reports an agreement."""

    mention: Mention
    clause: Clause
    instrument: Span | None
    status: str


def read(matches: list[Match], analysis: Analysis) -> list[Mention]:
    """The reports; the value is the match, whose slots are the verb and the instrument."""
    return [Mention(m.rule, m.first, m.last, "", m) for m in matches if m.rule.level == "fact"]


class Known(NamedTuple):
    """The facts that an agreement refers to."""

    dates: tuple[Date, ...]
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]


def facts(analysis: Analysis, known: Known) -> tuple[Agreement, ...]:
    """The agreements of the text, each once."""
    mentions = analysis.mentions["agreement"]
    if not mentions:
        return ()
    found: list[_Draft] = []
    for mention in mentions:
        report = _report(mention, analysis)
        earlier = _same(report, found, analysis)
        if earlier is not None:
            earlier.add(report, analysis, known)
        elif report.instrument or mention.rule.id != _AGAIN:
            draft = _Draft(report)
            draft.add(report, analysis, known)
            found.append(draft)
    agreements = [draft.agreement(analysis) for draft in found if draft.is_agreement()]
    agreements.sort(key=lambda agreement: (agreement.start, agreement.end))
    return tuple(agreement._replace(id=f"a{number}") for number, agreement in enumerate(agreements, start=1))


def _report(mention: Mention, analysis: Analysis) -> _Report:
    match: Match = mention.value
    cue = match.slot("cue") or (mention.first, mention.last)
    tokens = match.slot("instrument")
    clause = clause_around(analysis, cue, tokens)
    if tokens is None and mention.rule.id == _AGAIN:
        tokens = _instrument_before(clause.first, clause.sentence, analysis)
    instrument = analysis.span(*tokens) if tokens else None
    return _Report(mention, clause, instrument, _status(match, clause, analysis))


def _instrument_before(token: int, sentence: int, analysis: Analysis) -> tuple[int, int] | None:
    """The paper that the sentence before names: 'es gibt einen Vertrag. Er wurde … unterzeichnet'."""
    start = analysis.ends[sentence - 2] if sentence > 1 else 0
    for place in range(token - 1, start - 1, -1):
        word = analysis.tokens.words[place]
        if word[:1].isupper() and analysis.book.value("instrument", word) is not None:
            return place, place + 1
    return None


def _status(match: Match, clause: Clause, analysis: Analysis) -> str:
    given = match.rule.attributes.get("status")
    if given == "planned" or clause.is_planned(analysis):
        return "planned"
    return given or "signed"


def _same(report: _Report, found: list[_Draft], analysis: Analysis) -> _Draft | None:
    """The agreement that a report means: the same instrument, or none named and one reported just before."""
    named = report.instrument is not None and _stem(report.instrument.text) not in _GENERIC
    for draft in reversed(found):
        near = report.clause.sentence - draft.last_sentence <= _NEAR
        if not named and near and draft.kind == "signed":
            return draft
        if draft.kind == _kind(report.status) and _same_instrument(report.instrument, draft.instrument):
            return draft
    return None


def _kind(status: str) -> str:
    return "signed" if status == "planned" else status


def _same_instrument(one: Span | None, other: Span | None) -> bool:
    if one is None or other is None:
        return False
    a, b = _stem(one.text), _stem(other.text)
    return a == b or (a in _GENERIC and b.endswith(a)) or (b in _GENERIC and a.endswith(b))


def _stem(noun: str) -> str:
    word = noun.casefold().replace("träge", "trag")
    for ending in ("es", "en", "n", "s"):
        if word.endswith(ending) and word[: -len(ending)].endswith(
            ("vertrag", "ung", "abkommen", "pakt", "ion", "aft")
        ):
            return word[: -len(ending)]
    return word


class _Draft:
    """An agreement while its reports are read."""

    def __init__(self, report: _Report) -> None:
        self.head = report
        self.kind = _kind(report.status)
        self.instrument = report.instrument
        self.last_sentence = report.clause.sentence
        self._date: AgreementDate | None = None
        self._place: Span | None = None
        self._subject: Span | None = None
        self._signatories: dict[str, Signatory] = {}
        self._parties: dict[str, Reference] = {}
        self._witnesses: dict[str, Reference] = {}

    def add(self, report: _Report, analysis: Analysis, known: Known) -> None:
        """Take what a report says and earlier ones did not; the first report below the headline is the head."""
        clause = report.clause
        if report.instrument and _stem(report.instrument.text) not in _GENERIC and self._is_headline(analysis):
            self.head, self.instrument = report, report.instrument
        self.last_sentence = clause.sentence
        self._date = self._date or clause.date(analysis, known.dates)
        self._place = self._place or clause.place(analysis)
        self._subject = self._subject or clause.subject(analysis)
        if self.kind == "signed" and report.mention.rule.id not in ("agreement.concluded", "agreement.signing-of"):
            for signatory in clause.signatories(analysis, known.people):
                self._signatories.setdefault(signatory.ref or signatory.text, signatory)
        for witness in clause.witnesses(analysis, known.people):
            self._witnesses.setdefault(witness.name, witness)
        for party in clause.parties(analysis, known.organisations):
            self._parties.setdefault(party.ref or party.name, party)
        for signatory in self._signatories.values():
            self._add_employer(signatory, known)

    def _add_employer(self, signatory: Signatory, known: Known) -> None:
        person = next((person for person in known.people if person.id == signatory.ref), None)
        employer = person.organisation if person else None
        if employer and employer.ref:
            self._parties.setdefault(employer.ref or employer.name, employer)

    def _is_headline(self, analysis: Analysis) -> bool:
        return analysis.layout.zones[self.head.clause.sentence] in ("title", "subheading")

    def is_agreement(self) -> bool:
        """Whether enough is said: a private contract with nobody named is a matter of the police report."""
        if self.kind == "signed":
            return len(self._parties) > 0 or len(self._signatories) > 1 or not is_private(self.instrument)
        return len(self._parties) > 1

    def agreement(self, analysis: Analysis) -> Agreement:
        clause = self.head.clause
        return Agreement(
            "",
            *analysis.place(clause.first, clause.last),
            self.head.mention.rule.id,
            self.instrument,
            self.head.status,
            self._date,
            self._place,
            self._subject,
            tuple(self._parties.values()),
            tuple(self._signatories.values()),
            tuple(self._witnesses.values()),
        )
