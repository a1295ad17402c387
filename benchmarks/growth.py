"""How the time of pressfacts grows with the length of hostile text.

    python benchmarks/growth.py [FAMILY ...] [--sizes 16 64 256 1024]

The exponent, from the second size to the last, says what doubling the text costs: 1 is twice the time, 2 is four
times. The first size only serves to foretell what would take too long. Exit code 1 if an exponent is above 1.15.
"""

from __future__ import annotations

import argparse
import gc
import math
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import product

from measuring import cpu_seconds, table

import pressfacts

LIMIT = 1.15
SIZES = [16, 64, 256, 1024]
PASSES = 3
MOST_RUNS = 30
ENOUGH = 0.5
"""Short runs are repeated until they add up to so many seconds: the shortest counts."""
PATIENCE = 40.0
"""A size that will take more seconds than this is left out."""

Point = tuple[int, float]
"""A size in kilobytes, and the seconds that it took."""

Family = Callable[[int], str]
"""The text of a family with so many characters."""


def repeated(unit: str) -> Family:
    """One piece of text again and again."""
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def enumerated(sentence: str) -> Family:
    """One sentence again and again, each time with another made-up name in the place of {}."""

    def text(size: int) -> str:
        parts: list[str] = []
        length = 0
        for name in _names():
            parts.append(sentence.replace("{}", name))
            length += len(parts[-1])
            if length >= size:
                break
        return "".join(parts)[:size]

    return text


_ONSETS = "Ber Dol Fen Gar Hol Jan Kal Lin Mor Nes Pal Ros Sal Tam Ulm Vol Wen Zar Bro Cla Dre Fri Gro Kla".split()
_CODAS = "bach berg dorf feld hof kamp lein mann meier reich stein thal wald wig zell".split()


def _names() -> Iterator[str]:
    """More than 100,000 names that look German: "Berberberbach" …"""
    for first, second, third, last in product(_ONSETS, _ONSETS, _ONSETS[:14], _CODAS):
        yield f"{first}{second.lower()}{third.lower()}{last}"


FAMILIES: dict[str, Family] = {
    "quotation marks that never close": repeated("„Das ist gut und wird besser "),
    "opening marks alone": repeated("„"),
    "nested quotation marks": repeated('„Er rief ‚Halt »sofort "jetzt '),
    "straight marks": repeated('"'),
    "quotations with speakers": enumerated("„Wir bauen hier weiter“, sagte Eva {}. "),
    "one long digit run": repeated("7"),
    "digits and dots": repeated("1.1."),
    "digits, dots and blanks": repeated("1. 1. "),
    "one token": repeated("a"),
    "one number word": repeated("dreiund"),
    "capital words": repeated("Haus Markt Brücke "),
    "capital letters": repeated("A B "),
    "numbers": repeated("rund 1.200 Gäste, "),
    "numbers in sentences": repeated("Es kamen 12,5 Millionen Euro in 17 Jahren. "),
    "number words joined with und": repeated("drei und "),
    "dates": repeated("am 3. Mai und "),
    "names in one sentence": enumerated("Eva {}, "),
    "names in sentences": enumerated("Am Montag kam Dr. Tom {}. "),
    "one name": repeated("Eva Lindner und "),
    "firms": enumerated("Die {} GmbH baut. "),
    "firms with acronyms": enumerated("Der Verband {} (VFB) und "),
    "signings": enumerated("Eva {} und Tom Behr unterzeichneten am 3. Mai 2024 in Kassel einen Vertrag. "),
    "signings with witnesses": enumerated("Im Beisein von Eva {} unterzeichnete Tom Behr den Vertrag. "),
    "papers, each of its own": enumerated("Die {} GmbH und die Stadt Kassel unterzeichneten einen {}vertrag. "),
    "takeovers": enumerated("Die {} AG übernimmt die Berg GmbH. "),
    "indirect speech": enumerated("Laut {} sei das so, er habe das gesagt, dass "),
    "hyphens": repeated("a-"),
    "dashes": repeated("- "),
    "blanks": repeated(" "),
    "new lines": repeated("\n"),
    "short lines": repeated("Kasse\n"),
    "labels of a contact block": repeated("Tel.: 0561 123\n"),
    "full stops": repeated(". "),
    "abbreviations": repeated("z. B. Dr. "),
    "brackets": repeated("("),
    "combining marks": repeated("u\u0308"),
    "loose combining marks": repeated("\u0308"),
    "soft hyphens": repeated("\u00ad"),
}


def seconds(text: str) -> float:
    """The least processor time of one extraction, or of many short ones."""
    gc.collect()
    times = [cpu_seconds(lambda: pressfacts.extract(text))]
    while sum(times) < ENOUGH and len(times) < MOST_RUNS:
        times.append(cpu_seconds(lambda: pressfacts.extract(text)))
    return min(times)


def exponent(small: Point, large: Point) -> float:
    """The power of the length with which the time grows.

    >>> exponent((64, 0.5), (128, 2.0))
    2.0
    """
    return math.log(large[1] / small[1]) / math.log(large[0] / small[0])


def measure(family: Family, sizes: Sequence[int]) -> list[Point]:
    """(kilobytes, seconds) for each size in kilobytes; stops where the next would take too long.

    A family above the limit is measured again, and the least time of each size counts: on a machine that others use,
    one slow run is no proof.
    """
    best: dict[int, float] = {}
    for _ in range(PASSES):
        points: list[Point] = []
        for size in sizes:
            if len(points) > 1 and forecast(points, size) > PATIENCE:
                break
            best[size] = min(best.get(size, math.inf), seconds(family(size * 1024)))
            points.append((size, best[size]))
        if total(points) <= LIMIT:
            break
    return points


def forecast(points: Sequence[Point], size: int) -> float:
    """The seconds that a size will take if the time grows on as it did."""
    power = exponent(points[-2], points[-1])
    return points[-1][1] * math.pow(size / points[-1][0], power)


def row(name: str, points: Sequence[Point], columns: int) -> list[str]:
    """Name, seconds for each size ("-" where it was not awaited), exponent."""
    times = [f"{time:.3f}" for _, time in points]
    return [name, *times, *["-"] * (columns - len(times)), f"{total(points):.2f}"]


def total(points: Sequence[Point]) -> float:
    """The exponent from the second size (the first is a forecast, too small to count) to the largest that was run."""
    return exponent(points[-2] if len(points) < 3 else points[1], points[-1])


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("families", nargs="*", metavar="FAMILY", help="words in the names of families; default: all")
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, metavar="KB", help="kilobytes, rising")
    chosen = parser.parse_args(arguments)
    pressfacts.extract("Am 3. Mai kamen rund 200 Gäste.")
    rows, too_steep = [], []
    for name, family in FAMILIES.items():
        if not chosen.families or any(word in name for word in chosen.families):
            points = measure(family, chosen.sizes)
            rows.append(row(name, points, len(chosen.sizes)))
            print("  ".join(rows[-1]), file=sys.stderr)
            too_steep += [name] if total(points) > LIMIT else []
    print(table(["seconds for", *(f"{size} kB" for size in chosen.sizes), "exponent"], rows))
    if too_steep:
        print(f"above {LIMIT}: {', '.join(too_steep)}")
    return 1 if too_steep else 0


if __name__ == "__main__":
    sys.exit(main())
