from pressfacts.lexicon import parse_lexicon


def test_entries_values_and_endings() -> None:
    lexicon, errors = parse_lexicon("role", ["# what belongs", "Chef", "*chef\tm", "", "Rektorin\tf # a comment"])
    assert not errors
    assert lexicon.words == {"Chef": "", "Rektorin": "f"}
    assert lexicon.endings == {"chef": "m"}


def test_wrong_lines_are_reported_together_and_left_out() -> None:
    lexicon, errors = parse_lexicon("x", ["zwei Wörter", "gut", "gut", "*"])
    assert lexicon.words == {"gut": ""}
    assert [error.line for error in errors] == [1, 3, 4]
    assert "more than one word" in errors[0].message
    assert "twice" in errors[1].message
