"""The details: metadata edited in place, its origins, and the provenance."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.model.document import FieldOrigin
from archivist.store import document_fields, documents
from archivist.ui.bus import Bus
from archivist.ui.details.field_row import FieldRow
from archivist.ui.details.panel import DetailsPanel
from tests.builders import add_document
from tests.ui.typing import type_text


@pytest.fixture
def document_id(archive: Archive) -> str:
    made = add_document(archive, creators=["Kim Ji-ho"])
    with archive.change("Extract") as session:
        session.add(
            FieldOrigin(document_id=made, name="date", origin="json-ld", raw="13 January 2026")
        )
    return made


@pytest.fixture
def panel(qtbot: QtBot, archive: Archive, bus: Bus, document_id: str) -> DetailsPanel:
    made = DetailsPanel(archive)
    bus.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(320, 900)
    made.show()
    made.show_document(document_id)
    return made


def _type(qtbot: QtBot, row: FieldRow, text: str) -> None:
    row.value.setFocus()
    row.value.selectAll()
    type_text(qtbot, row.value, text)
    qtbot.keyClick(row.value, Qt.Key.Key_Return)


def _value(archive: Archive, document_id: str, name: str) -> document_fields.Field:
    with archive.read() as session:
        return next(row for row in document_fields.fields(session, document_id) if row.name == name)


def test_a_title_is_changed_in_place_and_undone(
    qtbot: QtBot, archive: Archive, panel: DetailsPanel, document_id: str
) -> None:
    _type(qtbot, panel.row("title"), "Summit in Nara")
    assert _value(archive, document_id, "title").value == "Summit in Nara"
    assert archive.undo_label() == "Change title"
    qtbot.waitUntil(lambda: panel.row("title").origin.text() == "person", timeout=2000)
    archive.undo()
    qtbot.waitUntil(lambda: panel.row("title").value.text() == "Leaders meet in Nara")


def test_a_value_shows_where_it_came_from_and_can_be_confirmed(
    qtbot: QtBot, archive: Archive, panel: DetailsPanel, document_id: str
) -> None:
    row = panel.row("date")
    assert row.origin.text() == "JSON-LD"
    assert "13 January 2026" in row.origin.toolTip()
    qtbot.mouseClick(row.origin, Qt.MouseButton.LeftButton)
    held = _value(archive, document_id, "date")
    assert (held.confirmed, held.origin) == (True, "json-ld")
    assert archive.undo_label() == "Confirm date"


def test_a_date_that_is_none_is_refused_beside_the_field(
    qtbot: QtBot, archive: Archive, panel: DetailsPanel, document_id: str
) -> None:
    row = panel.row("date")
    _type(qtbot, row, "last Tuesday")
    assert row.problem.isVisible()
    assert "2026-01-13" in row.problem.text()
    assert _value(archive, document_id, "date").value == "2026-01-13"
    qtbot.keyClick(row.value, Qt.Key.Key_Escape)
    assert row.value.text() == "2026-01-13"
    assert not row.problem.isVisible()


def test_a_date_in_words_is_taken_and_stands_there_in_figures(
    qtbot: QtBot, archive: Archive, panel: DetailsPanel, document_id: str
) -> None:
    row = panel.row("date")
    _type(qtbot, row, "令和8年1月15日")
    assert _value(archive, document_id, "date").value == "2026-01-15"
    qtbot.waitUntil(lambda: row.value.text() == "2026-01-15", timeout=2000)
    _type(qtbot, row, "15 January 2026")
    qtbot.waitUntil(lambda: row.value.text() == "2026-01-15", timeout=2000)
    assert not row.problem.isVisible()


def test_creators_are_parted_by_semicolons(
    qtbot: QtBot, archive: Archive, panel: DetailsPanel, document_id: str
) -> None:
    _type(qtbot, panel.row("creators"), "高市早苗; Lee Jae Myung")
    with archive.read() as session:
        found = documents.creators_of(session, [document_id])
    assert found[document_id] == ("高市早苗", "Lee Jae Myung")


def test_typing_is_not_lost_when_another_field_changes(
    qtbot: QtBot, archive: Archive, panel: DetailsPanel, document_id: str
) -> None:
    row = panel.row("agency")
    row.value.setFocus()
    qtbot.waitUntil(row.value.hasFocus)
    qtbot.keyClicks(row.value, "Kyod")
    with archive.change("Change date") as session:
        document_fields.edit_field(session, document_id, "date", "2026-01-14")
    qtbot.waitUntil(lambda: panel.row("date").value.text() == "2026-01-14", timeout=2000)
    assert row.value.text() == "Kyod"


@pytest.mark.parametrize("name", ["publisher", "description"])
def test_what_is_typed_stays_with_its_document_when_another_is_shown(
    qtbot: QtBot, archive: Archive, panel: DetailsPanel, document_id: str, name: str
) -> None:
    other = add_document(archive)
    with archive.change("Change outlet") as session:
        document_fields.edit_field(session, other, name, "Words of its own")
    row = panel.row(name)
    row.show()
    row.value.setFocus()
    qtbot.waitUntil(row.value.hasFocus)
    row.value.selectAll()
    qtbot.keyClicks(row.value, "The Korea Times")
    panel.show_document(other)
    assert row.value.text() == "Words of its own"
    row.value.clearFocus()
    assert _value(archive, document_id, name).value == "The Korea Times"
    assert _value(archive, other, name).value == "Words of its own"


def test_a_date_that_is_none_is_told_when_another_document_is_shown(
    qtbot: QtBot, archive: Archive, panel: DetailsPanel, document_id: str
) -> None:
    other = add_document(archive)
    row = panel.row("date")
    row.value.setFocus()
    qtbot.waitUntil(row.value.hasFocus)
    row.value.selectAll()
    qtbot.keyClicks(row.value, "some day")
    with qtbot.waitSignal(panel.other.failed) as told:
        panel.show_document(other)
    assert "some day" in told.args[0]
    assert row.problem.isHidden()


def test_looking_at_a_description_of_several_lines_changes_nothing(
    qtbot: QtBot, archive: Archive, panel: DetailsPanel, document_id: str
) -> None:
    with archive.change("Describe") as session:
        documents.get(session, document_id).description = "One line\nand  another"
    row = panel.row("description")
    qtbot.waitUntil(lambda: row.value.text() == "One line\nand  another", timeout=2000)
    row.value.setFocus()
    qtbot.waitUntil(row.value.hasFocus)
    row.value.clearFocus()
    assert archive.undo_label() == "Describe"


def test_rare_fields_are_folded_until_asked_for(qtbot: QtBot, panel: DetailsPanel) -> None:
    assert not panel.row("rights").isVisible()
    qtbot.mouseClick(panel.more, Qt.MouseButton.LeftButton)
    assert panel.row("rights").isVisible()


def test_the_provenance_names_the_original(
    qtbot: QtBot, panel: DetailsPanel, document_id: str
) -> None:
    words = [label.text() for label in panel.provenance.findChildren(QLabel)]
    assert any("text/plain" in text for text in words)
    assert "SHA-256" in words
    with qtbot.waitSignal(panel.original_requested) as asked:
        qtbot.mouseClick(panel.provenance.show_button, Qt.MouseButton.LeftButton)
    assert asked.args == [document_id]


def test_a_document_that_goes_leaves_the_panel_empty(
    qtbot: QtBot, archive: Archive, panel: DetailsPanel, document_id: str
) -> None:
    with archive.change("Delete") as session:
        documents.delete_documents(session, [document_id])
    qtbot.waitUntil(lambda: panel.stack.currentWidget() is panel.empty, timeout=2000)
