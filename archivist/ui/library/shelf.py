"""The rows of the collections tree: all documents, inbox, collections, saved searches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from archivist.archive import Archive
from archivist.model.collection import SavedQuery
from archivist.store import collections, documents
from archivist.store.collections import CollectionRow
from archivist.ui.accession.dropped import files_in
from archivist.ui.assets import icon
from archivist.ui.library.model import DOCUMENTS, dragged_documents

Index = QModelIndex | QPersistentModelIndex

KIND = Qt.ItemDataRole.UserRole
ID = Qt.ItemDataRole.UserRole + 1
COUNT = Qt.ItemDataRole.UserRole + 2
COLLECTION = "application/x-archivist-collection"


@dataclass(frozen=True)
class ShelfRows:
    """What the tree shows, read in one go."""

    total: int
    inbox: int
    collections: tuple[CollectionRow, ...]
    queries: tuple[SavedQuery, ...]


def read_shelf(archive: Archive) -> ShelfRows:
    """The counts and names of the tree."""
    with archive.read() as session:
        return ShelfRows(
            documents.count(session),
            documents.inbox_count(session),
            tuple(collections.rows(session)),
            tuple(collections.saved_queries(session)),
        )


class ShelfModel(QStandardItemModel):
    """Items carry KIND (all, inbox, collection, query, heading), ID and COUNT.

    It writes nothing: renaming and dropping are told by signals.
    """

    renamed = Signal(str, str, str)  # kind, id, new name
    documents_dropped = Signal(str, list)  # collection id, document ids
    collection_dropped = Signal(str, str)  # collection id, new parent's id or ""
    files_dropped = Signal(str, object)  # collection id or "", what was dragged

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._shape: object = None
        self._found: dict[str, int] = {}  # saved query id -> hits
        self._items: dict[tuple[str, str], QStandardItem] = {}  # by kind and id

    def fill(self, shelf: ShelfRows) -> bool:
        """Shows `shelf` in place of what was shown; whether more than its counts is new."""
        queries = [(held.id, held.name, held.query) for held in shelf.queries]
        shape = (queries, [(row.id, row.name, row.parent_id) for row in shelf.collections])
        if shape == self._shape:
            self._count_anew(shelf)
            return False
        self._shape = shape
        self._filling = True
        self._items.clear()
        self.clear()
        self.appendRow(self._item("all", "", self.tr("All documents"), "book", shelf.total))
        self.appendRow(self._item("inbox", "", self.tr("Inbox"), "inbox", shelf.inbox))
        self.appendRow(self._heading("collections", self.tr("Collections")))
        self._append_collections(shelf.collections)
        self.appendRow(self._heading("queries", self.tr("Saved searches")))
        for held in shelf.queries:
            item = self._item("query", held.id, held.name, "search", self._found.get(held.id))
            item.setToolTip(held.query)
            self.appendRow(item)
        self._filling = False
        return True

    def show_found(self, found: dict[str, int]) -> None:
        """Shows how much each saved search finds; nothing beside those not in `found`."""
        for key in self._found.keys() | found.keys():
            place = self.place_of("query", key)
            if place.isValid() and place.data(COUNT) != found.get(key):
                self.itemFromIndex(place).setData(found.get(key), COUNT)
        self._found = found

    def _count_anew(self, shelf: ShelfRows) -> None:
        counts = [("all", "", shelf.total), ("inbox", "", shelf.inbox)]
        counts += [("collection", row.id, row.documents) for row in shelf.collections]
        for kind, key, count in counts:
            item = self.itemFromIndex(self.place_of(kind, key))
            if item.data(COUNT) != count:
                self._set_count(item, count)

    def _append_collections(self, rows: Sequence[CollectionRow]) -> None:
        items = {
            row.id: self._item("collection", row.id, row.name, "collection", row.documents)
            for row in rows
        }
        for row in rows:
            parent = items.get(row.parent_id or "")
            (parent or self.invisibleRootItem()).appendRow(items[row.id])

    def _item(
        self, kind: str, key: str, name: str, picture: str, count: int | None
    ) -> QStandardItem:
        item = QStandardItem(icon(picture), name)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if kind in ("collection", "query"):
            flags |= Qt.ItemFlag.ItemIsEditable
        if kind == "collection":
            flags |= Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsDragEnabled
        item.setFlags(flags)
        self._name(item, kind, key)
        if count is not None:
            self._set_count(item, count)
        return item

    def _set_count(self, item: QStandardItem, count: int) -> None:
        item.setData(count, COUNT)
        words = self.tr("1 document") if count == 1 else self.tr("{0} documents")
        item.setToolTip(words.format(f"{count:,}"))

    def _heading(self, key: str, name: str) -> QStandardItem:
        item = QStandardItem(name)
        self._name(item, "heading", key)
        drop = Qt.ItemFlag.ItemIsDropEnabled if key == "collections" else Qt.ItemFlag.NoItemFlags
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | drop)
        return item

    def _name(self, item: QStandardItem, kind: str, key: str) -> None:
        item.setData(kind, KIND)
        item.setData(key, ID)
        self._items[kind, key] = item

    def place_of(self, kind: str, key: str) -> QModelIndex:
        """Where the item of that kind and id stands; an invalid index when it is not there."""
        item = self._items.get((kind, key))
        return item.index() if item is not None else QModelIndex()

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.EditRole and not self._filling:
            name = " ".join(str(value).split())
            if name and name != index.data():
                self.renamed.emit(index.data(KIND), index.data(ID), name)
            return False
        return super().setData(index, value, role)

    def mimeTypes(self) -> list[str]:
        return [COLLECTION, DOCUMENTS, "text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        for index in indexes:
            data.setData(COLLECTION, str(index.data(ID)).encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        kind = parent.data(KIND)
        if data.hasFormat(COLLECTION):
            return kind == "collection" or self._is_collections_heading(parent)
        if not data.hasFormat(DOCUMENTS) and files_in(data):
            return True  # elsewhere than on a collection they are added, and stand in the inbox
        return kind == "collection" and bool(dragged_documents(data))

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        target = str(parent.data(ID)) if parent.data(KIND) == "collection" else ""
        if data.hasFormat(COLLECTION):
            self.collection_dropped.emit(bytes(data.data(COLLECTION).data()).decode(), target)
        elif not data.hasFormat(DOCUMENTS):
            self.files_dropped.emit(target, files_in(data))
        else:
            self.documents_dropped.emit(target, dragged_documents(data))
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def _is_collections_heading(self, index: Index) -> bool:
        return bool(index.data(KIND) == "heading" and index.data(ID) == "collections")
