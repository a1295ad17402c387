"""Whether the time for a text grows with its length, or faster."""

import time

from pressfacts import extract


def grows_linearly(unit: str, times: int) -> bool:
    """Whether four times as many units take far less than sixteen times as long."""
    _seconds(unit, 10)
    short = max(min(_seconds(unit, times) for _ in range(3)), 0.01)
    # Quadratic growth takes sixteen times as long, a busy machine not twice.
    return min(_seconds(unit, 4 * times) for _ in range(2)) < 8 * short


def _seconds(unit: str, times: int) -> float:
    start = time.process_time()
    extract(unit * times)
    return time.process_time() - start
