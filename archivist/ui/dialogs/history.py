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
from archivist.ui.details.provenance import moment
from archivist.ui.theme import Space

_SHOWN = 1000


class HistoryDialog(QDialog):
    """When, who, what; steps that were taken back are greyed."""

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.resize(640, 480)
        with archive.read() as session:
            steps = history.steps(session, _SHOWN)
        self.table = QTableWidget(len(steps), 3, self)
        self.table.setAccessibleName(self.tr("History"))
        self.table.setHorizontalHeaderLabels([self.tr("When"), self.tr("Who"), self.tr("What")])
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(28)
        self.table.setShowGrid(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        for row, step in enumerate(steps):
            self._put(row, step)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.empty = QLabel(self.tr("Nothing has been done in this archive yet."), self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setVisible(not steps)
        self.table.setVisible(bool(steps))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.M)
        column.addWidget(self.table)
        column.addWidget(self.empty)
        column.addWidget(buttons)

    def _put(self, row: int, step: Step) -> None:
        words = {
            StepKind.UNDO: self.tr("Undid: {0}"),
            StepKind.REDO: self.tr("Did again: {0}"),
        }.get(StepKind(step.kind), "{0}")
        for column, text in enumerate((moment(step.at), step.actor, words.format(step.label))):
            cell = QTableWidgetItem(text)
            if step.state in (StepState.UNDONE, StepState.DROPPED):
                cell.setForeground(self.palette().placeholderText())
                cell.setToolTip(self.tr("This was taken back"))
            self.table.setItem(row, column, cell)
