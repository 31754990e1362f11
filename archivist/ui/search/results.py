"""What a search found: hits with passages, facets, and the words when nothing is found."""

from __future__ import annotations

import html
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from archivist.archive import Archive
from archivist.errors import ArchivistError, QueryError
from archivist.model.changes import Changes
from archivist.search.context import Line
from archivist.search.results import Results
from archivist.search.search import Searcher
from archivist.store import collections
from archivist.ui.jobs import Job, Jobs
from archivist.ui.search.answer import Answer, Asking
from archivist.ui.search.chips import Chips
from archivist.ui.search.exporting import HitExports
from archivist.ui.search.facets import FacetTree
from archivist.ui.search.head import ResultsHead
from archivist.ui.search.hits import HIT_ROLE, HitDelegate, HitModel, HitRow
from archivist.ui.search.lines import LinesView
from archivist.ui.search.narrow import NarrowBar
from archivist.ui.search.refine import facet_term, standing, toggled
from archivist.ui.search.saving import SaveSheet
from archivist.ui.search.suggestions import Suggestions
from archivist.ui.search.wish import Scope, Wish
from archivist.ui.search.words import advice, count_words, pointed
from archivist.ui.search.years import YearChart
from archivist.ui.theme import Space
from archivist.ui.widgets.empty_state import EmptyState


class ResultsPanel(QWidget):
    """Asks in a thread; a query that is no longer wanted is cancelled and its answer dropped."""

    hit_activated = Signal(str, object, str)  # document id, Span or None, query
    query_refined = Signal(str)
    cancelled = Signal()
    stale = Signal()  # the index is behind; it should catch up
    lines_toggled = Signal(bool)

    def __init__(self, archive: Archive, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._searcher = Searcher(archive)
        self._asking = Asking(archive, self._searcher)
        self._wish = Wish()
        self._job: Job | None = None
        self._asked = 0
        self._opening = False
        self._build()
        self._wire()

    def _build(self) -> None:
        self.head = ResultsHead(self)
        self.count, self.keep, self.sort = self.head.count, self.head.keep, self.head.sort
        self.narrow = NarrowBar(self)
        self.narrow.second.addWidget(self.sort)
        self.chips = Chips(self)
        self.suggestions = Suggestions(self)
        self.notice = QLabel(self)
        self.notice.setWordWrap(True)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self.notice.setProperty("role", "warning")
        self.empty = EmptyState(self)
        self.lines = LinesView(self)
        self.exports = HitExports(self._archive, self._jobs, self._asking, self)
        self._build_split()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.narrow, self.chips, self.suggestions, self.notice):
            column.addWidget(part)
        for body in (self.split, self.lines, self.empty):
            column.addWidget(body, 1)
        for hidden in (self.chips, self.notice, self.lines):
            hidden.hide()
        self._show_wish()

    def _build_split(self) -> None:
        self.model = HitModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setAccessibleName(self.tr("Hits"))
        self.years = YearChart(self)
        self.facets = FacetTree(self)
        self.below = QWidget(self)
        below = QVBoxLayout(self.below)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.years)
        below.addWidget(self.facets, 1)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.list)
        self.split.addWidget(self.below)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes([420, 240])

    def _wire(self) -> None:
        head = self.head
        head.sort_chosen.connect(lambda sort: self._wishing(replace(self._wish, sort=sort)))
        head.save_requested.connect(self._on_save)
        head.shut.connect(self.cancelled)
        head.lines.toggled.connect(self._on_lines)
        head.once.toggled.connect(lambda on: self._wishing(replace(self._wish, once=on)))
        head.export_hits.triggered.connect(lambda: self.exports.export_hits(self._wish))
        head.export_lines.triggered.connect(
            lambda: self.exports.export_lines(self._wish, self._order)
        )
        head.export_log.triggered.connect(self.exports.export_log)
        self.narrow.kinds_chosen.connect(lambda k: self._wishing(replace(self._wish, kinds=k)))
        self.narrow.scope_chosen.connect(self.search_in)
        self.chips.dropped.connect(lambda pick: self._wishing(self._wish.without(pick)))
        self.suggestions.query_chosen.connect(self.query_refined)
        self.list.clicked.connect(self._open)
        self.list.installEventFilter(self)
        self.lines.line_activated.connect(self._on_line)
        self.lines.order_chosen.connect(lambda _order: self._wishing(self._wish))
        self.lines.cancelled.connect(self.cancelled)
        self.facets.value_chosen.connect(self._on_value)
        self.years.year_chosen.connect(self._on_value)

    @property
    def query(self) -> str:
        """The query whose hits are shown."""
        return self._wish.query

    @property
    def wish(self) -> Wish:
        """All that is asked for."""
        return self._wish

    @property
    def _order(self) -> str:
        return str(self.lines.order.currentData())

    def search(self, query: str, *, noted: bool = False) -> None:
        """Asks for `query`; hits appear when they are there. `noted`: it goes into the log."""
        self._wishing(replace(self._wish, query=query), noted=noted)

    def search_in(self, scope: Scope) -> None:
        """Asks again, somewhere else."""
        self._wishing(replace(self._wish, scope=scope))

    def start_over(self) -> None:
        """Forgets what was picked beside the words, and where it was searched."""
        self._wish = Wish("", self._wish.kinds, self._wish.sort, once=self._wish.once)
        self._withdraw()
        self._show_wish()

    def commit(self, query: str) -> None:
        """Asks for `query`, notes it in the log, and opens the best hit at its passage."""
        self._opening = True
        self.search(query, noted=True)

    def preload(self) -> None:
        """Reads what a first search needs, in a thread."""
        self._jobs.start(
            self.tr("Open the index"),
            lambda _told, _cancelled: self._searcher.preload(),
            quiet=True,
        )

    def refresh(self, _changes: Changes | None = None) -> None:
        """Asks again, after the index caught up."""
        if self.isVisible() and self.query.strip():
            self.search(self.query)

    def focus_hits(self) -> None:
        """Takes the keyboard to the first hit."""
        shown = self.lines.list if self.head.lines.isChecked() else self.list
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        if not shown.currentIndex().isValid():
            shown.setCurrentIndex(shown.model().index(0, 0))

    def close_searcher(self) -> None:
        """Lets the index go; called before the archive closes."""
        self._withdraw()
        self._searcher.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.list.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.cancelled.emit()
                return True
        return super().eventFilter(watched, event)

    def _withdraw(self) -> None:
        self._asked += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _wishing(self, wish: Wish, *, noted: bool = False) -> None:
        self._wish = wish
        self._show_wish()
        self._withdraw()
        asked = self._asked
        if not wish.query.strip():
            self._show_nothing(self.tr("Type what to look for."))
            return
        order = self._order if self.head.lines.isChecked() else None
        self._job = self._jobs.start(
            self.tr("Search"),
            lambda _progress, cancelled: self._asking.answer(wish, order, noted, cancelled),
            done=lambda answer: self._on_answer(asked, answer),
            failed=lambda error: self._on_failed(asked, error),
            quiet=True,
        )

    def _show_wish(self) -> None:
        self.narrow.show_choice(self._wish.kinds, self._wish.scope)
        self.chips.show_wish(self._wish)

    def _on_answer(self, asked: int, answer: Answer) -> None:
        if asked != self._asked:
            return
        self._wish = replace(self._wish, names=answer.names)
        if answer.results is not None:
            self._show(answer.results, answer)
        elif answer.error is not None:
            self._show_mistake(answer.error)

    def _show_mistake(self, error: ArchivistError) -> None:
        self._opening = False
        self.count.setText("")
        mistake = error if isinstance(error, QueryError) else None
        self._show_nothing(str(error), pointed(self.query, mistake) if mistake else "")
        guess = mistake.guess if mistake and mistake.guess != self.query else ""
        self.suggestions.suggest((), {}, guess)

    def _show(self, results: Results, answer: Answer) -> None:
        if results.behind:
            self.stale.emit()
        opening, self._opening = self._opening, False
        self.count.setText(count_words(self._wish.kinds, results.total).upper())
        self.notice.setText(results.notice)
        self.notice.setVisible(bool(results.notice))
        if not results.total:
            self._show_nothing(self.tr("Nothing was found"), advice(self._wish))
            self.suggestions.suggest(results.offers, answer.forms, results.meant)
            return
        self.suggestions.suggest(results.offers, answer.forms, results.meant)
        current = self.list.currentIndex().row()
        self.model.show_hits(results.hits)
        if current >= 0:
            self.list.setCurrentIndex(self.model.index(min(current, self.model.rowCount() - 1)))
        self.lines.show_lines(answer.lines)
        self._show_facets(results)
        self._show_body(True)
        if opening:
            self.list.setCurrentIndex(self.model.index(0))
            self.focus_hits()
            self._open(self.list.currentIndex())

    def _show_facets(self, results: Results) -> None:
        self.facets.show_facets(results.facets, self._standing, self._wish.names)
        self.years.show_years(results.facets.get("year", ()))
        self.below.setVisible(bool(results.facets))

    def _show_body(self, found: bool) -> None:
        as_lines = self.head.lines.isChecked()
        self.split.setVisible(found and not as_lines)
        self.lines.setVisible(found and as_lines)
        self.sort.setVisible(not as_lines)  # lines have orders of their own
        self.empty.setVisible(not found)
        self.head.enable(on=found)

    def _on_failed(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self._opening = False
            self._show_nothing(self.tr("The search failed"), html.escape(str(error)))

    def _show_nothing(self, words: str, hint: str = "") -> None:
        self.model.show_hits(())
        self.lines.show_lines(())
        self.facets.show_facets({}, self._standing, {})
        self.suggestions.suggest((), {}, "")
        self.empty.say(words, hint)
        self._show_body(False)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(HIT_ROLE)
        if isinstance(row, HitRow):
            self.hit_activated.emit(row.hit.document_id, row.span, self.query)

    def _on_line(self, line: Line) -> None:
        self.hit_activated.emit(line.document_id, line.span, self.query)

    def _on_lines(self, on: bool) -> None:
        self.lines_toggled.emit(on)
        self._show_body(self.model.rowCount() > 0)
        self._wishing(self._wish)

    def _standing(self, name: str, value: str) -> str:
        pick = (name, value)
        typed = standing(self.query, facet_term(name, self._wish.name_of(pick)))
        return self._wish.standing(pick) or typed

    def _on_value(self, name: str, value: str, leave_out: bool) -> None:
        pick = (name, value)
        term = facet_term(name, self._wish.name_of(pick))
        if standing(self.query, term):  # it was typed, so it is the typed words that change
            self.query_refined.emit(toggled(self.query, term, leave_out=leave_out))
        else:
            self._wishing(self._wish.picked(pick, leave_out=leave_out))

    def _on_save(self) -> None:
        query = self._wish.as_query()
        sheet = SaveSheet(query, self)
        sheet.named.connect(lambda name: self._save(name, query))
        sheet.open()

    def _save(self, name: str, query: str) -> None:
        with self._archive.change(self.tr("Save search “{0}”").format(name)) as session:
            collections.save_query(session, name, query)
