"""Quotation marks: which pairs they make, and which passages are someone's words."""

import pytest

from pressfacts import extract
from pressfacts.pipeline import analyse
from timing import grows_linearly

WORDS = "Wir bauen die Werkstatt noch in diesem Jahr aus"


def passages(text: str) -> list[tuple[str, str]]:
    analysis = analyse(text)
    found = analysis.mentions["quotation"]
    return [(mention.symbol, analysis.span(mention.first, mention.last).text) for mention in found]


@pytest.mark.parametrize(
    "pair", ["„“", "„”", '„"', "„«", "“”", '""', "»«", "«»", "‚‘", "‘’", "''", "›‹", "‹›", "\x84\x93"]
)
def test_pairs(pair: str) -> None:
    quoted = pair[0] + WORDS + pair[1]
    assert passages(f"Dazu Kolb: {quoted}") == [("quotation", quoted)]


def test_french_marks_with_blanks() -> None:
    quoted = f"«\u00a0{WORDS}\u00a0»"
    assert passages(f"{quoted}, sagte Kolb.") == [("quotation", quoted)]


@pytest.mark.parametrize(
    "text", ["Vortrag von Jana Kolb: „{}“", "Auf dem Programm steht „{}“.", "Lesung mit Jana Kolb: „{}“"]
)
def test_what_is_shown_or_read_is_a_title(text: str) -> None:
    ((symbol, _),) = passages(text.format(WORDS))
    assert symbol == "title"


def test_a_bullet_opens_nothing() -> None:
    assert passages(f"» {WORDS} und mehr\n\nKontakt: Jana Kolb") == []


def test_straight_marks_open_and_close_by_their_blanks() -> None:
    text = f'"{WORDS}", sagte Kolb. "{WORDS} und mehr."'
    assert [passage for _, passage in passages(text)] == [f'"{WORDS}"', f'"{WORDS} und mehr."']


def test_adjoining_passages_are_one() -> None:
    quoted = f"„{WORDS}.“ „{WORDS}“"
    assert passages(f"{quoted}, sagte Kolb.") == [("quotation", quoted)]


def test_adjoining_names_are_two() -> None:
    assert len(passages("Es liefen „Am Deich“ „Nebel“ und mehr.")) == 2


def test_outermost_passage_counts() -> None:
    quoted = f"„{WORDS}, so wie im Film „Am Deich“ gezeigt.“"
    assert passages(f"Kolb: {quoted}") == [("quotation", quoted)]


def test_unclosed_ends_with_its_paragraph() -> None:
    assert passages(f"Kolb: „{WORDS}.\n\nDer Umbau dauert lange.") == [("quotation", f"„{WORDS}.")]


def test_unopened_begins_with_its_paragraph() -> None:
    assert passages(f"Der Umbau dauert.\n\n{WORDS}.”\n\nJana Kolb") == [("quotation", f"{WORDS}.”")]


def test_each_paragraph_of_a_long_passage_opens_again() -> None:
    text = f"Kolb: „{WORDS}.\n\n„{WORDS} und auch noch mehr.“"
    assert [passage for _, passage in passages(text)] == [f"„{WORDS}.", f"„{WORDS} und auch noch mehr.“"]


def test_passage_over_a_line_break() -> None:
    quoted = f"„{WORDS}.\n\nDas dauert.“"
    assert passages(f"Kolb: {quoted}") == [("quotation", quoted)]


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("Sie nennen es „Am Deich“ und sind froh.", "scrap"),
        (f"Der Abend steht unter dem Motto „{WORDS}“ und beginnt um acht.", "title"),
        ("Er erhielt den „Großen Preis der Stadt Kassel für Junge Forschung und Lehre“ gestern.", "title"),
        ("Kolb rief: „Das schaffen wir!“", "quotation"),
        ("Sie nennen es „einen guten Anfang“ und sind froh.", "fragment"),
        ("Kolb lobt den „großen Beitrag der Nachbarn, Vereine und Schulen zum Umbau der Werkstatt“.", "quotation"),
        ("Das Motto lautet: „Gemeinsam für ein gutes Leben in dieser Stadt“.", "title"),
        ("Unter dem Motto\n„Gemeinsam für ein gutes Leben in dieser Stadt“\nbeginnt das Fest.", "title"),
    ],
)
def test_what_a_passage_is(text: str, symbol: str) -> None:
    assert [kind for kind, _ in passages(text)] == [symbol]


@pytest.mark.parametrize(
    "text", ['Der Monitor misst 27" und passt gut.', "Hans' neue Werkstatt, Jonas' Lager", "So geht's."]
)
def test_no_quotation_marks(text: str) -> None:
    assert passages(text) == []


@pytest.mark.parametrize("unit", ["„", '"', "„a »b ", f"„{WORDS} ", f"„{WORDS}\n\n", "« a » „b“ ", "'a "])
def test_linear_in_the_number_of_marks(unit: str) -> None:
    assert grows_linearly(unit, 800)


def test_very_many_marks() -> None:
    assert extract("„a“ " * 50_000).quotes == ()
