"""The distributed engine on a real scheduler with two worker processes of their own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from command import pressfacts

distributed = pytest.importorskip("distributed")

TESTS = Path(__file__).parent.parent
PRELOAD = f"""
import sys
sys.path.insert(0, {str(TESTS)!r})
import pressfacts.pipeline, toy
pressfacts.pipeline.extract = toy.extract
"""


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler whose two workers run the toy pipeline; a worker that dies is started again."""
    folder = tmp_path_factory.mktemp("dask")
    (folder / "preload.py").write_text(PRELOAD, encoding="utf-8")
    environment = {**os.environ, "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
    shared = ["--scheduler-file", str(folder / "scheduler.json")]

    def start(module: str, *options: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.{module}", *shared, *options]
        log = (folder / f"{module}.log").open("ab")
        return subprocess.Popen(command, stdout=log, stderr=log, cwd=folder, env=environment)

    processes = [start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")]
    one_worker = ("--nthreads", "1", "--no-dashboard", "--preload", str(folder / "preload.py"))
    processes += [start("dask_worker", *one_worker) for _ in range(2)]
    try:
        while not (folder / "scheduler.json").exists():
            time.sleep(0.05)
        address = json.loads((folder / "scheduler.json").read_text())["address"]
        with distributed.Client(address) as client:
            client.wait_for_workers(2, timeout=60)
        yield address
    finally:
        for process in processes:
            process.kill()  # the workers below notice it
            process.wait()


def batch(path: Path, out: Path, *options: object) -> tuple[int, list[dict[str, object]]]:
    result = pressfacts("batch", path, "-o", out, *options)
    assert result.code in (0, 1), result.err
    return result.code, [json.loads(line) for line in out.read_bytes().splitlines()]


def test_a_killed_worker_changes_nothing(scheduler: str, corpus, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = corpus("BAD" if number == 77 else "200 " * 20 for number in range(800))
    batch(path, tmp_path / "one.jsonl", "--jobs", 1)
    with distributed.Client(scheduler) as client:
        victim = next(iter(client.run(os.getpid).values()))
    journal = tmp_path / "dask.jsonl.journal"

    def kill_in_the_middle() -> None:
        while not (journal.exists() and journal.read_bytes().count(b"\n") > 4):
            time.sleep(0.001)
        os.kill(victim, signal.SIGKILL)
        killed.append(victim)

    killed: list[int] = []
    killer = threading.Thread(target=kill_in_the_middle, daemon=True)
    killer.start()
    code, rows = batch(path, tmp_path / "dask.jsonl", "--engine", "dask", "--scheduler", scheduler)
    killer.join(timeout=1)
    assert (code, killed) == (1, [victim])
    assert (tmp_path / "dask.jsonl").read_bytes() == (tmp_path / "one.jsonl").read_bytes()
    assert len(rows) == 800


def test_a_poisonous_document_is_isolated(scheduler: str, corpus, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = corpus("KILL" if number == 3 else str(number) for number in range(4))
    code, rows = batch(path, tmp_path / "dask.jsonl", "--engine", "dask", "--scheduler", scheduler)
    assert code == 1
    assert [row["id"] for row in rows] == [f"d{number}" for number in range(4)]
    assert [row["id"] for row in rows if "error" in row] == ["d3"]


def test_workers_with_other_rules_are_refused(scheduler: str, corpus, tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("pressfacts.batch.cluster.__version__", "9.9")
    arguments = ("batch", corpus(["1"]), "-o", tmp_path / "x.jsonl", "--engine", "dask", "--scheduler", scheduler)
    code, _, err = pressfacts(*arguments)
    assert code == 2
    assert "here it is 9.9" in err
    assert "Traceback" not in err


def test_a_scheduler_that_is_not_there_is_one_line(corpus, tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr("pressfacts.batch.cluster.CONNECT_SECONDS", 0.5)
    arguments = ("batch", corpus(["1"]), "-o", tmp_path / "x.jsonl", "--engine", "dask")
    code, _, err = pressfacts(*arguments, "--scheduler", "tcp://127.0.0.1:9")
    assert code == 2
    assert "no Dask scheduler" in err.splitlines()[-1]
