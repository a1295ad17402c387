"""What a run says on standard error: rate and remaining time on a terminal, one closing line everywhere."""

from __future__ import annotations

import sys
from time import monotonic

INTERVAL = 0.2


class Meter:
    """Shows how a run gets on. `total` documents are expected (None: unknown), `before` of them were done earlier."""

    def __init__(self, total: int | None, before: int = 0) -> None:
        self.total, self.before, self.documents, self.failed = total, before, before, 0
        self.started = monotonic()
        self.shown = 0.0
        self.live = sys.stderr.isatty()

    def update(self, documents: int, failed: int) -> None:
        """Take note of the documents done so far, and of those that failed among them."""
        self.documents, self.failed = documents, failed
        now = monotonic()
        if self.live and now - self.shown > INTERVAL:
            self.shown = now
            sys.stderr.write(f"\r\033[K{self._line()}")
            sys.stderr.flush()

    def close(self, end: str = "") -> None:
        """The closing line; `end` says why a run stopped early."""
        seconds = monotonic() - self.started
        failed = f", {self.failed} failed" if self.failed else ""
        before = f", {self.before:,} of them by an earlier run" if self.before else ""
        speed = f"{clock(seconds)}, {self._rate():,.0f} a second"
        line = f"{plural(self.documents, 'document')}{failed}{before}, {speed}{end}"
        print(f"\r\033[K{line}" if self.live else line, file=sys.stderr)

    def _rate(self) -> float:
        """Documents a second in this run."""
        return (self.documents - self.before) / max(monotonic() - self.started, 1e-9)

    def _line(self) -> str:
        done = f"{self.documents:,}" + ("" if self.total is None else f" of {self.total:,}") + " documents"
        rate = self._rate()
        left = f", {clock((self.total - self.documents) / rate)} left" if self.total and rate else ""
        return f"{done}, {rate:,.0f} a second{left}"


def plural(count: int, noun: str) -> str:
    """
    >>> plural(1200, "document")
    '1,200 documents'
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def clock(seconds: float) -> str:
    """A duration for people.

    >>> clock(0.84), clock(75), clock(7384)
    ('0.8 s', '1:15 min', '2:03 h')
    """
    if seconds < 60:
        return f"{max(seconds, 0):.1f} s"
    minutes, rest = divmod(int(seconds), 60)
    if minutes < 60:
        return f"{minutes}:{rest:02} min"
    return f"{minutes // 60}:{minutes % 60:02} h"
