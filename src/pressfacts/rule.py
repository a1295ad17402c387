"""What a rule is: as its author wrote it, and as a program that runs. Types only."""

from typing import Any, NamedTuple


class Problem(NamedTuple):
    """One fault of a rule file; `rule` and `column` where they are known."""

    file: str
    rule: str
    column: int | None
    message: str

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.file, self.rule, self.column) if part)
        return f"{where}: {self.message}"


class RuleError(Exception):
    """The rules cannot be used; `problems` lists every fault."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class Example(NamedTuple):
    """A sentence that a rule must match: `start` and `end` of the marked span, and expected slots and values."""

    text: str
    start: int
    end: int
    expected: dict[str, Any]


class Rule(NamedTuple):
    """One rule as its author wrote it, in a `file` of its `stage`.

    `level` is mention, fact or block (takes its words and finds nothing). `symbol` is the letter that its mentions
    become, empty if later stages read the words themselves. `marked` are the fields of its examples.
    """

    id: str
    kind: str
    level: str
    stage: str
    file: str
    pattern: str
    note: str
    symbol: str
    attributes: dict[str, str]
    marked: tuple[tuple[Any, ...], ...]
    counter_examples: tuple[str, ...]

    @property
    def examples(self) -> tuple[Example, ...]:
        """The sentences that the rule must match."""
        return tuple(Example(*fields) for fields in self.marked)


class Program(NamedTuple):
    """A pattern made runnable over a group's letters.

    What the expression finds has one of the `trigger` letters `low` to `high` letters behind its start (before it where
    negative), inside the match (`inside`) or perhaps only beside it; with what it looks at behind its end it is at most
    `length` letters long. Its first `lead` letters must stand before the match and are no part of it. Group n is the
    slot `slots[n - 1]`.
    """

    expression: bytes
    slots: tuple[str, ...]
    trigger: bytes
    low: int
    high: int
    inside: bool
    length: int
    lead: int
