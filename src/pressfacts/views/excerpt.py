"""Words of a foreign text made fit for a terminal: nothing that it obeys, on one line, cut to a width."""

from __future__ import annotations


def harmless(text: str) -> str:
    r"""The text without anything that a terminal obeys: control characters become visible, one for one.

    >>> harmless("\x1b[31mrot\x07")
    '␛[31mrot␇'
    """
    if text.replace("\n", "").replace("\N{NO-BREAK SPACE}", "").isprintable():
        return text
    import regex  # 20 ms that only odd texts need

    # Joiners belong to spelling and to emoji; everything else of category "other" steers, hides or does not exist.
    unsafe = regex.compile(r"[\p{C}--[\n\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}]]", regex.V1)
    return str(unsafe.sub(lambda match: _picture(match[0]), text))


def _picture(character: str) -> str:
    code = ord(character)
    if code == 9:
        return " "
    if 128 <= code < 160:  # Windows-1252 that was read as Latin-1: "„", "–", "“"
        return bytes([code]).decode("cp1252", "replace")
    return chr(0x2400 + code) if code < 32 else "␡" if code == 127 else "\ufffd"


def one_line(text: str) -> str:
    """The text on one line, harmless."""
    return " ".join(harmless(text).split())


def shortened(text: str, width: int) -> str:
    """The text, cut at a word if it is longer than `width` characters.

    >>> shortened("Wir bauen Brücken und Tunnel", 20)
    'Wir bauen Brücken …'
    """
    return text if len(text) <= width else f"{text[: width - 1].rpartition(' ')[0] or text[: width - 2]} …"


def around(text: str, sentence: tuple[int, int], start: int, end: int, width: int) -> str:
    """The words around the span from `start` to `end` on one line of at most `width` characters, the span included.

    They are cut at words and do not leave the sentence; a span wider than the line stands alone.

    >>> around("Im Mai kamen rund 200 Gäste aus vier Ländern.", (0, 45), 13, 27, 34)
    '… Mai kamen rund 200 Gäste aus …'
    """
    before, span, after = (
        one_line(part).split() for part in (text[sentence[0] : start], text[start:end], text[end : sentence[1]])
    )
    # The comma behind the span and the bracket before it belong to its words.
    opening = "" if text[start - 1 : start].isspace() or not before else before.pop()
    closing = "" if text[end : end + 1].isspace() or not after else after.pop(0)
    head, tail, middle = list[str](), list[str](), opening + " ".join(span) + closing
    room = width - len(middle) - 4
    while before or after:
        side = before if before and (len(head) <= len(tail) or not after) else after
        room -= len(side[-1] if side is before else side[0]) + 1
        if room < 0:
            break
        if side is before:
            head.insert(0, before.pop())
        else:
            tail.append(after.pop(0))
    return " ".join([*(["…"] if before else []), *head, middle, *tail, *(["…"] if after else [])])
