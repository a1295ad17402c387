from typing import Any

import pytest

from handmade import DOCUMENT, TEXT
from pressfacts.views import Options
from pressfacts.views.json import record
from pressfacts.views.offsets import counter, to_utf16, utf16


@pytest.mark.parametrize("text", ["", "Größe", "😀", "a😀b𝄞c", "😀😀 Rund 200"])
def test_utf16_counts_code_units_up_to_every_place(text: str) -> None:
    at = utf16(text)
    for offset in range(len(text) + 1):
        assert at(offset) == len(text[:offset].encode("utf-16-le")) // 2


def test_code_points_stay() -> None:
    assert counter("code-point", "😀😀")(2) == 2


def stretches(value: Any) -> list[tuple[int, int]]:
    """All pairs of offsets anywhere in a record."""
    found = []
    if isinstance(value, dict):
        if value.get("start") is not None:
            found.append((value["start"], value["end"]))
        for key in ("sentences", "spans"):
            found += map(tuple, value.get(key, ()))
        value = list(value.values())
    if isinstance(value, list):
        found += [pair for item in value for pair in stretches(item)]
    return found


def test_every_pair_of_offsets_in_a_record_is_turned() -> None:
    before = record(DOCUMENT, Options())
    after = record(DOCUMENT, Options())
    # The same facts, as if the first letter of the text were two units long.
    to_utf16(after, "😀" + TEXT[1:])
    pairs = stretches(before)
    assert len(pairs) > 50
    assert stretches(after) == [(start + (start > 0), end + 1) for start, end in pairs]
