"""What always holds, over the samples and over random text."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pressfacts
from pressfacts.records import Document, Span
from pressfacts.rulebook import load
from pressfacts.views import Options
from pressfacts.views.json import record

SAMPLES = sorted((Path(__file__).parent.parent / "samples").glob("*.txt"))
RULES = {rule.id for rule in load().rules}

WORDS = (
    "Am 3. Mai 2024 unterzeichneten Dr. Eva Lindner , Geschäftsführerin der Nordwerk GmbH ( NWG ) und Tom Behr einen "
    "Vertrag . „ Das ist gut “ sagte die Ministerin rund 1.200 Gäste zwischen 5 und 7,5 Prozent : Mio. Euro laut "
    "§ 12 \" ' » « – - \n \n\n dass sei wie so sie er gestern im Vorjahr Kassel AG e.V. 16.11. 24/7 XXXX 0 ² \u00ad"
).split(" ")
PRESS_LIKE = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
ANY_TEXT = st.text(max_size=200) | PRESS_LIKE | st.text(alphabet="„“\"'»«.,:;-–() 1aA\n", max_size=120)


def facts(document: Document) -> list[tuple[object, ...]]:
    return [
        fact
        for kind in ("numbers", "dates", "people", "organisations", "quotes", "agreements")
        for fact in getattr(document, kind)
    ]


def spans(value: object) -> list[tuple[int, int, str]]:
    """Every (start, end, text) inside a record."""
    found: list[tuple[int, int, str]] = []
    if isinstance(value, tuple):
        start, end, text = (getattr(value, name, None) for name in ("start", "end", "text"))
        if isinstance(start, int) and isinstance(end, int) and isinstance(text, str):
            found.append((start, end, text))
        for inner in value:
            found += spans(inner)
    return found


def check_document(document: Document) -> None:
    for start, end, text in spans(facts(document)) + [s for f in facts(document) for s in spans(f)]:
        assert document.text[start:end] == text
        assert start < end
    assert {fact.rule for fact in facts(document)} <= RULES  # type: ignore[attr-defined]
    for kind in ("numbers", "dates", "people", "organisations", "quotes", "agreements"):
        starts = [fact.start for fact in getattr(document, kind)]
        assert starts == sorted(starts), kind
        ids = [fact.id for fact in getattr(document, kind)]
        assert len(ids) == len(set(ids))
    for part in (document.title, document.dateline):
        if isinstance(part, Span):
            assert document.text[part.start : part.end] == part.text
    ends = [end for _, end in document.sentences]
    assert all(start < end for start, end in document.sentences)
    assert ends == sorted(ends)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_span_truth_and_rule_names_on_the_samples(sample: Path) -> None:
    check_document(pressfacts.extract(sample.read_text(encoding="utf-8"), published="2024-05-06"))


@settings(max_examples=200, deadline=None)
@given(ANY_TEXT)
def test_any_text_gives_a_true_document(text: str) -> None:
    check_document(pressfacts.extract(text))


@settings(max_examples=100, deadline=None)
@given(PRESS_LIKE, st.dates())
def test_the_same_input_gives_the_same_document(text: str, day: object) -> None:
    first = pressfacts.extract(text, published=day)  # type: ignore[arg-type]
    assert first == pressfacts.extract(text, published=str(day))


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT)
def test_json_round_trips(text: str) -> None:
    written = json.dumps(record(pressfacts.extract(text), Options()), ensure_ascii=False)
    assert json.dumps(json.loads(written), ensure_ascii=False) == written


def test_bytes_do_not_depend_on_hash_seed_time_zone_or_locale(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pressfacts", "extract", *map(str, SAMPLES), "--json"]
    runs = []
    for seed, zone, locale in (("1", "UTC", "C"), ("2", "Asia/Tokyo", "de_DE.UTF-8"), ("77", "America/Lima", "POSIX")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "LANG": locale}
        environment["PRESSFACTS_CACHE"] = str(tmp_path / seed)
        runs.append(subprocess.Popen(command, env=environment, stdout=subprocess.PIPE))
    outputs = {run.communicate()[0] for run in runs}
    assert [run.returncode for run in runs] == [0, 0, 0]
    assert len(outputs) == 1


@pytest.mark.parametrize("sample", SAMPLES[:6], ids=lambda path: path.stem)
def test_an_unrelated_paragraph_changes_no_fact_of_the_others(sample: Path) -> None:
    text = sample.read_text(encoding="utf-8")
    more = text.rstrip("\n") + "\n\nDer Wetterdienst meldet für die Küste leichten Regen.\n"
    before, after = (pressfacts.extract(one, published="2024-05-06") for one in (text, more))
    limit = len(text.rstrip("\n"))
    for kind in ("numbers", "dates", "quotes"):
        kept = [(f.start, f.end, f.rule) for f in getattr(after, kind) if f.start < limit]
        assert kept == [(f.start, f.end, f.rule) for f in getattr(before, kind)], kind


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_decomposed_letters_give_the_same_facts(sample: Path) -> None:
    import unicodedata

    text = sample.read_text(encoding="utf-8")
    plain, decomposed = (
        pressfacts.extract(unicodedata.normalize(form, text), published="2024-05-06") for form in ("NFC", "NFD")
    )
    for kind in ("numbers", "dates", "quotes", "people", "organisations", "agreements"):
        texts = [unicodedata.normalize("NFC", fact.text) for fact in getattr(decomposed, kind)]
        assert texts == [fact.text for fact in getattr(plain, kind)], kind


def test_every_rule_id_in_the_samples_is_listed_by_the_rulebook() -> None:
    seen = {fact.rule for path in SAMPLES for fact in facts(pressfacts.extract(path.read_text(encoding="utf-8")))}  # type: ignore[attr-defined]
    assert seen <= RULES
    assert all(re.fullmatch(r"[a-z]+\.[a-z0-9-]+", rule) for rule in seen)
