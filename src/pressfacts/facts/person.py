"""People: mentions with their names split, short forms found again, and each person listed once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.employers import Employers
from pressfacts.facts import organisation, role
from pressfacts.matcher import Match, Mention
from pressfacts.normalize.name import Name, compatible, genitives, nominatives, parse
from pressfacts.records import ASIDE, Organisation, Person, Span
from pressfacts.rulebook import Rule

_NEAR = 50
"""How many people with one surname are compared with another full name."""
_VERBS = ("haben", "hatte", "hatten", "werden", "wurde", "wurden", "waren")
_ARTICLES = ("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines")
"""Behind one of these a surname alone is an ordinary word: "der Wolf"."""


def read(matches: list[Match], analysis: Analysis) -> list[Mention]:
    """The mentions of people: what the rules found, and later the surname or the given name alone."""
    values = analysis.book.values
    titles = values["title"] | values["title_part"]
    particles = values["name_particle"]
    found = []
    for match in matches:
        if match.rule.level == "mention":
            first, last = match.slot("name") or (match.first, match.last)
            name = parse(analysis.words(first, last), titles, particles)
            if _is_certain(name, match, analysis):
                found.append(Mention(match.rule, first, last, match.rule.symbol, name))
    return sorted([*found, *_again(found, analysis)], key=_first) if found else []


def _is_certain(name: Name, match: Match, analysis: Analysis) -> bool:
    """A first name alone counts if it is frequent (the lexicon knows its gender); a bracket behind a name if it
    holds a party or an age; an office behind two capital words if it is that of one person; a surname alone behind a
    verb in the plural if somebody else is named with it (not "die formulierten Regeln")."""
    values = analysis.book.values
    party = match.slot("party")
    if party and not values["party"].keys() & set(analysis.words(*party)):
        return False
    office, age = match.slot("office"), match.slot("age")
    if office and analysis.book.value("role", analysis.tokens.words[office[0]]) == "pl":
        return False
    verb = match.slot("verb")
    if verb and not name.given and analysis.tokens.words[verb[0]].endswith("ten"):
        return analysis.words(match.last, match.last + 1) in (["und"], [","], ["sowie"])
    if _is_no_surname(name, values) or (age and not "".join(analysis.words(*age)).isdecimal()):
        return False
    return not match.slot("alone") or values["first_name"].get(name.family, "") != ""


def _is_no_surname(name: Name, values: Mapping[str, Mapping[str, str]]) -> bool:
    """Whether the word alone is a town in the genitive ("Vertreter Geras") or a verb that a letter stuck to."""
    if name.given:
        return False
    return name.family.removesuffix("s") in values["place"] or name.family[1:] in _VERBS


def _first(mention: Mention) -> int:
    return mention.first


def _again(found: list[Mention], analysis: Analysis) -> Iterator[Mention]:
    """Names that stand alone: the surnames and given names of people whom the document names in full."""
    wanted = _short_forms(found, analysis.book.values["first_name"])
    words = analysis.tokens.words
    mentions = (*found, *analysis.mentions["organisation"])
    covered = {token for mention in mentions if mention.symbol for token in range(mention.first, mention.last)}
    for place in [place for place, word in enumerate(words) if word in wanted]:
        rule, name = wanted[words[place]]
        particles = name.family.split()[:-1]
        first = place - len(particles)
        if first < 0 or words[first:place] != particles:
            first = place
        if place not in covered and (first == 0 or words[first - 1].lower() not in _ARTICLES):
            yield Mention(rule, first, place + 1, "person", name)


def _short_forms(found: Iterable[Mention], first_names: Container[str]) -> dict[str, tuple[Rule, Name]]:
    """The word that a later mention may be → the rule that found the full name, and the name that it means."""
    given: dict[str, tuple[Rule, Name]] = {}
    families: dict[str, tuple[Rule, Name]] = {}
    for mention in found:
        name: Name = mention.value
        if name.given and name.given[0] in first_names:
            given.setdefault(name.given[0], (mention.rule, Name(None, name.given[:1], "")))
        if not name.surname.endswith("."):
            families[name.surname] = (mention.rule, Name(None, (), name.family))
        if name.surname_first:  # "SATO Hiroshi" is "Sato" later
            families[name.surname.capitalize()] = families[name.surname]
    alone = given | families
    return {form: means for word, means in alone.items() for form in genitives(word)} | alone


def facts(analysis: Analysis, organisations: tuple[Organisation, ...] | None = None) -> tuple[Person, ...]:
    """Each person once, with the office that the text ties to them; the mention that introduces them stands first.

    `organisations` are those of the document, if the caller has them already.
    """
    groups = _groups(analysis.mentions["person"])
    if not groups:
        return ()
    employers = Employers(analysis, organisation.facts(analysis) if organisations is None else organisations)
    ties = role.ties(analysis)
    people = sorted(_person(group, analysis, ties, employers) for group in groups)
    return tuple(person._replace(id=f"p{number}") for number, person in enumerate(people, start=1))


def _person(group: _Group, analysis: Analysis, ties: dict[int, role.Tie], employers: Employers) -> Person:
    head, tie = _introduction(group, ties, analysis)
    title = next((mention.value.title for mention in group.mentions if mention.value.title), None)
    mentions = (head, *(mention for mention in group.mentions if mention is not head))
    spans = tuple(analysis.span(mention.first, mention.last) for mention in mentions)
    return Person(
        "", *analysis.place(head.first, head.last), head.rule.id, _fullest(group).full, title, tie.role,
        employers.of(tie.organisation, tie.role, tie.body), spans,
    )  # fmt: skip


def _fullest(group: _Group) -> Name:
    """The name of a group with the given name in full where a mention has it: "Maximilian" of "Maxi"."""
    if not group.name.given:
        return group.name
    short, *others = group.name.given
    forms = [mention.value.given[0] for mention in group.mentions if mention.value.given]
    full = max((form for form in forms if form.startswith(short)), key=len, default=short)
    return group.name._replace(given=(full, *others))


def _introduction(group: _Group, ties: dict[int, role.Tie], analysis: Analysis) -> tuple[Mention, role.Tie]:
    """The mention that introduces a person, and their tie: the office that the text gives them first.

    Of the mentions beside that office one with the full name is taken, of those one that also says where. Blocks aside
    of the news (contacts, captions) come last: they may give the office to somebody whom the news introduces.
    """
    zones = analysis.layout.zones
    tied = [(mention, ties[mention.first]) for mention in group.mentions if mention.first in ties]
    tied.sort(key=lambda pair: zones[analysis.sentence(pair[0].first)] in ASIDE)
    office = next((tie.role for _, tie in tied if tie.role), None)
    same = [pair for pair in tied if _same_office(pair[1].role, office)]
    if not same:
        return group.head, role.Tie(None, None)
    head, tie = min(same, key=lambda pair: (not _is_full(pair[0].value), pair[1].organisation is None))
    place = tie.organisation or next((other.organisation for _, other in same if other.organisation), None)
    aside = zones[analysis.sentence(head.first)] in ASIDE and zones[analysis.sentence(group.head.first)] not in ASIDE
    return group.head if aside or tie.role is None else head, tie._replace(organisation=place)


def _is_full(name: Name) -> bool:
    return bool(name.given and name.family)


def _same_office(one: Span | None, other: Span | None) -> bool:
    """Whether two wordings name the same office: "Geschäftsführerin" and "kaufmännische Geschäftsführerin"."""
    return one == other or (one is not None and other is not None and _office(one) == _office(other))


def _office(role: Span) -> str:
    """The noun of an office without the house in front of it: "Präsidentin" of "neue LGB-Präsidentin"."""
    return role.text.split()[-1].rpartition("-")[2].casefold()


class _Group(NamedTuple):
    """The mentions of one person; `head` is the first full one, `name` the fullest name."""

    name: Name
    head: Mention
    mentions: list[Mention]


def _groups(mentions: Sequence[Mention]) -> list[_Group]:
    """Mentions by person: full names first, then surnames and given names alone with the nearest one before."""
    families = {mention.value.family for mention in mentions}
    named = [(mention, _nominative(mention.value, families)) for mention in mentions]
    groups: list[_Group] = []
    full: dict[str, list[_Group]] = {}
    given: dict[str, list[_Group]] = {}
    for mention, name in named:
        if name.given and name.family:
            family = full.setdefault(name.family, [])
            group = next((one for one in family[-_NEAR:] if compatible(one.name.given, name.given)), None)
            if group is None:
                group = _Group(name, mention, [])
                groups.append(group)
                family.append(group)
                given.setdefault(name.given[0], []).append(group)
            group.mentions.append(mention)
    for mention, name in named:
        if not (name.given and name.family):
            near = full.get(name.family, []) if name.family else []
            near = near or given.get(name.given[0] if name.given else name.family, [])
            if not near:
                near = full[name.family or name.given[0]] = [_Group(name, mention, [])]
                groups += near
            _nearest(near, mention).mentions.append(mention)
    for group in groups:
        group.mentions.sort(key=_first)
    return groups


def _nearest(groups: list[_Group], mention: Mention) -> _Group:
    """Of people with one surname the one whose full name stands last before the mention, else the first."""
    return groups[max(0, bisect_right(groups, mention.first, key=_head) - 1)]


def _head(group: _Group) -> int:
    return group.head.first


def _nominative(name: Name, families: set[str]) -> Name:
    """The name with its genitive undone where the document also knows the form without it."""
    forms = [form for form in nominatives(name.family) if form in families]
    return name._replace(family=forms[-1]) if forms else name
