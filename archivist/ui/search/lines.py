"""Keywords in context: a line for each place found, the words under one another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from archivist.search.context import Line
from archivist.ui import theme as themes
from archivist.ui.search.answer import LINES
from archivist.ui.search.hit_menu import SELECTING, hit_menu
from archivist.ui.theme import Size, Space

LINE_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class LineModel(QAbstractListModel):
    """Lines as they came."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.left}{line.found}{line.right}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return " · ".join(part for part in (line.title, line.date) if part)
        return None


class LineDelegate(QStyledItemDelegate):
    """The word in the middle, what is around it on both sides, as far as there is room."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(option.rect.width() or 280, QFontMetrics(_font()).height() + Space.S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Line = index.data(LINE_ROLE)
        theme, frame = themes.current(), QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            active = option.state & QStyle.StateFlag.State_Active
            painter.fillRect(frame, QColor(theme.selection if active else theme.selection_idle))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(frame, QColor(theme.hover))
        paint_line(painter, frame.adjusted(Space.S, 0, -Space.S, 0), line)
        painter.restore()


def paint_line(painter: QPainter, inner: QRectF, line: Line, ink: str = "") -> None:
    """A line in its place; `ink` is the colour of the letters."""
    theme = themes.current()
    ink = ink or theme.text
    middle = _font(bold=True)
    metrics = QFontMetrics(middle)
    found = metrics.elidedText(
        line.found.replace("\n", " "), Qt.TextElideMode.ElideMiddle, int(inner.width() / 2)
    )
    width = metrics.horizontalAdvance(found)
    left = inner.left() + (inner.width() - width) * 0.46
    before = QRectF(inner.left(), inner.top(), left - inner.left(), inner.height())
    _paint_side(painter, before, line.left, Qt.AlignmentFlag.AlignRight, ink)
    rest = QRectF(left + width, inner.top(), inner.right() - left - width, inner.height())
    _paint_side(painter, rest, line.right, Qt.AlignmentFlag.AlignLeft, ink)
    spot = QRectF(left, inner.top(), width, inner.height())
    painter.fillRect(spot.adjusted(-1, 3, 1, -3), QColor(theme.hit))
    painter.setFont(middle)
    painter.setPen(QColor(theme.text))
    painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, found)


def _paint_side(
    painter: QPainter, room: QRectF, words: str, side: Qt.AlignmentFlag, ink: str
) -> None:
    """What stands beside the word, cut between letters where there is no room for all."""
    painter.setFont(_font())
    painter.setPen(QColor(ink))
    before = side == Qt.AlignmentFlag.AlignRight
    cut = Qt.TextElideMode.ElideLeft if before else Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(words, cut, int(room.width()))
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(room, flags | Qt.TextFlag.TextIncludeTrailingSpaces, shown)


class LinesView(QWidget):
    """The lines and the order they stand in; a click or Enter leads to the place."""

    line_activated = Signal(object)
    order_chosen = Signal(str)
    marking_requested = Signal(bool)  # of the selected lines only
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = QLabel(self)
        self.count.setProperty("role", "caption")
        self.order = QComboBox(self)
        for key, words in (
            ("", self.tr("As found")),
            ("left", self.tr("By the words before")),
            ("right", self.tr("By the words after")),
            ("found", self.tr("By the words found")),
            ("date", self.tr("By date")),
        ):
            self.order.addItem(words, key)
        self.order.setAccessibleName(self.tr("Order of the lines"))
        self.model = LineModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(LineDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Keywords in context"))
        self._place()
        self._wire()

    def _place(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(Space.M, 0, Space.S, Space.S)
        row.addWidget(self.count, 1)
        row.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.list, 1)

    def _wire(self) -> None:
        self.order.currentIndexChanged.connect(
            lambda _place: self.order_chosen.emit(self.chosen_order)
        )
        self.list.clicked.connect(self._on_clicked)
        self.list.installEventFilter(self)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(
            lambda at: self.menu().popup(self.list.viewport().mapToGlobal(at))
        )

    @property
    def chosen_order(self) -> str:
        return str(self.order.currentData())

    def wait(self) -> None:
        """Counts nothing until lines come."""
        self.count.setText("…")

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Shows lines, and how many there are."""
        self.model.show_lines(lines)
        words = self.tr("1 line") if len(lines) == 1 else self.tr("{0} lines")
        if len(lines) >= LINES:
            words = self.tr("the first {0} lines")
        self.count.setText(words.format(f"{len(lines):,}"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_chosen(self.list.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.cancelled.emit()
                return True
        return super().eventFilter(watched, event)

    def menu(self) -> QMenu:
        """What can be done with lines."""
        number = len(self.list.selectionModel().selectedIndexes())
        return hit_menu(
            self.list,
            number,
            self.model.rowCount(),
            opened=lambda: self._on_chosen(self.list.currentIndex()),
            marking=self.marking_requested.emit,
        )

    def selected_lines(self) -> list[Line]:
        """The selected lines, in their order."""
        indexes = sorted(self.list.selectionModel().selectedIndexes(), key=lambda at: at.row())
        return [index.data(LINE_ROLE) for index in indexes]

    def _on_clicked(self, index: QModelIndex) -> None:
        if not QApplication.keyboardModifiers() & SELECTING:
            self._on_chosen(index)

    def _on_chosen(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if line is not None:
            self.line_activated.emit(line)


def _font(*, bold: bool = False) -> QFont:
    font = QFont(themes.tool_font())
    font.setPixelSize(themes.current().px(Size.SMALL))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font
