"""How frequent words, lexicons, shapes and mentions are: the figures of rules/frequency.toml, which choose triggers.

    python tools/frequencies.py TEXTS.jsonl > rules/frequency.toml

TEXTS.jsonl holds typical releases, {"id", "text"} a line. Only the order of magnitude of a figure matters: it decides
where a rule is tried first, never what it finds.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pressfacts import rulebook
from pressfacts.pipeline import analyse

CLASSES = (3.0, 1.0, 0.5, 0.2, 0.1)
"""The common words are told in these classes, each in tokens of a hundred."""

QUOTES = "'" * 3
HEAD = """\
# How many of a hundred tokens are these words; words of these lexicons; words of these shapes that are in no lexicon;
# these mentions. It chooses the trigger of a rule, the rarest element that each match must have. What a rule finds
# does not depend on it. Made by tools/frequencies.py from German press releases; what is not named here is rare.
"""


def texts(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def measure(path: Path) -> tuple[Counter[str], Counter[str]]:
    """Tokens of each word, and symbols of each mention or sentence edge."""
    words: Counter[str] = Counter()
    symbols: Counter[str] = Counter()
    for text in texts(path):
        analysis = analyse(text)
        words.update(analysis.tokens.words)
        symbols["edge"] += len(analysis.ends)
        for mentions in analysis.mentions.values():
            symbols.update(mention.symbol for mention in mentions if mention.symbol)
    return words, symbols


def lines(words: Counter[str], symbols: Counter[str]) -> Iterator[str]:
    """The file, line by line."""
    total = sum(words.values())
    shares = {word: 100 * count / total for word, count in words.items() if 100 * count / total >= CLASSES[-1]}
    # Nouns are common in some releases only.
    common = {word: share for word, share in shares.items() if not word[0].isupper() or word.lower() in shares}
    yield HEAD
    yield "[common]"
    for low, high in zip(CLASSES, (100.0, *CLASSES), strict=False):
        chosen = sorted((word for word, share in common.items() if low <= share < high), key=common.__getitem__)
        yield f"{json.dumps(str(low))} = {QUOTES}{' '.join(reversed(chosen))}{QUOTES}"
    book = rulebook.load()
    groups: Counter[str] = Counter(symbols)
    for word, count in words.items():
        if word not in common:
            listed = {name for name in book.values.names if word in book.values[name]}
            groups.update(dict.fromkeys(listed or {book.words.shape(word)}, count))
    yield "\n[frequency]"
    for name, count in sorted(groups.items()):
        if 100 * count / total >= 0.05:
            yield f"{name} = {100 * count / total:.2g}"


def main() -> None:
    for line in lines(*measure(Path(sys.argv[1]))):
        print(line)


if __name__ == "__main__":
    main()
