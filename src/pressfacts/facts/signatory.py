"""Who signed and who watched: the people of a clause, with office and organisation as the text ties them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile

from pressfacts.analysis import Analysis
from pressfacts.facts import role
from pressfacts.facts.cast import Cast
from pressfacts.facts.clause import Clause
from pressfacts.matcher import Mention
from pressfacts.records import Person, Reference, Signatory, Span


def signatories(clause: Clause, analysis: Analysis, cast: Cast) -> list[Signatory]:
    """The people of the clause: they signed, each for the organisation of 'für die X', else for their own."""
    sides = _sides(clause, analysis)
    found = []
    for mention in clause.mentions(analysis, "person"):
        span = analysis.span(mention.first, mention.last)
        person = cast.people.get(span.start)
        if person:
            side = next((name for token, name in sides if token < mention.first), None)
            employer = side or _house_behind(analysis, mention, cast) or _employer(person, cast.ties.get(mention.first))
            found.append(Signatory(*span, _name(span, person), _office(person), employer, person.id))
    return found or _described(clause, analysis, cast)


def witnesses(clause: Clause, analysis: Analysis, cast: Cast) -> list[Reference]:
    """The people who only watched."""
    if clause.watched is None:
        return []
    first, last = clause.watched
    mentions = analysis.mentions["person"]
    start = bisect_left(mentions, first, key=lambda mention: mention.first)
    within = takewhile(lambda mention: mention.first < last, islice(mentions, start, None))
    spans = [analysis.span(mention.first, mention.last) for mention in within]
    found = [(span, cast.people[span.start]) for span in spans if span.start in cast.people]
    return [Reference(*span, person.name, person.id) for span, person in found]


def _described(clause: Clause, analysis: Analysis, cast: Cast) -> list[Signatory]:
    """Whom 'Er' or 'Die frühere Trainerin' means."""
    if clause.described is None:
        return []
    first, last = clause.described
    means = cast.linker.resolve(first, min(first + 3, last))
    person = cast.persons.get(means.ref or "")
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


def _house_behind(analysis: Analysis, mention: Mention, cast: Cast) -> str | None:
    """The political party or the organisation in brackets behind a name, or bare between two commas."""
    after = analysis.words(mention.last, mention.last + 3)
    if len(after) == 3 and after[0] == "(" and after[2] == ")" and analysis.book.value("party", after[1]) is not None:
        return after[1]
    if not after or after[0] not in ("(", ","):
        return None
    first = mention.last + 1
    last = cast.houses.get(first)
    closed = last is not None and analysis.words(last, last + 1) in ([")"], [","], ["."])
    return analysis.span(first, last).text if last is not None and closed else None


def _employer(person: Person, tie: role.Tie | None) -> str | None:
    """For whom somebody signs: the acronym that stands in the office here, else the name of their organisation."""
    if tie and tie.organisation and tie.organisation.text.isupper():
        return tie.organisation.text
    return person.organisation.name if person.organisation else None


def _office(person: Person) -> str | None:
    """The office without the organisation in front of it: 'CEU-Rektor' is Rektor."""
    if person.role is None:
        return None
    prefix, hyphen, office = person.role.text.rpartition("-")
    return office if hyphen and prefix.isupper() and office[:1].isupper() else person.role.text
