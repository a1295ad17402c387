"""The reader of quantities: the words of a document and what the lexicons say of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from pressfacts.analysis import Analysis
from pressfacts.facts.quantity import Amount, Quantity, figure_amount
from pressfacts.matcher import Match
from pressfacts.normalize import number as normalize
from pressfacts.normalize.number import Exact

Slots = dict[str, tuple[int, int]]
Reading = Callable[["Slots", Match, "Reader"], list[Quantity]]
DASHES = frozenset("-–—‐‑−")
GENITIVE = frozenset({"des", "eines", "seines", "ihres", "dieses", "unseres"})
SPEEDS = (["pro", "Stunde"], ["je", "Stunde"], ["pro", "Sekunde"], ["je", "Sekunde"])
BOUNDS_DENIED = {"more_than": "max", "less_than": "min"}
"""What "nicht" makes of a bound: "nicht mehr als" is at most."""


class Reader:
    """What the readings share: the words of a document and what the lexicons say of them."""

    def __init__(self, analysis: Analysis) -> None:
        self.book = analysis.book
        self.values = analysis.book.values
        self.tokens = analysis.tokens
        self.words = analysis.tokens.words
        self._ends = analysis.ends

    def amount(self, value: tuple[int, int], scale: tuple[int, int] | None) -> Amount | None:
        """The exact value of a figure and of the scale words behind it, None if it is no number."""
        first, last = value
        words = self.words[first:last]
        part = self.values["half"].get(words[-1].lower())
        if last - first > 1 and not self._adjacent(first, last):
            return None
        amount = figure_amount(tuple(words), part)
        return self._scaled(amount, *scale) if amount and scale else amount

    def _adjacent(self, first: int, last: int) -> bool:
        """Whether one space divides the groups of a figure: columns of a table stand further apart."""
        ends, starts = self.tokens.ends, self.tokens.starts
        return all(starts[token] - ends[token - 1] == 1 for token in range(first + 1, last))

    def _scaled(self, amount: Amount, first: int, last: int) -> Amount | None:
        """An amount times its scale words; figures between them add up ("zwei Millionen dreihunderttausend")."""
        scales = self.values["scale"]
        total: Exact = 0
        for word in self.words[first:last]:
            factor = scales.get(word)
            if factor is not None:
                amount = amount.by(word, int(factor))
            elif (figure := normalize.figure((word,))) is not None:
                total, amount = normalize.plus(total, amount.value), Amount(figure, ((word, figure),))
            else:
                return None
        value = normalize.plus(total, amount.value)
        return Amount(value, ((" ".join(self.words[first - 1 : last]), value),)) if total else amount

    def modifier(self, slots: Slots, name: str = "modifier") -> str:
        """The modifier that the words of a slot mean; "exact" without one."""
        place = slots.get(name)
        if not place:
            return "exact"
        words = [word.lower() for word in self.words[place[0] : place[1]]]
        if "als" in words:
            bound = self.values["comparison"][words[words.index("als") - 1]]
            return BOUNDS_DENIED[bound] if "nicht" in words else bound
        if "zu" in words:
            return "max"
        for word, bound in (("über", "more_than"), ("unter", "less_than"), ("die", "approx")):
            if word in words:
                return bound
        return next(filter(None, map(self.values["approximator"].get, words)), "exact")

    def signed(self, slots: Slots, name: str = "sign") -> bool:
        """Whether a sign belongs to the figure: a plus or minus word, or a sign that touches only the figure."""
        place = slots.get(name)
        if not place:
            return False
        first, last = self.characters(*place)
        text = self.tokens.text
        if last - first > 1 or text[first - 1 : first] == "(":  # "plus", "(– 3 %)"
            return True
        return last == self.tokens.starts[place[1]] and not text[first - 1 : first].isalnum()

    # --- nouns ------------------------------------------------------------------------------------------------------

    def noun(self, first: int, last: int) -> str:
        """The counted noun in the nominative plural, as far as its ending tells."""
        if self.words[last - 2] in DASHES and last - first > 1:
            # A quoted name with its noun: „Grüner Hof“-Betriebe.
            return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]
        return " ".join(map(self.noun_of, self.words[first:last]))

    def noun_of(self, word: str) -> str:
        """One noun in the nominative plural."""
        endings = self.book.endings["nominative"]
        for place in range(len(word)):
            ending = endings.get(word[place:])
            if ending is not None:
                return word[:place] + ending
        return word

    def singular(self, slots: Slots) -> str:
        """The noun of an ordinal in the nominative: "des 9. Bezirks" is a Bezirk."""
        first, last = slots["noun"]
        name = self.noun(first, last)
        before = min(slots[slot][0] for slot in ("value", "ordinal") if slot in slots) - 1
        if before >= 0 and self.words[before].lower() in GENITIVE and name.endswith("s"):
            return re.sub(r"(?<=[^aeiouäöü])es$|s$", "", name)
        return name

    # --- places -----------------------------------------------------------------------------------------------------

    def characters(self, first: int, last: int) -> tuple[int, int]:
        """Tokens as characters."""
        return self.tokens.starts[first], self.tokens.ends[last - 1]

    def without_dot(self, token: int) -> tuple[int, int]:
        """The figure of an ordinal as characters: its dot stays outside."""
        start, end = self.characters(token, token + 1)
        return start, end - self.words[token].endswith(".")

    def head(self, token: int, head: str) -> tuple[int, int]:
        """The characters of a numeral that begins a token; all of the token where the text spells it otherwise."""
        start, end = self.tokens.starts[token], self.tokens.ends[token]
        return (start, start + len(head)) if self.tokens.text.startswith(head, start) else (start, end)

    def touches(self, token: int) -> bool:
        """Whether no space parts a token from the one before it."""
        return self.tokens.ends[token - 1] == self.tokens.starts[token]

    def end_of_speed(self, last: int) -> int:
        """The end of a unit of speed: "Meter pro Sekunde" is one, "Tonnen pro Jahr" is a unit and a rate."""
        words = self.words
        speed = words[last : last + 2] in SPEEDS and words[last - 1].lower().rstrip("n").endswith("meter")
        return last + 2 if speed else last

    def sentence(self, token: int) -> tuple[int, int]:
        """The first token of the sentence around a token, and the end of that sentence."""
        index = bisect_right(self._ends, token)
        return (self._ends[index - 1] if index else 0), self._ends[index]

    def stands_alone(self, first: int, last: int) -> bool:
        """Whether these tokens are a whole line of a longer text: a table cell or page number."""
        return self.sentence(first) == (first, last) and len(self._ends) > 1
