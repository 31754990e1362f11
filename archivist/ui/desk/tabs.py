"""The tabs of the open documents."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from archivist.ui.assets import icon

_WIDEST = 30


class DocumentTabs(QTabBar):
    """One tab for each document; middle click closes one, dragging reorders them."""

    close_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Open documents"))
        self.setExpanding(False)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def add(self, document_id: str, title: str) -> int:
        """A tab for a document, at the end; returns its place."""
        place = self.addTab("")
        self.setTabData(place, document_id)
        self.name(place, title)
        button = QToolButton(self)
        button.setIcon(icon("close"))
        button.setAutoRaise(True)
        button.setFixedSize(20, 20)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(self.tr("Close (Ctrl+W)"))
        button.setAccessibleName(self.tr("Close document"))
        button.clicked.connect(lambda: self.close_requested.emit(self.place_of(document_id)))
        self.setTabButton(place, QTabBar.ButtonPosition.RightSide, button)
        return place

    def name(self, place: int, title: str) -> None:
        """Writes a title on a tab."""
        shown = title if len(title) <= _WIDEST else title[: _WIDEST - 1].rstrip() + "…"
        self.setTabText(place, shown.replace("&", "&&"))
        self.setTabToolTip(place, title)
        self.setAccessibleTabName(place, title)

    def place_of(self, document_id: str) -> int:
        """Where the document's tab is; -1 when it has none."""
        return next((n for n in range(self.count()) if self.tabData(n) == document_id), -1)

    def document_ids(self) -> list[str]:
        """The open documents, left to right."""
        return [str(self.tabData(place)) for place in range(self.count())]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and place >= 0:
            self.close_requested.emit(place)
            return
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()
        return handled
