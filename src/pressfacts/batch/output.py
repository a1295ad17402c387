"""The output of a run: written beside its final place, with a journal, so that an interrupted run can go on.

While a run goes on there are OUT.partial, ERRORS.partial and OUT.journal. The journal has one line for each finished
chunk: how many items are done and how long the files were then. What was written after the last such line is cut
off when the run is resumed, so nothing is lost and nothing stands twice. At the end the files get their names.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, NamedTuple

from pressfacts.batch.work import Item, Outcome
from pressfacts.settings import UserError

Build = Callable[[Path, Path], None]


class Progress(NamedTuple):
    """How far a run is: items and documents done, documents failed, a running hash of the ids, sizes of the files."""

    items: int = 0
    documents: int = 0
    failed: int = 0
    ids: str = ""
    output: int = 0
    errors: int = 0

    def after(self, items: list[Item], outcomes: list[Outcome]) -> Progress:
        """The progress when a chunk with these outcomes has been written."""
        return Progress(
            self.items + len(items),
            self.documents + sum(outcome.documents for outcome in outcomes),
            self.failed + sum(outcome.failed for outcome in outcomes),
            chain(self.ids, items),
            self.output + sum(len(outcome.output) for outcome in outcomes),
            self.errors + sum(len(outcome.errors) for outcome in outcomes),
        )


def chain(ids: str, items: list[Item]) -> str:
    """The running hash of all ids up to the end of `items`: tells whether a resumed run meets the same input."""
    for item in items:
        text = f"{ids}\n{item.id}".encode("utf-8", "surrogatepass")
        ids = hashlib.blake2b(text, digest_size=16).hexdigest()
    return ids


def beside(path: Path, suffix: str) -> Path:
    """The path of a working file beside `path`."""
    return path.with_name(path.name + suffix)


class Output:
    """Where the outcomes of a run go, in order. `target` None is standard output, which cannot be resumed.

    `head` opens the output; `run` says what was asked for, so that a different request is not mixed in.
    """

    def __init__(
        self, target: Path | None, errors: Path | None, head: bytes, run: dict[str, Any], resume: bool
    ) -> None:
        self.target, self.errors = target, errors
        found = last_progress(target, errors, run) if resume and target else None
        self.progress = found or Progress(output=len(head))
        self._files: list[IO[bytes]] = []
        self._out = self._open(target, ".partial", found and found.output) if target else sys.stdout.buffer
        self._errors = self._open(errors, ".partial", found and found.errors) if errors else None
        self._journal = self._open(target, ".journal", None) if target else None
        if found is None:
            self._write(self._out, head)
        self._note({"run": run})
        self._note(self.progress._asdict())

    def add(self, items: list[Item], outcomes: list[Outcome]) -> None:
        """Write the outcomes of one chunk of items and note it in the journal."""
        self._write(self._out, b"".join(outcome.output for outcome in outcomes))
        if self._errors:
            self._write(self._errors, b"".join(outcome.errors for outcome in outcomes))
        self.progress = self.progress.after(items, outcomes)
        self._note(self.progress._asdict())

    def finish(self, build: Build | None) -> None:
        """Give the files their names; a `build(partial, final)` makes something else of the records first."""
        self.close()
        try:
            if self.target and build:
                build(beside(self.target, ".partial"), self.target)
                beside(self.target, ".partial").unlink(missing_ok=True)
            elif self.target:
                beside(self.target, ".partial").replace(self.target)
            if self.errors:
                beside(self.errors, ".partial").replace(self.errors)
            if self.target:
                beside(self.target, ".journal").unlink()
        except OSError as error:
            raise UserError(f"cannot write {self.target}: {error.strerror}") from None

    def close(self) -> None:
        """Close the working files; what they hold can be resumed."""
        for file in self._files:
            # Every write was flushed, so a full disk has been reported already.
            with suppress(OSError):
                file.close()

    def _open(self, path: Path, suffix: str, keep: int | None) -> IO[bytes]:
        """A working file beside `path`, empty, or with its first `keep` bytes when a run is resumed."""
        working = beside(path, suffix)
        try:
            file = working.open("wb" if keep is None else "r+b")
            file.seek(file.truncate(keep or 0))
        except OSError as error:
            raise UserError(f"cannot write {working}: {error.strerror}") from None
        self._files.append(file)
        return file

    def _write(self, file: IO[bytes], data: bytes) -> None:
        try:
            file.write(data)
            file.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            name = self.target or "standard output"
            hint = "; --resume continues where it stopped" if self.target else ""
            raise UserError(
                f"cannot write {name}: {error.strerror}; {self.progress.documents} documents are done{hint}"
            ) from None

    def _note(self, line: dict[str, Any]) -> None:
        if self._journal:
            self._write(self._journal, json.dumps(line).encode() + b"\n")


def last_progress(target: Path, errors: Path | None, run: dict[str, Any]) -> Progress | None:
    """How far the interrupted run came, by the last line of its journal that the files bear out; None without a run.

    Raises UserError if that run was asked for something else.
    """
    try:
        with beside(target, ".journal").open("rb") as file:
            lines = [json.loads(line) for line in file if line.endswith(b"\n")]
        size = beside(target, ".partial").stat().st_size
        errors_size = beside(errors, ".partial").stat().st_size if errors else 0
    except (OSError, ValueError):
        return None
    if not lines:
        return None
    before = lines[0]["run"]
    other = [name for name in run if json.loads(json.dumps(run[name])) != before.get(name)]
    if other:
        raise UserError(f"cannot resume {target}: the interrupted run had other settings ({', '.join(other)})")
    noted = [Progress(**line) for line in lines[1:]]
    sound = [progress for progress in noted if progress.output <= size and progress.errors <= errors_size]
    return sound[-1] if sound else None
