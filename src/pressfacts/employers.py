"""Where an office is held: the organisation that the text names with it, else the only one that it can be."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pressfacts.analysis import Analysis
from pressfacts.bodies import Bodies, is_company
from pressfacts.linking import by_place
from pressfacts.records import Organisation, Reference, Span

_PUBLIC = ("official-body", "local", "with-place")
"""Rules for organisations that a text seldom speaks for."""
_OTHERS = ("cited", "party", "newspaper")
"""Lexicons of names that a text names often and is not about."""
_HELD_AT = frozenset("der des von vom bei beim im am".split())
_GOES_ON = frozenset("der des von vom für zur deutscher &".split())
"""Behind one of these the noun in front of it begins a name: "Verbandes der Brauereien"."""
_RELATIVES = ("deren", "dessen")
_POSSESSIVES = ("ihr", "ihre", "ihrem", "ihren", "ihrer", "sein", "seine", "seinem", "seinen", "seiner")


class Employers:
    """Where an office is held, by the organisations of one document."""

    def __init__(self, analysis: Analysis, organisations: Sequence[Organisation]) -> None:
        self._analysis = analysis
        self._places = by_place(organisations)
        speaking = [one for one in organisations if self._may_speak(one)]
        self._starts = sorted(by_place(speaking))
        self._all = sorted(self._places)
        self._people = [mention.first for mention in analysis.mentions["person"]]
        self._bodies = Bodies(analysis, organisations)
        self._main = _main(organisations, speaking)

    def _may_speak(self, one: Organisation) -> bool:
        """Whether a text may be about it: no authority, agency, paper or party."""
        return not one.rule.endswith(_PUBLIC) and not self._analysis.book.is_in(one.name, _OTHERS)

    def of(self, named: Span | None, office: Span | None, body: Span | None = None) -> Reference | None:
        """The organisation that the text names with an office, else the only one that it can be.

        `body` is the common noun for it, where that stands apart from the office. An acronym or a short form says
        less than the full name: behind one, the place where the name stands in full is given.
        """
        if named is None:
            noun = body or (self._noun_behind(office) if office else None)
            if noun and (meant := self._bodies.nearest(noun.start, noun.text)):
                return Reference(*noun, meant.name, meant.id)
            found = self._implied(office) if office else None
            return Reference(None, None, None, found.name, found.id) if found else None
        found = self._places.get(named.start)
        if found is None:
            return Reference(*named, named.text, None)
        place = named if _says_all(named.text, found.name) else Span(found.start, found.end, found.text)
        return Reference(*place, found.name, found.id)

    def _noun_behind(self, office: Span) -> Span | None:
        """The common noun behind an office that is no part of a name: "Verbandes" in "Präsident des Verbandes"."""
        tokens = self._analysis.tokens
        place = bisect_left(tokens.starts, office.end)
        words = tokens.words[place : place + 4]
        if len(words) < 2 or words[0] not in _HELD_AT:
            return None
        noun = 2 if words[1][0].islower() and len(words) > 2 else 1
        behind = words[noun + 1] if len(words) > noun + 1 else ""
        if not words[noun][0].isupper() or behind in _GOES_ON or behind[:1].isupper():
            return None
        return self._analysis.span(place + noun, place + noun + 1)

    def _implied(self, office: Span) -> Organisation | None:
        """The police for "Polizeipräsidentin", the firm just named for "deren Chefin"; for an office that a house has
        the organisation that the text is about, if no other one of weight was named last."""
        place = bisect_left(self._starts, office.start)
        last = self._places[self._starts[place - 1]] if place else None
        before = self._analysis.tokens.text[max(0, office.start - 8) : office.start].split()
        if before and before[-1].lower() in _RELATIVES:
            return last
        behind = self._analysis.tokens.text[office.end : office.end + 8].split()
        in_brackets = before and before[-1].endswith("(")
        if behind and (behind[0] in _HELD_AT or (in_brackets and behind[0][:1].isupper())):
            return None  # it is said where, though not by a name that we know
        words = office.text.replace("-", "- ").split()
        akin = {one.id: one for word in words for one in self._akin(word.casefold())}
        if akin:
            return akin.popitem()[1] if len(akin) == 1 else None
        fits = self._analysis.book.value("house_office", words[-1]) is not None and not words[0][:-1].isupper()
        if fits and before and before[-1].lower() in _POSSESSIVES:
            return self._owner(office)
        if not fits or last is None or (last is not self._main and len(last.mentions) > 1):
            return None
        aside = self._analysis.tokens.text.find("\n", self._starts[place - 1], office.start) >= 0
        return self._main if last is self._main or aside else None

    def _owner(self, office: Span) -> Organisation | None:
        """The organisation that "ihr" or "sein" means: the last one, in the sentence of the office or the one before,
        where these name nobody whom the word may mean."""
        place = bisect_left(self._all, office.start)
        if not place:
            return None
        tokens, analysis = self._analysis.tokens.starts, self._analysis
        last = bisect_left(tokens, office.start)
        house = analysis.sentence(bisect_left(tokens, self._all[place - 1]))
        opening = analysis.ends[house - 1] if house else 0
        somebody = bisect_left(self._people, opening) < bisect_left(self._people, last)
        near = analysis.sentence(last) - house <= 1
        return self._places[self._all[place - 1]] if near and not somebody else None

    def _akin(self, office: str) -> Iterator[Organisation]:
        """The organisations whose kind opens the word: a "Stadtmuseum" for "museumsdirektorin"."""
        stems = self._analysis.book.values["body_stem"]
        kinds = tuple(kind for kind in stems if office.startswith(kind) and self._is_office(office[len(kind) :]))
        for one in self._bodies.organisations:
            name = one.name.casefold().split()
            opens = len(name[0]) > 2 and office.startswith(name[0]) and self._is_office(office[len(name[0]) :])
            if opens or (kinds and any(word.rstrip("e").endswith(kinds) for word in name)):
                yield one

    def _is_office(self, rest: str) -> bool:
        """Whether the rest of a compound is an office, or its hyphen."""
        roles = self._analysis.book.values["role"]
        return rest == "-" or any(rest.removeprefix(joint).capitalize() in roles for joint in ("", "s", "e", "n", "en"))


def _says_all(text: str, name: str) -> bool:
    """Whether the words for an organisation are its name, perhaps in another case: "Imkerbunds", no acronym."""
    words, named = text.split(), name.split()
    same = (one[:3].casefold() == other[:3].casefold() for one, other in zip(words, named, strict=False))
    return text in name or (len(words) == len(named) and all(same))


def _main(organisations: Sequence[Organisation], speaking: Sequence[Organisation]) -> Organisation | None:
    """The company or society that a text is about: of the `speaking` ones mentioned far more often than any other, or
    the only organisation at all."""
    if len(organisations) == 1 and is_company(organisations[0]):
        return next(iter(speaking), None)
    ranked = sorted(speaking, key=lambda one: -len(one.mentions))[:2]
    counts = [len(one.mentions) for one in ranked]
    if not counts or counts[0] < 2 or (len(counts) > 1 and counts[0] <= 1.5 * counts[1]):
        return None
    return ranked[0]
