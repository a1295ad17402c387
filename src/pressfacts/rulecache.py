"""Compiled rulebooks kept between runs, in the user's cache folder.

PRESSFACTS_CACHE names another folder; set to nothing it switches the cache off. A folder that cannot be written and
a damaged file are no faults: the rules are compiled again.
"""

from __future__ import annotations

import marshal
import os
import zlib
from pathlib import Path
from typing import Any

from pressfacts.expression import Code, code_of, interpreter, static_codes
from pressfacts.image import GroupImage, Image, StageImage
from pressfacts.rule import Program, Rule
from pressfacts.version import __version__

KEPT = 8
"""So many images stay: a rule author makes a new one with every edit."""


def read(state: str) -> Image | None:
    """The image that was kept for a state of the rule files, None if there is none."""
    file = _file(state)
    if file is None:
        return None
    try:
        kept_state, image = marshal.loads(file.read_bytes())
        return _image(image) if kept_state == state else None
    except (OSError, ValueError, EOFError, TypeError, IndexError):
        return None


def write(state: str, image: Image) -> None:
    """Keep an image with the code of all expressions, in one step so that no other process reads half of it."""
    file = _file(state)
    if file is None:
        return
    content: bytes = marshal.dumps((state, _plain(image._replace(codes=_codes(image)))))
    building = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        building.write_bytes(content)
        building.replace(file)
        for old in sorted(file.parent.glob("rules-*.image"), key=lambda path: path.stat().st_mtime)[:-KEPT]:
            old.unlink()
    except OSError:
        return


def _file(state: str) -> Path | None:
    folder = os.environ.get("PRESSFACTS_CACHE")
    if folder is None:
        home = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME")
        try:
            folder = str((Path(home) if home else Path.home() / ".cache") / "pressfacts")
        except RuntimeError:  # a user without a home
            return None
    # The state itself stands in the file: a checksum that two states share only makes them compile more often.
    name = f"rules-{__version__}-{interpreter()}-{zlib.crc32(state.encode('utf-8', 'surrogatepass')):08x}.image"
    return Path(folder, name) if folder else None


def _codes(image: Image) -> dict[str | bytes, Code]:
    programs = (program for stage in image.stages.values() for group in stage.groups for program in group.programs)
    sources: list[str | bytes] = [image.shapes, *sorted({program.expression for program in programs})]
    pairs = ((source, code_of(source)) for source in sources)
    return static_codes() | {source: code for source, code in pairs if code}


def _plain(value: Any) -> Any:
    """Named tuples as tuples, for marshal."""
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return value


def _image(fields: tuple[Any, ...]) -> Image:
    image = Image(*fields)
    stages: dict[str, Any] = image.stages
    rules: tuple[Any, ...] = image.rules
    return image._replace(
        rules=tuple(Rule(*rule) for rule in rules),
        stages={name: StageImage(tuple(_group(*group) for group in groups)) for name, (groups,) in stages.items()},
    )


def _group(
    column: int, triggered: dict[int, int], rule_ids: tuple[str, ...], programs: tuple[tuple[Any, ...], ...]
) -> GroupImage:
    return GroupImage(column, triggered, rule_ids, tuple(Program(*program) for program in programs))
