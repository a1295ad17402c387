"""What the user may set, checked: every wrong setting ends in one line that names it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date

from pressfacts import views
from pressfacts.expression import Expression

ISO = Expression(r"\d{4}-\d\d-\d\d")


class UserError(Exception):
    """Something that ends the run: a wrong setting, an unreadable input, a full disk. Its text is for the user."""


def day(text: str | None) -> str | None:
    """A day as people write it, as ISO date: ISO, or German notation with day, month and year.

    >>> day("2024-05-03"), day("3. Mai 2024")
    ('2024-05-03', '2024-05-03')
    """
    if text is None:
        return None
    try:
        return date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        if ISO.fullmatch(text.strip()):
            raise UserError(f"--published {text!r} is no day of the calendar") from None
    from dateparser import parse

    found = parse(text, languages=["de"], settings={"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "DMY"})
    if found is None:
        raise UserError(f"--published {text!r} is no day; write 2024-05-03 or 3. Mai 2024")
    return str(found.date().isoformat())


def encoding(name: str | None) -> str | None:
    """The name of a text encoding that Python knows."""
    try:
        if name is not None:
            "".encode(name)
    except LookupError:
        raise UserError(f"--encoding {name}: no such text encoding") from None
    return name


def language(chosen: str | None, environment: Mapping[str, str] = os.environ) -> str:
    """The language of labels: what the user chose, else German in a German locale and English elsewhere.

    >>> language(None, {"LANG": "de_AT.UTF-8"})
    'de'
    """
    if chosen:
        return chosen
    locale = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or ""
    return "de" if locale.startswith("de") else "en"


def format_named(name: str | None, output: str | None) -> views.Format | None:
    """The format by its name, else by the suffix of the output; None if neither says."""
    if name is None:
        return views.format_of(output) if output and output != "-" else None
    if name not in views.FORMATS:
        raise UserError(f"--format {name}: no such format; there are {', '.join(views.FORMATS)}")
    return views.FORMATS[name]


def options(format: views.Format | None, text: bool, offsets: str, lang: str) -> views.Options:
    """The options of a view. Raises UserError where a format counts offsets in its own way."""
    if offsets == "utf16" and not (format and format.utf16):
        raise UserError(f"--offsets utf16: {format.name if format else 'the summary'} has no such offsets")
    return views.Options(text, offsets, lang)
