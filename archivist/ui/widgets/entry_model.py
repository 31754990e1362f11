"""Sections of named things with shapes and counts, as a tree that can be renamed and dragged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
TARGET_MIME = "application/x-archivist-target"  # "kind id" of a record or code being dragged

_SECTION = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled
_ENTRY = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEditable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsDropEnabled
)


@dataclass
class Node:
    """A row: a section (no id), a record or code, or the fold that holds `more` of a section.

    `about` is shown on hover; `part` tells the folds of one section apart.
    """

    kind: str
    id: str = ""
    name: str = ""
    colour: str = ""
    shortcut: str = ""
    about: tuple[str, ...] = ()
    more: bool = False
    part: int = 0
    children: list[Node] = field(default_factory=list)
    parent: Node | None = None
    row: int = 0
    number: int = 0

    @property
    def entries(self) -> int:
        """How many records or top codes a section holds, folded ones too."""
        return sum(child.entries if child.more else 1 for child in self.children)

    @property
    def target(self) -> tuple[str, str]:
        return self.kind, self.id


class Role(IntEnum):
    NODE = Qt.ItemDataRole.UserRole
    HERE = Qt.ItemDataRole.UserRole + 1
    TOTAL = Qt.ItemDataRole.UserRole + 2


class EntryModel(QAbstractItemModel):
    """`renamed` and `dropped` are wishes; whoever owns the model carries them out.

    `dropped` carries (kind, id) of what was dragged and of what it fell on, whose id is empty for
    a section.
    """

    renamed = Signal(str, str, str)
    dropped = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots: list[Node] = []
        self._nodes: list[Node] = []
        self._here: Mapping[str, int] = {}
        self._total: Mapping[str, int] = {}

    def show(self, roots: Sequence[Node]) -> None:
        """Replaces all rows."""
        self.beginResetModel()
        self._roots, self._nodes = list(roots), []
        self._number(self._roots, None)
        self.endResetModel()

    def show_counts(self, here: Mapping[str, int], total: Mapping[str, int]) -> None:
        """Id -> passages in the open document, and in the archive."""
        self._here, self._total = here, total
        for node in self._nodes:
            if node.children:
                first, last = node.children[0], node.children[-1]
                self.dataChanged.emit(self._index_of(first), self._index_of(last))

    def find(self, target_id: str) -> QModelIndex:
        """The row of a record or code; invalid when it is not shown."""
        found = next((node for node in self._nodes if node.id == target_id), None)
        return self._index_of(found) if found is not None and target_id else QModelIndex()

    def nodes(self) -> Iterator[tuple[Node, QModelIndex]]:
        """Every row."""
        return ((node, self._index_of(node)) for node in self._nodes)

    def folds(self) -> Iterator[tuple[Node, QModelIndex]]:
        """The rows that hold others."""
        return ((node, self._index_of(node)) for node in self._nodes if node.children)

    def _number(self, nodes: Sequence[Node], parent: Node | None) -> None:
        for row, node in enumerate(nodes):
            node.parent, node.row, node.number = parent, row, len(self._nodes)
            self._nodes.append(node)
            self._number(node.children, node)

    def node(self, index: Index) -> Node | None:
        return self._nodes[index.internalId()] if index.isValid() else None

    def _index_of(self, node: Node) -> QModelIndex:
        return self.createIndex(node.row, 0, node.number)

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        above = self.node(parent)
        siblings = self._roots if above is None else above.children
        if column == 0 and 0 <= row < len(siblings):
            return self._index_of(siblings[row])
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        node = self.node(index)
        return QModelIndex() if node is None or node.parent is None else self._index_of(node.parent)

    def rowCount(self, parent: Index = _ROOT) -> int:
        node = self.node(parent)
        return len(self._roots if node is None else node.children)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self.node(index)
        if node is None:
            return None
        found: Any = None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                found = node.name
            case Role.NODE:
                found = node
            case Role.HERE:
                found = self._here.get(node.id, 0)
            case Role.TOTAL:
                found = self._total.get(node.id, 0) if node.id else node.entries
            case Qt.ItemDataRole.ToolTipRole:
                found = self._tip(node)
        return found

    def _tip(self, node: Node) -> str:
        if not node.id:
            return ""
        here, total = self._here.get(node.id, 0), self._total.get(node.id, 0)
        numbers = self.tr("{here} passages in this document, {total} in the archive").format(
            here=f"{here:,}", total=f"{total:,}"
        )
        return "\n".join(part for part in (node.name, *node.about, numbers) if part)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node = self.node(index)
        name = " ".join(str(value).split())
        if node is None or role != Qt.ItemDataRole.EditRole or name in ("", node.name):
            return False
        self.renamed.emit(node.kind, node.id, name)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        node = self.node(index)
        if node is None:
            return Qt.ItemFlag.NoItemFlags
        if node.id:
            return _ENTRY
        return Qt.ItemFlag.ItemIsEnabled if node.more else _SECTION

    def mimeTypes(self) -> list[str]:
        return [TARGET_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        node = self.node(indexes[0]) if indexes else None
        if node is not None:
            data.setData(TARGET_MIME, " ".join(node.target).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        dragged, onto = dragged_target(data), self.node(parent)
        if dragged is None or onto is None or row >= 0:
            return False
        return dragged[0] == onto.kind and dragged[1] != onto.id

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        onto = self.node(parent)
        if onto is not None and self.canDropMimeData(data, action, row, column, parent):
            self.dropped.emit(dragged_target(data), onto.target)
        return False  # the rows change when the archive has, never by the view itself


def dragged_target(data: QMimeData) -> tuple[str, str] | None:
    """(kind, id) of the record or code that is being dragged, if it is one."""
    if not data.hasFormat(TARGET_MIME):
        return None
    kind, _, target_id = bytes(data.data(TARGET_MIME).data()).decode().partition(" ")
    return (kind, target_id) if target_id else None
