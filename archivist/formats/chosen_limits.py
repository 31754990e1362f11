"""Bounds that a person has changed in `limits.toml` of their settings folder.

The file holds names and values as `archivist limits` lists them: `zip_members = 20_000`,
`memory_bytes = "2 GiB"`. It is read once a process, by the program and by the processes that read
files alike.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import platformdirs

from archivist.errors import BadLimits

Number = int | float

_UNITS = {"KiB": 1024, "MiB": 1024**2, "GiB": 1024**3}
_SIZE = re.compile(r"(\d+)\s*(KiB|MiB|GiB)")
_MOST = 1 << 50


def path() -> Path:
    """Where the file is looked for; most people have none."""
    return platformdirs.user_config_path("archivist") / "limits.toml"


def read(place: Path) -> Mapping[str, Number]:
    """The bounds that the file at `place` names, empty without one; raises BadLimits."""
    try:
        given = tomllib.loads(place.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise BadLimits(place, f"it cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise BadLimits(place, str(error)) from error
    return {name: _number(place, name, value) for name, value in given.items()}


@cache
def chosen() -> Mapping[str, Number]:
    """What the person's file names; nothing of it while it has a fault, which `check` tells."""
    try:
        return read(path())
    except BadLimits:
        return {}


def check(known: Mapping[str, Number]) -> None:
    """Raises BadLimits where the person's file has a fault or names what is not `known`."""
    for name, value in read(path()).items():
        if name not in known:
            raise BadLimits(path(), f"there is no bound “{name}”")
        if isinstance(known[name], int) and not isinstance(value, int):
            raise BadLimits(path(), f"“{name}” must be a whole number")


def _number(place: Path, name: str, value: object) -> Number:
    size = _SIZE.fullmatch(value.strip()) if isinstance(value, str) else None
    if size is not None:
        value = int(size.group(1)) * _UNITS[size.group(2)]
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= _MOST:
        raise BadLimits(place, f"“{name}” must be a number above 0, or a size as “64 MiB”")
    return value
