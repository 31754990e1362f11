"""What a right click on hits and lines offers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu

from archivist.ui.assets import icon

SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def hit_menu(
    view: QAbstractItemView,
    selected: int,
    number: int,
    *,
    opened: Callable[[], object],
    marking: Callable[[bool], object],
) -> QMenu:
    """A menu for a list with so many rows, some of them selected; gone once it is closed.

    `marking` is called with True for the selected rows, with False for all that was found.
    """
    tr = QCoreApplication.translate
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(tr("HitMenu", "Open"), opened).setEnabled(view.currentIndex().isValid())
    menu.addSeparator()
    some = menu.addAction(icon("edit"), tr("HitMenu", "Mark the selected hits with…"))
    some.triggered.connect(lambda: marking(True))
    some.setEnabled(selected > 0)
    every = menu.addAction(icon("edit"), tr("HitMenu", "Mark all hits with…"))
    every.triggered.connect(lambda: marking(False))
    every.setEnabled(number > 0)
    menu.addSeparator()
    key = QKeySequence(QKeySequence.StandardKey.SelectAll)
    menu.addAction(tr("HitMenu", "Select all"), key, view.selectAll)
    return menu
