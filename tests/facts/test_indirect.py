"""Indirect speech: where reported words begin and end."""

import pytest

from pressfacts import extract


def test_far_words_are_not_reported() -> None:
    quote = extract("Laut Kolb " + "und so weiter " * 200).quotes[0]
    assert len(quote.text.split()) <= 200


def test_the_next_frame_ends_a_clause() -> None:
    first, second = extract("Kolb sagte, dass gebaut wird, und Behr erklärte, dass er sich sehr freut.").quotes
    assert (first.text, second.text) == ("dass gebaut wird", "dass er sich sehr freut")


def test_relative_clause_of_a_frame() -> None:
    (quote,) = extract("Es kam ein Gutachten, das nach Angaben der Stadt schon lange fertig ist.").quotes
    assert quote.text == "das nach Angaben der Stadt schon lange fertig ist"
    assert len(quote.spans) == 2


def test_a_clause_that_is_hardly_more_than_a_passage_is_direct_speech() -> None:
    (quote,) = extract("Kolb sagte, es sei „für uns alle hier ein wirklich großer Tag in diesem Jahr“.").quotes
    assert quote.type == "direct"


def test_who_writes_the_text_reports_nothing() -> None:
    assert extract("Wir hoffen, dass viele Gäste kommen.").quotes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Die Führung ist gemäß Anmeldung kostenlos.",
        "Die Führung ist nach vorheriger Anmeldung kostenlos.",
        "Die Suche sowie die Darstellung nach Orten sind fertig.",
        "Jana Kolb klagte über Schmerzen, lehnte allerdings eine Behandlung ab.",
        "Jana Kolb hat sich bereit erklärt den Verein zu leiten.",
        "Drei Firmen haben Interesse bekundet, die Halle zu kaufen.",
        "Drei Firmen sind da, haben Interesse bekundet, die Halle zu kaufen.",
        "Wir danken allen und hoffen, dass viele Gäste kommen.",
        "Das Haus ist neu.\nLindner GmbH: Neues Werk eröffnet\nMehr dazu hier.",
        "An dieser Stelle sei hiermit der Aufruf erneuert.",
        "Kolb leitet das Haus.\nJana Kolb: Das ist eine gute Frage.\nMehr dazu hier.",
        "Die Seite ist erreichbar (beachte die Eins).",
        "Frei ist jede Äußerung, sei es Kritik, Satire oder Kunst.",
        "Wir, die Vereine der Stadt, bitten Sie, rechtzeitig in den Saal zu kommen.",
    ],
)
def test_nobody_reports(text: str) -> None:
    assert extract(text).quotes == ()


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Kolb sagte, die Werkstatt sei voll; Behr kam zu spät.", "die Werkstatt sei voll"),
        ("Kolb sagte, die Werkstatt sei voll; Behr komme zu spät.", "die Werkstatt sei voll; Behr komme zu spät"),
        ("Die Frau, die sagte, dass sie krank sei, wurde nach Hause gebracht.", "dass sie krank sei"),
        ("Jana Kolb hat angekündigt noch im Mai zu bauen.", "noch im Mai zu bauen"),
        ("Es kam Jana Kolb, die ankündigte, noch im Mai zu bauen.", "noch im Mai zu bauen"),
        (
            "Kolb sagte, nach ersten Erkenntnissen sei niemand verletzt.",
            "nach ersten Erkenntnissen sei niemand verletzt",
        ),
        ("Es sagte die Leiterin der Werkstatt, Jana Kolb, das Haus sei fertig.", "das Haus sei fertig"),
        ("Das Haus ist viel zu klein, beklagt die Leiterin am Montag.", "Das Haus ist viel zu klein"),
        ("Kolb hielt dagegen, dass das Haus voll sei.", "dass das Haus voll sei"),
        ("Kolb stellte in Aussicht, dass bald gebaut wird.", "dass bald gebaut wird"),
        ("Viele Gäste sind da; nach Polizeiangaben waren es rund 1.000.", "waren es rund 1.000"),
        ("Klar ist: Nach Meinung vieler Fachleute wird das Haus bald voll.", "wird das Haus bald voll"),
        ("Berichten mehrerer Medien zufolge wird das Haus gebaut.", "wird das Haus gebaut"),
        ("Das Haus ist längst fertig (so Jana Kolb).", "Das Haus ist längst fertig"),
        ("Kolb lehnt den Bau ab, weil er zu teuer sei.", "weil er zu teuer sei"),
        ("Kolb nannte es falsch, so lange zu warten.", "so lange zu warten"),
        ("Kolb lässt keinen Zweifel daran, dass sie bauen wird.", "dass sie bauen wird"),
        ("Das Haus sei voll, betonte Jana Kolb, und versprach mehr Platz.", "Das Haus sei voll"),
        ("Für Kolb steht fest, dass die Werkstatt bald öffnet.", "dass die Werkstatt bald öffnet"),
        ("Die Werkstatt bleibt im Mai offen, das entschied die Stadt.", "Die Werkstatt bleibt im Mai offen"),
        ("Mit dem Preis werden alle geehrt, die helfen, hieß es.", "Mit dem Preis werden alle geehrt, die helfen"),
        ("Laut einer am Montag versandten Mitteilung der Stadt wird bald gebaut.", "wird bald gebaut"),
        ("Am Montag sagte Jana Kolb, die Räume hielten noch lange.", "die Räume hielten noch lange"),
        ("Damals ging Kolb, die Leiterin der Stadt, noch davon aus, dass gebaut wird.", "dass gebaut wird"),
        ("Jetzt gab der Leiter, Tom Behr, bekannt, dass gebaut wird.", "dass gebaut wird"),
        ("Nach dem Willen der Stadt soll der Platz im Mai fertig sein.", "soll der Platz im Mai fertig sein"),
        ("Nach Angaben der Zeitung „Die Welt“ hat der Umbau begonnen.", "hat der Umbau begonnen"),
        ("Laut Jana Kolb, Leiterin der Werkstatt, wird bald gebaut.", "wird bald gebaut"),
        ("Laut Polizei (LKA) wurde niemand verletzt.", "wurde niemand verletzt"),
        ("Der Umbau beginne bald, sagte Jana Kolb, die Leiterin der Werkstatt.", "Der Umbau beginne bald"),
        ("Es kamen Berichte, nach denen niemand verletzt wurde.", "niemand verletzt wurde"),
        ("Die Pläne seien gut, hieß es in der Stadt.", "Die Pläne seien gut"),
        ("Die Behauptung von Kolb, es gebe keinen Platz, ist falsch.", "es gebe keinen Platz"),
        ("Gemäss Angaben der Stadt entstand kein Schaden.", "entstand kein Schaden"),
        ("Der Umbau sei zu teuer, hatte Kolb vor der Wahl in der Halle gesagt.", "Der Umbau sei zu teuer"),
        ("Kolb sagte, dass der Strom wieder fließt, und bat um Geduld.", "dass der Strom wieder fließt"),
        ("Kolb sagte, der Hof sei voll und lud alle ein.", "der Hof sei voll und lud alle ein"),
        ("Kolb sagte, der Hof sei voll, und war zufrieden.", "der Hof sei voll"),
    ],
)
def test_where_a_clause_ends(text: str, reported: str) -> None:
    assert [quote.text for quote in extract(text).quotes] == [reported]


def test_a_clause_ends_before_the_passage_that_it_leads_to() -> None:
    indirect, direct = extract("Kolb sagte, die Werkstatt sei voll: „Wir bauen darum noch in diesem Jahr aus.“").quotes
    assert (indirect.text, direct.type) == ("die Werkstatt sei voll", "direct")


def test_a_relative_clause_with_an_account_ends_before_the_main_verb() -> None:
    (quote,) = extract("Die Halle, die nach Angaben der Stadt schon lange zu klein ist, wird umgebaut.").quotes
    assert quote.text == "die nach Angaben der Stadt schon lange zu klein ist"


@pytest.mark.parametrize(
    "text",
    [
        "Während die Nachbarn noch warten, berichtete Kolb von dem Umbau.",
        "In dem Brief, den die Nachbarn schrieben, erinnerte Kolb an den Umbau.",
    ],
)
def test_what_only_goes_with_a_verb_of_saying_is_not_reported(text: str) -> None:
    assert [quote for quote in extract(text).quotes if quote.type == "indirect"] == []
