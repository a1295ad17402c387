import pytest

from handmade import DOCUMENT
from pressfacts import views
from pressfacts.views import FORMATS, Options


@pytest.mark.parametrize("format", FORMATS.values(), ids=lambda format: format.name)
def test_every_format_keeps_its_promise(format: views.Format) -> None:
    if format.layout == "lines":
        view = views.lines(format)
        for data in (view.encode(DOCUMENT, Options()), view.failure("a", "is empty")):
            assert data.endswith(b"\n")
        assert view.HEAD == b"" or view.HEAD.endswith(b"\n")
    elif format.layout == "page":
        files = views.pages(format).files(DOCUMENT, Options())
        assert all(suffix.startswith(".") and data for suffix, data in files.items())
    else:
        assert callable(views.store(format).store)


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.jsonl", "json"), ("A.JSON", "json"), ("a.facts.jsonl", "facts"), ("a.spacy.json", "spacy"),
        ("a.db", "sqlite"), ("x/y.parquet", "parquet"), ("jsonl", None), ("a.txt", None),
    ],
)  # fmt: skip
def test_a_suffix_means_a_format(name: str, format: str | None) -> None:
    found = views.format_of(name)
    assert (found.name if found else None) == format


def test_no_suffix_means_two_formats() -> None:
    suffixes = [suffix for format in FORMATS.values() for suffix in format.suffixes]
    assert len(suffixes) == len(set(suffixes))
