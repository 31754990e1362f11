"""Find in the text that is open: the bar the words are typed in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from archivist.ui.assets import icon
from archivist.ui.theme import Space


class FindBar(QFrame):
    """Typing finds at once; Enter goes on, Shift+Enter back, Esc closes."""

    words_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Find in this text"))
        self.line.setAccessibleName(self.tr("Find in this text"))
        self.line.setClearButtonEnabled(True)
        self.line.setMaximumWidth(360)
        self.line.textChanged.connect(self.words_changed)
        self.told = QLabel(self)
        self.told.setProperty("role", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row.setSpacing(Space.XS)
        row.addWidget(self.line, 1)
        row.addSpacing(Space.XS)
        row.addWidget(self.told)
        row.addStretch(1)
        for picture, words, signal in (
            ("previous", self.tr("Previous hit (Shift+F3)"), self.previous_requested),
            ("next", self.tr("Next hit (F3)"), self.next_requested),
            ("close", self.tr("Close (Esc)"), None),
        ):
            button = QToolButton(self)
            button.setIcon(icon(picture))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(self.shut if signal is None else signal.emit)
            row.addWidget(button)
        self.hide()

    def open(self, words: str = "") -> None:
        """Shows the bar, with `words` to begin with."""
        self.show()
        if words:
            self.line.setText(words)
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shut(self) -> None:
        self.hide()
        self.closed.emit()

    def tell(self, count: int) -> None:
        """Says how many hits there are."""
        if not self.line.text().strip():
            self.told.setText("")
        elif count:
            words = self.tr("1 hit") if count == 1 else self.tr("{0} hits")
            self.told.setText(words.format(f"{count:,}"))
        else:
            self.told.setText(self.tr("Not in this text"))

    def tell_place(self, number: int, count: int) -> None:
        """Says which of the hits is shown."""
        if self.isVisible():
            self.told.setText(self.tr("{0} of {1}").format(number, count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_requested if back else self.next_requested).emit()
        else:
            super().keyPressEvent(event)
