"""The report after an accession: a line for each file, what became of it and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
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
_ROOT = QModelIndex()
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
        self.items = QListView(self)
        self.items.setAccessibleName(self.tr("Report for each file"))
        self.items.setUniformItemSizes(True)
        self.items.setLayoutMode(QListView.LayoutMode.Batched)  # thousands of lines stop nothing
        self.items.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.items.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.items.clicked.connect(self._on_chosen)
        self.items.activated.connect(self._on_chosen)
        top = QHBoxLayout()
        top.addWidget(self.summary)
        top.addStretch()
        top.addWidget(self.shut)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        column.setSpacing(Space.XS)
        column.addLayout(top)
        column.addWidget(self.items)
        self._told: tuple[Sequence[ItemReport], str] | None = None
        theme.holder().theme_changed.connect(self._dress)
        self.hide()

    def _dress(self) -> None:
        if self._told is not None and self.isVisible():
            self.show_items(*self._told)

    def show_report(self, report: AccessionReport) -> None:
        """Lists what became of each file, failures first."""
        self.show_items(report.items, self.words_for(report))

    def show_items(self, items: Sequence[ItemReport], words: str) -> None:
        """The same, below a line of one's own."""
        self._told = (items, words)
        self.summary.setText(words)
        order = {"failed": 0, "locked": 0, "duplicate": 2, "opened": 3, "left-out": 3}
        ranked = sorted(items, key=lambda item: order.get(item.status, 1))
        shown = self.items.model()
        self.items.setModel(_Lines(ranked, self.items))
        if shown is not None:
            shown.deleteLater()
        self.show()

    def words_for(self, report: AccessionReport) -> str:
        """The report in one line."""
        made = {item.document_id for item in report.items if item.status == "added"}
        counts = Counter(
            "twin" if item.status in _AGAIN and item.document_id in made else item.status
            for item in report.items
        )
        words = self.counted(counts)
        return words + (" · " + self.tr("stopped early") if report.cancelled else "")

    def counted(self, counts: Mapping[str, int]) -> str:
        """How many files, by what became of them ("twin" for one like another of the same
        report), in words."""
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
            words.format(f"{counts[status]:,}")
            for status, words in told.items()
            if counts.get(status)
        ]
        return " · ".join(parts) or self.tr("Nothing was added")

    def _on_chosen(self, index: QModelIndex) -> None:
        key = index.data(_DOCUMENT)
        if key:
            self.document_opened.emit(key)


class _Lines(QAbstractListModel):
    """A line for each file; its words are made when they are painted."""

    def __init__(self, items: Sequence[ItemReport], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items = items
        self._pictures = _pictures()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        item = self._items[index.row()]
        if role == _DOCUMENT:
            return item.document_id or ""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(item)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pictures[_picture(item)]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{item.path}\n{item.error or '; '.join(item.warnings)}".strip()
        return None

    def _words(self, item: ItemReport) -> str:
        name = Path(item.path).name
        if item.status in ("failed", "locked"):
            return f"{name} — {item.error}"
        if item.status == "duplicate":
            return self.tr("{0} — already here as “{1}”").format(name, item.title)
        if item.status == "opened":
            return self.tr("{0} — opened; what it holds is listed here").format(name)
        if item.status == "left-out":
            return self.tr("{0} — left out").format(name)
        return " · ".join(part for part in (item.title, item.date, *item.warnings) if part) or name


def _picture(item: ItemReport) -> str:
    known = {"failed": "failed", "locked": "failed", "duplicate": "copy", "left-out": "copy"}
    return known.get(item.status, "warning" if item.warnings else "added")


def _pictures() -> dict[str, QIcon]:
    palette = theme.current()
    return {
        "failed": icon("warning", palette.danger),
        "warning": icon("warning", palette.warning),
        "copy": icon("copy", palette.muted),
        "added": icon("check", palette.success),
    }
