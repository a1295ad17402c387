"""The tokenizer: which words are one token, offsets into the text as read, linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressfacts.tokenizer import tokenize

# Each line is written with a blank between its tokens; what it was before is given on the left.
SENTENCES = [
    ("Der SPD-Chef geht.", "Der SPD-Chef geht ."),
    ("15- bis 24-Jährige, Gesundheits- und Pflegekräfte", "15- bis 24-Jährige , Gesundheits- und Pflegekräfte"),
    ("Wie geht's D'Angelo?", "Wie geht's D'Angelo ?"),
    ("1'234 und 1.234,56 und 3,4 %", "1'234 und 1.234,56 und 3,4 %"),
    ("rund 40 000 Gäste", "rund 40 000 Gäste"),
    ("Bürger:innen, Kolleg*innen, Helfer_innen", "Bürger:innen , Kolleg*innen , Helfer_innen"),
    ("Referent/innen, Kund/-innen, Vorsitzende:r", "Referent/innen , Kund/-innen , Vorsitzende:r"),
    ("Leiter(in) und HelferInnen", "Leiter(in) und HelferInnen"),
    ("Kontakt:Anna Behr", "Kontakt : Anna Behr"),
    ("Dr. Prof. ca. 5 Mio. und 3 Mrd. Euro", "Dr. Prof. ca. 5 Mio. und 3 Mrd. Euro"),
    ("Mag.a Lena Voss und Dr.in Eva Roth", "Mag.a Lena Voss und Dr.in Eva Roth"),
    ("1,2 Mia. Franken von Mia. Gut", "1,2 Mia. Franken von Mia . Gut"),
    ("Dr.-Ing. Lena Voss und Dipl.-Kfm. Jan Roth", "Dr.-Ing. Lena Voss und Dipl.-Kfm. Jan Roth"),
    ("z.B. und z. B. beim Hilfswerk e. V.", "z.B. und z. B. beim Hilfswerk e. V."),
    ("J. R. Weber, St. Gallen, Hauptstr. 5", "J. R. Weber , St. Gallen , Hauptstr. 5"),
    ("Vitamin C.", "Vitamin C ."),
    ("Art. 5 dieser Art.", "Art. 5 dieser Art ."),
    ("im 16. Jahrhundert", "im 16. Jahrhundert"),
    ("am 3. bis 7. November 2021.", "am 3. bis 7. November 2021 ."),
    ("am 7. Oktober 2021. Kinder kamen.", "am 7. Oktober 2021 . Kinder kamen ."),
    ("3./4. Mai, 5.-7. Juni, 1., 2. und 3. Platz", "3. / 4. Mai , 5. - 7. Juni , 1. , 2. und 3. Platz"),
    ("Die 5.Klasse am 3.Mai", "Die 5. Klasse am 3. Mai"),
    ("Er wurde 15. Die Polizei kam.", "Er wurde 15 . Die Polizei kam ."),
    ("der 15. Deutsche Forsttag", "der 15. Deutsche Forsttag"),
    ("Ludwig XIV. lebte. Leo XIII. Die Feier", "Ludwig XIV. lebte . Leo XIII . Die Feier"),
    ("16.11.2021, 16.11., 2021-11-16, 16. 11. 2021", "16.11.2021 , 16.11. , 2021-11-16 , 16. 11. 2021"),
    ("um 14:30 Uhr oder 12.30 Uhr", "um 14:30 Uhr oder 12.30 Uhr"),
    ("2019/20 und 24/7", "2019/20 und 24/7"),
    ("1977–1993, 3.000–4.000, 2010-2015", "1977 – 1993 , 3.000 – 4.000 , 2010 - 2015"),
    ("+4,3 % CO2, 50% bei 120 km/h, 10km", "+ 4,3 % CO2 , 50 % bei 120 km/h , 10 km"),
    ("§ 5 m² 20 °C US$ 5", "§ 5 m² 20 °C US$ 5"),
    ("30-köpfig, 3,5-fach, 1990er, 5G-Netz", "30-köpfig , 3,5-fach , 1990er , 5G-Netz"),
    ("(https://www.firma-nord.de/a?x=1).", "( https://www.firma-nord.de/a?x=1 ) ."),
    ("Mail: l.voss@firma-nord.de.", "Mail : l.voss@firma-nord.de ."),
    ("Mehr auf firma-nord.de/presse. @firma #tag", "Mehr auf firma-nord.de/presse . @firma #tag"),
    ("Das Ende.Der Rest … ... +++", "Das Ende . Der Rest … ... +++"),
    ("Lena VossDirektorin bei YouTube und LinkedIn", "Lena Voss Direktorin bei YouTube und LinkedIn"),
    ("Männer und -frauen", "Männer und -frauen"),
]


@pytest.mark.parametrize(("text", "tokens"), SENTENCES)
def test_tokens(text: str, tokens: str) -> None:
    assert " ".join(tokenize(text).words) == tokens


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("Mu\u0308ller", "Müller"),
        ("Ver\u00adein", "Verein"),
        ("Ver\u200bein", "Verein"),
        ("\u0084", "„"),
        ("\u0096", "–"),
        ("``", '"'),
        ("''", '"'),
        ("\ud800", "\ufffd"),
        ("\u212b", "Å"),
    ],
)
def test_damaged_words_are_repaired_in_place(raw: str, word: str) -> None:
    tokens = tokenize(f"Ja {raw} so")
    assert tokens.words == ["Ja", word, "so"]
    assert tokens.text[tokens.starts[1] : tokens.ends[1]] == raw


def test_two_words_run_together_keep_their_places() -> None:
    tokens = tokenize("  Tom BehrSprecher kam")
    spans = zip(tokens.starts, tokens.ends, strict=True)
    assert [tokens.text[start:end] for start, end in spans] == ["Tom", "Behr", "Sprecher", "kam"]


def test_no_break_spaces_are_white_space() -> None:
    assert tokenize("5\u00a0Mio.\u202fEuro").words == ["5", "Mio.", "Euro"]


GERMAN = st.text(alphabet="aA1äß.,-–:/'’\"„“@()*_ \n\xa0\xad\u0308\u0084\ud800IV", max_size=80)


@given(st.one_of(GERMAN, st.text(max_size=200)))
def test_offsets_are_ordered_and_leave_out_only_white_space_and_invisible_characters(text: str) -> None:
    tokens = tokenize(text)
    assert len(tokens.words) == len(tokens.starts) == len(tokens.ends)
    limits = [0, *(limit for pair in zip(tokens.starts, tokens.ends, strict=True) for limit in pair), len(text)]
    assert limits == sorted(limits)
    assert all(a < b for a, b in zip(tokens.starts, tokens.ends, strict=True))
    assert all(word and word == word.strip() for word in tokens.words)
    gaps = "".join(text[a:b] for a, b in zip(limits[::2], limits[1::2], strict=True))
    visible = [c for c in gaps if not c.isspace() and not "\u0300" <= c <= "\u036f" and not "\u200b" <= c <= "\u2060"]
    assert not [c for c in visible if c not in "\xad\ufeff" and not "\x80" <= c <= "\x9f"]


HOSTILE = [
    *("a", "1", "1.", "a.", "„", '"', "-", "a-", "a- ", " ", "\n", ".", "a@", "a.b@", "http://,", "''", "u\u0308"),
    *("1-", "1/", "12. ", "a:in", "Dr.-", "XIV.", "a.de/", "a/", "\u0084", "x.y+", "einhundertund"),
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear(unit: str) -> None:
    """200,000 characters take 0.1 to 1 s here; a quadratic pattern would take minutes."""
    begin = time.process_time()
    tokenize(unit * (200_000 // len(unit)))
    assert time.process_time() - begin < 6
