"""The tools that speed.py compares: each makes a function from a text to what it finds there."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from pressfacts import pipeline
from pressfacts.facts import date, number
from pressfacts.rulebook import load
from pressfacts.sentences import split
from pressfacts.tokenizer import tokenize

Work = Callable[[str], object]


class Contestant(NamedTuple):
    """One row of a comparison: its name, and what makes its work ready (ImportError or OSError: not to be had)."""

    name: str
    prepare: Callable[[], Work]


def pressfacts_everything() -> Work:
    return pipeline.extract


def pressfacts_sentences() -> Work:
    return lambda text: split(tokenize(text))


def pressfacts_dates() -> Work:
    """Tokens, sentences, layout, and of the cascade only the dates."""
    book = load()
    dates_only = book._replace(stages={"date": book.stages["date"]})
    return lambda text: date.facts(pipeline.analyse(text, rulebook=dates_only))


def pressfacts_numbers() -> Work:
    """Tokens, sentences, layout, and of the cascade the dates and numbers: a number must know what is a date."""
    book = load()
    numbers = book._replace(stages={name: book.stages[name] for name in ("date", "number")})
    return lambda text: number.facts(pipeline.analyse(text, rulebook=numbers))


def somajo() -> Work:
    tokenizer = import_module("somajo").SoMaJo("de_CMC", split_sentences=True)
    return lambda text: list(tokenizer.tokenize_text(text.split("\n\n")))


def spacy_sentencizer() -> Work:
    language = import_module("spacy").blank("de")
    language.add_pipe("sentencizer")
    return lambda text: list(language(text).sents)


def dateparser_search() -> Work:
    search = import_module("dateparser.search").search_dates
    return lambda text: search(text, languages=["de"])


def text2num() -> Work:
    replace = import_module("text_to_num").alpha2digit
    return lambda text: replace(text, "de")


def duckling() -> Work:
    library = import_module("duckling")
    zones = Path("/usr/share/zoneinfo")
    if not zones.is_dir():
        raise FileNotFoundError(f"no time zones in {zones}")
    locale = library.parse_locale("DE_DE", library.default_locale_lang(library.parse_lang("DE")))
    reference = library.parse_ref_time(library.load_time_zones(str(zones)), "UTC", 1_700_000_000)
    context, wanted = library.Context(reference, locale), library.parse_dimensions(["number"])
    return lambda text: library.parse(text, context, wanted, False)


COMPARISONS = {
    "all facts": [Contestant("pressfacts", pressfacts_everything)],
    "tokens and sentences": [
        Contestant("pressfacts: tokens, sentences", pressfacts_sentences),
        Contestant("SoMaJo", somajo),
        Contestant("spaCy blank + sentencizer", spacy_sentencizer),
    ],
    "dates": [
        Contestant("pressfacts: dates", pressfacts_dates),
        Contestant("dateparser.search", dateparser_search),
    ],
    "numbers": [
        Contestant("pressfacts: dates, numbers", pressfacts_numbers),
        Contestant("text2num", text2num),
        Contestant("duckling", duckling),
    ],
}
"""Task → who does it; the first is the measure of the others."""
