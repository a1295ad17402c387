"""Whether a sentence tells of the past or of what lies ahead, seen from the words around a mention."""

from collections.abc import Sequence

from pressfacts.analysis import Analysis
from pressfacts.expression import Expression
from pressfacts.matcher import Mention

_WINDOW = 14
"""So many tokens on each side a verb may stand."""


def direction(mention: Mention, analysis: Analysis) -> int:
    """The tense of the nearest listed word in the sentence: -1 past, 1 present or future, 2 future, 0 if there is none.

    "Soll" may be hearsay before "… haben" and "… sein".
    """
    sentence = analysis.sentence(mention.first)
    start = analysis.ends[sentence - 1] if sentence else 0
    end = analysis.ends[sentence]
    words, tense = analysis.tokens.words, analysis.book.values["tense"]
    if _is_over(words[mention.last : end]):
        return -1
    for distance in range(1, _WINDOW):
        for place in (mention.first - distance, mention.last - 1 + distance):
            if start <= place < end:
                known = tense.get(words[place] if place > start else words[place].lower())
                if known is None and _is_preterite(words, place, end):
                    known = "-1"
                if known == "2" and not _PERFECT.isdisjoint(words[place:end]):
                    return 1
                if known and known != "0":
                    return int(known)
    return 0


def _is_over(behind: Sequence[str]) -> bool:
    """Whether an infinitive of the perfect ends the clause: "verdächtigt, am Freitag eingebrochen zu sein"."""
    if "zu" not in behind:
        return False
    zu = behind.index("zu")
    perfect = zu > 0 and _PERFECT.issuperset(behind[zu + 1 : zu + 2]) and _PARTICIPLE.fullmatch(behind[zu - 1])
    return bool(perfect) and zu + 1 < len(behind) and "," not in behind[:zu]


_PERFECT = frozenset(("haben", "sein"))
_AUXILIARIES = frozenset(("hat", "haben", "habe", "ist", "sind", "sei", "seien"))
_PRETERITE = Expression("[a-zäöüß]{3,}ten?")


def _is_preterite(words: Sequence[str], place: int, end: int) -> bool:
    """Whether a word looks like "brannte" and no noun follows, as behind "bekannte"."""
    if not _PRETERITE.fullmatch(words[place]):
        return False
    return place + 1 == end or not words[place + 1][:1].isupper()


def may_be_perfect(mention: Mention, analysis: Analysis) -> bool:
    """Whether the sentence has an auxiliary of the perfect: "bis Mai sind zwölf Anträge eingegangen"."""
    sentence = analysis.sentence(mention.first)
    start = analysis.ends[sentence - 1] if sentence else 0
    return not _AUXILIARIES.isdisjoint(analysis.tokens.words[start : analysis.ends[sentence]])


_HAVE = frozenset(("hat", "haben", "habe"))
# What is so, not what was done: "hat am Sonntag geöffnet".
_STATES = frozenset(("geöffnet", "geschlossen"))
_PARTICIPLE = Expression(
    r"(?:[a-zäöüß]{2,6})?ge[a-zäöüß]{2,}(?:t|en)|(?:ver|be|er|ent|zer|über|unter)[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]+iert"
)


def is_done(mention: Mention, analysis: Analysis) -> bool:
    """Whether the clause tells in the perfect what somebody did: "hat heute 15 Boote in Empfang genommen"."""
    sentence = analysis.sentence(mention.first)
    start = analysis.ends[sentence - 1] if sentence else 0
    words, end = analysis.tokens.words, analysis.ends[sentence]
    if _HAVE.isdisjoint(words[max(start, mention.first - _WINDOW) : mention.last + 1]):
        return False
    if words[start + 1] in _HAVE and _PARTICIPLE.fullmatch(words[start].lower()):  # "Gewählt hat der Verein"
        return True
    place = mention.last
    while place < end and (words[place][:1].isalnum() or words[place] == "("):
        place = words.index(")", place, end) + 1 if words[place] == "(" and ")" in words[place:end] else place + 1
    return _PARTICIPLE.fullmatch(words[place - 1]) is not None and words[place - 1] not in _STATES
