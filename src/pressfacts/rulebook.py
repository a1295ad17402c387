"""The rulebook: what the rule files say, ready to run.

Reading and compiling the rules takes a few hundred times longer than reading an article, so the compiled image is
kept in the user's cache folder; without such a folder it is made each time.
"""

from __future__ import annotations

import marshal
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pressfacts import expression, rulecache
from pressfacts.endings import Endings
from pressfacts.image import GroupImage, Image
from pressfacts.rule import Problem, Program, Rule, RuleError
from pressfacts.rulesources import packaged_rules, sources, state
from pressfacts.vocabulary import Vocabulary

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Finder = Callable[[bytes, int, int], "re.Match[bytes] | None"]

__all__ = ["CompiledRule", "Group", "Problem", "Rule", "RuleError", "Rulebook", "Stage", "build", "load"]


class CompiledRule:
    """A rule with its program, whose fields stand here for speed; its expression is compiled when it is first tried.

    `find` looks at one place where the trigger's distance is fixed, else it searches.
    """

    __slots__ = ("find", "high", "inside", "lead", "length", "low", "program", "rule", "slots", "trigger")

    find: Finder

    def __init__(self, rule: Rule, program: Program) -> None:
        self.rule = rule
        self.program = program
        _, self.slots, self.trigger, self.low, self.high, self.inside, self.length, self.lead = program

    def __getattr__(self, name: str) -> Any:
        if name != "find":
            raise AttributeError(name)
        pattern = expression.compiled(self.program.expression)
        self.find = pattern.match if self.low == self.high else pattern.search
        return self.find


class Group(NamedTuple):
    """Rules over one alphabet, which is column `column` of all rows.

    Bit n of `triggered[letter]` says that the letter is a trigger of program n; `idle` are the letters of no trigger.
    """

    column: int
    triggered: dict[int, int]
    idle: bytes
    rules: tuple[CompiledRule, ...]


class Stage(NamedTuple):
    """One step of the cascade: its rules in order of priority, in groups."""

    name: str
    groups: tuple[Group, ...]


class Entries(dict[str, dict[str, str]]):
    """Lexicon → its entries with their values, opened when asked for. `names` are those of all lexicons."""

    def __init__(self, lexicons: Mapping[str, bytes], part: int) -> None:
        super().__init__()
        self.names = tuple(lexicons)
        self._lexicons = lexicons
        self._part = part

    def __missing__(self, name: str) -> dict[str, str]:
        entries: dict[str, str] = marshal.loads(self._lexicons[name])[self._part]
        self[name] = entries
        return entries


class Answers(dict[tuple[str, str], str | None]):
    """(lexicon, word) → the word's value there, sought when it is first asked for."""

    def __init__(self, values: Entries, endings: Entries) -> None:
        super().__init__()
        self._values = values
        self._endings = endings
        self._by_ending: dict[str, Endings[str]] = {}

    def __missing__(self, question: tuple[str, str]) -> str | None:
        if len(self) > _ANSWERS_LIMIT:
            self.clear()
        lexicon, word = question
        words = self._values[lexicon]
        found = words.get(word)
        if found is None:
            found = words.get(word[:1].lower() + word[1:])
        if found is None and self._endings[lexicon]:
            if lexicon not in self._by_ending:
                self._by_ending[lexicon] = Endings(self._endings[lexicon])
            found = self._by_ending[lexicon].longest(word)
        self[question] = found
        return found


_ANSWERS_LIMIT = 50_000


class Rulebook(NamedTuple):
    """Everything that the rules say.

    `words` has the row of any word, `initial_words` those of words that are others at a sentence start, `symbols` those
    of the letters that mentions become; a row is one letter for each group. `values[lexicon][word]` is the value of a
    lexicon's entry, `endings` the same for endings, `answers` what `value` was asked before.
    """

    fingerprint: str
    rules: tuple[Rule, ...]
    stages: dict[str, Stage]
    words: Vocabulary
    initial_words: dict[str, bytes]
    symbols: dict[str, bytes]
    values: Entries
    endings: Entries
    answers: Answers

    def value(self, lexicon: str, word: str) -> str | None:
        """The value of a word in a lexicon: the whole word, its lower-case form, then its longest listed ending."""
        return self.answers[lexicon, word]

    def is_in(self, word: str, lexicons: Iterable[str]) -> bool:
        """Whether one of the lexicons has a value for a word."""
        return any(self.answers[lexicon, word] is not None for lexicon in lexicons)

    def elements(self, word: str, initial: bool) -> set[str]:
        """The shape and the lexicons of a word, as rules name them; at a sentence start the lower-case form counts."""
        forms = {word, word[:1].lower() + word[1:]} if initial else {word}
        listed = {name for name in self.values.names if not forms.isdisjoint(self.values[name])}
        tails = {word[i:] for i in range(1, len(word))}
        ending = {name for name in self.endings.names if not tails.isdisjoint(self.endings[name])}
        return {self.words.shape(word)} | listed | ending


_default: Rulebook | None = None


def load(overlay: Path | None = None) -> Rulebook:
    """The packaged rulebook, or it with a folder laid over it: same id or lexicon replaces, new ones are added.

    Raises `RuleError` where rules cannot be used.
    """
    global _default
    if overlay is not None:
        if not overlay.is_dir():
            raise RuleError([Problem(str(overlay), "", None, "no such folder of rules")])
        return _cached([packaged_rules(), overlay])
    if _default is None:
        _default = _cached([packaged_rules()])
    return _default


def build(layers: list[dict[str, str]]) -> Rulebook:
    """Compile the rulebook of layers of sources (relative name → text); later layers replace and add."""
    # The compiler is not imported before it is needed: a cached rulebook starts without it.
    from pressfacts.compiler import compile_rules

    return _open(compile_rules(layers))


def _cached(folders: list[Traversable]) -> Rulebook:
    now = "\n\n".join(map(state, folders))
    image = rulecache.read(now)
    if image is None:
        from pressfacts.compiler import compile_rules

        image = compile_rules([sources(folder) for folder in folders])
        rulecache.write(now, image)
    return _open(image)


def _open(image: Image) -> Rulebook:
    expression.keep(image.codes)
    rules = {rule.id: rule for rule in image.rules}
    values, endings = Entries(image.lexicons, 0), Entries(image.lexicons, 1)
    return Rulebook(
        image.fingerprint,
        image.rules,
        {
            name: Stage(name, tuple(_group(group, rules) for group in stage.groups))
            for name, stage in image.stages.items()
        },
        Vocabulary(image.words, image.shapes, image.endings, image.unlisted),
        image.initial_words,
        image.symbols,
        values,
        endings,
        Answers(values, endings),
    )


def _group(image: GroupImage, rules: dict[str, Rule]) -> Group:
    pairs = zip(image.rule_ids, image.programs, strict=True)
    idle = bytes(letter for letter in range(256) if letter not in image.triggered)
    return Group(
        image.column, image.triggered, idle, tuple(CompiledRule(rules[rule], program) for rule, program in pairs)
    )
