"""Agreements: the rules find verb and instrument, the clause around them gives who, when, where and about what.

Reports of the same agreement (headline, lead, "sie wurde … unterzeichnet") are merged into one.
"""

from __future__ import annotations

from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.facts.cast import Cast
from pressfacts.facts.clause import Clause, clause_around, is_private
from pressfacts.facts.party import parties
from pressfacts.facts.signatory import signatories, witnesses
from pressfacts.facts.venue import venue
from pressfacts.matcher import Match, Mention
from pressfacts.records import Agreement, AgreementDate, Date, Organisation, Person, Reference, Signatory, Span

_AGAIN = "agreement.signed-again"
_PARTNER = "partner.cooperation-with"
_ALONE = ("agreement.planned-acquisition",)
"""Rules that need one party only: the firm that is bought is the subject."""
_NO_DAY = ("agreement.cooperation-between", _PARTNER)
"""Rules without a verb of concluding: the dates of their clause are those of something else."""
_UNSIGNED = ("agreement.concluded", "agreement.signing-of", "agreement.declared-in")
"""Rules whose clause says that an agreement was concluded, but not who signed it."""
_ABOUT_IT = frozenset({"Dazu", "Hierzu", "Dafür", "Hierfür", "Darüber", "Hierüber"})
_NEAR = 3
"""Within so many sentences a signing verb without its paper still belongs to the agreement before it."""
_RECENT = 20
"""With so many of the agreements before it a report is compared."""
_BEFORE = 60
"""Within so many tokens before a clause its paper is looked for."""
_FAR = 6
"""Within so many sentences behind a takeover the text calls it by its noun."""
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
    cast = Cast(analysis, known.dates, known.people, known.organisations)
    found: list[_Draft] = []
    for mention in mentions:
        report = _report(mention, analysis)
        if mention.rule.id == _PARTNER:
            if len(found) == 1 and found[0].kind == "signed":
                found[0].add_parties(report, analysis, cast)
            continue
        earlier = _same(report, found, analysis, cast)
        if earlier is not None:
            earlier.add(report, analysis, cast)
        elif report.instrument or mention.rule.id != _AGAIN:
            draft = _Draft(report)
            draft.add(report, analysis, cast)
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
    if tokens is None and match.rule.attributes.get("status") == "acquisition":
        tokens = _acquisition_after(clause.last, clause.sentence, analysis)
    instrument = analysis.span(*tokens) if tokens else None
    return _Report(mention, clause, instrument, _status(match, clause, analysis))


def _instrument_before(token: int, sentence: int, analysis: Analysis) -> tuple[int, int] | None:
    """The paper that the sentence before names: 'es gibt einen Vertrag. Er wurde … unterzeichnet'."""
    start = max(analysis.ends[sentence - 2] if sentence > 1 else 0, token - _BEFORE)
    for place in range(token - 1, start - 1, -1):
        word = analysis.tokens.words[place]
        if word[:1].isupper() and analysis.book.value("instrument", word) is not None:
            return place, place + 1
    return None


def _acquisition_after(token: int, sentence: int, analysis: Analysis) -> tuple[int, int] | None:
    """The noun that sentences behind the report use for it: 'Mit der Übernahme wächst …'."""
    last = analysis.ends[min(sentence + _FAR, len(analysis.ends) - 1)]
    for place in range(token, last):
        if analysis.book.value("acquisition", analysis.tokens.words[place]) is not None:
            return place, place + 1
    return None


def _status(match: Match, clause: Clause, analysis: Analysis) -> str:
    given = match.rule.attributes.get("status")
    if given == "planned" or clause.is_planned(analysis):
        return "planned"
    return given or "signed"


def _same(report: _Report, found: list[_Draft], analysis: Analysis, cast: Cast) -> _Draft | None:
    """The agreement that a report means, the last one before it that fits."""
    if report.status == "acquisition":
        firms = {one.ref for one in parties(report.clause, analysis, cast)}
        return next((d for d in reversed(found[-_RECENT:]) if d.kind == "acquisition" and d.names(firms)), None)
    named = report.instrument is not None and _stem(report.instrument.text) not in _GENERIC
    goes_on = analysis.tokens.words[report.clause.first] in _ABOUT_IT
    for draft in reversed(found[-_RECENT:]):
        distance = report.clause.sentence - draft.last_sentence
        if draft.kind == "signed" and not named and distance <= _NEAR:
            return draft
        if draft.kind == "signed" == _kind(report.status) and distance <= _NEAR and draft.is_vague_headline(analysis):
            return draft
        if draft.kind == "cooperation" and goes_on and distance == 1:  # 'Dazu unterzeichneten …'
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


def _says_more(new: str | None, old: str | None) -> bool:
    """Whether an organisation's name stands in full where an acronym or its first words stood."""
    if new is None or old is None or new == old:
        return False
    return (old.isupper() and not new.isupper() and " " not in old) or new.startswith(f"{old} ")


def _key(party: Reference) -> str:
    """What is equal for two mentions of a party, whatever their case: 'Grüne', 'den Grünen'."""
    return party.name.casefold().rstrip("ns")


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

    def add(self, report: _Report, analysis: Analysis, cast: Cast) -> None:
        """Take what a report says and earlier ones did not; the first report below the headline is the head."""
        clause = report.clause
        if self._gives_way(report, analysis):
            self.head, self.kind = report, _kind(report.status)
            self.instrument = report.instrument or self.instrument
        self.last_sentence = clause.sentence
        if report.mention.rule.id not in _NO_DAY:
            self._date = self._date or clause.date(analysis, cast.dates)
            self._place = self._place or venue(clause, analysis)
        self._subject = self._subject or clause.subject(analysis)
        signs = self.kind == "signed" and report.mention.rule.id not in _UNSIGNED
        signed = signatories(clause, analysis, cast) if signs else []
        for signatory in signed:
            self._add_signatory(signatory)
        for witness in witnesses(clause, analysis, cast):
            self._witnesses.setdefault(witness.name, witness)
        self.add_parties(report, analysis, cast)
        for signatory in signed:
            self._add_employer(signatory, analysis, cast)

    def add_parties(self, report: _Report, analysis: Analysis, cast: Cast) -> None:
        """Take the parties of a report; words that say more replace the short form of an earlier one."""
        for party in parties(report.clause, analysis, cast):
            self._add_party(party)

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

    def _gives_way(self, report: _Report, analysis: Analysis) -> bool:
        """Whether a new report is the better head: the paper of a cooperation, or the text of a headline."""
        if self.kind != _kind(report.status):
            return True
        named = report.status == "acquisition" or (report.instrument and _stem(report.instrument.text) not in _GENERIC)
        return bool(named) and self._is_headline(analysis)

    def _add_employer(self, signatory: Signatory, analysis: Analysis, cast: Cast) -> None:
        """The house of a signatory is a party; a contract of employment binds the signatory too."""
        person = cast.persons.get(signatory.ref or "")
        employer = person.organisation if person else None
        if employer and employer.ref:
            self._parties.setdefault(_key(employer), employer)
        if person and self.instrument and analysis.book.value("instrument", self.instrument.text) == "personal":
            own = Reference(person.start, person.end, person.text, person.name, person.id)
            self._parties.setdefault(_key(own), own)

    def is_vague_headline(self, analysis: Analysis) -> bool:
        """Whether only a headline tells of it and names no particular paper: 'A und B besiegeln Zusammenarbeit'."""
        return self._is_headline(analysis) and (self.instrument is None or _stem(self.instrument.text) in _GENERIC)

    def _is_headline(self, analysis: Analysis) -> bool:
        return analysis.layout.zones[self.head.clause.sentence] in ("title", "subheading")

    def is_agreement(self) -> bool:
        """Whether enough is said: a private contract with nobody named is a matter of the police report.

        What was "im Koalitionsvertrag vereinbart", with nobody named, only refers to an agreement.
        """
        rule = self.head.mention.rule.id
        if self.kind != "signed":
            return len(self._parties) > (rule not in _ALONE)
        named = len(self._parties) > 0 or len(self._signatories) > 1
        return named or (rule not in _UNSIGNED and not is_private(self.instrument))

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
