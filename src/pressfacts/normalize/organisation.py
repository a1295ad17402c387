"""Names of organisations: what two spellings have in common, their short forms and their acronyms."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from pressfacts.expression import Expression

_ENDING = Expression(r"(?:ern|er|em|en|e|n)?s?$")
_WEAK = Expression(r"(?:er|em|en|es|e)$")
_STRONG = {"m": "er", "n": "es", "f": "e", "p": "e"}
"""Gender of a noun (p: plural) → the ending of an adjective in front of it, without an article in the nominative."""
_SOCIETY = Expression(r" e\.? ?v\.?$")


def fold(words: Sequence[str]) -> str:
    """A key that is equal for all cases of a name: "Hessischen Landesamtes" and "Hessisches Landesamt".

    >>> fold(["Hessischen", "Landesamtes"]) == fold(["Hessisches", "Landesamt"])
    True
    """
    key = " ".join(
        _ENDING.sub("", word.casefold()) if len(word) > 3 and not word.isupper() else word.casefold() for word in words
    )
    return _SOCIETY.sub(" e.v.", key) if key.endswith(("v.", "v")) else key


def short_form(words: Sequence[str], closing: Collection[str]) -> tuple[str, ...]:
    """A company's name without the legal form and other closing words; empty if nothing stays.

    >>> short_form(["Lindner", "Bau", "GmbH"], {"GmbH"})
    ('Lindner', 'Bau')
    """
    end = len(words)
    while end and words[end - 1] in closing:
        end -= 1
    return tuple(words[:end])


def before_dash(words: Sequence[str]) -> tuple[str, ...]:
    """The short name in front of what explains it; empty where no dash stands in the name.

    >>> before_dash(["Lindrom", "–", "Bund", "für", "Netze", "e.V."])
    ('Lindrom',)
    """
    dash = next((place for place, word in enumerate(words) if word in ("-", "–")), 0)
    return tuple(words[:dash])


def written(words: Sequence[str]) -> str:
    """A name as it is written: no space in front of a comma, none around a slash or inside brackets.

    >>> written(["Rat", "für", "Wald", ",", "Schnee", "und", "Eis"]), written(["Bündnis", "90", "/", "Die", "Grünen"])
    ('Rat für Wald, Schnee und Eis', 'Bündnis 90/Die Grünen')
    """
    name = " ".join(words).replace(" ,", ",").replace(" / ", "/").replace(" %", "%")
    return name.replace("( ", "(").replace(" )", ")") if "(" in name else name


class Nouns(NamedTuple):
    """What one has to know of the words of a name to decline it."""

    is_head: Callable[[str], bool]
    """A noun for an organisation: "Landesamts"."""
    is_fixed: Callable[[str], bool]
    """A word in front of one that has no cases: "Kasseler"."""
    is_adjective: Callable[[str], bool]
    """A word in front of one that has: "Hessischen"."""
    gender: Callable[[str], str | None]
    """m, n, f or p (plural) of a noun; None of an unknown one."""


def nominative(name: str, nouns: Nouns) -> str:
    """A name as one cites it, whatever the case and article that it stands with: "Hessisches Landesamt" for "(des)
    Hessischen Landesamts"; unchanged where its nouns are unknown."""
    words = name.split(" ")
    adjectives = []
    place = 0
    while place < len(words) - 1 and (nouns.is_fixed(words[place]) or nouns.is_adjective(words[place])):
        if not nouns.is_fixed(words[place]):
            adjectives.append(place)
        place += 1
    head = words[place]
    if nouns.is_head(head):
        shorter = (head[: -len(ending)] for ending in ("ses", "es", "s") if head.endswith(ending))
        words[place] = next((one for one in shorter if nouns.is_head(one)), head)
    ending = _STRONG.get(nouns.gender(words[place]) or "")
    for adjective in adjectives if ending else ():
        if not words[adjective].isupper():
            words[adjective] = _WEAK.sub("", words[adjective]) + (ending or "")
    return " ".join(words)


def spells(acronym: str, words: Sequence[str]) -> bool:
    """Whether the letters of an acronym stand in order in the words, the first at the start of the first word.

    >>> spells("GIZ", ["Gesellschaft", "für", "Internationale", "Zusammenarbeit"])
    True
    """
    letters = [letter for letter in acronym.casefold() if letter.isalpha()]
    text = " ".join(words).casefold()
    if not letters or not text.startswith(letters[0]):
        # "IBX" of "Fraunhofer-Institut für Bienen"
        front, _, rest = words[0].partition("-") if words else ("", "", "")
        return len(front) > 1 and len(rest) > 1 and len(letters) > 1 and spells(acronym, [rest, *words[1:]])
    place = 0
    for letter in letters:
        place = text.find(letter, place) + 1
        if not place:
            return False
    parts = " ".join(words).replace("-", " ").split()
    capitals = {part[0].casefold() for part in parts if part[0].isupper()}
    return sum(letter in capitals for letter in letters) * 2 >= len(letters) or capitals <= set(letters)


def is_acronym(word: str) -> bool:
    """Whether a word is written as an acronym: three to eight letters, most of them capital."""
    return 3 <= len(word) <= 8 and word.isalpha() and 2 * sum(map(str.isupper, word)) > len(word)


def is_spelled(acronym: str, words: Sequence[str]) -> bool:
    """Whether an acronym spells a name from its first letter on and leaves out no word of weight.

    >>> is_spelled("BfB", ["Bundesamt", "für", "Bienenschutz"]), is_spelled("BfB", ["Bund", "für", "Wald", "Bau"])
    (True, False)
    """
    letters = acronym.casefold()
    parts = " ".join(words).replace("-", " ").split()
    if {part[0].casefold() for part in parts if part[0].isupper()} - set(letters):
        return False
    return words[0][0].casefold() == letters[0] and spells(acronym, words)


def is_of_place(adjective: str, place: str) -> bool:
    """Whether an adjective is that of a place.

    >>> is_of_place("Bremer", "Bremen"), is_of_place("Hessische", "Hessen"), is_of_place("Bremer", "Kassel")
    (True, True, False)
    """
    root = place.removesuffix("n").removesuffix("e")
    return len(root) > 2 and adjective.startswith(root)


def initials(words: Sequence[str]) -> str:
    """The first letters of the capital parts of a name, empty for a single one.

    >>> initials(["Deutsches", "Rotes", "Kreuz"]), initials(["Clara-Weimann-Institut"])
    ('drk', 'cwi')
    """
    parts = " ".join(words).replace("-", " ").split()
    letters = "".join(part[0] for part in parts if part[0].isupper())
    return letters.casefold() if len(letters) > 1 else ""
