"""The local engine: worker processes, one chunk each at a time, results in the order of the input.

A worker sends what it has done every few milliseconds, so when it dies (killed, out of memory, a crash in a library)
only the documents since then are open. They go to a fresh worker that reports after each one; an item that a worker
dies of twice then is lost: it becomes an error record, and the run goes on.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from time import monotonic
from typing import Any

from pressfacts.batch.work import Extractor, Item, Outcome, Settings

REPORT_SECONDS = 0.02
DEATHS = 2
WINDOW = 4
"""Chunks in flight for each worker, waiting for an earlier one included: bounds the memory."""

# On Linux a fork starts five times faster; elsewhere system libraries do not survive it.
CONTEXT: Any = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def run(
    chunks: Iterable[list[Item]], settings: Settings, extractor: Extractor, jobs: int
) -> Iterator[tuple[list[Item], list[Outcome]]]:
    """Each chunk with its outcomes, in order; `extractor` writes the error records of items that no worker survives."""
    pool = Pool(settings, extractor, jobs)
    try:
        yield from pool.run(iter(chunks))
    finally:
        pool.close()


class Task:
    """A chunk on its way: `outcomes` of its first items are there; `deaths` that its next item has been there for."""

    def __init__(self, items: list[Item]) -> None:
        self.items = items
        self.outcomes: list[Outcome] = []
        self.careful = False
        self.deaths = 0

    @property
    def done(self) -> bool:
        return len(self.outcomes) == len(self.items)


class Worker:
    """A process and the pipe to it. `task` None: it waits for work; `heard`: when it last reported (monotonic)."""

    def __init__(self, settings: Settings, others: list[Connection]) -> None:
        self.pipe, theirs = CONTEXT.Pipe()
        # A forked child holds copies of all pipes; while it does, the other workers do not notice that we are gone.
        inherited = [*others, self.pipe] if CONTEXT.get_start_method() == "fork" else []
        self.process: BaseProcess = CONTEXT.Process(target=serve, args=(theirs, settings, inherited), daemon=True)
        self.process.start()
        theirs.close()
        self.task: Task | None = None
        self.heard = monotonic()

    def give(self, task: Task) -> bool:
        """Send the open items of a task; False if the worker is dead."""
        try:
            self.pipe.send((task.items[len(task.outcomes) :], task.careful))
        except OSError:
            return False
        self.task = task
        self.heard = monotonic()
        return True

    def end(self) -> None:
        """Kill the process and close the pipe."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


class Pool:
    """Workers, and the tasks between the first that is not finished and the last that was begun."""

    def __init__(self, settings: Settings, extractor: Extractor, jobs: int) -> None:
        self.settings, self.extractor, self.jobs = settings, extractor, jobs
        self.workers: list[Worker] = []
        self.order: deque[Task] = deque()
        self.open: deque[Task] = deque()

    def run(self, chunks: Iterator[list[Item]]) -> Iterator[tuple[list[Item], list[Outcome]]]:
        """Each chunk with its outcomes, in order."""
        while self._fill(chunks):
            self._listen()
            while self.order and self.order[0].done:
                task = self.order.popleft()
                yield task.items, task.outcomes

    def close(self) -> None:
        """End all workers at once."""
        for worker in self.workers:
            worker.end()

    def _fill(self, chunks: Iterator[list[Item]]) -> bool:
        """Give work to every idle worker, starting workers as long as there is work; False when all is done."""
        while True:
            idle = next((worker for worker in self.workers if worker.task is None), None)
            if idle is None and len(self.workers) >= self.jobs:
                return True
            task = self._next_task(chunks)
            if task is None:
                return bool(self.order)
            if idle is None:
                idle = Worker(self.settings, [worker.pipe for worker in self.workers])
                self.workers.append(idle)
            if not idle.give(task):
                self._bury(idle)
                self.open.appendleft(task)

    def _next_task(self, chunks: Iterator[list[Item]]) -> Task | None:
        if self.open:
            return self.open.popleft()
        if len(self.order) >= WINDOW * self.jobs:
            return None
        items = next(chunks, None)
        if items is None:
            return None
        task = Task(items)
        self.order.append(task)
        return task

    def _listen(self) -> None:
        """Take the reports that are there, waiting for the first; see to workers that died or hang."""
        busy = {worker.pipe: worker for worker in self.workers if worker.task}
        limit = self.settings.timeout
        # A worker interrupts its document itself; only code that cannot be interrupted is left to us.
        patience = None if limit is None else 2 * limit + 1
        for pipe in wait(list(busy), patience):
            self._hear(busy[pipe])
        for worker in list(self.workers) if patience else ():
            if worker.task and monotonic() - worker.heard > patience:  # type: ignore[operator]
                self._mourn(worker, f"took longer than {limit:g} s")

    def _hear(self, worker: Worker) -> None:
        task = worker.task
        assert task
        try:
            outcomes: list[Outcome] = worker.pipe.recv()
        except (EOFError, OSError):
            self._mourn(worker, "the process that worked on it was killed or crashed")
            return
        worker.heard = monotonic()
        if outcomes:
            task.outcomes += outcomes
            task.deaths = 0
        if task.done:
            worker.task = None

    def _mourn(self, worker: Worker, reason: str) -> None:
        """A worker is gone: its task goes to another one, without the item that killed careful workers twice."""
        task = worker.task
        assert task
        self._bury(worker)
        if task.careful:
            task.deaths += 1
        task.careful = True
        if task.deaths >= DEATHS:
            task.outcomes.append(self.extractor.lost(task.items[len(task.outcomes)], reason))
            task.deaths = 0
        if not task.done:
            self.open.appendleft(task)

    def _bury(self, worker: Worker) -> None:
        worker.end()
        self.workers.remove(worker)


def serve(pipe: Connection, settings: Settings, inherited: list[Connection]) -> None:
    """The life of a worker: chunks in, outcomes out, until the other end is gone."""
    for other in inherited:
        other.close()
    # Ctrl-C goes to the whole group of processes; the main one decides what happens then.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Whatever goes wrong here, the main process learns of it by our end.
    with suppress(Exception):
        extractor = Extractor(settings)
        while True:
            items, careful = pipe.recv()
            work(pipe, extractor, items, 0.0 if careful else REPORT_SECONDS)


def work(pipe: Connection, extractor: Extractor, items: list[Item], interval: float) -> None:
    """Send the outcomes of `items`, at most every `interval` seconds; none yet is a sign of life."""
    ready: list[Outcome] = []
    reported = monotonic()

    def report() -> None:
        nonlocal ready, reported
        if monotonic() - reported >= interval:
            pipe.send(ready)
            ready, reported = [], monotonic()

    for item in items:
        outcome = extractor.outcome(item, report)
        ready.append(outcome)
        report()
    if ready:
        pipe.send(ready)
