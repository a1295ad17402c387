"""Whole runs: the same bytes for any number of workers, interrupted or not."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from command import listen_to_ctrl_c, pressfacts
from pressfacts.batch.progress import Meter

TEXTS = [f"Meldung {number}: es kamen 200 Gäste. " * (1 + number % 5) for number in range(260)]
COMMAND = [sys.executable, "-m", "pressfacts", "batch"]


def records(path: Path) -> list[dict]:  # type: ignore[type-arg]
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.suffix in (".partial", ".journal", ".building")]


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".facts.jsonl", ".sqlite"])
def test_any_number_of_workers_writes_the_same_bytes(suffix: str, corpus, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    texts = [*TEXTS[:100], "BAD", *TEXTS[100:]]
    path = corpus(texts)
    outputs = []
    for jobs in (1, 2, 3):
        out = tmp_path / f"{jobs}{suffix}"
        code, stdout, err = pressfacts("batch", path, "-o", out, "--jobs", jobs)
        assert (code, stdout) == (1, b"")
        assert err.startswith("261 documents, 1 failed, ")
        outputs.append(out.read_bytes())
    assert outputs[0] == outputs[1] == outputs[2]
    assert leftovers(tmp_path) == []


def test_records_keep_order_and_ids(corpus, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = corpus(["1", "BAD", "3"])
    code, out, _ = pressfacts("batch", path, "--jobs", 1)
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [row["id"] for row in rows] == ["d0", "d1", "d2"]
    assert [row.get("error") for row in rows] == [None, "KeyError: 'no\\nsuch key'", None]


def test_standard_input_to_standard_output() -> None:
    code, out, _ = pressfacts("batch", "-", "--jobs", 1, stdin=b'{"id": "a", "text": "200"}\n{"text": "300"}\n')
    assert code == 0
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a", "-:2"]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("stop", [1, 3, 5])
@pytest.mark.parametrize("suffix", [".jsonl", ".sqlite"])
def test_an_interrupted_run_goes_on_without_loss_or_repetition(  # type: ignore[no-untyped-def]
    suffix: str, stop: int, jobs: int, corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = corpus([*TEXTS[:60], "BAD", *TEXTS[60:]])
    whole, out, errors = (tmp_path / name for name in (f"whole{suffix}", f"out{suffix}", "errors.jsonl"))
    pressfacts("batch", path, "-o", whole, "--jobs", 1, "--errors", tmp_path / "whole-errors.jsonl")
    calls = 0
    update = Meter.update

    def interrupt(self: Meter, documents: int, failed: int) -> None:
        nonlocal calls
        calls += 1
        if calls == stop:
            raise KeyboardInterrupt
        update(self, documents, failed)

    command = ("batch", path, "-o", out, "--jobs", jobs, "--errors", errors)
    with monkeypatch.context() as patch:
        patch.setattr(Meter, "update", interrupt)
        code, _, err = pressfacts(*command)
    assert code == 130
    assert "--resume continues" in err
    assert not out.exists()
    code, _, err = pressfacts(*command, "--resume")
    assert code == 1
    assert err.startswith("261 documents, 1 failed, ")
    assert out.read_bytes() == whole.read_bytes()
    assert errors.read_bytes() == (tmp_path / "whole-errors.jsonl").read_bytes()
    assert leftovers(tmp_path) == []


def test_resuming_another_input_is_refused(corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    path, out = corpus(TEXTS), tmp_path / "out.jsonl"
    with monkeypatch.context() as patch:
        patch.setattr(Meter, "update", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        assert pressfacts("batch", path, "-o", out, "--jobs", 1).code == 130
    code, _, err = pressfacts("batch", path, "-o", out, "--jobs", 1, "--resume", "--no-text")
    assert (code, "other settings (options)" in err) == (2, True)
    path.write_text('{"id": "neu", "text": "1"}\n' + path.read_text())
    code, _, err = pressfacts("batch", path, "-o", out, "--jobs", 1, "--resume")
    assert (code, "input has changed" in err) == (2, True)


def test_errors_of_their_own(corpus, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = corpus(["1", "BAD", "3"])
    code, _, _ = pressfacts("batch", path, "-o", tmp_path / "out.jsonl", "--errors", tmp_path / "errors.jsonl")
    assert code == 1
    assert [row["id"] for row in records(tmp_path / "out.jsonl")] == ["d0", "d2"]
    assert [row["id"] for row in records(tmp_path / "errors.jsonl")] == ["d1"]


def test_poison_and_timeouts_are_error_records(corpus, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = corpus(["KILL" if number == 70 else "HANG" if number == 71 else str(number) for number in range(130)])
    code, _, err = pressfacts("batch", path, "-o", tmp_path / "out.jsonl", "--jobs", 2, "--timeout", 0.5)
    rows = records(tmp_path / "out.jsonl")
    assert code == 1
    assert err.startswith("130 documents, 2 failed")
    assert [row["id"] for row in rows] == [f"d{number}" for number in range(130)]
    assert [row["id"] for row in rows if "error" in row] == ["d70", "d71"]


def test_a_folder_in_the_folder_that_it_reads(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "alt.csv"):
        (tmp_path / name).write_text("Es kamen 200.", encoding="utf-8")
    for _ in range(2):
        assert pressfacts("batch", tmp_path, "-o", tmp_path / "out.jsonl", "--exclude", "*.csv").code == 0
        assert [row["id"] for row in records(tmp_path / "out.jsonl")] == ["a.txt", "b.txt"]


def test_pages_of_html_with_an_index(tmp_path: Path) -> None:
    source, out = tmp_path / "presse", tmp_path / "seiten"
    (source / "mai").mkdir(parents=True)
    for name in ("mai/eins.txt", "zwei.txt", "kaputt.txt"):
        (source / name).write_text("BAD" if "kaputt" in name else "Es kamen 200.", encoding="utf-8")
    code, _, _ = pressfacts("batch", source, "-o", out, "--format", "html", "--jobs", 1)
    assert code == 1
    names = {str(path.relative_to(out)) for path in out.rglob("*.*")}
    assert names == {"index.html", "index.jsonl", "mai/eins.txt.html", "zwei.txt.html"}
    index = (out / "index.html").read_text(encoding="utf-8")
    assert 'href="mai/eins.txt.html"' in index
    assert [row["id"] for row in records(out / "index.jsonl")] == ["kaputt.txt", "mai/eins.txt", "zwei.txt"]


def test_pages_of_brat(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Es kamen 200.", encoding="utf-8")
    assert pressfacts("batch", tmp_path / "a.txt", "-o", tmp_path / "brat", "--format", "brat").code == 0
    assert (tmp_path / "brat" / "a.txt.txt").read_text(encoding="utf-8") == "Es kamen 200."
    assert (tmp_path / "brat" / "a.txt.ann").read_text(encoding="utf-8").startswith("T1\tNumber 9 12\t200\n")


def test_memory_does_not_grow_with_the_number_of_documents(corpus, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """In a process of its own: its peak after 10,000 documents against that after 500."""
    path = corpus(f"Meldung {number}: es kamen 200 Gäste." for number in range(10_000))
    few = tmp_path / "few.jsonl"
    few.write_text("".join(path.read_text().splitlines(keepends=True)[:500]))
    script = (
        "import resource, sys, toy, pressfacts.pipeline\n"
        "from command import pressfacts as run\n"
        "pressfacts.pipeline.extract = toy.extract\n"
        "for path in sys.argv[1:]:\n"
        "    assert run('batch', path, '-o', path + '.out.jsonl', '--jobs', 2).code == 0\n"
        "    print(*(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", script, few, path], capture_output=True, text=True, check=True, env=environment
    )
    first, second = ([int(size) for size in line.split()] for line in done.stdout.splitlines())
    assert second[0] < 1.1 * first[0]
    assert second[1] < 1.1 * first[1]


@pytest.fixture
def real_corpus(corpus) -> Path:  # type: ignore[no-untyped-def]
    """For runs in processes of their own, where the real pipeline works."""
    return corpus(f"Zur Messe {number} kamen rund 200 Gäste. " * 5 for number in range(2000))  # type: ignore[no-any-return]


def test_ctrl_c_leaves_a_run_that_goes_on(real_corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    command = [*COMMAND, str(real_corpus), "-o", str(out), "--jobs", "2"]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=listen_to_ctrl_c
    )
    journal = tmp_path / "out.jsonl.journal"
    while process.poll() is None and not (journal.exists() and journal.read_bytes().count(b"\n") > 2):
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate()
    assert (process.returncode, "Traceback" in err) == (130, False)
    assert not out.exists()
    whole = tmp_path / "whole.jsonl"
    subprocess.run([*command, "--resume"], check=True, capture_output=True)
    subprocess.run([*COMMAND, str(real_corpus), "-o", str(whole), "--jobs", "1"], check=True, capture_output=True)
    assert out.read_bytes() == whole.read_bytes()
    assert leftovers(tmp_path) == []


def test_a_full_disk_ends_clearly_and_the_run_goes_on(real_corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    command = [*COMMAND, str(real_corpus), "-o", str(out), "--jobs", "1"]

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))

    full = subprocess.run(command, preexec_fn=small_disk, capture_output=True, text=True)
    assert full.returncode == 2
    assert "File too large" in full.stderr
    assert "--resume" in full.stderr
    assert "Traceback" not in full.stderr
    assert not out.exists()
    again = subprocess.run([*command, "--resume"], capture_output=True, text=True)
    assert again.returncode == 0
    assert "by an earlier run" in again.stderr
    assert [row["id"] for row in records(out)] == [f"d{number}" for number in range(2000)]
