"""The middle of the window: tabs, the open documents, and where the reader has been."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from archivist.archive import Archive
from archivist.errors import NotFound
from archivist.model.changes import Changes
from archivist.model.rendition import Span
from archivist.store import documents
from archivist.ui.desk.page import DocumentPage
from archivist.ui.desk.tabs import DocumentTabs
from archivist.ui.desk.trail import Place, Trail
from archivist.ui.settings import Settings
from archivist.ui.widgets.empty_state import EmptyState


class Desk(QWidget):
    """Opens, shows and closes documents; remembers them for the next start."""

    current_changed = Signal(object)  # the document's id, or None
    page_made = Signal(object)
    trail_changed = Signal()

    def __init__(self, archive: Archive, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._settings = settings
        self._pages: dict[str, DocumentPage] = {}
        self._waiting: dict[str, int] = {}
        self._shown: str | None = None
        self._remembered: tuple[list[str], str] | None = None
        self.trail = Trail()
        self.tabs = DocumentTabs(self)
        self.stack = QStackedWidget(self)
        self.empty = QWidget(self)
        self._words = EmptyState(self.empty)
        middle = QVBoxLayout(self.empty)
        middle.addStretch(1)
        middle.addWidget(self._words, 2, Qt.AlignmentFlag.AlignHCenter)
        self._words.setFixedWidth(420)
        self._show_empty()
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.tabs.hide()
        self.tabs.currentChanged.connect(self._on_tab)
        self.tabs.close_requested.connect(self.close_place)

    def _show_empty(self) -> None:
        """What to do while nothing is open."""
        with self._archive.read() as session:
            bare = documents.count(session) == 0
        if bare:
            hint = self.tr(
                "Drop files or a folder anywhere in the window, "
                "or copy an article in the browser and paste it with <b>Ctrl+V</b>."
            )
            self._words.say(self.tr("Add the first articles"), hint)
        else:
            hint = self.tr("Choose a document on the left to read and mark it.")
            self._words.say(self.tr("Nothing is open"), hint)

    @property
    def current(self) -> DocumentPage | None:
        """The page in front."""
        page = self.stack.currentWidget()
        return page if isinstance(page, DocumentPage) else None

    @property
    def current_id(self) -> str | None:
        return self.current.document_id if self.current else None

    def open_document(
        self, document_id: str, span: Span | None = None, *, behind: bool = False
    ) -> None:
        """Shows a document, at `span` where one is given; `behind` only gives it a tab."""
        here = self.place()
        if self.tabs.place_of(document_id) < 0 and not self._add_tab(document_id):
            return
        if behind and self._shown is not None:
            return
        if here is not None and (here.document_id != document_id or span is not None):
            self.trail.leave(here)
        self.tabs.setCurrentIndex(self.tabs.place_of(document_id))
        self._show(document_id)
        page = self.current
        if page is not None and span is not None:
            page.reader.jump_to(span, flash=True)
        self.trail_changed.emit()

    def _add_tab(self, document_id: str) -> bool:
        try:
            with self._archive.read() as session:
                title = documents.get(session, document_id).title
        except NotFound:
            return False
        with QSignalBlocker(self.tabs):  # a first tab comes to the front before it has a name
            self.tabs.add(document_id, title)
        self.tabs.show()
        return True

    def _on_tab(self, place: int) -> None:
        self._show(str(self.tabs.tabData(place)) if place >= 0 else None)

    def _show(self, document_id: str | None) -> None:
        if document_id == self._shown:
            return
        self._shown = document_id
        if document_id is None:
            self._show_empty()
            self.stack.setCurrentWidget(self.empty)
        elif document_id in self._pages:
            self.stack.setCurrentWidget(self._pages[document_id])
        else:
            self._make_page(document_id)
        self.tabs.setVisible(self.tabs.count() > 0)
        self.current_changed.emit(document_id)

    def _make_page(self, document_id: str) -> None:
        """Reads a document that is shown for the first time."""
        page = self._pages[document_id] = DocumentPage(self._archive, document_id, self)
        page.retitled.connect(partial(self._on_retitled, document_id))
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)  # before it is filled: places need its true size
        self.page_made.emit(page)
        page.load()
        position = self._waiting.pop(document_id, 0)
        if position:
            page.reader.scroll_to(position)

    def _on_retitled(self, document_id: str, title: str) -> None:
        place = self.tabs.place_of(document_id)
        if place >= 0:
            self.tabs.name(place, title)

    def close_place(self, place: int) -> None:
        """Closes the tab at that place."""
        if not 0 <= place < self.tabs.count():
            return
        document_id = str(self.tabs.tabData(place))
        if document_id in self._pages:
            self._waiting[document_id] = self._pages[document_id].reader.top_position()
        page = self._pages.pop(document_id, None)
        self.tabs.removeTab(place)
        if page is not None:
            self.stack.removeWidget(page)
            page.deleteLater()
        if self.tabs.count() == 0:
            self._show(None)

    def close_current(self) -> None:
        self.close_place(self.tabs.currentIndex())

    def step(self, by: int) -> None:
        """Shows the next tab (1) or the one before (-1)."""
        if self.tabs.count():
            self.tabs.setCurrentIndex((self.tabs.currentIndex() + by) % self.tabs.count())

    def place(self) -> Place | None:
        """Where the reader is now."""
        page = self.current
        return Place(page.document_id, page.reader.top_position()) if page else None

    def back(self) -> None:
        self._go(self.trail.back(self.place()))

    def forward(self) -> None:
        self._go(self.trail.forward(self.place()))

    def _go(self, place: Place | None) -> None:
        if place is None:
            return
        if self.tabs.place_of(place.document_id) >= 0 or self._add_tab(place.document_id):
            self.tabs.setCurrentIndex(self.tabs.place_of(place.document_id))
            self._show(place.document_id)
            page = self.current
            if page is not None:
                page.reader.scroll_to(place.position)
        self.trail_changed.emit()

    def refresh(self, changes: Changes) -> None:
        """Follows a commit; documents that went with it are closed."""
        for document_id in self.tabs.document_ids():
            page = self._pages.get(document_id)
            try:
                if page is not None:
                    page.refresh(changes)
                elif document_id in changes.ids.get("document", ()):
                    with self._archive.read() as session:
                        self._on_retitled(document_id, documents.get(session, document_id).title)
            except NotFound:
                self.trail.forget(document_id)
                self.close_place(self.tabs.place_of(document_id))
                self._waiting.pop(document_id, None)
        if self._shown is None and changes.touch("document"):
            self._show_empty()
        self.trail_changed.emit()

    def load(self) -> None:
        """Opens again what was open when the archive was closed."""
        key = f"desk/{self._archive.id}"
        current = self._settings.text(f"{key}/current")
        for held in self._settings.texts(f"{key}/open"):
            document_id, _, position = held.partition(":")
            if self.tabs.place_of(document_id) < 0 and self._add_tab(document_id):
                self._waiting[document_id] = int(position) if position.isdigit() else 0
        place = max(self.tabs.place_of(current), 0)
        with QSignalBlocker(self.tabs):
            self.tabs.setCurrentIndex(place)
        self._on_tab(place if self.tabs.count() else -1)

    def remember(self) -> bool:
        """Keeps what is open, and where, for the next start; says whether anything is new."""
        key = f"desk/{self._archive.id}"
        places = dict(self._waiting)
        places |= {name: page.reader.top_position() for name, page in self._pages.items()}
        open_now = self.tabs.document_ids()
        found = [f"{name}:{places.get(name, 0)}" for name in open_now], self.current_id or ""
        if found == self._remembered:
            return False
        self._remembered = found
        self._settings.keep(f"{key}/open", found[0])
        self._settings.keep(f"{key}/current", found[1])
        return True
