"""The menus of the library: of a document, of a collection, and of the list's order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from archivist.store import collections
from archivist.ui.assets import icon
from archivist.ui.library.list import DocumentList
from archivist.ui.library.model import COLUMNS, DocumentModel
from archivist.ui.library.shelf import ID, KIND

if TYPE_CHECKING:
    from archivist.ui.library.panel import LibraryPanel


def _tr(text: str) -> str:
    return QCoreApplication.translate("LibraryMenus", text)


def document_menu(panel: LibraryPanel) -> QMenu:
    """What can be done with the chosen documents."""
    ids = panel.selected()
    menu = _menu(panel)
    opening = panel.browser.open_selected
    menu.addAction(icon("document"), _tr("Open"), "Return", opening)
    menu.addAction(_tr("Open behind"), "Ctrl+Return", lambda: opening(behind=True))
    menu.addSeparator()
    _fill_collections(panel, menu.addMenu(icon("collection"), _tr("Add to collection")), ids)
    kind, key = panel.tree.current()
    if kind == "collection":
        take_out = panel.filing.unfile_documents
        menu.addAction(_tr("Remove from this collection"), lambda: take_out(key, ids))
    showing = menu.addAction(
        icon("link"), _tr("Show original"), lambda: panel.original_requested.emit(ids[0])
    )
    showing.setEnabled(len(ids) == 1)
    menu.addAction(icon("export"), _tr("Export…"), lambda: panel.export_requested.emit(ids))
    menu.addSeparator()
    deleting = panel.filing.delete_documents
    menu.addAction(icon("trash"), _tr("Delete"), "Delete", lambda: deleting(ids))
    return menu


def _fill_collections(panel: LibraryPanel, menu: QMenu, ids: Sequence[str]) -> None:
    with panel.filing.archive.read() as session:
        rows = collections.rows(session)

    def add(parent_id: str | None, depth: int) -> None:
        for row in rows:
            if row.parent_id == parent_id:
                name = "    " * depth + row.name.replace("&", "&&")
                menu.addAction(name, partial(panel.filing.file_documents, row.id, ids))
                add(row.id, depth + 1)

    add(None, 0)
    if rows:
        menu.addSeparator()
    menu.addAction(icon("add"), _tr("New collection"), lambda: panel.new_collection("", ids))


def shelf_menu(panel: LibraryPanel, index: QModelIndex) -> QMenu:
    """What can be done with an item of the collections tree."""
    kind, key = str(index.data(KIND) or ""), str(index.data(ID) or "")
    menu = _menu(panel)
    inside = key if kind == "collection" else ""
    words = _tr("New collection inside") if inside else _tr("New collection")
    menu.addAction(icon("add"), words, lambda: panel.new_collection(inside))
    if kind == "collection":
        menu.addAction(icon("export"), _tr("Export…"), lambda: panel.export_collection(key))
    if kind in ("collection", "query"):
        name = str(index.data())
        menu.addAction(icon("edit"), _tr("Rename"), "F2", lambda: panel.tree.rename(kind, key))
        menu.addSeparator()
        deleting = panel.filing.delete
        menu.addAction(icon("trash"), _tr("Delete"), "Delete", lambda: deleting(kind, key, name))
    return menu


def sort_menu(parent: QWidget, view: DocumentList, model: DocumentModel) -> QMenu:
    """The order of the list, and its columns where there is room for them."""
    menu = QMenu(parent)
    menu.aboutToShow.connect(lambda: _fill_order(menu, view, model))
    return menu


def _fill_order(menu: QMenu, view: DocumentList, model: DocumentModel) -> None:
    menu.clear()
    listing = model.listing
    by, ways = QActionGroup(menu), QActionGroup(menu)
    for column in COLUMNS:
        entry = menu.addAction(
            model.title_of(column), partial(view.sort_by, column, descending=listing.descending)
        )
        entry.setCheckable(True)
        entry.setChecked(column == listing.sort)
        by.addAction(entry)
    menu.addSeparator()
    for words, descending in ((_tr("Rising"), False), (_tr("Falling"), True)):
        entry = menu.addAction(words, partial(view.sort_by, listing.sort, descending=descending))
        entry.setCheckable(True)
        entry.setChecked(descending == listing.descending)
        ways.addAction(entry)
    menu.addSeparator()
    once = menu.addAction(_tr("Each story once"))
    once.setCheckable(True)
    once.setChecked(model.stories_once)
    once.triggered.connect(lambda on: view.show_stories_once(once=on))
    columns = view.column_menu(menu)
    columns.setTitle(_tr("Columns"))
    menu.addMenu(columns)


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
