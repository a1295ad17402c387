"""The page as strings: what is in it, what it allows, and that the text survives the marks."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handmade import DOCUMENT, TEXT, crossing, plain
from pressfacts.records import Document
from pressfacts.summary import summarize
from pressfacts.views import Options
from pressfacts.views.html import entry, files, index, page

HOSTILE = '</script><script>x()</script><img src=x onerror="x()"> &amp; \u202eabc\u202c \x00 \r\n 😀 ]]> <!-- "\''


def made(document: Document, lang: str = "de") -> str:
    return page(document, summarize(document), lang)


class Article(HTMLParser):
    """Collects the text of the element with the id `text`."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.depth, self.text = 0, ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if self.depth or dict(attributes).get("id") == "text":
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        self.depth -= bool(self.depth)

    def handle_data(self, data: str) -> None:
        self.text += data if self.depth else ""


@pytest.mark.parametrize("document", [DOCUMENT, plain(HOSTILE), crossing(), plain("")])
def test_the_article_is_the_text(document: Document) -> None:
    assert Article(made(document)).text == document.text.replace("\0", "\ufffd")


@given(st.text(max_size=40))
def test_any_text_survives(text: str) -> None:
    lone = re.compile("[\0\ud800-\udfff]")
    assert Article(made(plain(text))).text == lone.sub("\ufffd", text)


def test_crossing_facts_become_stretches_that_never_nest() -> None:
    source = made(crossing())
    ids = re.findall(r'<mark[^>]* data-ids="([^"]*)">', source)
    assert ids == ["q1", "q1 n1", "n1"]
    assert not re.search(r"<mark[^>]*>(?:(?!</mark>).)*<mark", source.split('id="text"')[1].split("</article>")[0])


def test_each_fact_is_target_once_in_the_text_and_once_in_the_list() -> None:
    source = made(DOCUMENT)
    for id in ("n1", "n4", "d1", "p1", "p3", "o2", "q1", "q2", "a1"):
        assert source.count(f' id="{id}"') == source.count(f' id="fact-{id}"') == 1


def test_the_policy_allows_the_page_s_own_style_and_script_and_nothing_else() -> None:
    source = made(DOCUMENT)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', source)
    assert policy
    for tag in ("style", "script"):
        code = re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(code[0].encode()).digest()).decode()
        assert len(code) == 1
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]
    assert policy[1].startswith("default-src 'none'")
    assert not re.search(r"""(src|href|action)=["']?(https?:|//)|@import|url\(|style=|\son[a-z]+=""", source)


def test_the_record_is_in_the_page() -> None:
    source = made(crossing()._replace(id="</script><b>"))
    data = re.search(r'id="record">(.*?)</script>', source)
    assert data
    assert json.loads(data[1])["id"] == "</script><b>"


def test_values_places_and_rules_are_shown() -> None:
    source = made(DOCUMENT)
    assert '<td class="value" data-sort="12000000">12.000.000</td>' in source
    assert "n1 · 3:" in source
    assert "<code>agreement.signed</code>" in source
    assert "Unterzeichnende" in source
    assert "Signatories" in made(DOCUMENT, "en")


def test_figures_that_share_a_unit_have_bars() -> None:
    number = DOCUMENT.numbers[3]
    source = made(DOCUMENT._replace(numbers=(*DOCUMENT.numbers, number._replace(id="n5", value=155))))
    assert re.findall(r'<rect width="([\d.]+)"', source) == ["100.0", "50.0"]


def test_a_text_without_facts_says_so() -> None:
    assert "Keine Fakten gefunden." in made(plain("Nichts."))


def test_the_format_gives_one_file() -> None:
    assert files(plain("Lone \ud800"), Options()).keys() == {".html"}


def test_the_index_lists_totals_releases_and_names() -> None:
    entries = [entry(DOCUMENT, summarize(DOCUMENT), f"{name}.html") for name in ("eins", "zwei & drei")]
    source = index(entries, "de")
    assert "<li><b>2</b>Meldungen</li>" in source
    assert "<li><b>8</b>Zahlen</li>" in source
    assert 'href="zwei &amp; drei.html"' in source
    assert "<tr><td><bdi>Eva Lindner</bdi></td><td class='value'>2</td></tr>" in source
    assert '<li title="Juni 2024: 2">' in source
    assert TEXT[:30] in source


def test_an_index_of_nothing_is_a_page() -> None:
    assert "<b>0</b>Meldungen" in index([], "de")
