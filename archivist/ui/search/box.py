"""The line a query is typed in: searches while typing, completes fields and names."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from archivist.archive import Archive
from archivist.model.changes import Changes
from archivist.ui.assets import icon
from archivist.ui.search.completion import Completions, Offer

_PAUSE = 60  # milliseconds after the last key; a question that is outdated is withdrawn
_NAMES = ("authority_record", "name_form", "code", "collection")


class SearchBox(QLineEdit):
    """A line edit for queries; Esc empties it, then gives the library back."""

    query_changed = Signal(str)
    query_committed = Signal(str)
    cancelled = Signal()
    building_requested = Signal()

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search everything…   person:  “a phrase”  date:2026"))
        self.setAccessibleName(self.tr("Search everything"))
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(560)
        sign = self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        sign.setText(self.tr("Search"))
        build = self.addAction(icon("filter"), QLineEdit.ActionPosition.TrailingPosition)
        build.setText(self.tr("Build a query…"))
        build.setToolTip(self.tr("Build a query… ({0})").format("Ctrl+Shift+K"))
        build.triggered.connect(self.building_requested)
        self._completions = Completions(archive)
        self._offers: dict[str, Offer] = {}
        self._labels = QStringListModel(self)
        self._popup = QListView(self)
        self._completer = QCompleter(self._labels, self)
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._popup.clicked.connect(lambda index: self._on_chosen(str(index.data())))
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(lambda: self.query_changed.emit(self.text()))
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(lambda _text: self._pause.start())

    def ask(self, query: str) -> None:
        """Puts a query in, as if it had been typed and entered."""
        self.setText(query)
        self._pause.stop()
        self.query_committed.emit(query)

    def reach(self) -> None:
        """Takes the keyboard, with everything selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def refresh(self, changes: Changes) -> None:
        """Follows a commit."""
        if changes.touch(*_NAMES):
            self._completions.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._popup
        if popup.isVisible() and event.key() in (Qt.Key.Key_Enter, Qt.Key.Key_Return):
            chosen = popup.currentIndex()
            popup.hide()
            # The view makes its first row current by itself; the arrow keys select one.
            if popup.selectionModel().isSelected(chosen):
                self._on_chosen(str(chosen.data()))
                return
        if event.key() in (Qt.Key.Key_Enter, Qt.Key.Key_Return):
            self._pause.stop()
            self.query_committed.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape and not popup.isVisible():
            self.cancel()
        else:
            super().keyPressEvent(event)

    def cancel(self) -> None:
        """Wants nothing any more."""
        self.clear()
        self._pause.stop()
        self.cancelled.emit()

    def _on_edited(self, text: str) -> None:
        offers = self._completions.offers(text[: self.cursorPosition()])
        self._offers = {offer.label: offer for offer in offers}
        self._labels.setStringList(list(self._offers))
        if offers and self.hasFocus():
            self._completer.complete()
        else:
            self._popup.hide()

    def _on_chosen(self, label: str) -> None:
        offer = self._offers.get(label)
        if offer is None:
            return
        rest = self.text()[self.cursorPosition() :]
        head = self.text()[: offer.start] + offer.text
        self.setText(head + rest.lstrip())
        self.setCursorPosition(len(head))
