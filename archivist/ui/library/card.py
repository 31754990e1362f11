"""A document in two lines: its title, then outlet, date and how much is marked."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archivist.store.documents import DocumentRow
from archivist.ui import theme
from archivist.ui.library.model import ROW
from archivist.ui.theme import Size, Space
from archivist.ui.widgets.moments import local

HEIGHT = 52


class CardDelegate(QStyledItemDelegate):
    """Paints the first column as a card; used while the list is too narrow for columns."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = _ground(option)
        if ground:
            painter.fillRect(option.rect, QColor(ground))
        if isinstance(row, DocumentRow):
            frame = option.rect.adjusted(Space.S + Space.XS, 7, -(Space.S + Space.XS), -6)
            _paint_lines(painter, frame, row, QFont(option.font))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, HEIGHT)


def _ground(option: QStyleOptionViewItem) -> str:
    palette = theme.current()
    if option.state & QStyle.StateFlag.State_Selected:
        active = option.state & QStyle.StateFlag.State_Active
        return palette.selection if active else palette.selection_idle
    return palette.hover if option.state & QStyle.StateFlag.State_MouseOver else ""


def _paint_lines(painter: QPainter, frame: QRect, row: DocumentRow, font: QFont) -> None:
    palette = theme.current()
    elide = Qt.TextElideMode.ElideRight
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    upper = QRect(frame.left(), frame.top(), frame.width(), frame.height() // 2)
    font.setPixelSize(palette.px(Size.BODY))
    painter.setFont(font)
    painter.setPen(QColor(palette.text))
    title = QFontMetrics(font).elidedText(row.title, elide, upper.width())
    painter.drawText(upper, left, title)
    font.setPixelSize(palette.px(Size.SMALL))
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(QColor(palette.muted))
    lower = QRect(frame.left(), upper.bottom() + 1, frame.width(), frame.height() // 2)
    lower.setRight(_paint_marks(painter, lower, row.marks, metrics))
    painter.drawText(lower, left, second_line(row, metrics, lower.width()))


def second_line(row: DocumentRow, metrics: QFontMetrics, room: int) -> str:
    """Outlet and date in `room` pixels; a long outlet is cut short, never the date.

    Without either it tells the day on which the document was added.
    """
    outlet, elide = row.publisher or row.creators, Qt.TextElideMode.ElideRight
    if not outlet or not row.date:
        return metrics.elidedText(outlet or row.date or _added(row), elide, room)
    date = f" · {row.date}"
    left = room - metrics.horizontalAdvance(date)
    if left < metrics.horizontalAdvance("MM…"):
        return metrics.elidedText(row.date, elide, room)
    return metrics.elidedText(outlet, elide, left) + date


def _added(row: DocumentRow) -> str:
    day = local(row.added_at).date()
    words = QCoreApplication.translate("card", "Added {0}")
    return words.format(QLocale().toString(day, "d MMM yyyy"))


def _paint_marks(painter: QPainter, line: QRect, marks: int, metrics: QFontMetrics) -> int:
    """The number of marks at the right end of `line`; returns where the text must end."""
    if not marks:
        return line.right()
    text = f"{marks:,}"
    left = line.right() - metrics.horizontalAdvance(text) + 1
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRect(left, line.top(), line.right() - left + 2, line.height()), middle, text)
    square = QRect(left - 11, line.center().y() - 3, 7, 7)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.current().accent))
    painter.setOpacity(0.75)
    painter.drawRoundedRect(square, 1.5, 1.5)
    painter.restore()
    return square.left() - Space.S
