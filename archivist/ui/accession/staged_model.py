"""The list of files that wait for a word: ids in memory, rows read by the page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping
from dataclasses import replace
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

from archivist.archive import Archive
from archivist.model.staging import StagedState
from archivist.store.staged_list import Twin
from archivist.store.staging import StagedRow
from archivist.text.dates import typed_date
from archivist.ui import theme
from archivist.ui.accession.changes import Change
from archivist.ui.accession.listing import PAGE, SHOWN, Found, Wanted, look
from archivist.ui.accession.pages import RowPages
from archivist.ui.accession.staged_words import state_icon, told_of, twin_words
from archivist.ui.jobs import Job, Jobs

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
COLUMNS = ("title", "date", "publisher", "language", "creators", "told")
SORTED = {"told": "state"}  # columns that SQL orders by something of another name
ROW = Qt.ItemDataRole.UserRole
_ROLES = Qt.ItemDataRole
_ASKED = frozenset(
    (
        _ROLES.DisplayRole,
        _ROLES.EditRole,
        _ROLES.ToolTipRole,
        _ROLES.DecorationRole,
        _ROLES.ForegroundRole,
        _ROLES.AccessibleTextRole,
        ROW,
    )
)
_UNSORTED = ("creators",)
_TYPING = 200  # milliseconds
_READABLE = (StagedState.READY, StagedState.WARNED)


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
        self.twins: Mapping[str, Twin] = {}
        self.here: frozenset[str] = frozenset()  # bytes the archive or the list holds already
        self._twice: frozenset[str] = frozenset()
        self.files = 0
        self.misread: dict[str, str] = {}  # id -> what was typed as its date, and is none
        self.is_busy: Callable[[], bool] = lambda: False  # no row may move then
        self.is_worked_on = False  # being read or added: then it is not looked through for twins
        self._pages = RowPages(archive)
        self._looking: Job | None = None
        self._again = False

    def show_states(self, states: Collection[str] = ()) -> None:
        """Lists the items in these states only; all without."""
        self.wanted = replace(self.wanted, states=tuple(states) or SHOWN)
        self.look_up()

    def look_up(self) -> None:
        """Asks what is on the list now; while an answer is awaited, once more after it."""
        if self._looking is not None:
            self._again = True
            return
        archive, wanted = self._archive, self.wanted
        known = self.twins if self.is_worked_on else None
        before, seen = self.ids, self._pages.seen

        def work(_progress: object, _cancelled: object) -> Found:
            with archive.read() as session:
                return look(session, wanted, before, seen, known)

        title = self.tr("Listing files")
        self._looking = self._jobs.start(title, work, self._take, self._on_failed, quiet=True)

    def _on_failed(self, error: Exception) -> None:
        """The list stays as it was; the next look-up is not kept waiting."""
        self._looking = None
        self.refused.emit(self.tr("The list could not be read: {0}").format(error))
        if self._again:
            self._again = False
            self.look_up()

    def _take(self, found: Found) -> None:
        if self.is_busy():
            QTimer.singleShot(_TYPING, self, lambda: self._take(found))
            return
        self._looking = None
        self.counts, self.clean, self.unfit = found.counts, found.clean, found.unfit
        told = self.twins
        self.twins, self.here, self.files = found.twins, found.here, found.files
        self._twice = found.twice
        self._set_aside_misread()
        self._put(found, told)
        self.listed.emit()
        if self._again:
            self._again = False
            self.look_up()

    def _set_aside_misread(self) -> None:
        """A date that is none has to be written anew first, or taken back."""
        if self.misread:
            self.clean = [key for key in self.clean if key not in self.misread]
            self.unfit |= self.misread.keys()

    def addition_count(self) -> int:
        """How many documents will come of the clean ones."""
        states = (StagedState.OPENED, StagedState.DUPLICATE)
        noted = sum(self.counts.get(state, 0) for state in states)
        return len(self.clean) - noted - len(self._twice - self.misread.keys())

    def _put(self, found: Found, told: Mapping[str, Twin]) -> None:
        """Takes what was read; only rows that differ, or had another twin, are drawn anew."""
        before = self._pages.rows()
        unread = set(self._pages.numbers) - found.pages.keys()
        if found.changes is None:
            self.beginResetModel()
            self.ids = found.ids
            self._pages.turn_to(found.pages)
            self.endResetModel()
            return
        for change in found.changes:
            self._change(change)
        self._pages.turn_to(found.pages)
        for page in unread:  # seen since this was asked for: drawn anew, and so read
            last = min((page + 1) * PAGE, len(self.ids)) - 1
            if last >= page * PAGE:
                self._show_rows(page * PAGE, last)
        for page, read in found.pages.items():
            for place, row in enumerate(read.rows):
                if row is None:
                    continue
                if before.get(row.id) != row or told.get(row.id) != self.twins.get(row.id):
                    self._show_rows(page * PAGE + place, page * PAGE + place)

    def _change(self, change: Change) -> None:
        first, last = change.at, change.at + max(change.gone, len(change.come)) - 1
        if change.gone:
            self.beginRemoveRows(_ROOT, first, last)
            self.ids = self.ids[:first] + self.ids[last + 1 :]
            self.endRemoveRows()
        else:
            self.beginInsertRows(_ROOT, first, last)
            self.ids = [*self.ids[:first], *change.come, *self.ids[first:]]
            self.endInsertRows()

    def row(self, number: int) -> StagedRow | None:
        """The item in that row; None when it has gone since."""
        return self._pages.row(self.ids, number)

    def look_of(self, number: int) -> Hashable:
        """All that the row shows."""
        row = self.row(number)
        if row is None:
            return None
        container = self._pages.containers.get(row.id)
        return row, self.misread.get(row.id), self.twins.get(row.id), container

    def patch(self, numbers: Collection[int], name: str, value: str) -> None:
        """Shows a value that is being written, before it has been."""
        for number in numbers if name in COLUMNS else ():
            self._pages.give(number, name, value)
        if numbers:
            last = self.index(max(numbers), len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(min(numbers), 0), last)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if role in _ASKED else None
        if row is None or role == ROW:
            return row
        name = COLUMNS[index.column()]
        if role == _ROLES.DecorationRole:
            return self._sign(row) if name == "title" else None
        if role == _ROLES.ForegroundRole:
            return self._ink(row, name)
        if role == _ROLES.ToolTipRole:
            return "\n".join(part for part in (*self._told(row), row.path) if part)
        if role == _ROLES.AccessibleTextRole and name == "title":
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

    def complaint(self, key: str) -> str:
        """What is wrong with the date that was typed in a row; "" when nothing is."""
        words = self.tr("“{0}” is not a date. Write 1965-06-22, 22 June 1965 or 1965.")
        return words.format(self.misread[key]) if key in self.misread else ""

    def _told(self, row: StagedRow) -> list[str]:
        """All there is to know of a row, what matters most first."""
        told: list[str] = []
        if row.id in self.misread:
            told.append(self.complaint(row.id))
        twin = self.twins.get(row.id)
        if twin is not None:
            told.append(twin_words(twin))
        if twin is None or row.state != StagedState.DUPLICATE:
            told += told_of(row).split("\n")
        if (container := self._pages.containers.get(row.id)) is not None:
            told.append(self.tr("From {0}").format(container))
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
        row = self._pages.held(index.row())  # asked of every row: none is read for it
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
            self._show_rows(index.row(), index.row())
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
            self.listed.emit()
            self.refused.emit(self._told(row)[0])
            return False
        if self.misread.pop(row.id, None) is not None:
            self.look_up()
        return True

    def _show_rows(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(COLUMNS) - 1))
