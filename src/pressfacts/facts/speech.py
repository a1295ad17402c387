"""From frames to quotations: direct passages, reported clauses, and what goes on without a frame."""

from pressfacts.analysis import Analysis
from pressfacts.facts.direct import direct, fragments, spoken
from pressfacts.facts.frame import Item
from pressfacts.facts.free import FreeSpeech
from pressfacts.facts.indirect import reported


def items(analysis: Analysis) -> list[Item]:
    """All quotations of a document in text order."""
    frames = analysis.mentions["quote"]
    if not frames and not analysis.mentions["quotation"]:
        return []
    passages = spoken(frames, analysis)
    clauses = reported(frames, passages, analysis)
    free = FreeSpeech(frames, clauses, passages, analysis).items()
    indirect = sorted([*clauses, *free], key=_first)
    speakers = {analysis.sentence(first): item.speaker for item in free for first, _ in item.spans}
    marked = direct(passages, frames, indirect, speakers, analysis)
    return sorted([*marked, *indirect, *fragments(passages, indirect, analysis)], key=_first)


def _first(item: Item) -> int:
    return item.first
