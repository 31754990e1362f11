"""What a search found: hits with passages, facets, and the words when nothing is found."""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListView,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archivist.archive import Archive
from archivist.errors import ArchivistError, QueryError
from archivist.model.changes import Changes
from archivist.search.results import Results
from archivist.search.search import Searcher
from archivist.store import collections
from archivist.ui import theme as themes
from archivist.ui.assets import icon
from archivist.ui.jobs import Jobs
from archivist.ui.search.facets import FacetTree
from archivist.ui.search.hits import HIT_ROLE, HitDelegate, HitModel, HitRow
from archivist.ui.search.refine import toggled
from archivist.ui.search.saving import SaveSheet
from archivist.ui.theme import Space
from archivist.ui.widgets.empty_state import EmptyState

_MOST = 200


class ResultsPanel(QWidget):
    """Asks in a thread; answers to a query that is no longer wanted are dropped."""

    hit_activated = Signal(str, object, str)  # document id, Span or None, query
    query_refined = Signal(str)
    cancelled = Signal()
    stale = Signal()  # the index is behind; it should catch up

    def __init__(self, archive: Archive, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._searcher = Searcher(archive)
        self._query = ""
        self._asked = 0
        self._opening = False
        self._build()
        self._wire()

    def _build(self) -> None:
        self.count = QLabel(self)
        self.count.setProperty("role", "section")
        self.sort = QComboBox(self)
        for key, words in (
            ("relevance", self.tr("Best first")),
            ("date", self.tr("Newest first")),
            ("title", self.tr("By title")),
        ):
            self.sort.addItem(words, key)
        self.sort.setAccessibleName(self.tr("Order of the hits"))
        self.keep = self._button("star", self.tr("Save this search"))
        self.shut = self._button("close", self.tr("Back to the library (Esc)"))
        self.notice = QLabel(self)
        self.notice.setWordWrap(True)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        self.notice.setProperty("role", "warning")
        self.empty = EmptyState(self)
        self.model = HitModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setAccessibleName(self.tr("Hits"))
        self.facets = FacetTree(self)
        head = QHBoxLayout()
        head.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        head.setSpacing(Space.XS)
        head.addWidget(self.count, 1)
        for widget in (self.sort, self.keep, self.shut):
            head.addWidget(widget)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.list)
        self.split.addWidget(self.facets)
        self.split.setStretchFactor(0, 1)
        self.split.setSizes([480, 200])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.notice)
        column.addWidget(self.split, 1)
        column.addWidget(self.empty, 1)
        self.notice.hide()

    def _wire(self) -> None:
        self.sort.currentIndexChanged.connect(lambda _place: self.search(self._query))
        self.keep.clicked.connect(self._on_save)
        self.shut.clicked.connect(self.cancelled)
        self.list.clicked.connect(self._open)
        self.list.installEventFilter(self)
        self.facets.term_chosen.connect(self._on_term)

    @property
    def query(self) -> str:
        """The query whose hits are shown."""
        return self._query

    def search(self, query: str) -> None:
        """Asks for `query`; hits appear when they are there."""
        self._query = query
        self._asked += 1
        asked, sort = self._asked, str(self.sort.currentData())
        if not query.strip():
            self._show_nothing(self.tr("Type what to look for."))
            return
        self._jobs.start(
            self.tr("Search"),
            lambda _progress, _cancelled: self._answer(query, sort),
            done=lambda answer: self._on_answer(asked, answer),
            failed=lambda error: self._on_failed(asked, error),
            quiet=True,
        )

    def commit(self, query: str) -> None:
        """Asks for `query`, and opens the best hit at its passage."""
        self._opening = True
        self.search(query)

    def refresh(self, _changes: Changes | None = None) -> None:
        """Asks again, after the index caught up."""
        if self.isVisible() and self._query.strip():
            self.search(self._query)

    def focus_hits(self) -> None:
        """Takes the keyboard to the first hit."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(0))

    def close_searcher(self) -> None:
        """Lets the index go; called before the archive closes."""
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

    def _answer(self, query: str, sort: str) -> Results | ArchivistError:
        """Runs in a thread; half a query is no fault but what typing looks like."""
        try:
            return self._searcher.search(query, limit=_MOST, sort=sort)
        except ArchivistError as error:
            return error

    def _on_answer(self, asked: int, answer: Results | ArchivistError) -> None:
        if asked != self._asked:
            return
        if isinstance(answer, Results):
            self._show(answer)
            return
        self._opening = False
        self.count.setText("")
        hint = _pointed(self._query, answer) if isinstance(answer, QueryError) else ""
        self._show_nothing(str(answer), hint)

    def _show(self, results: Results) -> None:
        if results.behind:
            self.stale.emit()
        opening, self._opening = self._opening, False
        total = results.total
        words = self.tr("1 document") if total == 1 else self.tr("{0} documents").format(total)
        self.count.setText(words.upper())
        self.notice.setText(results.notice)
        self.notice.setVisible(bool(results.notice))
        if not results.total:
            hint = self.tr(
                "Try fewer words, the beginning of a word with <b>*</b>, or another name of the "
                "same person. Where words are typed side by side, all of them must be there; "
                "<b>OR</b> finds either."
            )
            self._show_nothing(self.tr("Nothing was found"), hint)
            return
        current = self.list.currentIndex().row()
        self.model.show_hits(results.hits)
        if current >= 0:
            self.list.setCurrentIndex(self.model.index(min(current, self.model.rowCount() - 1)))
        self.facets.show_facets(results.facets, self._query)
        self.split.setVisible(True)
        self.empty.setVisible(False)
        self.keep.setEnabled(True)
        if opening:
            self.list.setCurrentIndex(self.model.index(0))
            self.focus_hits()
            self._open(self.list.currentIndex())

    def _on_failed(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self._opening = False
            self._show_nothing(self.tr("The search failed"), html.escape(str(error)))

    def _show_nothing(self, words: str, hint: str = "") -> None:
        self.model.show_hits(())
        self.facets.show_facets({}, "")
        self.split.setVisible(False)
        self.keep.setEnabled(False)
        self.empty.say(words, hint)
        self.empty.setVisible(True)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(HIT_ROLE)
        if isinstance(row, HitRow):
            self.hit_activated.emit(row.hit.document_id, row.span, self._query)

    def _on_term(self, term: str, leave_out: bool) -> None:
        self.query_refined.emit(toggled(self._query, term, leave_out=leave_out))

    def _on_save(self) -> None:
        query = self._query
        sheet = SaveSheet(query, self)
        sheet.named.connect(lambda name: self._save(name, query))
        sheet.open()

    def _save(self, name: str, query: str) -> None:
        with self._archive.change(self.tr("Save search “{0}”").format(name)) as session:
            collections.save_query(session, name, query)

    def _button(self, picture: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button


def _pointed(query: str, error: QueryError) -> str:
    """The query as rich text, the place the error is about underlined."""
    start, end = error.start, max(error.end, error.start + 1)
    before, about, after = query[:start], query[start:end] or "␣", query[end:]
    colour = themes.current().danger
    marked = f'<span style="color:{colour}"><u>{html.escape(about)}</u></span>'
    return f"{html.escape(before)}{marked}{html.escape(after)}"
