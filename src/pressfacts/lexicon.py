"""Lexicons: word lists with optional values, one text file each.

A line is an entry, optionally followed by a TAB and a value; `#` starts a comment. An entry that begins with
`*` is an ending: "*chef" matches every longer word that ends so ("Vorstandschef").
"""

from collections.abc import Iterable
from typing import NamedTuple


class Lexicon(NamedTuple):
    """One word list: whole words and endings, each with its value (empty if the line gives none)."""

    name: str
    words: dict[str, str]
    endings: dict[str, str]


class LexiconError(NamedTuple):
    """A line that cannot be an entry: the line number and what is wrong with it."""

    line: int
    message: str


def parse_lexicon(name: str, lines: Iterable[str]) -> tuple[Lexicon, list[LexiconError]]:
    """Read one lexicon file; wrong lines are left out and reported together."""
    words: dict[str, str] = {}
    endings: dict[str, str] = {}
    errors: list[LexiconError] = []
    for number, raw in enumerate(lines, start=1):
        entry, _, value = raw.split("#", 1)[0].rstrip().partition("\t")
        entry = entry.strip()
        if not entry:
            continue
        table, word = (endings, entry[1:]) if entry.startswith("*") else (words, entry)
        if problem := _problem(word, table):
            errors.append(LexiconError(number, problem))
        else:
            table[word] = value.strip()
    return Lexicon(name, words, endings), errors


def _problem(word: str, table: dict[str, str]) -> str | None:
    if not word:
        return "an ending needs at least one letter after '*'"
    if any(character.isspace() for character in word):
        return f"'{word}' is more than one word: an entry is one token; put the sequence into a rule"
    if word in table:
        return f"'{word}' stands here twice"
    return None
