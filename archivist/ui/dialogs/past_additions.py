"""What was added before: each accession, and what became of its files."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from archivist.archive import Archive
from archivist.store import accession_reports
from archivist.store.accession_reports import PastAccession
from archivist.store.accessions import ItemReport
from archivist.ui.accession.report import ReportPanel
from archivist.ui.jobs import Job, Jobs
from archivist.ui.theme import Space
from archivist.ui.widgets.empty_state import EmptyState
from archivist.ui.widgets.moments import exactly, when
from archivist.ui.widgets.two_lines import TwoLines

_KEY = Qt.ItemDataRole.UserRole


class PastAdditionsDialog(QDialog):
    """The report of the chosen accession beside the list of all; a click on a line of the report
    opens the document.
    """

    document_opened = Signal(str)

    def __init__(self, archive: Archive, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was added before"))
        self.resize(960, 560)
        self._archive = archive
        self._jobs = jobs
        self._reading: Job | None = None
        self._is_over = False
        self._build()
        self.list.currentItemChanged.connect(self._on_chosen)
        self.report.document_opened.connect(self._on_opened)
        self._jobs.start(self.tr("Reading what was added"), self._past, self._show, quiet=True)

    def _build(self) -> None:
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("What was added before"))
        self.list.setItemDelegate(TwoLines(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.report = ReportPanel(self)
        self.report.shut.hide()
        both = QSplitter(Qt.Orientation.Horizontal, self)
        both.setChildrenCollapsible(False)
        both.addWidget(self.list)
        both.addWidget(self.report)
        both.setSizes([330, 630])
        self.empty = EmptyState(self)
        self.empty.say(
            self.tr("Nothing was added yet"),
            self.tr("Drop files on the window, or choose File › Add files…"),
        )
        self.pages = QStackedWidget(self)
        self.pages.addWidget(both)
        self.pages.addWidget(self.empty)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.M)
        column.addWidget(self.pages)
        column.addWidget(buttons)

    def done(self, result: int) -> None:
        self._is_over = True  # what is still being read comes too late
        super().done(result)

    def _past(self, *_: object) -> list[PastAccession]:
        with self._archive.read() as session:
            return accession_reports.past(session)

    def _show(self, past: Sequence[PastAccession]) -> None:
        if self._is_over:
            return
        for one in past:
            told = self.report.counted(one.counts)
            row = QListWidgetItem(f"{when(one.at)}\n{told}", self.list)
            row.setToolTip(" · ".join(filter(None, (exactly(one.at), one.actor, told))))
            row.setData(_KEY, one.id)
        self.pages.setCurrentIndex(0 if past else 1)
        self.list.setCurrentRow(0)

    def _on_chosen(self, row: QListWidgetItem | None) -> None:
        if self._reading is not None:
            self._reading.cancel()
        if row is None:
            return
        key, told = row.data(_KEY), row.text().replace("\n", " · ")

        def work(*_: object) -> list[ItemReport]:
            with self._archive.read() as session:
                return accession_reports.report(session, key)

        def done(items: list[ItemReport]) -> None:
            if self._is_over:
                return
            chosen = self.list.currentItem()
            if chosen is not None and chosen.data(_KEY) == key:
                self.report.show_items(items, told)

        self._reading = self._jobs.start(self.tr("Reading a report"), work, done, quiet=True)

    def _on_opened(self, document_id: str) -> None:
        self.accept()
        self.document_opened.emit(document_id)
