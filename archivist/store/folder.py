"""The archive's folder: whose it is now, whether it can be written, and how it is emptied."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import filelock

from archivist.errors import ArchiveInUse, NotAllowed
from archivist.store import database


@contextmanager
def locked(path: Path) -> Iterator[filelock.BaseFileLock]:
    """The lock of the archive in `path`; it stays when the block ends well, else it is let go.

    Raises ArchiveInUse when another process holds it.
    """
    lock = filelock.FileLock(path / "archive.lock", thread_local=False)
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        raise ArchiveInUse(path) from None
    try:
        yield lock
    except BaseException:
        lock.release()
        raise


def check_frozen(file: Path, read_only: bool) -> None:
    """Raises NotAllowed for what cannot be done where nothing can be written."""
    version = database.schema_version(file)
    if not read_only:
        raise NotAllowed(f"{file.parent} cannot be written. Open it for reading only, or copy it.")
    if database.unfinished(file) or version < database.SCHEMA_VERSION:
        raise NotAllowed(f"{file.parent} has to be opened once where it can be written. Copy it.")


def empty(folder: Path) -> None:
    """Removes all that stands in `folder`, as far as it can be removed."""
    for inner in folder.iterdir():
        if inner.is_dir():
            shutil.rmtree(inner, ignore_errors=True)
        else:
            inner.unlink(missing_ok=True)
