"""The desk: tabs, lazy pages, the trail, find in text, and what is remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.model.rendition import Span
from archivist.store import annotations, authority, document_fields, documents
from archivist.ui.bus import Bus
from archivist.ui.desk.desk import Desk
from archivist.ui.settings import Settings
from tests.builders import NARA, add_document

LONG = "Heading\n" + "\n".join(f"Paragraph {n} speaks of the accord." for n in range(400))


@pytest.fixture
def three(archive: Archive) -> list[str]:
    return [
        add_document(archive, NARA, title="Nara summit"),
        add_document(archive, LONG, title="DNA accord"),
        add_document(
            archive, "長生炭鉱\n遺骨の鑑定について話した。", title="長生炭鉱", language="ja"
        ),
    ]


@pytest.fixture
def desk(qtbot: QtBot, archive: Archive, bus: Bus, settings: Settings, three: list[str]) -> Desk:
    made = Desk(archive, settings)
    bus.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def _tabs(desk: Desk) -> list[str]:
    return [desk.tabs.tabText(place) for place in range(desk.tabs.count())]


def test_documents_open_in_tabs_once_each(desk: Desk, three: list[str]) -> None:
    assert desk.stack.currentWidget() is desk.empty
    for document_id in (three[0], three[1], three[0]):
        desk.open_document(document_id)
    assert _tabs(desk) == ["Nara summit", "DNA accord"]
    assert desk.current_id == three[0]


def test_a_document_opened_behind_is_read_only_when_it_is_shown(
    desk: Desk, three: list[str]
) -> None:
    desk.open_document(three[0])
    made: list[object] = []
    desk.page_made.connect(made.append)
    desk.open_document(three[1], behind=True)
    assert (desk.current_id, made) == (three[0], [])
    desk.step(1)
    assert desk.current_id == three[1]
    assert len(made) == 1


def test_back_and_forward_lead_over_documents_and_places(
    qtbot: QtBot, desk: Desk, three: list[str]
) -> None:
    desk.open_document(three[1])
    page = desk.current
    assert page is not None
    qtbot.waitUntil(lambda: page.reader.top_position() == 0)  # the text is laid out
    spot = LONG.index("Paragraph 200")
    desk.open_document(three[1], Span(spot, spot + 13))
    there = page.reader.top_position()
    assert there > 1000
    desk.open_document(three[0])
    desk.back()
    assert desk.current_id == three[1]
    assert abs(page.reader.top_position() - there) < 100
    desk.back()
    assert page.reader.top_position() < 100
    desk.forward()
    desk.forward()
    assert desk.current_id == three[0]


def test_a_tab_closes_by_middle_click(qtbot: QtBot, desk: Desk, three: list[str]) -> None:
    for document_id in three[:2]:
        desk.open_document(document_id)
    place = desk.tabs.tabRect(0).center()
    qtbot.mouseClick(desk.tabs, Qt.MouseButton.MiddleButton, pos=place)
    assert _tabs(desk) == ["DNA accord"]
    desk.close_current()
    assert desk.stack.currentWidget() is desk.empty
    assert desk.current_id is None


def test_open_documents_and_places_are_remembered(
    qtbot: QtBot, archive: Archive, desk: Desk, settings: Settings, three: list[str]
) -> None:
    desk.open_document(three[0])
    spot = LONG.index("Paragraph 300")
    desk.open_document(three[1], Span(spot, spot + 13))
    before = desk.current.reader.top_position() if desk.current else 0
    desk.remember()
    again = Desk(archive, settings)
    qtbot.addWidget(again)
    again.resize(800, 600)
    again.show()
    again.load()
    assert again.tabs.document_ids() == three[:2]
    assert again.current_id == three[1]
    assert again.current is not None
    assert abs(again.current.reader.top_position() - before) < 120


def test_a_deleted_document_leaves_the_desk(
    qtbot: QtBot, archive: Archive, desk: Desk, three: list[str]
) -> None:
    for document_id in three:
        desk.open_document(document_id)
    with archive.change("Delete") as session:
        documents.delete_documents(session, [three[1], three[2]])
    qtbot.waitUntil(lambda: _tabs(desk) == ["Nara summit"], timeout=2000)


def test_a_new_title_stands_on_the_tab(
    qtbot: QtBot, archive: Archive, desk: Desk, three: list[str]
) -> None:
    desk.open_document(three[0])
    desk.open_document(three[1], behind=True)
    with archive.change("Change title") as session:
        for document_id in three[:2]:
            document_fields.edit_field(session, document_id, "title", "Summit & accord")
    qtbot.waitUntil(lambda: _tabs(desk) == ["Summit && accord"] * 2, timeout=2000)


def test_marks_made_anywhere_appear_in_the_text(
    qtbot: QtBot, archive: Archive, desk: Desk, three: list[str]
) -> None:
    desk.open_document(three[0])
    page = desk.current
    assert page is not None
    start = NARA.index("Takaichi Sanae")
    with archive.change("Mark") as session:
        record = authority.create(session, "person", "Takaichi Sanae")
        made = annotations.annotate(
            session, three[0], Span(start, start + 14), annotations.identifying(record.id)
        )
    index = page.reader.paper.washer
    qtbot.waitUntil(lambda: index.index.get(made.id) is not None, timeout=2000)
    assert "Takaichi Sanae" in index.index.get(made.id).words  # type: ignore[union-attr]
    archive.undo()
    qtbot.waitUntil(lambda: index.index.get(made.id) is None, timeout=2000)


def test_words_are_found_in_the_text(qtbot: QtBot, desk: Desk, three: list[str]) -> None:
    desk.open_document(three[1])
    page = desk.current
    assert page is not None
    page.open_find()
    line = page.find_bar.findChild(QLineEdit)
    assert line is not None
    qtbot.keyClicks(line, "paragraph 39")
    assert page.find_bar.told.text() == "1 of 11"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page.reader.top_position() > LONG.index("Paragraph 300")
    qtbot.keyClicks(line, "zzz")
    assert page.find_bar.told.text() == "Not in this text"
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not page.find_bar.isVisible()
