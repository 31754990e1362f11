"""Rows of two lines: what it is, and quietly what else there is to know."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from archivist.ui import theme
from archivist.ui.theme import Size, Space

_HEIGHT = 48


class TwoLines(QStyledItemDelegate):
    """Paints text that holds one line feed; the ground and the check are the style's."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        styled = QStyleOptionViewItem(option)
        self.initStyleOption(styled, index)
        first, _, second = str(index.data()).partition("\n")
        styled.text = ""
        style = styled.widget.style() if styled.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, styled, painter, styled.widget)
        frame = QRect(styled.rect).adjusted(Space.S, 5, -Space.S, -5)
        if styled.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            check = QStyle.SubElement.SE_ItemViewItemCheckIndicator
            frame.setLeft(style.subElementRect(check, styled, styled.widget).right() + Space.S)
        painter.save()
        _write(painter, frame, QFont(styled.font), first, second)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, _HEIGHT)


def _write(painter: QPainter, frame: QRect, font: QFont, first: str, second: str) -> None:
    palette, elide = theme.current(), Qt.TextElideMode.ElideRight
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    half = frame.height() // 2
    for words, size, ink, top in (
        (first, Size.BODY, palette.text, frame.top()),
        (second, Size.SMALL, palette.muted, frame.top() + half),
    ):
        font.setPixelSize(palette.px(size))
        painter.setFont(font)
        painter.setPen(QColor(ink))
        line = QRect(frame.left(), top, frame.width(), half)
        painter.drawText(line, left, QFontMetrics(font).elidedText(words, elide, line.width()))
