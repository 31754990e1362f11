"""The left pane: the collections tree above the list of what is picked in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from archivist.archive import Archive
from archivist.model.changes import Changes
from archivist.store import collections, documents
from archivist.store.documents import Listing
from archivist.ui.jobs import Jobs
from archivist.ui.library.browser import DocumentBrowser
from archivist.ui.library.filing import Filing
from archivist.ui.library.menus import document_menu, shelf_menu
from archivist.ui.library.shelf import ShelfRows, read_shelf
from archivist.ui.library.tree import CollectionTree
from archivist.ui.settings import Settings


class LibraryPanel(QWidget):
    """Writes collections and deletions itself, by the archive's door; the rest it asks for."""

    document_opened = Signal(str, bool)  # id; in the background?
    saved_search_opened = Signal(str)
    export_requested = Signal(list)
    original_requested = Signal(str)
    files_dropped = Signal(str, object)  # collection id or "", paths
    failed = Signal(str)

    def __init__(
        self, archive: Archive, jobs: Jobs, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._to_rename = ""
        self.filing = Filing(archive, jobs, self)
        self.tree = CollectionTree(self)
        self.browser = DocumentBrowser(archive, jobs, settings, self)
        self._build()
        self._wire()

    def _build(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.addWidget(self.tree)
        self.splitter.addWidget(self.browser)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([232, 480])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _wire(self) -> None:
        self.filing.failed.connect(self.failed)
        self.tree.picked.connect(self._on_picked)
        self.tree.menu_requested.connect(self._on_shelf_menu)
        self.tree.new_requested.connect(self.new_collection)
        self.tree.delete_requested.connect(self._on_delete_from_shelf)
        self.tree.shelf.renamed.connect(self.filing.rename)
        self.tree.shelf.documents_dropped.connect(self.filing.file_documents)
        self.tree.shelf.collection_dropped.connect(self.filing.move_collection)
        self.tree.shelf.files_dropped.connect(self.files_dropped)
        self.browser.opened.connect(self.document_opened)
        view = self.browser.list
        view.delete_requested.connect(self._on_delete_documents)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_document_menu)

    def load(self) -> None:
        """Shows the archive from the start."""
        self._load_shelf()
        self.browser.model.look_up()

    def refresh(self, changes: Changes) -> None:
        if changes.touch("collection", "collection_member", "saved_query", "document"):
            self._load_shelf()
        self.browser.model.refresh(changes)

    def selected(self) -> list[str]:
        """The documents chosen in the list."""
        return self.browser.selected()

    def words_for_list(self) -> str:
        """What the list shows, when that is only a part of the archive; otherwise nothing."""
        kind, _ = self.tree.current()
        listing = self.browser.model.listing
        if listing.words:
            return self.tr("The list, filtered by “{0}”").format(listing.words)
        if listing.inbox:
            return self.tr("The inbox")
        if listing.collection_ids and kind == "collection":
            return self.tr("The collection “{0}”").format(self.tree.currentIndex().data())
        return self.tr("The list as it is shown") if listing.collection_ids else ""

    def new_collection(self, parent_id: str = "", ids: Sequence[str] = ()) -> None:
        """Makes a collection and lets its name be typed."""
        self._to_rename = self.filing.new_collection(parent_id, ids)

    def export_collection(self, collection_id: str) -> None:
        """Asks for an export of all documents in a collection."""
        with self._archive.read() as session:
            inside = collections.with_children(session, collection_id)
            ids = documents.listed_ids(session, Listing(collection_ids=inside))
        self.export_requested.emit(ids)

    def _load_shelf(self) -> None:
        archive = self._archive
        self._jobs.start(
            self.tr("Counting documents"),
            lambda _progress, _cancelled: read_shelf(archive),
            self._show_shelf,
            quiet=True,
        )

    def _show_shelf(self, shelf: ShelfRows) -> None:
        if self.tree.is_naming():
            QTimer.singleShot(200, self, self._load_shelf)
            return
        self.tree.show_shelf(shelf)
        if self._to_rename:
            self.tree.rename("collection", self._to_rename)
            self._to_rename = ""

    def _on_picked(self, kind: str, key: str) -> None:
        if kind == "query":
            self.saved_search_opened.emit(key)
            return
        inside: tuple[str, ...] = ()
        if kind == "collection":
            with self._archive.read() as session:
                inside = collections.with_children(session, key)
        self.browser.show_documents(inbox=kind == "inbox", collection_ids=inside)

    def _on_delete_from_shelf(self, kind: str, key: str) -> None:
        self.filing.delete(kind, key, str(self.tree.shelf.place_of(kind, key).data()))

    def _on_delete_documents(self) -> None:
        if self.selected():
            self.filing.delete_documents(self.selected())

    def _on_shelf_menu(self, place: QPoint) -> None:
        shelf_menu(self, self.tree.indexAt(place)).popup(self.tree.viewport().mapToGlobal(place))

    def _on_document_menu(self, place: QPoint) -> None:
        if self.selected():
            document_menu(self).popup(self.browser.list.viewport().mapToGlobal(place))
