"""Rule files to an image: everything that the matcher needs, as plain data over one closed alphabet.

An image holds nothing but strings, numbers, tuples and dictionaries, so that it can be kept in a cache.
"""

from __future__ import annotations

from typing import NamedTuple

from pressfacts import notation, patterns
from pressfacts.alphabet import EDGE, PARAGRAPH, Inventory, Signature, fold, shape_expression
from pressfacts.rulefiles import Problem, RuleError, RuleFiles, StageHead

COMMON = "common"
"""Holds for the words that shape.toml calls frequent: they make bad triggers."""
FREQUENT, RARE = 5.0, 0.1
"""How many of a hundred tokens a common word and a word of a lexicon are taken for."""


class StageImage(NamedTuple):
    """One stage: `letters[number]` is the letter of a signature; `programs` belong to the rules of `rule_ids`."""

    letters: tuple[str, ...]
    rule_ids: tuple[str, ...]
    programs: tuple[patterns.Program, ...]


class Image(NamedTuple):
    """A compiled rulebook as data.

    `numbers` gives every possible signature its number; `words` and `initial_words` the number of each listed word
    inside a sentence and at its start; `endings` the elements of each listed ending. `values` and `ending_values`
    are the values of the lexicons' entries.
    """

    shapes: str
    numbers: dict[Signature, int]
    words: dict[str, int]
    initial_words: dict[str, int]
    endings: dict[str, Signature]
    symbols: dict[str, int]
    stages: dict[str, StageImage]
    values: dict[str, dict[str, str]]
    ending_values: dict[str, dict[str, str]]


def compile_image(files: RuleFiles) -> Image:
    """Compile rule files. Raises `RuleError` with every fault of every pattern."""
    return _Compiler(files).image()


class _Compiler:
    """Turns rule files into stages over one closed alphabet."""

    def __init__(self, files: RuleFiles) -> None:
        self._files = files
        self._problems: list[Problem] = []
        self._symbols = [symbol for head in files.stages for symbol in head.symbols]
        self._trees = self._parse()
        if self._problems:
            raise RuleError(self._problems)
        self._inventory = self._take_inventory()
        fixed = [frozenset({EDGE}), frozenset({EDGE, PARAGRAPH}), *(frozenset({name}) for name in self._symbols)]
        self._numbers: dict[Signature, int] = {}
        for signature in (*fixed, *self._inventory.all_signatures()):
            self._numbers.setdefault(signature, len(self._numbers))

    def image(self) -> Image:
        stages = {head.name: self._stage(head) for head in self._files.stages}
        if self._problems:
            raise RuleError(self._problems)
        inventory, lexicons = self._inventory, self._files.lexicons
        initial = {word[:1].upper() + word[1:] for word in inventory.words}
        return Image(
            shapes=inventory.shapes,
            numbers=self._numbers,
            words={word: self._numbers[inventory.signature(word, initial=False)] for word in inventory.words},
            initial_words={word: self._numbers[inventory.signature(word, initial=True)] for word in sorted(initial)},
            endings=inventory.endings,
            symbols={EDGE: 0, PARAGRAPH: 1, **{name: number for number, name in enumerate(self._symbols, start=2)}},
            stages=stages,
            values={name: lexicon.words for name, lexicon in lexicons.items()},
            ending_values={name: lexicon.endings for name, lexicon in lexicons.items()},
        )

    def _parse(self) -> dict[str, notation.Node]:
        files = self._files
        known = {*files.shapes, "other", *files.lexicons, *self._symbols, EDGE, PARAGRAPH, *files.classes}
        trees = {}
        for rule in files.rules.values():
            try:
                tree = notation.parse(rule.pattern, files.classes, files.phrases)
                notation.check_names(tree, known)
                trees[rule.id] = tree
            except notation.PatternError as error:
                self._problems.append(Problem(rule.file, rule.id, error.column, error.message))
        return trees

    def _take_inventory(self) -> Inventory:
        words: dict[str, set[str]] = {}
        endings: dict[str, set[str]] = {}
        for lexicon in self._files.lexicons.values():
            for word in lexicon.words:
                words.setdefault(word, set()).add(lexicon.name)
            for ending in lexicon.endings:
                endings.setdefault(ending, set()).add(lexicon.name)
        for tree in self._trees.values():
            for atom in notation.atoms(tree):
                if atom.name.startswith('"'):
                    words.setdefault(atom.name.strip('"'), set()).add(atom.name)
        for word in self._files.common:
            words.setdefault(word, set()).add(COMMON)
        # An ending also says what its own shorter endings say.
        closed = {
            ending: frozenset().union(*(endings.get(ending[i:], set()) for i in range(len(ending))))
            for ending in endings
        }
        return Inventory(shape_expression(self._files.shapes), {w: frozenset(n) for w, n in words.items()}, closed)

    def _stage(self, head: StageHead) -> StageImage:
        rules = [rule for rule in self._files.rules.values() if rule.file == f"{head.name}.toml"]
        mentioned = {atom.name for rule in rules for atom in notation.atoms(self._trees[rule.id])}
        signatures = list(self._numbers)
        alphabet = fold(signatures, mentioned)
        letters = _LetterTable(alphabet.letters, signatures, self._files.frequency)
        programs = {}
        for rule in rules:
            try:
                programs[rule.id] = patterns.compile_pattern(self._trees[rule.id], letters.passing, letters.cost)
            except notation.PatternError as error:
                self._problems.append(Problem(rule.file, rule.id, error.column, error.message))
        return StageImage(alphabet.letters, tuple(programs), tuple(programs.values()))


class _LetterTable:
    """Which letters of a stage pass a test, and how often they occur in text (an estimate, for triggers)."""

    def __init__(self, letters: tuple[str, ...], signatures: list[Signature], frequency: dict[str, float]) -> None:
        self._members: dict[str, set[str]] = {}
        self._cost: dict[str, float] = {}
        for signature, letter in zip(signatures, letters, strict=True):
            for name in signature:
                self._members.setdefault(name, set()).add(letter)
            # A bare shape stands for all words that no lexicon lists; a listed word is rare, a common one is not.
            bare = sum(frequency.get(name, 1.0) for name in signature) if len(signature) == 1 else RARE
            self._cost[letter] = max(FREQUENT if COMMON in signature else bare, self._cost.get(letter, 0.0))
        self._all = frozenset(letters)
        self._edges = frozenset(self._members[EDGE])
        self._cache: dict[notation.Test, frozenset[str]] = {}

    def passing(self, test: notation.Test) -> frozenset[str]:
        found = self._cache.get(test)
        if found is None:
            found = self._cache[test] = self._passing(test)
        return found

    def _passing(self, test: notation.Test) -> frozenset[str]:
        match test:
            case notation.Atom(name, _):
                return frozenset(self._members.get(name, ()))
            case notation.Not(inner):
                return self._all - self.passing(inner) - self._edges
            case notation.And(inner):
                return frozenset.intersection(*map(self.passing, inner))
            case notation.Or(inner):
                return frozenset.union(*map(self.passing, inner))

    def cost(self, letters: frozenset[str]) -> float:
        return sum(map(self._cost.__getitem__, letters))
