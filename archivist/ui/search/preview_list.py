"""The list of the preview: articles, and under them lines with a box each."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from archivist.ui import theme as themes
from archivist.ui.search.lines import paint_line
from archivist.ui.search.preview_model import ROW, PreviewModel, Row
from archivist.ui.theme import Size, Space

_BOX = 16
_INDENT = Space.M + Space.S
_Index = QModelIndex | QPersistentModelIndex


class PreviewDelegate(QStyledItemDelegate):
    """A box, then the article's title, or a line with the passage in the middle."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(option.rect.width() or 320, QFontMetrics(_font()).height() + Space.S + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: Row = index.data(ROW)
        theme = themes.current()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(theme.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(theme.hover))
        self._paint_box(painter, option, index, row)
        room = QRectF(option.rect)
        room.setLeft(_box(option.rect, row).right() + Space.S)
        room.setRight(room.right() - Space.S)
        if row.candidate is None:
            self._paint_article(painter, room, row)
        else:
            room = self._paint_standing(painter, room, row.candidate.standing)
            paint_line(painter, room, row.candidate.line, "" if row.wanted else theme.muted)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """A click on the box, or on the title of an article, turns it."""
        if not isinstance(event, QMouseEvent) or event.button() != Qt.MouseButton.LeftButton:
            return False
        spot: QPoint = event.position().toPoint()
        row: Row = index.data(ROW)
        box = _box(option.rect, row).adjusted(-Space.S, -Space.S, Space.S, Space.S)
        if event.type() != QEvent.Type.MouseButtonRelease or not box.contains(spot):
            return False
        return bool(model.setData(index, None, Qt.ItemDataRole.CheckStateRole))

    def _paint_box(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, row: Row
    ) -> None:
        check = index.data(Qt.ItemDataRole.CheckStateRole)
        if check is None:
            return
        box = QStyleOptionViewItem(option)
        box.rect = _box(option.rect, row)
        box.state = QStyle.StateFlag.State_Enabled | {
            Qt.CheckState.Checked: QStyle.StateFlag.State_On,
            Qt.CheckState.Unchecked: QStyle.StateFlag.State_Off,
        }.get(Qt.CheckState(check), QStyle.StateFlag.State_NoChange)
        widget = option.widget
        kind = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        widget.style().drawPrimitive(kind, box, painter, widget)

    def _paint_article(self, painter: QPainter, room: QRectF, row: Row) -> None:
        theme = themes.current()
        bold, small = _font(bold=True), _font()
        date = QFontMetrics(small).horizontalAdvance(row.date)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        flags = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags | Qt.AlignmentFlag.AlignRight, row.date)
        room.setRight(room.right() - date - Space.S)
        painter.setFont(bold)
        painter.setPen(QColor(theme.text))
        words = QFontMetrics(bold).elidedText(
            row.title, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, flags, words)

    def _paint_standing(self, painter: QPainter, room: QRectF, standing: str) -> QRectF:
        """Says in the margin what stands there; returns the room that is left."""
        words = {"marked": self.tr("marked already"), "overlaps": self.tr("within a mark")}
        said = words.get(standing, "")
        width = max(QFontMetrics(_font()).horizontalAdvance(one) for one in words.values())
        margin = QRectF(room.right() - width, room.top(), width, room.height())
        painter.setFont(_font())
        painter.setPen(QColor(themes.current().muted))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(margin, flags, said)
        return room.adjusted(0, 0, -width - Space.S, 0)


class PreviewList(QListView):
    """Space turns what is selected, a double click or Enter leads to the passage."""

    passage_opened = Signal(object)  # a Line

    def __init__(self, model: PreviewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(PreviewDelegate(self))
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # thousands of rows open at once
        self.setBatchSize(400)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Passages to be marked"))
        self.doubleClicked.connect(self._open)
        model.counted.connect(self.viewport().update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            chosen = {index.row() for index in self.selectionModel().selectedIndexes()}
            self._rows.toggle(sorted(chosen))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, Row) and row.candidate is not None:
            self.passage_opened.emit(row.candidate.line)


def _box(frame: QRect, row: Row) -> QRect:
    left = frame.left() + (Space.S if row.candidate is None else _INDENT)
    return QRect(left, frame.center().y() - _BOX // 2 + 1, _BOX, _BOX)


def _font(*, bold: bool = False) -> QFont:
    font = QFont(themes.tool_font())
    font.setPixelSize(themes.current().px(Size.SMALL))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font
