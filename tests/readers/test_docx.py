"""Word files: what stands where in the XML, and what must not be read."""

from pressfacts.readers import Reading, read_bytes
from readers.documents import PARAGRAPHS, TEXT, TITLE, docx, paragraph

NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NOTES = '<w:footnotes xmlns:w="urn:w"><w:footnote>{}</w:footnote></w:footnotes>'
CORE = (
    '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:title>{}</dc:title>'
    "<dc:creator>Niemand</dc:creator></cp:coreProperties>"
)


def read(body: str, **parts: str) -> Reading:
    [reading] = read_bytes(docx(body, **parts), "meldung.docx")
    assert isinstance(reading, Reading), reading
    return reading


def cell(*texts: str) -> str:
    return "<w:tc>" + "".join(paragraph(text) for text in texts) + "</w:tc>"


def test_paragraphs() -> None:
    reading = read("".join(paragraph(text) for text in (TITLE, "", *PARAGRAPHS)))
    assert reading.text == TEXT
    assert reading.source.encoding is None


def test_lists_tables_breaks() -> None:
    body = (
        paragraph("Zahlen:")
        + paragraph("Erstens", NUMBERED)
        + paragraph("Zweitens", NUMBERED)
        + f"<w:tbl><w:tr>{cell('Kanal')}{cell('3,1 Mio.')}</w:tr><w:tr>{cell('Werk')}{cell('18,5 Mio.')}</w:tr></w:tbl>"
        + "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>Oben</w:t><w:br/><w:t>Unten</w:t>"
        + "<w:tab/><w:t>E</w:t><w:noBreakHyphen/><w:t>Mail</w:t></w:r></w:p>"
    )
    table = "Kanal\t3,1 Mio.\nWerk\t18,5 Mio."
    assert read(body).text == f"Zahlen:\n\n- Erstens\n- Zweitens\n\n{table}\n\nOben\nUnten\tE\u2011Mail"


def test_tables_for_layout_keep_paragraphs_apart() -> None:
    body = f"<w:tbl><w:tr>{cell('Pressestelle', 'Wellbach')}{cell(*PARAGRAPHS[:2])}</w:tr></w:tbl>"
    assert read(body).text == f"Pressestelle\n\nWellbach\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}"


def test_deleted_and_doubled_text_is_not_read() -> None:
    body = (
        "<w:p><w:r><w:t>Es bleiben </w:t></w:r><w:del><w:r><w:delText>zehn</w:delText><w:t>zehn</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>zwölf</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert read(body).text == "Es bleiben zwölf"


def test_a_text_box_follows_the_paragraph_around_it() -> None:
    box = f"<w:txbxContent>{paragraph('Kasten eins')}{paragraph('Kasten zwei')}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    alternate = f'<mc:AlternateContent xmlns:mc="urn:mc">{both}</mc:AlternateContent>'
    around = f"<w:p><w:r><w:t>Anfang</w:t></w:r><w:r>{alternate}</w:r><w:r><w:t> und Ende</w:t></w:r></w:p>"
    assert read(around + paragraph("Danach")).text == "Anfang und Ende\n\nKasten eins\n\nKasten zwei\n\nDanach"
    only = f"<w:p><w:r>{alternate}</w:r></w:p>"
    assert read(paragraph("Davor") + only + paragraph("Danach")).text == "Davor\n\nKasten eins\n\nKasten zwei\n\nDanach"


def test_notes_come_last_and_headers_never() -> None:
    notes = NOTES.format(paragraph("Quelle: Statistik."))
    header = f'<w:hdr xmlns:w="urn:w">{paragraph("Briefkopf")}</w:hdr>'
    reading = read(paragraph(TITLE), **{"word/footnotes.xml": notes, "word/header1.xml": header})
    assert reading.text == f"{TITLE}\n\nQuelle: Statistik."


def test_the_title_among_the_properties_counts_only_if_the_text_opens_with_it() -> None:
    body = paragraph(TITLE) + paragraph(PARAGRAPHS[0])
    assert read(body, **{"docProps/core.xml": CORE.format(TITLE)}).title == TITLE
    other = read(body, **{"docProps/core.xml": CORE.format("Vorlage 2019")})
    assert other.title is None
    assert other.text.startswith(TITLE)


def test_the_document_is_found_where_the_package_says() -> None:
    renamed = docx("").replace(b"word/document.xml", b"word/elsewhere.xm")  # in the ZIP directory only
    [reading] = read_bytes(renamed, "a.docx")
    assert reading.error == "is a ZIP archive without a Word document"  # type: ignore[union-attr]
