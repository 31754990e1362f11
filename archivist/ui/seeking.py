"""Searching in the window: box, results in the left pane, and the index that follows."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from archivist.archive import Archive
from archivist.errors import QueryError
from archivist.model.changes import Changes
from archivist.model.rendition import Span
from archivist.store import collections, documents
from archivist.ui.desk.desk import Desk
from archivist.ui.desk.page import DocumentPage
from archivist.ui.jobs import Jobs
from archivist.ui.library.panel import LibraryPanel
from archivist.ui.search.box import SearchBox
from archivist.ui.search.building import Building
from archivist.ui.search.follower import IndexFollower

if TYPE_CHECKING:  # the index is loaded by the first query
    from archivist.ui.marking.catalogue import Catalogue
    from archivist.ui.search.results import ResultsPanel
    from archivist.ui.search.saved_counts import SavedCounts
    from archivist.ui.search.wish import Scope

_FOLLOW_AFTER = 400  # milliseconds: the window comes before the index
_PRELOAD_AFTER = 1_500
_ROOM_FOR_LINES = 560  # pixels


class Seeking(QObject):
    """While there is a query its results stand in the library's place; Esc gives it back."""

    told = Signal(str)
    failed = Signal(str)
    saved_counted = Signal(object)  # saved query id -> hits

    def __init__(
        self, archive: Archive, jobs: Jobs, left: QStackedWidget, desk: Desk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._left = left
        self._desk = desk
        self._results: ResultsPanel | None = None
        self._saved: SavedCounts | None = None
        self._catalogue: Catalogue | None = None
        self.box = SearchBox(archive)
        self.building = Building(archive, self.box, self)
        self.follower = IndexFollower(archive, self)
        self._starting = QTimer(self, singleShot=True, interval=_FOLLOW_AFTER)
        self._starting.timeout.connect(self.follower.start)
        self._preloading = QTimer(self, singleShot=True, interval=_PRELOAD_AFTER)
        self._preloading.timeout.connect(self._preload)
        self._sizes: list[int] = []  # of the panes, before lines took more room
        self.box.query_changed.connect(self._on_typed)
        self.box.query_committed.connect(self._on_committed)
        self.box.cancelled.connect(self.give_back)

    def load(self) -> None:
        """Has the index catch up, a moment after the window stands."""
        self._starting.start()
        self._preloading.start()

    def furnish(self, catalogue: Catalogue) -> None:
        """Gives it the names that the window knows already."""
        self._catalogue = self.building.catalogue = catalogue

    def refresh(self, changes: Changes) -> None:
        self.box.refresh(changes)
        self.follower.refresh(changes)
        if self._saved is not None and changes.touch("saved_query"):
            self._saved.soon()

    def ask(self, query: str) -> None:
        """Searches everywhere for `query` as if it had been typed and entered."""
        self.results.start_over()
        self.box.setText(query)
        self.results.search(query, noted=True)
        self._show_results()

    def ask_saved(self, saved_query_id: str) -> None:
        """Asks anew for all that a saved search asked for."""
        from archivist.ui.search.keeping import wish_from_text  # brings the index along

        with self._archive.read() as session:
            held = collections.saved_query(session, saved_query_id)
        wish = wish_from_text(held.asked, held.query)
        self.box.setText(wish.query)
        self.results.show_wish(wish, noted=True)
        self._show_results()

    @property
    def results(self) -> ResultsPanel:
        """The panel of hits, made on first use."""
        if self._results is None:
            from archivist.ui.search.results import ResultsPanel  # brings the index along

            panel = self._results = ResultsPanel(self._archive, self._jobs, self._left)
            panel.hit_activated.connect(self._on_hit)
            panel.query_refined.connect(self._on_refined)
            panel.lines_toggled.connect(self._make_room)
            for part in (panel.exports, panel.marking):
                part.told.connect(self.told)
                part.failed.connect(self.failed)
            panel.marking.catalogue = self._catalogue
            panel.narrow.places = lambda: places(self._archive, self._left.widget(0), self._desk)
            panel.cancelled.connect(self.box.cancel)
            panel.stale.connect(self.follower.poke)
            self.follower.caught_up.connect(panel.refresh)
            self._count_saved(panel)
            self._left.addWidget(panel)
        return self._results

    def _count_saved(self, panel: ResultsPanel) -> None:
        from archivist.ui.search.saved_counts import SavedCounts  # as above

        self._saved = SavedCounts(self._archive, self._jobs, panel.asking, self)
        self._saved.counted.connect(self.saved_counted)
        self.follower.caught_up.connect(self._saved.soon)
        self._saved.soon()

    @property
    def found(self) -> list[str]:
        """The documents that are listed as found; none while the library is shown."""
        if self._results is None or self._left.currentWidget() is not self._results:
            return []
        from archivist.ui.search.hits import HIT_ROLE  # as above

        model = self._results.model
        rows = [model.index(number).data(HIT_ROLE) for number in range(model.rowCount())]
        return list(dict.fromkeys(row.hit.document_id for row in rows))

    def with_found(self, use: Callable[[Sequence[str]], None]) -> None:
        """Calls `use` with all documents that were found, listed or not, when they are known."""
        listed = self.found
        if self._results is None or not listed or self._results.found.more.isHidden():
            use(listed)
            return
        asking, wish = self._results.asking, self._results.wish

        def work(_progress: object, cancelled: threading.Event) -> list[str] | None:
            ids = asking.document_ids(wish)
            return None if cancelled.is_set() else ids

        def done(ids: list[str] | None) -> None:
            if ids is not None:
                use(ids)

        self._jobs.start(self.tr("Gathering what was found"), work, done)

    def mark_hits(self) -> None:
        """Marks what was found; says what to do where nothing is."""
        shown = self._results is not None and self._left.currentWidget() is self._results
        if self._results is not None and shown and self._results.model.rowCount():
            self._results.mark_hits(selected=False)
        else:
            self.told.emit(self.tr("Search first; then all that is found can be marked."))

    def give_back(self) -> None:
        """Shows the library again."""
        self._left.setCurrentIndex(0)
        self._make_room(False)
        if self._results is not None:
            self._results.start_over()
        page = self._desk.current
        if page is not None:
            page.show_hits([])

    def close(self) -> None:
        """Lets the index go and ends its worker."""
        self._starting.stop()
        self._preloading.stop()
        self.building.close()
        self.box.deleteLater()
        self.follower.close()
        if self._saved is not None:
            self._saved.close()
        if self._results is not None:
            self._results.close_searcher()

    def _preload(self) -> None:
        """Loads the modules of the index in a thread, then the index itself."""

        title = self.tr("Open the index")

        def load(_progress: object, _cancelled: object) -> None:
            importlib.import_module("archivist.ui.search.results")

        def loaded(_nothing: object) -> None:
            searcher = self.results.searcher  # made here: it is a widget that holds it
            self._jobs.start(title, lambda _told, _cancelled: searcher.preload(), quiet=True)

        self._jobs.start(title, load, loaded, quiet=True)

    def _on_typed(self, query: str) -> None:
        if not query.strip():
            self.give_back()
        elif query != (self._results.query if self._results else ""):
            self._on_refined(query)

    def _on_committed(self, query: str) -> None:
        if query.strip():
            self.results.commit(query)
            self._show_results()

    def _show_results(self) -> None:
        self._left.setCurrentWidget(self.results)
        self._left.show()
        self._make_room(self.results.head.lines.isChecked())

    def _on_refined(self, query: str) -> None:
        self.box.setText(query)
        self.results.search(query)
        self._show_results()

    def _make_room(self, wide: bool) -> None:
        """Lines want a wider pane; the panes go back to what they were afterwards."""
        panes = self._left.parentWidget()
        if not isinstance(panes, QSplitter) or wide == bool(self._sizes):
            return
        if not wide:
            panes.setSizes(self._sizes)
            self._sizes = []
            return
        before = panes.sizes()
        place = panes.indexOf(self._left)
        more = max(0, min(_ROOM_FOR_LINES, sum(before) // 2) - before[place])
        self._sizes = before
        after = list(before)
        after[place] += more
        after[place + 1] -= more
        panes.setSizes(after)

    def _on_hit(self, document_id: str, span: Span | None, query: str) -> None:
        self._desk.open_document(document_id, span)
        page = self._desk.current
        if page is None or page.document_id != document_id:
            return
        text = page.text

        def work(_progress: object, _cancelled: object) -> list[Span]:
            from archivist.search.search import matches  # as above

            with self._archive.read() as session:
                return matches(query, text, session)

        self._jobs.start(
            self.tr("Find in the text"),
            work,
            lambda spans: self._paint(page, spans),
            lambda error: self._paint(page, []) if isinstance(error, QueryError) else None,
            quiet=True,
        )

    def _paint(self, page: DocumentPage, spans: list[Span]) -> None:
        if self._desk.current is page:
            page.show_hits(spans)


def places(archive: Archive, library: QWidget | None, desk: Desk) -> list[Scope]:
    """Where one may search now: the collection shown, the open document, saved searches."""
    from archivist.ui.search.keeping import wish_from_text  # brings the index along
    from archivist.ui.search.wish import Scope

    found = []
    page = desk.current
    with archive.read() as session:
        if isinstance(library, LibraryPanel):
            kind, key = library.tree.current()
            if kind == "collection" and key:
                found.append(Scope("collection", key, collections.get(session, key).name))
        if page is not None:
            title = documents.get(session, page.document_id).title
            found.append(Scope("document", page.document_id, title))
        saved = collections.saved_queries(session)
        found += [wish_from_text(one.asked, one.query).as_scope(one.name) for one in saved]
    return found
