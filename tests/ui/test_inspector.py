"""What the inspector offers for a file depends on what the file is and how it was read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from archivist.accession.attached import UNREAD
from archivist.archive import Archive
from archivist.errors import LOCKED
from archivist.formats.source import Options
from archivist.ui.accession.inspector import Inspector
from archivist.ui.accession.looking import Look
from archivist.ui.jobs import Jobs


@pytest.fixture
def inspector(qtbot: QtBot, archive: Archive, jobs: Jobs) -> Inspector:
    made = Inspector(archive, jobs)
    qtbot.addWidget(made)
    made.resize(900, 240)
    made.show()
    return made


def _look(state: str, media_type: str, *told: str, **more: object) -> Look:
    values = {"text": "", "kept": Path("/kept"), "options": Options(), "language": ""} | more
    return Look("id", "scan.pdf", "/in/scan.pdf", state, media_type, told=told, **values)  # type: ignore[arg-type]


def test_a_locked_file_asks_for_its_password(qtbot: QtBot, inspector: Inspector) -> None:
    inspector._ids = ("id",)
    inspector._show(_look("locked", "application/pdf", "It is locked."))
    assert inspector.password.isVisible()
    assert inspector.password.echoMode() == inspector.password.EchoMode.Password
    qtbot.keyClicks(inspector.password, "secret")
    with qtbot.waitSignal(inspector.reading_wanted) as asked:
        qtbot.keyClick(inspector.password, Qt.Key.Key_Return)
    assert asked.args == [["id"], Options(password="secret")]


def test_a_record_whose_file_is_locked_asks_for_the_password(inspector: Inspector) -> None:
    told = UNREAD.format(name="p.pdf", why=LOCKED)
    inspector._ids = ("id",)
    inspector._show(_look("warned", "application/x-research-info-systems", told))
    assert inspector.password.isVisible()


def test_a_scan_offers_ocr_only_where_tesseract_was_found(
    qtbot: QtBot, inspector: Inspector
) -> None:
    inspector._ids = ("id",)
    scan = _look("warned", "application/pdf", "4 of 4 pages hold pictures and no words.")
    inspector._show(scan)
    assert not inspector.ocr.isVisible()
    inspector.ocr_found = True
    inspector._show(scan)
    assert inspector.ocr.isVisible()
    assert not inspector.charset.isVisible()
    with qtbot.waitSignal(inspector.reading_wanted) as asked:
        inspector.ocr.click()
    assert asked.args == [["id"], Options(ocr=True)]
    gone = _look("warned", "application/pdf", "4 of 4 pages hold pictures and no words.", kept=None)
    inspector._show(gone)
    assert not inspector.ocr.isVisible()
    inspector._show(_look("warned", "application/pdf", "From OCR.", options=Options(ocr=True)))
    assert not inspector.ocr.isVisible()


def test_a_likely_duplicate_leads_to_the_document_it_is_like(
    qtbot: QtBot, inspector: Inspector
) -> None:
    told = "Is nearly the same as “Nara summit”."
    more = {"similar_id": "document-1", "similar_title": "Nara summit", "text": "Words."}
    inspector._show(_look("ready", "text/html", told, **more))
    assert inspector.twin.text() == "Open “Nara summit”"
    assert inspector.told.text() == told
    assert inspector.words.toPlainText() == "Words."
    with qtbot.waitSignal(inspector.document_wanted) as asked:
        inspector.twin.click()
    assert asked.args == ["document-1"]
