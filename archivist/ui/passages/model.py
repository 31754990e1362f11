"""The list of passages; takes in what changed without reading the rest again."""

from bisect import bisect_left
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from sqlmodel import Session, col, select

from archivist.archive import Archive
from archivist.errors import NotFound
from archivist.model.annotation import Body
from archivist.model.changes import Changes
from archivist.store import passage_rows
from archivist.ui.passages.rows import (
    Heading,
    Quoted,
    Row,
    place_of,
    read_document,
    read_passages,
)
from archivist.ui.passages.words import where

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PAGE = 200
_FEW = 40  # changed passages above this number are cheaper read all together
_NAMES = ("code", "authority_record", "name_form")


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole


class PassagesModel(QAbstractListModel):
    """Of one document, in text order; or of a record or code, by document, page after page."""

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._rows: list[Row] = []
        self._document_id: str | None = None
        self._target_id = ""
        self._ids: list[str] = []  # of a target: all its passages, read or not
        self._taken = 0

    def show_document(self, document_id: str | None) -> None:
        self._document_id, self._target_id = document_id, ""
        self.load()

    def show_target(self, target_id: str) -> None:
        self._target_id = target_id
        self.load()

    @property
    def passages(self) -> int:
        """How many passages there are, read or not."""
        return len(self._ids) if self._target_id else len(self._rows)

    def load(self, pages: int = 1) -> None:
        """Reads everything anew; of a target, so many pages."""
        rows: list[Row] = []
        with self._archive.read() as session:
            if self._target_id:
                self._ids = passage_rows.borne_ids(session, self._target_id)
                self._taken = min(pages * _PAGE, len(self._ids))
                rows = _grouped(session, self._ids[: self._taken], None)
            elif self._document_id is not None:
                try:
                    rows = list(read_document(session, self._document_id))
                except NotFound:
                    rows = []
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def refresh(self, changes: Changes) -> bool:
        """Takes in a notice; says whether the rows are new altogether."""
        if self._target_id:
            if changes.touch("annotation", "body", "document", *_NAMES):
                self.load(max(1, -(-self._taken // _PAGE)))
                return True
            return False
        touched = set(changes.ids.get("annotation", ()))
        bodies = changes.ids.get("body", frozenset())
        here = self._document_id in changes.ids.get("document", ())
        if here or changes.touch(*_NAMES) or len(touched) + len(bodies) > _FEW:
            self.load()
            return True
        if touched or bodies:
            self._take_in(touched, bodies)
        return False

    def _take_in(self, touched: set[str], bodies: frozenset[str]) -> None:
        """Re-reads the passages that changed or whose bodies did."""
        for row in self._rows:
            if isinstance(row, Quoted) and any(body.id in bodies for body in row.passage.bodies):
                touched.add(row.passage.id)
        with self._archive.read() as session:
            statement = select(Body.annotation_id).where(col(Body.id).in_(bodies))
            touched |= set(session.exec(statement))
            try:
                found = read_document(session, self._document_id or "", list(touched))
            except NotFound:
                found = []
        fresh = {row.passage.id: row for row in found}
        for key in touched:
            self._replace(key, fresh.get(key))

    def _replace(self, annotation_id: str, row: Quoted | None) -> None:
        at = self.row_of(annotation_id)
        if at >= 0 and row is not None and self._span_at(at) == row.passage.span:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))
            return
        if at >= 0:
            self.beginRemoveRows(_ROOT, at, at)
            del self._rows[at]
            self.endRemoveRows()
        if row is not None:
            places = [place_of(held) for held in self._rows if isinstance(held, Quoted)]
            at = bisect_left(places, place_of(row))
            self.beginInsertRows(_ROOT, at, at)
            self._rows.insert(at, row)
            self.endInsertRows()

    def _span_at(self, row: int) -> object:
        held = self._rows[row]
        return held.passage.span if isinstance(held, Quoted) else None

    def row(self, number: int) -> Row:
        return self._rows[number]

    def row_of(self, annotation_id: str) -> int:
        """The row of a passage, or -1."""
        for number, row in enumerate(self._rows):
            if isinstance(row, Quoted) and row.passage.id == annotation_id:
                return number
        return -1

    def canFetchMore(self, parent: Index) -> bool:
        return bool(self._target_id) and self._taken < len(self._ids)

    def fetchMore(self, parent: Index) -> None:
        part = self._ids[self._taken : self._taken + _PAGE]
        last = next((row for row in reversed(self._rows) if isinstance(row, Heading)), None)
        with self._archive.read() as session:
            rows = _grouped(session, part, last)
        self._taken += len(part)
        if rows:
            first = len(self._rows)
            self.beginInsertRows(_ROOT, first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Role.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, Heading):
                return f"{row.title} {row.byline}"
            said = ", ".join(body.label for body in row.passage.bodies)
            return " — ".join(part for part in (row.words, said, where(row)) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._rows[index.row()], Heading):
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


def _grouped(session: Session, ids: list[str], last: Heading | None) -> list[Row]:
    """Rows of passages, each document under its heading; `last` is the one already shown."""
    rows: list[Row] = []
    for heading, row in read_passages(session, ids):
        if last is None or heading.document_id != last.document_id:
            rows.append(heading)
            last = heading
        rows.append(row)
    return rows
