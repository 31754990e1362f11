"""What the picker offers for the words typed: known names, and a new one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from archivist.ui.marking.catalogue import Catalogue, Entry, Match, key_of
from archivist.ui.widgets import kinds

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_NAME = 60  # longer selections are passages, not names
_SURE = 3  # ranks up to here fit at the beginning of a word


@dataclass(frozen=True, slots=True)
class Offer:
    """One row: an entry with the name that fits, or (without entry) the making of a new one."""

    kind: str
    name: str
    entry: Entry | None = None


class Role(IntEnum):
    OFFER = Qt.ItemDataRole.UserRole
    COUNT = Qt.ItemDataRole.UserRole + 1


class Offers(QAbstractListModel):
    """The rows of the picker, best first."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._rows: list[Offer] = []

    def show(
        self,
        typed: str,
        kind: str,
        *,
        passage: str = "",
        creating: bool = True,
        without: Collection[str] = (),
    ) -> None:
        """Offers what fits `typed`, then names that stand in `passage`; with nothing typed, those
        come first."""
        found = self._catalogue.matches(typed, (kind,), without=without)
        if passage:
            inside = self._catalogue.named_in(passage, (kind,))
            found = [*found, *inside] if typed else [*inside, *found]
            first: dict[str, Match] = {}
            for match in found:
                first.setdefault(match.entry.id, match)
            found = list(first.values())
        rows = [Offer(kind, match.name, match.entry) for match in found]
        name = " ".join(typed.split())
        if (
            creating
            and name
            and not any(key_of(name) in row.entry.keys for row in rows if row.entry)
        ):
            new = Offer(kind, name)
            rows = [*rows, new] if _is_sure(found) else [new, *rows]
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def offer(self, row: int) -> Offer | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        offer = self.offer(index.row())
        if offer is None:
            return None
        if role == Role.OFFER:
            return offer
        if role == Role.COUNT:
            return self._catalogue.count(offer.entry.id) if offer.entry else 0
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if offer.entry is None:
                return kinds.make_label(offer.kind, offer.name)
            return ", ".join((offer.entry.heading, *offer.entry.others))
        return None


def name_in(selected: str) -> str:
    """The name a selected passage may be: the passage itself when it is short, else nothing."""
    name = " ".join(selected.split())
    return name if len(name) <= _NAME else ""


def _is_sure(found: list[Match]) -> bool:
    return bool(found) and found[0].rank <= _SURE
