"""Rows of a table that are drawn once and then shown as pictures while nothing in them changes.

To paint a cell, Qt asks a model written in Python a dozen questions, and at each of them another
thread may take Python's lock: while files are read, a table of twenty rows took 30 ms to paint and
now and then 100. Shown as pictures it takes 2.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QCursor, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from archivist.ui import theme

_LONG = 0.015  # seconds that one painting may take
_KEPT = 200  # rows: a few screens
_STATE = QStyle.StateFlag
_ROW = QStyle.PrimitiveElement.PE_PanelItemViewRow


class RowPictures:
    """Paints the rows of `view`; `look` gives all that a row shows, or None to draw it each time.

    A picture is drawn by the view's own delegates; where many are new and the machine is busy, the
    lower rows come a moment later. The table must have no grid, no dropping and no
    rows of other colours in turn: these are not painted.
    """

    def __init__(self, view: QTableView, look: Callable[[int], Hashable]) -> None:
        self._view = view
        self._look = look
        self._pictures: OrderedDict[Hashable, QPixmap] = OrderedDict()

    def paint(self, area: QRect) -> None:
        """Paints what of the rows stands in `area`, in pixels of the viewport."""
        view = self._view
        columns = list(self._columns())
        if not columns:
            return
        hovered = self._hovered()
        begun = time.perf_counter()
        with QPainter(view.viewport()) as painter:
            for row in self._rows(area):
                top = view.rowViewportPosition(row)
                painter.drawPixmap(0, top, self._picture(row, columns, is_hovered=row == hovered))
                if time.perf_counter() - begun > _LONG:
                    below = area.adjusted(0, top + view.rowHeight(row) - area.top(), 0, 0)
                    view.viewport().update(below)
                    break

    def _rows(self, area: QRect) -> Iterator[int]:
        view, row = self._view, self._view.rowAt(max(0, area.top()))
        while 0 <= row < view.model().rowCount() and view.rowViewportPosition(row) <= area.bottom():
            yield row
            row += 1

    def _columns(self) -> Iterator[tuple[int, int, int]]:
        """Number, left edge and width of each column that is shown."""
        view = self._view
        for column in range(view.model().columnCount()):
            if not view.isColumnHidden(column):
                yield column, view.columnViewportPosition(column), view.columnWidth(column)

    def _hovered(self) -> int:
        port = self._view.viewport()
        return self._view.rowAt(port.mapFromGlobal(QCursor.pos()).y()) if port.underMouse() else -1

    def _picture(
        self, row: int, columns: list[tuple[int, int, int]], *, is_hovered: bool
    ) -> QPixmap:
        view, models = self._view, self._view.selectionModel()
        first = view.model().index(row, 0)
        current = models.currentIndex()
        at = current.column() if current.row() == row and view.hasFocus() else -1
        is_chosen, is_active = models.isSelected(first), view.isActiveWindow()
        size = view.viewport().width(), view.rowHeight(row), view.devicePixelRatioF()
        look = self._look(row)
        key = (look, at, is_chosen, is_active, is_hovered, size, theme.current().name, *columns)
        picture = self._pictures.get(key) if look is not None else None
        if picture is None:
            option = QStyleOptionViewItem()
            view.initViewItemOption(option)
            option.state |= _STATE.State_Enabled
            if is_chosen:
                option.state |= _STATE.State_Selected
            if is_hovered:
                option.state |= _STATE.State_MouseOver
            picture = self._pictures[key] = self._draw(row, columns, option, at, size)
        self._pictures.move_to_end(key)
        if len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        return picture

    def _draw(
        self,
        row: int,
        columns: list[tuple[int, int, int]],
        option: QStyleOptionViewItem,
        at: int,
        size: tuple[int, int, float],
    ) -> QPixmap:
        width, height, scale = size
        view = self._view
        picture = QPixmap(round(width * scale), round(height * scale))
        picture.setDevicePixelRatio(scale)
        picture.fill(view.palette().color(QPalette.ColorRole.Base))
        with QPainter(picture) as painter:
            for column, left, room in columns:
                index = view.model().index(row, column)
                cell = QStyleOptionViewItem(option)
                cell.rect = QRect(left, 0, room, height)
                if column == at:
                    cell.state |= _STATE.State_HasFocus
                painter.save()
                painter.setClipRect(cell.rect)
                view.style().drawPrimitive(_ROW, cell, painter, view)
                view.itemDelegateForIndex(index).paint(painter, cell, index)
                painter.restore()
        return picture
