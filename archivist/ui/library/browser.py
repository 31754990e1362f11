"""The list of documents with its filter line, its order and its empty states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archivist.archive import Archive
from archivist.ui.assets import icon
from archivist.ui.jobs import Jobs
from archivist.ui.library.list import DocumentList
from archivist.ui.library.menus import sort_menu
from archivist.ui.library.model import DocumentModel
from archivist.ui.settings import Settings
from archivist.ui.theme import Space
from archivist.ui.widgets.empty_state import EmptyState


class DocumentBrowser(QWidget):
    """Shows the documents of one collection, of the inbox, or all."""

    opened = Signal(str, bool)  # id; in the background?
    counted = Signal(str)

    def __init__(
        self, archive: Archive, jobs: Jobs, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = DocumentModel(archive, jobs, self)
        self.list = DocumentList(self.model, settings, self)
        self._kept: list[str] = []
        self._build()
        self._wire()

    def _build(self) -> None:
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by title, outlet, creator"))
        self.filter.setAccessibleName(self.tr("Filter documents"))
        self.filter.setClearButtonEnabled(True)
        sign = self.filter.addAction(icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
        sign.setText(self.tr("Filter"))
        self.order = QToolButton(self)
        self.order.setIcon(icon("more"))
        self.order.setToolTip(self.tr("Order and columns"))
        self.order.setAccessibleName(self.tr("Order and columns"))
        self.order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.empty = EmptyState(self)
        row = QHBoxLayout()
        row.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        row.setSpacing(Space.XS)
        row.addWidget(self.filter)
        row.addWidget(self.order)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.stack)

    def _wire(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        self.list.selectionModel().selectionChanged.connect(self._count)
        self.model.modelAboutToBeReset.connect(self._on_before_reset)
        self.model.listed.connect(self._on_listed)
        self._typing = QTimer(self, singleShot=True, interval=120)
        self._typing.timeout.connect(lambda: self.model.narrow(self.filter.text().strip()))
        self.filter.textChanged.connect(lambda _text: self._typing.start())
        self.filter.returnPressed.connect(self.list.setFocus)
        self.filter.installEventFilter(self)
        self.order.setMenu(sort_menu(self, self.list, self.model))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.filter
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.filter.clear()
            return True
        return super().eventFilter(watched, event)

    def show_documents(self, *, inbox: bool = False, collection_ids: Sequence[str] = ()) -> None:
        """Lists a collection with those inside it, the inbox, or all documents."""
        listing = replace(self.model.listing, inbox=inbox, collection_ids=tuple(collection_ids))
        if listing != self.model.listing:
            self.model.show(listing)

    def selected(self) -> list[str]:
        """The documents chosen in the list."""
        return self.list.selected_ids()

    def select(self, document_ids: Sequence[str]) -> None:
        """Chooses those of the documents that are listed, and brings the first into view."""
        self._kept = [] if self.model.ids else list(document_ids)  # until they are listed
        self.list.select_rows([self.model.row_of(key) for key in document_ids])

    def open_selected(self, *, behind: bool = False) -> None:
        """Opens the chosen documents, the first in front."""
        self._on_chosen(self.selected(), behind)

    def _on_chosen(self, ids: list[str], behind: bool) -> None:
        for number, key in enumerate(ids[:20]):
            self.opened.emit(key, behind or number > 0)

    def _on_before_reset(self) -> None:
        self._kept = self.selected()[:500] or self._kept

    def _on_listed(self) -> None:
        kept, self._kept = self._kept, []
        if kept:
            self.select(kept)
        self.empty.say(*self._empty_words())
        self.stack.setCurrentWidget(self.list if self.model.ids else self.empty)
        self._count()

    def _count(self) -> None:
        """Tells how many documents are listed and, of several, how many are chosen."""
        total, chosen = len(self.model.ids), self.list.selected_count()
        words = self.tr("1 document") if total == 1 else self.tr("{0} documents")
        told = words.format(f"{total:,}")
        if chosen > 1:
            told += " · " + self.tr("{0} chosen").format(f"{chosen:,}")
        self.counted.emit(told)

    def _empty_words(self) -> tuple[str, str]:
        listing = self.model.listing
        if listing.words:
            hint = self.tr("The filter looks at title, outlet and creators. Esc clears it.")
            return self.tr("Nothing matches"), hint
        if listing.inbox:
            return self.tr("The inbox is empty"), self.tr("Every document stands in a collection.")
        if listing.collection_ids:
            return self.tr("An empty collection"), self.tr("Drag documents onto its name.")
        return self.tr("No documents yet"), self.tr("Drop files here, or paste an article.")
