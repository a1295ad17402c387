"""The pattern notation: one line of named slots over token elements, parsed to a tree.

    approx:approximator* value:number lower{0,2} unit:capital

An *element* is a shape, a lexicon, a class, a mention kind or a "literal"; `a&b`, `a&!b`, `!a` and `(a|b)&!c` combine
them. `slot:element` names what was matched; `( | )` group and choose; `?`, `*`, `+`, `{m,n}` repeat (an added `?` takes
as few as possible). `*` and `+` stop at 12, so that nothing is unbounded. `…` is a gap of up to 20 tokens inside
the sentence, `…{m,n}` another one. `after(…)`, `before(…)`, `!after(…)`, `!before(…)` look at the neighbours.
A rule file can name a part that its patterns share under `[phrase]`; the name then stands for the part in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from pressfacts.alphabet import EDGE
from pressfacts.tree import (
    And,
    Atom,
    Choice,
    Context,
    Node,
    Not,
    One,
    Or,
    PatternError,
    Repeat,
    Sequence,
    Slot,
    Test,
    has_fixed_length,
)

MOST = 12
"""Where `*` and `+` stop."""
GAP = 20
"""How many tokens `…` may skip."""

_LEXEME = re.compile(
    r"""(?P<space>\s+) | (?P<literal>"[^"]*") | (?P<context>!?(?:after|before)\() | (?P<slot>[a-z_]+):
      | (?P<name>[a-z_][a-z0-9_]*) | (?P<gap>…) | (?P<count>\{\d+(?:,\d+)?\}\??) | (?P<quantifier>[?*+]\??)
      | (?P<mark>[()|&!])""",
    re.VERBOSE,
)


class _Lexeme(NamedTuple):
    kind: str
    text: str
    column: int


def _lexemes(source: str) -> list[_Lexeme]:
    found, position = [], 0
    while position < len(source):
        match = _LEXEME.match(source, position)
        if not match:
            raise PatternError(position + 1, f"'{source[position]}' means nothing here")
        kind = match.lastgroup or ""
        if kind != "space":
            found.append(_Lexeme(kind, match[kind], position + 1))
        position = match.end()
    return [*found, _Lexeme("end", "", len(source) + 1)]


class _Parser:
    def __init__(self, source: str, classes: Mapping[str, Test], phrases: Mapping[str, Node]) -> None:
        self._lexemes = _lexemes(source)
        self._next = 0
        self._classes = classes
        self._phrases = phrases

    def parse(self) -> Node:
        tree = self._choice()
        self._expect("end", "")
        return tree

    def _peek(self) -> _Lexeme:
        return self._lexemes[self._next]

    def _take(self) -> _Lexeme:
        self._next += 1
        return self._lexemes[self._next - 1]

    def _at(self, kind: str, text: str = "") -> bool:
        lexeme = self._peek()
        return lexeme.kind == kind and (not text or lexeme.text == text)

    def _expect(self, kind: str, text: str) -> None:
        if not self._at(kind, text):
            lexeme = self._peek()
            seen = f"'{lexeme.text}'" if lexeme.text else "the end of the pattern"
            wanted = f"'{text}'" if text else "the end of the pattern"
            raise PatternError(lexeme.column, f"expected {wanted}, found {seen}")
        self._next += 1

    def _choice(self) -> Node:
        branches = [self._sequence()]
        while self._at("mark", "|"):
            self._take()
            branches.append(self._sequence())
        return branches[0] if len(branches) == 1 else Choice(tuple(branches))

    def _sequence(self) -> Node:
        parts: list[Node] = []
        while not (self._at("end") or self._at("mark", "|") or self._at("mark", ")")):
            parts.append(self._item())
        if not parts:
            raise PatternError(self._peek().column, "expected an element, a \"literal\" or '('")
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def _item(self) -> Node:
        if self._at("slot"):
            name = self._take().text
            return Slot(name, self._repeated())
        return self._repeated()

    def _repeated(self) -> Node:
        if self._at("gap"):
            inner: Node = One(Not(Atom(EDGE, self._take().column)))
            if not self._at("count"):
                return Repeat(inner, 0, GAP, lazy=True)
            return self._quantified(inner)._replace(lazy=True)
        inner = self._atom()
        if self._at("quantifier") or self._at("count"):
            return self._quantified(inner)
        return inner

    def _quantified(self, inner: Node) -> Repeat:
        text = self._take().text
        lazy = len(text) > 1 and text.endswith("?")
        if text.startswith("{"):
            least, _, most = text.rstrip("?")[1:-1].partition(",")
            return Repeat(inner, int(least), int(most or least), lazy)
        bounds = {"?": (0, 1), "*": (0, MOST), "+": (1, MOST)}
        return Repeat(inner, *bounds[text[0]], lazy)

    def _atom(self) -> Node:
        lexeme = self._peek()
        if lexeme.kind == "context":
            self._take()
            inner = self._choice()
            self._expect("mark", ")")
            behind = "after" in lexeme.text
            if behind and not has_fixed_length(inner):
                raise PatternError(lexeme.column, "what stands in after(…) must be of one length: no ?, *, + or {m,n}")
            return Context(inner, behind, negative=lexeme.text.startswith("!"))
        if self._at("mark", "("):
            inner = self._group()
            return One(self._joined(_as_test(inner, lexeme.column))) if self._at("mark", "&") else inner
        if lexeme.kind == "literal" and len(lexeme.text.split()) > 1:
            self._take()
            words = lexeme.text.strip('"').split()
            return Sequence(tuple(One(Atom(f'"{word}"', lexeme.column)) for word in words))
        if lexeme.kind == "name" and lexeme.text in self._phrases:
            return self._phrases[self._take().text]
        return One(self._test())

    def _group(self) -> Node:
        self._expect("mark", "(")
        inner = self._choice()
        self._expect("mark", ")")
        return inner

    def _test(self) -> Test:
        return self._joined(self._factor())

    def _joined(self, first: Test) -> Test:
        tests = [first]
        while self._at("mark", "&"):
            self._take()
            tests.append(self._factor())
        return tests[0] if len(tests) == 1 else And(tuple(tests))

    def _factor(self) -> Test:
        if self._at("mark", "!"):
            self._take()
            return Not(self._factor())
        if self._at("mark", "("):
            column = self._peek().column
            return _as_test(self._group(), column)
        lexeme = self._take()
        if lexeme.kind not in ("name", "literal") or lexeme.text == '""':
            seen = f"'{lexeme.text}'" if lexeme.text else "the end of the pattern"
            raise PatternError(lexeme.column, f'expected an element or a "literal", found {seen}')
        if lexeme.text in self._classes:
            return self._classes[lexeme.text]
        return Atom(lexeme.text, lexeme.column)


def parse(source: str, classes: Mapping[str, Test], phrases: Mapping[str, Node] | None = None) -> Node:
    """Read one pattern; `classes` (named tests) and `phrases` (named parts of patterns) stand for their definition."""
    return _Parser(source, classes, phrases or {}).parse()


def parse_class(source: str, classes: Mapping[str, Test]) -> Test:
    """Read the definition of a class: tests joined by '|'."""
    return _as_test(parse(source, classes), 1)


def _as_test(node: Node, column: int) -> Test:
    """A choice of single elements as one test; '&' and '!' join tests only."""
    branches = node.branches if isinstance(node, Choice) else (node,)
    tests = [branch.test for branch in branches if isinstance(branch, One)]
    if len(tests) < len(branches):
        raise PatternError(column, "'&', '!' and classes take single elements joined by '|', no sequences")
    return tests[0] if len(tests) == 1 else Or(tuple(tests))
