"""brat standoff: the text in one file, and beside it what stands where.

https://brat.nlplab.org/standoff.html : T a stretch, R a relation, A an attribute, # a note.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from pressfacts.records import Agreement, Date, Document, Number, Quote
from pressfacts.views import Options
from pressfacts.views.interchange import Fact, facts, label, spans
from pressfacts.views.offsets import counter

LINE = re.compile(r"[^\r\n\u2028\u2029\x85\v\f]+")


def files(document: Document, options: Options) -> dict[str, bytes]:
    """The annotations and the text that they stand off from."""
    return {
        ".ann": "".join(f"{line}\n" for line in standoff(document, options)).encode("utf-8", "replace"),
        ".txt": document.text.encode("utf-8", "replace"),
    }


def standoff(document: Document, options: Options) -> Iterator[str]:
    """Every fact with its attributes and a note, then who spoke and who signed."""
    at = counter(options.offsets, document.text)
    all_facts = facts(document)
    marks = {fact.id: f"T{number}" for number, fact in enumerate(all_facts, start=1)}
    for number, fact in enumerate(all_facts, start=1):
        mark = marks[fact.id]
        yield f"{mark}\t{label(fact)} {stretch(fact, document.text, at)}"
        if isinstance(fact, Number | Date | Quote | Agreement):
            yield f"A{number}\tType {mark} {fact.kind if isinstance(fact, Number) else _type(fact)}"
        yield f"#{number}\tAnnotatorNotes {mark}\t{note(fact)}"
    for number, (name, one, other) in enumerate(relations(document), start=1):
        yield f"R{number}\t{name} Arg1:{marks[one]} Arg2:{marks[other]}"


def stretch(fact: Fact, text: str, at: Callable[[int], int]) -> str:
    """Offsets and words. A stretch may not cross the end of a line, so it is cut there."""
    pieces = [(match.start(), match.end()) for start, end in spans(fact) for match in LINE.finditer(text, start, end)]
    offsets = ";".join(f"{at(start)} {at(end)}" for start, end in pieces)
    return f"{offsets}\t{' '.join(text[start:end] for start, end in pieces)}"


def note(fact: Fact) -> str:
    """The values of a fact on one line."""
    plain = {
        name: value
        for name, value in fact._asdict().items()
        if isinstance(value, str | int | float) and name not in ("id", "start", "end", "text", "sentence")
    }
    return json.dumps(plain, ensure_ascii=False)


def relations(document: Document) -> Iterator[tuple[str, str, str]]:
    """Names and pairs of facts: quotation and speaker, person and organisation, agreement and signatory."""
    known = {fact.id for fact in facts(document)}
    found = [("Speaker", quote.id, quote.speaker.ref) for quote in document.quotes if quote.speaker]
    found += [("MemberOf", person.id, person.organisation.ref) for person in document.people if person.organisation]
    for agreement in document.agreements:
        found += [("Signatory", agreement.id, one.ref) for one in agreement.signatories]
        found += [("Party", agreement.id, one.ref) for one in agreement.parties]
    for name, one, other in found:
        if other in known:
            yield name, one, str(other)


def _type(fact: Date | Quote | Agreement) -> str:
    return fact.status if isinstance(fact, Agreement) else fact.type
