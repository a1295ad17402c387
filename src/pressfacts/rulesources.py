"""Where the rules are: inside the package (wheel, zip), in the checkout, or in a folder of the user's."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_HERE = Path(__file__).parent


def packaged_rules() -> Traversable:
    """The rules inside the package, else those of the checkout."""
    for folder in (_HERE / "rules", _HERE.parent.parent / "rules"):
        if (folder / "cascade.toml").is_file():
            return folder
    from importlib.resources import files  # the package lies in a zip; elsewhere its import is not worth its time

    return files("pressfacts").joinpath("rules")


def sources(folder: Traversable) -> dict[str, str]:
    """Relative name → text of all rule files and lexicons of a folder, sorted by name."""
    found = {}
    for entry in folder.iterdir():
        if entry.name.endswith(".toml"):
            found[entry.name] = entry.read_text(encoding="utf-8")
    lexicons = folder.joinpath("lexicon")
    if lexicons.is_dir():
        for entry in lexicons.iterdir():
            if entry.name.endswith(".txt"):
                found[f"lexicon/{entry.name}"] = entry.read_text(encoding="utf-8")
    return dict(sorted(found.items()))


def state(folder: Traversable) -> str:
    """What changes when a file of the folder, or the program that compiles it, does: names, sizes and times.

    Where there are no times, the texts.
    """
    if not isinstance(folder, Path):
        return repr(sources(folder))
    return "\n".join([str(folder), *_times(folder), *_times(folder / "lexicon"), *_times(_HERE)])


def _times(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        rows = [(entry.name, entry.stat()) for entry in entries if entry.is_file()]
    return sorted(f"{name} {status.st_size} {status.st_mtime_ns}" for name, status in rows)
