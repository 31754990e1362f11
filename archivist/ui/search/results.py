"""What a search found: hits with passages, facets, and the words when nothing is found."""

from __future__ import annotations

import html
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from archivist.archive import Archive
from archivist.errors import QueryError
from archivist.model.changes import Changes
from archivist.search.results import Results
from archivist.search.search import Searcher
from archivist.ui.jobs import Jobs
from archivist.ui.search.answer import Answer, Asking
from archivist.ui.search.bulk import BulkMarking
from archivist.ui.search.chips import Chips
from archivist.ui.search.exporting import HitExports
from archivist.ui.search.found import FoundView
from archivist.ui.search.gathering import ALL
from archivist.ui.search.head import ResultsHead
from archivist.ui.search.inquiry import Inquiry
from archivist.ui.search.narrow import NarrowBar
from archivist.ui.search.saving import SearchSaving
from archivist.ui.search.suggestions import Suggestions
from archivist.ui.search.wish import Scope, Wish
from archivist.ui.search.words import advice, count_words, pointed
from archivist.ui.theme import Space


class ResultsPanel(QWidget):
    """Holds the wish; what is clicked changes it, and every change of it asks anew."""

    hit_activated = Signal(str, object, str)  # document id, Span or None, query
    query_refined = Signal(str)
    cancelled = Signal()
    stale = Signal()  # the index is behind; it should catch up
    lines_toggled = Signal(bool)

    def __init__(self, archive: Archive, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.searcher = Searcher(archive)
        self.wish = Wish()
        self._opening = False
        self.asking = asking = Asking(archive, self.searcher)
        self._inquiry = Inquiry(jobs, asking, self)
        self.exports = HitExports(archive, jobs, asking, self)
        self.marking = BulkMarking(archive, jobs, asking, self)
        self.saving = SearchSaving(archive, self)
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
        self.found = FoundView(self)
        self.list, self.model = self.found.list, self.found.list.hits
        self.lines, self.empty = self.found.lines, self.found.empty
        self.facets, self.years = self.found.facets, self.found.years
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.narrow, self.chips, self.suggestions, self.notice):
            column.addWidget(part)
        column.addWidget(self.found, 1)
        for hidden in (self.chips, self.notice):
            hidden.hide()
        self.narrow.show_choice(self.wish.kinds, self.wish.scope)

    def _wire(self) -> None:
        head = self.head
        head.sort_chosen.connect(lambda sort: self.show_wish(replace(self.wish, sort=sort)))
        head.save_requested.connect(lambda: self.saving.ask(self.wish))
        head.shut.connect(self.cancelled)
        head.lines.toggled.connect(self._on_lines)
        head.once.toggled.connect(lambda on: self.show_wish(replace(self.wish, once=on)))
        head.marking_requested.connect(lambda: self.mark_hits(selected=False))
        head.export_hits.triggered.connect(lambda: self.exports.export_hits(self.wish))
        head.export_lines.triggered.connect(
            lambda: self.exports.export_lines(self.wish, self.lines.chosen_order)
        )
        head.export_log.triggered.connect(self.exports.export_log)
        self.narrow.kinds_chosen.connect(lambda k: self.show_wish(replace(self.wish, kinds=k)))
        self.narrow.scope_chosen.connect(self.search_in)
        self.chips.dropped.connect(lambda pick: self.show_wish(self.wish.without(pick)))
        self.suggestions.query_chosen.connect(self.query_refined)
        self.found.more_wanted.connect(lambda: self.show_wish(self.wish))
        self.found.opened.connect(
            lambda document_id, span: self.hit_activated.emit(document_id, span, self.query)
        )
        self.found.cancelled.connect(self.cancelled)
        self.found.marking_requested.connect(lambda some: self.mark_hits(selected=some))
        self.found.body_shown.connect(head.allow)
        self.lines.order_chosen.connect(lambda _order: self.show_wish(self.wish))
        self.marking.passage_opened.connect(
            lambda line: self.hit_activated.emit(line.document_id, line.span, self.query)
        )
        for values in (self.facets.value_chosen, self.years.year_chosen):
            values.connect(
                lambda facet, value, out: self._turn(
                    self.wish.chosen((facet, value), leave_out=out)
                )
            )
        self.suggestions.widening_chosen.connect(lambda pick: self._turn(self.wish.widened(pick)))
        self._inquiry.answered.connect(self._on_answer)
        self._inquiry.failed.connect(
            lambda error: self._show_nothing(self.tr("The search failed"), html.escape(str(error)))
        )

    @property
    def query(self) -> str:
        """The query whose hits are shown."""
        return self.wish.query

    def search(self, query: str, *, noted: bool = False) -> None:
        """Asks for `query`; hits appear when they are there. `noted`: it goes into the log."""
        self.show_wish(replace(self.wish, query=query), noted=noted)

    def search_in(self, scope: Scope) -> None:
        """Asks again, somewhere else."""
        self.show_wish(replace(self.wish, scope=scope))

    def start_over(self) -> None:
        """Forgets what was picked beside the words, and where it was searched."""
        self._inquiry.withdraw()
        self._take(Wish("", self.wish.kinds, self.wish.sort, once=self.wish.once))

    def commit(self, query: str) -> None:
        """Asks for `query`, notes it in the log, and opens the best hit at its passage."""
        self._opening = True
        self.search(query, noted=True)

    def refresh(self, _changes: Changes | None = None) -> None:
        """Asks again, after the index caught up."""
        if self.isVisible() and self.query.strip():
            self.search(self.query)

    def focus_hits(self) -> None:
        """Takes the keyboard to the first hit."""
        self.found.reach()

    def mark_hits(self, *, selected: bool) -> None:
        """Asks with what to mark what was found, or what is selected of it."""
        button = self.head.mark
        near = QRect(button.mapToGlobal(QPoint(0, 0)), button.size())
        self.marking.ask(self.wish, self.found.chosen() if selected else ALL, near)

    def close_searcher(self) -> None:
        """Lets the index go; called before the archive closes."""
        self._inquiry.withdraw()
        self.marking.close()
        self.searcher.close()

    def show_wish(self, wish: Wish, *, noted: bool = False) -> None:
        """Asks for all that is wished; as many hits as are listed, when it is the same."""
        same = wish == self.wish
        self._take(wish)
        if wish.query.strip():
            order = self.lines.chosen_order if self.found.as_lines else None
            self._inquiry.ask(wish, order, noted=noted, limit=self.found.limit if same else 0)
        else:
            self._inquiry.withdraw()
            self._show_nothing(self.tr("Type what to look for."))

    def _take(self, wish: Wish) -> None:
        self.wish = wish
        self.narrow.show_choice(wish.kinds, wish.scope)
        self.head.show_choice(wish.sort, once=wish.once)
        self.chips.show_wish(wish)

    def _on_answer(self, answer: Answer) -> None:
        self.wish = replace(self.wish, names=answer.names)
        results, error = answer.results, answer.error
        if results is not None:
            self._show(results, answer)
        elif error is not None:
            self.count.setText("")
            mistake = error if isinstance(error, QueryError) else None
            self._show_nothing(str(error), pointed(self.query, mistake) if mistake else "")
            guess = mistake.guess if mistake and mistake.guess != self.query else ""
            self.suggestions.suggest((), {}, guess)

    def _show(self, results: Results, answer: Answer) -> None:
        if results.behind:
            self.stale.emit()
        opening, self._opening = self._opening, False
        self.count.setText(count_words(self.wish.kinds, results.total).upper())
        self.notice.setText(results.notice)
        self.notice.setVisible(bool(results.notice))
        if not results.total:
            self._show_nothing(self.tr("Nothing was found"), advice(self.wish))
        self.suggestions.suggest(results.offers, answer.forms, results.meant)
        self.suggestions.say_of_marks(
            [pick for pick in self.wish.marked if pick in self.wish.having]
        )
        if not results.total:
            return
        self.found.list_hits(results)
        self.lines.show_lines(answer.lines)
        self.found.show_facets(results.facets, self.wish.stands, self.wish.names)
        self.found.show_body(found=True)
        if opening:
            first = self.model.index(0)
            self.list.setCurrentIndex(first)
            self.focus_hits()
            self.list.open(first)

    def _show_nothing(self, words: str, hint: str = "") -> None:
        self._opening = False
        self.found.say(words, hint)
        self.suggestions.suggest((), {}, "")

    def _on_lines(self, on: bool) -> None:
        self.found.as_lines = on
        self.lines.wait()
        self.lines_toggled.emit(on)
        self.found.show_body(found=self.model.rowCount() > 0)
        self.show_wish(self.wish)

    def _turn(self, wish: Wish) -> None:
        """Wishes something else; typed words are changed where they were typed."""
        if wish.query != self.query:
            self.wish = replace(wish, query=self.query)
            self.query_refined.emit(wish.query)
        else:
            self.show_wish(wish)
