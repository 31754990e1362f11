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
    marking_requested = Signal()

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
        self.mark = self._button("edit", self.tr("Mark the hits with a person, a code …"))
        self.more = self._button("more", self.tr("More: each story once, files"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.close_button = self._button("close", self.tr("Back to the library (Esc)"))
        self._fill_menu()
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.XS)
        row.setSpacing(0)
        row.addWidget(self.count, 1)
        for widget in (self.lines, self.mark, self.keep, self.more, self.close_button):
            row.addWidget(widget)
        self.sort.currentIndexChanged.connect(
            lambda _place: self.sort_chosen.emit(str(self.sort.currentData()))
        )
        self.keep.clicked.connect(self.save_requested)
        self.mark.clicked.connect(self.marking_requested)
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

    def show_choice(self, sort: str, *, once: bool) -> None:
        """Shows what is chosen; says nothing."""
        for thing in (self.sort, self.once):
            thing.blockSignals(True)
        self.sort.setCurrentIndex(self.sort.findData(sort))
        self.once.setChecked(once)
        for thing in (self.sort, self.once):
            thing.blockSignals(False)

    def allow(self, on: bool, as_lines: bool) -> None:
        """Allows what needs hits; lines have orders of their own."""
        self.sort.setVisible(not as_lines)
        for thing in (self.mark, self.keep, self.export_hits, self.export_lines):
            thing.setEnabled(on)

    def _button(self, picture: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture))
        button.setToolTip(words)
        button.setAccessibleName(words)
        return button
