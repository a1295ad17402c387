import json
import time
from pathlib import Path

import pytest

from pressfacts import views
from pressfacts.batch.work import Extractor, File, Item, Outcome, Settings, document_of, time_limit
from pressfacts.readers import Failure, Reading
from pressfacts.records import Source

SOURCE = Source(None, "text/plain", "utf-8", "00")


def reading(text: str, published: str | None = None) -> Reading:
    return Reading("a", text, published, "record" if published else None, None, SOURCE)


def outcome(item: Item, **settings: object) -> tuple[Outcome, list[dict[str, object]]]:
    found = Extractor(Settings(**settings)).outcome(item)  # type: ignore[arg-type]
    return found, [json.loads(line) for line in (found.output + found.errors).splitlines()]


def test_a_reading_becomes_a_record() -> None:
    found, [record] = outcome(reading("Es kamen 200."))
    assert (found.documents, found.failed, found.errors) == (1, 0, b"")
    assert record["id"] == "a"
    assert record["source"] == SOURCE._asdict()


@pytest.mark.parametrize(
    ("option", "record", "expected"),
    [
        ("2024-05-03", "2023-01-01", ("2024-05-03", "option")),
        (None, "2023-01-01", ("2023-01-01", "record")),
        (None, None, (None, None)),
    ],
)
def test_the_day_of_the_user_wins(option: str | None, record: str | None, expected: tuple[str, str]) -> None:
    extractor = Extractor(Settings())
    document = document_of(reading("Heute.", record), option, extractor.rulebook)
    assert (document.published, document.published_from) == expected


@pytest.mark.parametrize(
    ("item", "message"),
    [
        (reading("BAD"), "KeyError: 'no\\nsuch key'"),
        (Failure("a", "is encrypted"), "is encrypted"),
        (File("fehlt.txt", "a"), "cannot be read: No such file or directory"),
        (File(".", "a"), "is a folder, not a file; for folders: pressfacts batch FOLDER -o OUT"),
    ],
)
def test_a_bad_document_is_an_error_record(item: Item, message: str) -> None:
    found, [record] = outcome(item)
    assert (found.documents, found.failed) == (1, 1)
    assert list(record) == ["schema", "pressfacts", "id", "error"]
    assert (record["id"], record["error"]) == ("a", message)


def test_a_reader_that_raises_is_an_error_record(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path, id: str, encoding: str | None) -> object:
        yield reading("Eins.")
        raise RuntimeError("lost")

    monkeypatch.setattr("pressfacts.readers.read", broken)
    found, [first, second] = outcome(File("x.txt", "a"))
    assert (found.documents, found.failed) == (2, 1)
    assert "text" in first
    assert second["error"] == "RuntimeError: lost"


def test_errors_apart_go_into_a_file_of_their_own() -> None:
    found, _ = outcome(reading("BAD"), errors_apart=True, format="csv")
    assert found.output == b""
    assert json.loads(found.errors)["id"] == "a"


def test_errors_in_the_output_have_its_form() -> None:
    found = Extractor(Settings(format="csv")).outcome(reading("BAD"))
    assert found.output.startswith(b"a,,error,")


def test_a_document_over_its_time_is_an_error_record() -> None:
    started = time.monotonic()
    _, [record] = outcome(reading("HANG"), timeout=0.1)
    assert record["error"] == "TimeoutError: took longer than 0.1 s"
    assert time.monotonic() - started < 5


def test_no_alarm_is_left_behind() -> None:
    with time_limit(0.05):
        pass
    time.sleep(0.1)


def test_every_document_of_an_item_is_a_sign_of_life(tmp_path: Path) -> None:
    path = tmp_path / "zwei.json"
    path.write_text('[{"text": "Eins."}, {"text": "Zwei."}]')
    signs: list[int] = []
    found = Extractor(Settings()).outcome(File(str(path), "zwei.json"), lambda: signs.append(1))
    assert found.documents == len(signs) == 2


def test_an_item_that_nobody_survives_is_an_error_record() -> None:
    lost = Extractor(Settings()).lost(File("x", "a"), "crashed")
    assert (lost.documents, lost.failed) == (1, 1)
    assert json.loads(lost.output)["error"] == "crashed"
    assert json.loads(Extractor(Settings(errors_apart=True)).lost(File("x", "a"), "crashed").errors)["id"] == "a"


def test_the_options_of_the_view_are_passed_on() -> None:
    _, [record] = outcome(reading("😀 200"), options=views.Options(text=False, offsets="utf16"))
    assert "text" not in record
    assert record["offset_unit"] == "utf-16-code-unit"
