"""Small widgets side by side, as many a line as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from archivist.ui.theme import Space


class FlowLayout(QLayout):
    """Like words of a text; its height follows from its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(Space.XS)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), moving=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, moving=True)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        edge = QSize(margins.left() + margins.right(), margins.top() + margins.bottom())
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(QSize(40, item.minimumSize().height()))
        return size + edge

    def _lay(self, rect: QRect, *, moving: bool) -> int:
        """Lays the items out in `rect`; gives the height they take."""
        room = rect.marginsRemoved(self.contentsMargins())
        x, y, tallest = room.x(), room.y(), 0
        for item in self._items:
            size = item.sizeHint()
            width = min(size.width(), room.width())
            if x > room.x() and x + width > room.right() + 1:
                x, y, tallest = room.x(), y + tallest + self.spacing(), 0
            if moving:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, size.height())))
            x += width + self.spacing()
            tallest = max(tallest, size.height())
        return y + tallest - rect.y() + self.contentsMargins().bottom()
