"""Marking by keyboard and mouse, on a real archive."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QListView, QMainWindow, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.model.authority import AuthorityRecord, NameForm
from archivist.model.rendition import Span
from archivist.store import authority, codebook, passage_rows
from archivist.ui.marking.marker import Marker
from tests.builders import NARA, add_document
from tests.ui.typing import type_text

NAME = Span(NARA.index("Takaichi Sanae"), NARA.index("Takaichi Sanae") + len("Takaichi Sanae"))
NEAR = QPoint(200, 120)


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    made.setCentralWidget(QPlainTextEdit(made))
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.centralWidget().setFocus()
    return made


@pytest.fixture
def document(archive: Archive) -> str:
    return add_document(archive)


@pytest.fixture
def marker(archive: Archive, window: QMainWindow) -> Marker:
    made = Marker(archive, window)
    archive.subscribe(made.refresh)
    return made


def _edit(marker: Marker) -> QLineEdit:
    return marker.picker.findChild(QLineEdit)  # type: ignore[return-value]


def _labels(marker: Marker, document: str, archive: Archive) -> list[tuple[Span, list[str]]]:
    with archive.read() as session:
        found = passage_rows.passages(session, document_id=document)
    return [(row.span, [body.label for body in row.bodies]) for row in found]


def test_enter_makes_the_selected_name_a_person(
    qtbot: QtBot, archive: Archive, marker: Marker, document: str
) -> None:
    marker.mark(document, NAME, "person", NEAR)
    qtbot.waitUntil(_edit(marker).hasFocus)
    assert _edit(marker).text() == "Takaichi Sanae"
    with qtbot.waitSignal(marker.marked):
        qtbot.keyClick(_edit(marker), Qt.Key.Key_Return)
    assert _labels(marker, document, archive) == [(NAME, ["Takaichi Sanae"])]
    assert archive.undo_label() == "Mark person “Takaichi Sanae”"
    archive.undo()
    assert _labels(marker, document, archive) == []
    with archive.read() as session:
        assert authority.rows(session) == []


def test_a_known_form_of_another_script_comes_first(
    qtbot: QtBot, archive: Archive, marker: Marker, document: str
) -> None:
    with archive.change("Fill") as session:
        record = authority.create(session, "person", "Takaichi Sanae")
        authority.add_form(session, record.id, "高市早苗")
        authority.create(session, "person", "Lee Jae Myung")
    marker.mark(document, NAME, "person", NEAR)
    type_text(qtbot, _edit(marker), "高市")
    assert _edit(marker).text() == "高市"  # what is typed replaces the suggestion
    qtbot.keyClick(_edit(marker), Qt.Key.Key_Return)
    assert _labels(marker, document, archive) == [(NAME, ["Takaichi Sanae"])]


def test_marking_again_adds_a_body(
    qtbot: QtBot, archive: Archive, marker: Marker, document: str
) -> None:
    for kind, typed in (("person", ""), ("code", "Summit"), ("dispute", "Chosei mine")):
        marker.mark(document, NAME, kind, NEAR)
        qtbot.keyClicks(_edit(marker), typed)
        qtbot.keyClick(_edit(marker), Qt.Key.Key_Return)
    assert _labels(marker, document, archive) == [
        (NAME, ["Takaichi Sanae", "Summit", "Chosei mine"])
    ]


def test_arrows_and_a_click_choose_and_escape_leaves(
    qtbot: QtBot, archive: Archive, window: QMainWindow, marker: Marker, document: str
) -> None:
    with archive.change("Fill") as session:
        for name in ("Summit", "Summit diplomacy", "Apology"):
            codebook.create(session, name)
    marker.mark(document, NAME, "code", NEAR)
    qtbot.keyClick(_edit(marker), Qt.Key.Key_Escape)
    assert marker.picker.isHidden()
    assert window.centralWidget().hasFocus()
    marker.mark(document, NAME, "code", NEAR)
    qtbot.keyClicks(_edit(marker), "summit")
    qtbot.keyClick(_edit(marker), Qt.Key.Key_Down)
    qtbot.keyClick(_edit(marker), Qt.Key.Key_Return)
    marker.mark(document, NAME, "code", NEAR)
    offers = marker.picker.findChild(QListView)
    assert offers is not None
    rows = {offers.model().index(row, 0).data(): row for row in range(offers.model().rowCount())}
    place = offers.visualRect(offers.model().index(rows["Apology"], 0)).center()
    qtbot.mouseClick(offers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert _labels(marker, document, archive) == [(NAME, ["Summit diplomacy", "Apology"])]


def test_a_press_elsewhere_closes_the_picker_without_marking(
    qtbot: QtBot, archive: Archive, window: QMainWindow, marker: Marker, document: str
) -> None:
    marker.mark(document, NAME, "person", NEAR)
    text = window.centralWidget()
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(880, 590))  # type: ignore[attr-defined]
    assert marker.picker.isHidden()
    assert _labels(marker, document, archive) == []


def test_tab_and_a_click_change_the_kind(
    qtbot: QtBot, archive: Archive, marker: Marker, document: str
) -> None:
    marker.mark(document, NAME, "person", NEAR)
    qtbot.keyClick(_edit(marker), Qt.Key.Key_Tab)
    assert marker.picker.kind == "agreement"
    buttons = {button.toolTip(): button for button in marker.picker.findChildren(QToolButton)}
    qtbot.mouseClick(buttons["Place (L in the text)"], Qt.MouseButton.LeftButton)
    assert marker.picker.kind == "place"
    qtbot.keyClick(_edit(marker), Qt.Key.Key_Return)
    with archive.read() as session:
        assert [row.kind for row in authority.rows(session)] == ["place"]


def test_control_enter_keeps_the_passage_as_another_name(
    qtbot: QtBot, archive: Archive, marker: Marker
) -> None:
    document = add_document(archive, "高市早苗首相は奈良で会談した。", language="ja")
    with archive.change("Fill") as session:
        record = authority.create(session, "person", "Takaichi Sanae").id
    marker.mark(document, Span(0, 4), "person", NEAR)
    qtbot.keyClicks(_edit(marker), "taka")
    qtbot.keyClick(_edit(marker), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with archive.read() as session:
        forms = authority.rows(session, ids=[record])[0].forms
    assert [(form.form, form.language, form.script) for form in forms][1:] == [
        ("高市早苗", "ja", "Hani")
    ]


def test_a_long_passage_is_coded_from_an_empty_line_and_names_in_it_are_offered(
    qtbot: QtBot, archive: Archive, marker: Marker, document: str
) -> None:
    with archive.change("Fill") as session:
        authority.create(session, "person", "Lee Jae Myung")
        authority.create(session, "person", "Aso Taro")
    marker.mark(document, Span(21, 97), "person", NEAR)
    assert _edit(marker).text() == ""
    qtbot.keyClick(_edit(marker), Qt.Key.Key_Return)
    with archive.read() as session:
        assert authority.rows(session)[1].passages == 1


def test_a_note_is_written_changed_and_emptied(
    qtbot: QtBot, archive: Archive, marker: Marker, document: str
) -> None:
    marker.mark(document, NAME, "note", NEAR)
    sheet = marker.note_editor.findChild(QPlainTextEdit)
    assert sheet is not None
    qtbot.keyClicks(sheet, "First woman in the office")
    qtbot.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert _labels(marker, document, archive) == [(NAME, ["First woman in the office"])]
    with archive.read() as session:
        body = passage_rows.passages(session, document_id=document)[0].bodies[0]
    marker.edit_note(body.id, body.label, NEAR)
    qtbot.keyClicks(sheet, "?")
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert _labels(marker, document, archive) == [(NAME, ["First woman in the office"])]
    marker.edit_note(body.id, body.label, NEAR)
    qtbot.keyClicks(sheet, "?")
    marker.note_editor.leave()  # a press elsewhere keeps the words
    assert _labels(marker, document, archive) == [(NAME, ["First woman in the office?"])]
    marker.keep_note(body.id, "")
    assert _labels(marker, document, archive) == []


def test_what_cannot_be_marked_is_said(
    qtbot: QtBot, archive: Archive, marker: Marker, document: str
) -> None:
    with archive.change("Fill") as session:
        record = authority.create(session, "person", "Lee Jae Myung").id
    with qtbot.waitSignal(marker.failed) as refused:
        marker.apply(document, Span(5, 100_000), "person", record)
    assert "no passage" in refused.args[0]
    with qtbot.waitSignal(marker.failed):
        marker.remove("not there")


def test_edges_move_and_marks_go(archive: Archive, marker: Marker, document: str) -> None:
    with archive.change("Fill") as session:
        record = authority.create(session, "person", "Lee Jae Myung").id
    marker.apply(document, Span(0, 7), "person", record)
    with archive.read() as session:
        made = passage_rows.passages(session, document_id=document)[0].id
    marker.move(made, Span(0, 12))
    assert _labels(marker, document, archive)[0][0] == Span(0, 12)
    marker.remove(made)
    assert _labels(marker, document, archive) == []


def test_the_picker_opens_at_once_with_5000_records(
    qtbot: QtBot, archive: Archive, marker: Marker, document: str
) -> None:
    with archive.change("Fill") as session:
        for number in range(5000):
            record = AuthorityRecord(kind="person")
            session.add(record)
            for place, form in enumerate((f"Kim number {number}", f"金{number}", f"김{number}")):
                held = {"record_id": record.id, "position": place, "form_fold": form}
                session.add(NameForm(form=form, **held))
    marker.catalogue.load()
    marker.mark(document, NAME, "person", NEAR)  # builds the widget
    marker.picker.dismiss()
    begun = time.process_time()
    marker.mark(document, NAME, "person", NEAR)
    marker.picker.repaint()
    opened = time.process_time() - begun
    begun = time.process_time()
    type_text(qtbot, _edit(marker), "金")
    qtbot.keyClicks(_edit(marker), "49")
    typed = (time.process_time() - begun) / 3
    print(f"open {opened * 1000:.1f} ms, key {typed * 1000:.1f} ms")
    # The goal is 50 ms; a busy machine under coverage takes a multiple of it.
    assert opened < 0.3
    assert typed < 0.3
