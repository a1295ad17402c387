"""What a reader needs in ten seconds: who, what, when, where, the figures, and the sentences that carry the news.

Nothing is rewritten: each item is a verbatim span of the text or the id (`ref`) of a fact, and `sentence` is, as in
every fact, an index into the document's sentences. Contact block, boilerplate and captions are never quoted as news.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, Protocol

from pressfacts import records
from pressfacts.keyfigures import Figure, key_figures
from pressfacts.lead import LeadSentence, lead_sentences, news_begins

MOST_PEOPLE, MOST_ORGANISATIONS = 8, 6


class Who(NamedTuple):
    """A person; `role` and `organisation` as the text states them."""

    ref: str
    name: str
    title: str | None
    role: str | None
    organisation: str | None


class Organisation(NamedTuple):
    """An organisation that the news is about or that speaks in it."""

    ref: str
    name: str
    acronym: str | None


class Signs(NamedTuple):
    """Who signs an agreement; `name` is None for an unnamed representative, `ref` for one that is not listed."""

    ref: str | None
    name: str | None
    role: str | None
    organisation: str | None


class What(NamedTuple):
    """An agreement; `date` is the TIMEX3 value of the signing."""

    ref: str
    instrument: str | None
    status: str
    date: str | None
    place: str | None
    parties: tuple[str, ...]
    signatories: tuple[Signs, ...]


class Moment(NamedTuple):
    """A day or period, from its `earliest` to its `latest` day (ISO), with the TIMEX3 `value` and `mod`.

    `refs` are all dates of the text that name it; the span is that of the first.
    """

    refs: tuple[str, ...]
    start: int
    end: int
    text: str
    sentence: int
    value: str
    mod: str | None
    earliest: str
    latest: str | None


class Said(NamedTuple):
    """A quote and who is heard in it."""

    ref: str
    speaker: str | None
    role: str | None
    organisation: str | None


class Summary(NamedTuple):
    """The view model of a document: the last key of its record.

    `lead` stands in text order, `who`, `organisations` and `figures` by importance, `timeline` by the calendar;
    `where` are the places of the dateline and of the agreements.
    """

    title: records.Span | None
    dateline: records.Span | None
    lead: tuple[LeadSentence, ...]
    who: tuple[Who, ...]
    organisations: tuple[Organisation, ...]
    what: tuple[What, ...]
    figures: tuple[Figure, ...]
    timeline: tuple[Moment, ...]
    where: tuple[records.Span, ...]
    quotes: tuple[Said, ...]


class _Row(Protocol):
    def _asdict(self) -> dict[str, Any]: ...


def summarize(document: records.Document) -> Summary:
    """The summary of a document; the same document gives the same summary."""
    people = {person.id: person for person in document.people}
    lead = lead_sentences(document)
    return Summary(
        title=document.title,
        dateline=document.dateline and records.Span(*document.dateline[:3]),
        lead=lead,
        who=_who(document),
        organisations=_organisations(document),
        what=_what(document.agreements),
        figures=key_figures(document, frozenset(sentence.sentence for sentence in lead)),
        timeline=_timeline(document),
        where=_where(document),
        quotes=tuple(_said(quote, people) for quote in document.quotes),
    )


def as_dict(summary: Summary) -> dict[str, Any]:
    """The summary ready for JSON: dicts, lists and plain values, keys in the order of the fields."""
    row: dict[str, Any] = {
        "title": summary.title and summary.title._asdict(),
        "dateline": summary.dateline and summary.dateline._asdict(),
    }
    parts: tuple[tuple[_Row, ...], ...] = summary[2:]
    for name, items in zip(summary._fields[2:], parts, strict=True):
        row[name] = [item._asdict() for item in items]
    for what in row["what"]:
        what["signatories"] = [signs._asdict() for signs in what["signatories"]]
    return row


def _who(document: records.Document) -> tuple[Who, ...]:
    """The people of the news: those who sign before those who speak, then by role, mentions and place."""
    signs = {signatory.ref for agreement in document.agreements for signatory in agreement.signatories}
    speaks = {quote.speaker.ref for quote in document.quotes if quote.speaker}
    ranked = []
    for person in document.people:
        acts = 6 * (person.id in signs) + 4 * (person.id in speaks)
        if acts or person.zone not in records.ASIDE:
            ranked.append((-acts - 2 * (person.role is not None) - min(len(person.mentions), 3), person.start, person))
    return tuple(
        Who(p.id, p.name, p.title, p.role and p.role.text, p.organisation and p.organisation.name)
        for _, _, p in sorted(ranked)[:MOST_PEOPLE]
    )


def _organisations(document: records.Document) -> tuple[Organisation, ...]:
    """The organisations of the news: parties of agreements before speakers, then by mentions and place."""
    party = {reference.ref for agreement in document.agreements for reference in agreement.parties}
    speaks = {quote.speaker.ref for quote in document.quotes if quote.speaker}
    ranked = [
        (-6 * (one.id in party) - 3 * (one.id in speaks) - len(one.mentions), one.start, one)
        for one in document.organisations
        if one.zone not in records.ASIDE or one.id in party or one.id in speaks
    ]
    return tuple(Organisation(one.id, one.name, one.acronym) for _, _, one in sorted(ranked)[:MOST_ORGANISATIONS])


def _what(agreements: Sequence[records.Agreement]) -> tuple[What, ...]:
    """The agreements of the news; that of a caption only if the text tells of no other."""
    news = [agreement for agreement in agreements if agreement.zone not in records.ASIDE]
    return tuple(
        What(
            one.id,
            one.instrument and one.instrument.text,
            one.status,
            one.date and one.date.value,
            one.place and one.place.text,
            tuple([party.name for party in one.parties]),
            tuple([Signs(who.ref, who.name, who.role, who.organisation) for who in one.signatories]),
        )
        for one in news or agreements
    )


def _timeline(document: records.Document) -> tuple[Moment, ...]:
    """The days and periods with a place in the calendar, in its order, each once with all its mentions."""
    known: dict[tuple[str, str | None], list[records.Date]] = {}
    begin, dateline = news_begins(document), document.dateline
    for one in document.dates:
        # The day of the dateline is that of the release, not of its news.
        stated = dateline is not None and dateline.start <= one.start < dateline.end
        news = one.zone not in records.ASIDE and not stated and (one.end > begin or one.zone == "title")
        if news and one.earliest and one.type in ("DATE", "TIME"):
            known.setdefault((one.value, one.mod), []).append(one)
    moments = [
        Moment(tuple([one.id for one in same]), *same[0][1:5], value, mod, same[0].earliest or "", same[0].latest)
        for (value, mod), same in known.items()
    ]
    return tuple(sorted(moments, key=lambda one: (*days_in_order(one.earliest, one.latest, one.mod), one.start)))


_INTO_PERIOD = {"MID": 0.4, "END": 0.8}
"""How far into a period its middle and its end begin."""


def days_in_order(earliest: str, latest: str | None, mod: str | None) -> tuple[float, int]:
    """Where a period begins and ends, as numbers to sort by: "Ende 2024" comes behind "Mai 2024".

    >>> days_in_order("2024-01-01", "2024-12-31", "END") > days_in_order("2024-05-01", "2024-05-31", None)
    True
    """
    first = date.fromisoformat(earliest).toordinal()
    last = date.fromisoformat(latest).toordinal() if latest else date.max.toordinal()
    return first + _INTO_PERIOD.get(mod or "", 0.0) * (last - first), last


def _where(document: records.Document) -> tuple[records.Span, ...]:
    """The place of the dateline and the places where agreements were signed, each once."""
    places = [agreement.place for agreement in document.agreements if agreement.place]
    dateline = document.dateline
    if dateline and dateline.place and (offset := dateline.text.find(dateline.place)) >= 0:
        start = dateline.start + offset
        places.insert(0, records.Span(start, start + len(dateline.place), dateline.place))
    first = {place.text: place for place in reversed(places)}
    return tuple(first[text] for text in dict.fromkeys(place.text for place in places))


def _said(quote: records.Quote, people: dict[str, records.Person]) -> Said:
    speaker = quote.speaker
    if speaker is None:
        return Said(quote.id, None, None, None)
    person = people.get(speaker.ref or "")
    if person is None:
        return Said(quote.id, speaker.name, None, None)
    return Said(
        quote.id,
        speaker.name,
        person.role and person.role.text,
        person.organisation and person.organisation.name,
    )
