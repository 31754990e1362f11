"""The bytes of chosen files become originals, a few ahead of those that are being read."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from itertools import islice
from pathlib import Path
from threading import Event

from archivist.accession.piece import Piece
from archivist.archive import Archive
from archivist.errors import ExtractionFailed, Stopped
from archivist.formats.media_types import MBOX, UNKNOWN, WARC
from archivist.formats.sniff import HEAD_BYTES, sniff
from archivist.store import originals

BYTES_GONE = "Its bytes are no longer in the archive's folder. Add it again from its file."
_AHEAD = 16  # files
_AT_ONCE = 4  # each waits for the disk; what they wait for together is written together
_HEARD_EVERY = 0.1  # seconds
_STREAMED = frozenset({MBOX, WARC})


class Keeper:
    """Keeps the bytes of files, and gives these back in their order.

    Making bytes safe on the disk takes longer than reading many a file, so it is begun early.
    `files` yields `count` pieces; each is asked for when its turn comes.
    """

    def __init__(self, archive: Archive, files: Iterable[Piece], count: int) -> None:
        self._archive = archive
        self._waiting = iter(files)
        self._count = count  # of those that wait
        self._under_way: deque[tuple[Piece, Future[None]]] = deque()
        self._pool = ThreadPoolExecutor(_AT_ONCE, "keep")
        self._stopped = Event()

    def __len__(self) -> int:
        return self._count + len(self._under_way)

    def next(self, cancelled: Event) -> Piece | None:
        """The next file, its bytes kept, or `error` filled; None once `cancelled` is set."""
        for piece in islice(self._waiting, _AHEAD - len(self._under_way)):
            self._count -= 1
            self._under_way.append((piece, self._pool.submit(self._keep, piece)))
        piece, keeping = self._under_way[0]
        while not wait([keeping], _HEARD_EVERY).done:
            if cancelled.is_set():
                return None
        self._under_way.popleft()
        keeping.result()
        return piece

    def stop(self) -> list[Piece]:
        """Begins no more; the pieces that nobody asked for, some of them kept."""
        self._stopped.set()
        self._pool.shutdown(wait=True, cancel_futures=True)
        return [*(piece for piece, _ in self._under_way), *self._waiting]

    def _keep(self, piece: Piece) -> None:
        with suppress(Stopped):  # nobody asks for it any more
            keep(self._archive, piece, self._stopped)


def keep(archive: Archive, piece: Piece, cancelled: Event | None = None) -> None:
    """Keeps the file's bytes as an original, or says in `error` why it cannot.

    Raises Stopped once `cancelled` is set.
    """
    path = piece.file
    if piece.kept is not None:
        return
    if path is None:
        piece.error = BYTES_GONE
        return
    try:
        if not path.is_file():
            piece.error = _why_no_file(path)
            return
        with path.open("rb") as source:
            most = _most_bytes(path)
            piece.kept = originals.keep(
                archive.originals, source, path.name, max_bytes=most, cancelled=cancelled
            )
    except ExtractionFailed as error:
        piece.error = error.reason
    except OSError as error:
        piece.error = words_of(error)


def words_of(error: OSError) -> str:
    """Why bytes could not be kept."""
    return f"{error.strerror or error}. Nothing of it was added."


def _most_bytes(path: Path) -> int:
    """Mailboxes and web archives are read in passing, so they may be of any size."""
    if path.stat().st_size <= originals.MAX_BYTES:
        return originals.MAX_BYTES
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    kind = sniff(head, path.name) if head else UNKNOWN
    streamed = kind in _STREAMED or path.name.lower().endswith(".warc.gz")
    return path.stat().st_size + 1 if streamed else originals.MAX_BYTES


def _why_no_file(path: Path) -> str:
    if path.is_dir():
        return "this folder cannot be looked into. Nothing in it was added."
    return "not a regular file." if path.exists() else "there is no such file."
