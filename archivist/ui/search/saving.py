"""Keeping a search under a name: the sheet that asks for it, over the window, blocking nothing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

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
