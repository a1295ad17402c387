"""Which sentences carry the news."""

import pytest

from handmade import DOCUMENT, TEXT, plain
from pressfacts.lead import lead_sentences, news_begins


def test_the_lead_holds_the_agreement_and_the_figures_in_text_order() -> None:
    first, second = lead_sentences(DOCUMENT)[:2]
    assert first.text.endswith("einen Rahmenvertrag.")
    assert second.text.startswith("Der Speicher kostet")


def test_each_sentence_is_verbatim_and_says_why_it_was_chosen() -> None:
    lead = lead_sentences(DOCUMENT)
    assert all(TEXT[sentence.start : sentence.end] == sentence.text for sentence in lead)
    assert lead[0].reasons == ("opening", "agreement", "title", "facts")


def test_the_dateline_is_cut_off() -> None:
    assert lead_sentences(DOCUMENT)[0].text.startswith("Am Montag")


def test_a_dateline_that_fills_its_sentence_is_no_news() -> None:
    text = "Neustadt an der langen Aue, den 4. Juni 2024. Die Stadt baut zwei neue Brücken."
    end = text.index(" Die")
    dateline = DOCUMENT.dateline and DOCUMENT.dateline._replace(start=0, end=end, text=text[:end])
    document = plain(text)._replace(dateline=dateline, sentences=((0, end), (end + 1, len(text))))
    assert [sentence.sentence for sentence in lead_sentences(document)] == [1]


def test_a_dateline_below_the_text_is_not_where_the_news_begins() -> None:
    news = "Die Stadt Ostheim hat am Montag eine neue Brücke eröffnet."
    text = f"{news}\n\nOstheim, den 4. Juni 2024"
    place = len(news) + 2
    dateline = DOCUMENT.dateline and DOCUMENT.dateline._replace(start=place, end=len(text), text=text[place:])
    document = plain(text)._replace(dateline=dateline, sentences=((0, len(news)), (place, len(text))))
    assert news_begins(document) == 0
    assert [sentence.text for sentence in lead_sentences(document)] == [news]


def test_of_two_sentences_that_which_leans_on_the_one_before_comes_later() -> None:
    names = (
        "Die Stadt plant viel.",
        "Danach wird der Markt am Fluss umgebaut.",
        "Dort wird der Markt am Fluss umgebaut.",
    )
    sentences = [f"{name[:-1]} und niemand weiß wie lange das dauern soll." for name in names]
    text = " ".join(sentences)
    starts = [text.index(sentence) for sentence in sentences]
    spans = tuple((start, start + len(sentence)) for start, sentence in zip(starts, sentences, strict=True))
    assert [one.sentence for one in lead_sentences(plain(text)._replace(sentences=spans))] == [0, 2]


def test_boilerplate_contact_title_and_quotes_are_never_the_lead_of_a_longer_text() -> None:
    assert {sentence.sentence for sentence in lead_sentences(DOCUMENT)} <= {1, 2, 4}


@pytest.mark.parametrize(
    "text",
    [
        "Wie lange reicht das Wasser in diesem Sommer noch?",
        "Kurz.",
        "Zeile ohne Punkt " * 3,
        "- Umbau des alten Rathauses am Markt bis Dezember.",
    ],
)
def test_questions_short_cries_and_headings_are_no_lead(text: str) -> None:
    assert lead_sentences(plain(text)) == ()


def test_a_third_sentence_is_left_out_when_the_lead_would_grow_long() -> None:
    sentence = "Die Gemeinde stellt für den Umbau der alten Ziegelei " + "sehr " * 25 + "viel Geld bereit."
    text = " ".join([sentence] * 5)
    step = len(sentence) + 1
    document = plain(text)._replace(sentences=tuple((i * step, i * step + step - 1) for i in range(5)))
    assert len(lead_sentences(document)) == 2


def test_odd_datelines_never_break_it() -> None:
    text = "Ostheim " + "-" * 60 + "."
    dateline = DOCUMENT.dateline and DOCUMENT.dateline._replace(start=0, end=7, text="Ostheim")
    (lead,) = lead_sentences(plain(text)._replace(dateline=dateline))
    assert lead.text == "."
