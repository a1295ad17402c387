"""One item at a time: from a file or a reading to the bytes of its output, whatever happens on the way."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from pressfacts import pipeline, readers, rulebook, views
from pressfacts.readers import Failure, Reading
from pressfacts.records import Document


class File(NamedTuple):
    """A file still to be read, and the id of its document."""

    path: str
    id: str


Item = File | Reading | Failure


class Settings(NamedTuple):
    """What every worker needs to know; it can be pickled.

    `rules` is the overlay folder, `published` the day (ISO) that the user gave, `timeout` in seconds for one document;
    `errors_apart` says that error records have a file of their own; `folder` is where a format of pages puts them.
    """

    format: str = "json"
    options: views.Options = views.Options()
    rules: str | None = None
    published: str | None = None
    encoding: str | None = None
    timeout: float | None = None
    errors_apart: bool = False
    folder: str | None = None


class Outcome(NamedTuple):
    """What became of one item: bytes for the output and for the errors file, documents counted, and how many failed."""

    output: bytes
    errors: bytes
    documents: int
    failed: int


def document_of(reading: Reading, published: str | None, rules: rulebook.Rulebook) -> Document:
    """The facts of one reading. A day that the user gives wins over the day that the document states."""
    day = published or reading.published
    found = pipeline.extract(reading.text, day, rules)
    origin = "option" if published else reading.published_from if day else found.published_from
    return found._replace(id=reading.id, source=reading.source, published_from=origin)


class Extractor:
    """Turns items into outcomes; every worker has one."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.rulebook = rulebook.load(Path(settings.rules) if settings.rules else None)
        format = views.FORMATS[settings.format]
        # A store is built from records at the end of the run; until then they travel as JSON Lines.
        self.lines = views.lines(format if format.layout == "lines" else views.FORMATS["json"])
        self.pages = views.pages(format) if format.layout == "page" else None

    def outcome(self, item: Item, alive: Callable[[], None] = lambda: None) -> Outcome:
        """All documents of `item`, each as its output or as an error record; never raises for what a document does.

        `alive` is called after each document: one item may be a file of thousands.
        """
        output: list[bytes] = []
        failures: list[bytes] = []
        errors = failures if self.settings.errors_apart else output
        documents = failed = 0
        for reading in self._readings(item):
            result = self._result(reading)
            documents += 1
            if isinstance(result, Failure):
                failed += 1
                errors.append(self._failure(result))
            else:
                output.append(result)
            alive()
        return Outcome(b"".join(output), b"".join(failures), documents, failed)

    def lost(self, item: Item, reason: str) -> Outcome:
        """The outcome of an item that no worker survives."""
        line = self._failure(Failure(item.id, reason))
        apart = self.settings.errors_apart
        return Outcome(b"" if apart else line, line if apart else b"", 1, 1)

    def _readings(self, item: Item) -> Iterator[Reading | Failure]:
        if not isinstance(item, File):
            yield item
            return
        documents = readers.read(Path(item.path), item.id, self.settings.encoding)
        while True:
            try:
                with time_limit(self.settings.timeout):
                    document = next(documents)
            except StopIteration:
                return
            except Exception as error:
                yield Failure(item.id, one_line(error))
                return
            yield document

    def _result(self, reading: Reading | Failure) -> bytes | Failure:
        if isinstance(reading, Failure):
            return reading
        try:
            with time_limit(self.settings.timeout):
                return self._encode(document_of(reading, self.settings.published, self.rulebook))
        except Exception as error:  # one bad document is never the end of the run
            return Failure(reading.id, one_line(error))

    def _encode(self, document: Document) -> bytes:
        if self.pages is None:
            return self.lines.encode(document, self.settings.options)
        from pressfacts.batch.folder import write_pages

        files = self.pages.files(document, self.settings.options)
        return write_pages(files, document, Path(self.settings.folder or ""))

    def _failure(self, failure: Failure) -> bytes:
        if self.settings.errors_apart:
            return views.lines(views.FORMATS["json"]).failure(failure.id, failure.error)
        return self.lines.failure(failure.id, failure.error)


def one_line(error: BaseException) -> str:
    """An exception as one line for the user."""
    return " ".join(f"{type(error).__name__}: {error}".split())


@contextmanager
def time_limit(seconds: float | None) -> Iterator[None]:
    """Raise TimeoutError when the body takes longer; only where the system has alarms, and in the main thread."""
    if seconds is None or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"took longer than {seconds:g} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
