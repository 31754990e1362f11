"""Marking passages: the reader asks, the marker writes, the panels at the right show and lead."""

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSplitter, QWidget

from archivist.archive import Archive
from archivist.errors import NotFound
from archivist.model.changes import Changes
from archivist.model.rendition import Span
from archivist.store import passage_rows
from archivist.ui.authority.panel import KnowledgePanel
from archivist.ui.desk.desk import Desk
from archivist.ui.desk.page import DocumentPage
from archivist.ui.jobs import Jobs
from archivist.ui.marking.catalogue import Catalogue, Catalogued
from archivist.ui.marking.drop import TargetDrop
from archivist.ui.marking.marker import Marker
from archivist.ui.passages.panel import PassagesPanel

_OPENED = ("http", "https", "mailto")


class Annotating(QObject):
    """Ties the pages of the desk to the marker and to what is known of people and codes."""

    failed = Signal(str)
    told = Signal(str)
    search_requested = Signal(str)

    def __init__(self, archive: Archive, jobs: Jobs, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._archive = archive
        self._jobs = jobs
        self._desk = desk
        self._catalogue = Catalogue(archive)
        self.marker = Marker(archive, window, self._catalogue)
        self.knowledge = KnowledgePanel(archive, window, self._catalogue, jobs)
        self.passages = PassagesPanel(archive, self.marker, window, jobs)
        self.face = QSplitter(Qt.Orientation.Vertical, window)
        self.face.setChildrenCollapsible(False)
        self.face.setHandleWidth(1)
        self.face.addWidget(self.knowledge)
        self.face.addWidget(self.passages)
        self.face.setSizes([400, 300])
        self.marker.failed.connect(self.failed)
        self.marker.marked.connect(self._on_marked)
        self.knowledge.failed.connect(self.failed)
        self.knowledge.search_requested.connect(self.search_requested)
        self.knowledge.mark_wanted.connect(self._on_mark_wanted)
        self.knowledge.taken.connect(self._on_taken)
        self.knowledge.passages_requested.connect(self.passages.show_target)
        self.passages.passage_activated.connect(self.show_passage)
        desk.page_made.connect(self._on_page_made)
        desk.current_changed.connect(self.knowledge.show_document)
        desk.current_changed.connect(self.passages.show_document)

    def load(self) -> None:
        """Shows passages at once, and names as soon as a thread has read them."""
        self.passages.load()
        catalogue = self._catalogue

        def done(found: Catalogued) -> None:
            if catalogue.take(found):
                self.knowledge.show_all()
            else:
                start()

        def start() -> None:
            reading = self.tr("Reading names")
            self._jobs.start(reading, lambda _told, _cancelled: catalogue.read(), done, quiet=True)

        start()

    def refresh(self, changes: Changes) -> None:
        self.marker.refresh(changes)
        self.knowledge.refresh(changes)
        self.passages.refresh(changes)

    def mark(self, kind: str) -> None:
        """Asks for a mark of `kind` on what is selected in the text."""
        page = self._desk.current
        if page is None:
            return
        if page.reader.selection() is None and page.reader.current_mark() is None:
            self._on_nothing_selected()
            return
        page.reader.request_mark(kind)

    def remove(self) -> None:
        """Removes the mark in hand."""
        if self._desk.current is not None:
            self._desk.current.reader.request_removal()

    def show_passage(self, document_id: str, annotation_id: str) -> None:
        """Opens a document at one of its marked passages."""
        try:
            with self._archive.read() as session:
                span = passage_rows.passage(session, annotation_id).span
        except NotFound:
            return
        self._desk.open_document(document_id, span)
        page = self._desk.current
        if page is not None:
            page.take_in_hand(annotation_id)

    def _on_page_made(self, page: DocumentPage) -> None:
        reader = page.reader
        reader.mark_requested.connect(lambda span, kind: self._on_mark_requested(page, span, kind))
        reader.remove_requested.connect(self.marker.remove)
        reader.span_edited.connect(self.marker.move)
        reader.mark_activated.connect(self.passages.choose)
        reader.link_activated.connect(self._on_link)
        reader.shortcut_typed.connect(self._on_shortcut)
        reader.selection_missed.connect(self._on_nothing_selected)
        TargetDrop(page).dropped.connect(self._on_mark_wanted)

    def _on_nothing_selected(self) -> None:
        self.told.emit(self.tr("Select a passage first, then mark it."))

    def _on_mark_requested(self, page: DocumentPage, span: Span, kind: str) -> None:
        self.marker.mark(page.document_id, span, kind, page.reader.selection_rect())

    def _on_marked(self, annotation_id: str) -> None:
        if self._desk.current is not None:
            self._desk.current.take_in_hand(annotation_id)
        self.passages.choose_soon(annotation_id)

    def _on_shortcut(self, key: str) -> None:
        target = self.knowledge.shortcut_target(key)
        if target is not None:
            self._on_mark_wanted(*target)

    def _on_mark_wanted(self, kind: str, target_id: str) -> None:
        """Marks what is selected with a record or code, or says more of the mark in hand."""
        page = self._desk.current
        span = page.chosen_span() if page is not None else None
        if page is not None and span is not None:
            self.marker.apply(page.document_id, span, kind, target_id)
        else:
            self._on_nothing_selected()

    def _on_taken(self, kind: str, target_id: str) -> None:
        """Enter in the list of records: marks what is selected, or else shows the passages."""
        page = self._desk.current
        if page is not None and page.chosen_span() is not None:
            self._on_mark_wanted(kind, target_id)
            return
        self.passages.show_target(kind, target_id)
        entry = self._catalogue.entry(target_id)
        words = self.tr(
            "Passages of “{0}” are listed below. With words selected, Enter marks them."
        )
        self.told.emit(words.format(entry.heading if entry is not None else ""))

    def _on_link(self, address: str) -> None:
        url = QUrl(address)
        if url.scheme().lower() in _OPENED:
            QDesktopServices.openUrl(url)
        else:
            self.failed.emit(
                self.tr("This link leads nowhere outside the page: {0}").format(address)
            )
