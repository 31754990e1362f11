"""How an offer of the picker is painted: shape, name, other names dimmed, count."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from archivist.ui import assets, theme
from archivist.ui.marking.offers import Offer, Role
from archivist.ui.theme import Size, Space

_SHAPE = 11


class OfferDelegate(QStyledItemDelegate):
    """Paints one row; the name that fits stands first among the other names."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, QFontMetrics(option.font).height() + Space.M)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        opt = QStyleOptionViewItem(option)
        self.initStyleOption(opt, index)
        offer: Offer = index.data(Role.OFFER)
        opt.text = ""
        style = opt.widget.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, opt, painter, opt.widget)
        painter.save()
        rect: QRect = opt.rect.adjusted(Space.S, 0, -Space.S, 0)
        if offer.entry is None:
            self._paint_new(painter, rect, index.data(Qt.ItemDataRole.DisplayRole))
        else:
            self._paint_entry(painter, rect, opt.font, offer, index.data(Role.COUNT))
        painter.restore()

    def _paint_new(self, painter: QPainter, rect: QRect, text: str) -> None:
        palette = theme.current()
        assets.icon("add", palette.accent).paint(
            painter, QRect(rect.left() - 3, rect.top(), 16, rect.height())
        )
        painter.setPen(QColor(palette.accent))
        room = rect.adjusted(_SHAPE + Space.S, 0, 0, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_entry(
        self, painter: QPainter, rect: QRect, font: QFont, offer: Offer, count: int
    ) -> None:
        palette, entry = theme.current(), offer.entry
        if entry is None:
            return
        shape = QRect(rect.left(), rect.center().y() - _SHAPE // 2, _SHAPE, _SHAPE)
        assets.paint_kind(painter, shape, entry.kind, palette.mark(entry.kind, entry.colour))
        room = rect.adjusted(_SHAPE + Space.S, 0, 0, 0)
        painter.setPen(QColor(palette.muted))
        if count:
            small = QFont(font)
            small.setPixelSize(palette.px(Size.SMALL))
            painter.setFont(small)
            number = f"{count:,}"
            painter.drawText(
                room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number
            )
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(number) - Space.S)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        heading = metrics.elidedText(entry.heading, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(QColor(palette.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, heading)
        others = [offer.name, *entry.others] if offer.name != entry.heading else [*entry.others]
        rest = room.adjusted(metrics.horizontalAdvance(heading) + Space.S, 0, 0, 0)
        if others and rest.width() > 2 * Space.M:
            names = "  ·  ".join(dict.fromkeys(others))
            painter.setPen(QColor(palette.muted))
            dimmed = metrics.elidedText(names, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, dimmed)
