"""Records and codes are dropped on a text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from archivist.ui.marking.drop import TargetDrop
from archivist.ui.widgets.entry_model import EntryModel, Node


def _offer(widget: QWidget, data: QMimeData) -> tuple[bool, bool]:
    """Whether the widget lets `data` in, and takes it when it is dropped."""
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), both, data, left, none)
    enter.ignore()
    QApplication.sendEvent(widget, enter)
    drop = QDropEvent(QPointF(5, 5), both, data, left, none)
    drop.ignore()
    QApplication.sendEvent(widget, drop)
    return enter.isAccepted(), drop.isAccepted()


def test_a_row_of_the_tree_dropped_on_a_text_names_itself(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    got: list[tuple[str, str]] = []
    TargetDrop(page).dropped.connect(lambda kind, target_id: got.append((kind, target_id)))
    model = EntryModel()
    model.show([Node("person", name="People", children=[Node("person", "id-1", "Lee Jae Myung")])])
    data = model.mimeData([model.find("id-1")])
    assert _offer(page, data) == (True, True)
    assert got == [("person", "id-1")]
    assert not data.hasText()  # a name dropped on the window must not become a document


def test_files_and_text_pass_by(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    TargetDrop(page)
    data = QMimeData()
    data.setText("an article")
    assert _offer(page, data) == (False, False)
