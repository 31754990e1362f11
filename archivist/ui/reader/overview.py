"""The strip beside the scroll bar: where in the whole text marks and hits stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from archivist.model.rendition import Span
from archivist.ui import theme as themes
from archivist.ui.reader.mark import Mark

_WIDTH = 14
_LEAST = 3  # pixels, so that a single word can be seen
_PLAIN = ("note", "")
_MARKS, _HITS = (3, 5), (9, 3)  # left edge and width of the two columns


class Overview(QWidget):
    """Ticks in the colours of the marks; a click, or dragging, goes there."""

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
        if self._length and event.buttons() & Qt.MouseButton.LeftButton:
            share = event.position().y() / max(1, self.height())
            self.place_chosen.emit(min(self._length, max(0, round(share * self._length))))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

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
        looks = [
            (mark.layers[0].kind, mark.layers[0].colour) if mark.layers else _PLAIN
            for mark in self._marks
        ]
        colours = {look: theme.mark(*look) for look in set(looks)}
        spans = [mark.span for mark in self._marks]
        self._column(painter, _MARKS, spans, [colours[look] for look in looks])
        self._column(painter, _HITS, self._hits, [theme.warning] * len(self._hits))
        painter.end()
        return drawn

    def _column(
        self,
        painter: QPainter,
        column: tuple[int, int],
        spans: Sequence[Span],
        colours: Sequence[str],
    ) -> None:
        """Fills runs of pixel rows: however many marks there are, there are not more rows."""
        height = self.height()
        scale = height / max(1, self._length)
        rows = [""] * (height + _LEAST)
        for (start, end), colour in zip(spans, colours, strict=True):
            top = min(int(start * scale), height - 1)
            rows[top] = rows[top + 1] = rows[top + 2] = colour
            for row in range(top + _LEAST, min(int(end * scale), height)):
                rows[row] = colour
        left, width = column
        top = 0
        while top < height:
            bottom = top + 1
            while bottom < height and rows[bottom] == rows[top]:
                bottom += 1
            if rows[top]:
                painter.fillRect(QRect(left, top, width, bottom - top), QColor(rows[top]))
            top = bottom
