"""The parties of an agreement: the organisations, states and cities that the clause of a report ties to it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.facts.cast import Cast
from pressfacts.facts.clause import ARTICLES, Clause
from pressfacts.facts.elsewhere import antecedent, bulleted, pair_before
from pressfacts.facts.spelling import JOINED, LONGEST, Range, Spelling
from pressfacts.facts.venue import venue
from pressfacts.records import Organisation, Reference, Span

_OWNED = ("tochter", "teil")
"""How a word begins that makes what follows it ("von X", "der X") the owner of a party and none itself."""
_TOGETHER = frozenset("mit zwischen und sowie von".split())
_NEAR = 4
_PAIR = 2
_AFTER = frozenset("und sowie haben hat einen eine ein".split())
"""What follows a common noun that is a party: 'die Hochschule und', 'der Verband haben', 'die Stadt einen'."""


class Party(NamedTuple):
    """A party of a clause, at the tokens that name it (outside the clause where it is taken from before)."""

    first: int
    last: int
    reference: Reference


def parties(clause: Clause, analysis: Analysis, cast: Cast) -> list[Party]:
    """The parties in text order, each with the words that stand for it.

    Known organisations come first; beside them stand lands and cities, other members of the same list, the partner
    behind "mit", and the name that opens the clause. States and towns count only where nobody else is named.
    """
    return _Search(clause, analysis, cast).found()


def partners(clause: Clause, personal: bool, analysis: Analysis, cast: Cast) -> Iterator[Reference]:
    """People as parties: 'mit dem Festwirt Tom Behr', and whoever a `personal` contract is about."""
    for mention in clause.mentions(analysis, "person"):
        lead = analysis.words(max(clause.first, mention.first - _NEAR), mention.first)
        span = analysis.span(mention.first, mention.last)
        if (personal or "mit" in lead) and (person := cast.people.get(span.start)):
            yield Reference(*span, person.name, person.id)


class _Search:
    """The parties of one clause while they are looked for."""

    def __init__(self, clause: Clause, analysis: Analysis, cast: Cast) -> None:
        self._cast = cast
        self._clause = clause
        self._analysis = analysis
        self._words = analysis.tokens.words
        self._spelling = Spelling(clause, analysis)
        place = venue(clause, analysis)
        self._place = (place.start, place.end) if place else (0, 0)
        subject = clause.subject(analysis)
        self._about = (subject.start, subject.end) if subject else (0, 0)

    def found(self) -> list[Party]:
        """The parties of the clause."""
        given = dict(self._organisations())
        if bought := self._clause.bought(self._analysis):
            given.pop((bought.first, bought.last), None)
        for tokens in self._spelling.lands():
            given[tokens] = self._named(*tokens)
        for tokens in (*self._partners(), *self._opening(), *self._spelling.represented(), *self._spelling.political()):
            given.setdefault(tokens, self._named(*tokens))
        for tokens in self._listed(sorted(given)):
            given[tokens] = self._named(*tokens)
        given |= {tokens: means for tokens, means in self._common() if self._joins(tokens, given)}
        given |= {tokens: self._named(*tokens) for tokens in self._spelling.states() if self._joins(tokens, given)}
        for tokens in self._opposite(given):
            given[tokens] = self._named(*tokens)
        given |= bulleted(self._clause, self._analysis, self._cast)
        if len(given) == 1:
            given |= antecedent(self._clause, self._analysis, self._cast)
        if len(given) < _PAIR:
            given = dict(self._common()) | given
        given = given or {tokens: self._named(*tokens) for tokens in self._spelling.states()}
        given = given or {tokens: self._named(*tokens) for tokens in self._spelling.towns()}
        given = given or pair_before(self._clause, self._analysis, self._cast)
        return [Party(*tokens, given[tokens]) for tokens in sorted(given)]

    def _named(self, first: int, last: int) -> Reference:
        span = self._analysis.span(first, last)
        return Reference(*span, span.text, None)

    def _organisations(self) -> Iterator[tuple[Range, Reference]]:
        starts = self._analysis.tokens.starts
        for mention in self._clause.mentions(self._analysis, "organisation"):
            start = starts[mention.first]
            if start not in self._cast.organisations or self._place[0] <= start < self._place[1]:
                continue
            inside = not mention.symbol and self._analysis.book.value("role", self._words[mention.first]) is None
            if inside:  # 'EU-Staaten'; but the house of 'IHK-Präsidentin' is a party
                continue
            if self._stands_aside(mention.first):
                continue
            span, one = self._cast.organisations[start]
            yield (mention.first, mention.last), Reference(*self._wording(span, one), one.name, one.id)

    def _stands_aside(self, token: int) -> bool:
        """Whether an organisation is the owner of a party, a place ('im X', 'in der X'), or what it is all about."""
        before, led = self._words[token - 1], self._words[token - 2].lower()
        if (led.startswith(_OWNED) and before in ("von", *ARTICLES)) or before == "im":
            return True
        inside = self._about[0] <= self._analysis.tokens.starts[token] < self._about[1]
        return (led == "in" and before in ARTICLES) or (inside and not {before, led} & _TOGETHER)

    def _wording(self, span: Span, one: Organisation) -> Span:
        """The words for an organisation; behind its acronym the place before the clause that has the name in full."""
        short = span.text.isupper() and span.text not in one.text.split()
        in_full = one.start < self._analysis.tokens.starts[self._clause.first]
        return Span(one.start, one.end, one.text) if short and in_full else span

    def _common(self) -> Iterator[tuple[Range, Reference]]:
        """Parties that a common noun names ('die Hochschule und die Stadt haben'): whom it means, else itself."""
        value = self._analysis.book.value
        starts = {self._clause.first, self._clause.first + 1}
        for token in range(self._clause.first + 1, self._clause.last):
            word, before, after = self._words[token], self._words[token - 2], self._words[token + 1 : token + 2]
            if self._words[token - 1].lower() not in ARTICLES or not self._spelling.is_free(token):
                continue
            if token not in starts and before not in (
                "und",
                "sowie",
                "mit",
                "zwischen",
                "haben",
                "hat",
                *self._clause.verb(self._analysis),
            ):
                continue
            closes = before == "mit" and (token + 1 == self._clause.last or after == [","])
            if not closes and not _AFTER.union(self._clause.verb(self._analysis)).intersection(after):
                continue
            if value("organisation_head", word) is not None or value("territory", word) is not None:
                means = self._cast.linker.resolve(token, token + 1)
                yield (token, token + 1), means

    def _joins(self, tokens: Range, given: dict[Range, Reference]) -> bool:
        """Whether 'und der Verband' follows a known party, or one follows it: it belongs to the list."""
        first, last = tokens
        lead = first - 1 if self._words[first - 1].lower() in ARTICLES else first
        before = any(end == lead - 1 for _, end in given) and self._words[lead - 1] in JOINED
        behind = any(0 < start - last <= _PAIR for start, _ in given) and self._words[last] in JOINED
        return before or behind

    def _opposite(self, given: dict[Range, Reference]) -> list[Range]:
        """The bare name behind 'und' and in front of the verb, where a party stands before it: 'A AG und Lindrom'."""
        for _, end in given:
            start = end + 1
            if start < self._clause.cue[0] and self._words[end] in JOINED and self._spelling.is_free(start):
                last = self._spelling.name_end(start)
                verbs = ("haben", *self._clause.verb(self._analysis))
                if start < last <= self._clause.cue[0] and self._words[last] in verbs:
                    return [(start, last)]
        return []

    def _partners(self) -> Iterator[Range]:
        """The name behind 'Vertrag mit', 'Kooperation mit', and of a seller behind 'aus dem Besitz von'."""
        for token in range(self._clause.first, self._clause.last - 2):
            if not self._binds(self._words[token], self._words[token + 1]) or not self._spelling.is_free(token + 2):
                continue
            end = self._spelling.name_end(token + 2)
            if end > token + 2:
                yield token + 2, end
            elif self._is_small_name(token + 2):
                yield token + 2, token + 3

    def _binds(self, noun: str, preposition: str) -> bool:
        value = self._analysis.book.value
        if preposition == "von":
            return value("held", noun) is not None
        is_bond = value("instrument", noun) is not None or value("cooperation", noun) is not None
        return preposition == "mit" and noun[:1].isupper() and is_bond

    def _is_small_name(self, token: int) -> bool:
        """A name in small letters: no noun follows that it could describe, and it carries no ending of an adjective."""
        word = self._words[token]
        after = self._words[token + 1] if token + 1 < self._clause.last else "."
        plain = word.isalpha() and word.islower() and not word.endswith(("e", "en", "er", "es", "em", "s"))
        return (
            plain
            and after in (".", ",", "und", *self._clause.verb(self._analysis))
            and self._analysis.book.value("function_word", word) is None
        )

    def _opening(self) -> Iterator[Range]:
        """The bare name that opens the clause; the text must use it again, for any noun may open a headline."""
        first = self._clause.first
        end = self._spelling.name_end(first)
        if not first < end < self._clause.last or self._words[end] not in (
            ",",
            "hat",
            *self._clause.verb(self._analysis),
        ):
            return
        if self._cast.words[self._words[first]] > 1:
            yield first, end

    def _cue(self) -> list[str]:
        return self._analysis.words(*self._clause.cue)

    def _listed(self, known: list[Range]) -> Iterator[Range]:
        """Names between the members of a list that has two known ones: 'die A AG, die Lindrom und die B GmbH'."""
        if len(known) < _PAIR:
            return
        for (_, start), (stop, _) in pairwise(known):
            if stop - start <= LONGEST * (LONGEST + 1):
                yield from self._between(start, stop)

    def _between(self, start: int, stop: int) -> list[Range]:
        """The names between two members, if there is nothing but names, articles and what joins them."""
        found: list[Range] = []
        token = start
        while token < stop:
            if self._words[token] in JOINED or self._words[token] in ARTICLES:
                token += 1
                continue
            end = self._spelling.name_end(token)
            if end == token or end > stop or self._words[token - 1] not in (*JOINED, *ARTICLES):
                return []
            found.append((token, end))
            token = end
        return found
