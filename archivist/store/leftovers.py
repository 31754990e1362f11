"""Kept bytes that no row speaks of: what failed, what was cancelled, what a crash left behind.

Nothing is dropped while anything is being taken in: bytes that one file leaves behind may be those
of another that is on its way. A mark in the folder tells the next opening of a run that died.
"""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from sqlmodel import Session, col, select

from archivist.errors import ArchiveError
from archivist.model.original import Original
from archivist.model.staging import StagedItem

_MARK = ".receiving"
_KEPT = re.compile(r"([0-9a-f]{64})(\.[a-z0-9]{1,12})?")
_AT_ONCE = 500

Read = Callable[[], AbstractContextManager[Session]]


class Leftovers:
    """What was let go of in the folder `originals`, until the last run there has ended."""

    def __init__(self, originals: Path, read: Read) -> None:
        self._originals = originals
        self._read = read
        self._door = threading.Lock()
        self._running = 0
        self._dropped: dict[str, Path] = {}

    @contextmanager
    def kept(self) -> Iterator[None]:
        """While this is open, no kept bytes go; when the last is closed, leftovers do."""
        with self._door:
            self._running += 1
            with suppress(OSError):  # where nothing can be written nothing is kept either
                (self._originals / _MARK).touch()
        try:
            yield
        finally:
            with self._door:
                self._running -= 1
                if not self._running:
                    self._sweep()

    def drop(self, sha256: str, path: Path) -> None:
        """Lets go of kept bytes; they go when nobody takes anything in and no row names them."""
        with self._door:
            self._dropped[sha256] = path
            if not self._running:
                self._sweep()

    def tidy(self) -> None:
        """Drops what a run that died left behind; only for the one that holds the lock."""
        with self._door:
            if (self._originals / _MARK).exists():
                self._dropped = on_disk(self._originals)
                self._sweep()

    def _sweep(self) -> None:
        dropped, self._dropped = self._dropped, {}
        if dropped:
            try:
                with self._read() as session:
                    named = spoken_of(session, dropped)
            except ArchiveError:
                return  # the mark stays, and the next opening does it
            for sha256, path in dropped.items():
                if sha256 not in named:
                    path.unlink(missing_ok=True)
        with suppress(OSError):
            (self._originals / _MARK).unlink(missing_ok=True)


def on_disk(originals: Path) -> dict[str, Path]:
    """SHA-256 -> the kept file that is named so."""
    found: dict[str, Path] = {}
    for shelf in originals.glob("[0-9a-f][0-9a-f]"):
        with suppress(NotADirectoryError), os.scandir(shelf) as entries:
            for entry in entries:
                if match := _KEPT.fullmatch(entry.name):
                    found[match.group(1)] = shelf / entry.name
    return found


def spoken_of(session: Session, hashes: Iterable[str]) -> set[str]:
    """Those of `hashes` that a row stands for: an original, or a staged item."""
    wanted = list(hashes)
    found: set[str] = set()
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        for column in (Original.sha256, StagedItem.sha256):
            found.update(session.exec(select(column).where(col(column).in_(some))))
    # Parents have no index of their own; there are few.
    return found | (parents(session) & set(wanted))


def parents(session: Session) -> set[str]:
    """The containers that staged items came out of."""
    statement = select(StagedItem.parent_sha256).where(StagedItem.parent_sha256 != "")
    return set(session.exec(statement.distinct()))


def staged(session: Session) -> set[str]:
    """The bytes that wait on the list, and the containers they came out of."""
    own = select(StagedItem.sha256).where(StagedItem.sha256 != "").distinct()
    return set(session.exec(own)) | parents(session)
