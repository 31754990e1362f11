"""What an export offers first, and that it says how many documents will be written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.ui.dialogs.export import ExportDialog
from archivist.ui.jobs import Jobs
from archivist.ui.safekeeping import Safekeeping
from tests.builders import add_document


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


SUMMITS = "The collection “Summits”"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ((2, 3, SUMMITS, False), ("Documents chosen", "Export 2 documents")),
        ((1, 3, SUMMITS, False), ("The collection", "Export 3 documents")),
        ((1, 3, SUMMITS, True), ("Documents chosen", "Export 1 document")),
        ((1, 4, "", False), ("The whole archive", "Export 4 documents")),
        ((0, 0, "The inbox", False), ("The whole archive", "Export 4 documents")),
    ],
)
def test_an_export_begins_with_what_is_meant(
    window: QWidget,
    archive: Archive,
    jobs: Jobs,
    asked: tuple[int, int, str, bool],
    expected: tuple[str, str],
) -> None:
    ids = [add_document(archive, title=f"Story {number}") for number in range(4)]
    chosen, listed, shown, meant = asked
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        seen.extend([dialog.buttons.checkedButton().text(), dialog.go.text()])
        dialog.reject()

    QTimer.singleShot(0, look)
    safekeeping = Safekeeping(archive, jobs, window)
    safekeeping.export(ids[:chosen], ids[:listed], shown=shown, meant=meant)
    assert seen[0].startswith(expected[0])
    assert seen[1] == expected[1]


def test_an_empty_archive_has_nothing_to_export(
    window: QWidget, archive: Archive, jobs: Jobs
) -> None:
    seen: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExportDialog)
        seen.append(dialog.go.isEnabled())
        dialog.reject()

    QTimer.singleShot(0, look)
    Safekeeping(archive, jobs, window).export()
    assert seen == [False]
