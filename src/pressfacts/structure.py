"""The layout of a press release: title, dateline, and the zone of every sentence.

The text is read line by line (a line that is only wrapped counts as one). What stands above the first prose is the
head; the first prose is the lead; below it, headings open contact blocks, boilerplate ("Über uns") and sections.
Doubtful lines stay body, because facts of contact blocks and boilerplate are not news.
"""

import re
from typing import NamedTuple

from pressfacts.blocks import (
    announces_more,
    has_contact_data,
    is_caption,
    is_contact_line,
    is_contact_sentence,
    is_heading,
    is_portrait,
    opens_boilerplate,
    opens_boilerplate_inside,
    opens_contact,
)
from pressfacts.dateline import find_dateline, is_embargo, is_metadata, is_release_label, without_label
from pressfacts.expression import Expression
from pressfacts.lines import Line, is_prose, lines_of
from pressfacts.records import Dateline, Span
from pressfacts.tokenizer import Tokens


class Layout(NamedTuple):
    """`zones[i]` is the zone of sentence i.

    Zones: title, dateline, lead, subheading, body, caption, contact, boilerplate.
    """

    title: Span | None
    dateline: Dateline | None
    zones: list[str]


def outline(tokens: Tokens, ends: list[int]) -> Layout:
    """Find the title and the dateline and give each sentence its zone.

    >>> from pressfacts.tokenizer import tokenize
    >>> from pressfacts.sentences import split
    >>> tokens = tokenize("Neue Brücke fertig\\n\\nKassel, 3. Mai 2024 – Die Brücke steht.")
    >>> layout = outline(tokens, split(tokens))
    >>> layout.title.text, layout.dateline.place, layout.dateline.date, layout.zones
    ('Neue Brücke fertig', 'Kassel', '2024-05-03', ['title', 'lead'])
    """
    lines = lines_of(tokens, ends)
    zones = ["body"] * len(ends)
    title, dateline, top = _read_head(lines, zones)
    below = _mark_lead(lines, top, zones)
    _mark_blocks(lines, below, zones)
    _mark_single_sentences(tokens, ends, zones)
    return Layout(title, dateline or _closing_dateline(lines[top:], zones), zones)


def _mark(line: Line, zone: str, zones: list[str]) -> None:
    zones[line.first : line.last] = [zone] * (line.last - line.first)


# --- the head -------------------------------------------------------------------------------------------------------

_HEAD_LINES = 8
_LONGEST_TITLE = 300
_LONG_HEADING = 80


def _read_head(lines: list[Line], zones: list[str]) -> tuple[Span | None, Dateline | None, int]:
    """Title, dateline, and the number of the first line below the head; marks the zones of the head."""
    title: Span | None = None
    dateline: Dateline | None = None
    for number, line in enumerate(lines[:_HEAD_LINES]):
        prose = _is_prose_of_head(line, title is None and number + 1 < len(lines))
        if line.text[0] in "-–•›*=_" and not prose:  # navigation, a rule
            continue
        found = find_dateline(line.text, line.start, prose) if dateline is None or prose else None
        dateline = _joined(dateline, found)
        rest = without_label(line.text[found.end - line.start :].lstrip(" \u00a0–—-:|.)") if found else line.text)
        if is_release_label(rest) or (found and (not rest or is_metadata(rest))):
            _mark(line, "dateline", zones)
            continue
        if opens_contact(line):
            _mark(line, "contact", zones)
            continue
        if number + 1 == len(lines) or prose:
            _mark_opening_dateline(line, found, zones)
            return title, dateline, number
        if is_caption(line):
            _mark(line, "caption", zones)
        elif title is None:
            title = Span(line.end - len(rest), line.end, rest)
            _mark(line, "title", zones)
        elif has_contact_data(line):
            return title, dateline, number
        else:
            _mark(line, "subheading", zones)
    return title, dateline, min(_HEAD_LINES, len(lines))


def _is_prose_of_head(line: Line, untitled: bool) -> bool:
    """Running text. A first long sentence without a stop is the headline; several sentences in one line are none."""
    if untitled and line.last - line.first == 1 and len(line.text) <= _LONGEST_TITLE:
        return is_prose(line) and line.text[-1] in '.“”"»«'
    return is_prose(line) or (not untitled and line.last - line.first > 1 and len(line.text) > _LONG_HEADING)


def _joined(above: Dateline | None, found: Dateline | None) -> Dateline | None:
    """A day that stands above and the place with which the running text begins ("Kassel – …") are one dateline."""
    if above is None or found is None:
        return above or found
    if above.place or not found.place:
        return above
    return found._replace(date=found.date or above.date)


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
        if opens_contact(line) or opens_boilerplate(line):
            return number
        zones[line.first : line.last] = ["lead" if zone == "body" else zone for zone in zones[line.first : line.last]]
        count += line.last - line.first
    return len(lines)


# --- blocks below the lead ------------------------------------------------------------------------------------------

_MORE_IS_CONTACT = 4
"""Within so many lines below "Weitere Informationen:" the telephone number of whom to ask must come."""


def _mark_blocks(lines: list[Line], below: int, zones: list[str]) -> None:
    """Contact blocks, boilerplate, captions and subheadings from line `below` on."""
    block = "body"
    for number in range(below, len(lines)):
        line = lines[number]
        if opens_contact(line) or (announces_more(line) and _leads_to_contact(lines, number)):
            block = "contact"
            _mark_names_above(lines, number, below, zones)
        elif opens_boilerplate(line):
            block = "boilerplate"
        elif is_caption(line):
            _mark(line, "caption", zones)
            continue
        elif block != "body" and _ends_block(block, lines, number):
            block = "body"
        _mark(line, block if block != "body" else _zone(lines, number), zones)
        if block == "body" and zones[line.first] == "contact":
            _mark_names_above(lines, number, below, zones)
    _mark_portraits(lines[below:], zones)


def _mark_portraits(lines: list[Line], zones: list[str]) -> None:
    """What an organisation says of itself at the very end, with no heading or one that any section could have."""
    for line in reversed(lines):
        if zones[line.first] in ("body", "subheading") and is_prose(line):
            if not is_portrait(line):
                return
            _mark(line, "boilerplate", zones)


def _leads_to_contact(lines: list[Line], number: int) -> bool:
    """Whether a mail address or telephone number follows before any running text."""
    for line in lines[number + 1 : number + 1 + _MORE_IS_CONTACT]:
        if is_prose(line):
            return False
        if is_contact_line(line):
            return True
    return False


def _mark_names_above(lines: list[Line], number: int, below: int, zones: list[str]) -> None:
    """Short lines right above a contact are whose it is: "Stadt Wallerode", "Pressestelle, Markt 1"."""
    while number > below and not lines[number].apart:
        number -= 1
        line = lines[number]
        if zones[line.first] != "body" or len(line.text) > 80 or line.text[-1] in '.!?“”"»«' or line.text[0] in "-–•*":
            return
        _mark(line, "contact", zones)
        if line.text[-1] == ":":
            return


def _ends_block(block: str, lines: list[Line], number: int) -> bool:
    """A section heading below a blank line ends a block; running text ends a contact block, too."""
    line = lines[number]
    if line.apart and is_heading(lines, number):
        return not has_contact_data(lines[number + 1])
    return block == "contact" and is_prose(line) and len(line.text) > 60 and not has_contact_data(line)


def _zone(lines: list[Line], number: int) -> str:
    line = lines[number]
    if is_contact_line(line):
        return "contact"
    return "subheading" if number and is_heading(lines, number) else "body"


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
    if is_contact_sentence(sentence):
        return "contact"
    return "boilerplate" if late and opens_boilerplate_inside(sentence) else None
