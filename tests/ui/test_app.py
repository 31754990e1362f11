"""The whole program: window first, archives opened and closed, everything by actions and events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.store import collections, documents, staging
from archivist.ui import theme
from archivist.ui.app import Program
from archivist.ui.instance import Doorbell, raise_first
from archivist.ui.opening import Asked, asked_for
from archivist.ui.settings import Settings
from archivist.ui.theme import Mode
from archivist.ui.workspace import Workspace
from tests.builders import add_document
from tests.ui.opened import created, opened


@pytest.fixture
def program(qtbot: QtBot, settings: Settings) -> Iterator[Program]:
    made = Program(settings)
    qtbot.addWidget(made.window, before_close_func=lambda _window: made.close())
    made.window.resize(1280, 800)
    made.window.show()
    yield made
    made.close()


@pytest.fixture
def space(qtbot: QtBot, program: Program, tmp_path: Path) -> Workspace:
    """A new archive, open in the window."""
    return created(qtbot, program, tmp_path / "archive")


def _act(program: Program, name: str) -> None:
    action = program.window.acts[name]
    assert action.isEnabled(), name
    action.trigger()


def test_without_an_archive_the_window_welcomes(program: Program, settings: Settings) -> None:
    program.begin([])
    assert program.window.pages.currentWidget() is program.window.welcome
    assert not program.window.acts["add_files"].isEnabled()
    assert not program.window.acts["undo"].isEnabled()


def test_the_archive_opened_last_is_opened_again(
    qtbot: QtBot, program: Program, space: Workspace, settings: Settings, tmp_path: Path
) -> None:
    document_id = add_document(space.archive)
    space.desk.open_document(document_id)
    program.window.close()
    again = Program(settings)
    qtbot.addWidget(again.window)
    again.begin([])
    held = opened(qtbot, again)
    assert held.archive.path == tmp_path / "archive"
    assert held.desk.current_id == document_id
    again.close()


def test_closing_lets_the_archive_go(program: Program, space: Workspace, tmp_path: Path) -> None:
    program.window.close()
    Archive.open(tmp_path / "archive").close()


def test_a_folder_without_an_archive_is_refused_in_words(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program.open(tmp_path / "nothing")
    qtbot.waitUntil(lambda: "no archive" in _warned(program))
    assert program.window.pages.currentWidget() is program.window.welcome


def test_the_window_says_what_it_opens_and_closes_meanwhile(
    qtbot: QtBot, program: Program, space: Workspace, settings: Settings, tmp_path: Path
) -> None:
    program.close_archive()
    program.open(tmp_path / "archive")
    assert program.window.pages.currentWidget() is program.window.waiting
    assert "archive" in program.window.waiting.text()
    program.close()
    assert program.window.workspace is None
    Archive.open(tmp_path / "archive").close()


def test_an_archive_wished_for_while_another_opens_is_opened_after_it(
    qtbot: QtBot, program: Program, space: Workspace, tmp_path: Path
) -> None:
    Archive.create(tmp_path / "second").close()
    Archive.create(tmp_path / "third").close()
    program.open(tmp_path / "second")
    program.open(tmp_path / "third")
    qtbot.waitUntil(lambda: opened(qtbot, program).archive.path == tmp_path / "third")
    Archive.open(tmp_path / "second").close()


def test_what_is_being_opened_is_let_go_when_the_archive_is_closed(
    qtbot: QtBot, program: Program, space: Workspace, tmp_path: Path
) -> None:
    Archive.create(tmp_path / "second").close()
    program.open(tmp_path / "second")
    program.window.busy = lambda: ()  # nobody is there to be asked
    program.close_archive()
    qtbot.waitUntil(lambda: not program.opener.is_running)
    assert program.window.workspace is None
    assert program.window.pages.currentWidget() is program.window.welcome
    Archive.open(tmp_path / "second").close()


def test_a_wish_made_while_an_unwanted_archive_opens_is_kept_and_an_older_one_is_not(
    qtbot: QtBot, program: Program, space: Workspace, tmp_path: Path
) -> None:
    for name in ("second", "third", "fourth"):
        Archive.create(tmp_path / name).close()
    program.window.busy = lambda: ()  # nobody is there to be asked
    program.open(tmp_path / "second")
    program.open(tmp_path / "third")
    program.close_archive()
    program.open(tmp_path / "fourth")
    assert "fourth" in program.window.waiting.text()
    qtbot.waitUntil(lambda: program.window.workspace is not None)
    assert opened(qtbot, program).archive.path == tmp_path / "fourth"
    for name in ("second", "third"):
        Archive.open(tmp_path / name).close()


def test_a_refusal_of_what_nobody_wants_any_more_is_not_told(
    qtbot: QtBot, program: Program, space: Workspace, tmp_path: Path
) -> None:
    program.window.busy = lambda: ()  # as above
    program.open(tmp_path / "nothing")
    program.close_archive()
    qtbot.waitUntil(lambda: not program.opener.is_running)
    assert _warned(program) == ""


def _warned(program: Program) -> str:
    return program.window.notice.text()


def test_files_dropped_anywhere_are_added_and_one_is_opened(
    qtbot: QtBot, program: Program, space: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "nara.txt"
    file.write_text("Leaders meet in Nara\n\nThey met on Tuesday.", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    window, place = program.window, QPoint(600, 400)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, buttons, keys)
    with qtbot.waitSignal(space.intake.finished, timeout=30_000):
        QApplication.sendEvent(window, dropping)
    qtbot.waitUntil(lambda: space.desk.current is not None, timeout=5000)
    assert space.desk.current is not None
    assert "They met on Tuesday" in space.desk.current.text
    qtbot.waitUntil(lambda: len(space.library.browser.model.ids) == 1, timeout=5000)


def test_an_article_is_pasted_with_a_key(qtbot: QtBot, program: Program, space: Workspace) -> None:
    QGuiApplication.clipboard().setText("DNA accord\n\nThe accord was signed in Seoul.")
    with qtbot.waitSignal(space.intake.finished, timeout=30_000):
        qtbot.keyClick(space.desk, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: space.desk.current is not None, timeout=5000)


def test_pasting_into_a_field_adds_no_document(
    qtbot: QtBot, program: Program, space: Workspace
) -> None:
    QGuiApplication.clipboard().setText("yonhap")
    line = space.library.browser.filter
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "yonhap"
    assert space.jobs.running == () or all(job.quiet for job in space.jobs.running)


def test_several_files_leave_a_report_that_opens_them(
    qtbot: QtBot, program: Program, space: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "clippings"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"Title {number}\n\nText {number}.")
    (folder / "bad.html").write_bytes(b"")
    space.intake.add_files([folder])
    qtbot.waitUntil(lambda: space.intake.job is None, timeout=30_000)
    with space.archive.read() as session:
        listed = staging.ids(session)
    with qtbot.waitSignal(space.intake.finished, timeout=30_000):
        space.intake.admit(listed)
    qtbot.waitUntil(space.report.isVisible, timeout=5000)
    assert "3 added" in space.report.summary.text()
    assert "could not be read" in space.report.summary.text()


def test_undo_and_redo_name_their_step_and_survive_a_restart(
    qtbot: QtBot, program: Program, space: Workspace, tmp_path: Path
) -> None:
    acts = program.window.acts
    with space.archive.change("Mark person “Takaichi Sanae”") as session:
        collections.create(session, "Summits")
    qtbot.waitUntil(lambda: acts["undo"].text() == "Undo Mark person “Takaichi Sanae”")
    program.close_archive()
    program.open(tmp_path / "archive")
    opened(qtbot, program)
    assert acts["undo"].text() == "Undo Mark person “Takaichi Sanae”"
    _act(program, "undo")
    qtbot.waitUntil(acts["redo"].isEnabled, timeout=3000)
    assert acts["redo"].text() == "Redo Mark person “Takaichi Sanae”"
    qtbot.waitUntil(lambda: not acts["undo"].isEnabled(), timeout=3000)
    _act(program, "redo")
    qtbot.waitUntil(acts["undo"].isEnabled, timeout=3000)


def test_quick_presses_of_undo_are_all_done(
    qtbot: QtBot, program: Program, space: Workspace
) -> None:
    for name in "abc":
        with space.archive.change(f"New collection {name}") as session:
            collections.create(session, name)
    qtbot.waitUntil(program.window.acts["undo"].isEnabled)
    for _ in range(3):
        space.undoing.undo()
    qtbot.waitUntil(lambda: space.archive.undo_label() is None, timeout=3000)
    with space.archive.read() as session:
        assert collections.rows(session) == []


def test_panes_fold_away_and_stay_folded(
    qtbot: QtBot, program: Program, space: Workspace, tmp_path: Path
) -> None:
    assert space.left.isVisible()
    _act(program, "fold_left")
    assert not space.left.isVisible()
    program.close_archive()
    program.open(tmp_path / "archive")
    held = opened(qtbot, program)
    assert not held.left.isVisible()
    assert held.right.isVisible()
    _act(program, "fold_left")
    assert held.left.isVisible()


def test_the_theme_is_toggled_and_remembered(
    program: Program, space: Workspace, settings: Settings
) -> None:
    _act(program, "theme")
    assert theme.current().dark
    assert settings.text("window/theme") == Mode.DARK
    _act(program, "theme")
    assert not theme.current().dark


def test_deleting_by_key_and_undoing_by_key(
    qtbot: QtBot, program: Program, space: Workspace
) -> None:
    for name in "ab":
        add_document(space.archive, f"Title {name}\nText", title=f"Title {name}")
    view = space.library.browser.list
    qtbot.waitUntil(lambda: len(space.library.browser.model.ids) == 2, timeout=3000)
    view.setFocus()
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: space.library.browser.model.ids == [], timeout=3000)
    qtbot.waitUntil(lambda: "Delete 2 documents" in program.window.acts["undo"].text())
    qtbot.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(space.library.browser.model.ids) == 2, timeout=3000)


def test_a_second_start_rings_at_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    bell = Doorbell(tmp_path)
    with qtbot.waitSignal(bell.rung, timeout=3000):
        assert raise_first(tmp_path)
    bell.close()
    assert not raise_first(tmp_path)


def test_the_sample_opens_with_something_to_see(qtbot: QtBot, program: Program) -> None:
    program.begin(["--sample"])
    qtbot.waitUntil(lambda: program.window.workspace is not None, timeout=60_000)
    held = program.window.workspace
    assert held is not None
    with held.archive.read() as session:
        assert documents.count(session) > 10
    qtbot.waitUntil(lambda: len(held.library.browser.model.ids) > 10, timeout=5000)


def test_every_button_and_list_has_a_name(qtbot: QtBot, program: Program, space: Workspace) -> None:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QWidget

    space.desk.open_document(add_document(space.archive))
    nameless = []
    for widget in program.window.findChildren(QWidget):
        if not isinstance(widget, QAbstractButton | QAbstractItemView | QLineEdit):
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        hidden = widget.objectName().startswith("qt_") or not widget.isVisible()
        if face is not None and not hidden and not face.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert nameless == []


def test_files_given_at_the_start_are_added_to_the_archive_opened_last(
    qtbot: QtBot, program: Program, space: Workspace, settings: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "nara.txt"
    file.write_text("Leaders meet in Nara\n\nThey met on Tuesday.", encoding="utf-8")
    with qtbot.waitSignal(space.intake.finished, timeout=30_000):
        raise_first(tmp_path / "archive", [file])  # as a second start does
    program.window.close()
    again = Program(settings)
    qtbot.addWidget(again.window, before_close_func=lambda _window: again.close())
    other = tmp_path / "other.txt"
    other.write_text("Accord on DNA testing\n\nIt was signed in Seoul.", encoding="utf-8")
    again.begin([str(other)])
    held = opened(qtbot, again)
    with qtbot.waitSignal(held.intake.finished, timeout=30_000):
        pass
    with held.archive.read() as session:
        assert documents.count(session) == 2
    again.close()


def test_an_archive_is_named_by_its_folder_or_its_database(tmp_path: Path) -> None:
    file = tmp_path / "archive.sqlite"
    file.write_bytes(b"")
    story = tmp_path / "story.html"
    story.write_text("words")
    assert asked_for([str(tmp_path)]).archive == tmp_path
    assert asked_for([str(file), "--smoke"]) == Asked(tmp_path)
    assert asked_for([str(story)]) == Asked(None, (story,))
    assert asked_for(["--sample"]) == Asked()
