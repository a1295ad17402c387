"""The cue: which words beside a verb of saying belong to it."""

import pytest

from pressfacts import extract


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Kolb sagte, dass gebaut wird.", "sagte"),
        ("Die Stadt teilte am Montag mit, dass gebaut wird.", "teilte"),
        ("Die Stadt teilte mit, dass gebaut wird.", "teilte mit"),
        ("Die Stadt geht davon aus, dass gebaut wird.", "geht davon aus"),
        ("Die Stadt weist darauf hin, dass gebaut wird.", "weist darauf hin"),
        ("Die Stadt hat darauf hingewiesen, dass gebaut wird.", "hat darauf hingewiesen"),
        ("Die Stadt hatte erklärt, dass gebaut wird.", "hatte erklärt"),
        ("Die Stadt hatte am Montag erklärt, dass gebaut wird.", "erklärt"),
        ("Die Stadt warnt davor, zu spät zu bauen.", "warnt davor"),
        ("In der Mitteilung heißt es, dass gebaut wird.", "heißt es"),
        ("Wie gestern bekannt wurde, wird bald gebaut.", "bekannt wurde"),
        ("Ihm wird vorgeworfen, zu spät zu bauen.", "wird vorgeworfen"),
        ("Bald werde gebaut, so hofft Jana Kolb.", "so hofft"),
    ],
)
def test_what_belongs_to_the_cue(text: str, cue: str) -> None:
    (quote,) = extract(text).quotes
    assert quote.cue is not None
    assert quote.cue.text == cue
