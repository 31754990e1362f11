"""Names and details of a record, kept as they are written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.store import authority, codebook
from archivist.ui.authority.panel import KnowledgePanel
from archivist.ui.authority.record_editor import RecordEditor
from archivist.ui.codebook.editor import CodeEditor
from tests.ui.typing import type_text


@pytest.fixture
def panel(qtbot: QtBot, archive: Archive) -> Iterator[KnowledgePanel]:
    window = QMainWindow()
    made = KnowledgePanel(archive, window)
    window.setCentralWidget(made)
    qtbot.addWidget(window)
    archive.subscribe(made.refresh)
    window.show()
    yield made
    window.close()


@pytest.fixture
def editor(archive: Archive, panel: KnowledgePanel) -> RecordEditor:
    with archive.change("Fill") as session:
        record = authority.create(session, "person", "Takaichi Sanae").id
    panel.load()
    panel.edit(("person", record))
    assert isinstance(panel._editor, RecordEditor)
    return panel._editor


def _forms(archive: Archive) -> list[tuple[str, str, str]]:
    with archive.read() as session:
        forms = authority.rows(session)[0].forms
    return [(form.form, form.script, form.kind) for form in forms]


def test_names_are_added_made_heading_and_removed(
    qtbot: QtBot, archive: Archive, editor: RecordEditor
) -> None:
    type_text(qtbot, editor.new_name, "高市早苗")
    qtbot.keyClick(editor.new_name, Qt.Key.Key_Return)
    assert editor.isVisible()
    assert _forms(archive)[1] == ("高市早苗", "Hani", "variant")
    editor.table.selectRow(1)
    qtbot.mouseClick(editor.heading, Qt.MouseButton.LeftButton)
    assert [form[0] for form in _forms(archive)] == ["高市早苗", "Takaichi Sanae"]
    assert editor.windowTitle() == "高市早苗"
    editor.table.selectRow(1)
    qtbot.mouseClick(editor.removal, Qt.MouseButton.LeftButton)
    assert [form[0] for form in _forms(archive)] == ["高市早苗"]
    assert not editor.removal.isEnabled()
    archive.undo()
    assert editor.forms.rowCount() == 2


def test_cells_are_edited_in_place(archive: Archive, editor: RecordEditor) -> None:
    assert editor.forms.setData(editor.forms.index(0, 1), "en")
    assert editor.forms.setData(editor.forms.index(0, 3), "romanised")
    assert not editor.forms.setData(editor.forms.index(0, 0), "  ")
    with archive.read() as session:
        form = authority.rows(session)[0].forms[0]
    assert (form.language, form.kind) == ("en", "romanised")


def test_details_are_kept_when_left(
    qtbot: QtBot, archive: Archive, panel: KnowledgePanel, editor: RecordEditor
) -> None:
    qtbot.keyClicks(editor.date, "7 March 1961")
    qtbot.keyClick(editor.date, Qt.Key.Key_Return)
    type_text(qtbot, editor.note, "内閣総理大臣")
    editor.close()
    with archive.read() as session:
        row = authority.rows(session)[0]
    assert (row.date, row.note) == ("1961-03-07", "内閣総理大臣")
    assert archive.undo_label() == "Edit note on “Takaichi Sanae”"


def test_a_date_that_is_none_is_refused_in_words(
    qtbot: QtBot, panel: KnowledgePanel, editor: RecordEditor
) -> None:
    qtbot.keyClicks(editor.date, "in March")
    with qtbot.waitSignal(panel.failed) as refused:
        qtbot.keyClick(editor.date, Qt.Key.Key_Return)
    assert "1965-06" in refused.args[0]
    assert editor.date.text() == ""


def test_the_editor_follows_a_change_of_kind_and_goes_with_its_record(
    archive: Archive, panel: KnowledgePanel, editor: RecordEditor
) -> None:
    editor.kind.setCurrentIndex(editor.kind.findData("organisation"))
    editor.kind.activated.emit(editor.kind.currentIndex())
    with archive.read() as session:
        assert authority.rows(session)[0].kind == "organisation"
    assert editor.kind.currentData() == "organisation"
    archive.undo()
    assert editor.kind.currentData() == "person"
    archive.undo()
    assert panel._editor is None


def test_a_code_gets_a_definition_and_a_free_key(
    qtbot: QtBot, archive: Archive, panel: KnowledgePanel
) -> None:
    with archive.change("Fill") as session:
        code = codebook.create(session, "Apology").id
    panel.edit(("code", code))
    editor = panel._editor
    assert isinstance(editor, CodeEditor)
    qtbot.keyClicks(editor.definition, "Regret in official words")
    with qtbot.waitSignal(panel.failed):
        qtbot.keyClicks(editor.key, "p")
        qtbot.keyClick(editor.key, Qt.Key.Key_Return)
    editor.key.clear()
    qtbot.keyClicks(editor.key, "3")
    qtbot.keyClick(editor.key, Qt.Key.Key_Return)
    editor.close()
    with archive.read() as session:
        row = codebook.rows(session)[0]
    assert (row.definition, row.shortcut) == ("Regret in official words", "3")
    assert panel.shortcut_target("3") == ("code", code)


def test_a_name_it_bears_already_is_said_and_shown(
    qtbot: QtBot, archive: Archive, editor: RecordEditor
) -> None:
    for number in range(30):
        type_text(qtbot, editor.new_name, f"Name {number}")
        qtbot.keyClick(editor.new_name, Qt.Key.Key_Return)
    assert editor._form().form == "Name 29"  # type: ignore[union-attr]
    place = editor.table.visualRect(editor.forms.index(30, 0))
    assert editor.table.viewport().rect().contains(place.center())
    type_text(qtbot, editor.new_name, "Name 3")
    qtbot.keyClick(editor.new_name, Qt.Key.Key_Return)
    assert editor.said.text() == "“Name 3” is among the names already."
    assert editor.said.isVisible()
    assert editor.new_name.text() == "Name 3"
    assert editor._form().form == "Name 3"  # type: ignore[union-attr]
    assert len(_forms(archive)) == 31
    type_text(qtbot, editor.new_name, "Another")
    assert not editor.said.isVisible()
