"""The history of the archive: every step, newest first, to read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from archivist.archive import Archive
from archivist.model.changes import Step, StepKind, StepState
from archivist.store import history
from archivist.store.touched import titles_touched
from archivist.ui.theme import Space
from archivist.ui.widgets.moments import exactly, when

_PART = 60  # steps that are read at once: some milliseconds
_AHEAD = 10  # rows below the last in view


class HistoryDialog(QDialog):
    """When, what, in which document, who; steps that were taken back are greyed."""

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.resize(860, 560)
        self._archive = archive
        self._oldest: int | None = None  # the last step that is listed
        self._is_whole = False
        self.table = QTableWidget(0, 4, self)
        self.table.setAccessibleName(self.tr("History"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("When"), self.tr("What"), self.tr("Document"), self.tr("Who")]
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(28)
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setWordWrap(False)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for section, width in ((0, 150), (3, 96)):
            self.table.setColumnWidth(section, width)
        for section in (1, 2):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        self.empty = QLabel(self.tr("Nothing has been done in this archive yet."), self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._list_more()
        self.empty.setVisible(self.table.rowCount() == 0)
        self.table.setVisible(self.table.rowCount() > 0)
        self.table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.M)
        column.addWidget(self.table)
        column.addWidget(self.empty)
        column.addWidget(buttons)

    def _list_more(self) -> None:
        """Lists the next older steps."""
        with self._archive.read() as session:
            steps = history.steps(session, _PART, before=self._oldest)
            about = [titles_touched(session, step.id or 0) for step in steps]
        self._is_whole = len(steps) < _PART
        first = self.table.rowCount()
        self.table.setRowCount(first + len(steps))
        for row, (step, titles) in enumerate(zip(steps, about, strict=True), first):
            self._put(row, step, titles)
        if steps:
            self._oldest = steps[-1].id

    def _on_scrolled(self, place: int) -> None:
        if not self._is_whole and place >= self.table.verticalScrollBar().maximum() - _AHEAD:
            self._list_more()

    def _put(self, row: int, step: Step, titles: tuple[str, ...]) -> None:
        words = {
            StepKind.UNDO: self.tr("Undid: {0}"),
            StepKind.REDO: self.tr("Did again: {0}"),
        }.get(StepKind(step.kind), "{0}")
        about = titles[0] if titles else ""
        if len(titles) > 1:
            about = self.tr("{0} and others").format(about)
        told = (when(step.at), words.format(step.label), about, step.actor)
        for column, text in enumerate(told):
            cell = QTableWidgetItem(text)
            cell.setToolTip(exactly(step.at) if column == 0 else text)
            if step.state in (StepState.UNDONE, StepState.DROPPED):
                cell.setForeground(self.palette().placeholderText())
                cell.setToolTip(self.tr("This was taken back"))
            self.table.setItem(row, column, cell)
