"""What is kept without a text says what it is, and leads to its original."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from archivist.accession import accession_files
from archivist.archive import Archive
from archivist.ui.desk.page import DocumentPage
from tests.builders import add_document


def test_a_recording_says_what_it_is(qtbot: QtBot, archive: Archive, tmp_path: Path) -> None:
    recording = tmp_path / "interview-lee.mp3"
    recording.write_bytes(b"ID3\x04\x00\x00\x00\x00\x00\x00" + bytes(400))
    (item,) = accession_files(archive, [recording]).items
    assert item.document_id
    page = DocumentPage(archive, item.document_id)
    qtbot.addWidget(page)
    page.show()
    page.load()
    assert page.unread is not None
    assert page.unread.isVisible()
    assert not page.reader.isVisible()
    assert "Sound recording, kept as it is." in page.unread.words.words
    assert item.title in page.unread.words.words
    assert page.unread.opening.isVisible()
    assert page.unread.showing.isVisible()


def test_a_document_with_a_text_is_read_as_ever(qtbot: QtBot, archive: Archive) -> None:
    page = DocumentPage(archive, add_document(archive))
    qtbot.addWidget(page)
    page.show()
    page.load()
    assert page.unread is None
    assert page.reader.isVisible()
