"""How a passage is painted: a bar in its colour, its words, chips of what it bears, its note."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from archivist.store.passage_rows import BodyRow
from archivist.ui import assets, theme
from archivist.ui.passages.layout import BAR, SHAPE, Placed, place, words_font
from archivist.ui.passages.model import PassagesModel, Role
from archivist.ui.passages.rows import Heading, Quoted, Row
from archivist.ui.passages.words import where
from archivist.ui.theme import Size, Space

Index = QModelIndex | QPersistentModelIndex


class PassageDelegate(QStyledItemDelegate):
    """Keeps where the parts of each row stand until the width or the row changes."""

    def __init__(self, view: QAbstractItemView, model: PassagesModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._placed: dict[int, tuple[Row, Placed, QSize]] = {}
        self._width = 0

    def placed(self, row: Row) -> Placed:
        """The parts of a row at the present width."""
        return self._hold(row)[1]

    def fit(self, width: int) -> None:
        """Lays everything out anew when the width is another."""
        if width != self._width:
            self._width = width
            self._placed.clear()

    def forget(self) -> None:
        """Lays everything out anew, as another theme or font asks."""
        self._placed.clear()

    def _hold(self, row: Row) -> tuple[Row, Placed, QSize]:
        held = self._placed.get(id(row))
        if held is None or held[0] is not row:
            placed = place(row, self._width, self._view.font())
            held = self._placed[id(row)] = (row, placed, QSize(80, placed.height))
        return held

    def body_at(self, index: Index, place: QPoint) -> BodyRow | None:
        """The chip or note under a point of the viewport."""
        row = index.data(Role.ROW)
        if not isinstance(row, Quoted):
            return None
        placed = self.placed(row)
        inner = place - self._view.visualRect(_plain(index)).topLeft()
        for chip, body in placed.chips:
            if chip.contains(inner):
                return body
        return row.notes[0] if row.notes and placed.note.contains(inner) else None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._hold(self._model.row(index.row()))[2]  # asked for every row: no detours

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        row = index.data(Role.ROW) if index.isValid() else None
        if isinstance(row, Quoted):
            QToolTip.showText(event.globalPos(), f"<p>{_escaped(row.passage.exact[:1000])}</p>")
            return True
        return super().helpEvent(event, view, option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            _paint_heading(painter, option.rect, option.font, row)
        else:
            self._paint_passage(painter, option, row)
        painter.restore()

    def _paint_passage(self, painter: QPainter, option: QStyleOptionViewItem, row: Quoted) -> None:
        palette, placed, frame = theme.current(), self.placed(row), option.rect
        ground = _ground(option)
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(frame.adjusted(2, 1, -2, -1), 6, 6)
        corner = frame.topLeft()
        bar = QRect(
            corner.x() + Space.S,
            placed.words.top() + corner.y() + 2,
            BAR,
            placed.words.height() - 4,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.border if row.elsewhere else _colour(row)))
        painter.drawRoundedRect(bar, 1.5, 1.5)
        painter.setPen(QColor(palette.muted if row.elsewhere else palette.text))
        _paint_text(painter, row.words, placed.words.translated(corner), words_font(row.language))
        small = QFont(option.font)
        small.setPixelSize(palette.px(Size.SMALL))
        painter.setFont(small)
        for chip, body in placed.chips:
            _paint_chip(painter, chip.translated(corner), body)
        if not placed.aside.isNull():
            painter.setPen(QColor(palette.muted))
            aside, side = placed.aside.translated(corner), Qt.AlignmentFlag.AlignVCenter
            painter.drawText(aside, side | Qt.TextFlag.TextSingleLine, where(row))
        if row.notes:
            note = placed.note.translated(corner)
            mark = QRect(note.left() - 16, note.top() + 3, 9, 9)
            assets.paint_kind(painter, mark, "note", palette.kind("note"))
            painter.setPen(QColor(palette.muted))
            _paint_text(painter, row.note, note, small)


def _paint_heading(painter: QPainter, frame: QRect, font: QFont, row: Heading) -> None:
    palette = theme.current()
    room = frame.adjusted(Space.S, Space.M, -Space.S, 0)
    title = QFont(font)
    title.setWeight(QFont.Weight.DemiBold)
    painter.setFont(title)
    painter.setPen(QColor(palette.text))
    metrics = painter.fontMetrics()
    right = Qt.TextElideMode.ElideRight
    painter.drawText(room, 0, metrics.elidedText(row.title, right, room.width()))
    small = QFont(font)
    small.setPixelSize(palette.px(Size.SMALL))
    painter.setFont(small)
    painter.setPen(QColor(palette.muted))
    room.translate(0, metrics.lineSpacing())
    painter.drawText(room, 0, painter.fontMetrics().elidedText(row.byline, right, room.width()))


def _paint_chip(painter: QPainter, frame: QRect, body: BodyRow) -> None:
    """The shape, and the name where there is room for one."""
    palette = theme.current()
    shape = QRect(frame.left(), frame.center().y() - SHAPE // 2 + 1, SHAPE, SHAPE)
    assets.paint_kind(painter, shape, body.kind, palette.mark(body.kind, body.colour))
    if frame.width() <= SHAPE:
        return
    painter.setPen(QColor(palette.muted))
    room = frame.adjusted(SHAPE + Space.XS + 1, 0, 4, 0)
    label = painter.fontMetrics().elidedText(body.label, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, label)


def _paint_text(painter: QPainter, text: str, frame: QRect, font: QFont) -> None:
    """As many lines as fit into `frame`, the last one cut short with an ellipsis."""
    painter.setFont(font)
    spacing = painter.fontMetrics().lineSpacing()
    left = max(frame.height() // spacing, 1)
    top = float(frame.top())
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.beginLayout()
        while left:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(frame.width())
            rest = line.textStart() + line.textLength() < len(paragraph.encode("utf-16-le")) // 2
            left -= 1
            if not left and rest:
                tail = _from_utf16(paragraph, line.textStart())
                short = painter.fontMetrics().elidedText(
                    tail, Qt.TextElideMode.ElideRight, frame.width()
                )
                painter.drawText(QPointF(frame.left(), top + painter.fontMetrics().ascent()), short)
            else:
                line.draw(painter, QPointF(frame.left(), top - line.y()))
            top += spacing
        layout.endLayout()


def _from_utf16(text: str, start: int) -> str:
    return text.encode("utf-16-le")[2 * start :].decode("utf-16-le", "replace")


def _colour(row: Quoted) -> str:
    palette = theme.current()
    if row.marks:
        return palette.mark(row.marks[0].kind, row.marks[0].colour)
    return palette.mark("note")


def _ground(option: QStyleOptionViewItem) -> str:
    palette = theme.current()
    if option.state & QStyle.StateFlag.State_Selected:
        active = option.state & QStyle.StateFlag.State_Active
        return palette.selection if active else palette.selection_idle
    return palette.hover if option.state & QStyle.StateFlag.State_MouseOver else ""


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")


def _plain(index: Index) -> QModelIndex:
    return index if isinstance(index, QModelIndex) else index.model().index(index.row(), 0)
