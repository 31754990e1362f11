"""A query is clicked together under the box, and the box says the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from archivist.archive import Archive
from archivist.store import authority, collections
from archivist.ui.marking.picker import Picker
from archivist.ui.search.box import SearchBox
from archivist.ui.search.builder import QueryBuilder
from archivist.ui.search.builder_line import BuilderLine
from archivist.ui.search.building import Building
from tests.ui.typing import type_text


@pytest.fixture
def building(qtbot: QtBot, archive: Archive) -> Iterator[Building]:
    with archive.change("Names") as session:
        record = authority.create(session, "person", "Takaichi Sanae")
        authority.add_form(session, record.id, "高市早苗")
        collections.create(session, "Summits & talks")
    window = QMainWindow()
    box = SearchBox(archive, window)
    made = Building(archive, box, window)
    window.setCentralWidget(box)
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    yield made
    made.close()


def opened(building: Building, query: str) -> QueryBuilder:
    building._box.setText(query)
    building.open()
    assert building.builder.isVisible()
    return building.builder


def choose(line: BuilderLine, kind: str) -> None:
    line.kind.setCurrentIndex(line.kind.findData(kind))


def test_a_typed_query_is_shown_as_lines(building: Building) -> None:
    builder = opened(
        building,
        'mine title:"old mine" -person:"Lee" "a b"~3 date:2024..2025-06 lang:ja has:note'
        ' collection:"Summits & talks" a:b OR',
    )
    assert [line.key for line in builder.lines] == ["typed"]  # it cannot be read: nothing is lost
    builder = opened(
        building,
        'mine title:"old mine" -person:"Lee" "a b"~3 date:2024..2025-06 lang:ja -has:note'
        ' collection:"Summits & talks" (x OR title:y)',
    )
    lines = builder.lines
    assert [line.key for line in lines] == [
        *("all", "phrase", "person", "near", "date", "language", "has", "collection", "typed")
    ]
    assert lines[1].where.currentData() == "title"
    assert lines[2].where.currentText() == "is not"
    assert lines[3].reach.value() == 3
    assert (lines[4].text.text(), lines[4].until.text()) == ("2024", "2025-06")
    assert lines[5].choice.currentText() == "Japanese"
    assert lines[6].where.currentText() == "without"
    assert lines[7].choice.currentText() == "Summits & talks"
    assert lines[8].text.text() == "(x OR title:y)"
    assert not builder.grab().isNull()


def test_what_is_clicked_is_typed_into_the_box(qtbot: QtBot, building: Building) -> None:
    builder = opened(building, "")
    (line,) = builder.lines
    assert line.text.hasFocus()
    type_text(qtbot, line.text, "gold mine")
    assert building._box.text() == "gold mine"
    choose(line, "any")
    assert building._box.text() == "(gold OR mine)"
    line.where.setCurrentIndex(1)
    assert building._box.text() == "title:(gold OR mine)"
    builder.add.click()
    second = builder.lines[1]
    choose(second, "language")
    second.choice.setCurrentIndex(second.choice.findText("Korean"))
    assert building._box.text() == "title:(gold OR mine) lang:ko"
    builder.add.click()
    choose(builder.lines[2], "date")
    type_text(qtbot, builder.lines[2].text, "2024")
    assert building._box.text().endswith(" date:2024..")
    builder.lines[0].off.click()
    assert building._box.text() == "lang:ko date:2024.."
    with qtbot.waitSignal(building._box.query_committed) as asked:
        qtbot.keyClick(builder.lines[1].text, Qt.Key.Key_Return)
    assert asked.args == ["lang:ko date:2024.."]
    assert builder.isHidden()


def test_a_record_is_chosen_by_any_of_its_names(qtbot: QtBot, building: Building) -> None:
    builder = opened(building, "")
    (line,) = builder.lines
    choose(line, "person")
    line.pick.click()
    picker = next(one for one in builder.window().findChildren(Picker) if one.isVisible())
    typed = picker.findChild(QLineEdit)
    assert typed is not None
    type_text(qtbot, typed, "高市")
    qtbot.mouseClick(picker, Qt.MouseButton.LeftButton)
    assert builder.isVisible()  # a press in the picker is no press elsewhere
    qtbot.keyClick(typed, Qt.Key.Key_Return)
    assert building._box.text() == 'person:"Takaichi Sanae"'
    line.where.setCurrentIndex(1)
    assert building._box.text() == '-person:"Takaichi Sanae"'


def test_the_last_line_that_is_removed_leaves_an_empty_one(
    qtbot: QtBot, building: Building
) -> None:
    builder = opened(building, "mine")
    builder.lines[0].off.click()
    assert [line.key for line in builder.lines] == ["all"]
    assert building._box.text() == ""
    qtbot.keyClick(builder.lines[0].text, Qt.Key.Key_Escape)
    assert builder.isHidden()


def test_a_relative_date_stays_relative(building: Building) -> None:
    builder = opened(building, "mine date:last-month")
    builder.lines[0].text.setText("pit")
    builder.lines[0].changed.emit()
    assert building._box.text() == "pit date:last-month"
