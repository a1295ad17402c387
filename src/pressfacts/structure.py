"""The layout of a press release: title, dateline, and the zone of every sentence.

The text is read line by line (a line that is only wrapped counts as one). What stands above the first prose is the
head; the first prose is the lead; below it, headings open contact blocks, boilerplate ("Über uns") and sections.
Doubtful lines stay body, because facts of contact blocks and boilerplate are not news.
"""

import re
from typing import NamedTuple

from pressfacts.dateline import find_dateline, is_embargo, is_metadata, is_release_label, without_label
from pressfacts.expression import Expression
from pressfacts.records import Dateline, Span
from pressfacts.tokenizer import Tokens


class Layout(NamedTuple):
    """`zones[i]` is the zone of sentence i.

    Zones: title, dateline, lead, subheading, body, caption, contact, boilerplate.
    """

    title: Span | None
    dateline: Dateline | None
    zones: list[str]


class Line(NamedTuple):
    """One line: its sentences `first` to `last` (exclusive), its place in the text, whether a blank line precedes."""

    first: int
    last: int
    start: int
    text: str
    apart: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def outline(tokens: Tokens, ends: list[int]) -> Layout:
    """Find the title and the dateline and give each sentence its zone.

    >>> from pressfacts.tokenizer import tokenize
    >>> from pressfacts.sentences import split
    >>> tokens = tokenize("Neue Brücke fertig\\n\\nKassel, 3. Mai 2024 – Die Brücke steht.")
    >>> layout = outline(tokens, split(tokens))
    >>> layout.title.text, layout.dateline.place, layout.dateline.date, layout.zones
    ('Neue Brücke fertig', 'Kassel', '2024-05-03', ['title', 'lead'])
    """
    lines = _lines(tokens, ends)
    zones = ["body"] * len(ends)
    title, dateline, top = _read_head(lines, zones)
    below = _mark_lead(lines, top, zones)
    _mark_blocks(lines, below, zones)
    _mark_single_sentences(tokens, ends, zones)
    return Layout(title, dateline or _closing_dateline(lines[top:], zones), zones)


_BREAK = Expression(r"[\n\r\x0b\x0c\u2028\u2029]")


def _lines(tokens: Tokens, ends: list[int]) -> list[Line]:
    text, starts, limits = tokens.text, tokens.starts, tokens.ends
    lines: list[Line] = []
    first = 0
    start = starts[0] if starts else 0
    apart = True
    for last, end in enumerate(ends, start=1):
        limit = limits[end - 1]
        following = starts[end] if end < len(starts) else len(text)
        gap = text[limit:following]
        if last < len(ends) and (gap == " " or not _BREAK.search(gap)):
            continue
        lines.append(Line(first, last, start, text[start:limit], apart))
        first, start, apart = last, following, max(gap.count("\n"), gap.count("\r")) > 1
    return lines


def _mark(line: Line, zone: str, zones: list[str]) -> None:
    zones[line.first : line.last] = [zone] * (line.last - line.first)


# --- the head -------------------------------------------------------------------------------------------------------

_HEAD_LINES = 8
_FULL_STOP = Expression(r"(?<![.V])\.[“”\"»«’')\]]{0,3}$")
_PROSE_LENGTH = 180


def _is_prose(line: Line) -> bool:
    """A line of running text: it ends in one full stop (but "e. V.") or is longer than any heading."""
    return len(line.text) > _PROSE_LENGTH or bool(_FULL_STOP.search(line.text[-8:]))


def _read_head(lines: list[Line], zones: list[str]) -> tuple[Span | None, Dateline | None, int]:
    """Title, dateline, and the number of the first line below the head; marks the zones of the head."""
    title: Span | None = None
    dateline: Dateline | None = None
    for number, line in enumerate(lines[:_HEAD_LINES]):
        if line.text[0] in "-–•›*" and not _is_prose(line):  # navigation
            continue
        found = None if dateline else find_dateline(line.text, line.start, _is_prose(line))
        dateline = dateline or found
        rest = without_label(line.text[found.end - line.start :].lstrip(" \u00a0–—-:|.)") if found else line.text)
        if is_release_label(rest) or (found and (not rest or is_metadata(rest))):
            _mark(line, "dateline", zones)
            continue
        if _opens_contact(line):
            _mark(line, "contact", zones)
            continue
        if number + 1 == len(lines) or _is_prose(line):
            _mark_opening_dateline(line, dateline, zones)
            return title, dateline, number
        if title is None:
            title = Span(line.end - len(rest), line.end, rest)
            _mark(line, "title", zones)
        elif _has_contact_data(line):
            return title, dateline, number
        else:
            _mark(line, "subheading", zones)
    return title, dateline, min(_HEAD_LINES, len(lines))


def _mark_opening_dateline(line: Line, dateline: Dateline | None, zones: list[str]) -> None:
    """The first sentence of the lead can be the dateline alone: "Kassel, 3. Mai 2024. Die Brücke …"."""
    if dateline and dateline.start == line.start and line.last - line.first > 1:
        first_stop = re.match(r"[ .]{1,3}(?=[A-ZÄÖÜ„\"])", line.text[dateline.end - dateline.start :])
        if first_stop:
            zones[line.first] = "dateline"


def _closing_dateline(lines: list[Line], zones: list[str]) -> Dateline | None:
    """A place and day alone on a line below the text."""
    for line in lines:
        if len(line.text) > 60:
            continue
        found = find_dateline(line.text, line.start, prose=False)
        if found and found.date and found.place and found.end == line.end:
            _mark(line, "dateline", zones)
            return found
    return None


_LEAD_SENTENCES = 3


def _mark_lead(lines: list[Line], top: int, zones: list[str]) -> int:
    """The first prose: to the next blank line, or to a line break once it has three sentences."""
    count = 0
    for number in range(top, len(lines)):
        line = lines[number]
        if count and (line.apart or count >= _LEAD_SENTENCES):
            return number
        if _opens_contact(line) or _opens_boilerplate(line):
            return number
        zones[line.first : line.last] = ["lead" if zone == "body" else zone for zone in zones[line.first : line.last]]
        count += line.last - line.first
    return len(lines)


# --- blocks below the lead ------------------------------------------------------------------------------------------

_CONTACT_DATA = Expression(
    r"\b(?:Tel|Telefon|Fon|Fax|Telefax|Mobil|Handy|E-?Mail|Mail|Internet|Web)\b\.?\s?:"
    r"|\b(?:Tel\.|Telefon|Fax|Mobil)\s?[+(\d]|@|\bwww\.|https?://"
    r"|^\(?(?:\+|00?)\d\d|\b\d{5} [A-ZÄÖÜ]|(?:[Ss]tr(?:\.|aße)|[Pp]latz|[Aa]llee|[Ww]eg) \d"
)
_CONTACT_HEADING = Expression(
    r"(?:Ihre? |Unsere? )?(?:(?:Presse|Medien)-?)?(?:[Kk]ontakt(?:e|daten)?|"
    r"[Aa]nsprech(?:partner(?:in|innen|[:*_/]-?innen)?|person(?:en)?)|[Aa]nfragen|[Ss]telle|[Ss]precher(?:in|[:*_/]-?in)?|Rückfragen|Nachfragen|Herausgeber(?:in)?|"
    r"Impressum|Redaktion|Absender)"
    r"(?: (?:für|bei|zu|an|der|des|und|bitte|auch|die|den|Presse|Medien|Redaktion)[^:.]{0,50})?\s?(?::|$)"
)
_CONTACT_SENTENCE = Expression(
    r"(?:Für|Bei) (?:weitere |Ihre |etwaige |alle )?(?:(?:Rück|Nach)?[Ff]ragen|\w{1,20}anfragen|Interviews)\b"
    r"|(?:Presse|Medien)?[Kk]ontakt\b|Ansprechpartner|Rückfragen (?:bitte|von|der|und)\b"
)
# "Über die Nordholz AG", "Über uns:"; not "Über 50 Gäste", "Über Nacht gesperrt", "Über die Feiertage bleibt es ruhig".
_SMALL_WORDS = "for|of|the|and|der|die|das|den|des|dem|und|für|von|vom|in|im|am|an|zur|zum|zu|mbh"
_NAME_WORD = rf"(?:(?:{_SMALL_WORDS})(?!\w)|[^a-zäöüß\s:][^\s:]{{0,60}}|e\.)"
_BOILERPLATE_HEADING = Expression(
    r"Über (?!Nacht|Ostern|Pfingsten|Weihnachten|Jahr|Woche|Monat|Stunden)(?:(?:den|die|das|unsere?n?) )?"
    rf"[^\W\d][^\s:]{{0,60}}(?: {_NAME_WORD}){{0,12}}\s?(?::|$)"
    r"|(?:Wir über|Das sind) uns\b|(?:Firmen|Unternehmens|Kurz)(?:profil|porträt|portrait)\b"
    r"|(?:Disclaimer|Haftungsausschluss|Rechtlicher Hinweis)\s?:?"
    r"|(?:Abdruck|Veröffentlichung und Nachdruck) (?:honorar)?frei\b"
)
_CAPTION = Expression(
    r"(?:Foto|Fotos|Bild|Bilder|Bildunterschrift|Bildtext|Bildnachweis|Bildquelle|Bildrechte|Bild-?Copyright|Fotocredit|"
    r"Fotonachweis|Grafik|Abbildung|Copyright|BU)\b[^.:]{0,40}:|©|\(c\) "
)
_CREDIT = Expression(r"(?:[,(|/–-] ?(?:Foto|Bild|Grafik|Quelle)s?: ?|© ?)[^.:]{1,60}$")
_CONTACT_LINE = Expression(r"(?:Tel|Telefon|Fon|Fax|Telefax|Mobil|E-?Mail|Mail)\b\.?\s?:?|[\w.+-]{1,64}@[\w.-]{3,64}$")
_QUOTE_STARTS = '„“"»«'
_QUOTE_ENDS = '“”"»«'
_BULLET = Expression(r"[-–—•·▪●■◦*+>]|\d{1,2}[.)]\s")


def _has_contact_data(line: Line) -> bool:
    return bool(_CONTACT_DATA.search(line.text[:300]))


def _opens_contact(line: Line) -> bool:
    text = line.text[:120]
    if _CONTACT_HEADING.match(text):
        return len(line.text) < 300
    return bool(_CONTACT_SENTENCE.match(text)) and len(line.text) < 400 and (_has_contact_data(line) or text[-1] == ":")


def _opens_boilerplate(line: Line) -> bool:
    found = _BOILERPLATE_HEADING.match(line.text[:120])
    return found is not None and (found.end() == len(line.text) or found[0][-1] == ":")


def _is_caption(line: Line) -> bool:
    if len(line.text) > 300 or _BULLET.match(line.text):
        return False
    return bool(_CAPTION.match(line.text) or _CREDIT.search(line.text[-90:]))


def _is_heading(lines: list[Line], number: int) -> bool:
    """A short line without a stop (a question may have its mark), above prose; below a quotation it is its speaker."""
    line, above = lines[number], lines[number - 1]
    if number + 1 == len(lines) or not _is_prose(lines[number + 1]) or len(line.text) > 120:
        return False
    following = lines[number + 1]
    if following.text[0] in _QUOTE_STARTS and not following.apart:  # "unter dem Motto", then the motto
        return False
    if _BULLET.match(line.text) or _has_contact_data(line) or above.text[-1] in _QUOTE_ENDS:
        return False
    return line.text[0].isupper() and line.text[-1] not in ",;:.!…" and line.text[-1] not in _QUOTE_ENDS


def _mark_blocks(lines: list[Line], below: int, zones: list[str]) -> None:
    """Contact blocks, boilerplate, captions and subheadings from line `below` on."""
    block = "body"
    for number in range(below, len(lines)):
        line = lines[number]
        if _opens_contact(line):
            block = "contact"
        elif _opens_boilerplate(line):
            block = "boilerplate"
        elif _is_caption(line):
            _mark(line, "caption", zones)
            continue
        elif block != "body" and _ends_block(block, lines, number):
            block = "body"
        _mark(line, block if block != "body" else _zone(lines, number), zones)


def _ends_block(block: str, lines: list[Line], number: int) -> bool:
    """A section heading below a blank line ends a block; running text ends a contact block, too."""
    line = lines[number]
    if line.apart and _is_heading(lines, number):
        return not _has_contact_data(lines[number + 1])
    return block == "contact" and _is_prose(line) and len(line.text) > 60 and not _has_contact_data(line)


def _zone(lines: list[Line], number: int) -> str:
    line = lines[number]
    if _CONTACT_LINE.match(line.text) and len(line.text) < 120 and not _is_prose(line):
        return "contact"
    return "subheading" if number and _is_heading(lines, number) else "body"


# --- single sentences -----------------------------------------------------------------------------------------------

_TELLING_INITIALS = "(SZFBRÜPMKAWUH"
# Police: "(Tom Behr/-82117)", the officer and an extension.
_OFFICER = Expression(
    r"\((?:[A-ZÄÖÜ][\w.-]{1,30}+[ \u00a0]{0,6}+){1,4}+(?:[/,] ?(?:Tel(?:\.|efon)? ?:?)?[\d/ –-]{3,25}){1,2}\)\.?$"
)


def _mark_single_sentences(tokens: Tokens, ends: list[int], zones: list[str]) -> None:
    """Embargoes, officers' extensions, contact sentences and "Über X: …" inside a line of text."""
    first = 0
    for index, end in enumerate(ends):
        start, limit = tokens.starts[first], tokens.ends[end - 1]
        first = end
        if zones[index] in ("lead", "body") and tokens.text[start] in _TELLING_INITIALS:
            sentence = tokens.text[start : min(limit, start + 400)]
            zones[index] = _sentence_zone(sentence, late=2 * index > len(ends)) or zones[index]


def _sentence_zone(sentence: str, late: bool) -> str | None:
    if is_embargo(sentence):
        return "dateline"
    if _OFFICER.match(sentence):
        return "contact"
    if _CONTACT_SENTENCE.match(sentence) and _CONTACT_DATA.search(sentence):
        return "contact"
    heading = late and _BOILERPLATE_HEADING.match(sentence)
    return "boilerplate" if heading and heading[0][-1] == ":" else None
