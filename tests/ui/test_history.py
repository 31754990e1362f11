"""The history: the newest steps at once, older ones as one goes down."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.store import codebook
from archivist.ui.dialogs.history import HistoryDialog


def test_older_steps_are_listed_as_one_goes_down_to_the_first(
    qtbot: QtBot, archive: Archive
) -> None:
    for number in range(150):
        with archive.change(f"Step {number}") as session:
            codebook.create(session, f"code {number}")
    dialog = HistoryDialog(archive)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.table.rowCount() == 60
    for _ in range(4):
        qtbot.keyClick(dialog.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    told = [dialog.table.item(row, 1).text() for row in range(dialog.table.rowCount())]
    assert told == [f"Step {number}" for number in reversed(range(150))]


def test_an_archive_in_which_nothing_was_done_says_so(qtbot: QtBot, archive: Archive) -> None:
    dialog = HistoryDialog(archive)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.empty.isVisible()
    assert not dialog.table.isVisible()
