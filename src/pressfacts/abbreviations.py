"""The abbreviations of rules/lexicon/abbreviations.txt: which words own the full stop behind them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from pressfacts.lexicon import parse_lexicon


@cache
def abbreviations() -> dict[str, str]:
    """What the stop of each abbreviation can do; the keys include the stop ("Mio.").

    "" stands inside a sentence only, "end" may also end one, "figure" counts only before a figure.
    """
    package = files("pressfacts")
    folder = package.joinpath("rules")
    if not folder.is_dir():
        folder = Path(str(package)).parent.parent / "rules"
    text = folder.joinpath("lexicon", "abbreviations.txt").read_text(encoding="utf-8")
    return parse_lexicon("abbreviations", text.splitlines())[0].words
