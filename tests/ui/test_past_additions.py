"""What was added before: the list of accessions, the report of one, a document from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from archivist.accession import accession_files
from archivist.archive import Archive
from archivist.ui.dialogs.past_additions import PastAdditionsDialog
from archivist.ui.jobs import Jobs


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


def test_a_report_is_read_again_and_leads_to_its_documents(
    qtbot: QtBot, archive: Archive, jobs: Jobs, tmp_path: Path
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, words in ((first, "Talks in Nara"), (second, "奈良で首脳会談")):
        folder.mkdir()
        (folder / "story.txt").write_text(f"{words}\n\n{words}.\n")
        (folder / "bad.pdf").write_bytes(b"%PDF-1.7\nnothing more")
        accession_files(archive, [folder])
    dialog = PastAdditionsDialog(archive, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    lines = dialog.report.items

    def told() -> list[str]:
        model = lines.model()
        return [model.index(n, 0).data() for n in range(model.rowCount())] if model else []

    qtbot.waitUntil(lambda: any("奈良で首脳会談" in line for line in told()))
    assert told()[0].startswith("bad.pdf")
    assert "1 added · 1 could not be read" in dialog.report.summary.text()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: any("Talks in Nara" in line for line in told()))
    with qtbot.waitSignal(dialog.document_opened) as opened:
        place = lines.visualRect(lines.model().index(1, 0)).center()
        qtbot.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args
    assert opened.args[0]
    assert not dialog.isVisible()


def test_an_archive_to_which_nothing_was_added_says_what_to_do(
    qtbot: QtBot, archive: Archive, jobs: Jobs
) -> None:
    dialog = PastAdditionsDialog(archive, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.empty.isVisible)
    assert "Add files" in dialog.empty.words


def test_a_dialog_that_is_closed_while_it_reads_is_not_filled(
    qtbot: QtBot, archive: Archive, jobs: Jobs
) -> None:
    dialog = PastAdditionsDialog(archive, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.reject()
    qtbot.waitUntil(lambda: not jobs.running)
    assert dialog.list.count() == 0
