"""The line over the hits: how many, in what order, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from archivist.ui.assets import icon
from archivist.ui.theme import Space


class ResultsHead(QWidget):
    """Buttons and a menu; the panel does what they ask for."""

    sort_chosen = Signal(str)
    save_requested = Signal()
    shut = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.count = QLabel(self)
        self.count.setProperty("role", "section")
        self.sort = QComboBox(self)
        for key, words in (
            ("relevance", self.tr("Best first")),
            ("date", self.tr("Newest first")),
            ("title", self.tr("By title")),
        ):
            self.sort.addItem(words, key)
        self.sort.setAccessibleName(self.tr("Order of the hits"))
        self.lines = self._button("quote", self.tr("Show as lines: each place with its context"))
        self.lines.setCheckable(True)
        self.keep = self._button("star", self.tr("Save this search"))
        self.more = self._button("more", self.tr("More: each story once, files, marks"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.close_button = self._button("close", self.tr("Back to the library (Esc)"))
        self._fill_menu()
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.XS)
        row.setSpacing(0)
        row.addWidget(self.count, 1)
        for widget in (self.lines, self.keep, self.more, self.close_button):
            row.addWidget(widget)
        self.sort.currentIndexChanged.connect(
            lambda _place: self.sort_chosen.emit(str(self.sort.currentData()))
        )
        self.keep.clicked.connect(self.save_requested)
        self.close_button.clicked.connect(self.shut)

    def _fill_menu(self) -> None:
        menu = QMenu(self)
        self.once = menu.addAction(self.tr("Each story once"))
        self.once.setCheckable(True)
        menu.addSeparator()
        self.export_hits = menu.addAction(icon("export"), self.tr("Export the hits…"))
        self.export_lines = menu.addAction(icon("export"), self.tr("Export the lines…"))
        self.export_log = menu.addAction(icon("history"), self.tr("Export the log of searches…"))
        self.more.setMenu(menu)

    def enable(self, *, on: bool) -> None:
        """Allows what needs hits."""
        for thing in (self.keep, self.export_hits, self.export_lines):
            thing.setEnabled(on)

    def _button(self, picture: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button
