"""A quiet bar: files wait on the list, and how to go on with them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from archivist.model.staging import StagedState
from archivist.ui.theme import Space


class WaitingBar(QFrame):
    """Shown while files wait and their list is not; `wanted` asks for the list."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.words = QLabel(self)
        self.go = QPushButton(self.tr("Show the list"), self)
        self.go.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.S, Space.XS)
        row.addWidget(self.words, 1)
        row.addWidget(self.go)
        self.hide()

    def show_counts(self, counts: Mapping[str, int], *, running: bool) -> bool:
        """Says what waits; False when nothing does."""
        unread = counts.get(StagedState.WAITING, 0)
        total = sum(counts.values()) - counts.get(StagedState.OPENED, 0)
        if not total:
            return False
        one, many = self.tr("1 file waits to be added"), self.tr("{0} files wait to be added")
        words = one if total == 1 else many.format(f"{total:,}")
        if unread and not running:
            words += " · " + self.tr("{0} of them are not read yet").format(f"{unread:,}")
        self.words.setText(words)
        self.setAccessibleName(words)
        return True
