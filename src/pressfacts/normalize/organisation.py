"""Names of organisations: what two spellings have in common, their short forms and their acronyms."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from pressfacts.expression import Expression

_ENDING = Expression(r"(?:ern|er|em|en|e|n)?s?$")


def fold(words: Sequence[str]) -> str:
    """A key that is equal for all cases of a name: "Hessischen Landesamtes" and "Hessisches Landesamt".

    >>> fold(["Hessischen", "Landesamtes"]) == fold(["Hessisches", "Landesamt"])
    True
    """
    return " ".join(
        _ENDING.sub("", word.casefold()) if len(word) > 3 and not word.isupper() else word.casefold() for word in words
    )


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
    """A name as it is written: no space in front of a comma, none around a slash.

    >>> written(["Rat", "für", "Wald", ",", "Schnee", "und", "Eis"]), written(["Bündnis", "90", "/", "Die", "Grünen"])
    ('Rat für Wald, Schnee und Eis', 'Bündnis 90/Die Grünen')
    """
    return " ".join(words).replace(" ,", ",").replace(" / ", "/")


def nominative(name: str, is_head: Callable[[str], bool], is_fixed: Callable[[str], bool]) -> str:
    """A name that stands in the genitive only, as one cites it: `is_head` knows the nouns for organisations, `is_fixed`
    the words in front of them that have no cases ("Kasseler").

    >>> nominative("Landesamts für Umwelt", {"Landesamt", "Landesamts"}.__contains__, {"Kasseler"}.__contains__)
    'Landesamt für Umwelt'
    """
    words = name.split(" ")
    place = next((place for place, word in enumerate(words) if not is_fixed(word)), 0)
    head = words[place]
    if is_head(head):
        shorter = (head[: -len(ending)] for ending in ("ses", "es", "s") if head.endswith(ending))
        words[place] = next((one for one in shorter if is_head(one)), head)
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


def initials(words: Sequence[str]) -> str:
    """The first letters of the capital parts of a name, empty for a single one.

    >>> initials(["Deutsches", "Rotes", "Kreuz"]), initials(["Clara-Weimann-Institut"])
    ('drk', 'cwi')
    """
    parts = " ".join(words).replace("-", " ").split()
    letters = "".join(part[0] for part in parts if part[0].isupper())
    return letters.casefold() if len(letters) > 1 else ""
