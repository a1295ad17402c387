"""From the options of the command line to a plan, checked."""

from __future__ import annotations

import os
from pathlib import Path

from pressfacts import settings, views
from pressfacts.batch.inputs import Inputs
from pressfacts.batch.output import beside
from pressfacts.batch.run import Plan
from pressfacts.batch.work import Settings
from pressfacts.settings import UserError

INDEX = "index.jsonl"


def make_plan(
    paths: list[str],
    output: str,
    *,
    format: str | None = None,
    options: tuple[bool, str, str] = (True, "code-point", "de"),
    rules: str | None = None,
    published: str | None = None,
    encoding: str | None = None,
    timeout: float | None = None,
    errors: str | None = None,
    glob: list[str] | None = None,
    exclude: list[str] | None = None,
    jobs: int = 1,
    engine: str = "local",
    scheduler: str | None = None,
    resume: bool = False,
) -> Plan:
    """The plan of a batch. `options` are text, offsets, lang of the view; `jobs` 0 stands for all cores.

    Raises UserError for settings that are wrong or do not go together.
    """
    chosen = settings.format_named(format, output) or views.FORMATS["json"]
    target = target_of(output, chosen)
    if resume and target is None:
        raise UserError("--resume needs a file: -o OUT")
    if timeout is not None and engine == "dask":
        raise UserError("--timeout works with --engine local only")
    if scheduler is not None and engine != "dask":
        raise UserError("--scheduler needs --engine dask")
    work = Settings(
        chosen.name,
        settings.options(chosen, *options),
        rules,
        settings.day(published),
        settings.encoding(encoding),
        timeout,
        errors is not None,
        output if chosen.layout == "page" else None,
    )
    apart = Path(errors) if errors else None
    inputs = Inputs(tuple(paths), tuple(glob or ()), tuple(exclude or ()), own_files(target, apart), encoding)
    return Plan(inputs, work, target, apart, jobs or cores(), engine, scheduler, resume)


def target_of(output: str, format: views.Format) -> Path | None:
    """The file that the lines of a run end up in; for a format of pages the index in their folder."""
    if format.layout == "lines" and output == "-":
        return None
    if output == "-":
        raise UserError(f"{format.name} cannot go to standard output: -o OUT")
    if format.layout == "page":
        if Path(output).exists() and not Path(output).is_dir():
            raise UserError(f"{output} is a file; {format.name} makes one file a document: -o FOLDER")
        Path(output).mkdir(parents=True, exist_ok=True)
        return Path(output) / INDEX
    if Path(output).is_dir():
        raise UserError(f"{output} is a folder; {format.name} is one file: -o {output}/facts{format.suffixes[0]}")
    return Path(output)


def own_files(target: Path | None, errors: Path | None) -> frozenset[str]:
    """The real paths of everything that a run writes: a folder of documents may hold its own output."""
    files = [file for file in (target, errors) if file]
    working = [beside(file, suffix) for file in files for suffix in ("", ".partial", ".journal", ".building")]
    return frozenset(os.path.realpath(path) for path in working)


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
