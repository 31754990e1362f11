"""Every menu entry as data, and the QActions made from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from archivist.ui.assets import icon, kind_icon

Key = QKeySequence.StandardKey


@dataclass(frozen=True)
class Action:
    """One thing the user can do from a menu; `needs` says what must be open for it.

    `typed` shortcuts are keys of the reader itself: the menu shows them and leaves them alone.
    """

    name: str
    text: str
    icon: str = ""
    shortcut: str | QKeySequence.StandardKey = ""
    needs: str = "archive"
    checkable: bool = False
    typed: bool = False
    more: str = ""


class ActionSet(QObject):
    """The QActions of one window, by name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held = {entry.name: entry for entry in self._entries()}
        self._slots: dict[str, Callable[[], object]] = {}
        self._made = {name: self._make(entry) for name, entry in self._held.items()}

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def on(self, name: str, slot: Callable[[], object]) -> None:
        """Calls `slot`, and nothing set before, when the user chooses the action."""
        self._slots[name] = slot

    def _on_triggered(self, name: str) -> None:
        slot = self._slots.get(name)
        if slot is not None:
            slot()

    def release(self) -> None:
        """Lets go of everything that belonged to an archive, and greys it out."""
        for name, entry in self._held.items():
            if entry.needs:
                self._slots.pop(name, None)
                self._made[name].setEnabled(False)

    def enable(self, need: str, *, on: bool) -> None:
        """Allows or greys out every action that needs `need`."""
        for name, entry in self._held.items():
            if entry.needs == need:
                self._made[name].setEnabled(on)

    def fill(self, bar: QMenuBar) -> QMenu:
        """Builds the menus; returns the empty menu of recent archives."""
        recent = QMenu(self.tr("Open recent"), bar)
        for title, names in self._menus().items():
            menu = bar.addMenu(title)
            for name in names.split():
                if name == "-":
                    menu.addSeparator()
                elif name == "recent":
                    menu.addMenu(recent)
                else:
                    menu.addAction(self._made[name])
        return recent

    def _make(self, entry: Action) -> QAction:
        action = QAction(entry.text, self)
        action.setObjectName(entry.name)
        action.triggered.connect(lambda _checked=False: self._on_triggered(entry.name))
        action.setCheckable(entry.checkable)
        action.setEnabled(not entry.needs)
        if entry.shortcut:
            more = [QKeySequence(entry.more)] if entry.more else []
            action.setShortcuts([QKeySequence(entry.shortcut), *more])
        if entry.typed:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        if entry.icon:
            action.setIcon(_picture(entry))
        return action

    def restyle(self) -> None:
        """Draws the shapes of kinds in the colours of another theme."""
        for name, entry in self._held.items():
            if name.startswith("mark_"):
                self._made[name].setIcon(_picture(entry))

    def keys(self) -> dict[str, list[tuple[str, str]]]:
        """Menu title -> what its actions do and the keys for it."""
        found: dict[str, list[tuple[str, str]]] = {}
        for title, names in self._menus().items():
            for name in names.split():
                entry = self._held.get(name)
                if entry is not None and entry.shortcut:
                    key = QKeySequence(entry.shortcut)
                    words = key.toString(QKeySequence.SequenceFormat.NativeText)
                    found.setdefault(title.replace("&", ""), []).append((entry.text, words))
        return found

    def _menus(self) -> dict[str, str]:
        """Menu title -> the names of its actions; "-" is a line between them."""
        tr = self.tr
        return {
            tr(
                "&File"
            ): "new_archive open_archive recent open_sample - add_files add_folder add_address"
            " paste show_list past_additions"
            " - export - backup restore verify - close_archive quit",
            tr(
                "&Edit"
            ): "undo redo history stories - find find_next find_previous - search build_query"
            " search_settings",
            tr("&Mark"): "mark_person mark_agreement mark_dispute mark_organisation mark_place"
            " mark_event - mark_code mark_note - remove_mark - mark_hits",
            tr("&View"): "fold_left fold_right show_marks show_details - zoom_in zoom_out"
            " zoom_reset - theme theme_system",
            tr("&Go"): "back forward - next_tab previous_tab close_tab",
            tr("&Help"): "keyboard about",
        }

    def _entries(self) -> tuple[Action, ...]:
        tr = self.tr
        return (
            Action("new_archive", tr("New archive…"), "book", "Ctrl+Shift+N", ""),
            Action("open_archive", tr("Open archive…"), "collection", Key.Open, ""),
            Action("open_sample", tr("Open the sample archive"), "star", needs=""),
            Action("add_files", tr("Add files…"), "add", "Ctrl+Shift+A"),
            Action("add_folder", tr("Add a folder…"), "import"),
            Action("add_address", tr("Add from a web address…"), "link", "Ctrl+Shift+U"),
            Action("paste", tr("Add from the clipboard"), "copy", Key.Paste),
            Action("show_list", tr("Files to be added…"), "inbox"),
            Action("past_additions", tr("What was added before…"), "history"),
            Action("export", tr("Export…"), "export", "Ctrl+E"),
            Action("backup", tr("Back up to a file…"), "backup"),
            Action("restore", tr("Restore a backup…"), "refresh", needs=""),
            Action("verify", tr("Check the archive"), "check"),
            Action("close_archive", tr("Close archive")),
            Action("quit", tr("Quit"), "", "Ctrl+Q", ""),
            Action("undo", tr("Undo"), "undo", Key.Undo),
            Action("redo", tr("Redo"), "redo", Key.Redo, more="Ctrl+Y"),
            Action("history", tr("History…"), "history", "Ctrl+Shift+H"),
            Action("stories", tr("Stories…"), "merge", "Ctrl+Shift+S"),
            Action("find", tr("Find in the text"), "search", Key.Find, "document"),
            Action("find_next", tr("Next hit"), "next", "F3", "document"),
            Action("find_previous", tr("Previous hit"), "previous", "Shift+F3", "document"),
            Action("search", tr("Search everything"), "search", "Ctrl+K", more="Ctrl+Shift+F"),
            Action("search_settings", tr("Search settings…"), "settings"),
            Action("build_query", tr("Build a query…"), "filter", "Ctrl+Shift+K"),
            Action("mark_hits", tr("Mark the hits…"), "edit", "Ctrl+Shift+M"),
            Action("mark_person", tr("Person"), "person", "P", "document", typed=True),
            Action("mark_agreement", tr("Agreement"), "agreement", "A", "document", typed=True),
            Action("mark_dispute", tr("Dispute"), "dispute", "D", "document", typed=True),
            Action(
                "mark_organisation", tr("Organisation"), "organisation", "O", "document", typed=True
            ),
            Action("mark_place", tr("Place"), "place", "L", "document", typed=True),
            Action("mark_event", tr("Event"), "event", "E", "document", typed=True),
            Action("mark_code", tr("Code"), "code", "C", "document", typed=True),
            Action("mark_note", tr("Note"), "note", "N", "document", typed=True),
            Action("remove_mark", tr("Remove mark"), "trash", "Delete", "document", typed=True),
            Action("fold_left", tr("Library"), "panel-left", "F9", checkable=True),
            Action("fold_right", tr("Marks and details"), "panel-right", "F10", checkable=True),
            Action("show_marks", tr("Show marks"), "code", "Ctrl+1"),
            Action("show_details", tr("Show details"), "info", "Ctrl+I"),
            Action("zoom_in", tr("Larger text"), "zoom-in", Key.ZoomIn, "document", more="Ctrl+="),
            Action("zoom_out", tr("Smaller text"), "zoom-out", Key.ZoomOut, "document"),
            Action("zoom_reset", tr("Usual size"), "", "Ctrl+0", "document"),
            Action("back", tr("Back"), "chevron-left", "Alt+Left"),
            Action("forward", tr("Forward"), "chevron-right", "Alt+Right"),
            Action("next_tab", tr("Next document"), "", "Ctrl+PgDown", "document"),
            Action("previous_tab", tr("Previous document"), "", "Ctrl+PgUp", "document"),
            Action("close_tab", tr("Close document"), "close", "Ctrl+W", "document"),
            Action("theme", tr("Light or dark"), "moon", "Ctrl+Shift+D", ""),
            Action("theme_system", tr("Follow the system"), needs="", checkable=True),
            Action("keyboard", tr("Keyboard"), "keyboard", "F1", ""),
            Action("about", tr("About Archivist"), "info", needs=""),
        )


def _picture(entry: Action) -> QIcon:
    return kind_icon(entry.icon) if entry.name.startswith("mark_") else icon(entry.icon)
