"""Direct speech: which passages are someone's words, and whose."""

import pytest

from pressfacts import extract

WORDS = "„Wir bauen die Werkstatt noch in diesem Jahr aus“"
INTRO = "Die Leiterin der Werkstatt, Jana Kolb, und der Kämmerer Tom Behr luden ein.\n\n"


def speakers(text: str) -> list[str | None]:
    quotes = [quote for quote in extract(INTRO + text).quotes if quote.type == "direct"]
    return [quote.speaker.name if quote.speaker else None for quote in quotes]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{WORDS}, sagte Kolb am Montag vor der Presse. „Das wird ein wirklich gutes Jahr.“", "Jana Kolb"),
        (f"Behr wisse das, so Kolb weiter: {WORDS}", "Jana Kolb"),
        (f"Nach Ansicht von Kolb ist der Umbau gut. {WORDS}.", "Jana Kolb"),
        (f"Den Umbau begrüßt auch Tom Behr: {WORDS}", "Tom Behr"),
        (f"Zufrieden zeigte sich auch Behr: {WORDS}", "Tom Behr"),
        (f"Für Kolb steht fest: {WORDS}", "Jana Kolb"),
        (f"{WORDS}, befand Behr.", "Tom Behr"),
        (f"Der örtlichen Zeitung sagte Behr: {WORDS}", "Tom Behr"),
        (f"Kolb sprach von einem „wichtigen Zeichen“. {WORDS}, ergänzte Behr.", "Tom Behr"),
        ("„Wir bauen noch in diesem Jahr.“ (Jana Kolb)", "Jana Kolb"),
        ("„Wir bauen noch in diesem Jahr.“ – Jana Kolb", "Jana Kolb"),
        (f"{WORDS}, ist sich Kolb sicher.", "Jana Kolb"),
        (f"{WORDS}, wird Kolb in der Zeitung zitiert.", "Jana Kolb"),
        (f"Kritik kommt von Tom Behr: {WORDS}", "Tom Behr"),
        ("„Wir bauen die Werkstatt noch in diesem Jahr aus,“ so Kolb.", "Jana Kolb"),
        ("„Das war ein guter Tag“. So kommentierte Kolb den Umbau.", "Jana Kolb"),
        ("„Auf ein gutes Jahr“, mit diesen Worten begrüßte Kolb die Gäste.", "Jana Kolb"),
        ("Von Kolb wurde der Umbau als „guter Tag für uns alle“ bezeichnet.", "Jana Kolb"),
        (f"Kolb dankte den Gästen und sagte: {WORDS}", "Jana Kolb"),
        (f"{WORDS}, sagt Kolb und fügt hinzu: „Das wird für uns alle ein gutes Jahr.“", "Jana Kolb"),
        (f"{WORDS}, so charakterisierte ihn Tom Behr.", "Tom Behr"),
        ("„Wir bauen noch in diesem Jahr den Hof.“\nLeiterin Jana Kolb", "Jana Kolb"),
        (f"Statement Tom Behr, Kämmerer: {WORDS}", "Tom Behr"),
        (f"Zum Schluss dankte Kolb mit bewegten Worten: {WORDS}", "Jana Kolb"),
    ],
)
def test_who_says_the_last_passage(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


def test_the_second_half_keeps_the_cue_of_the_first() -> None:
    found = extract(f"{INTRO}{WORDS}, sagte Kolb am Montag vor der Presse. „Das wird ein gutes Jahr.“").quotes
    assert [quote.cue and quote.cue.text for quote in found] == ["sagte", "sagte"]


def test_each_verb_of_saying_is_the_cue_of_its_passage() -> None:
    text = f"{WORDS}, sagt Kolb und fügt hinzu: „Das wird für uns alle ein gutes Jahr.“"
    assert [quote.cue and quote.cue.text for quote in extract(INTRO + text).quotes] == ["sagt", "fügt hinzu"]


def test_a_passage_within_a_reported_clause_has_its_cue_and_speaker() -> None:
    _, inner = extract(f"{INTRO}Kolb sagte, dass es „ein sehr guter Tag für die Stadt“ wird.").quotes
    assert (inner.type, inner.cue and inner.cue.text, inner.speaker and inner.speaker.name) == (
        "direct",
        "sagte",
        "Jana Kolb",
    )


def test_slogans_have_a_speaker() -> None:
    (quote,) = extract("Die Nachbarn riefen immer wieder „Wir bleiben hier“ und gingen weiter.").quotes
    assert (quote.text, quote.speaker and quote.speaker.text) == ("„Wir bleiben hier“", "Die Nachbarn")


def test_an_account_goes_on_to_the_next_sentence_only() -> None:
    assert speakers(f"Nach Ansicht von Behr ist der Umbau gut. Es regnet. {WORDS}.")[-1] is None


@pytest.mark.parametrize(
    "text",
    [
        "Das Spiel „faule Eier“ beginnt.",
        "Sie nennen es so („das alte Haus am Deich“) und sind froh.",
        "Kolb nannte den Radiosender „Deutschlandfunk“ zuerst.",
        "Das Motto lautet: „Gemeinsam für ein gutes Leben in dieser Stadt“.",
        "Der Aktionstag „Alle fahren mit dem Rad zur Schule!“ beginnt um acht.",
        "Das Prinzip, „ein Platz, eine Kasse“, hat sich bewährt.",
        "Den Namen der Reihe gab das Haus am Montag bekannt: „Nachts am alten Deich der Stadt“.",
        "Gezeigt werden die Filme „Am Deich“, „Nebel über der alten Stadt“ und „Die Frau mit dem Koffer“.",
        "Der Name bedeutet auf Deutsch „Gemeinsam sind wir hier stark“.",
        "Tagungsvortrag: „Wie die Stadt am alten Deich gebaut wurde“",
        "„Wie die Stadt am alten Deich gebaut wurde“ heißt die neue Reihe.",
        "Es gab Diskussionen zu „Was wird aus dem Deich in der Stadt?“.",
        "Der Chor sang „Der Mond ist heute aufgegangen“ zum Abschluss.",
    ],
)
def test_names_and_glosses_are_nobodys_words(text: str) -> None:
    assert speakers(text) == []
