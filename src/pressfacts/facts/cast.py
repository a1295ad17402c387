"""Whom and what the clauses of one document may mean, each looked up by where it stands; made once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pressfacts.analysis import Analysis
from pressfacts.linking import Linker, by_place
from pressfacts.records import Date, Organisation, Person

_CLUB = "organisation.club"


class Cast:
    """Places are code points (`dates`, `people`, `organisations`) or tokens (`houses`).

    `organisations` gives the mention and whom it means, `houses` the token behind an organisation that begins at a
    token, `words` how often each word stands in the text.
    """

    def __init__(
        self,
        analysis: Analysis,
        dates: Sequence[Date],
        people: Sequence[Person],
        organisations: Sequence[Organisation],
    ) -> None:
        self.dates = {fact.start: fact for fact in dates}
        self.people = by_place(people)
        self.persons = {person.id: person for person in people}
        self.organisations = {mention.start: (mention, one) for one in organisations for mention in one.mentions}
        self._clubs = {one.id for one in organisations if one.rule == _CLUB}
        self.houses = {m.first: m.last for m in analysis.mentions["organisation"] if m.symbol}
        self.words = Counter(analysis.tokens.words)
        self.linker = Linker(analysis, people, organisations)

    def is_club(self, ref: str) -> bool:
        """Whether an organisation is a sports club, whose contracts are mostly those of its players."""
        return ref in self._clubs
