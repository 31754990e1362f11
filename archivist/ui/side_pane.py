"""The right pane: the marks of the open document, or its details."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget


class SidePane(QWidget):
    """Two faces with a tab each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.setAccessibleName(self.tr("Marks and details"))
        self.stack = QStackedWidget(self)
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)

    def add(self, face: QWidget, title: str) -> None:
        """One more face."""
        self.stack.addWidget(face)
        self.tabs.addTab(title)

    def show_face(self, face: QWidget) -> None:
        self.tabs.setCurrentIndex(self.stack.indexOf(face))
