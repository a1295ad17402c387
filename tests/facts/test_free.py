"""Free indirect speech: whole sentences in the mood of reports, and whose they are."""

import pytest

from pressfacts import extract
from pressfacts.records import Quote

INTRO = "Die Leiterin der Werkstatt, Jana Kolb, und der Kämmerer Tom Behr luden ein.\n\n"


def last(text: str) -> Quote:
    return extract(INTRO + text).quotes[-1]


def speaker(quote: Quote) -> str | None:
    return quote.speaker.name if quote.speaker else None


def test_neighbours_of_one_speaker_are_one_quotation() -> None:
    quote = last("Kolb sagte, dass gebaut wird. Die Stadt sei froh. Er koste wenig.")
    assert (quote.text, speaker(quote)) == ("Die Stadt sei froh. Er koste wenig.", "Jana Kolb")


def test_the_frame_of_the_own_paragraph_counts() -> None:
    quotes = extract(f"{INTRO}Behr sagte, dass es losgeht.\n\nDie Stadt sei froh. Das sagte Kolb, als sie ging.").quotes
    assert [speaker(quote) for quote in quotes] == ["Tom Behr", "Jana Kolb"]


def test_a_sentence_with_a_verb_of_saying_leads_to_the_next() -> None:
    quote = last("Behr kritisierte den Umbau. Er sei zu teuer.")
    assert (quote.type, quote.text, speaker(quote)) == ("indirect_free_indirect", "Er sei zu teuer.", "Tom Behr")


def test_a_frame_behind_a_passage_reports_what_stands_before_it() -> None:
    indirect, direct = extract(f"{INTRO}Der neue Umbau sei ein „wichtiges Zeichen für die Stadt“, sagte Kolb.").quotes
    assert (indirect.type, indirect.text, speaker(indirect)) == ("indirect", "Der neue Umbau sei ein", "Jana Kolb")
    assert indirect.cue is not None
    assert (indirect.cue.text, direct.type, speaker(direct)) == ("sagte", "direct", "Jana Kolb")


@pytest.mark.parametrize(
    "text",
    [
        "Kolb sagte, der Umbau sei gut. Wenn er fertig wäre, könnten alle kommen.",
        "Kolb sagte, dass gebaut wird. Der Umbau wäre teuer.",
        "Kolb sagte, der Umbau sei gut.\n\nDie Halle wäre gern größer.",
    ],
)
def test_a_condition_goes_on_with_nothing(text: str) -> None:
    assert last(text).type == "indirect"


def test_the_past_subjunctive_goes_on_behind_a_subjunctive() -> None:
    assert last("Kolb sagte, die Werkstatt sei voll. Viele müssten lange warten.").text == "Viele müssten lange warten."


def test_hearsay() -> None:
    quote = last("Kolb soll die Werkstatt verkauft haben.")
    assert (quote.type, quote.cue) == ("free_indirect", None)
    assert extract("Die Werkstatt soll im Mai fertig sein.").quotes == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Seit Jahren fordert Kolb eine größere Werkstatt.", "Jana Kolb"),
        ("Behr warnt vor hohen Kosten.", "Tom Behr"),
        ("Behr geht von hohen Kosten aus.", "Tom Behr"),
    ],
)
def test_what_a_sentence_reports_in_a_noun(text: str, name: str) -> None:
    quote = last(text)
    assert (quote.type, quote.text, speaker(quote)) == ("reported", text, name)
