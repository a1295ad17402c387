"""Repair of damaged characters: the text that was meant, with the way back to the text as it was read.

Real press releases contain Windows-1252 bytes read as Latin-1, decomposed umlauts, soft hyphens, zero-width
characters, doubled accents as quotation marks, and names that run into the role behind them.

>>> plain, starts, ends = repair("Mu\\u0308ller")
>>> plain, starts[1], ends[1]
('Müller', 1, 3)
"""

from __future__ import annotations

import unicodedata

from pressfacts.expression import Expression

# Windows-1252 controls, soft hyphen, combining marks, zero-width and direction marks, lone surrogates.
_ODD = "[\x80-\x9f\xad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060\ufeff\ud800-\udfff]"
# No brand name continues with one of these, so "LindnerDirektorin" is two words, "YouTube" one.
_ROLES = (
    "Direktor Präsident Vizepräsident Geschäftsführer Vorsitzend Vorstand Bürgermeister Oberbürgermeister Minister "
    "Staatssekretär Professor Sprecher Generalsekretär Abteilungsleiter Referent"
).split()
_GLUED_ROLE = f"(?<=[a-zäöüß])(?={'|'.join(_ROLES)})"
_IS_ODD = Expression(_ODD)
# What most texts are made of; nothing of it is odd, and in Unicode's composed form it stands as it is.
_UNUSUAL = Expression("[^ -~\n\r\t\xa0-\xac\xae-\xff\u2010-\u2015\u2018-\u201e\u2022\u2026\u2039\u203a\u20ac]")
# The same, sought by its capital: only where one stands inside a word is there more to look at.
_IS_GLUED = Expression(
    rf"[{''.join(sorted({role[0] for role in _ROLES}))}](?<=[a-zäöüß]\w)(?:"
    + "|".join(f"(?<={role[0]}){role[1:]}" for role in _ROLES)
    + ")"
)
_DAMAGE = Expression(rf"[^\W_][\u0300-\u036f]{{1,8}}|{_ODD}|``|''|,,(?=\w)|{_GLUED_ROLE}")
_MEANT = {"``": '"', "''": '"', ",,": "„", "": " "}


def is_sound(text: str) -> bool:
    """Whether `repair` would change nothing; a few fast searches, true of most texts."""
    if _UNUSUAL.search(text) and (_IS_ODD.search(text) or not unicodedata.is_normalized("NFC", text)):
        return False
    return not ("''" in text or "``" in text or ",," in text or _IS_GLUED.search(text))


def repair(text: str) -> tuple[str, list[int], list[int]]:
    """The repaired text, and for each of its characters where its raw form starts and ends in `text`."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for damage in _DAMAGE.finditer(text):
        start, end = damage.span()
        meant = _meant(damage[0])
        parts += (text[done:start], meant)
        starts += range(done, start)
        ends += range(done + 1, start + 1)
        starts += [start] * len(meant)
        ends += [end] * len(meant)
        done = end
    parts.append(text[done:])
    starts += range(done, len(text))
    ends += range(done + 1, len(text) + 1)
    return "".join(parts), starts, ends


def _meant(raw: str) -> str:
    """What was meant: usually one character, none for a soft hyphen, a blank between two words run together."""
    if raw in _MEANT:
        return _MEANT[raw]
    if "\x80" <= raw <= "\x9f":
        return raw.encode("latin-1").decode("cp1252", "ignore")
    if "\ud800" <= raw <= "\udfff":
        return "\ufffd"
    # A mark that no letter takes up is dropped: it would tear the word apart.
    return unicodedata.normalize("NFC", raw)[0] if len(raw) > 1 else ""
