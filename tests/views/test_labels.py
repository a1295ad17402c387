"""The words of the views in German and English."""

from pressfacts.views.labels import labels


def test_both_languages_have_the_same_words_and_none_is_empty() -> None:
    german, english = labels("de"), labels("en")
    assert german.keys() == english.keys()
    assert all(german.values())
    assert all(english.values())


def test_an_unknown_language_is_german() -> None:
    assert labels("fr") == labels("de")
