"""Rule files: what they may say, and that all their faults are told at once."""

from pathlib import Path

import pytest

from pressfacts.rulebook import RuleError, build, load

SHAPES = r"""
[shape]
integer = '\d+'
lower = '[a-zäöü]+'
capital = '[A-ZÄÖÜ]\w+'
[class]
word = 'lower | capital'
"""
CASCADE = '[[stage]]\nname = "number"\nsymbols = ["number"]\nattributes = ["unit"]\n'
RULE = """
[[mention]]
id = "number.count"
pattern = 'value:integer unit:capital'
examples = ["Es kamen [20 Leute]."]
counter_examples = ["Es kamen Leute."]
"""


def sources(rules: str = RULE, **more: str) -> dict[str, str]:
    return {"shape.toml": SHAPES, "cascade.toml": CASCADE, "number.toml": rules, **more}


def problems(rules: str, **more: str) -> list[str]:
    with pytest.raises(RuleError) as caught:
        build([sources(rules, **more)])
    return [str(problem) for problem in caught.value.problems]


def test_a_rule_is_registered_by_being_in_its_file() -> None:
    (rule,) = build([sources()]).rules
    assert (rule.id, rule.kind, rule.level, rule.symbol) == ("number.count", "number", "mention", "number")
    (example,) = rule.examples
    assert example.text[example.start : example.end] == "20 Leute"


def test_the_parts_of_a_stage_are_read_in_the_order_of_the_cascade_and_share_its_phrases() -> None:
    parts = {f"number/{name}.toml": RULE.replace("number.count", f"number.{name}") for name in ("early", "late")}
    parts["number/late.toml"] = parts["number/late.toml"].replace("unit:capital", "counted")
    phrases = "[phrase]\ncounted = 'unit:capital'\n"
    cascade = CASCADE + 'parts = ["late", "early"]\n'
    book = build([sources(phrases + RULE, **parts | {"cascade.toml": cascade})])
    assert [(rule.id, rule.stage, rule.file) for rule in book.rules] == [
        ("number.count", "number", "number.toml"),
        ("number.late", "number", "number/late.toml"),
        ("number.early", "number", "number/early.toml"),
    ]
    assert [rule.id for group in book.stages["number"].groups for rule in (c.rule for c in group.rules)] == [
        rule.id for rule in book.rules
    ]


def test_a_part_that_the_cascade_does_not_name_is_a_fault() -> None:
    cascade = CASCADE + 'parts = ["late"]\n'
    told = problems(RULE, **{"cascade.toml": cascade, "number/latest.toml": ""})
    assert told == [
        "number/latest.toml: no stage or part of this name in cascade.toml (did you mean 'number/late'?)",
    ]


def test_a_rule_of_a_part_is_replaced_from_the_file_of_its_stage() -> None:
    layer = sources("", **{"cascade.toml": CASCADE + 'parts = ["late"]\n', "number/late.toml": RULE})
    (rule,) = build([layer, {"number.toml": RULE.replace("20 Leute", "30 Leute")}]).rules
    assert (rule.file, rule.examples[0].text) == ("number.toml", "Es kamen 30 Leute.")


def test_the_same_sources_give_the_same_fingerprint() -> None:
    assert build([sources()]).fingerprint == build([sources()]).fingerprint
    assert build([sources()]).fingerprint != build([sources(RULE.replace("20", "30"))]).fingerprint


def test_all_faults_are_told_at_once() -> None:
    told = problems(
        "[[mention]]\nid = 'Falsch'\npattern = 'integer'\n"
        "[[mention]]\nid = 'number.a'\npattern = 'integer'\nexample_s = []\n"
        "[[mentoin]]\nid = 'number.b'\n"
    )
    assert any("an id is" in line for line in told)
    assert any("number.toml:number.a: unknown key 'example_s' (did you mean 'examples'?)" in line for line in told)
    assert any("needs examples" in line for line in told)
    assert any("needs counter_examples" in line for line in told)
    assert any("[[mentoin]] is no level (did you mean 'mention'?)" in line for line in told)


def test_a_pattern_fault_has_file_rule_and_column() -> None:
    told = problems(RULE.replace("unit:capital", "unit:captal"))
    assert told == ["number.toml:number.count:20: nothing defines the element 'captal' (did you mean 'capital'?)"]


def test_a_lexicon_fault_has_its_line() -> None:
    assert problems(RULE, **{"lexicon/unit.txt": "km\nkm\n"}) == ["lexicon/unit.txt: line 2: 'km' stands here twice"]


def test_an_unmarked_example_is_a_fault() -> None:
    assert "mark what the rule finds" in problems(RULE.replace("[20 Leute]", "20 Leute"))[0]


def test_broken_toml_is_a_fault() -> None:
    assert "number.toml: not TOML" in problems("[[mention]\n")[0]


def test_a_later_layer_replaces_in_place_and_adds_in_front() -> None:
    added = RULE.replace("number.count", "number.other")
    book = build([sources(), {"number.toml": RULE.replace("20 Leute", "30 Leute") + added}])
    assert [rule.id for rule in book.rules] == ["number.other", "number.count"]
    assert book.rules[1].examples[0].text == "Es kamen 30 Leute."


def test_an_overlay_folder_that_is_missing_is_a_rule_error(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no such folder"):
        load(tmp_path / "nirgends")


def test_values_of_words_and_endings() -> None:
    book = build([sources(**{"lexicon/role.txt": "Rektor\tm\n*chefin\tf\nrund\tapprox\n"})])
    assert book.value("role", "Rektor") == "m"
    assert book.value("role", "Verbandschefin") == "f"
    assert book.value("role", "Rund") == "approx"
    assert book.value("role", "Chefin") is None


def test_a_lower_case_entry_counts_with_a_capital_only_at_a_sentence_start() -> None:
    rules = RULE.replace("'value:", "'approximator? value:")
    book = build([sources(rules, **{"lexicon/approximator.txt": "rund\n"})])
    assert book.elements("Rund", initial=True) == {"capital", "approximator"}
    assert book.elements("Rund", initial=False) == {"capital"}
    assert book.initial_words["Rund"] not in (book.words["Rund"], book.words["rund"])
    assert "rund" not in book.initial_words


def test_an_id_that_is_used_twice_is_a_fault() -> None:
    assert problems(RULE + RULE) == ["number.toml:number.count: this id is used already"]
