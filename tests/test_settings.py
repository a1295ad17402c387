import pytest

from pressfacts import settings, views
from pressfacts.settings import UserError


@pytest.mark.parametrize("text", ["gestrigen", "Mai 2024", "2024", "31. Februar 2024", "2023-02-29", ""])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="--published"):
        settings.day(text)


@pytest.mark.parametrize("text", ["2024-05-03", " 2024-05-03 ", "3. Mai 2024", "03.05.2024", "Freitag, 3. Mai 2024"])
def test_a_day_in_iso_or_german(text: str) -> None:
    assert settings.day(text) == "2024-05-03"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_CH.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LC_MESSAGES": "de_AT"}, "de"),
        ({}, "en"),
    ],
)
def test_the_language_comes_from_the_locale(environment: dict[str, str], language: str) -> None:
    assert settings.language(None, environment) == language
    assert settings.language("de", environment) == "de"


def test_the_format_comes_from_its_name_before_the_suffix() -> None:
    assert settings.format_named("csv", "out.html") == views.FORMATS["csv"]
    assert settings.format_named(None, "out.html") == views.FORMATS["html"]
    assert settings.format_named(None, "-") is None


def test_formats_with_offsets_of_their_own_refuse_utf16() -> None:
    for format in views.FORMATS.values():
        if format.utf16:
            assert settings.options(format, True, "utf16", "de").offsets == "utf16"
        else:
            with pytest.raises(UserError, match="utf16"):
                settings.options(format, True, "utf16", "de")
