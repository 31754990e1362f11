"""The collections tree: choose what is listed, make, rename, move and delete collections."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from archivist.ui import theme
from archivist.ui.assets import icon
from archivist.ui.library.shelf import COUNT, ID, KIND, ShelfModel, ShelfRows
from archivist.ui.theme import Size, Space

_PLUS = 18


class _ShelfDelegate(QStyledItemDelegate):
    """Draws the count of an item at the right, and headings small and quiet."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        palette = theme.current()
        if index.data(KIND) == "heading":
            _paint_heading(painter, option, index)
            return
        count = index.data(COUNT)
        text = "" if count is None else f"{count:,}"
        small = QFont(option.font)
        small.setPixelSize(palette.px(Size.SMALL))
        painter.save()
        super().paint(painter, option, index)
        painter.setFont(small)
        painter.setPen(QColor(palette.muted))
        frame = option.rect.adjusted(0, 0, -Space.S, 0)
        painter.drawText(frame, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        count = index.data(COUNT)
        if count is not None:
            room = option.fontMetrics.horizontalAdvance(f"{count:,}") + Space.XL + Space.L
            width = option.rect.width() - room
            option.text = option.fontMetrics.elidedText(
                option.text, Qt.TextElideMode.ElideRight, max(width, 24)
            )

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(80, 34 if index.data(KIND) == "heading" else 28)


def _paint_heading(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
) -> None:
    palette = theme.current()
    font = QFont(option.font)
    font.setPixelSize(palette.px(Size.CAPTION))
    font.setWeight(QFont.Weight.DemiBold)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 104)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(palette.muted))
    frame = QRect(Space.S + Space.XS, option.rect.top(), option.rect.right(), option.rect.height())
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
    painter.drawText(frame.adjusted(0, 0, 0, -6), flags, str(index.data()).upper())
    painter.restore()
    if index.data(ID) == "collections":
        icon("add").paint(painter, plus_rect(option.rect))


def plus_rect(row: QRect) -> QRect:
    """Where the heading of the collections offers a new one."""
    return QRect(row.right() - Space.S - _PLUS + 1, row.bottom() - _PLUS - 3, _PLUS, _PLUS)


class CollectionTree(QTreeView):
    """All, inbox, collections and saved searches."""

    picked = Signal(str, str)  # kind, id
    menu_requested = Signal(QPoint)
    new_requested = Signal(str)  # the parent's id, or ""
    delete_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shelf = ShelfModel(self)
        self.setModel(self.shelf)
        self.setItemDelegate(_ShelfDelegate(self))
        self.setAccessibleName(self.tr("Collections"))
        self.setProperty("quiet", True)
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setViewportMargins(0, Space.XS, 0, 0)
        self.setRootIsDecorated(True)
        self.setIconSize(QSize(16, 16))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(True)
        self.setAutoExpandDelay(600)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.menu_requested)
        self._closed: set[str] = set()
        self._showing = False
        self.collapsed.connect(lambda index: self._remember(index, folded=True))
        self.expanded.connect(lambda index: self._remember(index, folded=False))
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_shelf(self, shelf: ShelfRows) -> None:
        """Fills the tree, keeping what was picked and folded."""
        kind, key = self.current()
        self._showing = True
        if not self.shelf.fill(shelf):
            self._showing = False
            return
        self.expandAll()
        for closed in self._closed.copy():
            self.collapse(self.shelf.place_of("collection", closed))
        place = self.shelf.place_of(kind, key)
        self._showing = False
        self.setCurrentIndex(place if place.isValid() else self.shelf.index(0, 0))

    def current(self) -> tuple[str, str]:
        """Kind and id of what is picked."""
        index = self.currentIndex()
        return (index.data(KIND), index.data(ID)) if index.isValid() else ("all", "")

    def pick(self, kind: str, key: str = "") -> None:
        """Picks an item as if it had been clicked."""
        self.setCurrentIndex(self.shelf.place_of(kind, key))

    def rename(self, kind: str, key: str) -> None:
        """Opens the editor on an item's name."""
        place = self.shelf.place_of(kind, key)
        if place.isValid():
            self.scrollTo(place)
            self.edit(place)

    def _remember(self, index: QModelIndex, *, folded: bool) -> None:
        if not self._showing:
            (self._closed.add if folded else self._closed.discard)(str(index.data(ID)))

    def _on_current(self, index: QModelIndex) -> None:
        if not self._showing and index.isValid() and index.data(KIND) != "heading":
            self.picked.emit(index.data(KIND), index.data(ID))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        kind, key = self.current()
        if event.key() == Qt.Key.Key_Delete and kind in ("collection", "query"):
            self.delete_requested.emit(kind, key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.is_naming():
            self.picked.emit(kind, key)
        else:
            super().keyPressEvent(event)

    def is_naming(self) -> bool:
        """Whether a name is being typed right now."""
        return self.state() == QAbstractItemView.State.EditingState

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.data(KIND) == "heading":
            if plus_rect(self.visualRect(index)).contains(event.position().toPoint()):
                self.new_requested.emit("")
            return
        super().mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.HoverMove:
            self.viewport().update()
        return super().viewportEvent(event)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.data(KIND) != "heading":
            super().drawBranches(painter, rect, index)
