"""The small bar that appears beside a fresh selection: a click marks it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from archivist.ui.assets import kind_icon
from archivist.ui.theme import Space

_GAP = 8


class MarkBar(QFrame):
    """A row of kinds with their keys; it never takes the focus from the text."""

    kind_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Mark the selection"))
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        row.setSpacing(Space.HAIR)
        self._buttons: dict[str, QToolButton] = {}
        for kind, letter, words in (
            ("person", "P", self.tr("Person")),
            ("agreement", "A", self.tr("Agreement")),
            ("dispute", "D", self.tr("Dispute")),
            ("organisation", "O", self.tr("Organisation")),
            ("place", "L", self.tr("Place")),
            ("event", "E", self.tr("Event")),
            ("code", "C", self.tr("Code")),
            ("note", "N", self.tr("Note")),
        ):
            row.addWidget(self._button(kind, letter, words))
        self.restyle()
        self.hide()

    def _button(self, kind: str, letter: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(letter)
        button.setToolTip(f"{words} ({letter})")
        button.setAccessibleName(words)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIconSize(QSize(12, 12))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.kind_chosen.emit(kind))
        self._buttons[kind] = button
        return button

    def restyle(self) -> None:
        """Draws the shapes in the colours of the theme in force."""
        for kind, button in self._buttons.items():
            button.setIcon(kind_icon(kind))

    def appear(self, selection: QRect) -> None:
        """Shows the bar above `selection` (in the parent), or below where there is no room."""
        self.adjustSize()
        parent = self._page
        left = selection.center().x() - self.width() // 2
        top = selection.top() - self.height() - _GAP
        if top < _GAP:
            top = selection.bottom() + _GAP
        most = max(_GAP, parent.width() - self.width() - _GAP)
        self.move(QPoint(min(max(_GAP, left), most), min(top, parent.height() - self.height())))
        self.show()
        self.raise_()
