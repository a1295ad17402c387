"""PDF pages as different programs write them; the builder knows the text, so the reader must find all of it."""

import pytest

from pressfacts.readers import Failure, Reading, read_bytes
from pressfacts.readers.layout import _joint, _width
from readers.documents import PARAGRAPHS, TEXT, TITLE, escaped, pdf, shown, words, wrapped


def read(data: bytes) -> Reading:
    [reading] = read_bytes(data, "meldung.pdf")
    assert isinstance(reading, Reading), reading
    return reading


def column(left: float = 70, width: int = 80, top: float = 780, hyphens: bool = True) -> str:
    """The release with a larger title, and a gap between paragraphs."""
    page = shown(wrapped(TITLE, 40), left, top, size=18, leading=22)
    top -= 70
    for text in PARAGRAPHS:
        lines = wrapped(text, width) if hyphens else [text]
        page += shown(lines, left, top)
        top -= 14 * len(lines) + 12
    return page


def test_paragraphs_are_put_together_again() -> None:
    page = column(width=62)
    assert page.count("-)") >= 2, "the builder divides words"
    reading = read(pdf(page))
    assert reading.text == TEXT
    assert reading.pages == (0,)
    assert reading.source.media_type == "application/pdf"
    assert reading.title is None
    assert reading.published is None


def test_compressed_streams() -> None:
    assert read(pdf(column(), compress=True)).text == TEXT


def test_columns_follow_each_other() -> None:
    left, right = "Links " + PARAGRAPHS[0], "Rechts " + PARAGRAPHS[1]
    page = shown(wrapped(left, 40), 50, 700) + shown(wrapped(right, 40), 310, 700)
    assert read(pdf(page)).text == f"{left}\n\n{right}"


def test_each_word_by_itself_in_a_mirrored_space() -> None:
    """As browsers print: words first, then the no-break spaces between them, the page upside down."""
    page, top = "0.8 0 0 -0.8 0 842 cm\n", 60.0
    for line in wrapped(PARAGRAPHS[0], 70):
        blanks, along = "", 80.0
        for word in line.split():
            page += f"BT /F1 14 Tf 1 0 0 -1 {along:.1f} {top} Tm ({escaped(word)}) Tj ET\n"
            along += _width(word, 14) + 8
            blanks += f"BT /F1 14 Tf 1 0 0 -1 {along - 7:.1f} {top} Tm (\u00a0) Tj ET\n"
            along += 4
        page += blanks
        top += 20
    assert read(pdf(page)).text == PARAGRAPHS[0]


def test_each_glyph_by_itself() -> None:
    page, top = "", 780.0
    for line in wrapped(PARAGRAPHS[1], 70):
        along = 70.0
        for glyph in line:
            page += f"BT /F1 11 Tf 1 0 0 1 {along:.2f} {top} Tm ({escaped(glyph)}) Tj ET\n"
            along += _width(glyph, 11)
        top -= 14
    assert words(read(pdf(page)).text) == words(PARAGRAPHS[1])


def test_short_lines_stay_lines() -> None:
    contact = ["Stadt Wellbach", "Pressestelle, Ute Kern", "Tel. 0999 12345-0", "presse@wellbach.example"]
    page = shown(wrapped(PARAGRAPHS[2], 70)) + shown(contact, top=600)
    assert read(pdf(page)).text == PARAGRAPHS[2] + "\n\n" + "\n".join(contact)


def test_table_cells_are_set_apart_by_tabs() -> None:
    page = "".join(
        f"BT /F1 11 Tf 1 0 0 1 {left} {780 - 14 * row} Tm ({text}) Tj ET\n"
        for row, cells in enumerate((("Klärwerk", "18,5 Mio. Euro"), ("Kanal", "3,1 Mio. Euro")))
        for left, text in zip((70, 300), cells, strict=True)
    )
    assert read(pdf(page)).text.split() == ["Klärwerk", "18,5", "Mio.", "Euro", "Kanal", "3,1", "Mio.", "Euro"]


def test_pages_and_their_numbers() -> None:
    first = shown(wrapped("Der Verband baut. " + PARAGRAPHS[0].removesuffix("Einwohner."), 70))
    second = shown(["einwohner mehr als bisher gedacht.", *wrapped(PARAGRAPHS[2], 70)])
    pages = [page + shown([f"Seite {number} von 2"], top=40) for number, page in enumerate((first, second), 1)]
    reading = read(pdf(*pages))
    assert "Seite" not in reading.text
    assert reading.text[reading.pages[1] :].startswith("einwohner mehr")
    assert reading.text[: reading.pages[1]].endswith("Einwohnerinnen und ")  # the sentence goes on


def test_running_heads_and_feet_stand_once() -> None:
    def page(number: int, text: str) -> str:
        head = shown([f"Pressemitteilung Klärwerk, Blatt {number}"], top=820)
        return head + shown(wrapped(text, 70)) + shown(["Stadt Wellbach", "Telefon 0999 12345-0"], top=60)

    cut = PARAGRAPHS[0].index(" am Donnerstag")
    text = read(pdf(page(1, PARAGRAPHS[0][:cut]), page(2, PARAGRAPHS[0][cut:]), page(3, PARAGRAPHS[1]))).text
    assert [text.count(part) for part in ("Pressemitteilung", "Stadt Wellbach", "Telefon")] == [1, 1, 1]
    assert text.endswith(PARAGRAPHS[1])


def test_an_empty_page_begins_where_the_next_one_does() -> None:
    reading = read(pdf(shown(["Erste Seite."]), "", shown(["Dritte Seite."])))
    assert reading.text == "Erste Seite.\n\nDritte Seite."
    assert reading.pages == (0, 14, 14)


def test_the_title_of_the_file_counts_only_if_the_text_has_it() -> None:
    def info(title: str) -> bytes:
        return pdf(shown([TITLE]) + shown(wrapped(PARAGRAPHS[0], 70), top=700), trailer=f"/Info << /Title ({title}) >>")

    assert read(info(TITLE)).title == TITLE
    assert read(info("Microsoft Word - PM_Vorlage_final.doc")).title is None


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("die Verein-", "barung gilt", "die Vereinbarung gilt"),
        ("auf Bundes-", "und Landesebene", "auf Bundes- und Landesebene"),
        ("in Baden-", "Württemberg", "in Baden-Württemberg"),
        ("der baden-", "württembergische Minister", "der baden-württembergische Minister"),
        ("der 16-", "jährige Sieger", "der 16-jährige Sieger"),
        ("eine EU-", "weite Regel", "eine EU-weite Regel"),
        ("unter www.wellbach.example/presse-", "fotos", "unter www.wellbach.example/presse-fotos"),
        ("das Werk –", "ein Neubau", "das Werk – ein Neubau"),
    ],
)
def test_hyphens_at_line_ends(above: str, below: str, joined: str) -> None:
    kept, joint = _joint(above, below, " ")
    assert kept + joint + below == joined


def test_ligatures_and_invisible_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    from pypdf import PageObject

    def extract(page: object, visitor_text: object) -> None:
        visitor_text("Eﬃziente Oﬀensive\u200b für Tariﬂohn\x00", [1, 0, 0, 1, 0, 0], [1, 0, 0, 1, 70, 700], None, 11)  # type: ignore[operator]

    monkeypatch.setattr(PageObject, "extract_text", extract)
    assert read(pdf("")).text == "Effiziente Offensive für Tariflohn"


def test_a_page_that_takes_too_long_ends_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pressfacts.readers.pdf.MAX_SECONDS", -1.0)
    [failure] = read_bytes(pdf(shown([TITLE])), "a.pdf")
    assert isinstance(failure, Failure)
    assert "seconds to read" in failure.error
