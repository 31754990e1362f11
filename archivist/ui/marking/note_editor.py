"""The sheet a note is written on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from archivist.ui.theme import Space
from archivist.ui.widgets.overlay import Overlay

_WIDTH, _HEIGHT = 360, 112


class NoteEditor(Overlay):
    """`written` carries the words, on Ctrl+Enter or when the sheet is left; Esc drops them."""

    written = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._first = ""
        self.setFixedWidth(_WIDTH)
        self._edit = QPlainTextEdit(self)
        self._edit.setProperty("role", "field")
        self._edit.setFixedHeight(_HEIGHT)
        self._edit.setTabChangesFocus(True)
        self._edit.setPlaceholderText(self.tr("What is to be noted about this passage?"))
        self._edit.setAccessibleName(self.tr("Note"))
        self._edit.installEventFilter(self)
        hint = QLabel(self.tr("Ctrl+↵ keep   ·   Esc"), self)
        hint.setProperty("role", "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        column.setSpacing(Space.S)
        column.addWidget(self._edit)
        column.addWidget(hint)

    def write(self, text: str, near: QRect | QPoint) -> None:
        """Opens near a place (global) with `text` to go on from."""
        self._first = text
        self._edit.setPlainText(text)
        self._edit.moveCursor(self._edit.textCursor().MoveOperation.End)
        self.open_near(near)
        self._edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        self._keep()

    def _keep(self) -> None:
        text = self._edit.toPlainText().strip()
        self.dismiss()
        if text != self._first.strip():
            self.written.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._edit
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
        ):
            with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and with_control:
                self._keep()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        return super().eventFilter(watched, event)
