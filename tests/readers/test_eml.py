"""Mail: which part is the text, what becomes of headers and attachments."""

from base64 import encodebytes
from email.header import Header

import pytest

from pressfacts.readers import Failure, Reading, read_bytes
from readers.documents import PARAGRAPHS, TEXT, TITLE, docx, html, mail, paragraph, part, pdf, shown, wrapped

BODY = "\n\n".join(PARAGRAPHS)


def read(data: bytes) -> Reading:
    [reading] = read_bytes(data, "meldung.eml")
    assert isinstance(reading, Reading), reading
    return reading


def attachment(data: bytes, name: str, kind: str = "application/octet-stream") -> str:
    disposition = f'Content-Disposition: attachment; filename="{name}"'
    return f"Content-Type: {kind}\nContent-Transfer-Encoding: base64\n{disposition}\n\n{encodebytes(data).decode()}"


def test_subject_body_and_day() -> None:
    reading = read(mail(part(BODY)))
    assert reading.text == TEXT
    assert reading.title == TITLE
    assert (reading.published, reading.published_from) == ("2024-03-14", "metadata")  # the sender's day
    assert (reading.source.media_type, reading.source.encoding) == ("message/rfc822", "utf-8")


@pytest.mark.parametrize("prefix", ["WG: ", "Fwd: AW: ", "Re:RE: "])
def test_reply_signs_are_not_title(prefix: str) -> None:
    assert read(mail(part(BODY), subject=prefix + TITLE)).title == TITLE


def test_encoded_and_raw_subjects() -> None:
    assert read(mail(part(BODY), subject=Header(TITLE, "iso-8859-1", 60).encode())).title == TITLE
    assert read(mail(part(BODY), subject="=?nirgends?q?Gr=FC=DFe?= aus Wellbach")).title == "Grüße aus Wellbach"
    assert read(mail(part(BODY), subject="=?utf-8?b?####?= Rest")).title is not None
    assert read(mail(part(BODY)).replace(TITLE.encode(), TITLE.encode("cp1252"), 1)).title == TITLE


def test_plain_text_goes_before_html_unless_it_only_points_there() -> None:
    page = part(html(), "text/html; charset=utf-8")
    plain = read(mail(part(f"{BODY}\nNur im Text."), page, kind="alternative"))
    assert plain.text.endswith("Nur im Text.")
    hint = part("Ihr Programm zeigt kein HTML an.")
    assert read(mail(hint, page, kind="alternative")).text == TEXT
    assert read(mail(page, kind="alternative")).text == TEXT


def test_transfer_encodings_and_line_ends() -> None:
    quoted = "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
    reading = read(mail(quoted + "=84Gr=FC=DFe=93 f=\nliegen weit.\n").replace(b"\n", b"\r\n"))
    assert reading.text == f"{TITLE}\n\n„Grüße“ fliegen weit."
    assert reading.source.encoding == "windows-1252"


def test_flowed_lines_are_joined() -> None:
    flowed = part("Rund 200 \nGäste kamen.\n\n-- \nPressestelle", "text/plain; charset=utf-8; format=flowed")
    assert read(mail(flowed)).text == f"{TITLE}\n\nRund 200 Gäste kamen.\n\n-- \nPressestelle"


def test_attachments_follow_the_body() -> None:
    word = docx(paragraph(PARAGRAPHS[0]))
    page = pdf(shown(wrapped(PARAGRAPHS[1], 70)))
    cover = part("Guten Tag, anbei unsere Mitteilung.")
    reading = read(
        mail(
            cover,
            attachment(word, "PM.docx"),
            attachment(page, "PM.pdf", "application/pdf"),
            attachment(b"\x89PNG...", "Logo.png", "image/png"),
            attachment(PARAGRAPHS[2].encode("cp1252"), "PM.txt"),
        )
    )
    assert reading.text == "\n\n".join((TITLE, "Guten Tag, anbei unsere Mitteilung.", *PARAGRAPHS))


def test_an_attachment_that_repeats_the_body_is_left_out() -> None:
    assert read(mail(part(BODY), attachment(docx(paragraph(BODY)), "PM.docx"))).text == TEXT


def test_an_attachment_that_cannot_be_read_matters_only_without_a_body() -> None:
    broken = attachment(b"%PDF-1.4 kaputt", "PM.pdf")
    assert read(mail(part(BODY), broken)).text == TEXT
    [failure] = read_bytes(mail(broken), "a.eml")
    assert isinstance(failure, Failure)
    assert "PDF" in failure.error


def test_a_forwarded_mail_is_read() -> None:
    inner = mail(part(BODY), subject="Klärwerk Wellbach", kind="mixed").decode()
    forwarded = mail(f"Content-Type: message/rfc822\n\n{inner}", subject="Zur Kenntnis", kind="digest")
    assert read(forwarded).text == f"Zur Kenntnis\n\nKlärwerk Wellbach\n\n{BODY}"


@pytest.mark.parametrize("date", ["gestern", "Thu, 99 Foo 2024", "", "Mon, 1 Jan 99999 00:00:00 +9999"])
def test_a_date_that_is_none(date: str) -> None:
    reading = read(mail(part(BODY)).replace(b"Thu, 14 Mar 2024 23:30:00 +0100", date.encode()))
    assert reading.published is None
    assert reading.published_from is None


def test_a_mailbox_of_several_mails_is_refused() -> None:
    one = b"From presse@wellbach.example Thu Mar 14 23:30:00 2024\n" + mail(part(BODY))
    assert read(one).text == TEXT
    [failure] = read_bytes(one + b"\n" + one, "a.mbox")
    assert failure == Failure("a.mbox", "is a mailbox of several mails; save each as .eml")
