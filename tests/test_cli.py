"""The command line as a user meets it: what it prints where, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from command import listen_to_ctrl_c, pressfacts
from pressfacts import cli
from pressfacts.version import __version__

TEXT = "Zur Messe kamen rund 200 Gäste. „Wir freuen uns“, sagte Dr. Eva Lindner am Freitag."
SAMPLES = sorted(path for path in (Path(__file__).parent.parent / "samples").iterdir() if path.suffix != ".json")
COMMAND = [sys.executable, "-m", "pressfacts"]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "messe.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def one_line(text: str) -> str:
    """The only line of a message."""
    assert text.count("\n") == 1, text
    assert "Traceback" not in text
    return text


def test_json_is_one_record_on_one_line(article: Path) -> None:
    code, out, err = pressfacts("extract", article, "--json")
    assert (code, err, out.count(b"\n")) == (0, "", 1)
    record = json.loads(out)
    assert record["text"] == TEXT
    assert [number["text"] for number in record["numbers"]] == ["rund 200 Gäste"]
    assert "rund 200 Gäste".encode() in out


@pytest.mark.parametrize(
    "order",
    [
        ["extract", "A", "B", "--json"],
        ["extract", "--json", "A", "FEHLT"],
        ["extract", "-", "--json"],
        ["extract", "A"],
        ["extract", "FEHLT", "-", "B"],
    ],
)
def test_the_plain_call_gives_what_typer_gives(
    order: list[str], article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "andere.txt"
    other.write_text("Am 3. Mai 2024 endete sie.", encoding="utf-8")
    names = {"A": str(article), "B": str(other), "FEHLT": str(tmp_path / "fehlt.txt")}
    arguments = [names.get(word, word) for word in order]
    assert cli.plain_call(arguments)
    straight = pressfacts(*arguments, stdin=TEXT.encode())
    monkeypatch.setattr(cli, "plain_call", lambda arguments: None)
    assert pressfacts(*arguments, stdin=TEXT.encode()) == straight
    assert straight.out


@pytest.mark.parametrize(
    "arguments",
    [[], ["--json"], ["extract"], ["extract", "--json"], ["extract", "a", "--json", "--json"],
     ["extract", "a", "--json", "--no-text"], ["extract", "a", "--json", "-o", "b"], ["batch", "a", "--json"],
     ["extract", "a", "--lang", "de"], ["extract", "a", "--help"], ["extract", "--", "a", "--json"]],
)  # fmt: skip
def test_every_other_call_goes_through_typer(arguments: list[str]) -> None:
    assert cli.plain_call(arguments) is None


@pytest.mark.parametrize("options", [["--json"], []])
def test_the_plain_call_does_not_load_typer(options: list[str], article: Path) -> None:
    code = (
        "import sys; from pressfacts.cli import main\n"
        "try: main()\n"
        "finally: print('typer' in sys.modules, file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, "extract", str(article), *options]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stderr == "False\n"


def test_several_files_are_json_lines_in_their_order(article: Path, tmp_path: Path) -> None:
    other = tmp_path / "andere.txt"
    other.write_text("Am 3. Mai 2024 endete sie.", encoding="utf-8")
    _, out, _ = pressfacts("extract", other, article, "--json")
    assert [Path(json.loads(line)["id"]).name for line in out.splitlines()] == ["andere.txt", "messe.txt"]


def test_a_dash_is_standard_input() -> None:
    _, out, _ = pressfacts("extract", "-", "--json", stdin=TEXT.encode())
    assert json.loads(out)["id"] == "-"
    assert json.loads(out)["numbers"][0]["value"] == 200


def test_without_json_it_is_a_summary_to_read(article: Path) -> None:
    code, out, _ = pressfacts("extract", article, "--lang", "de")
    assert code == 0
    assert "Eva Lindner" in out.decode()
    assert not out.startswith(b"{")
    assert b"\x1b" not in out


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_every_output_validates_against_the_schema(path: Path) -> None:
    schema = json.loads(pressfacts("schema").out)
    # Straight to the record: the alternatives of the whole schema would hide what is wrong.
    validator = Draft202012Validator({"$ref": "#/$defs/record", "$defs": schema["$defs"]})
    _, out, _ = pressfacts("extract", path, "--json", "--no-text")
    record = json.loads(out)
    assert [error.message for error in validator.iter_errors(record)] == []
    assert "text" not in record


def test_records_can_be_read_again(tmp_path: Path) -> None:
    records = tmp_path / "alle.jsonl"
    assert pressfacts("extract", *SAMPLES, "-o", records).code == 0
    again = [json.loads(line) for line in pressfacts("extract", records, "--json").out.splitlines()]
    for before, after in zip(map(json.loads, records.read_text(encoding="utf-8").splitlines()), again, strict=True):
        changed = {key for key in before if before[key] != after[key]}
        assert changed <= {"source", "published_from"}, before["id"]


def test_the_schema_is_a_schema_of_2020_12() -> None:
    schema = json.loads(pressfacts("schema").out)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"].endswith("2020-12/schema")


def test_published_is_iso_or_german(article: Path) -> None:
    for day in ("2024-05-06", "6. Mai 2024", "06.05.2024"):
        _, out, _ = pressfacts("extract", article, "--json", "--published", day)
        record = json.loads(out)
        assert (record["published"], record["published_from"]) == ("2024-05-06", "option")
        assert record["dates"][0]["value"] == "2024-05-03"


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["extract", "fehlt.txt", "--json"], "fehlt.txt"),
        (["extract", ".", "--json"], "folder"),
        (["extract", "messe.txt", "--published", "neulich"], "neulich"),
        (["extract", "messe.txt", "--published", "2024-13-01"], "2024-13-01"),
        (["extract", "messe.txt", "--rules", "fehlt"], "fehlt"),
        (["extract", "messe.txt", "--rules", "kaputt"], "number.toml"),
        (["extract", "messe.txt", "--format", "jsno"], "jsno"),
        (["extract", "messe.txt", "--encoding", "utf-9"], "utf-9"),
        (["extract", "messe.txt", "--offsets", "utf16", "--format", "spacy"], "utf16"),
        (["extract", "messe.txt", "--format", "sqlite"], "-o"),
        (["extract", "messe.txt", "-o", "fehlt/x.json"], "fehlt/x.json"),
        (["extract", "messe.txt", "-o", "fehlt/x.sqlite"], "unable to open"),
        (["extract", "messe.txt", "-o", "fehlt/x.parquet"], "fehlt"),
        (["extract", "messe.txt", "-o", "."], "folder"),
        (["extract", "messe.txt", "messe.txt", "--format", "brat"], "one document"),
        (["extract"], "FILE"),
        (["extract", "messe.txt", "--jsno"], "--jsno"),
        (["extrakt", "messe.txt"], "extrakt"),
        (["rules", "show", "number.countet"], "number.count"),
        (["batch", "fehlt", "-o", "x.jsonl"], "fehlt"),
        (["batch", "messe.txt", "--resume"], "-o"),
        (["batch", "messe.txt", "-o", "."], "folder"),
        (["batch", "messe.txt", "-o", "messe.txt", "--format", "html"], "file"),
        (["batch", "messe.txt", "--scheduler", "tcp://127.0.0.1:1"], "dask"),
    ],
)
def test_what_is_wrong_is_said_in_one_line_and_ends_with_2(
    arguments: list[str], word: str, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kaputt").mkdir()
    (tmp_path / "kaputt" / "number.toml").write_text("[[mention", encoding="utf-8")
    code, out, err = pressfacts(*arguments)
    assert code == 2
    assert out == b""
    assert word in one_line(err)
    assert article.read_text(encoding="utf-8") == TEXT
    assert {path.name for path in tmp_path.iterdir()} == {"kaputt", "messe.txt"}


def test_one_unreadable_file_of_two_ends_with_1(article: Path, tmp_path: Path) -> None:
    code, out, err = pressfacts("extract", tmp_path / "fehlt.txt", article, "--json")
    assert code == 1
    assert out.count(b"\n") == 1
    assert "fehlt.txt" in one_line(err)


def test_an_output_file_appears_complete_or_not_at_all(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "messe.json"
    target.write_text("alt", encoding="utf-8")
    assert pressfacts("extract", tmp_path / "fehlt.txt", "-o", target).code == 2
    assert target.read_text(encoding="utf-8") == "alt"
    assert pressfacts("extract", article, "-o", target) == (0, b"", "")
    assert json.loads(target.read_bytes())["text"] == TEXT
    assert sorted(path.name for path in tmp_path.iterdir()) == ["messe.json", "messe.txt"]


def test_an_error_in_the_middle_leaves_the_older_output(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "alle.jsonl"
    target.write_text("alt", encoding="utf-8")
    code, _, err = pressfacts("extract", article, "-o", target, "--format", "parquet", "--offsets", "code-point")
    assert (code, err) == (0, "")
    assert target.read_bytes()[:4] == b"PAR1"


@pytest.mark.parametrize(
    ("suffix", "start"),
    [
        (".json", b'{"schema": 1'),
        (".facts.jsonl", b'{"document": '),
        (".csv", b"document,published,fact"),
        (".jsonld", b'{"@context": '),
        (".spacy.json", b'{"text": '),
        (".ann", b"T1\tNumber"),
        (".tml", b"<?xml"),
        (".html", b"<!doctype html>"),
        (".sqlite", b"SQLite format 3"),
        (".parquet", b"PAR1"),
        (".txt", b"Zur Messe"),
    ],
)
def test_the_suffix_of_the_output_tells_the_format(suffix: str, start: bytes, article: Path, tmp_path: Path) -> None:
    target = tmp_path / f"out{suffix}"
    assert pressfacts("extract", article, "-o", target) == (0, b"", "")
    data = target.read_bytes()
    assert data[: len(start)].lower() == start.lower() or (suffix == ".txt" and start in data)


def test_utf16_offsets_count_code_units(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("😀 Zur Messe kamen rund 200 Gäste.", encoding="utf-8")
    record = json.loads(pressfacts("extract", path, "--json", "--offsets", "utf16").out)
    number = record["numbers"][0]
    units = record["text"].encode("utf-16-le")
    assert record["offset_unit"] == "utf-16-code-unit"
    assert units[2 * number["start"] : 2 * number["end"]].decode("utf-16-le") == number["text"] == "rund 200 Gäste"


def test_rules_of_ones_own_are_laid_over(article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "regeln"
    folder.mkdir()
    (folder / "number.toml").write_text(
        "[[mention]]\nid = 'number.none'\npattern = '\"elferlei\"'\n"
        "examples = ['[elferlei]']\ncounter_examples = ['zehnerlei']\n",
        encoding="utf-8",
    )
    plain = json.loads(pressfacts("extract", article, "--json").out)["rules"]
    own = json.loads(pressfacts("extract", article, "--json", "--rules", folder).out)["rules"]
    assert plain != own
    assert b"number.none\tnumber.toml" in pressfacts("rules", "list", "--rules", folder).out


def test_rules_list_and_show() -> None:
    listed = pressfacts("rules", "list").out.decode().splitlines()
    id = listed[0].split("\t")[0]
    shown = pressfacts("rules", "show", id).out.decode()
    assert shown.startswith(f"{id}\n")
    assert "  finds    " in shown
    assert "  not in   " in shown


@pytest.mark.parametrize("failures", [[], ["number.toml: number.counted: '[3]': found nothing"]])
def test_rules_test_says_what_fails(failures: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pressfacts.ruletest.check", lambda book: failures)
    code, out, err = pressfacts("rules", "test")
    assert code == len(failures)
    assert out.decode().splitlines() == failures
    assert f" {len(failures)} failed" in one_line(err)


def test_explain_names_tokens_and_rules() -> None:
    _, out, _ = pressfacts("explain", "Zur Messe kamen rund 200 Gäste.")
    assert "Gäste" in out.decode()
    assert "number." in out.decode()
    assert pressfacts("explain", "-", stdin="Zur Messe kamen rund 200 Gäste.".encode()).out == out


def test_no_command_is_a_call_for_help() -> None:
    code, out, err = pressfacts()
    assert code == 2
    assert "extract" in (out.decode() + err)


def test_version_and_help() -> None:
    assert pressfacts("--version").out.decode() == f"pressfacts {__version__}\n"
    code, out, _ = pressfacts("--help")
    assert code == 0
    assert b"extract" in out


def test_the_shell_completes_commands() -> None:
    asked = {"_PRESSFACTS_COMPLETE": "complete_bash", "COMP_WORDS": "pressfacts ex", "COMP_CWORD": "1"}
    environment = {**os.environ, **asked}
    script = "import sys; sys.argv = ['pressfacts']; from pressfacts.cli import main; main()"
    run = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True)
    assert run.stdout.split() == ["extract", "explain"]


def test_output_is_utf8_in_any_locale(article: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for extra in (["--json"], []):
        run = subprocess.run([*COMMAND, "extract", article, *extra], env=environment, capture_output=True, check=True)
        assert "Gäste" in run.stdout.decode("utf-8")


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    path = tmp_path / "lang.txt"
    path.write_text(TEXT * 300, encoding="utf-8")
    for command in (["extract", str(path), "--json"], ["batch", str(path), "--jobs", "1"]):
        process = subprocess.Popen([*COMMAND, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        errors = process.stderr.read().decode()
        assert process.wait() == 0
        assert "Traceback" not in errors
        assert "Broken" not in errors


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs POSIX signals")
def test_ctrl_c_ends_with_130() -> None:
    # On a busy machine the program may not have begun to read when the signal comes.
    assert (130, b"pressfacts: interrupted\n") in (_interrupted_after(seconds) for seconds in (1, 4, 10))


def _interrupted_after(seconds: float) -> tuple[int, bytes]:
    command = [*COMMAND, "extract", "-", "--json"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=listen_to_ctrl_c)
    time.sleep(seconds)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    return process.returncode, errors


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_line(article: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run([*COMMAND, "extract", article, "--json"], stdout=full, stderr=subprocess.PIPE, text=True)
    assert run.returncode == 2
    assert "No space left" in run.stderr
    assert "Traceback" not in run.stderr
