"""Acronyms: those of laws, programmes and methods, which are no organisations, and those behind a long name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from pressfacts.analysis import Analysis
from pressfacts.facts.grouping import Name
from pressfacts.matcher import Mention
from pressfacts.normalize.organisation import spells
from pressfacts.rule import Rule

_LONGEST = 8
"""How many words before its bracket may spell an acronym."""
_NO_ACRONYM = ("party", "no_organisation", "place")
_HEADS = ("organisation_head", "organisation_kind", "subject_head", "official_body", "company_tail", "english_head")


def only_shown(rule: Rule) -> bool:
    """Whether nothing but an article shows that what a rule finds is a name."""
    return rule.attributes.get("shown_by") == "article"


def without_things(found: list[Mention], taken: Collection[int], analysis: Analysis) -> list[Mention]:
    """The mentions without those acronyms that only an article showed, where the text says what else they stand for:
    "das Informationsfreiheitsgesetz (IFG)", "Förderung effizienter Gebäude, kurz FEG"; `taken` are their tokens."""
    shown = {mention.value.words[0] for mention in found if only_shown(mention.rule)}
    if not shown:
        return found
    things = set(_introduced(shown, taken, analysis))
    return [mention for mention in found if not only_shown(mention.rule) or mention.value.words[0] not in things]


def _introduced(shown: Collection[str], taken: Collection[int], analysis: Analysis) -> Iterator[str]:
    words = analysis.tokens.words
    for place, word in enumerate(words):
        if word in shown and place > 1 and words[place - 1] in ("(", "kurz"):
            last = place - 1
            while last and words[last - 1] in ("(", ","):
                last -= 1
            if last - 1 not in taken and _stands_for_thing(word, words[max(0, last - _LONGEST) : last], analysis):
                yield word


def _stands_for_thing(acronym: str, before: list[str], analysis: Analysis) -> bool:
    """Whether the last of these words spell the acronym, and none of them is a noun for an organisation."""
    for start in range(len(before) - 1, -1, -1):
        if spells(acronym, before[start:]):
            return not any(_is_head(word, analysis) for word in before[start:])
    return False


def _is_head(word: str, analysis: Analysis) -> bool:
    return any(analysis.book.is_in(part, _HEADS) for part in {word, word.rpartition("-")[2]})


def in_brackets(found: list[Mention], taken: set[int], analysis: Analysis) -> Iterator[Mention]:
    """Acronyms in brackets right behind a name that spells them: "Clara-Institut für Bienensysteme (CIBS)"."""
    words = analysis.tokens.words
    for mention in found:
        place = mention.last + 1
        if mention.symbol and words[place - 1 : place] == ["("] and words[place + 1 : place + 2] == [")"]:
            name: Name = mention.value
            is_new = (
                place not in taken and words[place].isupper() and not analysis.book.is_in(words[place], _NO_ACRONYM)
            )
            if is_new and any(spells(words[place], name.words[start:]) for start in range(len(name.words))):
                span = analysis.span(place, place + 1)
                taken.add(place)
                yield Mention(mention.rule, place, place + 1, mention.symbol, Name(span, (words[place],), name.of))


def joined(found: list[Mention], analysis: Analysis) -> list[Mention]:
    """The mentions, those of an acronym that once stands right behind a long name as one name with it, though its
    words do not spell it: "die Welttierunion WTU", "das Hilfswerk der Imker (HDI)". A party in brackets is none."""
    alone = {mention.value.words[0] for mention in found if _is_acronym(mention.value)}
    if not alone:
        return found
    ends = {mention.last: mention for mention in found if mention.symbol}
    words = analysis.tokens.words
    longer: dict[str, tuple[str, ...]] = {}
    for place in [place for place, word in enumerate(words) if word in alone]:
        bracketed = place > 0 and words[place - 1] == "(" and words[place + 1 : place + 2] == [")"]
        long = ends.get(place - bracketed)
        if long and not long.value.words[-1].isupper() and analysis.book.value("party", words[place]) is None:
            longer.setdefault(words[place], long.value.of)
    return [_called(mention, longer) for mention in found]


def _is_acronym(name: Name) -> bool:
    return len(name.words) == 1 and name.of == name.words and name.words[0].isupper()


def _called(mention: Mention, longer: Mapping[str, tuple[str, ...]]) -> Mention:
    name: Name = mention.value
    if _is_acronym(name) and name.words[0] in longer:
        return mention._replace(value=name._replace(of=longer[name.words[0]]))
    return mention
