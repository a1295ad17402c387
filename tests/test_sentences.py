"""The sentence splitter: each rule by examples, lines and wraps, any text, linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.sentences import RULES, split
from pressfacts.tokenizer import tokenize


def sentences(text: str) -> list[str]:
    tokens = tokenize(text)
    ends = split(tokens)
    return [text[tokens.starts[a] : tokens.ends[b - 1]] for a, b in zip([0, *ends], ends, strict=False)]


# "|" marks the ends that must be found.
EXAMPLES = [
    "Der Umsatz stieg.| Die Zahl der Betriebe sank.",
    "Wer zahlt?| Das Land!| So ist es …| Der Rest folgt.",
    "„Das ist gut.“| Die Gäste gingen.",
    "„Das ist gut.“, sagte Lena Voss.| Dann ging sie.",
    "„Ja!“, rief er, „wir kommen!“ und lachte.",
    "„Kommt ihr?“ fragte sie.",
    "„Wir bauen. |Wir planen“, sagte Voss.",
    'Sie sagte: "Wir bauen."| "Und wann?", fragte er.',
    "(Der Bau ist fertig.)| Der Umzug folgt.",
    "Der Beirat (einstimmig!) Mitte Juni.",
    "Dr. Lena Voss und Prof. Tom Behr, Leiter der Abt. Forschung, kamen.",
    "Das kostet 1,2 Mia. Franken.| Davon trägt der Bund 3 Mia.| Das sagt Mia.| Sie zahlt.",
    "Das kostet 5 Mio. Euro.| Davon trägt das Land 3 Mio.| Die Stadt zahlt den Rest.",
    "Obst, Gemüse usw.| Die Preise steigen.",
    "z. B. Die Ähre, z.B. Der Pflug, d. h. Höfe.",
    "Der Verein Waldhilfe e. V.| Die Mitglieder wählten.",
    "Der Verein Waldhilfe e. V. (Kassel) und die Nordholz e.V. Kiel.",
    "J. R. Weber und Anna B. Roth wohnen in der Hauptstr. 5 in St. Peter.",
    "Das Treffen am 3. Mai und der 15. Kongress.| Am 16.11. folgt mehr.",
    "Anmeldung bis 16.11.| Die Plätze sind knapp.",
    "Er wurde 15.| Die Polizei gratulierte im Jahr 2021.| 40 Gäste kamen.",
    "Ludwig XIV. Anfang 1700.| Der Krieg.",
    "Kolb feierte ihr 25. Dienstjubiläum, ihr stolzer 7. Titel folgte.| Der 1000. Besucher kam.",
    "Das Dorf liegt an 2. Stelle.| Es ist die 4.  Auflage seit 2017/18.| Danach ruhte sie.",
    "AM 3. MAI ÖFFNET DAS BAD.| Der Bau begann am 13. 12. 22.",
    "Der Umsatz erreichte 12.| Bürgermeister Kolb lobt den 1. FC Elbtal.",
    "Und dann … Stille.",
    "Das Ende.|Der Anfang.",
    "Mehr unter www.nordholz-ag.de.| Die Firma plant.",
    "Nr. 5.| Der Rest, Art. 5 Abs. 2 Satz 1 gilt.",
]


@pytest.mark.parametrize("marked", EXAMPLES)
def test_sentence_ends(marked: str) -> None:
    assert sentences(marked.replace("|", "")) == [part.strip() for part in marked.split("|")]


def test_every_rule_says_in_its_docstring_what_it_is_for() -> None:
    assert all(rule.__doc__ for rule in RULES)


def test_a_blank_line_always_ends_a_sentence() -> None:
    text = "Neuer Hof in Kassel\n\nvon Lena Voss\r\n\r\nDer Hof"
    assert sentences(text) == ["Neuer Hof in Kassel", "von Lena Voss", "Der Hof"]


def test_headings_and_bullets_end_at_the_line() -> None:
    text = "Programm\nAm Mittwoch beginnt das Fest.\n- Musik\n- Tanz\n1. Essen\n2. Trinken"
    assert sentences(text) == text.split("\n")


def test_wrapped_lines_go_on() -> None:
    text = (
        "Die Genossenschaft hat am Dienstag einen neuen Vertrag mit der\n"
        "Stadt geschlossen und will damit in den kommenden Jahren mehrere\n"
        "hundert Wohnungen bauen. Darüber berichtete die Leiterin der\n"
        "Abteilung in Kassel.\nDer Rat stimmt im Juni ab und wird danach über die\n"
        "weiteren Schritte informieren."
    )
    assert [part.count("\n") for part in sentences(text)] == [2, 1, 1]


def test_a_line_that_ends_with_an_article_goes_on() -> None:
    assert len(sentences("Am Bahnhof sperrte die\nPolizei die Straße.")) == 1


def test_no_sentence_without_tokens() -> None:
    assert split(tokenize("")) == split(tokenize(" \n ")) == []


@given(st.one_of(st.text(max_size=200), st.text(alphabet='aA1.!?…:„“"») \n\r\xa0Dr', max_size=80)))
def test_ends_rise_to_the_number_of_tokens(text: str) -> None:
    tokens = tokenize(text)
    ends = split(tokens)
    assert ends == sorted(set(ends))
    assert ends[-1:] == [len(tokens.words)] * bool(tokens.words)
    assert all(end > 0 for end in ends)


HOSTILE = [".", "A. ", "A\n", "a\n", "\n", "„A.“ ", ".“", "? ", "12.\n", "- a\n", "…", "A.)", "\r"]


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear(unit: str) -> None:
    tokens = tokenize(unit * (200_000 // len(unit)))
    begin = time.process_time()
    split(tokens)
    assert time.process_time() - begin < 4
