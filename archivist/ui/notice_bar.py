"""A quiet bar above the panes: what went wrong and what to do; it waits to be closed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from archivist.ui import theme
from archivist.ui.assets import icon
from archivist.ui.theme import Space


class NoticeBar(QFrame):
    """Shows one notice at a time; a newer one takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.sign = QLabel(self)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.shut = QToolButton(self)
        self.shut.setIcon(icon("close"))
        self.shut.setToolTip(self.tr("Close this notice"))
        self.shut.setAccessibleName(self.tr("Close this notice"))
        self.shut.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.S, Space.XS)
        row.setSpacing(Space.S)
        row.addWidget(self.sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.shut)
        theme.holder().theme_changed.connect(self._dress)
        self.hide()

    def _dress(self) -> None:
        self.sign.setPixmap(icon("warning", theme.current().warning).pixmap(16, 16))

    def tell(self, words: str) -> None:
        """Shows `words` until they are closed."""
        self._dress()
        self.words.setText(words)
        self.setAccessibleName(words)
        self.show()

    def text(self) -> str:
        """What is shown now; empty when nothing is."""
        return "" if self.isHidden() else self.words.text()
