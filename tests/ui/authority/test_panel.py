"""The tree of records and codes, worked by keys, clicks and drops on a real archive."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.model.rendition import Span
from archivist.store import annotations, authority, codebook
from archivist.ui.authority.panel import KnowledgePanel
from archivist.ui.authority.record_editor import RecordEditor
from archivist.ui.widgets.entry_model import TARGET_MIME, Role, dragged_target
from archivist.ui.widgets.entry_tree import plus_rect
from tests.builders import NARA, add_document
from tests.ui.typing import type_text

# Popup menus make the offscreen platform say what it cannot do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Notice(QObject):
    """Refreshes at once after a commit here, and behind a commit of a thread."""

    changed = Signal(object)


@pytest.fixture
def document(archive: Archive) -> str:
    one, two = add_document(archive), add_document(archive, NARA + "!", title="Other")
    with archive.change("Fill") as session:
        takaichi = authority.create(session, "person", "Takaichi Sanae")
        authority.add_form(session, takaichi.id, "高市早苗")
        authority.create(session, "person", "Takaichi S.")
        authority.create(session, "place", "Nara")
        parent = codebook.create(session, "Reconciliation")
        codebook.create(session, "Apology", parent_id=parent.id, shortcut="7")
        codebook.create(session, "Territory")
        for document_id, start in ((one, 0), (one, 20), (two, 0)):
            body = annotations.identifying(takaichi.id)
            annotations.annotate(session, document_id, Span(start, start + 5), body)
        annotations.annotate(session, two, Span(0, 5), annotations.tagging(parent.id))
    return one


@pytest.fixture
def panel(qtbot: QtBot, archive: Archive, document: str) -> Iterator[KnowledgePanel]:
    window = QMainWindow()
    made = KnowledgePanel(archive, window)
    window.setCentralWidget(made)
    window.resize(320, 640)
    qtbot.addWidget(window)
    notice = Notice(made)
    notice.changed.connect(made.refresh)
    archive.subscribe(notice.changed.emit)
    made.load()
    made.show_document(document)
    window.show()
    window.activateWindow()
    yield made
    window.close()


def _shown(panel: KnowledgePanel) -> list[str]:
    return [node.name for node, _ in panel.model.nodes()]


def _index(panel: KnowledgePanel, name: str) -> QModelIndex:
    return next(index for node, index in panel.model.nodes() if node.name == name)


def _headings(archive: Archive) -> list[str]:
    with archive.read() as session:
        return [row.heading for row in authority.rows(session)]


def _click(qtbot: QtBot, panel: KnowledgePanel, name: str) -> None:
    place = panel.tree.visualRect(_index(panel, name)).center()
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def _choose(panel: KnowledgePanel, name: str, text: str) -> None:
    """Takes the entry `text` of the context menu of a row."""
    place = panel.tree.visualRect(_index(panel, name)).center()
    panel.tree.customContextMenuRequested.emit(place)
    menu = panel.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    found = {action.text(): action for action in menu.actions()}
    for action in menu.actions():
        if action.menu() is not None:
            found |= {inner.text(): inner for inner in action.menu().actions()}  # type: ignore[union-attr]
    found[text].trigger()
    menu.close()


def test_sections_hold_records_and_nested_codes_with_two_counts(panel: KnowledgePanel) -> None:
    assert _shown(panel) == [
        "People",
        "Takaichi Sanae",
        "Takaichi S.",
        "Agreements",
        "Disputes",
        "Places",
        "Nara",
        "Codes",
        "Reconciliation",
        "Apology",
        "Territory",
    ]
    index = _index(panel, "Takaichi Sanae")
    assert (index.data(Role.HERE), index.data(Role.TOTAL)) == (2, 3)
    assert _index(panel, "Apology").parent() == _index(panel, "Reconciliation")


def test_what_the_open_document_is_marked_with_comes_first(panel: KnowledgePanel) -> None:
    assert _shown(panel)[1:3] == ["Takaichi Sanae", "Takaichi S."]
    panel.show_document(None)
    assert _shown(panel)[1:3] == ["Takaichi S.", "Takaichi Sanae"]


def test_what_the_open_document_is_not_marked_with_is_folded_away(
    qtbot: QtBot, archive: Archive, panel: KnowledgePanel
) -> None:
    with archive.change("More") as session:
        for name in ("Abe Shinzo", "Kan Naoto", "Moon Jae-in"):
            made = authority.create(session, "person", name).id
    assert _shown(panel)[:3] == ["People", "Takaichi Sanae", "4 more"]
    fold = _index(panel, "4 more")
    assert _index(panel, "People").data(Role.TOTAL) == 5
    assert not panel.tree.isExpanded(fold)
    _click(qtbot, panel, "4 more")
    assert panel.tree.isExpanded(_index(panel, "4 more"))
    with archive.change("Rename") as session:
        authority.rename(session, made, "Moon")
    assert panel.tree.isExpanded(_index(panel, "4 more"))
    _click(qtbot, panel, "4 more")
    panel.select(made)  # what is selected is shown
    assert panel.tree.isExpanded(_index(panel, "4 more"))
    panel.show_document(None)
    assert "4 more" not in _shown(panel)


def test_a_click_asks_for_the_passages_and_enter_takes(qtbot: QtBot, panel: KnowledgePanel) -> None:
    with qtbot.waitSignal(panel.passages_requested) as asked:
        _click(qtbot, panel, "Takaichi Sanae")
    node = _index(panel, "Takaichi Sanae").data(Role.NODE)
    assert asked.args == ["person", node.id]
    with qtbot.waitSignal(panel.taken) as wanted:
        qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert wanted.args == ["person", node.id]


def test_a_double_click_opens_the_names_and_marks_nothing(
    qtbot: QtBot, panel: KnowledgePanel
) -> None:
    _click(qtbot, panel, "Takaichi Sanae")
    place = panel.tree.visualRect(_index(panel, "Takaichi Sanae")).center()
    with qtbot.assertNotEmitted(panel.mark_wanted):
        qtbot.mouseDClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    editor = panel.findChild(RecordEditor) or panel.window().findChild(RecordEditor)
    assert editor is not None
    assert editor.isVisible()
    editor.close()


def test_f2_renames_in_place_and_undo_brings_the_name_back(
    qtbot: QtBot, archive: Archive, panel: KnowledgePanel
) -> None:
    _click(qtbot, panel, "Territory")
    qtbot.keyClick(panel.tree, Qt.Key.Key_F2)
    edit = panel.tree.findChild(QLineEdit)
    assert edit is not None
    edit.selectAll()
    type_text(qtbot, edit, "領土")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "領土" in _shown(panel))
    assert panel.tree.current().name == "領土"  # type: ignore[union-attr]
    assert archive.undo_label() == "Rename “Territory” to “領土”"
    archive.undo()
    assert "Territory" in _shown(panel)


def test_a_name_another_code_has_is_refused_in_words(qtbot: QtBot, panel: KnowledgePanel) -> None:
    with qtbot.waitSignal(panel.failed) as refused:
        panel.model.setData(_index(panel, "Territory"), "apology")
    assert "Merge the two instead" in refused.args[0]
    assert "Territory" in _shown(panel)


@pytest.mark.parametrize("typed", ["高市", "sanae"])
def test_the_filter_looks_at_every_name(qtbot: QtBot, panel: KnowledgePanel, typed: str) -> None:
    edit = panel.findChild(QLineEdit)
    assert edit is not None
    type_text(qtbot, edit, typed)
    assert _shown(panel) == ["People", "Takaichi Sanae"]
    edit.clear()
    qtbot.keyClicks(edit, "apol")
    assert _shown(panel) == ["Codes", "Reconciliation", "Apology"]
    edit.clear()
    qtbot.keyClicks(edit, "nobody")
    assert _shown(panel) == []
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert "Takaichi S." in _shown(panel)


def test_only_what_the_document_is_marked_with(qtbot: QtBot, panel: KnowledgePanel) -> None:
    button = panel.findChild(QToolButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert _shown(panel) == ["People", "Takaichi Sanae"]


def test_a_record_dropped_on_another_merges_and_undo_parts_them(
    qtbot: QtBot, archive: Archive, panel: KnowledgePanel
) -> None:
    dragged, onto = _index(panel, "Takaichi S."), _index(panel, "Takaichi Sanae")
    data = panel.model.mimeData([dragged])
    assert dragged_target(data) == ("person", dragged.data(Role.NODE).id)
    move = Qt.DropAction.MoveAction
    assert not panel.model.canDropMimeData(data, move, -1, 0, _index(panel, "Nara"))
    assert not panel.model.canDropMimeData(data, move, -1, 0, dragged)
    panel.model.dropMimeData(data, move, -1, 0, onto)
    qtbot.waitUntil(lambda: _headings(archive) == ["Takaichi Sanae", "Nara"])
    assert archive.undo_label() == "Merge “Takaichi S.” into “Takaichi Sanae”"
    archive.undo()
    assert "Takaichi S." in _shown(panel)


def test_codes_are_nested_and_freed_by_dragging(archive: Archive, panel: KnowledgePanel) -> None:
    move = Qt.DropAction.MoveAction
    data = panel.model.mimeData([_index(panel, "Territory")])
    panel.model.dropMimeData(data, move, -1, 0, _index(panel, "Apology"))
    assert _index(panel, "Territory").parent() == _index(panel, "Apology")
    data = panel.model.mimeData([_index(panel, "Apology")])
    panel.model.dropMimeData(data, move, -1, 0, _index(panel, "Codes"))
    assert _index(panel, "Apology").parent() == _index(panel, "Codes")
    refused: list[str] = []
    panel.failed.connect(refused.append)
    panel.model.dropMimeData(data, move, -1, 0, _index(panel, "Territory"))
    assert refused == ["A code cannot stand under itself."]
    assert data.hasFormat(TARGET_MIME)


def test_merge_into_is_asked_by_name(qtbot: QtBot, archive: Archive, panel: KnowledgePanel) -> None:
    _choose(panel, "Takaichi S.", "Merge into…")
    picker = QApplication.focusWidget()
    assert isinstance(picker, QLineEdit)
    type_text(qtbot, picker, "高市")
    qtbot.keyClick(picker, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _headings(archive) == ["Takaichi Sanae", "Nara"])


def test_delete_takes_the_marks_along_and_undo_brings_them_back(
    qtbot: QtBot, archive: Archive, panel: KnowledgePanel
) -> None:
    _click(qtbot, panel, "Takaichi Sanae")
    qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: _headings(archive) == ["Takaichi S.", "Nara"])
    qtbot.waitUntil(lambda: "Takaichi Sanae" not in _shown(panel))
    undone = archive.undo()
    assert undone is not None
    assert undone.label == "Delete “Takaichi Sanae” and its 3 marks"
    index = _index(panel, "Takaichi Sanae")
    assert (index.data(Role.HERE), index.data(Role.TOTAL)) == (2, 3)


def test_a_merge_runs_in_a_thread_and_its_refusal_is_told(
    qtbot: QtBot, archive: Archive, panel: KnowledgePanel
) -> None:
    threads: list[threading.Thread] = []
    archive.subscribe(lambda _changes: threads.append(threading.current_thread()))
    other = _index(panel, "Takaichi Sanae").data(Role.NODE).target
    person = _index(panel, "Takaichi S.").data(Role.NODE).target
    panel._acts.merge(person, other)
    qtbot.waitUntil(lambda: "Takaichi S." not in _shown(panel))
    assert threads
    assert threads[0] is not threading.main_thread()
    with qtbot.waitSignal(panel.failed) as told:
        panel._acts.merge(other, other)
    assert "itself" in told.args[0]


def test_kind_is_changed_and_a_search_is_asked_for(
    qtbot: QtBot, archive: Archive, panel: KnowledgePanel
) -> None:
    with qtbot.waitSignal(panel.search_requested) as asked:
        _choose(panel, "Takaichi S.", "Search for it")
    assert asked.args == ['person:"Takaichi S."']
    _choose(panel, "Nara", "Event")
    assert archive.undo_label() == "Change “Nara” to Event"
    assert "Events" in _shown(panel)


def test_the_plus_of_a_section_makes_something_new_or_shows_what_is_there(
    qtbot: QtBot, archive: Archive, panel: KnowledgePanel
) -> None:
    row = panel.tree.visualRect(_index(panel, "Codes"))
    row.setLeft(0)
    row.setRight(panel.tree.viewport().width() - 1)
    plus = plus_rect(row).center()
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=plus)
    edit = QApplication.focusWidget()
    assert isinstance(edit, QLineEdit)
    qtbot.keyClicks(edit, "Compensation")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert panel.tree.current().name == "Compensation"  # type: ignore[union-attr]
    assert archive.undo_label() == "Create code “Compensation”"
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=plus)
    qtbot.keyClicks(edit, "apology")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert panel.tree.current().name == "Apology"  # type: ignore[union-attr]


def test_a_colour_is_picked_from_the_palette(
    qtbot: QtBot, archive: Archive, panel: KnowledgePanel
) -> None:
    _choose(panel, "Nara", "Colour…")
    button = QApplication.focusWidget()
    assert isinstance(button, QToolButton)
    sibling = button.parentWidget().findChildren(QToolButton)[2]
    qtbot.mouseClick(sibling, Qt.MouseButton.LeftButton)
    assert _index(panel, "Nara").data(Role.NODE).colour == codebook.PALETTE[1]
    assert archive.undo_label() == "Recolour “Nara”"


def test_a_section_folds_and_stays_folded_when_rows_change(
    qtbot: QtBot, archive: Archive, panel: KnowledgePanel
) -> None:
    place = panel.tree.visualRect(_index(panel, "People")).center()
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with archive.change("More") as session:
        authority.create(session, "person", "Lee Jae Myung")
    assert not panel.tree.isExpanded(_index(panel, "People"))
    assert panel.tree.isExpanded(_index(panel, "Codes"))


def test_keys_of_codes_are_known(panel: KnowledgePanel) -> None:
    assert panel.shortcut_target("7") == ("code", _index(panel, "Apology").data(Role.NODE).id)
    assert panel.shortcut_target("8") is None


def test_an_empty_archive_says_how_to_begin(
    qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Archive.create(tmp_path_factory.mktemp("bare") / "archive") as bare:
        made = KnowledgePanel(bare)
        qtbot.addWidget(made)
        made.load()
        made.show()
        assert "<b>P</b>" in made._empty.words
        assert made._empty.isVisible()


def test_thousands_of_records_stand_in_folds_called_by_their_names(
    qtbot: QtBot, archive: Archive, panel: KnowledgePanel
) -> None:
    with archive.change("Many") as session:
        for number in range(1200):
            authority.create(session, "place", f"Place {number:04}")
    panel.load()
    folds = [name for name in _shown(panel) if "…" in name and "Place" in name]
    assert len(folds) == 3
    assert folds[1].startswith("Place 0")
    assert not panel.tree.isExpanded(_index(panel, folds[1]))
    with archive.read() as session:
        wanted = authority.find(session, "place", "Place 0700")[0].id
    panel.select(wanted)
    assert panel.tree.isExpanded(_index(panel, folds[1]))
    assert panel.tree.current().name == "Place 0700"  # type: ignore[union-attr]
