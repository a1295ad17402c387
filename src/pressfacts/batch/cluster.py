"""The distributed engine: chunks to the workers of a Dask scheduler, results in the order of the input.

Dask gives a chunk to another worker when one dies, and gives the chunk up when several have died of it; then its items
go out one by one, and the one that still kills its workers becomes an error record.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any

from pressfacts.batch.work import Extractor, Item, Outcome, Settings
from pressfacts.settings import UserError
from pressfacts.version import __version__

try:
    distributed: Any = import_module("distributed")  # it has no types
except ImportError:
    raise UserError("--engine dask needs distributed: pip install 'pressfacts[dask]'") from None

WINDOW = 4
"""Chunks in flight for each worker."""

CONNECT_SECONDS = 30.0

Chunk = list[Item]


def run(
    chunks: Iterable[Chunk], settings: Settings, extractor: Extractor, jobs: int, scheduler: str | None
) -> Iterator[tuple[Chunk, list[Outcome]]]:
    """Each chunk with its outcomes, in order. `scheduler` None starts `jobs` workers on this machine."""
    with connect(scheduler, jobs) as client:
        check_workers(client, settings, extractor)
        flight: deque[tuple[Chunk, Any]] = deque()
        for chunk in chunks:
            flight.append((chunk, client.submit(work, chunk, settings, pure=False)))
            if len(flight) >= WINDOW * max(1, len(client.scheduler_info()["workers"])):
                yield land(client, settings, extractor, flight)
        while flight:
            yield land(client, settings, extractor, flight)


def connect(scheduler: str | None, jobs: int) -> Any:
    """A client of the scheduler, or of a cluster of its own with one thread a worker: extraction is pure Python."""
    try:
        if scheduler:
            client = distributed.Client(scheduler, timeout=CONNECT_SECONDS)
            client.wait_for_workers(1, timeout=CONNECT_SECONDS)
            return client
        cluster = distributed.LocalCluster(n_workers=jobs, threads_per_worker=1, dashboard_address=None)
        return distributed.Client(cluster)
    except (OSError, TimeoutError, ValueError) as error:
        raise UserError(f"no Dask scheduler with workers at {scheduler}: {error}") from None


def check_workers(client: Any, settings: Settings, extractor: Extractor) -> None:
    """Raise UserError if a worker would find other facts: another version of pressfacts or other rules."""
    ours = (__version__, extractor.rulebook.fingerprint)
    try:
        found = client.run(identity, settings)
    except Exception as error:
        raise UserError(f"the Dask workers cannot run pressfacts: {error}") from None
    other = {address: theirs for address, theirs in found.items() if tuple(theirs) != ours}
    if other:
        address, theirs = next(iter(other.items()))
        raise UserError(
            f"worker {address} has pressfacts {theirs[0]} with rules {theirs[1]}, here it is {ours[0]} with {ours[1]}"
        )


def identity(settings: Settings) -> tuple[str, str]:
    """Version and rules of the worker that this runs on."""
    return __version__, extractor_for(settings).rulebook.fingerprint


@lru_cache(maxsize=4)
def extractor_for(settings: Settings) -> Extractor:
    """The extractor of a worker process, made once."""
    return Extractor(settings)


def work(chunk: Chunk, settings: Settings) -> list[Outcome]:
    """The outcomes of a chunk; runs on a worker."""
    extractor = extractor_for(settings)
    return [extractor.outcome(item) for item in chunk]


def land(
    client: Any, settings: Settings, extractor: Extractor, flight: deque[tuple[Chunk, Any]]
) -> tuple[Chunk, list[Outcome]]:
    """The first chunk in flight with its outcomes, waiting for them."""
    chunk, future = flight.popleft()
    try:
        return chunk, future.result()
    except distributed.KilledWorker:
        # Dask blames all that a worker had before it when it died: to be just, nothing else may be there.
        distributed.wait([other for _, other in flight])
        return chunk, [one_by_one(client, settings, extractor, item) for item in chunk]


def one_by_one(client: Any, settings: Settings, extractor: Extractor, item: Item) -> Outcome:
    """The outcome of an item that has a worker to itself."""
    try:
        outcomes: list[Outcome] = client.submit(work, [item], settings, pure=False).result()
    except distributed.KilledWorker:
        return extractor.lost(item, "the process that worked on it was killed or crashed")
    return outcomes[0]
