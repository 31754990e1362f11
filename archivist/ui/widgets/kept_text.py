"""A small field for several lines that keeps what was written when it is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_LINES = 4


class KeptText(QPlainTextEdit):
    """`kept` carries the new text when the field is left, or on `keep`."""

    kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 24)

    def show_text(self, text: str) -> None:
        """Shows what is held, unless the user is writing just now."""
        if text != self._shown or not self.hasFocus():
            self._shown = text
            if text != self.toPlainText():
                self.setPlainText(text)

    def keep(self) -> None:
        """Gives out what was written, when it is new."""
        text = self.toPlainText().strip()
        if text != self._shown.strip():
            self._shown = text
            self.kept.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()
