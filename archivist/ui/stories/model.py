"""The lists of the stories dialog: entries in two lines, and the documents of one with checks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from archivist.model.likeness import Level
from archivist.store.story_groups import Member
from archivist.ui.stories.facts import Entry

Index = QModelIndex | QPersistentModelIndex

_OUTLETS = 3


class EntryModel(QAbstractListModel):
    """Suggestions or stories; a row is two lines of text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()
        self._levels = {
            Level.SAME_TEXT: self.tr("same words"),
            Level.NEAR_DUPLICATE: self.tr("mostly the same words"),
            Level.PART_OF: self.tr("one stands in the other"),
        }

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Lists these in place of what was listed."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        entry = self.entries[index.row()]
        if role == roles.DisplayRole:
            return f"{entry.members[0].title}\n{self._second_line(entry)}"
        if role in (roles.ToolTipRole, roles.AccessibleTextRole):
            return f"{entry.members[0].title} · {self._second_line(entry)}"
        return None

    def _second_line(self, entry: Entry) -> str:
        count = self.tr("{0} documents").format(f"{len(entry.members):,}")
        outlets = list(dict.fromkeys(held.publisher for held in entry.members if held.publisher))
        names = ", ".join(outlets[:_OUTLETS])
        if len(outlets) > _OUTLETS:
            names += f" +{len(outlets) - _OUTLETS:,}"
        level = self._levels.get(entry.level, "") if entry.level else ""
        return " · ".join(part for part in (count, names, level) if part)


class MemberModel(QAbstractListModel):
    """The documents of an entry, the earliest first; those checked are what is acted on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.members: Sequence[Member] = ()
        self._unchecked: set[str] = set()
        self._checks = True

    def show_members(self, members: Sequence[Member], *, checks: bool) -> None:
        """Lists documents, all checked where `checks` can be taken away."""
        self.beginResetModel()
        self.members, self._checks = members, checks
        self._unchecked.clear()
        self.endResetModel()

    def checked(self) -> list[str]:
        """The documents that are checked, the earliest first."""
        every = (member.document_id for member in self.members)
        return [key for key in every if key not in self._unchecked]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.members)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles = Qt.ItemDataRole
        member = self.members[index.row()]
        second = " · ".join(
            part for part in (member.publisher, member.date, member.language) if part
        )
        if role == roles.DisplayRole:
            return f"{member.title}\n{second}"
        if role in (roles.ToolTipRole, roles.AccessibleTextRole):
            return f"{member.title} · {second}"
        if role == roles.CheckStateRole and self._checks:
            on = member.document_id not in self._unchecked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        key = self.members[index.row()].document_id
        on = Qt.CheckState(value) == Qt.CheckState.Checked
        (self._unchecked.discard if on else self._unchecked.add)(key)
        self.dataChanged.emit(index, index, [role])
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._checks else flags
