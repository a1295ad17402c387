"""What a batch reads: files, folders and JSON Lines, as a stream of items in a fixed order."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from pressfacts import readers
from pressfacts.batch.work import File, Item
from pressfacts.readers import Failure
from pressfacts.readers.reading import well_formed
from pressfacts.settings import UserError

JSON_LINES = (".jsonl", ".ndjson")
CHUNK_DOCUMENTS = 50
CHUNK_BYTES = 256 * 1024


class Inputs(NamedTuple):
    """Where documents come from: `paths` as the user gave them, ``-`` for JSON Lines on standard input.

    Of a folder, `glob` keeps and `exclude` leaves out files, by name or by path below the folder; hidden files and
    `own` (real paths of the outputs of this run) are left out always. Folders behind links are not entered.
    """

    paths: tuple[str, ...]
    glob: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    own: frozenset[str] = frozenset()
    encoding: str | None = None

    def check(self) -> None:
        """Raise UserError if a path does not exist: a typing error should not end as an empty output."""
        missing = [path for path in self.paths if path != "-" and not Path(path).exists()]
        if missing:
            raise UserError(f"{', '.join(missing)}: no such file or folder")

    def items(self) -> Iterator[Item]:
        """All items in the order of the paths; those of a folder by name, folder by folder."""
        base = common_folder(self.paths)
        for path in self.paths:
            if path == "-":
                yield from readers.read_json_lines(sys.stdin.buffer, "-", self.encoding)
            elif Path(path).is_dir():
                prefix = relative(path, base)
                yield from self._folder(Path(path), "", "" if prefix == "." else f"{prefix}/")
            else:
                yield from self._file(Path(path), relative(path, base))

    def _file(self, path: Path, id: str) -> Iterator[Item]:
        """JSON Lines are split here, for they may be long; every other file is read by the worker that gets it."""
        if path.suffix.lower() in JSON_LINES:
            yield from readers.read(path, id, self.encoding)
        else:
            yield File(str(path), id)

    def _folder(self, folder: Path, below: str, prefix: str) -> Iterator[Item]:
        try:
            with os.scandir(folder) as found:
                entries = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in found)
        except OSError as error:
            yield Failure(prefix + below, f"cannot read the folder: {error.strerror}")
            return
        for name, is_folder in entries:
            path, inside = folder / name, below + name
            if name.startswith(".") or matches(inside, self.exclude):
                continue
            if is_folder:
                yield from self._folder(path, f"{inside}/", prefix)
            elif self._wanted(path, inside):
                yield from self._file(path, well_formed(prefix + inside))

    def _wanted(self, path: Path, inside: str) -> bool:
        kept = not self.glob or matches(inside, self.glob)
        return kept and path.is_file() and str(path.resolve()) not in self.own


def matches(path: str, patterns: tuple[str, ...]) -> bool:
    """Whether a path below the folder, or its last part, matches one of the shell patterns."""
    name = path.rpartition("/")[2]
    return any(fnmatchcase(path, pattern) or fnmatchcase(name, pattern) for pattern in patterns)


def common_folder(paths: tuple[str, ...]) -> str:
    """The folder that ids are relative to: the one that all paths are in; for one folder, that folder itself."""
    places = [Path(path).absolute() for path in paths if path != "-"]
    folders = [place if place.is_dir() else place.parent for place in places]
    try:
        return os.path.commonpath(folders) if folders else os.curdir
    except ValueError:  # Windows: paths on several drives
        return os.curdir


def relative(path: str, base: str) -> str:
    """The id of a path: relative to `base`, with slashes on every system; bytes that are no text become U+FFFD.

    >>> relative("/press/2024/mai.txt", "/press")
    '2024/mai.txt'
    """
    return well_formed(os.path.relpath(path, base).replace(os.sep, "/"))


def chunks(items: Iterator[Item]) -> Iterator[list[Item]]:
    """Items in portions that are worth sending to a worker: 50 documents, or fewer when they are large."""
    chunk: list[Item] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += weight(item)
        if len(chunk) >= CHUNK_DOCUMENTS or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def weight(item: Item) -> int:
    """About how many bytes of work an item is."""
    if isinstance(item, File):
        try:
            return Path(item.path).stat().st_size
        except OSError:
            return 0
    return 0 if isinstance(item, Failure) else len(item.text)


def count(inputs: Inputs) -> int | None:
    """How many documents there are to come, for the remaining time; None if only reading them all can tell."""
    total = 0
    for path in inputs.paths:
        if path == "-":
            return None
        if Path(path).is_dir():
            total += sum(1 for _ in inputs._replace(paths=(path,)).items())
        elif path.lower().endswith(JSON_LINES):
            with Path(path).open("rb") as file:
                total += sum(1 for line in file if line.strip())
        else:
            total += 1
    return total
