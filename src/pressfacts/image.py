"""A compiled rulebook as plain data: strings, numbers, tuples and dictionaries, so that a cache can keep it."""

from typing import NamedTuple

from pressfacts.expression import Code
from pressfacts.rule import Program, Rule


class GroupImage(NamedTuple):
    """Rules over one alphabet, which is column `column` of all rows; `programs` belong to `rule_ids`.

    Bit n of `triggered[letter]` says that the letter is a trigger of program n; a rule can have several programs.
    """

    column: int
    triggered: dict[int, int]
    rule_ids: tuple[str, ...]
    programs: tuple[Program, ...]


class StageImage(NamedTuple):
    """One stage: its rules in groups, earlier groups first."""

    groups: tuple[GroupImage, ...]


class Image(NamedTuple):
    """A compiled rulebook.

    A *row* is how a word or mention is written: one letter (a byte) for each group of rules. `words` has the row of
    each listed word, `initial_words` that of a word at a sentence start where it is another one there. `endings` has a
    number for what each listed ending says (0 is nothing), and `unlisted[shape][ending]` is the row of a word that no
    lexicon lists; `symbols` has those of mentions. `lexicons` holds each lexicon's (words, endings) with their values
    as marshalled bytes, opened when asked for; `codes` the code of the regular expressions.
    """

    fingerprint: str
    rules: tuple[Rule, ...]
    shapes: str
    words: dict[str, bytes]
    initial_words: dict[str, bytes]
    endings: dict[str, int]
    unlisted: dict[str, tuple[bytes, ...]]
    symbols: dict[str, bytes]
    stages: dict[str, StageImage]
    lexicons: dict[str, bytes]
    codes: dict[str | bytes, Code]
