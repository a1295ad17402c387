"""Ties across the document: whom a phrase refers to.

This is the one place where anaphora is solved: surname, pronoun, office ("die Ministerin") and common noun ("das
Unternehmen") each mean the nearest person or organisation that fits; where none does, the phrase stands for itself.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

from pressfacts.analysis import Analysis
from pressfacts.bodies import Bodies, mentioned, stem, within
from pressfacts.records import Organisation, Person, Reference, Span

Listed = TypeVar("Listed", Person, Organisation)

_GENDERS = {"er": "m", "ihm": "m", "ihn": "m", "sie": "f", "ihr": "f"}
_GENDERS |= {"seinen": "m", "seiner": "m", "ihren": "f", "ihrer": "f"}
_ARTICLES = {"der": "m", "dem": "m", "den": "m", "die": "f"}
_RELATIVES = {"der": "m", "die": "f"}
_DESCRIPTIONS = ("jährige", "jährigen", "frühere", "früheren", "ehemalige", "ehemaligen", "gebürtige", "gebürtigen")
"""Endings of words that describe someone who was named: "der 47-Jährige", "die frühere Lehrerin"."""
_MINISTERS = ("bundesminist", "landesminist", "staatsminist")
"""How the offices of ministers begin that tell their level and not the field."""
_CLAUSE_ENDS = frozenset(',;:.!?–(\n„“”"»«')
_FAR = 12
"""How many mentions back an antecedent may lie."""


def by_place(listed: Sequence[Listed]) -> dict[int, Listed]:
    """Where each mention starts → the person or organisation."""
    return {mention.start: one for one in listed for mention in one.mentions}


def resolve(
    analysis: Analysis, first: int, last: int, people: Sequence[Person], organisations: Sequence[Organisation]
) -> Reference:
    """Whom the phrase of tokens `first` to `last` means; for many phrases make one `Linker`."""
    return Linker(analysis, people, organisations).resolve(first, last)


class Linker:
    """Resolves the phrases of one document against its people and organisations."""

    def __init__(self, analysis: Analysis, people: Sequence[Person], organisations: Sequence[Organisation]) -> None:
        self._analysis = analysis
        self._people = people
        self._persons = mentioned(people)
        self._bodies = Bodies(analysis, organisations)
        self._genders: dict[int, str] = {}

    def resolve(self, first: int, last: int) -> Reference:
        """A listed person or organisation, else the phrase itself (its text as name, no ref)."""
        span = self._analysis.span(first, last)
        words = self._analysis.words(first, last)
        person = within(self._persons, span)
        if person is not None:
            return _to(span, self._people[person])
        if gender := _gender_of(words):
            if gender == "f" and self._is_plural(first, last, words):
                return Reference(*span, span.text, None)
            found = self._nearest_person(span.start, gender)
            return _to(span, self._people[found]) if found is not None else Reference(*span, span.text, None)
        if len(words) == 1 and (one := self._antecedent(span.start, words[0])):
            return _to(span, one)
        return self._by_noun(span, words)

    def _antecedent(self, start: int, pronoun: str) -> Person | Organisation | None:
        """Whom a relative pronoun means: somebody named before it in its sentence (with a comma behind: what stands
        between describes them), or the organisation right in front of its comma."""
        analysis = self._analysis
        gender = _RELATIVES.get(pronoun)
        if gender is None:
            return None
        sentence = analysis.sentence(bisect_left(analysis.tokens.starts, start))
        opening = analysis.tokens.starts[analysis.ends[sentence - 1] if sentence else 0]
        person = self._nearest_person(start, gender, opening)
        bodies = self._bodies.mentions
        body = bisect_left(bodies, (start,)) - 1
        adjacent = body >= 0 and not analysis.tokens.text[bodies[body].end : start].strip(" ,")
        if person is not None and (not adjacent or self._is_described(person, opening, start)):
            return self._people[person]
        return self._bodies.organisations[bodies[body].number] if adjacent else None

    def _is_described(self, person: int, first: int, last: int) -> bool:
        """Whether a comma stands behind a name between two places."""
        text = self._analysis.tokens.text
        return any(text[m.end] == "," for m in self._people[person].mentions if first <= m.start and m.end < last - 2)

    def _is_plural(self, first: int, last: int, words: Sequence[str]) -> bool:
        """Whether "sie" are several: the verb beside it says so ("sagten sie", "sie sagten")."""
        beside = [*self._analysis.words(max(first - 1, 0), first), *self._analysis.words(last, last + 1)]
        verbs = self._analysis.book.values["saying_verb"]
        return words[0].lower() == "sie" and any(word.endswith("en") and word in verbs for word in beside)

    def _by_noun(self, span: Span, words: Sequence[str]) -> Reference:
        office = next((word for word in words if self._is("role", word)), None)
        body = within(self._bodies.mentions, span)
        if office:
            holder = self._holder(span.start, office, body)
            if holder is not None:
                return _to(span, self._people[holder])
        elif body is not None:
            return _to(span, self._bodies.organisations[body])
        elif (found := self._bodies.nearest(span.start, words[-1])) is not None:
            return _to(span, found)
        return Reference(*span, span.text, None)

    def _is(self, lexicon: str, word: str) -> bool:
        return self._analysis.book.value(lexicon, word) is not None

    def _nearest_person(self, start: int, gender: str, opening: int = 0) -> int | None:
        """The last person mentioned before this place (and behind `opening`) whose gender is not another one.

        Who is named in the clause of the pronoun itself comes last: "Nach dem Treffen mit Kolb sagte er".
        """
        end = bisect_left(self._persons, (start,))
        near = self._persons[max(0, end - _FAR, bisect_left(self._persons, (opening,))) : end]
        fits = [one for one in reversed(near) if self._gender(one.number) in (gender, "")]
        text = self._analysis.tokens.text
        outside = (one.number for one in fits if not _CLAUSE_ENDS.isdisjoint(text[one.end : start]))
        return next(outside, fits[0].number if fits else None)

    def _gender(self, number: int) -> str:
        """m, f, or empty where neither the office, the form of address nor the first name tells."""
        if number not in self._genders:
            self._genders[number] = self._find_gender(self._people[number])
        return self._genders[number]

    def _find_gender(self, person: Person) -> str:
        value = self._analysis.book.value
        text = self._analysis.tokens.text
        for mention in person.mentions:
            before = text[max(0, mention.start - 7) : mention.start].split()
            if before and (address := value("salutation", before[-1])):
                return address
        office = person.role.text.split()[-1] if person.role else ""
        gender = value("role", office) if office else ""
        return value("first_name", person.name.split()[0]) or (gender if gender in ("m", "f") else "") or ""

    def _holder(self, start: int, office: str, body: int | None) -> int | None:
        """The nearest person before this place, else behind it, who holds such an office (in that organisation).

        The form of the office must fit the person's gender: "die Ministerin" is no man.
        """
        wanted = stem(office)
        gender = self._analysis.book.value("role", office)
        strangers = {"m": "f", "f": "m"}.get(gender or "")
        employer = self._bodies.organisations[body].id if body is not None else None
        place = bisect_left(self._persons, (start,))
        near = [*reversed(self._persons[max(0, place - _FAR) : place]), *self._persons[place : place + 3]]
        for mention in near:
            person = self._people[mention.number]
            same_place = employer is None or (person.organisation and person.organisation.ref == employer)
            fits = same_place and person.role and _akin(stem(person.role.text.split()[-1]), wanted)
            if fits and self._gender(mention.number) != strangers:
                return mention.number
        return None


def _gender_of(words: Sequence[str]) -> str | None:
    """The gender that a pronoun or a description asks for; None for any other phrase."""
    if len(words) == 1:
        return _GENDERS.get(words[0].lower())
    described = any(word.lower().endswith(_DESCRIPTIONS) for word in words[1:])
    return _ARTICLES.get(words[0].lower()) if described else None


def _to(span: Span, one: Person | Organisation) -> Reference:
    return Reference(*span, one.name, one.id)


def _akin(held: str, named: str) -> bool:
    """Whether one office is a kind of the other: "Bildungsminister", "Minister".

    Ministers of the federation or a state may be named by their field, too: "Bundesministerin", "Familienministerin".
    """
    if held.startswith(_MINISTERS):
        held = held[held.index("minist") :]
    return held.endswith(named) or named.endswith(held)
