"""Agreements: the rules find verb and instrument, the clause around them gives who, when, where and about what.

Reports of the same agreement (headline, lead, "sie wurde … unterzeichnet") are merged into one.
"""

from __future__ import annotations

from collections.abc import Sequence

from pressfacts.analysis import Analysis
from pressfacts.facts.cast import Cast
from pressfacts.facts.clause import Clause, clause_around
from pressfacts.facts.draft import Draft, Report, is_named, kind_of, same_instrument
from pressfacts.facts.party import parties
from pressfacts.matcher import Match, Mention
from pressfacts.records import Agreement, Date, Organisation, Person

_ABOUT_IT = frozenset({"Dazu", "Hierzu", "Dafür", "Hierfür", "Darüber", "Hierüber"})
_NEAR = 3
"""Within so many sentences a signing verb without its paper still belongs to the agreement before it."""
_RECENT = 20
"""With so many of the agreements before it a report is compared."""
_BEFORE = 60
"""Within so many tokens before a clause its paper is looked for."""
_FAR = 6
"""Within so many sentences behind a takeover the text calls it by its noun."""
_FREE = ("signed", "cooperation")
"""Kinds of agreements that a vague report may mean."""


def read(matches: list[Match], analysis: Analysis) -> list[Mention]:
    """The reports; the value is the match, whose slots are the verb and the instrument."""
    return [Mention(m.rule, m.first, m.last, "", m) for m in matches if m.rule.level == "fact"]


def facts(
    analysis: Analysis, dates: Sequence[Date], people: Sequence[Person], organisations: Sequence[Organisation]
) -> tuple[Agreement, ...]:
    """The agreements of the text, each once; they refer to the other facts given here."""
    mentions = analysis.mentions["agreement"]
    if not mentions:
        return ()
    cast = Cast(analysis, dates, people, organisations)
    found: list[Draft] = []
    for mention in mentions:
        report = _report(mention, analysis)
        of = report.attribute("of")
        if of == "any":
            if len(found) == 1 and found[0].kind == "signed":
                found[0].add_parties(report, analysis, cast)
            continue
        earlier = _same(report, found, analysis, cast)
        if earlier is not None:
            earlier.add(report, analysis, cast)
            continue
        alone = of == "earlier" and report.instrument is None
        if alone and not report.clause.may_have_sides(analysis):
            continue
        draft = Draft(report)
        draft.add(report, analysis, cast)
        if not alone or draft.has_two_sides():
            found.append(draft)
    agreements = [draft.agreement(analysis) for draft in found if draft.is_agreement(analysis)]
    agreements.sort(key=lambda agreement: (agreement.start, agreement.end))
    return tuple(agreement._replace(id=f"a{number}") for number, agreement in enumerate(agreements, start=1))


def _report(mention: Mention, analysis: Analysis) -> Report:
    match: Match = mention.value
    cue = match.slot("cue") or (mention.first, mention.last)
    tokens = match.slot("instrument")
    clause = clause_around(analysis, cue, tokens)
    if tokens is None and match.rule.attributes.get("of") == "earlier":
        tokens = _instrument_before(clause.first, clause.sentence, analysis)
    if tokens is None and match.rule.attributes.get("status") == "acquisition":
        tokens = _acquisition_after(clause.last, clause.sentence, analysis)
    instrument = analysis.span(*tokens) if tokens else None
    return Report(mention, clause, instrument, _status(match, clause, analysis))


def _instrument_before(token: int, sentence: int, analysis: Analysis) -> tuple[int, int] | None:
    """The paper that the sentence before names: 'es gibt einen Vertrag. Er wurde … unterzeichnet'."""
    start = max(analysis.ends[sentence - 2] if sentence > 1 else 0, token - _BEFORE)
    words = analysis.tokens.words
    for place in range(token - 1, start - 1, -1):
        if words[place][:1].isupper() and analysis.book.value("instrument", words[place]) is not None:
            return place, place + 1
        if words[place] in ("Intent", "Understanding") and place > start + 1 and words[place - 1] == "of":
            return place - 2, place + 1
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
    if given == "planned" or (given in (None, "cooperation", "acquisition") and clause.is_planned(analysis)):
        return "planned"
    return given or "signed"


def _same(report: Report, found: list[Draft], analysis: Analysis, cast: Cast) -> Draft | None:
    """The agreement that a report means, the last one before it that fits."""
    kind = kind_of(report.status)
    if kind == "acquisition":
        firms = {one.reference.ref for one in parties(report.clause, analysis, cast)}
        return next((d for d in reversed(found[-_RECENT:]) if d.kind == kind and d.names(firms)), None)
    if report.tells("witnesses"):
        return next((draft for draft in reversed(found) if draft.kind == "signed"), None)
    for draft in reversed(found[-_RECENT:]):
        distance = report.clause.sentence - draft.last_sentence
        if draft.kind == "signed" and kind in _FREE and not is_named(report.instrument) and distance <= _NEAR:
            return draft
        if draft.kind == "signed" == kind and distance <= _NEAR and draft.is_vague_headline(analysis):
            return draft
        goes_on = distance == 1 and analysis.tokens.words[report.clause.first] in _ABOUT_IT
        if draft.kind == "cooperation" and goes_on:  # 'Dazu unterzeichneten …'
            return draft
        if draft.kind == kind and same_instrument(report.instrument, draft.instrument):
            return draft
    return None
