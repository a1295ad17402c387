"""An agreement while its reports are read: each adds what earlier ones did not say."""

from __future__ import annotations

from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.facts.cast import Cast
from pressfacts.facts.clause import Clause
from pressfacts.facts.party import Party, parties, partners
from pressfacts.facts.signatory import signatories, witnesses
from pressfacts.facts.venue import venue
from pressfacts.matcher import Mention
from pressfacts.records import Agreement, AgreementDate, Reference, Signatory, Span

_GENERIC = ("vertrag", "vereinbarung", "abkommen", "erklärung", "kooperation", "partnerschaft", "zusammenarbeit")
_PAPERS = ("vertrag", "ung", "abkommen", "pakt", "ion", "aft")
_HEADINGS = ("title", "subheading")


class Report(NamedTuple):
    """One clause that reports an agreement."""

    mention: Mention
    clause: Clause
    instrument: Span | None
    status: str

    def attribute(self, name: str) -> str | None:
        """What its rule says of it."""
        return self.mention.rule.attributes.get(name)

    def tells(self, what: str) -> bool:
        """Whether the clause may be asked for `signatories`, `parties`, the `day` or `witnesses` alone."""
        told = self.attribute("tells") or "signatories parties day"
        return what in told.split()


class Draft:
    """An agreement that grows with its reports; `head` is the report that it is taken from."""

    def __init__(self, report: Report) -> None:
        self.head = report
        self.kind = kind_of(report.status)
        self.instrument = report.instrument
        self.last_sentence = report.clause.sentence
        self._date: AgreementDate | None = None
        self._place: Span | None = None
        self._subject: Span | None = None
        self._signatories: dict[str, Signatory] = {}
        self._parties: dict[str, Reference] = {}
        self._witnesses: dict[str, Reference] = {}
        self._sides = 0

    def add(self, report: Report, analysis: Analysis, cast: Cast) -> None:
        """Take what a report says and earlier ones did not; the first report below the headline is the head."""
        clause = report.clause
        if self._gives_way(report, analysis):
            self.head, self.kind = report, kind_of(report.status)
            self.instrument = report.instrument or self.instrument
        self.last_sentence = clause.sentence
        if report.tells("day"):
            self._date = self._date or clause.date(analysis, cast.dates)
            self._place = self._place or venue(clause, analysis)
        self._subject = self._subject or clause.subject(analysis)
        named = parties(clause, analysis, cast) if report.tells("parties") else []
        signed = self._signed(report, named, analysis, cast)
        for signatory in signed:
            self._add_signatory(signatory)
        for witness in witnesses(clause, analysis, cast, alone=report.tells("witnesses")):
            self._witnesses.setdefault(witness.name, witness)
        for party in named:
            self._add_party(party.reference)
        if report.tells("parties") and not report.tells("signatories"):
            for partner in partners(clause, self._is_personal(analysis, cast), analysis, cast):
                self._add_party(partner)
        for signatory in signed:
            self._add_employer(signatory, analysis, cast)

    def add_parties(self, report: Report, analysis: Analysis, cast: Cast) -> None:
        """Take the parties of a report; words that say more replace the short form of an earlier one."""
        for party in parties(report.clause, analysis, cast):
            self._add_party(party.reference)

    def _signed(self, report: Report, named: list[Party], analysis: Analysis, cast: Cast) -> list[Signatory]:
        if self.kind != "signed" or not report.tells("signatories"):
            return []
        found, sides = signatories(report.clause, named, analysis, cast)
        self._sides += sides
        return found

    def _add_party(self, party: Reference) -> None:
        key = _key(party)
        earlier = self._parties.get(key)
        if earlier is None or _says_more(party.text, earlier.text):
            self._parties[key] = party

    def _add_signatory(self, signatory: Signatory) -> None:
        key = signatory.ref or signatory.text
        earlier = self._signatories.setdefault(key, signatory)
        if _says_more(signatory.organisation, earlier.organisation):
            self._signatories[key] = earlier._replace(organisation=signatory.organisation)

    def names(self, refs: set[str | None]) -> bool:
        """Whether one of these organisations is a party."""
        return any(party.ref in refs for party in self._parties.values() if party.ref)

    def has_two_sides(self) -> bool:
        """Whether people signed for two sides: that is an agreement though no paper is named."""
        return self._sides > 1

    def _gives_way(self, report: Report, analysis: Analysis) -> bool:
        """Whether a new report is the better head: the paper of a cooperation, or the text of a headline."""
        if self.kind != kind_of(report.status):
            return True
        return (report.status == "acquisition" or is_named(report.instrument)) and self._is_headline(analysis)

    def _add_employer(self, signatory: Signatory, analysis: Analysis, cast: Cast) -> None:
        """The house of a signatory is a party; a contract of employment binds the signatory too."""
        person = cast.persons.get(signatory.ref or "")
        employer = person.organisation if person else None
        if employer and employer.ref:
            self._parties.setdefault(_key(employer), employer)
        if person and self._value(analysis) == "personal":
            own = Reference(person.start, person.end, person.text, person.name, person.id)
            self._parties.setdefault(_key(own), own)

    def _is_personal(self, analysis: Analysis, cast: Cast) -> bool:
        """Whether it binds somebody to a house: by its name, or because a club made it."""
        refs = {party.ref for party in self._parties.values()}
        return self._value(analysis) == "personal" or any(cast.is_club(ref) for ref in refs if ref)

    def _value(self, analysis: Analysis) -> str | None:
        return analysis.book.value("instrument", self.instrument.text) if self.instrument else None

    def is_vague_headline(self, analysis: Analysis) -> bool:
        """Whether only a headline tells of it and names no particular paper: 'A und B besiegeln Zusammenarbeit'."""
        return self._is_headline(analysis) and not is_named(self.instrument)

    def _is_headline(self, analysis: Analysis) -> bool:
        return analysis.layout.zones[self.head.clause.sentence] in _HEADINGS

    def is_agreement(self, analysis: Analysis) -> bool:
        """Whether enough is said: as many parties as the rule asks for, or who signed, or a paper that houses make.

        A private contract with nobody named is a matter of the police report.
        """
        least = int(self.head.attribute("parties") or 0)
        if self.kind != "signed":
            return len(self._parties) >= least
        offices = [signatory.role for signatory in self._signatories.values() if signatory.name]
        named = len(self._parties) > 0 or len(offices) > 1 or any(offices)
        return named or (not least and self.instrument is not None and self._value(analysis) != "private")

    def agreement(self, analysis: Analysis) -> Agreement:
        """The record; its id is given when all are known."""
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


def kind_of(status: str) -> str:
    """What reports must share to mean the same agreement: a planned signing is told of as a signing later."""
    return "signed" if status == "planned" else status


def is_named(instrument: Span | None) -> bool:
    """Whether a paper has a name of its own ("Rahmenvertrag") and not just that of its kind."""
    return instrument is not None and _stem(instrument.text) not in _GENERIC


def same_instrument(one: Span | None, other: Span | None) -> bool:
    """Whether two words may mean one paper: "Rahmenvertrags", "Vertrag"."""
    if one is None or other is None:
        return False
    a, b = _stem(one.text), _stem(other.text)
    return a == b or (a in _GENERIC and b.endswith(a)) or (b in _GENERIC and a.endswith(b))


def _stem(noun: str) -> str:
    word = noun.casefold().replace("träge", "trag")
    for ending in ("es", "en", "n", "s"):
        if word.endswith(ending) and word[: -len(ending)].endswith(_PAPERS):
            return word[: -len(ending)]
    return word


def _says_more(new: str | None, old: str | None) -> bool:
    """Whether an organisation's name stands in full where an acronym or its first words stood."""
    if new is None or old is None or new == old:
        return False
    return (old.isupper() and not new.isupper() and " " not in old) or new.startswith(f"{old} ")


def _key(party: Reference) -> str:
    """What is equal for two mentions of a party, whatever their case: 'Grüne', 'den Grünen'."""
    return party.name.casefold().rstrip("ns")
