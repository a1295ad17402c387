"""Compiled rulebooks kept between runs, in the user's cache folder, under the fingerprint of their rules.

PRESSFACTS_CACHE names another folder; set to nothing it switches the cache off. A folder that cannot be written and
a damaged file are no faults: the rules are compiled again.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from pressfacts.compiler import Image, StageImage
from pressfacts.patterns import Program
from pressfacts.rulefiles import Example, Rule
from pressfacts.version import __version__

KEPT = 8
"""So many images stay: a rule author makes a new one with every edit."""


def fingerprint(layers: list[dict[str, str]]) -> str:
    """What identifies layers of rule sources: it stands in every record."""
    digest = hashlib.sha256()
    for layer in layers:
        digest.update(b"\1")
        for name, text in layer.items():
            digest.update(f"{name}\0{text}\0".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:16]


def read(key: str) -> tuple[tuple[Rule, ...], Image] | None:
    """The kept rules and image of a fingerprint, None if there are none."""
    file = _file(key)
    if file is None:
        return None
    try:
        rules, image = marshal.loads(file.read_bytes())
        return tuple(map(_rule, rules)), _image(image)
    except (OSError, ValueError, EOFError, TypeError, IndexError):
        return None


def write(key: str, rules: tuple[Rule, ...], image: Image) -> None:
    """Keep rules and image, in one step so that no other process reads half of them."""
    file = _file(key)
    if file is None:
        return
    content: bytes = marshal.dumps(_plain((rules, image)))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as temporary:
            temporary.write(content)
        Path(temporary.name).replace(file)
        for old in sorted(file.parent.glob("rules-*.image"), key=lambda path: path.stat().st_mtime)[:-KEPT]:
            old.unlink()
    except OSError:
        return


def _file(key: str) -> Path | None:
    folder = os.environ.get("PRESSFACTS_CACHE")
    if folder is None:
        home = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME")
        try:
            folder = str((Path(home) if home else Path.home() / ".cache") / "pressfacts")
        except RuntimeError:  # a user without a home
            return None
    name = f"rules-{__version__}-{sys.implementation.cache_tag}-{key}.image"
    return Path(folder, name) if folder else None


def _plain(value: Any) -> Any:
    """Named tuples as tuples, for marshal."""
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return value


def _rule(fields: tuple[Any, ...]) -> Rule:
    rule = Rule(*fields)
    return rule._replace(examples=tuple(Example(*example) for example in rule.examples))


def _image(fields: tuple[Any, ...]) -> Image:
    image = Image(*fields)
    stages: dict[str, Any] = image.stages
    return image._replace(stages={name: _stage(*stage) for name, stage in stages.items()})


def _stage(letters: tuple[str, ...], rule_ids: tuple[str, ...], programs: tuple[tuple[Any, ...], ...]) -> StageImage:
    return StageImage(letters, rule_ids, tuple(Program(*program) for program in programs))
