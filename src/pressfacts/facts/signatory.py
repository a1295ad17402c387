"""Who signed: the people of a clause, each with the office and the organisation that the text ties to them."""

from __future__ import annotations

from collections.abc import Sequence

from pressfacts import linking
from pressfacts.analysis import Analysis
from pressfacts.facts import role
from pressfacts.facts.clause import Clause
from pressfacts.matcher import Mention
from pressfacts.records import Organisation, Person, Signatory, Span


def signatories(
    clause: Clause, analysis: Analysis, people: Sequence[Person], organisations: Sequence[Organisation]
) -> list[Signatory]:
    """The people of the clause: they signed, each for the organisation of 'für die X', else for their own."""
    places = linking.by_place(people)
    sides, ties = _sides(clause, analysis), role.ties(analysis)
    found = []
    for mention in clause.mentions(analysis, "person"):
        span = analysis.span(mention.first, mention.last)
        person = places.get(span.start)
        if person:
            side = next((name for token, name in sides if token < mention.first), None)
            employer = side or _party_tag(analysis, mention) or _employer(person, ties.get(mention.first))
            found.append(Signatory(*span, _name(span, person), _office(person), employer, person.id))
    return found or _described(clause, analysis, people, organisations)


def _described(
    clause: Clause, analysis: Analysis, people: Sequence[Person], organisations: Sequence[Organisation]
) -> list[Signatory]:
    """Whom 'Er' or 'Die frühere Trainerin' means."""
    if clause.described is None:
        return []
    first, last = clause.described
    means = linking.resolve(analysis, first, min(first + 3, last), people, organisations)
    person = next((one for one in people if one.id == means.ref), None)
    if person is None:
        return []
    return [Signatory(*analysis.span(first, last), person.name, _office(person), _employer(person, None), person.id)]


def _sides(clause: Clause, analysis: Analysis) -> list[tuple[int, str]]:
    """Where 'für die X', 'auf Seiten der X' stands, and X; the last one first."""
    words = analysis.tokens.words
    found = []
    for mention in clause.mentions(analysis, "organisation"):
        before = [word.lower() for word in words[max(clause.first, mention.first - 2) : mention.first]]
        if "für" in before or "seiten" in before[:1]:
            found.append((mention.first, analysis.span(mention.first, mention.last).text))
    found += [(first, analysis.span(first, last).text) for first, last in clause.represented(analysis)]
    return sorted(found, reverse=True)


def _name(span: Span, person: Person) -> str:
    """The name with its title as it stands here; a title that breaks off ('Dr. h. Behr') is left out."""
    whole = " " in person.name and " " in span.text and span.text.endswith(person.name)
    return person.name if not whole or (person.title or "").endswith(" h.") else span.text


def _party_tag(analysis: Analysis, mention: Mention) -> str | None:
    """The political party in brackets behind a name."""
    after = analysis.words(mention.last, mention.last + 3)
    is_tag = len(after) == 3 and after[0] == "(" and after[2] == ")"
    return after[1] if is_tag and analysis.book.value("party", after[1]) is not None else None


def _employer(person: Person, tie: role.Tie | None) -> str | None:
    """For whom somebody signs: the acronym that stands in the office here, else the name of their organisation.

    An organisation that the text does not name with the office counts if the office does ("Polizeipräsidentin").
    """
    if tie and tie.organisation and tie.organisation.text.isupper():
        return tie.organisation.text
    employer = person.organisation
    if employer is None or employer.start is not None:
        return employer.name if employer else None
    return employer.name if person.role and person.role.text.startswith(employer.name.split()[0]) else None


def _office(person: Person) -> str | None:
    """The office without the organisation in front of it: 'CEU-Rektor' is Rektor."""
    if person.role is None:
        return None
    prefix, hyphen, office = person.role.text.rpartition("-")
    return office if hyphen and prefix.isupper() and office[:1].isupper() else person.role.text
