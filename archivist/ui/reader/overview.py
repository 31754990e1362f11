"""The strip beside the scroll bar: where in the whole text marks and hits stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from archivist.model.rendition import Span
from archivist.ui import theme as themes
from archivist.ui.reader.mark import Mark

_WIDTH = 12
_TICK = 2


class Overview(QWidget):
    """Ticks in the colours of the marks; a click goes there."""

    place_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Marks and hits in the whole text"))
        self._length = 0
        self._marks: Sequence[Mark] = ()
        self._hits: Sequence[Span] = ()
        self._drawn: QPixmap | None = None

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 100)

    def show_marks(self, length: int, marks: Sequence[Mark], hits: Sequence[Span]) -> None:
        """What to show of a text of `length` code points."""
        self._length, self._marks, self._hits = length, marks, hits
        self.redraw()

    def redraw(self) -> None:
        self._drawn = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawn = None
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._length and event.button() == Qt.MouseButton.LeftButton:
            share = event.position().y() / max(1, self.height())
            self.place_chosen.emit(min(self._length, max(0, round(share * self._length))))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawn is None:
            self._drawn = self._draw()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.end()

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        drawn = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        drawn.setDevicePixelRatio(ratio)
        theme = themes.current()
        drawn.fill(QColor(theme.page))
        painter = QPainter(drawn)
        scale = self.height() / max(1, self._length)
        for mark in self._marks:
            if mark.layers:
                colour = QColor(theme.mark(mark.layers[0].kind, mark.layers[0].colour))
                painter.fillRect(self._tick(mark.span, scale, 2, 5), colour)
        for hit in self._hits:
            painter.fillRect(self._tick(hit, scale, 7, 4), QColor(theme.warning))
        painter.end()
        return drawn

    @staticmethod
    def _tick(span: Span, scale: float, left: int, width: int) -> QRectF:
        height = max(_TICK, (span.end - span.start) * scale)
        return QRectF(left, span.start * scale, width, height)
