"""The view of the document list: columns where there is room, two-line cards where not."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from archivist.ui.library.card import HEIGHT, CardDelegate
from archivist.ui.library.model import COLUMNS, DocumentModel
from archivist.ui.settings import Settings
from archivist.ui.widgets.row_pictures import RowPictures

_NARROW = 440
_WIDTHS = {
    "title": 320,
    "publisher": 150,
    "date": 92,
    "creators": 160,
    "language": 84,
    "marks": 64,
    "added": 130,
}
_SHOWN = ["title", "publisher", "date", "creators", "marks"]


class DocumentList(QTableView):
    """Rows of documents; several can be chosen, dragged, and opened with Enter."""

    chosen = Signal(list, bool)  # ids; in the background?
    delete_requested = Signal()

    def __init__(
        self, model: DocumentModel, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._documents = model
        self._settings = settings
        self._pictures = RowPictures(self, model.row)
        self._cards = CardDelegate(self)
        self._plain = self.itemDelegate()
        self._narrow: bool | None = None
        self._shown = settings.texts("library/columns") or _SHOWN
        model.stories_once = settings.flag("library/stories_once")
        self.setModel(model)
        self._build()
        self._arrange(narrow=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._pictures.paint(event.rect())

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Documents"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # Of its own: painting the table's would ask every chosen row whether it is whole.
        header.setSelectionModel(QItemSelectionModel(self._documents, header))
        header.setSectionsMovable(True)
        header.setFirstSectionMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        header.setSortIndicator(COLUMNS.index("added"), Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(False)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.sortIndicatorChanged.connect(self._on_sort)
        self.doubleClicked.connect(lambda _index: self.chosen.emit(self.selected_ids(), False))

    def selected_ids(self) -> list[str]:
        """The chosen documents, in the order of the list."""
        rows: set[int] = set()
        selection = self.selectionModel().selection()
        for number in range(selection.count()):
            stretch = selection.at(number)
            rows.update(range(stretch.top(), stretch.bottom() + 1))
        return [self._documents.ids[row] for row in sorted(rows)]

    def selected_count(self) -> int:
        """How many documents are chosen."""
        selection = self.selectionModel().selection()
        return sum(selection.at(place).height() for place in range(selection.count()))

    def select_rows(self, rows: list[int]) -> None:
        """Chooses these rows (-1 is none) and nothing else."""
        chosen = QItemSelection()
        present = [row for row in rows if row >= 0]
        for row in present:
            chosen.select(self._documents.index(row, 0), self._documents.index(row, 0))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
        if present:
            first = self._documents.index(present[0], 0)
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.scrollTo(first)

    def sort_by(self, column: str, *, descending: bool) -> None:
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(COLUMNS.index(column), order)

    def _on_sort(self, section: int, order: Qt.SortOrder) -> None:
        self._documents.sort(section, order)

    def show_stories_once(self, *, once: bool) -> None:
        """Lists each story once, or every document; it is so again at the next start."""
        self._settings.keep("library/stories_once", once)
        self._documents.show_stories_once(once=once)

    def column_menu(self, parent: QWidget) -> QMenu:
        """A menu that shows and hides columns."""
        menu = QMenu(parent)
        for column in COLUMNS[1:]:
            entry = menu.addAction(self._documents.title_of(column))
            entry.setCheckable(True)
            entry.setChecked(column in self._shown)
            entry.toggled.connect(lambda on, name=column: self._show_column(name, on=on))
        return menu

    def _on_header_menu(self, place: QPoint) -> None:
        menu = self.column_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _show_column(self, name: str, *, on: bool) -> None:
        self._shown = [
            column for column in COLUMNS if (on if column == name else column in self._shown)
        ]
        self._settings.keep("library/columns", self._shown)
        self._arrange(narrow=bool(self._narrow))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < _NARROW
        if narrow != self._narrow:
            self._arrange(narrow=narrow)

    def _arrange(self, *, narrow: bool) -> None:
        self._narrow = narrow
        header = self.horizontalHeader()
        header.setVisible(not narrow)
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, number > 0 and (narrow or column not in self._shown))
            header.resizeSection(number, _WIDTHS[column])
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setItemDelegateForColumn(0, self._cards if narrow else self._plain)
        self.verticalHeader().setDefaultSectionSize(HEIGHT if narrow else 28)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            behind = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if self.selected_ids():
                self.chosen.emit(self.selected_ids(), behind)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)
