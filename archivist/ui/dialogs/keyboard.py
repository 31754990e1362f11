"""The list of keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from archivist.ui.theme import Space

_COLUMNS = 2


class KeyboardDialog(QDialog):
    """Every shortcut, by menu, with those of the text and the lists."""

    def __init__(
        self, keys: dict[str, list[tuple[str, str]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard"))
        self.resize(720, 680)
        groups = {**keys, **self._more()}
        body = QWidget(self)
        grid = QGridLayout(body)
        grid.setContentsMargins(Space.M, Space.S, Space.M, Space.M)
        grid.setHorizontalSpacing(Space.XXL)
        columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        heights = [0] * _COLUMNS
        for title, rows in groups.items():
            shortest = heights.index(min(heights))
            columns[shortest].addWidget(_group(title, rows, body))
            heights[shortest] += len(rows) + 2
        for number, column in enumerate(columns):
            column.addStretch()
            grid.addLayout(column, 0, number)
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(body)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, Space.M, Space.M)
        whole.addWidget(area)
        whole.addWidget(buttons)

    def _more(self) -> dict[str, list[tuple[str, str]]]:
        return {
            self.tr("Lists"): [
                (self.tr("Open"), "Enter"),
                (self.tr("Open behind"), "Ctrl+Enter"),
                (self.tr("Rename in place"), "F2"),
                (self.tr("Delete (undo brings it back)"), "Del"),
            ],
            self.tr("Text"): [
                (self.tr("Select by word"), "Ctrl+Shift+→"),
                (self.tr("Select by letter"), "Shift+→"),
                (self.tr("Next mark, previous mark"), "]   ["),
                (self.tr("Take the mark at the caret in hand"), "Enter"),
                (self.tr("Move the end of the mark in hand"), "Shift+←  Shift+→"),
                (self.tr("Move its start"), "Alt+←  Alt+→"),
                (self.tr("The same by words"), "Ctrl+…"),
                (self.tr("A code or record by its own key"), "1 … 9, letters"),
                (self.tr("Larger or smaller text"), "Ctrl+wheel"),
                (self.tr("Let go of mark or selection"), "Esc"),
            ],
            self.tr("While a name is picked"): [
                (self.tr("Take the suggestion, or create the name"), "Enter"),
                (self.tr("The same, and keep the words as a name"), "Ctrl+Enter"),
                (self.tr("Another suggestion"), "↑   ↓"),
                (self.tr("Another kind"), "Tab"),
                (self.tr("Keep a note"), "Ctrl+Enter"),
                (self.tr("Give up"), "Esc"),
            ],
            self.tr("Records and passages"): [
                (self.tr("Mark the selected words with a record or code"), "Enter"),
                (self.tr("Names and details"), self.tr("Double click")),
                (self.tr("Rename a record; edit a passage's note"), "F2"),
                (self.tr("Delete a record; remove a mark"), "Del"),
                (self.tr("Go to a passage"), "Enter"),
                (self.tr("Back to this document's passages"), "Esc"),
            ],
            self.tr("Search"): [
                (self.tr("Open the best hit at its passage"), "Enter"),
                (self.tr("Give the library back"), "Esc"),
            ],
        }


def _group(title: str, rows: list[tuple[str, str]], parent: QWidget) -> QWidget:
    group = QWidget(parent)
    grid = QGridLayout(group)
    grid.setContentsMargins(0, Space.S, 0, Space.S)
    grid.setVerticalSpacing(Space.XS + Space.HAIR)
    grid.setColumnStretch(0, 1)
    heading = QLabel(title.upper(), group)
    heading.setProperty("role", "section")
    grid.addWidget(heading, 0, 0, 1, 2)
    for number, (words, key) in enumerate(rows, start=1):
        grid.addWidget(QLabel(words, group), number, 0)
        shown = QLabel(key, group)
        shown.setObjectName("key")
        grid.addWidget(shown, number, 1, Qt.AlignmentFlag.AlignRight)
    return group
