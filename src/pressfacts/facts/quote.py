"""The stage `quote`: the frames of direct and indirect speech, and the quotations of the record.

A rule finds a frame: cue, speaker, and where the words stand beside it. speech.py gives the words their exact span
and what stands without a frame its speaker; here the speakers are resolved.
"""

from __future__ import annotations

from pressfacts import linking
from pressfacts.analysis import Analysis
from pressfacts.facts.cue import cue_of
from pressfacts.facts.frame import Frame, Item
from pressfacts.facts.source import Speaker
from pressfacts.facts.speech import items
from pressfacts.matcher import Match, Mention
from pressfacts.records import Organisation, Person, Quote, Reference

_CLAUSE = 10
"""How many tokens behind the first preposition the particle of a verb may stand: "schloss mit den Worten an"."""


def read(matches: list[Match], analysis: Analysis) -> list[Mention]:
    """The frames whose verb and particle belong together ("teilte … mit"), or that hold a whole statement."""
    if not matches:
        return []
    speakers = {source.first: source.value for source in analysis.mentions["source"]}
    statements = {(one.first, one.last) for one in analysis.mentions["quotation"] if one.symbol == "quotation"}
    frames: list[Mention] = []
    for match in matches:
        is_verb = _is_verb(match, analysis)
        if match.rule.level == "block" or not (is_verb or match.slot("content") in statements):
            continue
        frame = _frame(match, speakers, analysis)
        if not is_verb and not _is_behind(match):
            frame = frame._replace(cue=None)
        if frame.speaker is None and match.rule.attributes.get("shares") == "speaker":
            frame = frame._replace(speaker=_speaker_before(match, frames, analysis))
        frames.append(Mention(match.rule, match.first, match.last, match.rule.symbol, frame))
    return frames


def _is_verb(match: Match, analysis: Analysis) -> bool:
    """Whether what a match takes for the two parts of a verb is one: "teilte … mit", not "bringt … auf"."""
    stem, particle = match.slot("stem"), match.slot("particle")
    if stem is None or particle is None:
        return True
    words, values = analysis.tokens.words, analysis.book.values
    verb = words[stem[0]].lower()
    last = min(analysis.ends[analysis.sentence(particle[0])], particle[0] + _CLAUSE)
    return verb in values["saying_verb"] or _is_parted(
        words, particle[0], last, values["saying_stem"].get(verb, "").split()
    )


def _is_behind(match: Match) -> bool:
    """Whether the verb stands behind the passage, where any verb tells who speaks: "„…“, bringt es Kolb auf …"."""
    content, stem = match.slot("content"), match.slot("stem")
    return content is not None and stem is not None and content <= stem


def _speaker_before(match: Match, frames: list[Mention], analysis: Analysis) -> Speaker | None:
    """Who speaks in the frame before this one, in the same sentence."""
    before: Frame | None = frames[-1].value if frames else None
    if before is None or analysis.sentence(frames[-1].last - 1) != analysis.sentence(match.first):
        return None
    return before.speaker


def _is_parted(words: list[str], first: int, last: int, particles: list[str]) -> bool:
    """Whether one of a verb's particles stands at `first`, or behind it where the clause ends: "schloss mit … an"."""
    later = (token for token in range(first + 1, last) if words[token] in particles)
    return words[first] in particles or any(
        not words[token + 1][:1].isalnum() for token in later if token + 1 < len(words)
    )


def _frame(match: Match, speakers: dict[int, Speaker], analysis: Analysis) -> Frame:
    """What a match says; a speaker that the stage `source` did not find is a relative pronoun."""
    speaker = match.slot("speaker")
    return Frame(
        match.rule.attributes["type"],
        match.rule.attributes["content"],
        (match.slot("opening") or (match.last, match.last))[0],
        match.slot("content"),
        cue_of(match, analysis),
        (speakers.get(speaker[0]) or Speaker(speaker, speaker)) if speaker else None,
    )


def facts(analysis: Analysis, people: tuple[Person, ...], organisations: tuple[Organisation, ...]) -> tuple[Quote, ...]:
    """All quotations in text order, each with its speaker as far as the text tells."""
    found = items(analysis)
    if not found:
        return ()
    linker = linking.Linker(analysis, people, organisations)
    speakers = {item.speaker for item in found if item.speaker}
    references = {speaker: _reference(speaker, analysis, linker) for speaker in speakers}
    return tuple(
        _quote(f"q{number}", item, analysis, references[item.speaker] if item.speaker else None)
        for number, item in enumerate(found, start=1)
    )


def _reference(speaker: Speaker, analysis: Analysis, linker: linking.Linker) -> Reference:
    """The speaker with the words of the whole phrase and the name that they mean."""
    return linker.resolve(*speaker.who)._replace(**analysis.span(*speaker.phrase)._asdict())


def _quote(name: str, item: Item, analysis: Analysis, speaker: Reference | None) -> Quote:
    spans = [analysis.span(*part) for part in item.spans]
    return Quote(
        name,
        *analysis.place(item.spans[0][0], item.spans[-1][1]),
        item.rule.id,
        tuple((span.start, span.end) for span in spans),
        item.type,
        analysis.span(*item.cue) if item.cue else None,
        speaker,
    )
