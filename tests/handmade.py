"""A small release whose facts were written down by hand, so that the tests of the views do not hang on the rules."""

from __future__ import annotations

from typing import NamedTuple

from pressfacts import records

TEXT = """Stadtwerke Ostheim bauen Wärmespeicher

Ostheim, 4. Juni 2024 – Am Montag unterzeichneten Dr. Eva Lindner, Geschäftsführerin der Stadtwerke Ostheim GmbH \
(SWO), und Tom Behr von der Hallig Energie AG in Ostheim einen Rahmenvertrag. Der Speicher kostet rund 12 Mio. Euro \
und fasst 40.000 m³ Wasser.

„Das ist ein guter Tag“, sagte Lindner, „denn wir sparen 30 Prozent Gas.“ Behr erklärte, die Anlage gehe Ende 2026 in \
Betrieb.

Über die Stadtwerke Ostheim
Die SWO beschäftigt 310 Menschen.

Kontakt: Kim Sander, Telefon 05555 1234
"""


class Place(NamedTuple):
    """Where a fact stands: the fields that begin every fact, without id and rule."""

    start: int
    end: int
    text: str
    sentence: int
    zone: str


def span(words: str, after: int = 0, text: str = TEXT) -> records.Span:
    """The first span of these words at or behind a place of the text."""
    start = text.index(words, after)
    return records.Span(start, start + len(words), words)


SENTENCES = tuple(
    span(words)[:2]
    for words in (
        "Stadtwerke Ostheim bauen Wärmespeicher",
        TEXT[TEXT.index("Ostheim, 4.") : TEXT.index(" Der Speicher")],
        "Der Speicher kostet rund 12 Mio. Euro und fasst 40.000 m³ Wasser.",
        "„Das ist ein guter Tag“, sagte Lindner, „denn wir sparen 30 Prozent Gas.“",
        "Behr erklärte, die Anlage gehe Ende 2026 in Betrieb.",
        "Über die Stadtwerke Ostheim",
        "Die SWO beschäftigt 310 Menschen.",
        "Kontakt: Kim Sander, Telefon 05555 1234",
    )
)
ZONES = ("title", "lead", "lead", "body", "body", "boilerplate", "boilerplate", "contact")


def place(words: str, after: int = 0) -> Place:
    """The place of some words, with the sentence and zone they stand in."""
    start, end, text = span(words, after)
    sentence = max(index for index, (begin, _) in enumerate(SENTENCES) if begin <= start)
    return Place(start, end, text, sentence, ZONES[sentence])


def _number(
    id: str, words: str, kind: str, value: float, unit: str, numeral: str, modifier: str = "exact"
) -> records.Number:
    where = place(words)
    numbers = (kind, value, None, unit, modifier, span(numeral, where.start), None)
    return records.Number(id, *where, "number.handmade", *numbers)


def _date(id: str, words: str, value: str, earliest: str, latest: str, mod: str | None = None) -> records.Date:
    return records.Date(id, *place(words), "date.handmade", "DATE", value, mod, earliest, latest)


def _mention(words: str, name: str, ref: str, after: int = 0) -> records.Reference:
    return records.Reference(*span(words, after), name, ref)


SWO = _mention("Stadtwerke Ostheim GmbH", "Stadtwerke Ostheim GmbH", "o1")
HALLIG = _mention("Hallig Energie AG", "Hallig Energie AG", "o2")

PEOPLE = (
    records.Person(
        "p1", *place("Dr. Eva Lindner"), "person.titled", "Eva Lindner", "Dr.", span("Geschäftsführerin"), SWO,
        (span("Dr. Eva Lindner"), span("Lindner", TEXT.index("sagte"))),
    ),
    records.Person(
        "p2", *place("Tom Behr"), "person.plain", "Tom Behr", None, None, HALLIG,
        (span("Tom Behr"), span("Behr", TEXT.index("Gas.“"))),
    ),
    records.Person("p3", *place("Kim Sander"), "person.plain", "Kim Sander", None, None, None, (span("Kim Sander"),)),
)  # fmt: skip

ORGANISATIONS = (
    records.Organisation(
        "o1", *place("Stadtwerke Ostheim GmbH"), "organisation.legal-form", "Stadtwerke Ostheim GmbH", "SWO",
        (span("Stadtwerke Ostheim GmbH"), span("SWO")),
    ),
    records.Organisation(
        "o2", *place("Hallig Energie AG"), "organisation.legal-form", "Hallig Energie AG", None,
        (span("Hallig Energie AG"),),
    ),
)  # fmt: skip

_INTERRUPTED = ("„Das ist ein guter Tag“", "„denn wir sparen 30 Prozent Gas.“")

QUOTES = (
    records.Quote(
        "q1", *place("„Das ist ein guter Tag“, sagte Lindner, „denn wir sparen 30 Prozent Gas.“"), "quote.interrupted",
        tuple(span(part)[:2] for part in _INTERRUPTED), "direct", span("sagte"),
        _mention("Lindner", "Eva Lindner", "p1", TEXT.index("sagte")),
    ),
    records.Quote(
        "q2", *place("die Anlage gehe Ende 2026 in Betrieb"), "quote.indirect",
        (span("die Anlage gehe Ende 2026 in Betrieb")[:2],), "indirect", span("erklärte"),
        _mention("Behr", "Tom Behr", "p2", TEXT.index("Gas.“")),
    ),
)  # fmt: skip

_SIGNING = TEXT[TEXT.index("Am Montag") : TEXT.index(" Der Speicher") - 1]

AGREEMENT = records.Agreement(
    "a1", *place(_SIGNING), "agreement.signed", span("Rahmenvertrag"), "signed",
    records.AgreementDate(*span("Montag"), "2024-06-03", "d2"), span("Ostheim", TEXT.index("AG in")), None,
    (SWO, HALLIG),
    (
        records.Signatory(*span("Dr. Eva Lindner"), "Eva Lindner", "Geschäftsführerin", SWO.name, "p1"),
        records.Signatory(*span("Tom Behr"), "Tom Behr", None, HALLIG.name, "p2"),
    ),
    (),
)  # fmt: skip

DOCUMENT = records.Document(
    rules="0123456789ab",
    id="ostheim.txt",
    source=None,
    published="2024-06-04",
    published_from="dateline",
    text=TEXT,
    title=span("Stadtwerke Ostheim bauen Wärmespeicher"),
    dateline=records.Dateline(*span("Ostheim, 4. Juni 2024"), "Ostheim", "2024-06-04"),
    sentences=SENTENCES,
    numbers=(
        _number("n1", "rund 12 Mio. Euro", "money", 12_000_000, "EUR", "12 Mio.", "approx"),
        _number("n2", "40.000 m³ Wasser", "measure", 40_000, "m³", "40.000"),
        _number("n3", "30 Prozent", "percent", 30, "%", "30"),
        _number("n4", "310 Menschen", "count", 310, "Menschen", "310"),
    ),
    dates=(
        records.Date(
            "d1", *place("4. Juni 2024")[:4], "dateline", "date.handmade", "DATE", "2024-06-04", None, "2024-06-04",
            "2024-06-04",
        ),
        _date("d2", "Montag", "2024-06-03", "2024-06-03", "2024-06-03"),
        _date("d3", "Ende 2026", "2026", "2026-01-01", "2026-12-31", "END"),
    ),
    people=PEOPLE,
    organisations=ORGANISATIONS,
    quotes=QUOTES,
    agreements=(AGREEMENT,),
)  # fmt: skip


def plain(text: str) -> records.Document:
    """A document without any fact: its text is one sentence."""
    return records.Document("0" * 12, "plain.txt", None, None, None, text, None, None, ((0, len(text)),), *((),) * 6)


def crossing() -> records.Document:
    """A text in which a quotation and a number cross."""
    text = "Er sagte „ja, 20 Prozent“ mehr."
    quote = QUOTES[0]._replace(start=9, end=19, text=text[9:19], sentence=0, spans=((9, 19),), speaker=None, cue=None)
    number = _number("n1", "30 Prozent", "percent", 20, "%", "30")
    number = number._replace(start=14, end=25, text=text[14:25], sentence=0, numeral=span("20", text=text))
    return plain(text)._replace(quotes=(quote,), numbers=(number,))
