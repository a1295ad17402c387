import io
import sys

import pytest

from pressfacts.batch import progress
from pressfacts.batch.progress import Meter


class Screen(io.StringIO):
    """Standard error that says whether it is a terminal."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, to be set by the test."""
    time = [100.0]
    monkeypatch.setattr(progress, "monotonic", lambda: time[0])
    return time


def test_on_a_terminal_rate_and_remaining_time(now: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(True)
    monkeypatch.setattr(sys, "stderr", screen)
    meter = Meter(3000)
    now[0] += 10
    meter.update(1000, 0)
    assert screen.getvalue() == "\r\033[K1,000 of 3,000 documents, 100 a second, 20.0 s left"


def test_a_terminal_is_not_flooded(now: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(True)
    monkeypatch.setattr(sys, "stderr", screen)
    meter = Meter(None)
    for documents in range(1, 101):
        now[0] += 0.01
        meter.update(documents, 0)
    assert screen.getvalue().count("\r") <= 6


def test_elsewhere_only_the_closing_line(now: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(False)
    monkeypatch.setattr(sys, "stderr", screen)
    meter = Meter(3000, before=1000)
    now[0] += 75
    meter.update(2500, 2)
    meter.close("; stopped")
    assert screen.getvalue() == (
        "2,500 documents, 2 failed, 1,000 of them by an earlier run, 1:15 min, 20 a second; stopped\n"
    )
