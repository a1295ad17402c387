"""The rulebook: what the rule files say, ready to run.

Reading and compiling the rules takes a few hundred times longer than reading an article, so the compiled image is
kept in the user's cache folder under the fingerprint of the rules; without such a folder it is made each time.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from pressfacts import rulecache
from pressfacts.alphabet import Inventory, StageAlphabet, Vocabulary
from pressfacts.compiler import Image, StageImage, compile_image
from pressfacts.patterns import Program
from pressfacts.rulefiles import Example, Problem, Rule, RuleError, packaged_rules, read, sources

__all__ = ["CompiledRule", "Example", "Problem", "Rule", "RuleError", "Rulebook", "Stage", "build", "load"]


class CompiledRule:
    """A rule with its program; the regular expression is compiled when it is first tried."""

    __slots__ = ("_pattern", "program", "rule")

    def __init__(self, rule: Rule, program: Program) -> None:
        self.rule = rule
        self.program = program
        self._pattern: re.Pattern[str] | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        if self._pattern is None:
            self._pattern = re.compile(self.program.expression, re.DOTALL)
        return self._pattern


class Stage(NamedTuple):
    """One step of the cascade: its alphabet and its rules in order of priority."""

    name: str
    alphabet: StageAlphabet
    rules: tuple[CompiledRule, ...]


class Rulebook(NamedTuple):
    """Everything that the rules say.

    `words` and `initial_words` number the signature of any word inside a sentence and at its start, `symbols` that of
    a mention's letter. `values[lexicon][word]` is the value of a lexicon's entry, `endings` the same for endings.
    """

    fingerprint: str
    rules: tuple[Rule, ...]
    stages: dict[str, Stage]
    words: Vocabulary
    initial_words: Vocabulary
    symbols: dict[str, int]
    values: dict[str, dict[str, str]]
    endings: dict[str, dict[str, str]]

    def value(self, lexicon: str, word: str) -> str | None:
        """The value of a word in a lexicon: the whole word, its lower-case form, then its longest listed ending."""
        words = self.values[lexicon]
        found = words.get(word)
        if found is None:
            found = words.get(word[:1].lower() + word[1:])
        if found is None and (endings := self.endings[lexicon]):
            found = next((endings[word[i:]] for i in range(1, len(word)) if word[i:] in endings), None)
        return found


_default: Rulebook | None = None


def load(overlay: Path | None = None) -> Rulebook:
    """The packaged rulebook, or it with a folder laid over it: same id or lexicon replaces, new ones are added.

    Raises `RuleError` where rules cannot be used.
    """
    global _default
    if overlay is not None:
        if not overlay.is_dir():
            raise RuleError([Problem(str(overlay), "", None, "no such folder of rules")])
        return _cached([sources(packaged_rules()), sources(overlay)])
    if _default is None:
        _default = _cached([sources(packaged_rules())])
    return _default


def build(layers: list[dict[str, str]]) -> Rulebook:
    """Compile the rulebook of layers of sources (relative name → text); later layers replace and add."""
    files = read(layers)
    return _open(rulecache.fingerprint(layers), tuple(files.rules.values()), compile_image(files))


def _cached(layers: list[dict[str, str]]) -> Rulebook:
    fingerprint = rulecache.fingerprint(layers)
    kept = rulecache.read(fingerprint)
    if kept:
        return _open(fingerprint, *kept)
    files = read(layers)
    rules, image = tuple(files.rules.values()), compile_image(files)
    rulecache.write(fingerprint, rules, image)
    return _open(fingerprint, rules, image)


def _open(fingerprint: str, rules: tuple[Rule, ...], image: Image) -> Rulebook:
    by_id = {rule.id: rule for rule in rules}
    unlisted = Inventory(image.shapes, {}, image.endings)
    return Rulebook(
        fingerprint,
        rules,
        {name: _stage(name, stage, by_id) for name, stage in image.stages.items()},
        Vocabulary(image.words, unlisted, image.numbers),
        Vocabulary(image.initial_words, unlisted, image.numbers),
        image.symbols,
        image.values,
        image.ending_values,
    )


def _stage(name: str, image: StageImage, rules: dict[str, Rule]) -> Stage:
    pairs = zip(image.rule_ids, image.programs, strict=True)
    return Stage(
        name, StageAlphabet(image.letters), tuple(CompiledRule(rules[rule], program) for rule, program in pairs)
    )
