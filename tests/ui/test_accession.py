"""Material comes in by files, folders and the clipboard; a report says what became of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from pytestqt.qtbot import QtBot

from archivist.accession import AccessionReport
from archivist.archive import Archive
from archivist.store import documents, staging
from archivist.store.accessions import ItemReport
from archivist.ui.accession.intake import Intake
from archivist.ui.accession.report import ReportPanel
from archivist.ui.jobs import Jobs


@pytest.fixture
def intake(archive: Archive, jobs: Jobs) -> Intake:
    return Intake(archive, jobs)


def _report(qtbot: QtBot, intake: Intake, data: QMimeData) -> AccessionReport:
    with qtbot.waitSignal(intake.finished, timeout=30_000) as done:
        intake.add_copied(data)
    report = done.args[0]
    assert isinstance(report, AccessionReport)
    return report


def test_dropped_files_are_added_and_of_folders_a_list_is_made(
    qtbot: QtBot, archive: Archive, intake: Intake, tmp_path: Path
) -> None:
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / "one.txt").write_text("Leaders meet in Nara\n\nThey met on Tuesday.")
    (tmp_path / "two.txt").write_text("Accord on DNA testing\n\nIt was signed.")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "two.txt"))])
    report = _report(qtbot, intake, data)
    assert [item.status for item in report.items] == ["added"]
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    with qtbot.waitSignal(intake.list_wanted, timeout=30_000):
        intake.add_copied(data)
    qtbot.waitUntil(lambda: intake.job is None, timeout=30_000)
    with archive.read() as session:
        assert documents.count(session) == 1
        assert staging.counts(session) == {"ready": 1}


def test_pasted_text_becomes_a_document(qtbot: QtBot, archive: Archive, intake: Intake) -> None:
    data = QMimeData()
    data.setText("Leaders meet in Nara\n\nThey met on Tuesday.")
    report = _report(qtbot, intake, data)
    assert [item.status for item in report.items] == ["added"]
    assert "Leaders meet in Nara" in report.items[0].title


def test_a_clipboard_without_text_is_answered_with_what_to_do(qtbot: QtBot, intake: Intake) -> None:
    with qtbot.waitSignal(intake.nothing_to_add) as told:
        intake.add_copied(QMimeData())
    assert "Copy an article" in told.args[0]


def test_the_report_names_failures_first_and_opens_what_was_added(qtbot: QtBot) -> None:
    panel = ReportPanel()
    qtbot.addWidget(panel)
    panel.resize(600, 200)
    panel.show_report(
        AccessionReport(
            (
                ItemReport("/in/good.html", "added", "id-1", "Nara summit", date="2026-01-13"),
                ItemReport("/in/twin.html", "duplicate", "id-2", "DNA accord"),
                ItemReport("/in/bad.html", "failed", error="no text. Save the page again."),
            )
        )
    )
    assert panel.summary.text() == "1 added · 1 already here · 1 could not be read"
    held = panel.items.model()
    lines = [held.index(row, 0).data() for row in range(held.rowCount())]
    assert lines[0] == "bad.html — no text. Save the page again."
    assert "already here as “DNA accord”" in lines[2]
    place = panel.items.visualRect(held.index(1, 0)).center()
    with qtbot.waitSignal(panel.document_opened) as opened:
        qtbot.mouseClick(panel.items.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == ["id-1"]


def test_a_stopped_accession_says_so(qtbot: QtBot) -> None:
    panel = ReportPanel()
    qtbot.addWidget(panel)
    words = panel.words_for(AccessionReport((), cancelled=True))
    assert words == "Nothing was added · stopped early"
