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
    found: dict[str, str] = {}
    for entry in folder.iterdir():
        if entry.is_dir():
            ending = ".txt" if entry.name == "lexicon" else ".toml"
            inner = (one for one in entry.iterdir() if one.name.endswith(ending))
            found.update((f"{entry.name}/{one.name}", one.read_text(encoding="utf-8")) for one in inner)
        elif entry.name.endswith(".toml"):
            found[entry.name] = entry.read_text(encoding="utf-8")
    return dict(sorted(found.items()))


def state(folder: Traversable) -> str:
    """What changes when a file of the folder, or the program that compiles it, does: names, sizes and times.

    Where there are no times, the texts.
    """
    if not isinstance(folder, Path):
        return repr(sources(folder))
    with os.scandir(folder) as entries:
        inner = sorted(entry.path for entry in entries if entry.is_dir())
    return "\n".join(line for one in (str(folder), *inner, str(_HERE)) for line in (one, *_times(one)))


def _times(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        rows = [(entry.name, entry.stat()) for entry in entries if entry.is_file()]
    return sorted(f"{name} {status.st_size} {status.st_mtime_ns}" for name, status in rows)
