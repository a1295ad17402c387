"""Where sentences end: small named rules in order, asked only where a sentence could end; the first answer wins.

>>> from pressfacts.tokenizer import tokenize
>>> split(tokenize("Dr. Lena Voss kam am 3. Mai. „Gut!“, sagte sie."))
[8, 16]
"""

from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from pressfacts.abbreviations import abbreviations
from pressfacts.expression import Expression
from pressfacts.tokenizer import OPENERS, Tokens


class Boundary(NamedTuple):
    """A place where a sentence could end.

    `before` is the word before the stop, `stop` the stop or the abbreviation that ends in one, `closers` the
    closing marks that cling to it (“ ” » " )), `after` the next word, `spaced` whether a blank parts them.
    """

    before: str
    stop: str
    closers: str
    after: str
    spaced: bool


Rule = Callable[[Boundary], bool | None]
"""True: a sentence ends here; False: it goes on; None: ask the next rule."""


def split(tokens: Tokens) -> list[int]:
    """The exclusive token ends of the sentences, in order; the last is the number of tokens.

    A blank line always ends a sentence; a single line break does unless it only wraps the line.
    """
    if not tokens.words:
        return []
    ends = set(_line_ends(tokens))
    ends.update(_stop_ends(tokens))
    ends.add(len(tokens.words))
    return sorted(ends)


# --- stops ----------------------------------------------------------------------------------------------------------

_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("“”\"»«’‘'›‹)]")
_OPENING_MARKS = frozenset("„“”\"»«‚‘'›‹([")
_CONTINUING = frozenset([*",;:/&+=%|–—-.!?…*", "...", ")", "]", "}"])
_OPENERS = frozenset(OPENERS.split())


def _stop_ends(tokens: Tokens) -> list[int]:
    """The ends behind full stops, question and exclamation marks, ellipses and abbreviations."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    last = len(words)
    found = []
    for stop in [index for index, word in enumerate(words) if word[-1] in _STOPS]:
        after = stop + 1
        while after < last and words[after] in _CLOSERS and starts[after] == ends[after - 1]:
            after += 1
        if after == last:
            break
        closers = "".join(words[stop + 1 : after])
        spaced = starts[after] > ends[after - 1]
        if _decide(Boundary(words[stop - 1] if stop else "", words[stop], closers, words[after], spaced)):
            found.append(after)
    return found


def _decide(boundary: Boundary) -> bool:
    for rule in RULES:
        answer = rule(boundary)
        if answer is not None:
            return answer
    return True


def continues_in_lower_case(boundary: Boundary) -> bool | None:
    """„Ja!“ sagte sie; "Prof. am Institut"; the next word of a new sentence is not in lower case."""
    return False if boundary.after[0].islower() else None


def continues_with_a_mark(boundary: Boundary) -> bool | None:
    """„Gut.“, sagt sie; "?!"; a sentence does not begin with a comma or a further stop."""
    return False if boundary.after in _CONTINUING else None


def plain_stop(boundary: Boundary) -> bool | None:
    """A blank and a capital behind a stop that is a token by itself: the ordinary end."""
    if boundary.stop == "." and boundary.spaced and not boundary.closers and boundary.after[0].isupper():
        return True
    return None


def runs_into_the_next_word(boundary: Boundary) -> bool | None:
    """ "Ende.Der Rest" is an end, "Web2.Net" and "a.B" are none."""
    if boundary.spaced or boundary.after in _OPENING_MARKS or boundary.closers:
        return None
    return boundary.before[-1:].islower() and boundary.after[0].isupper() and len(boundary.after) > 1


def remark_in_brackets(boundary: Boundary) -> bool | None:
    """ "Der Vorstand (einstimmig!) Anfang Mai": a bracket with a mark of its own inside a sentence."""
    if ")" in boundary.closers and boundary.stop != ".":
        return boundary.after in _OPENERS
    return None


def ellipsis(boundary: Boundary) -> bool | None:
    """ "Und dann … Stille": what follows three dots begins a sentence only if it looks like it."""
    if boundary.stop in ("…", "..."):
        return bool(boundary.closers) or boundary.after in _OPENERS or boundary.after in _OPENING_MARKS
    return None


def ordinal(boundary: Boundary) -> bool | None:
    """ "am 3. Mai", "Leo XIV. Anfang": the tokenizer joins the stop to ordinals only; "16.11. Die" can be both."""
    if boundary.stop[0].isdigit():
        return boundary.stop.count(".") > 1 and boundary.after in _OPENERS
    if len(boundary.stop) > 2 and set(boundary.stop) <= _ROMAN:
        return False
    return None


def initial(boundary: Boundary) -> bool | None:
    """ "J. Weber" and "z. B. Die Linke" go on, "Hilfswerk e. V. Die" ends."""
    if len(boundary.stop) == 2 and boundary.stop[0].isalpha():
        return abbreviations().get(boundary.before + boundary.stop) != "" and boundary.after in _OPENERS
    return None


def abbreviation(boundary: Boundary) -> bool | None:
    """ "Dr. Voss" never ends; "5 Mio. Euro" goes on, "5 Mio. Die" ends; so do chains ("e.V.", "u.a.")."""
    if len(boundary.stop) == 1 or boundary.stop[-1] != ".":
        return None
    use = abbreviations().get(boundary.stop)
    if use == "" or use == "figure":
        return False
    return boundary.after in _OPENERS or (boundary.after in _OPENING_MARKS and boundary.after not in "([")


_ROMAN = frozenset("IVXL.")
RULES: tuple[Rule, ...] = (
    plain_stop,
    continues_in_lower_case,
    continues_with_a_mark,
    ordinal,
    initial,
    abbreviation,
    runs_into_the_next_word,
    remark_in_brackets,
    ellipsis,
)

# --- lines ----------------------------------------------------------------------------------------------------------

_BREAK = Expression(r"[\n\r\x0b\x0c\u2028\u2029]\s*+")
# No heading and no sentence ends with one of these.
_ARTICLES_AND_THE_LIKE = (
    "der die das den dem des ein eine einen einem einer eines und oder sowie in im am an auf aus bei beim mit von vom "
    "zu zum zur für durch über unter um bis seit als wie dass ihr ihre ihren sein seine seinen diese dieser"
)
_NEVER_LAST = frozenset(_ARTICLES_AND_THE_LIKE.split())
_BULLET = Expression(r"[-–—•·▪●■◦*+>]$|\d{1,2}[.)]$")


class _Line(NamedTuple):
    """A line that a single break ends: its length, the token that opens the next line, how the words meet."""

    length: int
    after: int
    wrapped: bool


def _line_ends(tokens: Tokens) -> list[int]:
    """The ends at line breaks: every blank line, and single breaks that do not wrap a line."""
    words, starts = tokens.words, tokens.starts
    ends: list[int] = []
    lines: list[_Line] = []
    begin = starts[0]
    for found in _BREAK.finditer(tokens.text, begin):
        after = bisect_left(starts, found.end())
        if after >= len(words):
            break
        if max(found[0].count("\n"), found[0].count("\r")) > 1:
            ends.append(after)
        else:
            lines.append(_Line(found.start() - begin, after, _goes_on(words[after - 1], words[after])))
        begin = found.end()
    width = _width(lines)
    return ends + [line.after for line in lines if not _is_wrap(line, tokens, width)]


def _goes_on(before: str, after: str) -> bool:
    address = "@" in after or after.startswith(("www.", "http"))
    return before in _NEVER_LAST or (after[0].islower() and not address and before[-1] not in ".!?:")


def _width(lines: list[_Line]) -> int:
    """The line length, in characters, to which the text was wrapped; 0 if it was not."""
    wrapped = [line.length for line in lines if line.wrapped and line.length <= 120]
    return max(wrapped) if len(wrapped) > 2 and 4 * len(wrapped) >= len(lines) else 0


def _is_wrap(line: _Line, tokens: Tokens, width: int) -> bool:
    """Whether the sentence may go on in the next line: its first word had no room in this one."""
    word = tokens.words[line.after]
    if not width or _BULLET.match(word):
        return line.wrapped
    return line.wrapped or line.length + 1 + len(word) > 0.8 * width
