"""Who signed and who watched: the people of a clause, with office and organisation as the text ties them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pressfacts.analysis import Analysis
from pressfacts.facts.cast import Cast
from pressfacts.facts.clause import ARTICLES, Clause
from pressfacts.facts.elsewhere import listed_people
from pressfacts.facts.party import Party
from pressfacts.matcher import Mention
from pressfacts.records import Person, Reference, Signatory, Span


class Sides:
    """For whom the people of a clause act: 'für die X', 'auf Seiten der X', 'X, vertreten durch', 'im Namen der X'."""

    def __init__(self, clause: Clause, named: Sequence[Party], analysis: Analysis) -> None:
        self._words = analysis.tokens.words
        self._proxies = analysis.book.values["proxy"]
        self._ends = {mention.last: mention.first for mention in clause.mentions(analysis, "person")}
        self._own: dict[int, str] = {}
        self._onward: list[tuple[int, str]] = []
        for party in named:
            self._read(party, clause)
        self._onward.sort(reverse=True)

    def __len__(self) -> int:
        return len({*self._own.values(), *(name for _, name in self._onward)})

    def of(self, person: int) -> str | None:
        """The side of the person whose mention begins at a token."""
        return self._own.get(person) or next((name for token, name in self._onward if token < person), None)

    def _read(self, party: Party, clause: Clause) -> None:
        name = party.reference.text or party.reference.name
        lead = self._lead(party.first)
        word = self._words[lead].lower() if lead >= clause.first else ""
        person = self._ends.get(lead)
        if word in ("für", "(") and person is not None:
            self._own[person] = name
        elif word in ("für", "seiten") or self._is_represented(party.last):
            self._onward.append((party.first, name))
        elif self._words[lead] in self._proxies:
            before = [first for first in self._ends.values() if first < lead]
            self._own.update(dict.fromkeys(before, name))

    def _lead(self, token: int) -> int:
        """The word in front of an organisation and its article."""
        return token - 2 if self._words[token - 1] in ARTICLES else token - 1

    def _is_represented(self, token: int) -> bool:
        words = self._words
        if words[token : token + 1] == ["("]:
            token = next((end + 1 for end in range(token, min(token + 6, len(words))) if words[end] == ")"), token)
        return words[token : token + 2] == [",", "vertreten"]


def signatories(clause: Clause, named: Sequence[Party], analysis: Analysis, cast: Cast) -> tuple[list[Signatory], int]:
    """The people of the clause: they signed, each for the organisation of 'für die X', else for their own.

    `named` are the parties of the clause; the number of sides that people signed for comes with them.
    """
    sides = Sides(clause, named, analysis)
    found = [*_described(clause, analysis, cast)]
    for mention in (*clause.mentions(analysis, "person"), *listed_people(clause, analysis)):
        span = analysis.span(mention.first, mention.last)
        person = cast.people.get(span.start)
        if person:
            employer = (
                sides.of(mention.first)
                or _house_behind(analysis, mention, cast)
                or _employer(person, clause, analysis, cast)
            )
            found.append(Signatory(*span, _name(span, person), _office(person, cast), employer, person.id))
    return [*found, *_unnamed(clause, analysis, cast)], len(sides)


def witnesses(clause: Clause, analysis: Analysis, cast: Cast, alone: bool) -> list[Reference]:
    """The people who only watched; all of the clause if it is about them `alone`."""
    found = []
    for mention in clause.mentions(analysis, "person") if alone else clause.watching(analysis):
        span = analysis.span(mention.first, mention.last)
        if person := cast.people.get(span.start):
            found.append(Reference(*span, person.name, person.id))
    return found


def _described(clause: Clause, analysis: Analysis, cast: Cast) -> list[Signatory]:
    """Whom 'Er', 'Die Rektorin' or 'Die frühere Trainerin' means."""
    if clause.described is None:
        return []
    first, last = clause.described
    means = cast.linker.resolve(first, min(first + 3, last))
    person = cast.persons.get(means.ref or "")
    if person is None:
        return []
    return [
        Signatory(
            *analysis.span(first, last),
            person.name,
            _office(person, cast),
            _employer(person, clause, analysis, cast),
            person.id,
        )
    ]


def _unnamed(clause: Clause, analysis: Analysis, cast: Cast) -> Iterator[Signatory]:
    """Who signed and is known by office and organisation alone: 'der Vorstand der Volksbank Trier'."""
    words, role = analysis.tokens.words, analysis.book.values["role"]
    for house in clause.mentions(analysis, "organisation"):
        first = house.first - 2 if words[house.first - 1] in ("der", "des") else house.first
        if first - 1 < clause.first or words[first] not in role or words[first - 1].lower() not in ("der", "die"):
            continue
        follows = words[house.last : house.last + 1]
        start = analysis.tokens.starts[house.first]
        if (
            follows
            and follows[0] in ("und", "sowie", "haben", "hat", *clause.verb(analysis))
            and start in cast.organisations
        ):
            organisation = cast.organisations[start][1].name
            yield Signatory(*analysis.span(first, house.last), None, words[first], organisation, None)


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


def _employer(person: Person, clause: Clause, analysis: Analysis, cast: Cast) -> str | None:
    """For whom somebody signs: the acronym that stands in the office here, else the name of their organisation."""
    owner = _owner(person, cast)
    starts = analysis.tokens.starts
    here = person.role is not None and starts[clause.first] <= person.role.start <= starts[clause.last - 1]
    if here and owner and owner.isupper():
        return owner
    return person.organisation.name if person.organisation else None


def _office(person: Person, cast: Cast) -> str | None:
    """The office without the organisation in front of it: 'CEU-Rektor' is Rektor."""
    owner = _owner(person, cast)
    return person.role.text[len(owner) + 1 if owner else 0 :] if person.role else None


def _owner(person: Person, cast: Cast) -> str | None:
    """The organisation that an office begins with, before a hyphen: "IG-Metall" of "IG-Metall-Bezirksleiter"."""
    if person.role is None or person.role.start not in cast.organisations:
        return None
    mention, _ = cast.organisations[person.role.start]
    return mention.text if person.role.text.startswith(f"{mention.text}-") else None
