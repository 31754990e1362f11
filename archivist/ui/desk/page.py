"""One open document: its text with the marks in it, and find in text."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from archivist.archive import Archive
from archivist.model.changes import Changes
from archivist.model.document import Document
from archivist.model.rendition import Span
from archivist.store import documents
from archivist.ui.desk.find import FindBar
from archivist.ui.desk.marks import HeldMarks
from archivist.ui.desk.unread import UnreadPage
from archivist.ui.reader.finding import find_spans
from archivist.ui.reader.page import DocumentHeader, ReaderPage


class DocumentPage(QWidget):
    """Reads the document on its first `load`; afterwards only what changed."""

    retitled = Signal(str)

    def __init__(self, archive: Archive, document_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self.document_id = document_id
        self.text = ""
        self._rendition_id = ""
        self._behind = False
        self._awaited = ""
        self.marks = HeldMarks(archive)
        self.reader = ReaderPage(self)
        self.find_bar = FindBar(self)
        self.find_bar.words_changed.connect(self._on_words)
        self.find_bar.next_requested.connect(self.reader.next_hit)
        self.find_bar.previous_requested.connect(self.reader.previous_hit)
        self.reader.hit_reached.connect(self.find_bar.tell_place)
        self.find_bar.closed.connect(self._on_find_closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.reader, 1)
        self.unread: UnreadPage | None = None

    def load(self) -> None:
        """Reads text and marks; raises NotFound when the document is gone."""
        with self._archive.read() as session:
            document = documents.get(session, self.document_id)
            creators = documents.creators_of(session, [self.document_id])
            header = DocumentHeader(
                document.title, _byline(document, creators.get(self.document_id, ()))
            )
            reading = documents.reading_text(session, document.rendition_id)
        self.text = reading.text
        self._rendition_id = reading.rendition_id
        self.reader.show_document(
            reading.text, reading.blocks, reading.inlines, document.language, header
        )
        self._show_unread(document.title)
        self.retitled.emit(document.title)
        self._load_marks()

    def refresh(self, changes: Changes) -> None:
        """Follows a commit; raises NotFound when the document went with it."""
        if self.document_id in changes.ids.get("document", ()):
            self._follow_document()
        if not self.isVisible():
            self._behind = True
        elif self.marks.follow(changes):
            self._show_marks()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._behind:
            self._load_marks()

    def _follow_document(self) -> None:
        with self._archive.read() as session:
            document = documents.get(session, self.document_id)
            creators = documents.creators_of(session, [self.document_id])
        if document.rendition_id != self._rendition_id:
            self.load()
            return
        byline = _byline(document, creators.get(self.document_id, ()))
        self.reader.set_header(DocumentHeader(document.title, byline))
        self._show_unread(document.title)
        self.retitled.emit(document.title)

    def _show_unread(self, title: str) -> None:
        """In place of an empty text: what it is that is kept without one."""
        if not self.text and self.unread is None:
            self.unread = UnreadPage(self._archive, self.document_id, self)
            column = self.layout()
            if column is not None:
                column.addWidget(self.unread)
        if self.unread is not None:
            self.unread.setVisible(not self.text)
            self.reader.setVisible(bool(self.text))
            if not self.text:
                self.unread.show_document(title)

    def _load_marks(self) -> None:
        self._behind = False
        self.marks.load(self._rendition_id)
        self._show_marks()

    def _show_marks(self) -> None:
        self.reader.set_marks(self.marks.all())
        if self._awaited:
            self.take_in_hand(self._awaited)

    def take_in_hand(self, annotation_id: str) -> None:
        """Takes a mark in hand, now or as soon as it has arrived."""
        self._awaited = annotation_id
        self.reader.set_current_mark(annotation_id)
        if self.reader.current_mark() == annotation_id:
            self._awaited = ""

    def chosen_span(self) -> Span | None:
        """What is selected, or else the span of the mark in hand."""
        return self.reader.selection() or self.marks.span_of(self.reader.current_mark())

    def open_find(self, words: str = "") -> None:
        """Opens the find bar."""
        self.find_bar.open(words)

    def show_hits(self, spans: list[Span]) -> None:
        """Paints the hits of a search that led here."""
        self.reader.set_hits(spans)

    def _on_words(self, words: str) -> None:
        spans = find_spans(self.text, words)
        self.reader.set_hits(spans)
        self.find_bar.tell(len(spans))
        if spans:
            self.reader.next_hit()

    def _on_find_closed(self) -> None:
        self.reader.set_hits([])
        self.reader.setFocus()


def _byline(document: Document, creators: tuple[str, ...]) -> str:
    source = document.publisher
    if document.agency.startswith(source):
        source = document.agency
    elif document.agency:
        source = f"{source} / {document.agency}" if source else document.agency
    parts = (", ".join(creators), source, document.dateline_place, document.date)
    return " · ".join(part for part in parts if part)
