"""The list of documents: ids in memory, rows fetched by the page, sorted and filtered in SQL."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from sqlmodel import Session

from archivist.archive import Archive
from archivist.model.changes import Changes
from archivist.store import documents, story_groups
from archivist.store.documents import DocumentRow, Listing
from archivist.ui.jobs import Job, Jobs
from archivist.ui.widgets.moments import briefly

Index = QModelIndex | QPersistentModelIndex

DOCUMENTS = "application/x-archivist-documents"
COLUMNS = ("title", "publisher", "date", "creators", "language", "marks", "added")
ROW = Qt.ItemDataRole.UserRole
_PAGE = 100
_PAGES_KEPT = 80
_PAGES_READ = 3  # of those, what is read anew with the list: more than a screen shows
_COUNT_AFTER = 250  # milliseconds: counts of marks may come a moment after the mark


@dataclass(frozen=True)
class _Found:
    """What is listed now; `copies` has how many more printed a story."""

    ids: list[str]
    copies: dict[str, int]
    pages: dict[int, list[DocumentRow | None]]


class DocumentModel(QAbstractTableModel):
    """Documents of one `Listing`; the ids are looked up off the GUI thread."""

    listed = Signal()

    def __init__(self, archive: Archive, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self.listing = Listing()
        self.ids: list[str] = []
        self._pages: OrderedDict[int, list[DocumentRow | None]] = OrderedDict()
        self._looking: Job | None = None
        self.stories_once = False
        self._copies: dict[str, int] = {}
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self._counting.timeout.connect(self._forget_rows)
        self._titles = {
            "title": self.tr("Title"),
            "publisher": self.tr("Outlet"),
            "date": self.tr("Date"),
            "creators": self.tr("Creators"),
            "language": self.tr("Language"),
            "marks": self.tr("Marks"),
            "added": self.tr("Added"),
        }

    def title_of(self, column: str) -> str:
        """The heading of a column."""
        return self._titles[column]

    def show(self, listing: Listing) -> None:
        """Lists something else, or in another order."""
        self.listing = listing
        self.look_up()

    def narrow(self, words: str) -> None:
        """Lists only documents in whose title, outlet or creators all `words` stand."""
        if words != self.listing.words:
            self.show(replace(self.listing, words=words))

    def refresh(self, changes: Changes) -> None:
        """Lists anew what a commit has changed."""
        tables = ("document", "creator", "collection_member", "collection")
        stories = ("story_group", "story_member") if self.stories_once else ()
        if changes.touch(*tables, *stories):
            self.look_up()
        elif changes.touch("annotation"):
            if self.listing.sort == "marks":
                self.look_up()
            else:
                self._counting.start()

    def look_up(self) -> None:
        """Asks for the ids; `listed` comes when they are there."""
        if self._looking is not None:
            self._looking.cancel()
        archive, listing, once = self._archive, self.listing, self.stories_once
        seen = list(self._pages)[-_PAGES_READ:] or [0]
        job: list[Job] = []

        def work(_progress: object, _cancelled: object) -> _Found:
            with archive.read() as session:
                ids, copies = documents.listed_ids(session, listing), dict[str, int]()
                if once:
                    ids, copies = story_groups.once(session, ids)
                pages = {page: _read_page(session, ids, page) for page in seen}
                return _Found(ids, copies, pages)

        def done(found: _Found) -> None:
            if self._looking is job[0]:
                self._looking = None
                self._put(found)

        job.append(self._jobs.start(self.tr("Listing documents"), work, done, quiet=True))
        self._looking = job[0]

    def _put(self, found: _Found) -> None:
        is_new = found.ids != self.ids
        if is_new:
            self.beginResetModel()
        self.ids, self._copies = found.ids, found.copies
        self._pages = OrderedDict(found.pages)
        if is_new:
            self.endResetModel()
        else:
            self._show_rows()
        self.listed.emit()

    def _forget_rows(self) -> None:
        if self._looking is not None:  # its answer may be older than what is to be shown
            self.look_up()
            return
        self._pages.clear()
        self._show_rows()

    def _show_rows(self) -> None:
        if self.ids:
            last = self.index(len(self.ids) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row(self, number: int) -> DocumentRow | None:
        """The document in that row; None when it has gone since the list was made."""
        page, place = divmod(number, _PAGE)
        if page not in self._pages:
            with self._archive.read() as session:
                self._pages[page] = _read_page(session, self.ids, page)
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        rows = self._pages[page]
        row = rows[place] if place < len(rows) else None
        return self._counted(row) if row else None

    def _counted(self, row: DocumentRow) -> DocumentRow:
        """The row, its outlet followed by how many more printed the story."""
        more = self._copies.get(row.id, 0)
        return replace(row, publisher=f"{row.publisher} +{more}".strip()) if more else row

    def show_stories_once(self, *, once: bool) -> None:
        """Lists each story at its earliest document only, or every document."""
        self.stories_once = once
        self.look_up()

    def row_of(self, document_id: str) -> int:
        """Where the document stands in the list; -1 when it does not."""
        try:
            return self.ids.index(document_id)
        except ValueError:
            return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        if role == roles.TextAlignmentRole and COLUMNS[index.column()] == "marks":
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in (roles.DisplayRole, roles.ToolTipRole, roles.AccessibleTextRole, ROW):
            return None
        row = self.row(index.row())
        if row is None or role == ROW:
            return row
        if role == roles.AccessibleTextRole:
            return ", ".join(part for part in (row.title, row.publisher, row.date) if part)
        return _CELLS[COLUMNS[index.column()]](row)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole and across:
            return self._titles[COLUMNS[section]]
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section] == "marks":
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        descending = order == Qt.SortOrder.DescendingOrder
        self.show(replace(self.listing, sort=COLUMNS[column], descending=descending))

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [DOCUMENTS]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        data = QMimeData()
        data.setData(DOCUMENTS, json.dumps([self.ids[row] for row in rows]).encode())
        return data


def _read_page(session: Session, ids: list[str], page: int) -> list[DocumentRow | None]:
    some = ids[page * _PAGE : (page + 1) * _PAGE]
    found = {row.id: row for row in documents.rows(session, some)}
    return [found.get(key) for key in some]


def dragged_documents(data: QMimeData) -> list[str]:
    """The ids of documents that are being dragged; empty for anything else."""
    if not data.hasFormat(DOCUMENTS):
        return []
    return [str(key) for key in json.loads(bytes(data.data(DOCUMENTS).data()))]


def _added(row: DocumentRow) -> str:
    return briefly(row.added_at)


_CELLS: dict[str, Callable[[DocumentRow], str]] = {
    "title": lambda row: row.title,
    "publisher": lambda row: row.publisher,
    "date": lambda row: row.date,
    "creators": lambda row: row.creators,
    "language": lambda row: row.language,
    "marks": lambda row: str(row.marks) if row.marks else "",
    "added": _added,
}
