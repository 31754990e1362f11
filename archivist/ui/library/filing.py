"""What the library writes: collections made, renamed and filled, documents deleted."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from sqlmodel import Session

from archivist.archive import Archive
from archivist.errors import ArchivistError
from archivist.store import collections, documents
from archivist.ui.jobs import Jobs, Progress


class Filing(QObject):
    """Each method is one undo step; what the rules forbid is told by `failed`.

    What concerns many documents is written off the GUI thread.
    """

    failed = Signal(str)

    def __init__(self, archive: Archive, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.archive = archive
        self._jobs = jobs

    @contextmanager
    def _step(self, label: str) -> Iterator[Session]:
        try:
            with self.archive.change(label) as session:
                yield session
        except ArchivistError as error:
            self.failed.emit(str(error))

    def new_collection(self, parent_id: str = "", ids: Sequence[str] = ()) -> str:
        """A collection with a name still to be typed, holding documents; returns its id."""
        made = ""
        with self._step(self.tr("New collection")) as session:
            made = collections.create(session, self.tr("New collection"), parent_id or None).id
            collections.add_documents(session, made, ids)
        return made

    def rename(self, kind: str, key: str, name: str) -> None:
        """Renames a collection or a saved search."""
        rename = collections.rename if kind == "collection" else collections.rename_query
        with self._step(self.tr("Rename to “{0}”").format(name)) as session:
            rename(session, key, name)

    def move_collection(self, key: str, parent_id: str) -> None:
        """Puts a collection inside another, or at the top for an empty `parent_id`."""
        with self._step(self.tr("Move collection")) as session:
            collections.move(session, key, parent_id or None)

    def delete(self, kind: str, key: str, name: str) -> None:
        """Deletes a collection (its documents stay) or a saved search."""
        if kind == "collection":
            with self._step(self.tr("Delete collection “{0}”").format(name)) as session:
                collections.delete(session, key)
        else:
            with self._step(self.tr("Delete search “{0}”").format(name)) as session:
                collections.delete_query(session, key)

    def file_documents(self, collection_id: str, ids: Sequence[str]) -> None:
        """Adds documents to a collection."""
        self._start(
            self.tr("Add to collection"),
            lambda session: collections.add_documents(session, collection_id, ids),
        )

    def unfile_documents(self, collection_id: str, ids: Sequence[str]) -> None:
        """Takes documents out of a collection; they stay in the archive."""
        self._start(
            self.tr("Remove from collection"),
            lambda session: collections.remove_documents(session, collection_id, ids),
        )

    def delete_documents(self, ids: Sequence[str]) -> None:
        """Takes documents out of the archive; undo brings them back with their marks."""
        words = self.tr("Delete document") if len(ids) == 1 else self.tr("Delete {0} documents")
        agent = self.archive.actor
        self._start(
            words.format(f"{len(ids):,}"),
            lambda session: documents.delete_documents(session, ids, agent),
        )

    def _start(self, label: str, write: Callable[[Session], object]) -> None:
        archive = self.archive

        def work(_progress: Progress, _cancelled: threading.Event) -> None:
            with archive.change(label) as session:
                write(session)

        self._jobs.start(label, work, failed=lambda error: self.failed.emit(str(error)))
