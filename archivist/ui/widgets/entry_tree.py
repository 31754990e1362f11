"""The tree of sections, and how its rows are painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from archivist.ui import assets, theme
from archivist.ui.theme import Size, Space
from archivist.ui.widgets.entry_model import EntryModel, Node, Role

Index = QModelIndex | QPersistentModelIndex
_SHAPE, _ROW, _PLUS = 10, 28, 16
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EntryTree(QTreeView):
    """`chosen` follows the selection, `taken` Enter, `opened` a double click, `adding` a plus.

    What is folded stays folded when the rows are replaced; so does the selection, silently.
    """

    chosen = Signal(str, str)
    taken = Signal(str, str)
    opened = Signal(str, str)
    adding = Signal(str, QRect)
    menu_wanted = Signal(object, QPoint)
    removing = Signal(str, str)

    def __init__(self, model: EntryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._folded: set[str] = set()
        self._opened: set[str] = set()  # folds that hold more, closed unless opened
        self._quiet = False
        self.setModel(model)
        self.setProperty("quiet", True)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(Space.M)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self._delegate = _EntryDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._wire()

    def _wire(self) -> None:
        self._model.modelAboutToBeReset.connect(self._remember)
        self._model.modelReset.connect(self._restore)
        self.collapsed.connect(lambda index: self._on_folded(index.data(Role.NODE), True))
        self.expanded.connect(lambda index: self._on_folded(index.data(Role.NODE), False))
        self.doubleClicked.connect(self._open)
        self.customContextMenuRequested.connect(self._on_menu)
        self.selectionModel().currentChanged.connect(self._on_current)

    def current(self) -> Node | None:
        """The record or code selected."""
        node = self._model.node(self.currentIndex())
        return node if node is not None and node.id else None

    def select(self, target_id: str) -> None:
        """Selects a record or code, unfolding what hides it."""
        index = self._model.find(target_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def dim_others(self, *, on: bool) -> None:
        """Whether what the open document is not marked with steps back."""
        self._delegate.dimming = on

    def fold_nothing(self) -> None:
        """Unfolds everything, as a filter asks; what was folded is remembered."""
        folded = set(self._folded)
        self.expandAll()  # which tells of every row
        self._folded = folded

    def _on_folded(self, node: Node, folded: bool) -> None:
        if node.more == folded:
            (self._opened if node.more else self._folded).discard(_key_of(node))
        if node.more != folded:
            (self._opened if node.more else self._folded).add(_key_of(node))

    def _remember(self) -> None:
        node = self.current()
        self._held = node.id if node is not None else ""
        self._top = self.verticalScrollBar().value()
        self._quiet = True

    def _restore(self) -> None:
        for node, index in self._model.folds():
            held = self._opened if node.more else self._folded
            self.setExpanded(index, (_key_of(node) in held) == node.more)
        index = self._model.find(self._held)
        if index.isValid():
            self.setCurrentIndex(index)
        self.verticalScrollBar().setValue(self._top)
        self._quiet = False

    def _on_current(self, index: QModelIndex) -> None:
        node = self._model.node(index)
        if node is not None and node.id and not self._quiet:
            self.chosen.emit(*node.target)

    def _open(self, index: Index) -> None:
        node = self._model.node(index)
        if node is not None and node.id:
            self.opened.emit(*node.target)

    def _on_menu(self, place: QPoint) -> None:
        node = self._model.node(self.indexAt(place))
        if node is not None:
            self.menu_wanted.emit(node, self.viewport().mapToGlobal(place))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        node = self._model.node(index)
        if node is not None and not node.id and event.button() == Qt.MouseButton.LeftButton:
            row = self.visualRect(index)
            on_plus = plus_rect(self._full(row)).contains(event.position().toPoint())
            if on_plus and not node.more:
                place = plus_rect(self._full(row))
                corner = self.viewport().mapToGlobal(place.topLeft())
                self.adding.emit(node.kind, QRect(corner, place.size()))
            else:
                self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def _full(self, row: QRect) -> QRect:
        return QRect(0, row.top(), self.viewport().width(), row.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        under = self._model.node(self.currentIndex())
        if under is not None and under.more and event.key() == Qt.Key.Key_Return:
            self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
            return
        node = self.current()
        editing = self.state() == QAbstractItemView.State.EditingState
        if node is not None and not editing:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.taken.emit(*node.target)
                return
            if event.key() == Qt.Key.Key_Delete:
                self.removing.emit(*node.target)
                return
        super().keyPressEvent(event)


def plus_rect(row: QRect) -> QRect:
    """Where a section offers a new entry."""
    return QRect(row.right() - Space.S - _PLUS, row.center().y() - _PLUS // 2 + 1, _PLUS, _PLUS)


def _key_of(node: Node) -> str:
    return node.id or (f"more {node.kind} {node.part}" if node.more else node.kind)


class _EntryDelegate(QStyledItemDelegate):
    """Sections small and quiet; entries with their shape, name and two counts."""

    dimming = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node: Node = index.data(Role.NODE)
        painter.save()
        if node.more:
            self._paint_more(painter, option, node)
        elif node.id:
            self._paint_entry(painter, option, index, node)
        else:
            self._paint_section(painter, option, index, node)
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(_SHAPE + Space.M - 4, 0, -2, 0))

    def _paint_section(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, node: Node
    ) -> None:
        palette = theme.current()
        view = option.widget
        row = QRect(0, option.rect.top(), view.width(), option.rect.height())
        if isinstance(view, QTreeView):
            row.setWidth(view.viewport().width())
        font = _small(option.font, Size.CAPTION)
        font.setWeight(QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
        painter.setFont(font)
        painter.setPen(QColor(palette.muted))
        folded = isinstance(view, QTreeView) and not view.isExpanded(index)
        name = node.name.upper()
        place = row.adjusted(Space.S + Space.XS, 4, -Space.XL, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
        if folded and node.children:
            after = place.left() + painter.fontMetrics().horizontalAdvance(name) + Space.XS
            arrow = QRect(after, place.center().y() - 6, 12, 12)
            assets.icon("chevron-right", palette.muted).paint(painter, arrow)
        right = plus_rect(row)
        assets.icon("add", palette.muted).paint(painter, right)
        number = f"{index.data(Role.TOTAL):,}"
        painter.drawText(place.adjusted(0, 0, -Space.XS, 0), _RIGHT, number)

    def _paint_more(self, painter: QPainter, option: QStyleOptionViewItem, node: Node) -> None:
        painter.setFont(_small(option.font, Size.SMALL))
        painter.setPen(QColor(theme.current().muted))
        words = option.rect.adjusted(Space.XS, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, node.name)

    def _paint_entry(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, node: Node
    ) -> None:
        palette, view = theme.current(), option.widget
        style = view.style()
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, view)
        row = option.rect.adjusted(Space.XS, 0, -Space.S - Space.XS, 0)
        shape = QRect(row.left(), row.center().y() - _SHAPE // 2 + 1, _SHAPE, _SHAPE)
        assets.paint_kind(painter, shape, node.kind, palette.mark(node.kind, node.colour))
        numbers = self._paint_counts(painter, row, option.font, index)
        name = row.adjusted(_SHAPE + Space.S, 0, -numbers, 0)
        if node.shortcut:
            name.setRight(name.right() - _paint_key(painter, name, option.font, node.shortcut))
        painter.setFont(option.font)
        quiet = self.dimming and not index.data(Role.HERE)
        painter.setPen(QColor(palette.muted if quiet else palette.text))
        words = painter.fontMetrics().elidedText(
            node.name, Qt.TextElideMode.ElideRight, max(name.width(), 0)
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_counts(self, painter: QPainter, row: QRect, font: QFont, index: Index) -> int:
        """Paints how many passages there are here and in all; gives the width that took."""
        palette = theme.current()
        here, total = index.data(Role.HERE), index.data(Role.TOTAL)
        painter.setFont(_small(font, Size.SMALL))
        metrics = painter.fontMetrics()
        painter.setPen(QColor(palette.muted))
        words = f"{total:,}" if total else ""
        painter.drawText(row, _RIGHT, words)
        taken = max(metrics.horizontalAdvance(words), metrics.horizontalAdvance("00")) + Space.S
        if here:
            painter.setPen(QColor(palette.text))
            words = f"{here:,}"
            painter.drawText(row.adjusted(0, 0, -taken, 0), _RIGHT, words)
            taken += metrics.horizontalAdvance(words) + Space.S
        return taken


def _paint_key(painter: QPainter, row: QRect, font: QFont, key: str) -> int:
    """A small key cap at the right of `row`; gives its width."""
    palette = theme.current()
    painter.setFont(_small(font, Size.CAPTION))
    width = max(painter.fontMetrics().horizontalAdvance(key.upper()) + Space.S, 16)
    cap = QRect(row.right() - width - Space.XS, row.center().y() - 7, width, 16)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(palette.border))
    painter.drawRoundedRect(cap.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(QColor(palette.muted))
    painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key.upper())
    return width + Space.S


def _small(font: QFont, size: Size) -> QFont:
    small = QFont(font)
    small.setPixelSize(theme.current().px(size))
    return small
