"""The menu of the right mouse button on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from archivist.ui.assets import icon, kind_icon

if TYPE_CHECKING:  # the page builds its menu with this module
    from archivist.ui.reader.page import ReaderPage


def page_menu(page: ReaderPage) -> QMenu:
    """What can be done with the selection or the mark in hand."""
    menu = QMenu(page)
    selected = page.selection() is not None
    copy = menu.addAction(icon("copy"), page.tr("Copy"), page.paper.copy)
    copy.setEnabled(selected)
    menu.addSeparator()
    for kind, words in (
        ("person", page.tr("Mark as a person…")),
        ("agreement", page.tr("Mark as an agreement…")),
        ("dispute", page.tr("Mark as a dispute…")),
        ("organisation", page.tr("Mark as an organisation…")),
        ("place", page.tr("Mark as a place…")),
        ("event", page.tr("Mark as an event…")),
        ("code", page.tr("Mark with a code…")),
        ("note", page.tr("Add a note…")),
    ):
        action = menu.addAction(kind_icon(kind), words)
        action.triggered.connect(lambda _on=False, kind=kind: page.request_mark(kind))
        action.setEnabled(selected or page.current_mark() is not None)
    menu.addSeparator()
    remove = menu.addAction(icon("trash"), page.tr("Remove mark"), page.request_removal)
    remove.setEnabled(page.current_mark() is not None)
    return menu
