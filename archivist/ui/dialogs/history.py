"""The history of the archive: every step, newest first, to read."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt
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

_SHOWN = 1000


class HistoryDialog(QDialog):
    """When, what, in which document, who; steps that were taken back are greyed."""

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.resize(860, 560)
        with archive.read() as session:
            steps = history.steps(session, _SHOWN)
            about = [titles_touched(session, step.id or 0) for step in steps]
        self.table = QTableWidget(len(steps), 4, self)
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
        for row, step in enumerate(steps):
            self._put(row, step, about[row])
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

    def _put(self, row: int, step: Step, titles: tuple[str, ...]) -> None:
        words = {
            StepKind.UNDO: self.tr("Undid: {0}"),
            StepKind.REDO: self.tr("Did again: {0}"),
        }.get(StepKind(step.kind), "{0}")
        about = titles[0] if titles else ""
        if len(titles) > 1:
            about = self.tr("{0} and others").format(about)
        told = (self._when(step.at), words.format(step.label), about, step.actor)
        for column, text in enumerate(told):
            cell = QTableWidgetItem(text)
            cell.setToolTip(_exactly(step.at) if column == 0 else text)
            if step.state in (StepState.UNDONE, StepState.DROPPED):
                cell.setForeground(self.palette().placeholderText())
                cell.setToolTip(self.tr("This was taken back"))
            self.table.setItem(row, column, cell)

    def _when(self, at: datetime) -> str:
        """Day and minute in the zone of whoever reads it; today and yesterday by their names."""
        moment = _local(at)
        clock = QLocale().toString(moment.time(), "HH:mm")
        days = moment.date().daysTo(QDate.currentDate())
        if days in (0, 1):
            return f"{self.tr('Yesterday') if days else self.tr('Today')} {clock}"
        return f"{QLocale().toString(moment.date(), 'd MMM yyyy')}, {clock}"


def _local(at: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()))


def _exactly(at: datetime) -> str:
    return QLocale().toString(_local(at), QLocale.FormatType.LongFormat)
