"""Numerals to exact values: digits in every grouping, German number words, scales, fractions, ordinals, compounds.

Pure functions over words; arithmetic in ints, decimals and fractions, so that "7,4 Millionen" is 7400000. What is
no number, or too long to be one, is None. Everything is linear in the length of the words.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from unicodedata import numeric

from pressfacts.expression import Expression

Exact = int | Decimal | Fraction
LONGEST = 40
"""No figure of a press release has more digits; longer ones are identifiers or noise."""

# --- digits -----------------------------------------------------------------------------------------------------

_GROUPED = Expression(r"[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:['’‘]\d{3})+|(?:,\d{3}){2,})")
_APOSTROPHES = str.maketrans("", "", "'’‘")


def digits(word: str) -> Exact | None:
    """The value of a figure in German, Swiss or English grouping, with its decimals.

    >>> digits("1.234,56"), digits("1'234.5"), digits("1,5"), digits("2.5"), digits("12.000")
    (Decimal('1234.56'), Decimal('1234.5'), Decimal('1.5'), Decimal('2.5'), 12000)
    """
    if (not word[:1].isdecimal() and not word[-1:].isnumeric()) or len(word) > LONGEST:
        return None
    if word.isdecimal():
        return int(word)
    grouped = _GROUPED.match(word)
    if grouped:
        whole = "".join(filter(str.isdecimal, grouped[0]))
        rest = word[grouped.end() :]
        if not rest:
            return int(whole)
        return _decimal(f"{whole}.{rest[1:]}") if rest[0] in ".," else None
    return _decimal(word.translate(_APOSTROPHES).replace(",", ".")) or _vulgar(word)


def _decimal(text: str) -> Decimal | None:
    whole, _, part = text.partition(".")
    return Decimal(text) if whole.isdecimal() and part.isdecimal() else None


def _vulgar(word: str) -> Exact | None:
    """The value of "½", "2½" or "3/4"."""
    above, slash, below = word.partition("/")
    if slash:
        return Fraction(int(above), int(below)) if above.isdecimal() and below.isdecimal() and int(below) else None
    whole, sign = word[:-1], word[-1:]
    if not sign.isnumeric() or sign.isdecimal() or (whole and not whole.isdecimal()):
        return None
    if not numeric(sign) % 1:
        return None
    return int(whole or 0) + Fraction(numeric(sign)).limit_denominator(16)


def is_grouped(word: str) -> bool:
    """Whether a figure is written in groups of thousands.

    >>> is_grouped("31.406"), is_grouped("4.0")
    (True, False)
    """
    return _GROUPED.match(word) is not None


HALF = Decimal("0.5")
CENT = Decimal("0.01")

# --- number words -----------------------------------------------------------------------------------------------

_ONES = {"ein": 1, "eins": 1, "zwei": 2, "zwo": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8}
_ONES["neun"] = 9
_TEENS = {"zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16}
_TEENS |= {"siebzehn": 17, "achtzehn": 18, "neunzehn": 19}
_TENS = {"zwanzig": 20, "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80}
_TENS["neunzig"] = 90
_BELOW_100 = _ONES | _TEENS | _TENS


def _hundreds(name: str) -> str:
    """An expression for 1 to 1999 in hundreds ("achtzehnhundertzwölf"); its groups begin with `name`."""
    ones, small, tens = ("|".join(sorted(table, key=len, reverse=True)) for table in (_ONES, _TEENS | _ONES, _TENS))
    return (
        rf"(?P<{name}h>(?:(?P<{name}n>{small}))?hundert(?:und)?)?"
        rf"(?:(?P<{name}o>{ones})und(?P<{name}t>{tens})|(?P<{name}x>{tens}|{small}))?"
    )


_WORD = Expression(
    rf"(?:(?P<thousands>{_hundreds('a')})(?P<tausend>tausend)(?:und)?)?{_hundreds('b')}(?:(?P<half>(?:und)?einhalb|undhalb)|(?P<quarters>ein|drei)viertel)?"
)
_INFLECTED = {"zweier": 2, "zweien": 2, "dreier": 3, "dreien": 3, "vieren": 4, "fünfe": 5, "null": 0}
_INFLECTED |= {"eine": 1, "einen": 1, "einem": 1, "einer": 1, "eines": 1}


def word(text: str) -> Exact | None:
    """The value of a number word.

    >>> word("siebenhundertfünfzigtausend"), word("zweieinhalb"), word("achtzehnhundertzwölf"), word("zweidrei")
    (750000, Decimal('2.5'), 1812, None)
    >>> word("eineinviertel"), word("zweidreiviertel"), word("dreiviertel")
    (Decimal('1.25'), Decimal('2.75'), Decimal('0.75'))
    """
    lowered = text.lower().replace("ss", "ß").replace("fuenf", "fünf").replace("zwoelf", "zwölf")
    if lowered in _INFLECTED:
        return _INFLECTED[lowered]
    if lowered == "anderthalb":
        return Decimal("1.5")
    match = _WORD.fullmatch(lowered) if lowered else None
    if not match:
        return None
    thousands = (_group(match, "a") or 1) * 1000 if match["tausend"] else 0
    value = thousands + _group(match, "b")
    if match["quarters"]:
        return value + _ONES[match["quarters"]] * Decimal("0.25")
    return value + HALF if match["half"] else value


def _group(match: re.Match[str], name: str) -> int:
    """The value of one run of hundreds, tens and ones."""
    hundreds = _BELOW_100[match[f"{name}n"] or "ein"] * 100 if match[f"{name}h"] else 0
    if match[f"{name}t"]:
        return hundreds + _ONES[match[f"{name}o"]] + _TENS[match[f"{name}t"]]
    return hundreds + _BELOW_100.get(match[f"{name}x"] or "", 0)


# --- ordinals ---------------------------------------------------------------------------------------------------

_ORDINAL_STEMS = {"ers": "eins", "drit": "drei", "sieb": "sieben", "ach": "acht", "sieben": "sieben"}
_BIG_STEMS = {"million": 10**6, "milliard": 10**9}


def ordinal(text: str) -> int | None:
    """The value of an ordinal: "zweiter", "hundertdritte", "25.", "4ter", "drittgrößte".

    >>> ordinal("zweiter"), ordinal("einunddreißigste"), ordinal("siebtes"), ordinal("100."), ordinal("einten")
    (2, 31, 7, 100, None)
    """
    if text[:1].isdecimal():
        figure = re.match(r"[\d.]*\d", text)
        return _whole(digits(figure[0])) if figure else None
    stem = re.sub(r"te[nmrs]?$", "", text.lower())
    for short, full in _ORDINAL_STEMS.items():
        if stem.endswith(short):
            return _whole(word(stem.removesuffix(short) + full))
    bare = stem.removesuffix("s")
    if bare in _BIG_STEMS:
        return _BIG_STEMS[bare]
    # Up to nineteen the ending is -te, from twenty on -ste; one, three, seven and eight have stems of their own.
    small = _whole(word(stem)) if stem else None
    if small and 1 < small % 100 < 20 and small % 100 not in (3, 7, 8):
        return small
    large = _whole(word(bare)) if bare and bare != stem else None
    return large if large and (large % 100 >= 20 or large % 100 == 0) else None


def _whole(value: Exact | None) -> int | None:
    return value if isinstance(value, int) else None


_RANK = Expression(r"(zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|elft|zwölft)")


def rank(text: str) -> int | None:
    """The place that a ranked superlative names.

    >>> rank("zweitgrößte")
    2
    """
    match = _RANK.match(text.lower())
    return ordinal(f"{match[1].removesuffix('t')}te") if match else None


# --- numerals of several words ----------------------------------------------------------------------------------

Term = tuple[str, Exact]
"""One factor as derivations show it: its words and its value."""


@lru_cache(maxsize=20_000)
def figure(words: tuple[str, ...]) -> Exact | None:
    """The value of a figure: one word, or digit groups divided by spaces ("40 000").

    >>> figure(("40", "000")), figure(("zwölf",)), figure(("3", "20")), figure(("2", "½")), figure(("2", "1/2"))
    (40000, 12, None, Fraction(5, 2), Fraction(5, 2))
    >>> figure(("drei", "Komma", "zwei", "fünf"))
    Decimal('3.25')
    """
    if len(words) == 1:
        text = words[0]
        return digits(text) if text[:1].isnumeric() else word(text)
    if words[1].lower() == "komma":
        return _spoken(words[0], words[2:])
    first, *groups, last = words
    if "/" in last or not last[-1:].isdecimal():
        whole, part = figure(words[:-1]), digits(last)
        return None if whole is None or part is None else plus(whole, part)
    triple, comma, decimals = last.partition(",")
    if len(first) > 3 or not all(len(group) == 3 and group.isdecimal() for group in (*groups, triple)):
        return None
    return digits("".join([first, *groups, triple, comma, decimals]))


def _spoken(whole: str, decimals: tuple[str, ...]) -> Exact | None:
    """The value of a decimal in words: "drei Komma zwei fünf"."""
    before, behind = figure((whole,)), [figure((word,)) for word in decimals]
    if not isinstance(before, int) or not all(isinstance(part, int) for part in behind):
        return None
    return _decimal(f"{before}.{''.join(map(str, behind))}")


def times(one: Exact, other: Exact) -> Exact:
    """The exact product."""
    if isinstance(one, Fraction) or isinstance(other, Fraction):
        return Fraction(one) * Fraction(other)
    return one * other


def plus(one: Exact, other: Exact) -> Exact:
    """The exact sum."""
    if isinstance(one, Fraction) or isinstance(other, Fraction):
        return Fraction(one) + Fraction(other)
    return one + other


def over(one: Exact, other: Exact) -> Exact:
    """The exact quotient."""
    return Fraction(one) / Fraction(other)


def exceeds(one: Exact, other: Exact) -> bool:
    """Whether the first value is the greater one."""
    return Fraction(one) > Fraction(other)


def one_over(below: int) -> Fraction:
    """A unit fraction."""
    return Fraction(1, below)


def plain(value: Exact | None) -> int | float | None:
    """A value as the record holds it: an int where it is whole, else the nearest float."""
    if value is None or isinstance(value, int):
        return value
    return int(value) if value == int(value) else float(value)


# --- numerals inside a word -------------------------------------------------------------------------------------

_HEAD = Expression(
    r"\d[\d.,]*|(?i:(?:ein|zwei|zwo|drei|vier|fünf|sechs?|sieben|sieb(?!en)|acht|neun|zehn|elf|zwölf|zwan|zig"
    r"|ßig|und|hundert|tausend|anderthalb|halb)++)"
)


@lru_cache(maxsize=20_000)
def split_compound(text: str) -> tuple[str, Exact, str] | None:
    """A compound as its numeral, the value of that, and the rest without hyphens at its ends.

    >>> split_compound("29-Jährige"), split_compound("fünfköpfig"), split_compound("langjährig")
    (('29', 29, 'Jährige'), ('fünf', 5, 'köpfig'), None)
    """
    head = _HEAD.match(text)
    value = figure((head[0],)) if head else None
    if not head or value is None:
        return None
    return head[0], value, text[head.end() :].strip("-‐‑")
