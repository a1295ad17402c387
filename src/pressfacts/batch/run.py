"""A whole run: inputs to chunks, chunks to an engine, outcomes to the output in the order of the input."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from pressfacts import views
from pressfacts.batch.inputs import Inputs, chunks, count
from pressfacts.batch.output import Build, Output, beside, chain
from pressfacts.batch.progress import Meter
from pressfacts.batch.work import Extractor, Item, Outcome, Settings
from pressfacts.settings import UserError
from pressfacts.version import __version__

Chunk = list[Item]
Finished = Iterator[tuple[Chunk, list[Outcome]]]


class Plan(NamedTuple):
    """What the user asked for. `target` is the output (None: standard output), `errors` where error records go."""

    inputs: Inputs
    settings: Settings
    target: Path | None
    errors: Path | None = None
    jobs: int = 1
    engine: str = "local"
    scheduler: str | None = None
    resume: bool = False


def run(plan: Plan) -> int:
    """Carry out the plan; how many documents failed. Raises UserError when it cannot begin or go on."""
    plan.inputs.check()
    extractor = Extractor(plan.settings)
    head = extractor.lines.HEAD
    output = Output(plan.target, plan.errors, head, request(plan, extractor.rulebook.fingerprint), plan.resume)
    meter = Meter(None, output.progress.documents)
    if meter.live:
        meter.total = count(plan.inputs)
    items = rest(plan.inputs.items(), output)
    end = "; stopped early, --resume continues" if plan.target else "; stopped early"
    try:
        for chunk, outcomes in engine(plan, extractor, chunks(items)):
            output.add(chunk, outcomes)
            meter.update(output.progress.documents, output.progress.failed)
        output.finish(build(plan))
        end = ""
    finally:
        output.close()
        meter.close(end)
    return output.progress.failed


def request(plan: Plan, fingerprint: str) -> dict[str, Any]:
    """Everything that decides the bytes of the output; a resumed run must ask for the same."""
    settings = plan.settings._asdict()
    del settings["timeout"]
    settings["rules"] = fingerprint
    paths, glob, exclude, *_ = plan.inputs
    return {"pressfacts": __version__, **settings, "paths": paths, "glob": glob, "exclude": exclude}


def rest(items: Iterator[Item], output: Output) -> Iterator[Item]:
    """The items that an interrupted run left over. Raises UserError if the input begins differently now."""
    ids = ""
    for item in islice(items, output.progress.items):
        ids = chain(ids, [item])
    if ids != output.progress.ids:
        raise UserError(f"cannot resume {output.target}: the input has changed since")
    return items


def engine(plan: Plan, extractor: Extractor, portions: Iterable[Chunk]) -> Finished:
    """The chunks with their outcomes, in order, from the engine that the plan names."""
    if plan.engine == "dask":
        from pressfacts.batch import cluster

        return cluster.run(portions, plan.settings, extractor, plan.jobs, plan.scheduler)
    if plan.jobs > 1:
        from pressfacts.batch import pool

        return pool.run(portions, plan.settings, extractor, plan.jobs)
    return in_process(portions, extractor)


def in_process(portions: Iterable[Chunk], extractor: Extractor) -> Finished:
    """The engine of one job."""
    for chunk in portions:
        yield chunk, [extractor.outcome(item) for item in chunk]


def build(plan: Plan) -> Build | None:
    """What has to be made of the records at the end of a run, if the format is not a stream of lines."""
    format = views.FORMATS[plan.settings.format]
    if format.layout == "store":
        return lambda partial, target: build_store(views.store(format), partial, target)
    if format.name == "html":
        return lambda partial, target: build_pages(partial, target, plan.settings.options.lang)
    return None


def build_store(view: views.Store, partial: Path, target: Path) -> None:
    """Make one file of all records in `partial`; `target` is replaced only when it is complete."""
    building = beside(target, ".building")
    with partial.open(encoding="utf-8") as lines:
        view.store(map(json.loads, lines), building)
    building.replace(target)


def build_pages(partial: Path, target: Path, lang: str) -> None:
    """Make the index page, then give the index of lines its name."""
    from pressfacts.batch.folder import build_index

    build_index(partial, target.with_name("index.html"), lang)
    partial.replace(target)
