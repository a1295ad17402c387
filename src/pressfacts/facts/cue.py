"""The cue of a quotation: the whole verb of saying, as far as its parts stand side by side."""

from collections.abc import Container

from pressfacts.analysis import Analysis
from pressfacts.facts.source import Range
from pressfacts.matcher import Match

_ABOUT = frozenset("daran darauf daraus davon davor dafür dagegen damit darin darum darüber".split())
"""What points to the reported clause: "geht davon aus", "hat darauf hingewiesen"."""
_JOINTS = _ABOUT | {"dazu", "es", "sich"}
_SAYS_IT = frozenset("heißt hieß heisst hiess".split())
_LIGHT = frozenset("gegeben gemacht geworden gab gibt gaben wurde".split())
"""Verbs of "bekannt gegeben", "bekannt wurde"."""
_FEW = 3
"""So many words may stand between a verb and its particle within a cue."""


def cue_of(match: Match, analysis: Analysis) -> Range | None:
    """The cue of a frame with the particle, auxiliary, "es", "sich" or "davon" beside it.

    "fügt hinzu", "hatte erklärt", "heißt es", "freut sich", "geht davon aus", "so glaubt"; of parts that stand
    apart ("teilte die Stadt mit") the verb alone.
    """
    cue, particle = match.slot("cue") or match.slot("stem"), match.slot("particle")
    if cue is None:
        return None
    words, values = analysis.tokens.words, analysis.book.values
    first, last = cue
    if particle and 0 <= particle[0] - last <= _FEW and _JOINTS.issuperset(words[last : particle[0]]):
        return first, particle[1]
    word = words[first].lower()
    if word == "so":
        return first, _past(words, last, values["telling_verb"])
    if word == "bekannt" or word in values["saying_participle"]:
        return _with_auxiliaries(first, _past(words, last, _LIGHT), analysis)
    return first, _past(words, last, {"es"} if word in _SAYS_IT else _ABOUT | {"sich"})


def _past(words: list[str], token: int, known: Container[str]) -> int:
    """The place behind a token that is one of the known words, else the token's own place."""
    return token + (token < len(words) and words[token] in known)


def _with_auxiliaries(first: int, last: int, analysis: Analysis) -> Range:
    """A participle with what it points to and the auxiliaries beside it: "hat darauf hingewiesen", "erklärt hatte"."""
    words, auxiliaries = analysis.tokens.words, analysis.book.values["auxiliary"]
    last = _past(words, _past(words, last, {"worden", "haben"}), auxiliaries)
    if first and words[first - 1] in _ABOUT:
        first -= 1
    if first and words[first - 1].lower() in auxiliaries:
        first -= 1
    return first, last
