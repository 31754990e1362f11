"""What a list says when there is nothing in it, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from archivist.ui.theme import Space


class EmptyState(QWidget):
    """A title and a hint, in the upper middle of the place a list would take."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        self._title.setProperty("role", "title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._hint = QLabel(self)
        self._hint.setProperty("role", "muted")
        self._hint.setTextFormat(Qt.TextFormat.RichText)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.XL, Space.L, Space.M)
        column.setSpacing(Space.S)
        for label in (self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)

    def say(self, title: str, hint: str = "") -> None:
        """`hint` may hold simple rich text."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    @property
    def words(self) -> str:
        """All that is said, as a screen reader would read it."""
        return f"{self._title.text()} {self._hint.text()}".strip()
