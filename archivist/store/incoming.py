"""Which files are chosen to be taken in, and how their paths are written down."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path


def find_files(paths: Iterable[Path], archive_path: Path) -> Iterator[Path]:
    """The chosen files, and the visible files in chosen folders, in order of name.

    Links inside a folder are not followed, and the archive does not swallow itself. A folder
    that cannot be looked into stands for what is in it.
    """
    for path in map(_absolute, paths):
        if _is_folder(path):
            yield from _inside(path, archive_path)
        else:
            yield path


def _inside(folder: Path, archive_path: Path) -> Iterator[Path]:
    found: list[Path] = []
    walk = os.walk(folder, onerror=lambda error: found.append(Path(error.filename)))
    for name, folders, files in walk:
        here = Path(name)
        if here == archive_path:
            folders.clear()
            continue
        folders[:] = [inner for inner in folders if not inner.startswith(".")]
        found += [here / inner for inner in files if not inner.startswith(".")]
    for path in sorted(found):
        if not path.is_symlink() and (path.is_file() or _is_folder(path)):
            yield path


def _absolute(path: Path) -> Path:
    try:
        return path.expanduser().resolve()
    except (OSError, RuntimeError):  # a link that leads to itself, a user nobody knows
        return path.absolute()


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # it stands in a folder that is closed to us
        return False


def written_path(path: Path) -> str:
    """`path` as it can be stored and shown; bytes that are no UTF-8 are spelt out (\\xff)."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
