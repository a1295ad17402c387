"""Whether the time for a text grows with its length, or faster."""

import time

from pressfacts import extract


def grows_linearly(unit: str, times: int) -> bool:
    """Whether four times as many units take far less than sixteen times as long.

    Other programs disturb a measurement, so one good one of three is enough: quadratic growth never gives one.
    """
    _seconds(unit, 10)
    return any(_is_linear(unit, times) for _ in range(3))


def _is_linear(unit: str, times: int) -> bool:
    short = max(min(_seconds(unit, times) for _ in range(3)), 0.01)
    return min(_seconds(unit, 4 * times) for _ in range(2)) < 8 * short


def _seconds(unit: str, times: int) -> float:
    start = time.process_time()
    extract(unit * times)
    return time.process_time() - start
