"""What the mouse does on the page: clicks go through overlapping marks, edges are dragged."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from archivist.model.rendition import Span
from archivist.ui.reader.paper import LongPaper, Paper

_GRIP = 8  # pixels around an edge that take hold of it


class Pointer(QObject):
    """An event filter on the viewport of a page."""

    mark_clicked = Signal(str)
    bare_clicked = Signal(int)  # code point, or -1 beside the text
    edge_dragged = Signal(str, object)  # annotation id, new Span
    selection_ended = Signal()
    zoom_wished = Signal(int)  # +1 larger, -1 smaller

    def __init__(self, paper: Paper | LongPaper) -> None:
        super().__init__(paper)
        self._paper = paper
        self._pressed = QPoint()
        self._edge = ""
        paper.viewport().setMouseTracking(True)
        paper.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            point = event.position().toPoint()
            if event.type() == QEvent.Type.MouseButtonPress:
                return self._press(event, point)
            if event.type() == QEvent.Type.MouseMove:
                return self._move(point)
            if event.type() == QEvent.Type.MouseButtonRelease:
                return self._release(event, point)
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        elif isinstance(event, QWheelEvent) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.zoom_wished.emit(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)

    def cancel_drag(self) -> bool:
        """Puts a dragged edge back; False when none is in hand."""
        held = bool(self._edge)
        self._edge = ""
        self._paper.washer.preview = None
        self._paper.washer.forget()
        self._paper.viewport().update()
        return held

    def _press(self, event: QMouseEvent, point: QPoint) -> bool:
        self._pressed = point
        self._edge = ""
        if event.button() == Qt.MouseButton.LeftButton:
            self._edge = self._edge_at(point)
        return bool(self._edge)

    def _move(self, point: QPoint) -> bool:
        if not self._edge:
            over_edge = bool(self._edge_at(point))
            shape = Qt.CursorShape.SizeHorCursor if over_edge else Qt.CursorShape.IBeamCursor
            if not over_edge and self._link_at(point):
                shape = Qt.CursorShape.PointingHandCursor
            if self._paper.viewport().cursor().shape() != shape:
                self._paper.viewport().setCursor(shape)
            return False
        span = self._dragged(point)
        washer = self._paper.washer
        if span is not None and washer.current is not None:
            washer.preview = (washer.current, span)
            washer.forget()
            self._paper.viewport().update()
        return True

    def _release(self, event: QMouseEvent, point: QPoint) -> bool:
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if self._edge:
            span, washer = self._dragged(point), self._paper.washer
            mark = washer.index.get(washer.current)
            self.cancel_drag()
            if span is not None and mark is not None and span != mark.span:
                self.edge_dragged.emit(mark.annotation_id, span)
            return True
        moved = (point - self._pressed).manhattanLength() > 4
        if moved or self._paper.textCursor().hasSelection():
            self.selection_ended.emit()
        else:
            place = self._paper.place_at(point)
            follow = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if follow and place is not None and self._link_at(point):
                self.bare_clicked.emit(place)
            else:
                self.click_at(place)
        return False

    def click_at(self, place: int | None) -> None:
        """Takes the next mark over a code point in hand, or tells of a click beside them."""
        marks = self._paper.washer.index.at(place) if place is not None else []
        if not marks:
            self.bare_clicked.emit(-1 if place is None else place)
            return
        ids = [mark.annotation_id for mark in marks]
        current = self._paper.washer.current
        following = ids.index(current) + 1 if current in ids else 0
        self.mark_clicked.emit(ids[following % len(ids)])

    def _link_at(self, point: QPoint) -> str:
        if not self._paper.setting.inlines:
            return ""
        place = self._paper.place_at(point)
        return self._paper.setting.link_at(place) if place is not None else ""

    def _edge_at(self, point: QPoint) -> str:
        washer = self._paper.washer
        mark = washer.index.get(washer.current)
        if mark is None:
            return ""
        for name, place in (("start", mark.span.start), ("end", mark.span.end)):
            caret = self._paper.caret_rect(place)
            if caret.adjusted(-_GRIP / 2, -_GRIP, _GRIP / 2, _GRIP).contains(point):
                return name
        return ""

    def _dragged(self, point: QPoint) -> Span | None:
        washer = self._paper.washer
        mark = washer.index.get(washer.current)
        if mark is None:
            return None
        place = self._paper.nearest_place(point)
        start, end = mark.span
        if self._edge == "start":
            start = min(place, end - 1)
        else:
            end = max(place, start + 1)
        return Span(start, end)

    def _tell(self, event: QHelpEvent) -> None:
        place = self._paper.place_at(event.pos())
        marks = self._paper.washer.index.at(place) if place is not None else []
        reading = self._paper.setting.reading_at(place) if place is not None else ""
        said = [*(mark.words for mark in marks), reading, self._link_at(event.pos())]
        words = "\n".join(filter(None, said))
        if words:
            QToolTip.showText(event.globalPos(), words, self._paper.viewport())
        else:
            QToolTip.hideText()
