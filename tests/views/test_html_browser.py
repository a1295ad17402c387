"""The page in a browser: what is seen, clicked and typed. Needs a Chromium; on CI it must be there."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from handmade import DOCUMENT, TEXT, crossing, plain
from pressfacts.records import Document
from pressfacts.summary import summarize
from pressfacts.views.html import entry, index, page
from pressfacts.views.marks import marked

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
HOSTILE = (
    '</script><script>document.title="hit"</script><img src=x onerror=document.title="hit">'
    "\r\n\u202eא\u202c \x00\x07😀\n"
)

pytestmark = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("CI"), reason="no Chromium found: apt-get install chromium"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


class Visit:
    """Opens pages in a browser of its own and notes every request and every error."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self.browser, self.folder = browser, folder
        self.contexts: list[BrowserContext] = []
        self.requests: list[str] = []
        self.errors: list[str] = []

    def source(self, source: str, anchor: str = "", **settings: object) -> Page:
        path = self.folder / "page.html"
        path.write_bytes(source.encode())
        context = self.browser.new_context(**settings)  # type: ignore[arg-type]
        self.contexts.append(context)
        tab = context.new_page()
        tab.on("request", lambda request: self.requests.append(request.url))
        tab.on("pageerror", lambda error: self.errors.append(str(error)))
        tab.on("console", lambda message: self.errors.append(message.text))
        tab.goto(path.as_uri() + anchor)
        return tab

    def __call__(self, document: Document = DOCUMENT, anchor: str = "", **settings: object) -> Page:
        return self.source(page(document, summarize(document), "de"), anchor, **settings)


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator[Visit]:
    visit = Visit(browser, tmp_path)
    yield visit
    for context in visit.contexts:
        context.close()
    assert visit.errors == []
    assert {url.partition("#")[0] for url in visit.requests} == {(tmp_path / "page.html").as_uri()}


def texts(tab: Page, selector: str) -> list[str]:
    return tab.eval_on_selector_all(selector, "all => all.map(one => one.textContent)")


def selected(tab: Page) -> list[str]:
    return tab.eval_on_selector_all(".fact.on", "all => all.map(one => one.id)")


def in_view(tab: Page, selector: str) -> bool:
    box = tab.locator(selector).first.bounding_box()
    size = tab.viewport_size
    return bool(box and size and 0 <= box["y"] <= size["height"] - 1)


@pytest.mark.parametrize("document", [DOCUMENT, crossing(), plain(HOSTILE), plain("\n\nZeile\r\n\tmehr\x85\x0c ")])
def test_the_text_of_the_article_is_the_input(visit: Visit, document: Document) -> None:
    tab = visit(document)
    assert tab.evaluate("document.getElementById('text').textContent") == document.text.replace("\0", "\ufffd")


def test_hostile_text_does_nothing(visit: Visit) -> None:
    title = plain(HOSTILE)._replace(id=HOSTILE)
    tab = visit(title)
    assert "hit" not in [tab.title()]
    assert tab.locator("img").count() == 0


@pytest.mark.parametrize("document", [DOCUMENT, crossing()])
def test_the_marks_of_each_fact_join_to_its_spans(visit: Visit, document: Document) -> None:
    tab = visit(document)
    for fact in marked(document, "de"):
        words = "".join(document.text[start:end] for start, end in fact.spans)
        assert "".join(texts(tab, f'mark[data-ids~="{fact.id}"]')) == words


@pytest.mark.parametrize("javascript", [True, False])
def test_a_filter_takes_away_its_kind(visit: Visit, javascript: bool) -> None:
    tab = visit(java_script_enabled=javascript)
    line = "getComputedStyle(document.querySelector('mark.number:not(.quote)')).backgroundImage"
    before = tab.evaluate(line) if javascript else ""
    tab.uncheck("#show-number")
    assert not tab.locator("section.number").is_visible()
    assert tab.locator("section.date").is_visible()
    assert not javascript or tab.evaluate(line.replace("(.quote)')", "(.quote)[data-ids]')")) != before


def test_a_click_on_a_fact_shows_its_place_and_back(visit: Visit) -> None:
    tab = visit(viewport={"width": 1200, "height": 400})
    tab.click("#fact-n4 td")
    assert selected(tab) == ["fact-n4"]
    assert texts(tab, "mark.on") == ["310 Menschen"]
    assert in_view(tab, "#n4")
    assert tab.url.endswith("#n4")
    tab.click("#d2")
    assert selected(tab) == ["fact-d2"]
    assert in_view(tab, "#fact-d2")


@pytest.mark.parametrize("javascript", [True, False])
def test_the_key_figures_stand_above_and_lead_to_their_places(visit: Visit, javascript: bool) -> None:
    tab = visit(java_script_enabled=javascript, viewport={"width": 1200, "height": 400})
    figures = tab.get_by_role("list", name="Wichtige Zahlen").get_by_role("link")
    assert figures.all_inner_texts() == ["rund 12 Mio. Euro", "30 Prozent", "40.000 m³ Wasser"]
    figures.nth(2).click()
    assert in_view(tab, "#n2")
    assert not javascript or selected(tab) == ["fact-n2"]


def test_more_clicks_on_a_shared_stretch_go_outwards(visit: Visit) -> None:
    tab = visit()
    for expected in ("fact-p2", "fact-a1", "fact-p2"):
        tab.click("#p2", position={"x": 60, "y": 14})
        assert selected(tab) == [expected]


def test_a_tag_leads_to_its_fact(visit: Visit) -> None:
    tab = visit()
    tab.click('.tag[data-tag="q1"] >> nth=0')
    assert selected(tab) == ["fact-q1"]
    assert "".join(texts(tab, "mark.on")) == "„Das ist ein guter Tag“„denn wir sparen 30 Prozent Gas.“"


def test_keys_step_through_the_facts_that_are_shown(visit: Visit) -> None:
    tab = visit()
    tab.keyboard.press("j")
    assert selected(tab) == ["fact-d1"]
    tab.uncheck("#show-agreement")
    tab.keyboard.press("j")
    assert selected(tab) == ["fact-d2"]
    tab.keyboard.press("k")
    tab.keyboard.press("k")
    assert selected(tab) == ["fact-p3"]
    tab.keyboard.press("Escape")
    assert selected(tab) == []


def test_search_hides_what_it_does_not_find(visit: Visit) -> None:
    tab = visit()
    tab.keyboard.press("/")
    tab.keyboard.type("mio. jk")
    assert tab.locator(".fact:visible").count() == 0
    tab.fill("#search", "euro 12")
    assert tab.locator(".fact:visible").count() == 1
    tab.keyboard.press("Escape")
    assert tab.locator(".fact:visible").count() == len(marked(DOCUMENT, "de"))


@pytest.mark.parametrize(("anchor", "fact"), [("#n4", "fact-n4"), ("#fact-p2", "fact-p2")])
def test_a_deep_link_selects_its_fact(visit: Visit, anchor: str, fact: str) -> None:
    tab = visit(anchor=anchor, viewport={"width": 1200, "height": 300})
    assert selected(tab) == [fact]
    assert in_view(tab, anchor)


def test_the_figures_can_be_sorted(visit: Visit) -> None:
    tab = visit()
    ids = "all => all.map(one => one.id)"
    tab.click("section.number th:last-child button")
    assert tab.eval_on_selector_all("section.number tr.fact", ids) == ["fact-n3", "fact-n4", "fact-n2", "fact-n1"]
    tab.click("section.number th:last-child button")
    assert tab.eval_on_selector_all("section.number tr.fact", ids)[0] == "fact-n1"


def test_a_fact_is_copied_as_json(visit: Visit) -> None:
    tab = visit(permissions=["clipboard-read", "clipboard-write"])
    tab.hover("#fact-n1")
    tab.click("#fact-n1 button")
    tab.get_by_role("status").get_by_text("kopiert").wait_for()
    assert '"text": "rund 12 Mio. Euro"' in tab.evaluate("navigator.clipboard.readText()")


def test_without_script_the_page_can_be_read_and_followed(visit: Visit) -> None:
    tab = visit(java_script_enabled=False, viewport={"width": 1200, "height": 300})
    assert tab.locator("#text").inner_text().startswith(TEXT[:20])
    assert not tab.locator("#search").is_visible()
    tab.click("#fact-n4 .meta a")
    assert in_view(tab, "#n4")
    tab.click('.tag[data-tag="n4"]')
    assert in_view(tab, "#fact-n4")


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_is_wider_than_the_screen(visit: Visit, width: int) -> None:
    tab = visit(viewport={"width": width, "height": 700})
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_dark_is_dark(visit: Visit) -> None:
    tab = visit(color_scheme="dark")
    colour = tab.evaluate("getComputedStyle(document.querySelector('article')).backgroundColor")
    assert colour == "rgb(20, 24, 29)"


def test_print_leaves_the_tools_out_and_keeps_every_fact(visit: Visit) -> None:
    tab = visit()
    tab.emulate_media(media="print")
    assert not tab.locator("nav").is_visible()
    assert tab.locator("section.number th").last.inner_text() == "Wert"
    assert tab.locator(".fact:visible").count() == len(marked(DOCUMENT, "de"))


def batch(lang: str = "de") -> str:
    """An index of releases of three months."""
    found = entry(DOCUMENT, summarize(DOCUMENT), "page.html")
    days = ("2024-06-04", "2024-03-28", None, "2024-06-05")
    return index([found._replace(published=day, id=f"{number}.txt") for number, day in enumerate(days)], lang)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(visit: Visit, scheme: str, width: int) -> None:
    settings = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
    for tab in (visit(anchor="#q1", **settings), visit.source(batch("en"), **settings)):
        assert Axe().run(tab).response["violations"] == []


def test_the_releases_stand_on_a_timeline(visit: Visit) -> None:
    tab = visit.source(batch(), java_script_enabled=False, viewport={"width": 1200, "height": 300})
    chart = tab.locator(".chart").first
    assert chart.locator("h2").inner_text() == "Meldungen nach dem Tag der Veröffentlichung"
    bars = [chart.get_by_role("listitem").nth(number).inner_text().split("\n")[0] for number in range(2)]
    assert bars == ["März 2024: 1", "Juni 2024: 2"]
    assert chart.get_by_text("ohne Datum: 1").is_visible()
    low, high = (chart.locator("rect").nth(number).bounding_box() for number in (0, 3))
    assert low
    assert high
    assert 1.9 < high["height"] / low["height"] < 2.1
    chart.get_by_role("link", name="Juni 2024: 2").click()
    assert in_view(tab, "#r0")


def test_the_timeline_is_printed(visit: Visit) -> None:
    tab = visit.source(batch())
    tab.emulate_media(media="print")
    assert tab.locator(".bars svg").first.is_visible()
    exact = "getComputedStyle(document.querySelector('.bars rect')).fill"
    assert tab.evaluate(exact) != tab.evaluate("getComputedStyle(document.body).color")


def test_the_index_fits_a_phone(visit: Visit) -> None:
    tab = visit.source(batch(), viewport={"width": 360, "height": 700})
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_index_can_be_searched_and_sorted(visit: Visit) -> None:
    found = entry(DOCUMENT, summarize(DOCUMENT), "page.html")
    entries = [found, found._replace(title="Bahnhof", people=(), counts={**found.counts, "number": 9})]
    tab = visit.source(index(entries, "de"))
    tab.get_by_role("button", name="Zahlen").click()
    tab.get_by_role("button", name="Zahlen").click()
    assert texts(tab, "tbody tr a") == ["Bahnhof", found.title]
    tab.fill("#search", "lindner")
    assert tab.locator("tbody tr[data-search]:visible").count() == 1
