"""The texts of a document: listed, read, and taken back, in the details and among the passages."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.model.rendition import Inline, InlineKind, Span
from archivist.store import annotations, codebook, passage_rows
from archivist.ui.bus import Bus
from archivist.ui.details.panel import DetailsPanel
from archivist.ui.marking.marker import Marker
from archivist.ui.passages.model import Role
from archivist.ui.passages.panel import PassagesPanel
from archivist.ui.passages.rows import Quoted
from archivist.ui.passages.words import where
from tests.builders import NARA, add_document
from tests.ui.other_texts import add_text, mark, texts


@pytest.fixture
def document_id(archive: Archive) -> str:
    return add_document(archive)


@pytest.fixture
def details(qtbot: QtBot, archive: Archive, bus: Bus, document_id: str) -> DetailsPanel:
    made = DetailsPanel(archive)
    bus.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(320, 900)
    made.show()
    made.show_document(document_id)
    return made


@pytest.fixture
def passages(qtbot: QtBot, archive: Archive, bus: Bus, document_id: str) -> PassagesPanel:
    window = QMainWindow()
    marker = Marker(archive, window)
    made = PassagesPanel(archive, marker, window)
    window.setCentralWidget(made)
    window.resize(320, 640)
    qtbot.addWidget(window)
    bus.changed.connect(made.refresh)
    made.show_document(document_id)
    window.show()
    return made


def rows(panel: PassagesPanel) -> list[Quoted]:
    held = [panel.model.index(n).data(Role.ROW) for n in range(panel.model.rowCount())]
    return [row for row in held if isinstance(row, Quoted)]


def test_a_document_with_one_text_has_no_such_section(details: DetailsPanel) -> None:
    assert not details.texts.isVisible()


def test_each_text_is_named_with_its_length_and_marks(
    qtbot: QtBot, archive: Archive, details: DetailsPanel, document_id: str
) -> None:
    mark(archive, document_id, "DNA testing")
    add_text(archive, document_id)
    add_text(archive, document_id, "From the scan", "tesseract")
    add_text(archive, document_id, "Again", "trafilatura", captured=True)
    qtbot.waitUntil(lambda: len(details.texts.buttons) == 4, timeout=2000)
    assert [button.text() for button in details.texts.buttons] == [
        "Plain text",
        "Whole page",
        "From OCR",
        "Article, captured 3 Feb 2027",
    ]
    assert [button.isChecked() for button in details.texts.buttons] == [True, False, False, False]

    def told() -> list[str]:
        labels = details.texts.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]

    qtbot.waitUntil(lambda: f"{len(NARA)} characters · 1 mark" in told(), timeout=2000)
    assert "5 characters" in told()


def test_another_text_is_read_by_a_click_and_what_became_of_the_marks_is_told(
    qtbot: QtBot, archive: Archive, details: DetailsPanel, document_id: str
) -> None:
    for words in ("DNA testing", "Takaichi Sanae", "Chosei mine"):
        mark(archive, document_id, words)
    other = add_text(archive, document_id)
    qtbot.waitUntil(lambda: len(details.texts.buttons) == 2, timeout=2000)
    with qtbot.waitSignal(details.other.told, timeout=2000) as told:
        qtbot.mouseClick(details.texts.buttons[1], Qt.MouseButton.LeftButton)
    assert "2 marks went along, 1 stays in the earlier text" in told.args[0]
    assert [(row.is_current, row.marks) for row in texts(archive, document_id)] == [
        (False, 1),
        (True, 2),
    ]
    assert archive.undo_label() == "Read another text"
    archive.undo()
    qtbot.waitUntil(lambda: details.texts.buttons[0].isChecked() is True, timeout=2000)
    assert next(row.marks for row in texts(archive, document_id) if row.id != other) == 3


def test_marks_left_behind_stand_last_and_lead_to_their_text(
    qtbot: QtBot, archive: Archive, passages: PassagesPanel, document_id: str
) -> None:
    lost = mark(archive, document_id, "Leaders meet")
    kept = mark(archive, document_id, "DNA testing")
    other = add_text(archive, document_id)
    passages.other.read(document_id, other)
    qtbot.waitUntil(lambda: [row.passage.id for row in rows(passages)] == [kept, lost])
    assert [where(row) for row in rows(passages)] == ["", "in another text"]
    index = passages.model.index(1)
    assert "in another text" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    with qtbot.waitSignal(passages.passage_activated, timeout=2000) as asked:
        spot = passages.view.visualRect(index).center()
        qtbot.mouseClick(passages.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked.args == [document_id, lost]
    assert not any(row.elsewhere for row in rows(passages))
    assert [row.is_current for row in texts(archive, document_id)] == [True, False]


def test_a_note_for_a_mark_left_behind_is_not_written_into_the_text_that_is_read(
    qtbot: QtBot, archive: Archive, passages: PassagesPanel, document_id: str
) -> None:
    with archive.change("Mark") as session:
        code = codebook.create(session, "Summit").id
        annotations.annotate(session, document_id, Span(0, 7), annotations.tagging(code))
    passages.other.read(document_id, add_text(archive, document_id))
    qtbot.waitUntil(lambda: bool(rows(passages)) and rows(passages)[0].elsewhere, timeout=2000)
    passages.view.setCurrentIndex(passages.model.index(0))
    passages.edit_note()
    qtbot.waitUntil(lambda: not rows(passages)[0].elsewhere, timeout=2000)
    with archive.read() as session:
        assert len(passage_rows.passages(session, document_id=document_id)) == 1


def test_another_text_is_written_in_a_thread_and_a_refusal_is_told(
    qtbot: QtBot, archive: Archive, details: DetailsPanel, document_id: str
) -> None:
    other = add_text(archive, document_id)
    threads: list[threading.Thread] = []
    archive.subscribe(lambda _changes: threads.append(threading.current_thread()))
    with qtbot.waitSignal(details.other.told, timeout=2000):
        details.other.read(document_id, other)
    assert threads[0] is not threading.main_thread()
    with qtbot.waitSignal(details.other.failed, timeout=2000):
        details.other.read(document_id, "none")


def test_a_passage_names_its_page(qtbot: QtBot, archive: Archive, passages: PassagesPanel) -> None:
    pages = (Inline(InlineKind.PAGE, 0, 1, "7"), Inline(InlineKind.PAGE, 30, 31, "8"))
    paged = add_document(archive, NARA + " Twice.", inlines=pages)
    for words in ("Leaders", "DNA testing", NARA[20:50]):
        mark(archive, paged, words)
    passages.show_document(paged)
    assert [where(row) for row in rows(passages)] == ["p. 7", "p. 7–8", "p. 8"]
    passages.grab()
    assert all(not passages.delegate.placed(row).aside.isNull() for row in rows(passages))
