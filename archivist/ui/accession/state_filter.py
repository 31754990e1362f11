"""A row of buttons above the list of files: how many are in each state, and only those."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from archivist.model.staging import StagedState
from archivist.ui import theme
from archivist.ui.accession.staged_words import state_icon, state_words
from archivist.ui.theme import Space

_ORDER = (
    StagedState.READY,
    StagedState.WARNED,
    StagedState.LOCKED,
    StagedState.FAILED,
    StagedState.DUPLICATE,
    StagedState.WAITING,
)


class StateFilter(QWidget):
    """`chosen` carries the state to list, "" for all; states without files are not offered."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        for state in ("", *_ORDER):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setIconSize(QSize(14, 14))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.clicked.connect(lambda _on=False, held=state: self.chosen.emit(held))
            self._group.addButton(button)
            self._buttons[str(state)] = button
            row.addWidget(button)
        row.addStretch(1)
        self._buttons[""].setChecked(True)
        self._dress()
        theme.holder().theme_changed.connect(self._dress)

    def _dress(self) -> None:
        worn = theme.current()
        self.setStyleSheet(
            f"QToolButton:checked {{ background: {worn.selection}; font-weight: 600;"
            f" border-color: {worn.accent}; }}"
            f"QToolButton:focus:!checked {{ border-color: {worn.muted}; }}"
        )
        for state, button in self._buttons.items():
            if state:
                button.setIcon(state_icon(state))

    @property
    def state(self) -> str:
        """The state that is listed, "" for all."""
        return next(state for state, button in self._buttons.items() if button.isChecked())

    def button(self, state: str) -> QToolButton:
        return self._buttons[state]

    def show_counts(self, counts: Mapping[str, int], files: int = 0) -> None:
        """Says how many there are; the last of a chosen state gives the choice back to all."""
        total = sum(counts.get(state, 0) for state in _ORDER)
        words = self.tr("1 item") if total == 1 else self.tr("All {0} items")
        if files and files != total:
            words = (
                self.tr("All {0} from 1 file") if files == 1 else self.tr("All {0} from {1} files")
            )
        self._buttons[""].setText(words.format(f"{total:,}", f"{files:,}"))
        for state in _ORDER:
            count = counts.get(state, 0)
            self._buttons[state].setText(state_words(state, count))
            self._buttons[state].setVisible(count > 0)
        if self.state and not counts.get(self.state, 0):
            self._buttons[""].setChecked(True)
            self.chosen.emit("")
