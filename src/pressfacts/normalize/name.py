"""Names of people: the words of a mention split into title, given names and family name."""

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

_SHORTEST, _CUT = 3, 3
"""So many letters a short form of a given name has at least, and so many the full one has beyond it: "Max"."""


class Name(NamedTuple):
    """A name as one mention gives it; `given` is empty where the family name stands alone.

    `family` holds its particles ("von der Aue"); for a given name alone it is empty.
    """

    title: str | None
    given: tuple[str, ...]
    family: str
    surname_first: bool = False

    @property
    def full(self) -> str:
        """The name without its title, in the order of the text: "Eva Lindner", "LIN Xiaohua"."""
        return " ".join((self.family, *self.given) if self.surname_first else (*self.given, self.family)).strip()

    @property
    def surname(self) -> str:
        """The last word of the family name: "Aue" of "von der Aue"."""
        return self.family.rpartition(" ")[2]


def parse(words: Sequence[str], titles: Mapping[str, str], particles: Container[str]) -> Name:
    """Split the words of a mention. `titles` maps a title to its usual form, empty where it is that form.

    >>> parse(["Professorin", "Eva", "von", "Aue"], {"Professorin": "Prof."}, {"von"})
    Name(title='Prof.', given=('Eva',), family='von Aue')
    """
    if words[-1] == ".":
        # "Ilka S" and its full stop are two tokens at the end of a sentence.
        words = [*words[:-2], words[-2] + "."]
    start = 0
    while start < len(words) - 1 and words[start] in titles:
        start += 1
    family = len(words) - 1
    while family > start and words[family - 1] in particles:
        family -= 1
    title = " ".join(titles[word] or word for word in words[:start]) or None
    if _is_surname_first(words[start:]):
        return Name(title, tuple(words[start + 1 :]), words[start], surname_first=True)
    return Name(title, tuple(words[start:family]), " ".join(words[family:]))


def _is_surname_first(words: Sequence[str]) -> bool:
    """Whether the surname stands first and in capitals: "LIN Xiaohua"."""
    return (
        len(words) == 2 and len(words[0]) > 1 and words[0].isalpha() and words[0].isupper() and not words[1].isupper()
    )


def nominatives(word: str) -> tuple[str, ...]:
    """What a name may be the genitive of: "Lindners" → "Lindner"; "Max'" → "Max"; itself comes first.

    >>> nominatives("Lindners")
    ('Lindners', 'Lindner')
    """
    for ending in ("'s", "’s", "'", "’", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word, word[: -len(ending)]
    return (word,)


def genitives(word: str) -> tuple[str, ...]:
    """The forms that a name takes as a possessor.

    >>> genitives("Behr")
    ('Behrs', "Behr's", 'Behr’s', "Behr'", 'Behr’')
    """
    return f"{word}s", f"{word}'s", f"{word}’s", f"{word}'", f"{word}’"


def compatible(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether given names can be the same person's: "Eva" and "Eva Maria", "E." and "Eva", "Maxi" and "Maximilian".

    >>> compatible(["E."], ["Eva", "Maria"])
    True
    """
    return all(_same_given(a, b) for a, b in zip(one, other, strict=False))


def _same_given(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if short.endswith("."):
        return long.startswith(short[:-1])
    shortened = len(short) >= _SHORTEST and len(long) - len(short) >= _CUT and long.startswith(short) and long.isalpha()
    return one == other or shortened
