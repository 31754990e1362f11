"""The table of files that wait for a word."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from archivist.ui.accession.staged_model import COLUMNS, StagedModel
from archivist.ui.widgets.row_pictures import RowPictures
from archivist.ui.widgets.typing_delegate import TypingDelegate

_WIDTHS = {"date": 92, "publisher": 136, "language": 80, "creators": 116}
_NARROW = 860  # pixels below which creators give way to the title
_ROW = 28
_HELD = 2_000  # chosen rows that are found again when the list has changed
_EDIT = QAbstractItemView.EditTrigger


class StagedView(QTableView):
    """Several rows can be chosen; a cell is edited by F2, a double click or typing."""

    removal_wanted = Signal()

    def __init__(self, model: StagedModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._staged = model
        self._pictures = RowPictures(self, model.look_of)
        self._held: list[str] = []
        self._top = 0
        self.setItemDelegate(TypingDelegate(self))
        self.setModel(model)
        model.is_busy = self.is_editing  # Qt forgets an open editor when rows are listed anew
        model.modelAboutToBeReset.connect(self.hold)
        model.modelReset.connect(self.choose_again)
        self.setAccessibleName(self.tr("Files to be added"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(_EDIT.DoubleClicked | _EDIT.EditKeyPressed | _EDIT.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # Of its own: painting the table's would ask every chosen row whether it is whole.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        for name in ("title", "told"):
            header.setSectionResizeMode(COLUMNS.index(name), QHeaderView.ResizeMode.Stretch)
        for name, width in _WIDTHS.items():
            self.setColumnWidth(COLUMNS.index(name), width)
        self.setSortingEnabled(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._pictures.paint(event.rect())

    def chosen_rows(self) -> list[int]:
        """The numbers of the chosen rows."""
        rows: set[int] = set()
        selection = self.selectionModel().selection()
        for number in range(selection.count()):
            stretch = selection.at(number)
            rows.update(range(stretch.top(), stretch.bottom() + 1))
        return sorted(row for row in rows if row < len(self._staged.ids))

    def chosen_ids(self) -> list[str]:
        """The chosen items, in the order of the list."""
        return [self._staged.ids[row] for row in self.chosen_rows()]

    def addable_ids(self) -> list[str]:
        """The chosen items that can be made documents."""
        unfit = self._staged.unfit
        return [key for key in self.chosen_ids() if key not in unfit]

    def chosen_count(self) -> int:
        """How many rows are chosen, without a look at each."""
        selection = self.selectionModel().selection()
        return sum(selection.at(place).height() for place in range(selection.count()))

    def hold(self) -> None:
        """Notes what is chosen and in view, before other rows are listed."""
        chosen = self.chosen_count()
        self._held = self.chosen_ids() if chosen <= _HELD else []
        self._top = self.verticalScrollBar().value()

    def choose_again(self) -> None:
        """Chooses what was chosen, wherever it stands now."""
        held, self._held = set(self._held), []
        places = [row for row, key in enumerate(self._staged.ids) if key in held] if held else []
        chosen = QItemSelection()
        for row in places:
            chosen.select(self._staged.index(row, 0), self._staged.index(row, 0))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        if places:
            current = self._staged.index(places[0], 0)
            self.selectionModel().setCurrentIndex(current, flags.NoUpdate)
        self.verticalScrollBar().setValue(self._top)

    def is_editing(self) -> bool:
        """Whether a value is being typed right now."""
        return self.state() == QAbstractItemView.State.EditingState

    def choose_row(self, row: int) -> None:
        """Chooses one row alone."""
        flags = QItemSelectionModel.SelectionFlag
        index = self._staged.index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setColumnHidden(COLUMNS.index("creators"), self.viewport().width() < _NARROW)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not self.is_editing():
            self.removal_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            # For the window, its default button or to be closed; not what ends a value, though.
            event.setAccepted(self.is_editing())
        else:
            super().keyPressEvent(event)
