"""Facts as the views mark and list them."""

from hypothesis import given
from hypothesis import strategies as st

from handmade import DOCUMENT, TEXT, crossing, plain
from pressfacts.views.marks import Lines, Marked, marked, segments


def fact(id: str, *spans: tuple[int, int]) -> Marked:
    return Marked(id, "number", spans[0][0], spans, "", "", "")


def test_all_facts_are_there_in_text_order_with_their_values() -> None:
    facts = marked(DOCUMENT, "de")
    assert [one.id for one in facts][:4] == ["d1", "a1", "d2", "p1"]
    assert len(facts) == 15
    values = {one.id: one.value for one in facts}
    assert values["a1"] == "Rahmenvertrag · unterzeichnet"
    assert values["q2"] == "Tom Behr · indirekt"
    assert values["p1"] == "Geschäftsführerin, Stadtwerke Ostheim GmbH"
    assert values["o1"] == "SWO"
    assert values["d3"] == "Ende 2026"


def test_a_fact_has_all_its_places() -> None:
    places = {one.id: [TEXT[start:end] for start, end in one.spans] for one in marked(DOCUMENT, "de")}
    assert places["p1"] == ["Dr. Eva Lindner", "Lindner"]
    assert places["q1"] == ["„Das ist ein guter Tag“", "„denn wir sparen 30 Prozent Gas.“"]


def test_a_quote_of_nobody_says_so() -> None:
    assert marked(crossing(), "en")[0].value == "no speaker named · direct"


def test_crossing_facts_share_a_stretch() -> None:
    stretches = list(segments("abcdef", [fact("n1", (0, 4)), fact("n2", (2, 6))]))
    assert [(s.start, s.end, [one.id for one in s.facts]) for s in stretches] == [
        (0, 2, ["n1"]),
        (2, 4, ["n1", "n2"]),
        (4, 6, ["n2"]),
    ]
    assert [[one.id for one in s.opens] for s in stretches] == [["n1"], ["n2"], []]
    assert [[one.id for one in s.closes] for s in stretches] == [[], ["n1"], ["n2"]]


def test_a_text_without_facts_is_one_stretch_and_an_empty_one_none() -> None:
    assert [s[:2] for s in segments("abc", [])] == [(0, 3)]
    assert list(segments("", marked(plain(""), "de"))) == []


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=8))
def test_stretches_join_to_the_text_and_to_every_fact(pairs: list[tuple[int, int]]) -> None:
    text = "abcdefghijklmnopqrstuvwxyz0123"
    facts = [fact(f"n{index}", (min(pair), max(pair))) for index, pair in enumerate(pairs)]
    stretches = list(segments(text, facts))
    assert "".join(text[s.start : s.end] for s in stretches) == text
    for one in facts:
        ((start, end),) = one.spans
        assert "".join(text[s.start : s.end] for s in stretches if one in s.facts) == text[start:end]


def test_lines_and_columns_count_from_one() -> None:
    lines = Lines("ä\n\nbc")
    assert [lines.at(offset) for offset in (0, 1, 2, 3, 4)] == ["1:1", "1:2", "2:1", "3:1", "3:2"]
