"""The same journey through the window, by keys, clicks and drops: nothing is called that a person
could not do.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from archivist.model.authority import FormKind
from archivist.model.rendition import Span
from archivist.search.follow import is_current
from archivist.store import authority, documents, passage_rows
from archivist.ui import theme
from archivist.ui.app import Program
from archivist.ui.settings import Settings
from archivist.ui.workspace import Workspace
from tests.journeys.test_command_line import EXPECTED, SAMPLE_STORY, SEED_STORY
from tests.ui.opened import created
from tests.ui.typing import type_text

KEYS = {"--person": Qt.Key.Key_P, "--agreement": Qt.Key.Key_A, "--dispute": Qt.Key.Key_D}


@pytest.fixture(params=[SAMPLE_STORY, SEED_STORY], ids=["sample", "seed"])
def story(request: pytest.FixtureRequest) -> Path:
    if not request.param.exists():
        pytest.skip("the folder shared/ with the seed story is not on this machine")
    return Path(request.param)


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    theme.apply(qapp, theme.Mode.LIGHT)
    made = Program(Settings(tmp_path / "window.ini"))
    qtbot.addWidget(made.window, before_close_func=lambda _window: made.close())
    made.window.resize(1280, 800)
    with qtbot.waitExposed(made.window):
        made.window.show()
    created(qtbot, made, tmp_path / "archive")
    yield made
    made.close()


def test_a_story_is_dropped_marked_found_and_undone(
    qtbot: QtBot, program: Program, story: Path
) -> None:
    space = program.window.workspace
    assert space is not None
    _, _, marks = EXPECTED[story]

    drop(qtbot, program, story)
    qtbot.waitUntil(lambda: space.desk.current is not None, timeout=10_000)
    for quote, prefix, option, name in marks:
        select(qtbot, space, quote, prefix)
        mark(qtbot, space, KEYS[option], name)
    page = space.desk.current
    assert page is not None
    with space.archive.read() as session:
        found = passage_rows.passages(session, document_id=page.document_id)
    assert sorted(passage.exact for passage in found) == sorted(row[0] for row in marks)
    assert {body.label for passage in found for body in passage.bodies} == {row[3] for row in marks}

    with space.archive.change("Add name “高市早苗”") as session:
        record = authority.find(session, "person", "Takaichi Sanae")[0]
        authority.add_form(session, record.id, "高市早苗", language="ja", kind=FormKind.AUTHORIZED)
    qtbot.waitUntil(lambda: is_current(space.archive), timeout=30_000)
    for query in ("person:Takaichi", "高市早苗"):
        search_and_jump(qtbot, space, query)
        assert space.desk.current is page
        assert visible_words(space, "Takaichi Sanae")

    undo_everything_and_back(qtbot, program, space, steps=len(marks) + 2)
    with space.archive.read() as session:
        assert passage_rows.passages(session, document_id=page.document_id) == found


def drop(qtbot: QtBot, program: Program, path: Path) -> None:
    """Drops a file onto the middle of the window."""
    space = program.window.workspace
    assert space is not None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action, place = Qt.DropAction.CopyAction, QPoint(600, 400)
    QApplication.sendEvent(program.window, QDragEnterEvent(place, action, data, buttons, keys))
    with qtbot.waitSignal(space.intake.finished, timeout=30_000):
        QApplication.sendEvent(
            program.window, QDropEvent(QPointF(place), action, data, buttons, keys)
        )


def select(qtbot: QtBot, space: Workspace, quote: str, prefix: str) -> None:
    """Clicks where the words begin, and extends the selection to where they end."""
    page = space.desk.current
    assert page is not None
    start = page.text.index(prefix + quote) + len(prefix)
    paper = page.reader.paper
    page.reader.jump_to(Span(start, start + len(quote)), flash=False)
    view, shift = paper.viewport(), Qt.KeyboardModifier.ShiftModifier
    for place, held in ((start, Qt.KeyboardModifier.NoModifier), (start + len(quote), shift)):
        point = paper.caret_rect(place).center().toPoint()
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, held, point)
    span = page.reader.selection()
    assert span is not None
    assert page.text[span.start : span.end] == quote


def mark(qtbot: QtBot, space: Workspace, key: Qt.Key, name: str) -> None:
    """Types the key of the kind, then the name, then Enter."""
    page = space.desk.current
    assert page is not None
    qtbot.keyClick(page.reader.paper, key)
    picker = space.annotating.marker.picker
    qtbot.waitUntil(picker.isVisible, timeout=3000)
    line = picker.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(qtbot, line, name)
    count = _count(space)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _count(space) == count + 1, timeout=3000)


def search_and_jump(qtbot: QtBot, space: Workspace, query: str) -> None:
    """Types a query in the box above, and Enter."""
    box = space.seeking.box
    box.reach()
    box.clear()
    type_text(qtbot, box, query)
    box._popup.hide()
    with qtbot.waitSignal(space.seeking.results.hit_activated, timeout=10_000):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def visible_words(space: Workspace, words: str) -> bool:
    """Whether the words stand in the part of the page that is in view."""
    page = space.desk.current
    assert page is not None
    caret = page.reader.paper.caret_rect(page.text.index(words))
    return page.reader.paper.viewport().rect().contains(caret.center().toPoint())


def undo_everything_and_back(qtbot: QtBot, program: Program, space: Workspace, steps: int) -> None:
    """Ctrl+Z until nothing is left, then redo."""
    undo, redo = program.window.acts["undo"], program.window.acts["redo"]
    done = 0
    while undo.isEnabled():
        label = undo.text()
        assert "Undo" in label
        undo.trigger()
        qtbot.waitUntil(lambda before=label: undo.text() != before, timeout=5000)
        done += 1
    assert done == steps
    with space.archive.read() as session:
        assert documents.count(session) == 0
    while redo.isEnabled():
        label = redo.text()
        redo.trigger()
        qtbot.waitUntil(lambda before=label: redo.text() != before, timeout=5000)


def _count(space: Workspace) -> int:
    with space.archive.read() as session:
        return len(passage_rows.passages(session))
