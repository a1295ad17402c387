"""The benchmarks read what they should and count right; their figures are not tested."""

import importlib
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"

CONLLU = """\
# newdoc id = a
# sent_id = a1
# text = Die Brücke steht.
1\tDie\tder\tDET\t_\t_\t2\tdet\t_\t_

# sent_id = a2
# text = Dr. Eva Lindner kam.
1\tDr.\tDr.\tNOUN\t_\t_\t3\tnmod\t_\t_
"""
TSV = """\
#\thttp://example.org/a [2020-01-01]
1\tAm\tO\tO
2\tMontag\tO\tO
3\tkam\tO\tO
4\tEva\tB-PER\tO
5\tLindner\tI-PER\tO
6\t(\tO\tO
7\tNordwerk\tB-ORG\tB-PER
8\tGmbH\tI-ORG\tO
9\t)\tO\tO
10\tzum\tO\tO
11\tNordwerk-Chef\tB-ORGpart\tO
12\t.\tO\tO
"""
TIMEML = """\
<?xml version="1.0" ?><TimeML>
<DCT><TIMEX3 functionInDocument="CREATION_TIME" tid="t0" type="DATE" value="2024-05-06">6. Mai</TIMEX3></DCT>
<TEXT>Er <EVENT eid="e1">kam</EVENT> am <TIMEX3 tid="t1" type="DATE" value="2024-05-03">3. Mai 2024</TIMEX3> zu
B &amp; C.<TIMEX3 tid="t2" type="DURATION" value="P1D"></TIMEX3></TEXT>
</TimeML>
"""
QUOTED = "„Die Brücke trägt uns alle“, sagte Eva Lindner. Sie sei „stark“."


def part(*spans: tuple[int, int]) -> object:
    return {"spans": [{"charBegin": start, "charEnd": end} for start, end in spans]}


def annotation(kind: str, words: str, nested: bool = False, speaker: str = "") -> dict[str, object]:
    def place(inner: str) -> tuple[int, int]:
        return QUOTED.index(inner), QUOTED.index(inner) + len(inner)

    quote = part(place(words))
    return {"type": kind, "isNested": nested, "quote": quote, "speaker": part(place(speaker)) if speaker else []}


@pytest.fixture
def corpora(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    return importlib.import_module("corpora")


@pytest.fixture
def accuracy(corpora: ModuleType) -> ModuleType:
    return importlib.import_module("accuracy")


def written(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_conllu_gives_running_text_and_inner_sentence_starts(corpora: ModuleType, tmp_path: Path) -> None:
    (text,) = corpora.sentences(written(tmp_path, "a.conllu", CONLLU))
    assert text.text == "Die Brücke steht. Dr. Eva Lindner kam."
    assert [one[:3] for one in text.found] == [("start", 18, 19)]


def test_germeval_counts_outer_names_and_skips_parts_and_embedded_ones(corpora: ModuleType, tmp_path: Path) -> None:
    (text,) = corpora.names(written(tmp_path, "a.tsv", TSV))
    assert text.text == "Am Montag kam Eva Lindner (Nordwerk GmbH) zum Nordwerk-Chef."
    assert [(one.kind, text.text[one.start : one.end]) for one in text.found] == [
        ("person", "Eva Lindner"),
        ("organisation", "Nordwerk GmbH"),
    ]
    assert {text.text[start:end] for start, end in text.skipped} == {"Nordwerk", "Nordwerk-Chef"}


def test_timeml_gives_days_values_and_the_day_of_the_document(corpora: ModuleType, tmp_path: Path) -> None:
    (text,) = corpora.dates(written(tmp_path, "a.tml", TIMEML))
    assert text.text == "Er kam am 3. Mai 2024 zu\nB & C."
    assert text.published == "2024-05-06"
    assert [(one.kind, text.text[one.start : one.end], one.value) for one in text.found] == [
        ("DATE", "3. Mai 2024", "2024-05-03")
    ]


def test_quotation_json_keeps_whole_quotations_with_their_speakers(corpora: ModuleType, tmp_path: Path) -> None:
    marked = [
        annotation("Direct", "„Die Brücke trägt uns alle“", speaker="Eva Lindner"),
        annotation("Indirect", "Sie sei „stark“"),
        annotation("Direct", "„stark“", nested=True),
    ]
    record = {"documentName": "Eine Brücke (2024-05-03)", "originalText": QUOTED, "annotations": marked}
    (text,) = corpora.quotes(written(tmp_path, "a.json", json.dumps(record)))
    assert text.published == "2024-05-03"
    assert [(one.kind, one.speaker is not None) for one in text.found] == [("direct", True), ("indirect", False)]
    assert {text.text[start:end] for start, end in text.skipped} == {"„stark“"}


@pytest.mark.parametrize(
    ("task", "name", "content", "rows"),
    [
        ("sentences", "a.conllu", CONLLU, [["where a sentence begins", "1", "100.0", "100.0", "100.0"]]),
        ("dates", "a.tml", TIMEML, [["dates, overlap and same value", "1", "100.0", "100.0", "100.0"]]),
        ("names", "a.tsv", TSV, [["persons, same span", "1", "100.0", "100.0", "100.0"]]),
    ],
)
def test_accuracy_prints_what_was_found(
    accuracy: ModuleType,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    task: str,
    name: str,
    content: str,
    rows: list[list[str]],
) -> None:
    written(tmp_path, name, content)
    assert accuracy.main([task, str(tmp_path)]) == 0
    printed = [line.split("  ") for line in capsys.readouterr().out.splitlines()]
    cells = [[cell.strip() for cell in line if cell] for line in printed]
    assert [row for row in rows if row not in cells] == []


def test_pairs_take_each_annotation_once_and_the_same_place_first(accuracy: ModuleType, corpora: ModuleType) -> None:
    text = "Eva Lindner und Tom Behr"
    marked = [corpora.Found("person", 0, 24), corpora.Found("person", 16, 24)]
    found = [corpora.Found("person", 16, 24), corpora.Found("person", 0, 11)]
    assert sorted(accuracy.pairs(text, marked, found, accuracy.overlap)) == [(0, 1), (1, 0)]
    assert accuracy.pairs(text, marked, found, accuracy.same_span) == [(1, 0)]


def test_growth_tells_linear_from_quadratic(corpora: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    growth = importlib.import_module("growth")
    assert growth.exponent((64, 0.5), (256, 2.0)) == pytest.approx(1)
    monkeypatch.setattr(growth, "PATIENCE", 100.0)
    monkeypatch.setattr(growth, "FAMILIES", {"linear": growth.repeated("a"), "quadratic": growth.repeated("b")})
    monkeypatch.setattr(growth, "seconds", lambda text: len(text) ** (1 if text[0] == "a" else 2) / 1e9)
    assert growth.main([]) == 1
    assert growth.main(["linear"]) == 0
    assert len(growth.measure(growth.FAMILIES["quadratic"], [16, 64, 256, 1024])) == 3


def test_families_have_the_length_that_is_asked_for(corpora: ModuleType) -> None:
    growth = importlib.import_module("growth")
    assert {len(family(5000)) for family in growth.FAMILIES.values()} == {5000}


def test_speed_leaves_out_what_is_not_installed(
    corpora: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "somajo", None)
    speed, peers = importlib.import_module("speed"), importlib.import_module("peers")
    task = [peers.Contestant("ours", peers.pressfacts_dates), peers.Contestant("SoMaJo", peers.somajo)]
    ready = speed.runners({"dates": task})
    assert [runner.name for runner in ready] == ["ours"]
    assert "SoMaJo: left out" in capsys.readouterr().err
    rows = speed.compare([*ready, ready[0]._replace(speeds=[])], ["Am 3. Mai."], 0.001, 1)
    assert [row[0] for row in rows] == ["dates: ours", "dates: ours"]


def test_startup_measures_a_child(corpora: ModuleType) -> None:
    startup = importlib.import_module("startup")
    on_a_terminal = "import sys; sys.exit(not sys.stdout.isatty())"
    cost = startup.run([sys.executable, "-c", on_a_terminal], {})
    assert 0 < cost.seconds < 5
    assert 1 < cost.megabytes < 500
