"""Rule files to an image: everything that the matcher needs, as plain data over one closed alphabet.

An image holds nothing but strings, numbers, tuples and dictionaries, so that it can be kept in a cache.
"""

from __future__ import annotations

import hashlib
import marshal

from pressfacts import notation, patterns
from pressfacts.alphabet import EDGE, PARAGRAPH, Inventory, Signature, shape_expression
from pressfacts.image import GroupImage, Image, StageImage
from pressfacts.letters import Letters, Membership
from pressfacts.rule import Problem, Program, RuleError
from pressfacts.rulefiles import RuleFiles, StageHead, read
from pressfacts.tree import Node, PatternError, atoms, check_names


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
        names = (EDGE, PARAGRAPH, *self._symbols)
        self._fixed = {name: frozenset({name, EDGE} if name == PARAGRAPH else {name}) for name in names}
        words = sorted(self._inventory.words)
        self._plain = {word: self._inventory.signature(word, initial=False) for word in words}
        at_start = sorted({word[:1].upper() + word[1:] for word in words})
        self._initial = {word: self._inventory.signature(word, initial=True) for word in at_start}
        listed = (*self._plain.values(), *self._initial.values())
        self._numbers: dict[Signature, int] = {}
        for signature in (*self._fixed.values(), *listed, *self._inventory.unlisted_signatures()):
            self._numbers.setdefault(signature, len(self._numbers))
        sizes = {lexicon.name: len(lexicon.words) for lexicon in files.lexicons.values() if lexicon.words}
        shares = files.frequency.of_signatures(self._numbers, self._plain.items(), sizes)
        self._tests = Membership(list(self._numbers), shares)
        self._columns: list[bytes] = []

    def image(self, fingerprint: str) -> Image:
        stages = {head.name: self._stage(head) for head in self._files.stages}
        if self._problems:
            raise RuleError(self._problems)
        inventory = self._inventory
        sayings = inventory.sayings()
        rows = self._rows()
        plain = {word: rows[signature] for word, signature in self._plain.items()}
        initial = {word: rows[signature] for word, signature in self._initial.items()}
        return Image(
            fingerprint=fingerprint,
            rules=tuple(self._files.rules.values()),
            shapes=inventory.shapes,
            words=plain,
            initial_words={word: row for word, row in initial.items() if plain.get(word) != row},
            endings={ending: sayings.index(said) for ending, said in inventory.endings.items()},
            unlisted={shape: tuple(rows[said | {shape}] for said in sayings) for shape in inventory.shape_names()},
            symbols={name: rows[signature] for name, signature in self._fixed.items()},
            stages=stages,
            lexicons={name: marshal.dumps((one.words, one.endings)) for name, one in self._files.lexicons.items()},
            codes={},
        )

    def _parse(self) -> dict[str, Node]:
        files = self._files
        known = {*files.shapes, "other", *files.lexicons, *self._symbols, EDGE, PARAGRAPH, *files.classes}
        trees = {}
        for rule in files.rules.values():
            try:
                parsed = notation.parse(rule.pattern, files.classes, files.phrases[rule.stage])
                check_names(parsed, known)
                trees[rule.id] = parsed
            except PatternError as error:
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
        for pattern in self._trees.values():
            for atom in atoms(pattern):
                if atom.name.startswith('"'):
                    words.setdefault(atom.name.strip('"'), set()).add(atom.name)
        # An ending also says what its own shorter endings say.
        closed = {
            ending: frozenset().union(*(endings.get(ending[i:], set()) for i in range(len(ending))))
            for ending in endings
        }
        return Inventory(shape_expression(self._files.shapes), {w: frozenset(n) for w, n in words.items()}, closed)

    def _stage(self, head: StageHead) -> StageImage:
        """The stage's rules in groups of their order, each group over an alphabet of its own."""
        waiting = [rule.id for rule in self._files.rules.values() if rule.stage == head.name]
        groups: list[GroupImage] = []
        while waiting or not groups:
            letters = Letters(self._tests)
            count = letters.take([patterns.tests(self._trees[rule]) for rule in waiting])
            if waiting and not count:
                message = "the pattern tells more than 256 kinds of words apart: make two rules of it"
                self._problems.append(Problem(self._files.rules[waiting[0]].file, waiting[0], None, message))
                waiting = waiting[1:]
                continue
            groups.append(self._group(waiting[:count], letters))
            waiting = waiting[count:]
        return StageImage(tuple(groups))

    def _rows(self) -> dict[Signature, bytes]:
        """How each signature is written: its letters in all groups. The same row is one object."""
        same: dict[bytes, bytes] = {}
        rows = map(bytes, zip(*self._columns, strict=True))
        return {signature: same.setdefault(row, row) for signature, row in zip(self._numbers, rows, strict=True)}

    def _group(self, rules: list[str], letters: Letters) -> GroupImage:
        names: list[str] = []
        programs: list[Program] = []
        for name in rules:
            try:
                compiled = patterns.compile_pattern(self._trees[name], letters.passing, letters.cost)
            except PatternError as error:
                self._problems.append(Problem(self._files.rules[name].file, name, error.column, error.message))
            else:
                names += [name] * len(compiled)
                programs += compiled
        triggered: dict[int, int] = {}
        for number, program in enumerate(programs):
            for letter in program.trigger:
                triggered[letter] = triggered.get(letter, 0) | 1 << number
        self._columns.append(letters.column())
        return GroupImage(len(self._columns) - 1, triggered, tuple(names), tuple(programs))
