"""What is being typed when an archive is let go is in it when it is opened again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.model.rendition import Span
from archivist.store import authority, codebook, collections, documents, passage_rows
from archivist.ui.app import Program
from archivist.ui.settings import Settings
from archivist.ui.workspace import Workspace
from tests.builders import add_document
from tests.ui.opened import created

Leaving = Callable[[Program], object]


@pytest.fixture
def program(qtbot: QtBot, settings: Settings) -> Iterator[Program]:
    made = Program(settings)
    qtbot.addWidget(made.window, before_close_func=lambda _window: made.close())
    made.window.resize(1280, 800)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    yield made
    made.close()


@pytest.fixture
def space(qtbot: QtBot, program: Program, tmp_path: Path) -> Workspace:
    return created(qtbot, program, tmp_path / "archive")


@pytest.fixture(params=["close the window", "close the archive", "open another"])
def leave(qtbot: QtBot, request: pytest.FixtureRequest, tmp_path: Path) -> Leaving:
    return {
        "close the window": lambda program: program.window.close(),
        "close the archive": lambda program: program.window.acts["close_archive"].trigger(),
        "open another": lambda program: created(qtbot, program, tmp_path / "another"),
    }[request.param]


def _focused(qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    held = QApplication.focusWidget()
    assert held is not None
    return held


def _focus(qtbot: QtBot, widget: QWidget) -> None:
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


@pytest.mark.parametrize("name", ["title", "language"])
def test_a_field_of_the_details(
    qtbot: QtBot, program: Program, space: Workspace, leave: Leaving, tmp_path: Path, *, name: str
) -> None:
    document_id = add_document(space.archive, language="en")
    program.window.acts["show_details"].trigger()
    space.desk.open_document(document_id)
    value = space.details.row(name).value
    _focus(qtbot, value)
    value.selectAll()
    qtbot.keyClicks(value, "fr")
    leave(program)
    with Archive.open(tmp_path / "archive") as archive, archive.read() as session:
        assert getattr(documents.get(session, document_id), name) == "fr"


def test_a_note(
    qtbot: QtBot, program: Program, space: Workspace, leave: Leaving, tmp_path: Path
) -> None:
    document_id = add_document(space.archive)
    space.desk.open_document(document_id)
    marker = space.annotating.marker
    marker.mark(document_id, Span(0, 5), "note", program.window.mapToGlobal(QPoint(300, 300)))
    qtbot.keyClicks(_focused(qtbot), "A thought")
    leave(program)
    with Archive.open(tmp_path / "archive") as archive, archive.read() as session:
        (passage,) = passage_rows.passages(session)
    assert [body.label for body in passage.bodies] == ["A thought"]


def test_a_collection_renamed_in_its_list(
    qtbot: QtBot, program: Program, space: Workspace, leave: Leaving, tmp_path: Path
) -> None:
    with space.archive.change("New collection") as session:
        collection = collections.create(session, "Summits").id
    tree = space.library.tree
    qtbot.waitUntil(lambda: tree.shelf.place_of("collection", collection).isValid())
    tree.rename("collection", collection)
    editor = _focused(qtbot)
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor, "Summits of 2026")
    leave(program)
    with Archive.open(tmp_path / "archive") as archive, archive.read() as session:
        assert [row.name for row in collections.rows(session)] == ["Summits of 2026"]


def test_a_record_in_its_editor(
    qtbot: QtBot, program: Program, space: Workspace, leave: Leaving, tmp_path: Path
) -> None:
    with space.archive.change("New person") as session:
        record = authority.create(session, "person", "Takaichi Sanae").id
    space.annotating.knowledge.edit(("person", record))
    editor = space.annotating.knowledge._editor
    assert editor is not None
    _focus(qtbot, editor.date)
    qtbot.keyClicks(editor.date, "1961-03-07")
    _focus(qtbot, editor.new_name)
    qtbot.keyClicks(editor.new_name, "Sanae Takaichi")
    leave(program)
    with Archive.open(tmp_path / "archive") as archive, archive.read() as session:
        (row,) = authority.rows(session)
    assert row.date == "1961-03-07"
    assert [form.form for form in row.forms] == ["Takaichi Sanae", "Sanae Takaichi"]


def test_a_code_in_its_editor(
    qtbot: QtBot, program: Program, space: Workspace, leave: Leaving, tmp_path: Path
) -> None:
    with space.archive.change("New code") as session:
        code = codebook.create(session, "Praise").id
    space.annotating.knowledge.edit(("code", code))
    editor = space.annotating.knowledge._editor
    assert editor is not None
    _focus(qtbot, editor.name)
    editor.name.selectAll()
    qtbot.keyClicks(editor.name, "Blame")
    with space.archive.change("New code") as session:
        codebook.create(session, "Thanks")
    qtbot.wait(50)  # the editor hears of it
    leave(program)
    with Archive.open(tmp_path / "archive") as archive, archive.read() as session:
        assert codebook.get(session, code).name == "Blame"


def test_a_field_left_by_the_key_to_the_next_tab(
    qtbot: QtBot, program: Program, space: Workspace
) -> None:
    ids = [add_document(space.archive), add_document(space.archive)]
    program.window.acts["show_details"].trigger()
    for document_id in ids:
        space.desk.open_document(document_id)
    value = space.details.row("publisher").value
    _focus(qtbot, value)
    value.selectAll()
    qtbot.keyClicks(value, "Outlet of the second")
    qtbot.keyClick(value, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert space.desk.current_id == ids[0]
    with space.archive.read() as session:
        outlets = [documents.get(session, each).publisher for each in ids]
    assert outlets[1] == "Outlet of the second"
    assert outlets[0] != outlets[1]
