"""Where the process begins."""

import gc

_SELDOM = 100_000
"""Collect once in so many new objects: less are made in a short run, and nearly all of them stay to its end."""


def main() -> None:
    """The command `pressfacts`."""
    gc.set_threshold(_SELDOM)
    from pressfacts import cli

    cli.main()
