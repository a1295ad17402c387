"""Organisations in a row: a name among known ones in an enumeration or a list of lines is one, too.

"Dabei sind die Lindner GmbH, Offene Netze, der TSV Gera und das THW": what no rule can tell alone, its neighbours tell.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from pressfacts.analysis import Analysis
from pressfacts.facts.grouping import Name
from pressfacts.matcher import Mention

_LEAST = 3
"""So many known organisations make a row one of organisations."""
_COMMAS, _LINES = 4, 2
"""Of how many items of an enumeration, and of a list of lines, at least one must be known."""
_LONGEST = 9
"""The most tokens of a name."""
_JOINTS = frozenset(("und", "sowie", "and"))
_BULLETS = frozenset("–-•·▪●*")
_LINKS = frozenset("für und der des of for and im am gegen ohne statt zur the & / - –".split())
"""What may stand inside a name in small letters or as a sign."""
_INFLECTED = ("e", "en", "er", "es")
_NO_NAME = ("role", "title", "first_name", "salutation", "month", "weekday", "kin", "source_noun")
_NO_OPENING = ("determiner", "preposition", "auxiliary", "subordinator")
_TOWNS = frozenset(("Bad", "Sankt", "New", "San", "Los", "Groß", "Neu"))
_PLACES = ("place", "territory", "country", "region")

Item = tuple[int, int]
Known = dict[int, Mention]
"""First token → the organisation that begins there."""


def in_rows(found: Sequence[Mention], taken: set[int], analysis: Analysis) -> Iterator[Mention]:
    """The names between known organisations; their tokens join `taken`."""
    known = {mention.first: mention for mention in found if mention.symbol}
    if len(known) < _LEAST:
        return
    rows = [(items, _COMMAS) for items in _enumerations(known, analysis)]
    rows.append((_lines(analysis), _LINES))
    for items, share in rows:
        for first, last, before in _unknown(items, share, known, taken, analysis):
            taken.update(range(first, last))
            words = tuple(analysis.words(first, last))
            yield Mention(before.rule, first, last, "organisation", Name(analysis.span(first, last), words, words))


def _enumerations(known: Known, analysis: Analysis) -> Iterator[list[Item]]:
    """The sentences that name enough organisations, cut at their commas and around organisations at their 'und'."""
    counted = Counter(map(analysis.sentence, known))
    ends = {mention.last for mention in known.values()}
    words = analysis.tokens.words
    for sentence in sorted(sentence for sentence, count in counted.items() if count >= _LEAST):
        first = analysis.ends[sentence - 1] if sentence else 0
        last = analysis.ends[sentence]
        items = []
        for place in range(first, last):
            joins = words[place] in _JOINTS and (place in ends or place + 1 in known or place + 2 in known)
            if joins or words[place] in (",", ";", ":"):
                items.append((first, place))
                first = place + 1
        yield [*items, (first, last - (words[last - 1] == "."))]


def _lines(analysis: Analysis) -> list[Item]:
    """The lines of the text without their bullets and closing marks."""
    text, words, starts, _ = analysis.tokens
    places = accumulate((len(line) for line in text.split("\n")), lambda end, size: end + 1 + size)
    breaks = sorted({0, len(words), *(bisect_left(starts, place) for place in places)})
    lines = []
    for first, last in pairwise(breaks):
        opens = first + (words[first] in _BULLETS)
        lines.append((opens, max(opens, last - (words[last - 1] in (",", ".", ";")))))
    return lines


def _unknown(
    items: list[Item], share: int, known: Known, taken: set[int], analysis: Analysis
) -> Iterator[tuple[int, int, Mention]]:
    """The possible names of each run of items that begins and ends with a known one, with the known one in front."""
    closing = {mention.last: mention for mention in known.values()}
    run: list[tuple[int, int, Mention]] = []
    waiting: list[tuple[int, int, Mention]] = []
    count = 0
    before = None
    for first, last in [*items, (0, 0)]:
        mention = _is_known(first, last, known, analysis)
        if mention is None and before is None:  # "Dabei sind die Lindner GmbH,"
            mention = closing.get(last)
        if mention:
            run += waiting
            waiting, before = [], mention
            count += 1
        elif before and taken.isdisjoint(range(first, last)) and _may_be_name(first, last, analysis):
            waiting.append((first, last, before))
        elif not (before and 0 < last - first < _LEAST and all(map(str.islower, analysis.words(first, last)))):
            if count >= _LEAST and count + len(run) <= share * count:
                yield from run
            run, waiting, count, before = [], [], 0, None


def _is_known(first: int, last: int, known: Known, analysis: Analysis) -> Mention | None:
    """The organisation that an item begins with, perhaps behind an article; no small letters behind it."""
    mention = known.get(first) or known.get(first + 1)
    rest = analysis.words(mention.last, last) if mention else []
    return mention if mention and mention.last <= last and not any(word[0].islower() for word in rest) else None


def _may_be_name(first: int, last: int, analysis: Analysis) -> bool:
    """Whether the words may be a name: they begin with a capital or a figure, and go on as names do."""
    words = analysis.words(first, last)
    if not 0 < len(words) <= _LONGEST or any(analysis.book.is_in(word, _NO_NAME) for word in words):
        return False
    if len(words) == 1:
        return _is_odd(words[0])
    opens = words[0][0].isupper() or words[0][0].isdigit()
    if not opens or words[0] in _TOWNS or analysis.book.is_in(words[0], _NO_OPENING):
        return False
    flows = all(
        not word[0].islower() or word in _LINKS or (before in _LINKS and word.endswith(_INFLECTED))
        for before, word in pairwise(words)
    )
    return flows and not all(analysis.book.is_in(word, _PLACES) for word in words if word not in _LINKS)


def _is_odd(word: str) -> bool:
    """Whether a word is spelled as only names are: "openHoney", "honigwacht.de"."""
    stem, _, domain = word.rpartition(".")
    return (word.isalpha() and not word[1:].islower() and not word.isupper()) or (len(stem) > 3 and domain.islower())
