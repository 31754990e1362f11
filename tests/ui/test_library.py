"""The library: collections, the windowed list, what is done with keys, mouse and drags."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt, QUrl
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.store import collections, documents
from archivist.ui.bus import Bus
from archivist.ui.jobs import Jobs
from archivist.ui.library.card import second_line
from archivist.ui.library.menus import document_menu, shelf_menu
from archivist.ui.library.model import COLUMNS
from archivist.ui.library.panel import LibraryPanel
from archivist.ui.library.shelf import COUNT
from archivist.ui.settings import Settings
from tests.builders import add_document

COPY = Qt.DropAction.CopyAction


class Library:
    """The panel on an archive of three documents and a collection, driven as a user would."""

    def __init__(self, qtbot: QtBot, archive: Archive, panel: LibraryPanel) -> None:
        self.bot, self.archive, self.panel = qtbot, archive, panel

    def titles(self) -> list[str]:
        model = self.panel.browser.model
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def wait_for(self, *titles: str) -> None:
        self.bot.waitUntil(lambda: self.titles() == list(titles), timeout=3000)

    def count(self, kind: str, key: str = "") -> int | None:
        value = self.panel.tree.shelf.place_of(kind, key).data(COUNT)
        return None if value is None else int(value)


@pytest.fixture
def library(qtbot: QtBot, archive: Archive, bus: Bus, jobs: Jobs, settings: Settings) -> Library:
    add_document(archive, "a", title="Beta", publisher="Yonhap", date="2019-01-01")
    add_document(archive, "b", title="alpha", publisher="朝日新聞", date="2020-02")
    add_document(archive, "c", title="Gamma", creators=["高市早苗"], date="1965")
    with archive.change("New collection") as session:
        collections.create(session, "Summits")
    panel = LibraryPanel(archive, jobs, settings)
    bus.changed.connect(panel.refresh)
    qtbot.addWidget(panel)
    panel.resize(300, 700)
    panel.show()
    panel.load()
    made = Library(qtbot, archive, panel)
    made.wait_for("Gamma", "alpha", "Beta")
    qtbot.waitUntil(lambda: made.count("all") == 3)
    return made


def _summits(archive: Archive) -> str:
    with archive.read() as session:
        found = collections.find(session, "Summits")
    assert found is not None
    return found.id


def test_the_list_is_sorted_by_the_menu_and_by_the_header(library: Library) -> None:
    view = library.panel.browser.list
    view.sort_by("title", descending=False)
    library.wait_for("alpha", "Beta", "Gamma")
    library.panel.resize(800, 700)
    assert view.horizontalHeader().isVisible()
    place = view.columnViewportPosition(COLUMNS.index("date")) + 20
    header = view.horizontalHeader()
    library.bot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=_at(place, 10))
    library.wait_for("Gamma", "Beta", "alpha")


def _at(x: int, y: int):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QPoint

    return QPoint(x, y)


def test_a_narrow_list_shows_cards_and_a_wide_one_columns(library: Library) -> None:
    view = library.panel.browser.list
    assert not view.horizontalHeader().isVisible()
    narrow = view.rowHeight(0)
    library.panel.resize(900, 700)
    library.bot.waitUntil(view.horizontalHeader().isVisible)
    assert view.rowHeight(0) < narrow
    assert not view.isColumnHidden(COLUMNS.index("publisher"))
    assert view.isColumnHidden(COLUMNS.index("added"))
    entry = next(a for a in view.column_menu(view).actions() if a.text() == "Added")
    entry.trigger()
    assert not view.isColumnHidden(COLUMNS.index("added"))


def test_typing_in_the_filter_narrows_the_list(library: Library) -> None:
    library.bot.keyClicks(library.panel.browser.filter, "yonh")
    library.wait_for("Beta")
    library.bot.keyClick(library.panel.browser.filter, Qt.Key.Key_Escape)
    library.wait_for("Gamma", "alpha", "Beta")
    library.bot.keyClicks(library.panel.browser.filter, "nothing like it")
    library.wait_for()
    browser = library.panel.browser
    library.bot.waitUntil(lambda: browser.stack.currentWidget() is browser.empty)
    assert "Nothing matches" in browser.empty.words


def test_enter_opens_what_is_chosen(library: Library) -> None:
    view = library.panel.browser.list
    view.select_rows([1])
    with library.bot.waitSignal(library.panel.document_opened) as opened:
        library.bot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [library.panel.browser.model.ids[1], False]


def test_deleted_documents_come_back_by_undo(library: Library) -> None:
    view = library.panel.browser.list
    view.select_rows([0, 2])
    library.bot.keyClick(view, Qt.Key.Key_Delete)
    library.wait_for("alpha")
    assert library.archive.undo_label() == "Delete 2 documents"
    library.archive.undo()
    library.wait_for("Gamma", "alpha", "Beta")


def test_documents_dropped_on_a_collection_are_filed_in_it(library: Library) -> None:
    key = _summits(library.archive)
    shelf, model = library.panel.tree.shelf, library.panel.browser.model
    dragged = model.mimeData([model.index(0, 0), model.index(2, 0)])
    place = shelf.place_of("collection", key)
    assert shelf.canDropMimeData(dragged, COPY, -1, -1, place)
    assert not shelf.canDropMimeData(dragged, COPY, -1, -1, shelf.place_of("inbox", ""))
    shelf.dropMimeData(dragged, COPY, -1, -1, place)
    library.bot.waitUntil(lambda: library.count("collection", key) == 2)
    assert library.count("inbox") == 1
    library.panel.tree.pick("collection", key)
    library.wait_for("Gamma", "Beta")
    library.panel.tree.pick("inbox")
    library.wait_for("alpha")


def test_files_from_elsewhere_are_not_taken_for_documents(library: Library) -> None:
    data = QMimeData()
    data.setText("not a document")
    place = library.panel.tree.shelf.place_of("collection", _summits(library.archive))
    assert not library.panel.tree.shelf.canDropMimeData(data, COPY, -1, -1, place)


def test_a_new_collection_is_named_in_place(library: Library) -> None:
    library.panel.new_collection()
    tree = library.panel.tree
    library.bot.waitUntil(tree.is_naming, timeout=3000)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    library.bot.keyClicks(editor, "Chosei mine")
    library.bot.keyClick(editor, Qt.Key.Key_Return)
    library.bot.waitUntil(lambda: _named(library.archive, "Chosei mine"), timeout=3000)
    assert library.archive.undo_label() == "Rename to “Chosei mine”"


def _named(archive: Archive, name: str) -> bool:
    with archive.read() as session:
        return collections.find(session, name) is not None


def test_f2_renames_and_delete_deletes_a_collection_but_not_its_documents(
    library: Library,
) -> None:
    key = _summits(library.archive)
    tree = library.panel.tree
    tree.pick("collection", key)
    tree.setFocus()
    library.bot.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit)
    assert editor is not None
    library.bot.keyClick(editor, Qt.Key.Key_Escape)
    library.panel.filing.file_documents(key, library.panel.browser.model.ids[:1])
    library.bot.waitUntil(lambda: library.count("collection", key) == 1, timeout=3000)
    library.bot.waitUntil(lambda: not tree.is_naming())
    library.bot.keyClick(tree, Qt.Key.Key_Delete)
    library.bot.waitUntil(lambda: not _named(library.archive, "Summits"), timeout=3000)
    assert library.archive.undo_label() == "Delete collection “Summits”"
    with library.archive.read() as session:
        assert documents.count(session) == 3


def test_a_collection_moves_into_another_but_never_into_itself(
    library: Library, qtbot: QtBot
) -> None:
    outer = _summits(library.archive)
    inner = library.panel.filing.new_collection()
    shelf = library.panel.tree.shelf
    qtbot.waitUntil(lambda: shelf.place_of("collection", inner).isValid(), timeout=3000)
    dragged = shelf.mimeData([shelf.place_of("collection", inner)])
    shelf.dropMimeData(dragged, COPY, -1, -1, shelf.place_of("collection", outer))
    qtbot.waitUntil(
        lambda: shelf.place_of("collection", inner).parent() != QModelIndex(), timeout=3000
    )
    with qtbot.waitSignal(library.panel.failed) as refused:
        library.panel.filing.move_collection(outer, inner)
    assert "inside itself" in refused.args[0]


def test_a_saved_search_is_opened(library: Library, qtbot: QtBot) -> None:
    with library.archive.change("Save search") as session:
        key = collections.save_query(session, "DNA", '"DNA testing"').id
    tree = library.panel.tree
    qtbot.waitUntil(lambda: tree.shelf.place_of("query", key).isValid(), timeout=3000)
    with qtbot.waitSignal(library.panel.saved_search_opened) as asked:
        tree.pick("query", key)
    assert asked.args == [key]


def test_the_choice_stays_when_the_list_changes(library: Library) -> None:
    library.panel.browser.list.select_rows([1])
    add_document(library.archive, "d", title="Delta")
    library.wait_for("Delta", "Gamma", "alpha", "Beta")
    assert library.panel.selected() == [library.panel.browser.model.ids[2]]


def test_the_menu_files_documents_and_takes_them_out(library: Library) -> None:
    key = _summits(library.archive)
    library.panel.browser.list.select_rows([0])
    _entry(document_menu(library.panel), "Add to collection", "Summits").trigger()
    library.bot.waitUntil(lambda: library.count("collection", key) == 1, timeout=3000)
    library.panel.tree.pick("collection", key)
    library.wait_for("Gamma")
    library.panel.browser.list.select_rows([0])
    _entry(document_menu(library.panel), "Remove from this collection").trigger()
    library.wait_for()


def test_the_menu_of_a_collection_offers_what_can_be_done_with_it(library: Library) -> None:
    shelf = library.panel.tree.shelf
    menu = shelf_menu(library.panel, shelf.place_of("collection", _summits(library.archive)))
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words == ["New collection inside", "Export…", "Rename", "Delete"]


def _entry(menu: QMenu, *path: str):  # type: ignore[no-untyped-def]
    for name in path[:-1]:
        menu = next(a.menu() for a in menu.actions() if a.text() == name)  # type: ignore[assignment]
    return next(action for action in menu.actions() if action.text().strip() == path[-1])


def test_a_long_outlet_is_cut_short_and_the_date_never(library: Library) -> None:
    metrics = library.panel.fontMetrics()
    row = library.panel.browser.model.row(0)
    assert row is not None
    row = replace(row, publisher="The Mainichi Shimbun and other papers " * 3, date="2026-01-13")
    for room in (120, 180, 260):
        line = second_line(row, metrics, room)
        assert line.endswith("… · 2026-01-13")
        assert metrics.horizontalAdvance(line) <= room
    assert second_line(row, metrics, 90) == "2026-01-13"
    row = replace(
        row, publisher="", creators="", date="", added_at=datetime(2026, 11, 22, 12, tzinfo=UTC)
    )
    assert second_line(row, metrics, 260).startswith("Added 22 ")


def test_files_dropped_on_a_collection_ask_to_be_filed_there(
    library: Library, qtbot: QtBot, tmp_path: Path
) -> None:
    shelf, key = library.panel.tree.shelf, _summits(library.archive)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "story.txt"))])
    for place, wanted in ((shelf.place_of("collection", key), key), (QModelIndex(), "")):
        assert shelf.canDropMimeData(data, COPY, -1, -1, place)
        with qtbot.waitSignal(library.panel.files_dropped) as dropped:
            shelf.dropMimeData(data, COPY, -1, -1, place)
        assert dropped.args == [wanted, [tmp_path / "story.txt"]]
