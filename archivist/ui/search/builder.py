"""The query builder: the typed query as lines that can be clicked together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from archivist.ui.assets import icon
from archivist.ui.marking.catalogue import Catalogue
from archivist.ui.marking.offers import Offer
from archivist.ui.marking.picker import Picker, Question
from archivist.ui.search.builder_line import BuilderLine
from archivist.ui.search.rows import ALL, NAMED, Row, query_of, rows_of
from archivist.ui.theme import Space
from archivist.ui.widgets.overlay import Overlay

_WIDTH = 680


class QueryBuilder(Overlay):
    """Every change rewrites the typed query; what no line can show stays in a typed line."""

    query_changed = Signal(str)
    query_committed = Signal(str)

    def __init__(self, catalogue: Catalogue, parent: QWidget) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._collections: Sequence[str] = ()
        self._picker: Picker | None = None
        self._asking: BuilderLine | None = None
        self.lines: list[BuilderLine] = []
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(self.tr("Build a query"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.XS)
        self.add = QPushButton(self.tr("Add a line"), self)
        self.add.setProperty("flat", True)
        self.add.setIcon(icon("add"))
        self.done = QPushButton(self.tr("Search"), self)
        self.done.setProperty("primary", True)
        said = QLabel(self.tr("A document must fit every line."), self)
        said.setProperty("role", "caption")
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addWidget(said)
        foot.addStretch(1)
        foot.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        column.setSpacing(Space.M)
        column.addLayout(self._rows)
        column.addLayout(foot)
        self.add.clicked.connect(self._on_add)
        self.done.clicked.connect(self._on_done)

    @property
    def query(self) -> str:
        """The query as it would be typed."""
        return query_of([line.row() for line in self.lines])

    def ask(self, query: str, collections: Sequence[str], near: QRect) -> None:
        """Opens near a place (global) with the lines of `query`."""
        self._collections = collections
        for line in list(self.lines):
            self._take_off(line)
        rows = rows_of(query) or (Row(ALL),)
        for row in rows:
            self._put(row)
        self.open_near(near)
        self.lines[-1].reach_words()

    def leave(self) -> None:
        """A press in the picker is no press elsewhere."""
        if self._picker is None or self._picker.isHidden():
            self.dismiss()

    def _put(self, row: Row) -> BuilderLine:
        line = BuilderLine(row, self)
        line.offer_collections(self._collections)
        line.changed.connect(lambda: self.query_changed.emit(self.query))
        line.entered.connect(self._on_done)
        line.removed.connect(lambda: self._on_removed(line))
        line.picker_requested.connect(lambda kind, near: self._on_pick(line, kind, near))
        self.lines.append(line)
        self._rows.addWidget(line)
        line.show()
        return line

    def _take_off(self, line: BuilderLine) -> None:
        self.lines.remove(line)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _on_add(self) -> None:
        self._put(Row(ALL)).reach_words()
        self.place()

    def _on_removed(self, line: BuilderLine) -> None:
        self._take_off(line)
        if not self.lines:
            self._put(Row(ALL))
        self.lines[-1].reach_words()
        self.place()
        self.query_changed.emit(self.query)

    def _on_done(self) -> None:
        query = self.query
        self.dismiss()
        self.query_committed.emit(query)

    def _on_pick(self, line: BuilderLine, kind: str, near: QRect) -> None:
        if self._picker is None:
            self._picker = Picker(self._catalogue, self)
            self._picker.picked.connect(self._on_picked)
        self._asking = line
        hint = self.tr("↵ choose")
        asked = [kind, *(key for key in NAMED if key != kind)]
        self._picker.ask(Question(asked, line.text.text(), creating=False, hint=hint), near)

    def _on_picked(self, offer: Offer, _adding: bool) -> None:
        line = self._asking
        if line is not None and line in self.lines and offer.entry is not None:
            line.show_row(Row(offer.kind, offer.entry.heading, left_out=line.row().left_out))
            line.take(offer.entry.heading)
            line.text.setFocus(Qt.FocusReason.OtherFocusReason)
