"""The record types: what a document is made of once its facts are known.

Types only, no logic. Field names and their order are the contract of the JSON record (`pressfacts schema`).
Offsets are Unicode code points into the document's text, end exclusive, so ``text[start:end] == fact.text``.
"""

from typing import NamedTuple

ASIDE = frozenset({"contact", "boilerplate", "caption"})
"""Zones that are not the news."""


class Span(NamedTuple):
    """A verbatim stretch of the text."""

    start: int
    end: int
    text: str


Bounds = tuple[int | float | None, int | float | None]
"""The lower and the upper end of a range, None for an end that the text leaves open."""


class Number(NamedTuple):
    """A quantity: modifier, numeral, scale word, adjectives and unit or counted noun in one phrase.

    `kind` is count, money, percent, measure, ordinal or ratio; `value_max` is the upper end of a range;
    `modifier` is exact, approx, min, max, more_than or less_than; `value` is None where the text gives no
    figure ("Hunderte Menschen"); `numeral` is the figure alone, with its scale word. `range` is what `value`,
    `value_max` and a bound in `modifier` say together, for programs that read and compare bounds as one pair
    [low, high]: [50, 60] for "50 bis 60", [20, None] for "mindestens 20", None for a figure without bounds.
    """

    id: str
    start: int
    end: int
    text: str
    sentence: int
    zone: str
    rule: str
    kind: str
    value: int | float | None
    value_max: int | float | None
    unit: str | None
    modifier: str
    numeral: Span
    range: Bounds | None


class Date(NamedTuple):
    """A temporal expression, normalised to TIMEX3.

    `type` is DATE, TIME, DURATION or SET; `value` the TIMEX3 value, underspecified (XXXX-11-16) where the
    reference date is unknown; `mod` START, MID, END, BEFORE, AFTER, APPROX, MORE_THAN, LESS_THAN,
    EQUAL_OR_LESS, EQUAL_OR_MORE or None; `earliest` and `latest` the first and last day (ISO), None if open.
    """

    id: str
    start: int
    end: int
    text: str
    sentence: int
    zone: str
    rule: str
    type: str
    value: str
    mod: str | None
    earliest: str | None
    latest: str | None


class Reference(NamedTuple):
    """A person or organisation as another fact names it.

    `start`, `end` and `text` are the words used there, None where only the context tells; `name` is the full
    name as the document resolves it; `ref` the id of that person or organisation, None if it is not listed.
    """

    start: int | None
    end: int | None
    text: str | None
    name: str
    ref: str | None


class Person(NamedTuple):
    """A person, listed once with all mentions.

    `start`, `end` and `text` are the mention that introduces them: the one beside which their office stands, the
    fullest if there are several; without an office the first full one. `mentions` begins with it; the others follow
    in text order. `role` and `organisation` are the office and where it is held, as the text first gives them.
    """

    id: str
    start: int
    end: int
    text: str
    sentence: int
    zone: str
    rule: str
    name: str
    title: str | None
    role: Span | None
    organisation: Reference | None
    mentions: tuple[Span, ...]


class Organisation(NamedTuple):
    """An organisation, listed once with all mentions: long form, acronym and short forms."""

    id: str
    start: int
    end: int
    text: str
    sentence: int
    zone: str
    rule: str
    name: str
    acronym: str | None
    mentions: tuple[Span, ...]


class Quote(NamedTuple):
    """Someone's words. `spans` holds the parts of a discontinuous quotation; start and end are their hull.

    `type` is direct, indirect, indirect_free_indirect, free_indirect or reported; `cue` is the word that
    marks the report ("sagt", "so", "laut"), None for a bare colon; `speaker` None if the text names none.
    """

    id: str
    start: int
    end: int
    text: str
    sentence: int
    zone: str
    rule: str
    spans: tuple[tuple[int, int], ...]
    type: str
    cue: Span | None
    speaker: Reference | None


class AgreementDate(NamedTuple):
    """The day of a signing: the words, the TIMEX3 value, and the id of the date fact."""

    start: int
    end: int
    text: str
    value: str
    ref: str


class Signatory(NamedTuple):
    """Who signed. `name` is None for an unnamed representative; `role` and `organisation` as resolved."""

    start: int
    end: int
    text: str
    name: str | None
    role: str | None
    organisation: str | None
    ref: str | None


class Agreement(NamedTuple):
    """An agreement as a frame: instrument, status, date and place of the signing, parties, signatories, witnesses.

    `status` is signed, planned, negotiated, extended, ended, acquisition or cooperation; `parties` are organisations,
    states or cities; `witnesses` were present and did not sign.
    """

    id: str
    start: int
    end: int
    text: str
    sentence: int
    zone: str
    rule: str
    instrument: Span | None
    status: str
    date: AgreementDate | None
    place: Span | None
    subject: Span | None
    parties: tuple[Reference, ...]
    signatories: tuple[Signatory, ...]
    witnesses: tuple[Reference, ...]


class Dateline(NamedTuple):
    """The dateline: its span, its place and its day (ISO) as far as it states them."""

    start: int
    end: int
    text: str
    place: str | None
    date: str | None


class Source(NamedTuple):
    """Where a document was read from."""

    path: str | None
    media_type: str
    encoding: str | None
    sha256: str


class Document(NamedTuple):
    """Everything found in one text. `rules` is the fingerprint of the rulebook that found it.

    `published` is the reference day (ISO) of relative dates, `published_from` where it comes from: option,
    record, metadata or dateline. `sentences` are (start, end) pairs.
    """

    rules: str
    id: str
    source: Source | None
    published: str | None
    published_from: str | None
    text: str
    title: Span | None
    dateline: Dateline | None
    sentences: tuple[tuple[int, int], ...]
    numbers: tuple[Number, ...]
    dates: tuple[Date, ...]
    people: tuple[Person, ...]
    organisations: tuple[Organisation, ...]
    quotes: tuple[Quote, ...]
    agreements: tuple[Agreement, ...]
