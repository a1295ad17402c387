"""Quotations: their spans, cues and speakers."""

import pytest

from pressfacts import extract
from pressfacts.records import Quote
from timing import grows_linearly

WORDS = "„Wir bauen die Werkstatt noch in diesem Jahr aus“"
INTRO = "Die Leiterin der Werkstatt, Jana Kolb, und der Kämmerer Tom Behr luden ein.\n\n"


def quotes(text: str) -> tuple[Quote, ...]:
    return extract(text).quotes


def only(text: str) -> Quote:
    (quote,) = quotes(text)
    return quote


def speaker(quote: Quote) -> str | None:
    return quote.speaker.name if quote.speaker else None


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        (f"{WORDS}, sagte Kolb.", "sagte"),
        (f"{WORDS}, so Kolb weiter.", "so"),
        (f"{WORDS}, freut sich Kolb.", "freut sich"),
        (f"{WORDS}, fügte Kolb hinzu.", "fügte"),
        (f"{WORDS}, hatte Kolb am Montag betont.", "betont"),
        (f"Kolb sagte am Montag: {WORDS}.", "sagte"),
        (f"Am Montag teilte Kolb mit: {WORDS}.", "teilte"),
        (f"Kolb, die das Haus leitet, hat dazu erklärt: {WORDS}.", "erklärt"),
        (f"Kolb: {WORDS}", None),
        (f"Kolb freut sich auf den Umbau. {WORDS}", None),
        (f"Dem widerspricht Kolb. {WORDS}", None),
        (f"Kein Verständnis dafür hat Kolb: {WORDS}", None),
        (f"Für Kolb, die das Haus leitet, war es ein gutes Jahr. {WORDS}", None),
        (f"Kolb bringt es auf den Punkt: {WORDS}", None),
        (f"{WORDS}, bringt es Kolb auf den Punkt.", "bringt"),
        (f"{WORDS}, ist Kolb überzeugt.", "überzeugt"),
        (f"{WORDS}, wird Kolb nicht müde zu betonen.", "betonen"),
        (f"{WORDS}, ist sich Kolb, die das Haus leitet, sicher.", "sicher"),
        (f"{WORDS}, davon ist Kolb überzeugt.", "überzeugt"),
        (f"{WORDS}, Jana Kolb, Leiterin der Werkstatt.", None),
        (f"Kolb glaubt: {WORDS}", "glaubt"),
        (f"{WORDS} Jana Kolb, Leiterin der Werkstatt\n", None),
        (f"Leiterin Jana Kolb:\n{WORDS}", None),
        (f"{WORDS}\n\nJana Kolb, Leiterin der Werkstatt\n", None),
    ],
)
def test_frames_of_direct_speech(sentence: str, cue: str | None) -> None:
    quote = only(INTRO + sentence)
    assert (quote.type, quote.text, speaker(quote)) == ("direct", WORDS, "Jana Kolb")
    assert (quote.cue.text if quote.cue else None) == cue


def test_who_is_read_somewhere_and_who_a_relative_clause_is_about() -> None:
    assert speaker(only(f"Auf der Website des Vereins steht dazu: {WORDS}")) == "der Website des Vereins"
    assert speaker(only(f"Draußen standen Leute, die riefen: {WORDS}")) == "die"


def test_an_account_goes_on_as_the_one_it_names() -> None:
    *_, quote = quotes(f"Nach Angaben der Leiterin Jana Kolb wird gebaut. {WORDS}")
    assert quote.speaker is not None
    assert quote.speaker.text == "Leiterin Jana Kolb"


def test_the_frame_behind_decides() -> None:
    quote = only(f"{INTRO}Lange hat Behr an dem Umbau gearbeitet: {WORDS}, sagt Kolb.")
    assert speaker(quote) == "Jana Kolb"


def test_interrupted_passage_has_one_speaker() -> None:
    first, second = quotes(f"{INTRO}{WORDS}, sagte Kolb. „Das wird für uns alle ein sehr gutes Jahr.“")
    assert speaker(first) == speaker(second) == "Jana Kolb"
    assert second.cue is not None
    assert second.cue.text == "sagte"


def test_no_name_is_better_than_a_wrong_one() -> None:
    assert only(f"{WORDS}.").speaker is None


@pytest.mark.parametrize(
    ("sentence", "text", "cue"),
    [
        ("Kolb sagte, dass der Umbau bald beginnt.", "dass der Umbau bald beginnt", "sagte"),
        ("Kolb teilte mit, der Umbau beginne bald.", "der Umbau beginne bald", "teilte mit"),
        ("Kolb kündigte an, den Umbau bald zu beginnen.", "den Umbau bald zu beginnen", "kündigte an"),
        ("Am Montag erklärte Kolb, der Umbau werde bald beginnen.", "der Umbau werde bald beginnen", "erklärte"),
        ("Kolb ist der Ansicht, dass der Umbau bald beginnt.", "dass der Umbau bald beginnt", "Ansicht"),
        ("Laut Kolb beginnt der Umbau bald.", "beginnt der Umbau bald", "Laut"),
        ("Nach Angaben von Kolb beginnt der Umbau bald.", "beginnt der Umbau bald", "Nach"),
        ("Wie Kolb mitteilte, beginnt der Umbau bald.", "beginnt der Umbau bald", "mitteilte"),
        ("Der Umbau beginne bald, so Kolb.", "Der Umbau beginne bald", "so"),
        ("Der Umbau beginnt bald. Das hat Kolb am Montag mitgeteilt.", "Der Umbau beginnt bald", "mitgeteilt"),
        ("Der Umbau beginnt bald. Darauf wies Kolb am Montag hin.", "Der Umbau beginnt bald", "wies"),
        ("Der Umbau beginnt bald. Das geht aus einem Bericht Kolbs hervor.", "Der Umbau beginnt bald", "geht"),
        ("Der Umbau beginnt bald. Das wurde von Kolb bestätigt.", "Der Umbau beginnt bald", "bestätigt"),
        ("Nach Kolbs Meinung beginnt der Umbau bald.", "beginnt der Umbau bald", "Nach"),
        ("Aus Sicht von Kolb beginnt der Umbau zu spät.", "beginnt der Umbau zu spät", "Aus"),
        ("Neu ist der Vorschlag von Kolb, bald zu bauen.", "bald zu bauen", "Vorschlag"),
        ("Die Stadt wurde von Kolb aufgefordert, bald zu bauen.", "bald zu bauen", "aufgefordert"),
        ("Er kam zu spät, weil Kolb erklärt hatte, der Umbau sei vorbei.", "der Umbau sei vorbei", "erklärt hatte"),
        ("Kolb warnte: Der Umbau ist zu teuer.", "Der Umbau ist zu teuer", "warnte"),
        ("Gefordert wurde von Kolb, dass bald gebaut wird.", "dass bald gebaut wird", "Gefordert wurde"),
        ("Der Umbau beginnt bald, so heißt es in einem Papier von Kolb.", "Der Umbau beginnt bald", "heißt es"),
        ("Kolb vertrat die These, der Umbau sei vorbei.", "der Umbau sei vorbei", "These"),
    ],
)
def test_frames_of_indirect_speech(sentence: str, text: str, cue: str) -> None:
    quote = only(INTRO + sentence)
    assert (quote.type, quote.text, speaker(quote)) == ("indirect", text, "Jana Kolb")
    assert quote.cue is not None
    assert quote.cue.text == cue


def test_heading_with_a_name_and_a_colon() -> None:
    quote = only(f"Kolb: Umbau ist gut für die ganze Stadt\n\n{INTRO}")
    assert (quote.type, quote.text, quote.cue) == ("indirect", "Umbau ist gut für die ganze Stadt", None)


def test_parts_around_the_frame() -> None:
    text = "Der Umbau soll laut Kolb bald beginnen."
    assert [text[start:end] for start, end in only(text).spans] == ["Der Umbau soll", "bald beginnen"]


def test_konjunktiv_behind_a_colon() -> None:
    quote = only(f"{INTRO}Kolb zeigte sich enttäuscht: Man habe viel mehr erwartet.")
    assert (quote.type, quote.text, speaker(quote)) == (
        "indirect_free_indirect",
        "Man habe viel mehr erwartet",
        "Jana Kolb",
    )


def test_a_second_verb_of_saying_shares_the_speaker() -> None:
    said, announced = quotes(f"{INTRO}Kolb erklärte, alles sei gut, und kündigte an, bald zu bauen.")
    assert (said.text, announced.text) == ("alles sei gut", "bald zu bauen")
    assert speaker(said) == speaker(announced) == "Jana Kolb"


def test_konjunktiv_before_its_frame() -> None:
    quote, _ = quotes(f"{INTRO}Behr sagte, dass es losgeht.\n\nDie Stadt sei sehr froh. {WORDS}, sagte Kolb.")[1:]
    assert (quote.text, speaker(quote)) == ("Die Stadt sei sehr froh.", "Jana Kolb")


def test_short_words_inside_indirect_speech() -> None:
    found = quotes(f"{INTRO}Kolb sagte, der Umbau sei „für alle hier gut“.")
    inner, outer = sorted(found, key=lambda quote: quote.type)
    assert (inner.text, speaker(inner)) == ("„für alle hier gut“", "Jana Kolb")
    assert outer.text == "der Umbau sei „für alle hier gut“"


@pytest.mark.parametrize(
    "text",
    [
        "Der Film „Am Deich“ läuft im „Kino am Markt“.",
        "Die Werkstatt ist so voll, dass niemand mehr hineinkommt.",
        "Die Stadt öffnet die Werkstatt, um Geld zu sparen.",
        "Nach dem Umbau öffnet die Werkstatt wieder.",
        "Der Umbau würde sehr viel Geld kosten.",
        "Ich habe die Werkstatt gesehen.",
        "Bitte teilen Sie uns mit, ob Sie kommen.",
        "Zeugen werden gebeten, sich zu melden.",
        "Das Wetter blieb Gott sei Dank gut.",
        "Besonders schön war es, so viele Gäste zu sehen.",
        "Sie nahmen zwei Männer, die sich nicht an die Regeln hielten, fest.",
        "Wie vereinbart, beginnt der Umbau bald.",
        "Nach umfangreichen Ermittlungen wurde der Umbau beendet.",
    ],
)
def test_no_quotations(text: str) -> None:
    assert quotes(text) == ()


@pytest.mark.parametrize(
    "unit",
    [
        f"{WORDS}, sagte Kolb. ",
        "Kolb sagte, ",
        "Kolb sagt, dass Behr sagt, ",
        "laut Kolb ",
        "wie Kolb sagte, ",
        "sei ",
        "hat der gesagt ",
        "wäre sei ",
        "Kolb kritisierte das. Es sei so. ",
        "„Gut so“, weil der Kolb, ",
        "Kolb sagte: der Umbau ",
        "Kolb hofft so: es sei gut ",
        "Kolb kam und sagte „Gut so“ ",
        "die Behauptung von Kolb, es ",
    ],
)
def test_linear_in_the_number_of_frames(unit: str) -> None:
    assert grows_linearly(unit, 200)
