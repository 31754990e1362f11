"""The rows of the preview: an article, then its passages, each to be marked or left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from archivist.search.context import Line
from archivist.search.places import Candidate

ROW = Qt.ItemDataRole.UserRole
_CHECK = Qt.ItemDataRole.CheckStateRole
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(slots=True)
class Row:
    """A passage, or (without one) the article whose passages follow."""

    title: str
    date: str
    candidate: Candidate | None = None
    wanted: bool = False

    @property
    def may_be_marked(self) -> bool:
        """Whether there is anything to add to the passage."""
        return self.candidate is not None and self.candidate.standing != "marked"


class PreviewModel(QAbstractListModel):
    """Flat, so that thousands of rows open at once."""

    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.wanted = 0
        self.number = 0
        self.articles = 0

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """All are wanted but those that stand under such a mark already."""
        by_article: dict[str, list[Candidate]] = {}
        for one in candidates:
            by_article.setdefault(one.line.document_id, []).append(one)
        self.beginResetModel()
        self.rows = []
        for held in by_article.values():
            line = held[0].line
            self.rows.append(Row(line.title, line.date))
            self.rows += [Row(line.title, line.date, one, not one.standing) for one in held]
        self.number, self.articles = len(candidates), len(by_article)
        self.wanted = sum(row.wanted for row in self.rows)
        self.endResetModel()
        self.counted.emit()

    def wanted_lines(self) -> list[Line]:
        """The passages that are to be marked, in their order."""
        return [row.candidate.line for row in self.rows if row.candidate and row.wanted]

    def want(self, places: Iterable[int], on: bool) -> None:
        """Wants passages, or leaves them out; the row of an article stands for all its own."""
        for number in {own for place in places for own in self._own(place)}:
            row = self.rows[number]
            if row.may_be_marked and row.wanted != on:
                row.wanted = on
                self.wanted += 1 if on else -1
        self.counted.emit()  # dataChanged would have a list lay out all its rows again

    def toggle(self, places: Sequence[int]) -> None:
        """Wants all of them, or none when all are wanted."""
        held = [self.rows[own] for place in places for own in self._own(place)]
        self.want(places, not all(row.wanted for row in held if row.may_be_marked))

    def check(self, place: int) -> Qt.CheckState | None:
        """Whether a row is wanted; None for one that has no choice."""
        held = [self.rows[own] for own in self._own(place) if self.rows[own].may_be_marked]
        if not held:
            return None
        number = sum(row.wanted for row in held)
        if number == len(held):
            return Qt.CheckState.Checked
        return Qt.CheckState.PartiallyChecked if number else Qt.CheckState.Unchecked

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == _CHECK:
            return self.check(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if row.candidate is None:
                return " · ".join(part for part in (row.title, row.date) if part)
            line = row.candidate.line
            return f"{line.left}{line.found}{line.right}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        held = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return held | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _CHECK:
            return False
        self.toggle([index.row()])
        return True

    def _own(self, place: int) -> range:
        """The rows of passages that a row stands for."""
        if self.rows[place].candidate is not None:
            return range(place, place + 1)
        end = place + 1
        while end < len(self.rows) and self.rows[end].candidate is not None:
            end += 1
        return range(place + 1, end)
