"""What the program is asked to open: an archive, or files to be added to the one opened last."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple


class Asked(NamedTuple):
    """An archive (a folder that may hold none, to be told so), and files to add."""

    archive: Path | None = None
    files: tuple[Path, ...] = ()


def asked_for(arguments: Sequence[str]) -> Asked:
    """The paths among the arguments; an archive is named by its folder or by its database."""
    paths = [Path(argument) for argument in arguments if not argument.startswith("--")]
    if not paths:
        return Asked()
    first = paths[0]
    if first.name == "archive.sqlite" and first.is_file():
        return Asked(first.parent, tuple(paths[1:]))
    if first.is_file():
        return Asked(None, tuple(path.absolute() for path in paths))
    return Asked(first, tuple(path.absolute() for path in paths[1:]))
