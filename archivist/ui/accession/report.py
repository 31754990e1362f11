"""The report after an accession: a line for each file, what became of it and what to do."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archivist.ui import theme
from archivist.ui.assets import icon
from archivist.ui.theme import Space

if TYPE_CHECKING:  # the pipe behind these brings its parsers along
    from archivist.accession import AccessionReport
    from archivist.store.accessions import ItemReport

_DOCUMENT = Qt.ItemDataRole.UserRole
_SHOWN = 2000
_AGAIN = ("duplicate", "recaptured")


class ReportPanel(QFrame):
    """Stays below the text until it is closed; a click on a line opens the document."""

    document_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = QLabel(self)
        self.summary.setProperty("role", "title")
        self.shut = QToolButton(self)
        self.shut.setIcon(icon("close"))
        self.shut.setToolTip(self.tr("Close the report"))
        self.shut.setAccessibleName(self.tr("Close the report"))
        self.shut.clicked.connect(self.hide)
        self.items = QListWidget(self)
        self.items.setAccessibleName(self.tr("Report for each file"))
        self.items.setUniformItemSizes(True)
        self.items.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.items.itemClicked.connect(self._on_chosen)
        self.items.itemActivated.connect(self._on_chosen)
        top = QHBoxLayout()
        top.addWidget(self.summary)
        top.addStretch()
        top.addWidget(self.shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        column.setSpacing(Space.XS)
        column.addLayout(top)
        column.addWidget(self.items)
        self._pictures: dict[str, QIcon] = {}
        self._report: AccessionReport | None = None
        theme.holder().theme_changed.connect(self._dress)
        self.hide()

    def _dress(self) -> None:
        if self._report is not None and self.isVisible():
            self.show_report(self._report)

    def show_report(self, report: AccessionReport) -> None:
        """Lists what became of each file, failures first."""
        self._report = report
        self.summary.setText(self.words_for(report))
        self.items.clear()
        order = {"failed": 0, "locked": 0, "duplicate": 2, "opened": 3, "left-out": 3}
        ranked = sorted(report.items, key=lambda item: order.get(item.status, 1))
        self._pictures = _pictures()
        for item in ranked[:_SHOWN]:
            self.items.addItem(self._line(item))
        self.show()

    def words_for(self, report: AccessionReport) -> str:
        """The report in one line."""
        made = {item.document_id for item in report.items if item.status == "added"}
        counts = Counter(
            "twin" if item.status in _AGAIN and item.document_id in made else item.status
            for item in report.items
        )
        told = {
            "added": self.tr("{0} added"),
            "twin": self.tr("{0} the same as another of them"),
            "recaptured": self.tr("{0} captured again"),
            "duplicate": self.tr("{0} already here"),
            "locked": self.tr("{0} locked"),
            "failed": self.tr("{0} could not be read"),
            "left-out": self.tr("{0} left out"),
        }
        parts = [
            words.format(f"{counts[status]:,}") for status, words in told.items() if counts[status]
        ]
        words = " · ".join(parts) or self.tr("No files were found")
        return words + (" · " + self.tr("stopped early") if report.cancelled else "")

    def _line(self, item: ItemReport) -> QListWidgetItem:
        name = Path(item.path).name
        if item.status in ("failed", "locked"):
            picture, words = "failed", f"{name} — {item.error}"
        elif item.status == "duplicate":
            words = self.tr("{0} — already here as “{1}”").format(name, item.title)
            picture = "duplicate"
        elif item.status in ("opened", "left-out"):
            opened = self.tr("{0} — opened; what it holds is listed here")
            left_out = self.tr("{0} — left out")
            words = (opened if item.status == "opened" else left_out).format(name)
            picture = "added" if item.status == "opened" else "duplicate"
        else:
            told = " · ".join(part for part in (item.title, item.date, *item.warnings) if part)
            picture, words = "warning" if item.warnings else "added", told or name
        line = QListWidgetItem(self._pictures[picture], words)
        line.setData(_DOCUMENT, item.document_id or "")
        line.setToolTip(f"{item.path}\n{item.error or '; '.join(item.warnings)}".strip())
        return line

    def _on_chosen(self, line: QListWidgetItem) -> None:
        key = line.data(_DOCUMENT)
        if key:
            self.document_opened.emit(key)


def _pictures() -> dict[str, QIcon]:
    palette = theme.current()
    return {
        "failed": icon("warning", palette.danger),
        "warning": icon("warning", palette.warning),
        "duplicate": icon("copy", palette.muted),
        "added": icon("check", palette.success),
    }
