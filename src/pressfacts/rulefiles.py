"""The rule files as their authors wrote them: read, checked, every fault of every file told at once.

All linguistic knowledge comes from the folder `rules/`; this module knows none.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterable
from typing import Any, NamedTuple

from pressfacts import notation
from pressfacts.alphabet import EDGE
from pressfacts.frequency import Frequency
from pressfacts.lexicon import Lexicon, parse_lexicon
from pressfacts.rule import Problem, Rule, RuleError
from pressfacts.tree import Atom, Node, Not, PatternError, Test


def read(layers: list[dict[str, str]]) -> RuleFiles:
    """Read layers of sources (relative name → text); later layers replace and add. Raises `RuleError`."""
    collected = RuleFiles()
    for layer in layers:
        collected.read(layer)
    if collected.problems:
        raise RuleError(collected.problems)
    return collected


class StageHead(NamedTuple):
    """A stage of the cascade: the letters its mentions may become, and what else its rules may say.

    `parts` are the files of its folder in the order of priority, for a stage whose rules fill more than one file.
    """

    name: str
    symbols: list[str]
    attributes: list[str]
    parts: list[str]


_RULE_KEYS = {"id", "pattern", "note", "examples", "example", "counter_examples", "symbol"}


class RuleFiles:
    """Collects the sources of all layers and every problem in them."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.lexicons: dict[str, Lexicon] = {}
        self.shapes: dict[str, str] = {}
        self.classes: dict[str, Test] = {"any": Not(Atom(EDGE, 1))}
        self.phrases: dict[str, dict[str, Node]] = {}
        self.frequency = Frequency({}, {})
        self.stages: list[StageHead] = []
        self.rules: dict[str, Rule] = {}
        self._new_rules: dict[str, Rule] = {}

    def read(self, layer: dict[str, str]) -> None:
        tables = {name: self._toml(name, text) for name, text in layer.items() if name.endswith(".toml")}
        for name, text in layer.items():
            if name.startswith("lexicon/"):
                self._lexicon(name, text)
        self._new_rules = {}
        self._shapes(tables.pop("shape.toml", {}))
        self._frequency(tables.pop("frequency.toml", {}))
        self._cascade(tables.pop("cascade.toml", {}))
        for head in self.stages:
            for name in (f"{head.name}.toml", *(f"{head.name}/{part}.toml" for part in head.parts)):
                self._rules(name, head, tables.pop(name, {}))
        known = [head.name for head in self.stages]
        known += [f"{head.name}/{part}" for head in self.stages for part in head.parts]
        for name in tables:
            self._problem(name, "", None, f"no stage or part of this name in cascade.toml{_hint(name[:-5], known)}")
        # A later layer's new rules come before ours, blocks before all; a rule that replaces one takes its place.
        replaced = {name: self._new_rules.pop(name) for name in [*self._new_rules] if name in self.rules}
        rules = [*self._new_rules.values(), *(self.rules | replaced).values()]
        rules.sort(key=lambda rule: rule.level != "block")
        self.rules = {rule.id: rule for rule in rules}

    def _problem(self, file: str, rule: str, column: int | None, message: str) -> None:
        self.problems.append(Problem(file, rule, column, message))

    def _toml(self, name: str, text: str) -> dict[str, Any]:
        try:
            return tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            self._problem(name, "", None, f"not TOML: {error}")
            return {}

    def _lexicon(self, file: str, text: str) -> None:
        name = file.removeprefix("lexicon/").removesuffix(".txt")
        lexicon, errors = parse_lexicon(name, text.splitlines())
        self.lexicons[name] = lexicon
        for error in errors:
            self._problem(file, "", None, f"line {error.line}: {error.message}")

    def _shapes(self, table: dict[str, Any]) -> None:
        for name, expression in table.get("shape", {}).items():
            try:
                re.compile(expression)
            except re.error as error:
                self._problem("shape.toml", name, error.colno, f"not a regular expression: {error.msg}")
            self.shapes[name] = expression
        for name, definition in table.get("class", {}).items():
            try:
                self.classes[name] = notation.parse_class(definition, self.classes)
            except PatternError as error:
                self._problem("shape.toml", name, error.column, error.message)

    def _frequency(self, table: dict[str, Any]) -> None:
        self.frequency.groups.update(table.get("frequency", {}))
        for share, words in table.get("common", {}).items():
            self.frequency.words.update(dict.fromkeys(words.split(), float(share)))

    def _cascade(self, table: dict[str, Any]) -> None:
        known = {head.name for head in self.stages}
        for stage in table.get("stage", []):
            if stage["name"] not in known:
                parts = stage.get("parts", [])
                self.stages.append(StageHead(stage["name"], stage["symbols"], stage["attributes"], parts))

    def _phrases(self, file: str, head: StageHead, table: dict[str, str]) -> None:
        phrases = self.phrases.setdefault(head.name, {})
        for name, source in table.items():
            try:
                phrases[name] = notation.parse(source, self.classes, phrases)
            except PatternError as error:
                self._problem(file, name, error.column, error.message)

    def _rules(self, file: str, head: StageHead, table: dict[str, Any]) -> None:
        self._phrases(file, head, table.pop("phrase", {}))
        for level in table:
            if level not in ("mention", "fact", "block"):
                self._problem(file, "", None, f"[[{level}]] is no level{_hint(level, ('mention', 'fact', 'block'))}")
        # The order of the file is the order of priority, also between levels: blocks stand before what they block.
        entries = [(level, entry) for level in ("block", "mention", "fact") for entry in table.get(level, [])]
        for level, entry in entries:
            rule = self._rule(file, level, head, entry)
            if rule:
                self._new_rules[rule.id] = rule

    def _rule(self, file: str, level: str, head: StageHead, entry: dict[str, Any]) -> Rule | None:
        name = str(entry.get("id", ""))
        if not re.fullmatch(r"[a-z]+\.[a-z0-9-]+", name):
            self._problem(file, name, None, "an id is '<kind>.<speaking-name>' in lower case")
            return None
        earlier = self.rules.get(name)
        if name in self._new_rules or (earlier and earlier.stage != head.name):
            self._problem(file, name, None, "this id is used already")
        allowed = _RULE_KEYS | set(head.attributes)
        for key in entry:
            if key not in allowed:
                self._problem(file, name, None, f"unknown key '{key}'{_hint(key, allowed)}")
        if not isinstance(entry.get("pattern"), str):
            self._problem(file, name, None, "a rule needs a pattern")
            return None
        default = head.symbols[0] if head.symbols and level == "mention" else ""
        symbol = str(entry.get("symbol", default))
        if symbol and symbol not in head.symbols:
            self._problem(file, name, None, f"'{symbol}' is no symbol of this stage{_hint(symbol, head.symbols)}")
        examples = self._examples(file, name, entry)
        counter = tuple(entry.get("counter_examples", ()))
        if not examples:
            self._problem(file, name, None, "a rule needs examples: they are its tests")
        if not counter:
            self._problem(file, name, None, "a rule needs counter_examples: what it must leave alone")
        attributes = {key: str(entry[key]) for key in head.attributes if key in entry}
        return Rule(
            id=name,
            kind=name.partition(".")[0],
            level=level,
            stage=head.name,
            file=file,
            pattern=entry["pattern"],
            note=str(entry.get("note", "")),
            symbol=symbol,
            attributes=attributes,
            marked=examples,
            counter_examples=counter,
        )

    def _examples(self, file: str, name: str, entry: dict[str, Any]) -> tuple[tuple[Any, ...], ...]:
        tables = [{"text": text} for text in entry.get("examples", ())] + list(entry.get("example", ()))
        found = []
        for table in tables:
            marked = str(table.get("text", ""))
            start, end = marked.find("["), marked.rfind("]")
            if start < 0 or end < start or marked.count("[") != 1 or marked.count("]") != 1:
                self._problem(file, name, None, f"mark what the rule finds with one pair of [ ]: {marked[:60]!r}")
                continue
            text = marked[:start] + marked[start + 1 : end] + marked[end + 1 :]
            expected = {key: _plain(value) for key, value in table.items() if key != "text"}
            found.append((text, start, end - 1, expected))
        return tuple(found)


def _plain(value: Any) -> Any:
    """A TOML date as its ISO string; all else as it is."""
    return value.isoformat() if hasattr(value, "isoformat") else value


def _hint(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), n=1)
    return f" (did you mean '{near[0]}'?)" if near else ""
