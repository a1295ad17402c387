"""The abbreviations of rules/lexicon/abbreviations.txt: which words own the full stop behind them."""

from __future__ import annotations

from functools import cache

from pressfacts.lexicon import parse_lexicon
from pressfacts.rulesources import packaged_rules


@cache
def abbreviations() -> dict[str, str]:
    """What the stop of each abbreviation can do; the keys include the stop ("Mio.").

    "" stands inside a sentence only, "end" may also end one; "figure" counts only before a figure, "unit" behind one.
    """
    text = packaged_rules().joinpath("lexicon", "abbreviations.txt").read_text(encoding="utf-8")
    return parse_lexicon("abbreviations", text.splitlines())[0].words
