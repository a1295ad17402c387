"""The clause that reports an agreement: which of its people signed, which only watched, the day, place and subject."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.matcher import Mention
from pressfacts.records import AgreementDate, Date, Span

_REPORTED = frozenset({"wie", "so", "nachdem", "berichtet"})
_CLOSING = frozenset({",", ";", "–", "und"})
_NOT_THE_DAY = frozenset("bis ab seit von für vom zum zwischen".split())
_HAVING = frozenset("hat haben hatte hatten wurde wurden".split())
_FORMERLY = ("frühere", "ehemalige", "gebürtige", "jährige", "Jährige")
_ABOUT = frozenset("zur zum über für".split())
_DASHES = ("-", "–", "—")
_SHORT = 3
"""Words of so many letters before a stop may be abbreviations."""
_WIDE = 200
"""At most so many tokens on each side of the verb are its clause, however long a sentence without stops is."""
_NEAR = 4
"""Within so many tokens behind "Übernahme" stands what is bought."""
ARTICLES = frozenset("der die das den dem des".split())


class Clause(NamedTuple):
    """Tokens `first` to `last` (exclusive) of a sentence, without its final stop and without `out`.

    `out` are token ranges inside it that belong to somebody else: who reports it, who watched it; `watched` is the
    latter of them, `described` the subject that names nobody ("Er", "Die frühere Trainerin des TSV"). `cue` and
    `instrument` are the tokens that the rule found.
    """

    first: int
    last: int
    sentence: int
    out: tuple[tuple[int, int], ...]
    watched: tuple[int, int] | None
    cue: tuple[int, int]
    instrument: tuple[int, int] | None
    described: tuple[int, int] | None

    def holds(self, token: int) -> bool:
        """Whether a token is the clause's own."""
        return self.first <= token < self.last and not any(first <= token < last for first, last in self.out)

    def mentions(self, analysis: Analysis, stage: str) -> Iterator[Mention]:
        """The clause's own mentions of a stage."""
        found = analysis.mentions[stage]
        start = bisect_left(found, self.first, key=lambda mention: mention.first)
        for index in range(start, len(found)):
            mention = found[index]
            if mention.first >= self.last:
                break
            if self.holds(mention.first):
                yield mention

    def watching(self, analysis: Analysis) -> Iterator[Mention]:
        """The people who only watched."""
        first, last = self.watched or (0, 0)
        found = analysis.mentions["person"]
        for index in range(bisect_left(found, first, key=lambda mention: mention.first), len(found)):
            if found[index].first >= last:
                break
            yield found[index]

    def may_have_sides(self, analysis: Analysis) -> bool:
        """Whether two sides may be named: 'für die A unterschrieb …, für die B …'."""
        words = [word.lower() for word in analysis.words(self.first, self.last)]
        return words.count("für") + words.count("seiten") > 1

    def verb(self, analysis: Analysis) -> list[str]:
        """The words of the verb."""
        return analysis.words(*self.cue)

    def before(self, analysis: Analysis) -> Clause | None:
        """What stands before the clause up to a semicolon, else the sentence before it, as a whole."""
        start = analysis.ends[self.sentence - 1] if self.sentence else 0
        if self.first > start and analysis.tokens.words[self.first - 1] == ";":
            return Clause(start, self.first - 1, self.sentence, (), None, (start, start), None, None)
        if self.sentence == 0:
            return None
        first = analysis.ends[self.sentence - 2] if self.sentence > 1 else 0
        return Clause(max(first, start - _WIDE), start, self.sentence - 1, (), None, (first, first), None, None)

    def is_planned(self, analysis: Analysis) -> bool:
        """Whether the signing is still to come: a modal verb with 'unterzeichnen' last or 'unterzeichnet werden'."""
        words = analysis.words(self.first, self.last)
        place = self.cue[0] - self.first
        rest = words[place + 1 :]
        value, verb = analysis.book.value, words[place]
        is_infinitive = "infinitive" in (value("signing_verb", verb), value("concluding_verb", verb))
        to_come = rest[:1] == ["werden"] or (is_infinitive and (not rest or rest[0] in _CLOSING))
        return to_come and any(value("modal", word) is not None for word in words[:place] + rest[1:])

    def date(self, analysis: Analysis, places: Mapping[int, Date]) -> AgreementDate | None:
        """The day of the signing: the date in the clause that is nearest to the verb; `places` has dates by start."""
        starts, words = analysis.tokens.starts, analysis.tokens.words
        names = [(m.first, m.last) for m in self.mentions(analysis, "organisation")]
        near = sorted(self.mentions(analysis, "date"), key=lambda mention: abs(mention.first - self.cue[0]))
        for mention in near:
            fact = places.get(starts[mention.first])
            before = words[mention.first - 1] if mention.first else ""
            other = before in _NOT_THE_DAY and words[mention.first - 2] != "Wirkung"
            other = other and (before != "zum" or self.instrument is not None)
            if other or any(first <= mention.first < last for first, last in names):
                continue
            if fact and fact.type in ("DATE", "TIME") and _is_day(fact.value):
                return AgreementDate(fact.start, fact.end, fact.text, fact.value[:10], fact.id)
        return None

    def subject(self, analysis: Analysis) -> Span | None:
        """What it is about: 'zur Pilotierung …', 'über …' behind the instrument, up to the verb or a comma."""
        if bought := self.bought(analysis):
            return analysis.span(bought.first, bought.last)
        if self.instrument is None:
            return None
        words, start = analysis.tokens.words, self.instrument[1]
        if start >= self.last or words[start] not in _ABOUT:
            return None
        end = start
        while end < self.last and words[end] not in (",", ";") and end != self.cue[0]:
            end += 1
        return analysis.span(start, end) if end > start + 1 else None

    def bought(self, analysis: Analysis) -> Mention | None:
        """The firm of 'die Übernahme der Solarpark AG': what is bought is no party."""
        if self.instrument is None:
            return None
        last = self.instrument[1]
        if analysis.book.value("acquisition", analysis.tokens.words[last - 1]) is None:
            return None
        near = (m for m in self.mentions(analysis, "organisation") if last < m.first <= last + _NEAR)
        return next(near, None)


def _is_day(value: str) -> bool:
    """Whether a value says when: a bare weekday without a reference day ('XXXX-WXX-1') and PAST_REF do not."""
    return "_REF" not in value and not value.startswith("XXXX-W")


def clause_around(analysis: Analysis, cue: tuple[int, int], instrument: tuple[int, int] | None) -> Clause:
    """The clause of the sentence that holds the verb."""
    sentence = analysis.sentence(cue[0])
    words = analysis.tokens.words
    first, last = _sentence(analysis, sentence, cue)
    end = _after_participle(words, first, last, cue)
    while end > first + 1 and words[end - 1] in ".!?…":
        end -= 1
    reported = _reported(words, first, end, cue)
    watched = _watched(analysis, first, end, cue, instrument)
    described = _described(analysis, first, end)
    out = tuple(part for part in (reported, watched, described) if part)
    if reported and reported[1] == end:
        end = reported[0]
    return Clause(first, end, sentence, out, watched, cue, instrument, described)


def _sentence(analysis: Analysis, sentence: int, cue: tuple[int, int]) -> tuple[int, int]:
    """The tokens of a sentence behind the dateline, between semicolons and lone stops that did not end it."""
    words, starts = analysis.tokens.words, analysis.tokens.starts
    first, last = analysis.ends[sentence - 1] if sentence else 0, analysis.ends[sentence]
    first, last = max(first, cue[0] - _WIDE), min(last, cue[1] + _WIDE)
    dateline = analysis.layout.dateline
    if dateline and dateline.start <= starts[first] and analysis.tokens.ends[first] < dateline.end:
        first = bisect_left(starts, dateline.end, first, cue[0])
        while first < cue[0] and not words[first].isalnum():
            first += 1
    opening = words[first : first + 5]  # 'Gera (dpa) -'
    if len(opening) == 5 and (opening[1], opening[3]) == ("(", ")") and opening[4] in _DASHES:
        first = min(first + 5, cue[0])
    inner = (token for token in range(first + 1, last - 1) if words[token] == ".")
    stops = [token + 1 for token in inner if words[token + 1].isalnum() and len(words[token - 1]) > _SHORT]
    stops += [token + 1 for token in range(first + 1, last - 1) if words[token] == ";"]
    return max([first, *(s for s in stops if s <= cue[0])]), min([last, *(s for s in stops if s > cue[0])])


def _after_participle(words: list[str], first: int, last: int, cue: tuple[int, int]) -> int:
    """Where a participle and the comma behind it end the clause: 'hat … unterzeichnet, einem Verein, der …'."""
    end = cue[1]
    closed = end + 1 < last and words[end] == "," and not _HAVING.isdisjoint(words[first : cue[0]])
    return end if closed and words[end + 1] not in _REPORTED else last


def _described(analysis: Analysis, first: int, last: int) -> tuple[int, int] | None:
    """'Er', 'Die Rektorin', 'Die frühere Trainerin des TSV': the subject before the verb, where one person acts.

    A pronoun may also stand right behind it: 'Am Montag unterschrieb sie'.
    """
    words = analysis.tokens.words
    if last - first < 2:
        return None
    for token in range(first, last - 1):
        if words[token + 1] in ("er", "sie") and _acts_alone(words[token], analysis):
            return token + 1, token + 2
    if words[first] not in ("Er", "Sie", "Der", "Die"):
        return None
    alone = (token for token in range(first + 1, min(last, first + 16)) if _acts_alone(words[token], analysis))
    verb = next(alone, None)
    if words[first] in ("Er", "Sie"):
        return (first, verb) if verb == first + 1 else None
    is_office = verb == first + 2 and analysis.book.value("role", words[first + 1]) is not None
    return (first, verb) if verb and (is_office or words[first + 1].endswith(_FORMERLY)) else None


def _acts_alone(word: str, analysis: Analysis) -> bool:
    """Whether a verb has one person as its subject."""
    return word in ("hat", "hatte") or analysis.book.value("signing_verb", word) == "singular"


def _reported(words: list[str], first: int, last: int, cue: tuple[int, int]) -> tuple[int, int] | None:
    """', wie das Ministerium am Montag mitteilte', also in front of the clause: who says so, and when."""
    if words[first] == "Wie" and "," in words[first : cue[0]]:
        return first, words.index(",", first)
    for token in range(first, last - 1):
        if words[token] in (",", "–", "-") and words[token + 1] in _REPORTED:
            end = next((t for t in range(token + 2, last) if words[t] == ","), last)
            if not token < cue[0] < end:
                return token, end
    return None


def _watched(
    analysis: Analysis, first: int, last: int, cue: tuple[int, int], instrument: tuple[int, int] | None
) -> tuple[int, int] | None:
    """'im Beisein von A und B': up to the verb, the instrument with its article, or the end."""
    words, witness = analysis.tokens.words, analysis.book.values["witness"]
    start = next((token for token in range(first, last) if words[token] in witness), None)
    if start is None:
        return None
    stops = [cue[0], last, *(token for token in range(start, last) if words[token] in _HAVING)]
    if instrument:
        article = instrument[0]
        while article > start and (words[article - 1].islower() or words[article - 1] in ARTICLES):
            article -= 1
            if words[article].lower() in ARTICLES or words[article].lower().startswith("ein"):
                break
        stops.append(article)
    return start, min(stop for stop in stops if stop > start)
