"""What a search takes for the same is chosen in the window, and the index follows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.search.choice import choose, chosen
from archivist.search.folding import USUAL, Folding
from archivist.search.follow import is_current
from archivist.ui.app import Program
from archivist.ui.dialogs.search_settings import SearchSettingsDialog
from archivist.ui.settings import Settings
from tests.builders import add_document
from tests.ui.opened import created


@pytest.fixture
def program(qtbot: QtBot, settings: Settings, tmp_path: Path) -> Iterator[Program]:
    made = Program(settings)
    qtbot.addWidget(made.window, before_close_func=lambda _window: made.close())
    with qtbot.waitExposed(made.window):
        made.window.show()
    created(qtbot, made, tmp_path / "archive")
    yield made
    made.close()


def kept(archive: Archive) -> Folding:
    with archive.read() as session:
        return chosen(session)


def test_the_dialog_shows_what_the_archive_keeps(qtbot: QtBot, archive: Archive) -> None:
    choose(archive, Folding(han=False))
    dialog = SearchSettingsDialog(archive)
    qtbot.addWidget(dialog)
    assert {name for name, box in dialog.boxes.items() if not box.isChecked()} == {"han"}
    assert not dialog.go.isEnabled()
    dialog.boxes["han"].click()
    assert dialog.go.isEnabled()
    dialog.reject()
    assert kept(archive) == Folding(han=False)


def test_an_archive_that_cannot_be_written_says_so(qtbot: QtBot, archive: Archive) -> None:
    with Archive.open(archive.path, read_only=True) as other:
        dialog = SearchSettingsDialog(other)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.boxes["stemming"].click()
        dialog.go.click()
        assert dialog.isVisible()
        assert "reading only" in dialog.problem.text()
    assert kept(archive) == USUAL


def test_a_change_in_the_window_builds_the_index_anew(qtbot: QtBot, program: Program) -> None:
    space = program.window.workspace
    assert space is not None
    add_document(space.archive, "one\nA mine at sea")
    add_document(space.archive, "many\nMines at sea")
    qtbot.waitUntil(lambda: is_current(space.archive), timeout=30_000)

    def untick() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SearchSettingsDialog)
        dialog.boxes["stemming"].click()
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, untick)
    program.window.acts["search_settings"].trigger()
    assert kept(space.archive) == Folding(stemming=False)
    qtbot.waitUntil(lambda: is_current(space.archive), timeout=30_000)
    space.seeking.box.setText("mine")
    qtbot.keyClick(space.seeking.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(space.seeking.found) == 1, timeout=10_000)
