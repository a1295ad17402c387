"""What time a document tells of, seen from its date mentions as a whole: today's news, or other years."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pressfacts.analysis import Analysis
from pressfacts.expression import Expression
from pressfacts.matcher import Mention
from pressfacts.normalize.calendar import bounds
from pressfacts.normalize.date import Local

_FAR_YEARS = 2
_NEAR_DAYS = 31
_QUERY = 6
"""A text of so few tokens is no report: who writes only "Montag" or "10.12." means what lies ahead."""
_OPEN_DAY = Expression(r"XXXX-(?:WXX|\d\d-\d\d)")


class Outlook(NamedTuple):
    """`narrative`: it tells of other years than that of its publication (a chronicle, an obituary). `timeless`: nothing
    in it happens near its publication, so that "heute" means nowadays. `query`: it is but a few words. `chapters`:
    lines that hold nothing but a year head its parts.
    """

    narrative: bool
    timeless: bool
    query: bool
    chapters: bool


def look_out(mentions: Sequence[Mention], analysis: Analysis) -> Outlook:
    """The outlook of a document."""
    query = len(analysis.tokens.words) <= _QUERY
    chapters = len({mention.value.value for mention in mentions if is_chapter(mention, analysis)}) > 1
    if not analysis.published:
        return Outlook(False, False, query, chapters)
    locals_ = [mention.value for mention in mentions]
    narrative = _is_narrative(locals_, analysis.published)
    return Outlook(narrative, _is_timeless(locals_, analysis.published), query, chapters)


def is_chapter(mention: Mention, analysis: Analysis) -> bool:
    """Whether a mention is a year that stands alone in its line."""
    value = mention.value.value
    if len(value) != 4 or not value.isdecimal() or mention.last - mention.first > 1:
        return False
    sentence = analysis.sentence(mention.first)
    start = analysis.ends[sentence - 1] if sentence else 0
    return analysis.ends[sentence] == mention.last and start == mention.first


def _is_narrative(locals_: Sequence[Local], published: date) -> bool:
    said = [one.value for one in locals_ if one.value[:4].isdecimal() and not one.anchor]
    far = [value for value in said if abs(int(value[:4]) - published.year) > _FAR_YEARS]
    present = sum(_is_deictic(one) or _is_near(one.value, published) for one in locals_)
    far_days = sum(map(_names_month, far))
    if far_days >= 3 and not present:
        return far_days >= 0.7 * sum(map(_names_month, said))
    return len(said) >= 4 and len(far) >= 0.9 * len(said) and present * 10 <= len(said)


def _is_timeless(locals_: Sequence[Local], published: date) -> bool:
    signs = 0
    for one in locals_:
        if _is_open_day(one) or _is_near(one.value, published):
            return False
        distant = one.value[:4].isdecimal() and abs(int(one.value[:4]) - published.year) > _FAR_YEARS
        signs += distant or one.value.endswith("_REF")
    return signs >= 3


def _names_month(value: str) -> bool:
    return len(value) >= len("2021-11")


def _is_deictic(local: Local) -> bool:
    return local.anchor == "published" and local.unit == "D"


def _is_open_day(local: Local) -> bool:
    """Whether an expression names a day by its distance or without its year: "gestern", "am Dienstag", "am 3. Mai"."""
    if local.anchor == "published":
        return local.unit == "O" or (local.unit == "D" and local.shift != 0)
    return not local.anchor and _OPEN_DAY.match(local.value) is not None


def _is_near(value: str, published: date) -> bool:
    days = bounds(value) if len(value) == len("2021-11-16") else None
    return days is not None and abs((days[0] - published).days) <= _NEAR_DAYS
