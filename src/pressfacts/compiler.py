"""Rule files to an image: everything that the matcher needs, as plain data over one closed alphabet.

An image holds nothing but strings, numbers, tuples and dictionaries, so that it can be kept in a cache.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Iterable

from pressfacts import notation, patterns
from pressfacts.alphabet import EDGE, PARAGRAPH, Inventory, Signature, shape_expression
from pressfacts.image import GroupImage, Image, StageImage
from pressfacts.letters import Letters, Membership
from pressfacts.rule import Problem, Program, RuleError
from pressfacts.rulefiles import RuleFiles, StageHead, read

COMMON = "common"
"""Holds for the words that shape.toml calls frequent: they make bad triggers."""
FREQUENT, RARE = 5.0, 0.1
"""How many of a hundred tokens a common word and a word of a lexicon are taken for."""


def compile_rules(layers: list[dict[str, str]]) -> Image:
    """Compile layers of sources (relative name → text); later layers replace and add.

    Raises `RuleError` with every fault of every file.
    """
    digest = hashlib.sha256()
    for layer in layers:
        digest.update(b"\1")
        for name, text in layer.items():
            digest.update(f"{name}\0{text}\0".encode("utf-8", "surrogatepass"))
    return _Compiler(read(layers)).image(digest.hexdigest()[:16])


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
        words = sorted(self._inventory.words)
        self._plain = {word: self._inventory.signature(word, initial=False) for word in words}
        at_start = sorted({word[:1].upper() + word[1:] for word in words})
        self._initial = {word: self._inventory.signature(word, initial=True) for word in at_start}
        listed = (*self._plain.values(), *self._initial.values())
        self._numbers: dict[Signature, int] = {}
        for signature in (*fixed, *listed, *self._inventory.unlisted_signatures()):
            self._numbers.setdefault(signature, len(self._numbers))
        self._tests = Membership(list(self._numbers), _frequencies(self._numbers, files.frequency))

    def image(self, fingerprint: str) -> Image:
        stages = {head.name: self._stage(head) for head in self._files.stages}
        if self._problems:
            raise RuleError(self._problems)
        inventory, numbers = self._inventory, self._numbers
        sayings = inventory.sayings()
        plain = {word: numbers[signature] for word, signature in self._plain.items()}
        initial = {word: numbers[signature] for word, signature in self._initial.items()}
        return Image(
            fingerprint=fingerprint,
            rules=tuple(self._files.rules.values()),
            shapes=inventory.shapes,
            words=plain,
            initial_words={word: number for word, number in initial.items() if plain.get(word) != number},
            endings={ending: sayings.index(said) for ending, said in inventory.endings.items()},
            unlisted={shape: tuple(numbers[said | {shape}] for said in sayings) for shape in inventory.shape_names()},
            symbols={EDGE: 0, PARAGRAPH: 1, **{name: number for number, name in enumerate(self._symbols, start=2)}},
            stages=stages,
            lexicons={name: marshal.dumps((one.words, one.endings)) for name, one in self._files.lexicons.items()},
            codes={},
        )

    def _parse(self) -> dict[str, notation.Node]:
        files = self._files
        known = {*files.shapes, "other", *files.lexicons, *self._symbols, EDGE, PARAGRAPH, *files.classes}
        trees = {}
        for rule in files.rules.values():
            try:
                tree = notation.parse(rule.pattern, files.classes, files.phrases.get(rule.file))
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
        """The stage's rules in groups of their order, each group over an alphabet of its own."""
        waiting = [rule.id for rule in self._files.rules.values() if rule.file == f"{head.name}.toml"]
        groups: list[GroupImage] = []
        while waiting or not groups:
            letters = Letters(self._tests)
            count = letters.take([patterns.tests(self._trees[rule]) for rule in waiting])
            groups.append(self._group(waiting[:count], letters))
            waiting = waiting[count:]
        return StageImage(tuple(groups))

    def _group(self, rules: list[str], letters: Letters) -> GroupImage:
        programs: dict[str, Program] = {}
        for name in rules:
            try:
                programs[name] = patterns.compile_pattern(self._trees[name], letters.passing, letters.cost)
            except notation.PatternError as error:
                self._problems.append(Problem(self._files.rules[name].file, name, error.column, error.message))
        triggered: dict[str, int] = {}
        for number, program in enumerate(programs.values()):
            for letter in program.trigger:
                triggered[letter] = triggered.get(letter, 0) | 1 << number
        return GroupImage(letters.row(), triggered, tuple(programs), tuple(programs.values()))


def _frequencies(signatures: Iterable[Signature], shapes: dict[str, float]) -> list[float]:
    """How many of a hundred tokens have a signature, roughly; `shapes` says it of the bare shapes.

    A bare shape stands for all words that no lexicon lists; a listed word is rare, a common one is not.
    """
    return [_frequency(signature, shapes) for signature in signatures]


def _frequency(signature: Signature, shapes: dict[str, float]) -> float:
    if EDGE in signature:
        return shapes.get(EDGE, 1.0)
    if COMMON in signature:
        return FREQUENT
    return shapes.get(next(iter(signature)), 1.0) if len(signature) == 1 else RARE
