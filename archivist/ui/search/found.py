"""Below the question: hits over their facets, or lines, or why there is nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from archivist.search.results import FacetValues, Results
from archivist.ui.search.answer import MORE_HITS
from archivist.ui.search.facets import FacetTree
from archivist.ui.search.gathering import ALL, Chosen, chosen_rows
from archivist.ui.search.hit_list import HitList
from archivist.ui.search.lines import LinesView
from archivist.ui.search.years import YearChart
from archivist.ui.theme import Space
from archivist.ui.widgets.empty_state import EmptyState

_STEP = 60  # hits
Standing = Callable[[str, str], str]


class FoundView(QWidget):
    """One of three is seen: hits with facets, lines, or the empty state."""

    opened = Signal(str, object)  # document id, Span or None
    marking_requested = Signal(bool)  # of what is selected only
    cancelled = Signal()
    more_wanted = Signal()
    body_shown = Signal(bool, bool)  # whether there are hits, and whether as lines

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.as_lines = False
        self.limit = self.listed = 0  # how many hits are to be listed, and are
        self.list = HitList(self)
        self.lines = LinesView(self)
        self.empty = EmptyState(self)
        self.more = QLabel(self)
        self.more.setProperty("role", "caption")
        self.more.setWordWrap(True)
        self.more.setContentsMargins(Space.M, Space.XS, Space.S, Space.XS)
        self.years = YearChart(self)
        self.facets = FacetTree(self)
        self.below = QWidget(self)
        below = _column(self.below)
        below.addWidget(self.years)
        below.addWidget(self.facets, 1)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        upper = QWidget(self)
        above = _column(upper)
        above.addWidget(self.list, 1)
        above.addWidget(self.more)
        self.split.addWidget(upper)
        self.split.addWidget(self.below)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes([420, 240])
        column = _column(self)
        for body in (self.split, self.lines, self.empty):
            column.addWidget(body, 1)
        self.lines.hide()
        self.list.end_reached.connect(self._on_end)
        self.list.row_opened.connect(lambda row: self.opened.emit(row.hit.document_id, row.span))
        self.lines.line_activated.connect(
            lambda line: self.opened.emit(line.document_id, line.span)
        )
        for listed in (self.list, self.lines):
            listed.marking_requested.connect(self.marking_requested)
            listed.cancelled.connect(self.cancelled)

    def list_hits(self, results: Results) -> None:
        """Lists hits, and says so when there are more."""
        self.list.show_hits(results.hits)
        self.limit = self.listed = len(results.hits)
        self.more.setVisible(results.total > len(results.hits))
        words = self.tr("The first {0} of {1} are listed. All can be exported or marked.")
        self.more.setText(words.format(f"{len(results.hits):,}", f"{results.total:,}"))

    def _on_end(self) -> None:
        """Lists more, as far as there are more and the list is of use."""
        if not self.more.isHidden() and self.limit == self.listed < MORE_HITS:
            self.limit = min(self.limit + _STEP, MORE_HITS)
            self.more_wanted.emit()

    def show_body(self, *, found: bool) -> None:
        """Shows the list, the lines, or what the empty state says."""
        self.split.setVisible(found and not self.as_lines)
        self.lines.setVisible(found and self.as_lines)
        self.empty.setVisible(not found)
        self.body_shown.emit(found, self.as_lines)

    def show_facets(
        self, facets: Mapping[str, FacetValues], standing: Standing, names: Mapping[str, str]
    ) -> None:
        """Shows what the hits are about, and when they were written."""
        self.facets.show_facets(facets, standing, names)
        self.years.show_years(facets.get("year", ()))
        self.below.setVisible(bool(facets))

    def say(self, words: str, hint: str) -> None:
        """Empties the lists and says why."""
        self.list.show_hits(())
        self.lines.show_lines(())
        self.facets.show_facets({}, lambda _name, _value: "", {})
        self.empty.say(words, hint)
        self.show_body(found=False)

    def chosen(self) -> Chosen:
        """The selected hits or lines; everything, when all that are listed are selected."""
        if self.as_lines:
            lines = self.lines.selected_lines()
            return Chosen(lines=tuple(lines)) if len(lines) < len(self.lines.model.lines) else ALL
        rows = self.list.selected_rows()
        return chosen_rows(rows) if len(rows) < self.list.hits.rowCount() else ALL

    def reach(self) -> None:
        """Takes the keyboard to the first hit."""
        shown = self.lines.list if self.as_lines else self.list
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        if not shown.currentIndex().isValid():
            shown.setCurrentIndex(shown.model().index(0, 0))


def _column(owner: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(owner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
