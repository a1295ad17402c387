"""The pool: order, dead workers, poison, time limits. Workers run the toy pipeline."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from pressfacts.batch import pool
from pressfacts.batch.work import Extractor, Item, Outcome, Settings
from pressfacts.readers import Reading
from pressfacts.records import Source

SOURCE = Source(None, "text/plain", "utf-8", "00")


def items(*texts: str) -> list[Item]:
    return [Reading(f"d{number}", text, None, None, None, SOURCE) for number, text in enumerate(texts)]


def portions(all_items: list[Item], size: int) -> list[list[Item]]:
    return [all_items[start : start + size] for start in range(0, len(all_items), size)]


def run(all_items: list[Item], jobs: int = 2, size: int = 5, timeout: float | None = None) -> list[dict[str, object]]:
    settings = Settings(timeout=timeout)
    found: list[Outcome] = []
    for chunk, outcomes in pool.run(portions(all_items, size), settings, Extractor(settings), jobs):
        assert len(chunk) == len(outcomes)
        found += outcomes
    return [json.loads(outcome.output) for outcome in found]


def expected(texts: list[str]) -> list[str]:
    return [f"d{number}" for number in range(len(texts))]


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_input(jobs: int) -> None:
    texts = ["1 " * (2000 if number % 7 == 0 else 1) for number in range(43)]
    records = run(items(*texts), jobs)
    assert [record["id"] for record in records] == expected(texts)
    assert all("text" in record for record in records)


def test_nothing_to_do() -> None:
    assert run([]) == []


def test_a_document_that_kills_its_worker_is_an_error_record() -> None:
    texts = ["200"] * 23
    for poison in (0, 11, 12, 22):
        texts[poison] = "KILL"
    records = run(items(*texts))
    assert [record["id"] for record in records] == expected(texts)
    assert [number for number, record in enumerate(records) if "error" in record] == [0, 11, 12, 22]
    assert "killed or crashed" in str(records[0]["error"])


def test_a_worker_that_is_killed_loses_nothing() -> None:
    """Killed from outside, again and again, while it is busy with innocent documents."""
    texts = ["200 " * 500 for _ in range(60)]
    victims: set[int] = set()
    done = threading.Event()

    def hunt() -> None:
        while not done.wait(0.05) and len(victims) < 4:
            for worker in list(running.workers)[:1]:
                if worker.task and worker.process.pid:
                    victims.add(worker.process.pid)
                    os.kill(worker.process.pid, signal.SIGKILL)

    settings = Settings()
    running = pool.Pool(settings, Extractor(settings), 2)
    hunter = threading.Thread(target=hunt)
    hunter.start()
    try:
        found = [outcome for _, outcomes in running.run(iter(portions(items(*texts), 5))) for outcome in outcomes]
    finally:
        done.set()
        hunter.join()
        running.close()
    assert victims
    assert [json.loads(outcome.output)["id"] for outcome in found] == expected(texts)
    assert sum(outcome.failed for outcome in found) == 0


def test_a_document_over_its_time_is_an_error_record() -> None:
    texts = ["1", "HANG", "2", "STUCK", "3"]
    started = time.monotonic()
    records = run(items(*texts), timeout=0.2)
    assert [record.get("error") for record in records] == [
        None, "TimeoutError: took longer than 0.2 s", None, "took longer than 0.2 s", None,
    ]  # fmt: skip
    assert time.monotonic() - started < 20


def test_only_some_chunks_are_in_flight() -> None:
    taken = 0

    def chunks() -> Iterator[list[Item]]:
        nonlocal taken
        for number in range(100):
            taken += 1
            yield items("HANG" if number == 0 else "1")

    settings = Settings(timeout=0.5)
    results = pool.run(chunks(), settings, Extractor(settings), 2)
    next(results)
    assert taken <= 2 * pool.WINDOW + 1
    results.close()  # type: ignore[attr-defined]


def test_no_worker_outlives_the_pool() -> None:
    settings = Settings()
    running = pool.Pool(settings, Extractor(settings), 2)
    results = running.run(iter(portions(items(*["1"] * 30), 5)))
    next(results)
    processes = [worker.process for worker in running.workers]
    assert processes
    running.close()
    assert not any(process.is_alive() for process in processes)
