"""The list of files that wait for a word: ids in memory, rows read by the page."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QIcon
from sqlmodel import Session

from archivist.archive import Archive
from archivist.model.staging import StagedState
from archivist.store import documents, staged_list, staging
from archivist.store.staged_list import Twin
from archivist.store.staging import StagedRow
from archivist.text.dates import typed_date
from archivist.ui import theme
from archivist.ui.accession.staged_words import state_icon, told_of, twin_words
from archivist.ui.jobs import Job, Jobs

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
COLUMNS = ("title", "date", "publisher", "language", "creators", "told")
SORTED = {"told": "state"}  # columns that SQL orders by something of another name
ROW = Qt.ItemDataRole.UserRole
_UNSORTED = ("creators",)
_PAGE = 100
_PAGES_KEPT = 40
_TYPING = 200  # milliseconds
_READABLE = (StagedState.READY, StagedState.WARNED)
_UNFIT = (StagedState.WAITING, StagedState.FAILED, StagedState.LOCKED)
_SHOWN = tuple(state for state in StagedState if state is not StagedState.OPENED)


@dataclass(frozen=True)
class Wanted:
    """Which staged items are listed, in which order."""

    states: tuple[str, ...] = _SHOWN
    sort: str = "position"
    descending: bool = False


@dataclass(frozen=True)
class _Found:
    ids: list[str]
    counts: dict[str, int]
    clean: list[str]
    unfit: frozenset[str]
    twins: dict[str, Twin]
    here: frozenset[str]
    files: int


class StagedModel(QAbstractTableModel):
    """Looks its ids up off the GUI thread; `listed` comes when they are there.

    `edited` carries the row, the name of a field and what was typed.
    """

    listed = Signal()
    edited = Signal(int, str, str)
    refused = Signal(str)

    def __init__(self, archive: Archive, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self.wanted = Wanted()
        self.ids: list[str] = []
        self.counts: dict[str, int] = {}
        self.clean: list[str] = []
        self.unfit: frozenset[str] = frozenset()  # not read, not readable, or locked
        self.twins: dict[str, Twin] = {}
        self.here: frozenset[str] = frozenset()  # bytes the archive or the list holds already
        self.files = 0
        self.misread: dict[str, str] = {}  # id -> what was typed as its date, and is none
        self.is_busy: Callable[[], bool] = lambda: False  # no row may move then
        self._containers: dict[str, str] = {}
        self._pages: OrderedDict[int, list[StagedRow | None]] = OrderedDict()
        self._looking: Job | None = None
        self._again = False

    def show_states(self, states: Collection[str] = ()) -> None:
        """Lists the items in these states only; all without."""
        self.wanted = replace(self.wanted, states=tuple(states) or _SHOWN)
        self.look_up()

    def look_up(self) -> None:
        """Asks what is on the list now; while an answer is awaited, once more after it."""
        if self._looking is not None:
            self._again = True
            return
        archive, wanted, known = self._archive, self.wanted, self.twins

        def work(_progress: object, _cancelled: object) -> _Found:
            with archive.read() as session:
                ids = staging.ids(
                    session, wanted.states, sort=wanted.sort, descending=wanted.descending
                )
                unfit, counts = frozenset(staging.ids(session, _UNFIT)), staging.counts(session)
                # Every reading is looked at for these: once all are there, not while they come.
                twins = known if counts.get(StagedState.WAITING) else staged_list.twins(session)
                here = frozenset(staging.ids(session, [StagedState.DUPLICATE]))
                files = staged_list.file_count(session)
                return _Found(ids, counts, staging.clean(session), unfit, twins, here, files)

        self._looking = self._jobs.start(self.tr("Listing files"), work, self._take, quiet=True)

    def _take(self, found: _Found) -> None:
        if self.is_busy():
            QTimer.singleShot(_TYPING, self, lambda: self._take(found))
            return
        self._looking = None
        self.counts, self.clean, self.unfit = found.counts, found.clean, found.unfit
        self.twins, self.here, self.files = found.twins, found.here, found.files
        self._set_aside_misread()
        self._put(found.ids)
        self.listed.emit()
        if self._again:
            self._again = False
            self.look_up()

    def _set_aside_misread(self) -> None:
        """A date that is none has to be written anew first, or taken back."""
        self.clean = [key for key in self.clean if key not in self.misread]
        self.unfit |= self.misread.keys()

    def addition_count(self) -> int:
        """How many documents will come of the clean ones."""
        states = (StagedState.OPENED, StagedState.DUPLICATE)
        noted = sum(self.counts.get(state, 0) for state in states)
        read_twice = sum(key in self.twins and key not in self.here for key in self.clean)
        return len(self.clean) - noted - read_twice

    def _put(self, ids: list[str]) -> None:
        self._pages.clear()
        if ids == self.ids:
            if ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(COLUMNS) - 1))
            return
        known = len(self.ids)
        if ids[:known] == self.ids:
            self.beginInsertRows(_ROOT, known, len(ids) - 1)
            self.ids = ids
            self.endInsertRows()
            return
        self.beginResetModel()
        self.ids = ids
        self.endResetModel()

    def row(self, number: int) -> StagedRow | None:
        """The item in that row; None when it has gone since."""
        page, place = divmod(number, _PAGE)
        rows = self._pages.get(page)
        if rows is None:
            ids = self.ids[page * _PAGE : (page + 1) * _PAGE]
            with self._archive.read() as session:
                found = {row.id: row for row in _with_twins(session, staging.rows(session, ids))}
                self._containers.update(staged_list.containers(session, ids))
            rows = self._pages[page] = [found.get(key) for key in ids]
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        return rows[place] if place < len(rows) else None

    def patch(self, numbers: Collection[int], name: str, value: str) -> None:
        """Shows a value that is being written, before it has been."""
        for number in numbers:
            page, place = divmod(number, _PAGE)
            held = self._pages.get(page)
            row = held[place] if held is not None and place < len(held) else None
            if held is not None and row is not None and name in COLUMNS:
                given: dict[str, Any] = {name: value}
                held[place] = replace(row, **given)
        if numbers:
            last = self.index(max(numbers), len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(min(numbers), 0), last)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        asked = (
            roles.DisplayRole,
            roles.EditRole,
            roles.ToolTipRole,
            roles.DecorationRole,
            roles.ForegroundRole,
            roles.AccessibleTextRole,
            ROW,
        )
        row = self.row(index.row()) if role in asked else None
        if row is None or role == ROW:
            return row
        name = COLUMNS[index.column()]
        if role == roles.DecorationRole:
            return self._sign(row) if name == "title" else None
        if role == roles.ForegroundRole:
            return self._ink(row, name)
        if role == roles.ToolTipRole:
            return "\n".join(part for part in (*self._told(row), row.path) if part)
        if role == roles.AccessibleTextRole and name == "title":
            return ", ".join(part for part in (row.title, row.date, row.publisher) if part)
        return self._words(row, name)

    def _sign(self, row: StagedRow) -> QIcon:
        if row.id in self.misread:
            return state_icon(StagedState.WARNED)
        return state_icon(StagedState.DUPLICATE if row.id in self.twins else row)

    def _words(self, row: StagedRow, name: str) -> str:
        if name == "date" and row.id in self.misread:
            return self.misread[row.id]
        return self._told(row)[0] if name == "told" else str(getattr(row, name))

    def _told(self, row: StagedRow) -> list[str]:
        """All there is to know of a row, what matters most first."""
        told: list[str] = []
        if (typed := self.misread.get(row.id)) is not None:
            words = self.tr("“{0}” is not a date. Write 1965-06-22, 22 June 1965 or 1965.")
            told.append(words.format(typed))
        twin = self.twins.get(row.id)
        if twin is not None:
            told.append(twin_words(twin))
        if twin is None or row.state != StagedState.DUPLICATE:
            told += told_of(row).split("\n")
        if row.id in self._containers:
            told.append(self.tr("From {0}").format(self._containers[row.id]))
        return [words for words in told if words] or [""]

    def _ink(self, row: StagedRow, name: str) -> QColor | None:
        worn = theme.current()
        if row.id in self.misread and name in ("date", "told"):
            return QColor(worn.danger)
        if row.state in (StagedState.FAILED, StagedState.LOCKED) and name == "told":
            return QColor(worn.danger)
        quiet = row.state in (StagedState.WAITING, StagedState.DUPLICATE) or name != "title"
        return QColor(worn.muted) if quiet else None

    def headerData(
        self, section: int, side: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if side == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return {
                "title": self.tr("Title"),
                "date": self.tr("Date"),
                "publisher": self.tr("Outlet"),
                "language": self.tr("Language"),
                "creators": self.tr("Creators"),
                "told": self.tr("To know"),
            }[COLUMNS[section]]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        name = COLUMNS[column] if column >= 0 else "position"
        if name in _UNSORTED:
            return
        descending = order == Qt.SortOrder.DescendingOrder
        self.wanted = replace(self.wanted, sort=SORTED.get(name, name), descending=descending)
        self.look_up()

    def flags(self, index: Index) -> Qt.ItemFlag:
        held = super().flags(index)
        page, place = divmod(index.row(), _PAGE)  # asked of every row: none is read for it
        rows = self._pages.get(page, [])
        row = rows[place] if place < len(rows) else None
        readable = row is None or row.state in _READABLE
        if readable and COLUMNS[index.column()] != "told":
            held |= Qt.ItemFlag.ItemIsEditable
        return held

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name, text = COLUMNS[index.column()], " ".join(str(value).split())
        row = self.row(index.row())
        if role != Qt.ItemDataRole.EditRole or row is None or row.state not in _READABLE:
            return False
        if name == "title" and not text:
            return False
        if name == "date" and not self._is_date(row, text):
            self._show_row(index.row())
            return False
        if name == "date" and text:
            text = typed_date(text)
        if text == getattr(row, name, text):
            return False
        self.edited.emit(index.row(), name, text)
        return True

    def _is_date(self, row: StagedRow, text: str) -> bool:
        """Whether that can be taken; if not, it stays in its cell until it can."""
        if text and not typed_date(text):
            self.misread[row.id] = text
            self._set_aside_misread()
            self.refused.emit(self._told(row)[0])
            return False
        if self.misread.pop(row.id, None) is not None:
            self.look_up()
        return True

    def _show_row(self, number: int) -> None:
        self.dataChanged.emit(self.index(number, 0), self.index(number, len(COLUMNS) - 1))


def _with_twins(session: Session, rows: list[StagedRow]) -> list[StagedRow]:
    """The rows; of those that are here already, what the archive calls them."""
    alike = [row.similar_id for row in rows if row.state == StagedState.DUPLICATE]
    held = {row.id: row for row in documents.rows(session, [key for key in alike if key])}
    return [
        replace(row, title=twin.title, date=twin.date, publisher=twin.publisher)
        if row.state == StagedState.DUPLICATE and (twin := held.get(row.similar_id))
        else row
        for row in rows
    ]
