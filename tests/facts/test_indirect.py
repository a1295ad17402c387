"""Indirect speech: where reported words begin and end."""

from pressfacts import extract


def test_far_words_are_not_reported() -> None:
    quote = extract("Laut Kolb " + "und so weiter " * 200).quotes[0]
    assert len(quote.text.split()) <= 200


def test_the_next_frame_ends_a_clause() -> None:
    first, second = extract("Kolb sagte, dass gebaut wird, und Behr erklärte, dass er sich sehr freut.").quotes
    assert (first.text, second.text) == ("dass gebaut wird, und", "dass er sich sehr freut")


def test_relative_clause_of_a_frame() -> None:
    (quote,) = extract("Es kam ein Gutachten, das nach Angaben der Stadt schon lange fertig ist.").quotes
    assert quote.text == "das nach Angaben der Stadt schon lange fertig ist"
    assert len(quote.spans) == 2


def test_a_clause_that_is_hardly_more_than_a_passage_is_direct_speech() -> None:
    (quote,) = extract("Kolb sagte, es sei „für uns alle hier ein wirklich großer Tag in diesem Jahr“.").quotes
    assert quote.type == "direct"


def test_who_writes_the_text_reports_nothing() -> None:
    assert extract("Wir hoffen, dass viele Gäste kommen.").quotes == ()
