"""The two or three sentences that carry the news, chosen by place, facts and title words; nothing is rewritten."""

from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

from pressfacts.expression import Expression
from pressfacts.records import ASIDE, Document

MOST_CANDIDATES = 9
MOST_CHARACTERS = 420
"""Two of the first nine sentences of the news are chosen, and a third that holds facts if all stay this short."""

_NEVER = 1000.0
"""Weighs down a sentence that stands aside of the news."""

_SHORTEST = 30
_BULLETS = frozenset("-–—•*+>")
_SENTENCE_END = frozenset('.!…"“”»«)')
"""Headings and lines of a list end in none of these; a question is not news, its answer is."""

_BACKWARD = frozenset({
    "Er", "Sie", "Es", "Dies", "Dieser", "Diese", "Dieses", "Damit", "Dafür", "Dagegen", "Dazu", "Dabei", "Darin",
    "Darüber", "Dadurch", "Daher", "Danach", "Dann", "Darunter", "Davon", "Denn", "Deshalb", "Dessen", "Deren",
    "Hierbei", "Hierfür", "Hierzu", "Jedoch", "Seine", "Ihre", "Zudem", "Außerdem",
})  # fmt: skip
"""First words that lean on the sentence before."""

_LONGEST_BACKWARD = max(map(len, _BACKWARD)) + 1

_RANK = itemgetter(0, 1)
"""The best score first, the higher of two equals."""

_LONG_WORD = Expression(r"\w{4,}")


class LeadSentence(NamedTuple):
    """A sentence that carries news.

    `reasons`: opening (the first), agreement (reports one), title (shares its words), facts (holds several); place
    if only its high place speaks for it.
    """

    start: int
    end: int
    text: str
    sentence: int
    reasons: tuple[str, ...]


def lead_sentences(document: Document) -> tuple[LeadSentence, ...]:
    """The lead in text order: sentences high in the text, rich in facts, close to the title."""
    text, weights = document.text, _weights(document)
    stems = _stems(document.title.text) if document.title else ()
    signings = {agreement.sentence for agreement in document.agreements}
    scored = []
    for place, index in enumerate(_candidates(document, weights)):
        start, end = document.sentences[index]
        sentence = text[start:end]
        shared = sum([stem in sentence for stem in stems]) / (len(stems) or 1)
        leans = sentence[:_LONGEST_BACKWARD].partition(" ")[0] in _BACKWARD
        score = 3.0 / (1 + place) + 0.5 * min(weights[index], 4.0) + 1.5 * shared + 2.0 * (index in signings) - leans
        reasons = {"opening": place == 0, "agreement": index in signings, "title": shared >= 0.25}
        scored.append((-score, index, reasons))
    best = [_explained(document, index, reasons, weights[index]) for _, index, reasons in sorted(scored, key=_RANK)[:3]]
    if best[2:] and (best[2].reasons == ("place",) or sum(one.end - one.start for one in best) > MOST_CHARACTERS):
        del best[2]
    return tuple(sorted(best))


def _weights(document: Document) -> list[float]:
    """What each sentence reports: its facts counted, quoted words against it, far below zero where it is no news."""
    sentences = document.sentences
    weights = [0.0] * len(sentences)
    for facts in (document.numbers, document.dates, document.people, document.organisations):
        for fact in facts:
            weights[fact.sentence] += -_NEVER if fact.zone in ASIDE else 1.0
    for quote in document.quotes:
        index = quote.sentence
        # What somebody says about the news is not the news; a long quotation runs over several sentences.
        while quote.type == "direct" and index < len(sentences) and sentences[index][0] < quote.end:
            weights[index] -= 4.0
            index += 1
    return weights


def _candidates(document: Document, weights: Sequence[float]) -> list[int]:
    """The first whole sentences behind the title and dateline, as far down as facts of the news go."""
    text = document.text
    begin = news_begins(document)
    last = max([index for index, weight in enumerate(weights) if weight > 0], default=len(weights) - 1)
    found: list[int] = []
    for index, (start, end) in enumerate(document.sentences[: last + 1]):
        whole = end - max(start, begin) > _SHORTEST and text[end - 1] in _SENTENCE_END and text[start] not in _BULLETS
        if whole and weights[index] > -_NEVER / 2:
            found.append(index)
            if len(found) == MOST_CANDIDATES:
                break
    return found


def news_begins(document: Document) -> int:
    """The place behind the title and behind the dateline, unless that closes the text."""
    title, dateline = document.title.end if document.title else 0, document.dateline
    if dateline is None:
        return title
    above = (end for start, end in document.sentences if title <= start and end - start > _SHORTEST)
    closes = any(end <= dateline.start and document.text[end - 1] in _SENTENCE_END for end in above)
    return title if closes else max(title, dateline.end)


def _explained(document: Document, index: int, reasons: dict[str, bool], facts: float) -> LeadSentence:
    """A chosen sentence with the reasons of its choice."""
    start, end = _clip(document, *document.sentences[index])
    held = tuple([reason for reason, holds in {**reasons, "facts": facts >= 2}.items() if holds])
    return LeadSentence(start, end, document.text[start:end], index, held or ("place",))


def _clip(document: Document, start: int, end: int) -> tuple[int, int]:
    """The sentence without the dateline that opens it ("Kassel, 4. Juni 2024 – ")."""
    dateline = document.dateline
    if dateline and start <= dateline.end < end and dateline.start <= start:
        start = dateline.end
        while start < end - 1 and not document.text[start].isalnum() and document.text[start] not in '„“"»«(':
            start += 1
    return start, end


def _stems(title: str) -> set[str]:
    """The beginnings of the title's longer words: "Gesamtschule" and "Gesamtschulen" have one."""
    return {word[:6] for word in _LONG_WORD.findall(title)}
