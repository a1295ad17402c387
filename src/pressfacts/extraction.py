"""The facts of one or a few documents, at once: what `pressfacts extract` does."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import IO, NamedTuple

from pressfacts import readers, rulebook, views
from pressfacts.batch.work import document_of, one_line
from pressfacts.readers import Failure, Reading
from pressfacts.records import Document
from pressfacts.settings import UserError


class Request(NamedTuple):
    """What to extract from, and how to show it: `format` None is the summary to read, `output` None standard output."""

    files: tuple[str, ...]
    format: views.Format | None
    options: views.Options
    output: str | None = None
    published: str | None = None
    rules: str | None = None
    encoding: str | None = None
    show: str = "summary"
    explain: bool = False


class Tally:
    """The documents of a request, counted as they are read; failures are told on standard error."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.good = self.failed = 0

    def documents(self) -> Iterator[Document]:
        """The analysed documents of all files; what cannot be read is reported and left out."""
        overlay = self.request.rules
        book = rulebook.load(Path(overlay) if overlay else None)
        for name in self.request.files:
            for reading in readings(name, self.request.encoding):
                if isinstance(reading, Failure):
                    self.failed += 1
                    print(f"pressfacts: {name}: {reading.error}", file=sys.stderr)
                else:
                    self.good += 1
                    yield document_of(reading, self.request.published, book)

    def exit_code(self) -> int:
        """0 if all went well, 1 if some documents failed, 2 if there was nothing readable."""
        return (1 if self.good else 2) if self.failed else 0


def run(request: Request) -> int:
    """Carry out the request; the exit code. Raises UserError when it cannot be carried out at all."""
    tally = Tally(request)
    documents = tally.documents()
    # Nothing is opened before the first document is there: a missing file must not empty an older output.
    first = next(documents, None)
    if first is not None:
        layout = request.format.layout if request.format else "summary"
        _WRITERS[layout](request, chain([first], documents))
    return tally.exit_code()


def readings(name: str, encoding: str | None) -> Iterator[Reading | Failure]:
    """What a file holds, or standard input for ``-``; what goes wrong while reading is a Failure too."""
    try:
        if name == "-":
            yield from readers.read_bytes(sys.stdin.buffer.read(), "-", encoding)
        else:
            yield from readers.read(Path(name), None, encoding)
    except Exception as error:
        yield Failure(name, one_line(error))


def _write_lines(request: Request, documents: Iterator[Document]) -> None:
    assert request.format
    view = views.lines(request.format)
    with sink(request.output) as out:
        out.write(view.HEAD)
        for document in documents:
            out.write(view.encode(document, request.options))


def _write_page(request: Request, documents: Iterator[Document]) -> None:
    assert request.format
    files = views.pages(request.format).files(next(documents), request.options)
    if next(documents, None):
        raise UserError(f"{request.format.name} holds one document; for several: pressfacts batch … -o FOLDER")
    with sink(request.output) as out:
        out.write(next(iter(files.values())))


def _write_store(request: Request, documents: Iterator[Document]) -> None:
    assert request.format
    if request.output in (None, "-"):
        raise UserError(f"{request.format.name} needs a file: -o FILE")
    from pressfacts.views.json import record

    with replacing(Path(str(request.output))) as path:
        views.store(request.format).store((record(document, request.options) for document in documents), path)


def _write_summary(request: Request, documents: Iterator[Document]) -> None:
    from pressfacts.views import terminal

    on_terminal = request.output in (None, "-") and sys.stdout.isatty()
    pages = terminal.render(
        documents,
        lang=request.options.lang,
        screen=terminal.screen(on_terminal),
        show=request.show,
        explain=request.explain,
    )
    with sink(request.output) as out:
        for page in pages:
            out.write(page.encode("utf-8", "backslashreplace"))


_WRITERS = {"lines": _write_lines, "page": _write_page, "store": _write_store, "summary": _write_summary}


@contextmanager
def sink(output: str | None) -> Iterator[IO[bytes]]:
    """Where bytes go: standard output, a device or pipe as it is, or a file that appears when it is complete."""
    if output in (None, "-"):
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(str(output))
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("wb") as file:
                yield file
        else:
            with replacing(path) as building, building.open("wb") as file:
                yield file
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UserError(f"cannot write {output}: {error.strerror}") from None


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path beside `path` to write to; it takes the place of `path` when the body succeeds, and is gone otherwise."""
    if path.is_dir():
        raise UserError(f"cannot write {path}: it is a folder")
    building = path.with_name(f".{path.name}.{os.getpid()}.building")
    try:
        yield building
        building.replace(path)
    finally:
        with suppress(OSError):
            building.unlink()
