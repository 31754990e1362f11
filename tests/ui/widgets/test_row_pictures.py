"""Rows shown as pictures look as Qt paints them, and follow every change."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QCursor, QImage, QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView
from pytestqt.qtbot import QtBot

from archivist.ui import theme
from archivist.ui.assets import icon
from archivist.ui.theme import Mode
from archivist.ui.widgets import row_pictures
from archivist.ui.widgets.row_pictures import RowPictures

_WORDS = ("Nara talks", "2026-01-13", "日韓首脳会談、奈良で", "한일 정상회담")


class _Table(QTableView):
    """Forty rows of four columns; `by_qt` turns the pictures off."""

    def __init__(self) -> None:
        super().__init__()
        self.by_qt = False
        self.painted: list[QRect] = []
        self.items = QStandardItemModel(40, 4)
        for row in range(40):
            for column, words in enumerate(_WORDS):
                self.items.setItem(row, column, QStandardItem(f"{row} {words}"))
            self.items.item(row, 0).setIcon(icon("check"))
        self.setModel(self.items)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.pictures = RowPictures(self, self.look)

    def look(self, row: int) -> tuple[str, ...]:
        return tuple(self.items.item(row, column).text() for column in range(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.rect())
        if self.by_qt:
            super().paintEvent(event)
        else:
            self.pictures.paint(event.rect())

    def seen(self, *, by_qt: bool) -> QImage:
        self.by_qt = by_qt
        return self.viewport().grab().toImage()


@pytest.fixture
def table(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> _Table:
    monkeypatch.setattr(row_pictures, "_LONG", 60.0)
    made = _Table()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    qtbot.waitExposed(made)
    QCursor.setPos(made.mapToGlobal(QPoint(490, 290)))
    QApplication.processEvents()
    return made


def _choose(table: _Table) -> None:
    table.selectRow(3)


def _focus(table: _Table) -> None:
    table.setFocus()
    table.setCurrentIndex(table.items.index(2, 1))


def _rename(table: _Table) -> None:
    table.items.item(1, 2).setText("Chosei mine")


def _scroll(table: _Table) -> None:
    table.verticalScrollBar().setValue(7)


def _hide(table: _Table) -> None:
    table.setColumnHidden(1, True)


def _widen(table: _Table) -> None:
    table.setColumnWidth(0, 222)


def _darken(table: _Table) -> None:
    theme.holder().set_mode(Mode.DARK)


def _take_away(table: _Table) -> None:
    table.items.removeRow(0)


@pytest.mark.parametrize(
    "change", [_choose, _focus, _rename, _scroll, _hide, _widen, _darken, _take_away]
)
def test_a_changed_table_looks_as_qt_paints_it(
    table: _Table, change: Callable[[_Table], None]
) -> None:
    before = table.seen(by_qt=False)
    change(table)
    ours = table.seen(by_qt=False)
    theirs = table.seen(by_qt=True)
    theme.holder().set_mode(Mode.LIGHT)
    assert before != ours
    assert ours == theirs


def test_the_whole_row_under_the_mouse_is_tinted(table: _Table) -> None:
    middle = table.rowViewportPosition(4) + 3
    plain = table.seen(by_qt=False)
    QTest.mouseMove(table.viewport(), QPoint(60, middle))
    QApplication.processEvents()
    seen = table.seen(by_qt=False)
    assert [seen.pixelColor(x, middle).name() for x in (2, 130, 390)] == [theme.LIGHT.hover] * 3
    QTest.mouseMove(table.viewport(), QPoint(60, table.rowViewportPosition(6) + 3))
    QApplication.processEvents()
    table.painted.clear()
    QTest.mouseMove(table.viewport(), QPoint(490, 260))
    QApplication.processEvents()
    assert any(area.contains(QRect(0, middle + 60, 400, 20)) for area in table.painted)
    assert plain != seen


def test_rows_in_which_nothing_changed_are_not_drawn_again(
    table: _Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    table.seen(by_qt=False)
    drawn: list[int] = []
    draw = RowPictures._draw
    monkeypatch.setattr(
        RowPictures, "_draw", lambda self, row, *rest: drawn.append(row) or draw(self, row, *rest)
    )
    table.seen(by_qt=False)
    table.items.insertRow(0, [QStandardItem("new") for _ in range(4)])
    table.items.item(2, 0).setText("told anew")
    table.seen(by_qt=False)
    assert drawn == [0, 2]


def test_many_new_rows_are_drawn_in_several_goes(
    table: _Table, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = table.seen(by_qt=True)
    table.by_qt = False
    monkeypatch.setattr(row_pictures, "_LONG", 0.0)
    for row in range(40):
        table.items.item(row, 1).setText("1965-06-22")
    table.painted.clear()
    table.viewport().repaint()
    qtbot.waitUntil(lambda: len(table.painted) >= 8)
    tops = [area.top() for area in table.painted]
    assert tops == sorted(set(tops))
    monkeypatch.setattr(row_pictures, "_LONG", 60.0)
    assert before != table.seen(by_qt=False) == table.seen(by_qt=True)


def test_a_row_that_cannot_be_read_does_not_end_the_program(table: _Table, qtbot: QtBot) -> None:
    table.pictures = RowPictures(table, lambda row: 1 // (row - 3))
    with qtbot.captureExceptions() as caught:
        table.viewport().update()
        qtbot.waitUntil(lambda: bool(caught))
    assert {kind for kind, *_ in caught} == {ZeroDivisionError}
    table.pictures = RowPictures(table, lambda row: row)
    assert table.seen(by_qt=False) == table.seen(by_qt=True)


def test_an_empty_table_is_painted(table: _Table) -> None:
    table.items.removeRows(0, 40)
    QApplication.processEvents()
    assert table.seen(by_qt=False) == table.seen(by_qt=True)
