"""What time a document tells of."""

from __future__ import annotations

from pressfacts.outlook import Outlook, look_out
from pressfacts.pipeline import analyse


def outlook(text: str, published: str | None = "2021-11-18") -> Outlook:
    analysis = analyse(text, published)
    return look_out(analysis.mentions["date"], analysis)


def test_news() -> None:
    seen = outlook("Der Rat hat gestern beschlossen, die Brücke bis 2023 zu erneuern. Am Dienstag beginnt der Bau.")
    assert seen == Outlook(narrative=False, timeless=False, query=False, chapters=False)


def test_chronicle() -> None:
    seen = outlook("Im Mai 1862 fiel die Stadt, im Juni 1862 der Hafen. Am 3. Juli 1862 war der Krieg zu Ende.")
    assert seen.narrative


def test_release_that_looks_back_is_still_news() -> None:
    seen = outlook("Gegründet wurde der Verein im Mai 1962, das Haus im Juni 1964. Am 19. November 2021 ist das Fest.")
    assert not seen.narrative


def test_essay_is_timeless() -> None:
    assert outlook("Früher war das anders. Schon 1950 und 1968 stritt man. Heute streitet niemand mehr.").timeless


def test_query() -> None:
    assert outlook("nächster Montag").query


def test_chapters() -> None:
    assert outlook("1990\nDer Anfang.\n1991\nDer Umzug.").chapters
    assert not outlook("2021\nDer Verein zieht um.").chapters


def test_without_publication_nothing_is_far() -> None:
    assert not outlook("Im Mai 1862 fiel die Stadt, im Juni 1862 der Hafen, im Juli 1862 die Brücke.", None).narrative
