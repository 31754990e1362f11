"""Keeping a search under a name: the sheet that asks for it, over the window, blocking nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from archivist.archive import Archive
from archivist.store import collections
from archivist.ui.search.keeping import wish_to_text
from archivist.ui.search.wish import Wish

_SHEET = QSize(480, 140)


class SaveSheet(QInputDialog):
    """`named` carries the name under which the search is to be kept."""

    named = Signal(str)

    def __init__(self, suggested: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save this search"))
        self.setLabelText(self.tr("Under which name? It stands in the library at the left."))
        self.setTextValue(suggested)
        self.setOkButtonText(self.tr("Save"))
        self.resize(_SHEET)
        self.textValueSelected.connect(self._on_given)

    def _on_given(self, words: str) -> None:
        name = " ".join(words.split())
        if name:
            self.named.emit(name)


class SearchSaving(QObject):
    """Asks for a name and keeps the search under it."""

    def __init__(self, archive: Archive, parent: QWidget) -> None:
        super().__init__(parent)
        self._archive = archive
        self._window = parent

    def ask(self, wish: Wish) -> None:
        """Opens the sheet."""
        sheet = SaveSheet(wish.typed(), self._window)
        sheet.named.connect(lambda name: self.save(name, wish))
        sheet.open()

    def save(self, name: str, wish: Wish) -> None:
        """Keeps a search; one of the same name is replaced."""
        with self._archive.change(self.tr("Save search “{0}”").format(name)) as session:
            collections.save_query(session, name, wish.typed(), wish_to_text(wish))
