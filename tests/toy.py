"""A toy in place of the pipeline: batches are about documents in great number, not about their facts.

Its texts may hold words that hurt: BAD raises, KILL kills the process (but not the main one), HANG never ends, STUCK
ends only by force.
"""

from __future__ import annotations

import os
import re
import signal
import time

from handmade import plain
from pressfacts import records, rulebook

MAIN = "PRESSFACTS_TEST_MAIN"
"""Environment variable: the process that KILL must spare."""


def extract(text: str, published: str | None, rules: rulebook.Rulebook) -> records.Document:
    """A document whose numbers are its runs of digits."""
    if "BAD" in text:
        raise KeyError("no\nsuch key")
    if "KILL" in text and os.environ.get(MAIN) != str(os.getpid()):
        os.kill(os.getpid(), signal.SIGKILL)
    if "STUCK" in text:
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
        time.sleep(60)
    while "HANG" in text:
        pass
    numbers = tuple(
        records.Number(
            f"n{index}", *match.span(), match[0], 0, "body", "number.toy", "count", int(match[0]), None, None, "exact",
            records.Span(*match.span(), match[0]), None,
        )
        for index, match in enumerate(re.finditer(r"\d+", text), start=1)
    )  # fmt: skip
    return plain(text)._replace(rules=rules.fingerprint, published=published, numbers=numbers)
