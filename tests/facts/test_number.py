"""The stage `number`: phrases, values, units and modifiers; what counts nothing; how a value came about."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressfacts.facts.derivation import derivation
from pressfacts.pipeline import analyse, extract

DATA = Path(__file__).parent.parent / "data"

# A sentence with the phrase marked, then kind, value, upper value, unit, modifier and the numeral alone.
QUANTITIES = [
    ("Es kamen [rund 200 Gäste] an.", "count", 200, None, "Gäste", "approx", "200"),
    ("Sie gehören zu [14 Ländern].", "count", 14, None, "Länder", "exact", "14"),
    ("Es gibt [12 Kolleg:innen] hier.", "count", 12, None, "Kolleg:innen", "exact", "12"),
    (
        "Er ist für [rund 800 bayerische Firmen und Verbände] tätig.",
        "count",
        800,
        None,
        "Firmen und Verbände",
        "approx",
        "800",
    ),
    ("Dort leben [40 Tier- und Pflanzenarten] frei.", "count", 40, None, "Tier- und Pflanzenarten", "exact", "40"),
    (
        "Sie haben [weit über eine Milliarde Briefe] verteilt.",
        "count",
        10**9,
        None,
        "Briefe",
        "more_than",
        "eine Milliarde",
    ),
    (
        "Es fehlt [eine halbe Million Wohnungen] im Land.",
        "count",
        500_000,
        None,
        "Wohnungen",
        "exact",
        "eine halbe Million",
    ),
    ("Es waren [40 000 Besucher] da.", "count", 40_000, None, "Besucher", "exact", "40 000"),
    ("Es waren [siebenhundertfünfzig Helfer] da.", "count", 750, None, "Helfer", "exact", "siebenhundertfünfzig"),
    ("Sie sucht [zwischen 20 und 30 Lehrlinge] im Jahr.", "count", 20, 30, "Lehrlinge", "exact", "20 und 30"),
    ("Das kostet [3,4 Mrd. Euro] im Jahr.", "money", 3_400_000_000, None, "EUR", "exact", "3,4 Mrd."),
    ("Das kostet [EUR 3,4 Mrd.] im Jahr.", "money", 3_400_000_000, None, "EUR", "exact", "3,4 Mrd."),
    ("Das kostet [CHF 2'500] im Jahr.", "money", 2500, None, "CHF", "exact", "2'500"),
    ("Das kostet [65 Cent] am Tag.", "money", 0.65, None, "EUR", "exact", "65"),
    ("Das kostet [740,- Euro] am Tag.", "money", 740, None, "EUR", "exact", "740"),
    ("Das kostet [1,2 Mio. kanadische Dollar] im Jahr.", "money", 1_200_000, None, "CAD", "exact", "1,2 Mio."),
    ("Er zahlt [200.000 bis 3 Mio. Euro] dazu.", "money", 200_000, 3_000_000, "EUR", "exact", "200.000 bis 3 Mio."),
    (
        "Er zahlt [50 bis 60 Millionen Euro] dazu.",
        "money",
        50_000_000,
        60_000_000,
        "EUR",
        "exact",
        "50 bis 60 Millionen",
    ),
    ("Der Kurs fiel um [-4,3 %] im Mai.", "percent", -4.3, None, "%", "exact", "-4,3"),
    ("Kultur: viel Geld ([– 3,5 %])", "percent", -3.5, None, "%", "exact", "– 3,5"),
    ("Das sind [2,5 Prozentpunkte] mehr.", "percent", 2.5, None, "Prozentpunkte", "exact", "2,5"),
    ("Das sind [3.000–4.000 Tonnen] im Jahr.", "measure", 3000, 4000, "Tonnen", "exact", "3.000–4.000"),
    ("Die Halle misst [28.000 qm] im Kern.", "measure", 28_000, None, "m²", "exact", "28.000"),
    ("Der Bau dauert [mindestens zweieinhalb Jahre] noch.", "measure", 2.5, None, "Jahre", "min", "zweieinhalb"),
    ("Der Bau dauert [nicht mehr als vier Monate] noch.", "measure", 4, None, "Monate", "max", "vier"),
    ("Es sind [-5 Grad] im Tal.", "measure", -5, None, "Grad", "exact", "-5"),
    ("Die [zweite Tranche] folgt.", "ordinal", 2, None, "Tranche", "exact", "zweite"),
    ("Der Leiter des [9. Bezirks] geht.", "ordinal", 9, None, "Bezirk", "exact", "9"),
    ("Es ist die [zweitgrößte deutsche Stadt] im Land.", "ordinal", 2, None, "Stadt", "exact", "zweitgrößte"),
    ("Sie liegt auf [Platz 3] im Land.", "ordinal", 3, None, "Platz", "exact", "3"),
    ("[Rund ein Drittel] der Höfe spart.", "ratio", 1 / 3, None, None, "approx", "ein Drittel"),
    ("Die Kosten haben sich [verdreifacht] seither.", "ratio", 3, None, None, "exact", "verdreifacht"),
    ("Die [fünfköpfige Jury] tagte.", "count", 5, None, "Köpfe", "exact", "fünf"),
    ("Der [29-Jährige] floh.", "measure", 29, None, "Jahre", "exact", "29"),
    ("Gefragt sind [15- bis 24-Jährige] im Land.", "measure", 15, 24, "Jahre", "exact", "15- bis 24"),
    ("Sie hat einen [Zweijahresvertrag] erhalten.", "measure", 2, None, "Jahre", "exact", "Zwei"),
    ("Sie hat eine [siebenstellige Summe] erhalten.", "money", 10**6, 10**7 - 1, None, "exact", "siebenstellige"),
    ("[Hunderte Menschen] kamen.", "count", None, None, "Menschen", "exact", "Hunderte"),
    ("Das kostet [mehrere Millionen Euro] im Jahr.", "money", None, None, "EUR", "exact", "Millionen"),
    ("Vor [mehr als zwei Jahren] begann der Bau.", "measure", 2, None, "Jahre", "more_than", "zwei"),
    ("Die Zahl der Anträge wuchs auf [31.406].", "count", 31_406, None, "Anträge", "exact", "31.406"),
]


@pytest.mark.parametrize(("marked", "kind", "value", "value_max", "unit", "modifier", "numeral"), QUANTITIES)
def test_quantities(
    marked: str, kind: str, value: float | None, value_max: float | None, unit: str | None, modifier: str, numeral: str
) -> None:
    text = marked.replace("[", "").replace("]", "")
    [found] = extract(text, "2024-05-06").numbers
    assert found.text == marked[marked.index("[") + 1 : marked.index("]")]
    assert (found.kind, found.value_max, found.unit, found.modifier) == (kind, value_max, unit, modifier)
    assert found.value == pytest.approx(value) if value is not None else found.value is None
    assert found.numeral.text == numeral == text[found.numeral.start : found.numeral.end]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Gesucht sind 50 bis 60 Helfer.", (50, 60)),
        ("Gesucht sind etwa 50 bis 60 Helfer.", (50, 60)),
        ("Gesucht sind mindestens 20 Helfer.", (20, None)),
        ("Gesucht sind mehr als 20 Helfer.", (20, None)),
        ("Gesucht sind höchstens 20 Helfer.", (None, 20)),
        ("Gesucht sind fast 20 Helfer.", (None, 20)),
        ("Gesucht sind rund 20 Helfer.", None),
        ("Gesucht sind 20 Helfer.", None),
        ("Gesucht sind Hunderte Helfer.", None),
    ],
)
def test_a_range_has_the_ends_that_the_text_gives(text: str, ends: tuple[float | None, float | None] | None) -> None:
    assert [number.range for number in extract(text).numbers] == [ends]


def test_pairs_share_unit_scale_and_modifier() -> None:
    found = extract("Die Quoten sanken um rund 14 bzw. 8,5 Prozent.").numbers
    assert [(n.text, n.value, n.unit, n.modifier) for n in found] == [
        ("rund 14", 14, "%", "approx"),
        ("8,5 Prozent", 8.5, "%", "approx"),
    ]
    found = extract("Der Umsatz wuchs von 12 auf 15 Mio. Euro.").numbers
    assert [(n.text, n.value, n.unit) for n in found] == [
        ("12", 12_000_000, "EUR"),
        ("15 Mio. Euro", 15_000_000, "EUR"),
    ]


def test_a_figure_in_brackets_to_compare_with_shares_what_stands_behind() -> None:
    found = extract("Das Ergebnis betrug 28,4 (Vorjahr: –3,1) Mio. Euro.").numbers
    assert [(n.text, n.value, n.unit) for n in found] == [("28,4", 28_400_000, "EUR"), ("–3,1", -3_100_000, "EUR")]
    found = extract("Es kamen 1.200 (2024: 950) Gäste.").numbers
    assert [(n.text, n.value, n.unit) for n in found] == [("1.200", 1200, "Gäste"), ("950", 950, "Gäste")]


def test_a_list_of_figures_shares_the_unit_behind_it() -> None:
    found = extract("Drei Schüler im Alter von 12, 14 und 17 Jahren kamen.").numbers
    assert [(n.text, n.unit) for n in found[1:]] == [("12", "Jahre"), ("14", "Jahre"), ("17 Jahren", "Jahre")]


@pytest.mark.parametrize(
    "text",
    [
        "Der Auftrag über 2,5 Mio. Euro ist erteilt.",
        "Das Haus verfügt über 200 Betten.",
        "Die Verfahren ziehen sich über vier bis sechs Jahre.",
    ],
)
def test_the_preposition_is_no_bound(text: str) -> None:
    assert [n.modifier for n in extract(text).numbers] == ["exact"]


LOOK_ALIKES = [
    line for line in (DATA / "not_numbers.txt").read_text(encoding="utf-8").splitlines() if not line.startswith("#")
]


def test_the_look_alikes_are_many() -> None:
    assert len(LOOK_ALIKES) >= 200


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_look_alikes_are_no_numbers(text: str) -> None:
    assert [n.text for n in extract(text, "2024-05-06").numbers] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Das kostet 1,2 Mio. Euro.", "1,2 × 1000000 = 1200000 EUR"),
        ("Das kostet 65 Cent.", "65 × 1/100 = 0.65 EUR"),
        ("Es kamen 200 Gäste.", "200 Gäste"),
        ("Es kamen zwölf Gäste.", "zwölf = 12 Gäste"),
        ("Er zahlt 3 bis 5 Mio. Euro.", "3 × 1000000 = 3000000 to 5 × 1000000 = 5000000 EUR"),
        ("Er zahlt 3.000–4.000 Euro.", "3.000 = 3000 to 4.000 = 4000 EUR"),
        ("Gefragt sind 15- bis 24-Jährige.", "15 to 24 Jahre"),
        ("Ein Drittel der Höfe spart.", "Ein × 1/3 = 0.3333333333333333"),
        ("Jeder fünfte Hof spart.", "1 × 1/5 = 0.2 Hof"),
        ("Sie mischt im Verhältnis 1:4.", "1 : 4 = 0.25"),
        ("Die Zahl verdreifachte sich.", "verdreifachte = 3"),
        ("Er zahlt CHF 2'500.–.", "2'500 = 2500 CHF"),
        ("Er zahlt EUR 3,4 Mrd. dazu.", "3,4 × 1000000000 = 3400000000 EUR"),
        ("Es gilt ein Zweijahresvertrag.", "Zwei = 2 Jahre"),
        ("Der 4,5-Millionen-Euro-Bau steht.", "4,5 × 1000000 = 4500000 EUR"),
        ("Eine sechsstellige Summe floss.", "10^5 = 100000 to 10^6 - 1 = 999999"),
        ("Die zweitgrößte Stadt wächst.", "zweitgrößte = 2 Stadt"),
        ("Der Kurs fiel um -4,3 %.", "4,3 × -1 = -4.3 %"),
        ("Das sind drei Komma fünf Prozent.", "drei Komma fünf = 3.5 %"),
        ("Hunderte Menschen kamen.", "no figure Menschen"),
    ],
)
def test_the_derivation_shows_how_a_value_came_about(text: str, line: str) -> None:
    [mention] = analyse(text).mentions["number"]
    assert derivation(mention.value) == line


def test_the_counted_noun_stays_readable_for_later_stages() -> None:
    analysis = analyse("Es kamen rund 200 Gäste.")
    [mention] = analysis.mentions["number"]
    assert analysis.words(mention.first, mention.last) == ["rund", "200"]


PIECES = st.sampled_from(
    [
        "12",
        "3.4",
        "1.234,5",
        "٣",
        "½",
        "zwei",
        "ein",
        "halbe",
        "Mio.",
        "Euro",
        "%",
        "bis",
        "–",
        "-",
        "+",
        "rund",
        "als",
        "mehr",
        "und",
        "Gäste",
        "29-Jährige",
        "CHF",
        "zwischen",
        ".",
        "\n",
        ",",
        "1/0",
        "0,",
        "zweite",
        "3.",
        "von",
        "Platz",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=14))
def test_any_mixture_of_numerals_reads_without_error(pieces: list[str]) -> None:
    text = " ".join(pieces)
    numbers = extract(text).numbers
    assert all(text[n.start : n.end] == n.text and n.start <= n.numeral.start < n.numeral.end <= n.end for n in numbers)
    assert all(one.end <= other.start for one, other in pairwise(numbers))


@pytest.mark.parametrize(
    "piece", ["9", "9 ", "10^400 ", "12 345 ", "zwei und ", "1,2 Mio. ", "3 bis ", "29- ", "über "]
)
def test_time_is_linear_for_hostile_text(piece: str) -> None:
    extract(piece * 100)
    begin = time.process_time()
    extract(piece * (40_000 // len(piece)))
    assert time.process_time() - begin < 3
