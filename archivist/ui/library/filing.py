"""What the library writes: collections made, renamed and filled, documents deleted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from sqlmodel import Session

from archivist.archive import Archive
from archivist.errors import ArchivistError
from archivist.store import collections, documents


class Filing(QObject):
    """Each method is one undo step; what the rules forbid is told by `failed`."""

    failed = Signal(str)

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.archive = archive

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
        with self._step(self.tr("Add to collection")) as session:
            collections.add_documents(session, collection_id, ids)

    def unfile_documents(self, collection_id: str, ids: Sequence[str]) -> None:
        """Takes documents out of a collection; they stay in the archive."""
        with self._step(self.tr("Remove from collection")) as session:
            collections.remove_documents(session, collection_id, ids)

    def delete_documents(self, ids: Sequence[str]) -> None:
        """Takes documents out of the archive; undo brings them back with their marks."""
        words = self.tr("Delete document") if len(ids) == 1 else self.tr("Delete {0} documents")
        with self._step(words.format(len(ids))) as session:
            documents.delete_documents(session, ids, self.archive.actor)
