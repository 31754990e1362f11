"""The list of hits: a click opens one, Ctrl and Shift select several to be marked together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QMenu, QWidget

from archivist.search.results import Hit
from archivist.ui.search.hit_menu import SELECTING, hit_menu
from archivist.ui.search.hits import HIT_ROLE, HitDelegate, HitModel, HitRow

_AT_ONCE = 16  # rows: about what is seen


class HitList(QListView):
    """Documents and, below each, its passages."""

    row_opened = Signal(object)  # a HitRow
    marking_requested = Signal(bool)  # of the selected hits only
    end_reached = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitModel(self)
        self.setModel(self.hits)
        delegate = HitDelegate(self)
        self.setItemDelegate(delegate)
        self.hits.modelReset.connect(delegate.forget)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setBatchSize(_AT_ONCE)
        self.setAccessibleName(self.tr("Hits"))
        self.clicked.connect(self._on_clicked)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Shows hits; what was selected and is still there stays selected."""
        held = {_key(row) for row in self.selected_rows()}
        current = self.currentIndex().row()
        if self.hits.show_hits(hits):
            self.setLayoutMode(QListView.LayoutMode.SinglePass)  # batches would move the list
            return
        self.setLayoutMode(QListView.LayoutMode.Batched)  # what is seen first is laid out first
        if current >= 0:
            place = self.hits.index(min(current, self.hits.rowCount() - 1))
            self.selectionModel().setCurrentIndex(place, _SELECT_NONE)
        again = [n for n in range(self.hits.rowCount()) if _key(self._row(n)) in held]
        for number in again if held else ():
            self.selectionModel().select(self.hits.index(number), _SELECT)

    def selected_rows(self) -> list[HitRow]:
        """The selected documents and passages, in their order."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [index.data(HIT_ROLE) for index in indexes]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with hits."""
        return hit_menu(
            self,
            len(self.selected_rows()),
            self.hits.rowCount(),
            opened=lambda: self.open(self.currentIndex()),
            marking=self.marking_requested.emit,
        )

    def open(self, index: QModelIndex) -> None:
        """Leads to a hit."""
        row = index.data(HIT_ROLE)
        if isinstance(row, HitRow):
            self.row_opened.emit(row)

    def _on_clicked(self, index: QModelIndex) -> None:
        if not QApplication.keyboardModifiers() & SELECTING:
            self.open(index)

    def _on_scrolled(self, place: int) -> None:
        if place and place >= self.verticalScrollBar().maximum() - self.height():
            self.end_reached.emit()

    def _row(self, number: int) -> HitRow:
        row: HitRow = self.hits.index(number).data(HIT_ROLE)
        return row


_SELECT = QItemSelectionModel.SelectionFlag.Select
_SELECT_NONE = QItemSelectionModel.SelectionFlag.NoUpdate


def _key(row: HitRow) -> tuple[str, str | None, int]:
    """What a row is about, whatever the words around it."""
    place = -1 if row.snippet is None else row.snippet.start
    return row.hit.document_id, row.hit.annotation_id, place
