"""Organisations of a document: which mentions are one, and what its name is."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping
from typing import NamedTuple

from pressfacts.expression import Expression
from pressfacts.matcher import Mention
from pressfacts.normalize.organisation import (
    before_dash,
    fold,
    initials,
    is_acronym,
    is_of_place,
    is_spelled,
    short_form,
    written,
)
from pressfacts.records import Span

_SHORT = Expression(r" e\.? ?V\.?$")
"""What a registered society carries behind its acronym, too."""
_OF_PLACE = ("er", "sche", "schen", "scher", "sches", "schem")
_COUNTRIES = frozenset(("Deutschland", "Österreich", "Schweiz", "Germany", "Austria", "Switzerland"))
_SOCIETY = frozenset(("e.", "V.", "V", "e.V.", "GmbH", "AG"))
_PARTIAL = ("of-a-kind", "legal-form")
"""Rules whose names may lack their first words: "Freie Flüsse" of "Bündnis Freie Flüsse"."""


class Name(NamedTuple):
    """What a mention calls an organisation: the words, their place in the text (it may lie inside a token, as in
    "SPD-Chefin"), and the words of the longer name that it is short for (its own, if it is none)."""

    span: Span
    words: tuple[str, ...]
    of: tuple[str, ...]


def groups(mentions: Iterable[Mention], closing: Collection[str]) -> list[list[Mention]]:
    """Mentions by organisation, in the order of their first mention; acronyms and short forms join the full name, also
    the name without its `closing` words (legal forms)."""
    by_words: dict[tuple[str, ...], list[Mention]] = {}
    for mention in mentions:
        by_words.setdefault(mention.value.of, []).append(mention)
    listed: dict[str, list[Mention]] = {}
    longer: dict[str, str] = {}
    for words, group in by_words.items():
        key = fold(words)
        listed.setdefault(key, []).extend(group)
        longer[initials(words)] = key
        if words[-1] in closing:
            longer[fold(short_form(words, closing))] = key
        if front := before_dash(words):
            tail = words[len(short_form(words, closing)) :]
            longer |= dict.fromkeys((fold(front), fold((*front, *tail))), key)
        for mention in group:
            if len(mention.value.words) < len(words):
                longer[fold(mention.value.words)] = key
    longer |= _by_acronym(by_words, closing) | _by_place(by_words)
    letters = _by_letters(by_words, longer)
    longer = letters | longer | _at_home(by_words, {*letters.values()})
    parts = {key for key, group in listed.items() if group[0].rule.id.endswith(_PARTIAL)}
    longer |= {key.removeprefix("un-"): key for key in listed if key.startswith("un-")}
    keys = frozenset(listed)
    longer |= _only_longer((key for key in listed if _longest(key, longer, keys) == key), parts)
    for key in list(listed):
        longest = _longest(key, longer, keys)
        if longest != key:
            listed[longest] += listed.pop(key)
    return sorted((sorted(group, key=_first) for group in listed.values()), key=_earliest)


def _by_acronym(by_words: Mapping[tuple[str, ...], list[Mention]], closing: Container[str]) -> dict[str, str]:
    """Names that carry the acronym of a longer one: "LGB e. V." and "LGB" of "Landesbund (LGB)", "Fraunhofer IBX"."""
    long_names = {
        mention.value.words: fold(words)
        for words, group in by_words.items()
        for mention in group
        if len(mention.value.words) == 1 < len(words) and words[-1] not in closing
    }
    found: dict[str, str] = {}
    for words in by_words if long_names else ():
        key = fold(words)
        long = long_names.get(words[:1]) if len(words) > 1 and all(word in closing for word in words[1:]) else None
        if long is None and len(words) == 2 and (tail := long_names.get(words[1:], "")).startswith(fold(words[:1])):
            long = tail
        if long and long != key:
            found[key] = long
            found |= {fold(words[:1]): long} if words[1] in closing else {}
    return found


def _by_place(by_words: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Names with the adjective of a place → the one with the place itself: "Kasseler Polizei", "Polizei Kassel"."""
    adjectives = [words for words in by_words if len(words) == 2 and words[0].endswith(_OF_PLACE)]
    if not adjectives:
        return {}
    by_head = _shelved((fold(words[:1]), words) for words in by_words if len(words) > 1)
    return {
        fold(words): fold(other)
        for words in adjectives
        for other in by_head.get(fold(words[1:]), ())
        if is_of_place(words[0], other[1])
    }


def _shelved(named: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, list[tuple[str, ...]]]:
    """Names by a key that they are sought under. No text that is one has more of a kind than are compared."""
    shelves: dict[str, list[tuple[str, ...]]] = {}
    for key, words in named:
        shelf = shelves.setdefault(key, [])
        if len(shelf) < _COMPARED:
            shelf.append(words)
    return shelves


_COMPARED = 60
"""With so many names of a kind another is compared: time must not grow with the square of a list of names."""


def _at_home(by_words: Mapping[tuple[str, ...], list[Mention]], named: Container[str]) -> dict[str, str]:
    """Names of several words → the same with its country: "Open Honey Foundation" of "Open Honey Foundation
    Deutschland e.V."; not those that have an acronym of their own (`named` by letters)."""
    countries: dict[str, set[str]] = {}
    for words in by_words:
        place = next((place for place, word in enumerate(words) if place > 1 and word in _COUNTRIES), 0)
        if place and not any(word not in _SOCIETY for word in words[place + 1 :]):
            countries.setdefault(fold(words[:place]), set()).add(fold(words))
    if not countries:
        return {}
    alone = {fold(words) for words in by_words if len(words) == 1}
    own = {
        fold(words)
        for words, group in by_words.items()
        if initials(words) in alone or any(_is_short(one.value.words) for one in group)
    }
    return {
        short: max(sorted(longer), key=len)
        for short, longer in countries.items()
        if short not in own and short not in named
    }


def _by_letters(by_words: Mapping[tuple[str, ...], list[Mention]], known: Container[str]) -> dict[str, str]:
    """Acronyms that stand alone → the only name of several words that they spell and that has no other one."""
    alone = [words[0] for words in by_words if _is_short(words) and fold(words) not in known]
    if not alone:
        return {}
    by_letter = _shelved(
        (fold(words[:1])[:1], words)
        for words, group in by_words.items()
        if len(words) > 1 and not any(_is_short(mention.value.words) for mention in group)
    )
    found = {
        acronym: [words for words in by_letter.get(acronym[0].casefold(), ()) if is_spelled(acronym, words)]
        for acronym in alone
    }
    return {fold((acronym,)): fold(names[0]) for acronym, names in found.items() if len(names) == 1}


def _is_short(words: tuple[str, ...]) -> bool:
    return len(words) == 1 and is_acronym(words[0])


def _longest(key: str, longer: Mapping[str, str], groups: Container[str]) -> str:
    """The end of the chain from a name over longer ones; a name in a circle stays itself."""
    seen = {key}
    longest = key
    while longer.get(longest, longest) in groups and longer.get(longest, longest) != longest:
        longest = longer[longest]
        if longest in seen:
            return key
        seen.add(longest)
    return longest


def _first(mention: Mention) -> int:
    return mention.first


def _earliest(group: list[Mention]) -> int:
    return group[0].first


def _only_longer(keys: Iterable[str], parts: Container[str]) -> dict[str, str]:
    """Names of one word → the only longer name that begins or ends with it ("Innenministerium").

    `parts` may be the end of a longer name though they have several words: "Bau AG" of "Nordwerk Bau AG".
    """
    longer: dict[str, set[str]] = {}
    for key in keys:
        words = key.split()
        if len(words) > 1:
            ends = (" ".join(words[start:]) for start in range(1, len(words) - 1))
            for part in (words[0], words[-1], *(end for end in ends if end in parts)):
                longer.setdefault(part, set()).add(key)
    return {word: found.pop() for word, found in longer.items() if len(found) == 1}


def base_name(group: list[Mention]) -> str:
    """The name of an organisation: its longest form, but no acronym ("LGB", "LGB e.V."), in its shortest spelling (no
    genitive)."""
    names = {written(words): len(words) for words in {mention.value.of for mention in group}}
    spelled = {name: length for name, length in names.items() if not _SHORT.sub("", name).isupper()} or names
    most = max(spelled.values())
    return min((name for name, length in spelled.items() if length == most), key=_spelling)


def _spelling(name: str) -> tuple[int, str]:
    return len(name), name
