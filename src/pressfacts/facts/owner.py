"""Names that stand in front of the hyphen of an office or a possession: "SPD" in "SPD-Chefin".

Of a name of several words only the last is glued to the office: "Deutsche Bank-Chefin", "Stadtwerke Kassel-Chef".
"""

from __future__ import annotations

from collections.abc import Iterable

from pressfacts.analysis import Analysis
from pressfacts.facts.grouping import Name
from pressfacts.matcher import Match, Mention
from pressfacts.records import Span

_NO_OWNER = ("role_modifier", "department", "place", "no_organisation", "no_name", "role", "first_name", "owned")
"""What stands before the hyphen of an office and names no organisation: "Ex-Chef", "Europa-Chef"."""
_OWNED = ("company_office", "hyphened_office")
"""The offices that a new name may own."""
_OWNERS = ("organisation_name", "official_body")
_HEADS = ("organisation_head", "organisation_name")
_UNIONS = frozenset({"IG", "DB"})
"""Acronyms that open names of several words: "IG Metall"."""

Words = tuple[str, ...]
Forms = dict[Words, Mention]
"""The words that a mention may be → the mention that introduced the name."""
Names = dict[str, dict[Words, Words]]
"""The last word → the names that end in it, and of each the name that it is short for."""


def is_owner(whole: str, analysis: Analysis) -> bool:
    """Whether a word in front of a hyphen may be a name, and does not only say what kind of office it is."""
    return len(whole) > 1 and not analysis.book.is_in(whole, _NO_OWNER)


def before_hyphen(matches: list[Match], found: list[Mention], forms: Forms, analysis: Analysis) -> list[Mention]:
    """The names in front of hyphens, which later stages still read as the offices that they are.

    Where words stand in front of the glued one, they are the mention (its span reaches into the office), and one of
    `found` that they go on from is taken out. `forms` are the short forms of names that the document has.
    """
    taken = {token for mention in found for token in range(mention.first, mention.last)}
    hyphened = [
        (match, whole)
        for match in matches
        if match.rule.symbol == "" and match.rule.level == "mention" and match.first not in taken
        if (whole := analysis.tokens.words[match.first].rpartition("-")[0])
    ]
    if not hyphened:
        return []
    ending = {mention.last: mention for mention in found}
    listed = _listed(found, forms)
    owners = []
    for match, whole in hyphened:
        owner = whole.removeprefix("Ex-").removesuffix("-Co")
        neighbour = ending.get(match.first)
        front = _front(owner, match.first, neighbour, listed, analysis)
        if neighbour and neighbour.first == front:
            found.remove(neighbour)
            taken.difference_update(range(front, match.first))
        if front < match.first and taken.isdisjoint(range(front, match.first)):
            owners.append(_joined(owner, front, match, listed, analysis))
        elif _is_known(owner, listed) or _may_own(whole, owner, match, analysis):
            owners.append(_inside(whole, owner, match, listed, analysis))
    return owners


def _listed(found: Iterable[Mention], forms: Forms) -> Names:
    listed: Names = {}
    for words, of in [(mention.value.words, mention.value.of) for mention in found]:
        listed.setdefault(words[-1], {}).setdefault(words, of)
    for words, mention in forms.items():
        listed.setdefault(words[-1], {}).setdefault(words, mention.value.of)
    return listed


def _is_known(owner: str, listed: Names) -> bool:
    return (owner,) in listed.get(owner, ())


def _front(owner: str, office: int, neighbour: Mention | None, listed: Names, analysis: Analysis) -> int:
    """Where the name begins that the word before the hyphen ends; the office itself where it is the whole name."""
    words, value = analysis.tokens.words, analysis.book.value
    for name in listed.get(owner, ()):
        size = len(name) - 1
        if 0 < size <= office and tuple(words[office - size : office]) == name[:-1]:
            return office - size
    if not office or len(owner) < 2 or value("role_modifier", owner) is not None:
        return office
    before = words[office - 1]
    is_place = value("place", owner) is not None
    is_body = analysis.book.is_in(owner, _HEADS)
    is_club = value("club", before) is not None
    if neighbour and neighbour.symbol and (is_place or before in _UNIONS or is_club):
        return neighbour.first
    if is_place and (is_club or (value("organisation_head", before) is not None and before[0].isupper())):
        return office - 1
    if is_body and not is_place and value("organisation_adjective", before) is not None and before[0].isupper():
        return office - 1
    return office


def _joined(owner: str, front: int, match: Match, listed: Names, analysis: Analysis) -> Mention:
    """A name of several words, the last of them glued to the office."""
    words = (*analysis.tokens.words[front : match.first], owner)
    start, inside = analysis.tokens.starts[front], analysis.tokens.starts[match.first]
    span = Span(start, inside + len(owner), analysis.tokens.text[start : inside + len(owner)])
    of = listed.get(owner, {}).get(words, words)
    return Mention(match.rule, front, match.first, "organisation", Name(span, words, of))


def _inside(whole: str, owner: str, match: Match, listed: Names, analysis: Analysis) -> Mention:
    """A name of one word in front of the hyphen."""
    start = analysis.tokens.starts[match.first] + whole.index(owner)
    span = Span(start, start + len(owner), analysis.tokens.text[start : start + len(owner)])
    of = listed.get(owner, {}).get((owner,), (owner,))
    return Mention(match.rule, match.first, match.last, "", Name(span, (owner,), of))


def _may_own(whole: str, owner: str, match: Match, analysis: Analysis) -> bool:
    """Whether a new name may stand before this hyphen: a known one or an acronym before any word, another one before
    the office of a company."""
    if analysis.book.is_in(owner, _OWNERS):
        return True
    tail = analysis.tokens.words[match.first][len(whole) + 1 :]
    fits = owner.isupper() or analysis.book.is_in(tail, _OWNED)
    return fits and is_owner(owner, analysis)
