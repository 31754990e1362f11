"""Under the number of hits: documents or passages, and where to search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from archivist.ui import theme as themes
from archivist.ui.search.wish import Scope
from archivist.ui.theme import Size, Space

_LONGEST = 20


class NarrowBar(QWidget):
    """A switch of three, and under it (`second` takes more) a menu of places.

    `places` is asked for them when the menu opens.
    """

    kinds_chosen = Signal(str)
    scope_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.places: Callable[[], Sequence[Scope]] = tuple
        self._scope = Scope()
        self.switch = QButtonGroup(self)
        row, self.second = QHBoxLayout(), QHBoxLayout()
        for line in (row, self.second):
            line.setSpacing(0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(Space.M - Space.XS, 0, Space.S, Space.S)
        rows.setSpacing(Space.XS)
        rows.addLayout(row)
        rows.addLayout(self.second)
        self.kinds: dict[str, QToolButton] = {}
        for key, words, more in (
            ("documents", self.tr("Documents"), self.tr("Whole documents")),
            ("passages", self.tr("Passages"), self.tr("Marked passages, by their words and notes")),
            ("both", self.tr("Both"), self.tr("Documents and marked passages")),
        ):
            button = QToolButton(self)
            button.setText(words)
            button.setToolTip(more)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self.kinds_chosen.emit, key))
            self.switch.addButton(button)
            self.kinds[key] = button
            row.addWidget(button)
        row.addStretch(1)
        self.where = QToolButton(self)
        self.where.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.where.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.where.setAccessibleName(self.tr("Where to search"))
        self.menu = QMenu(self)
        self.where.setMenu(self.menu)
        self.menu.aboutToShow.connect(self.fill)
        self.second.addWidget(self.where)
        self.second.addStretch(1)
        self.dress()
        themes.holder().theme_changed.connect(self.dress)

    def show_choice(self, kinds: str, scope: Scope) -> None:
        """Shows what is chosen; says nothing."""
        self._scope = scope
        self.kinds[kinds].setChecked(True)
        name = self.words_of(scope)
        shown = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
        self.where.setText(shown.replace("&", "&&") + " ▾")
        self.where.setToolTip(self.tr("Searched: {0}. Click to search elsewhere.").format(name))

    def words_of(self, scope: Scope) -> str:
        """What a place is called."""
        return scope.name if scope.kind else self.tr("Everywhere")

    def fill(self) -> None:
        """The menu of places, as they are now."""
        self.menu.clear()
        one = QActionGroup(self.menu)
        headings = {
            "collection": self.tr("Collection “{0}”"),
            "document": self.tr("Open document “{0}”"),
            "query": self.tr("Saved search “{0}”"),
        }
        places = [Scope(), *self.places()]
        if self._scope.kind and self._scope not in places:
            places.append(self._scope)
        for scope in places:
            words = headings.get(scope.kind, "{0}").format(self.words_of(scope))
            entry = self.menu.addAction(words.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(scope == self._scope)
            one.addAction(entry)
            entry.triggered.connect(partial(self._on_chosen, scope))

    def dress(self, _theme: object = None) -> None:
        """Colours and sizes of the theme in force."""
        theme = themes.current()
        small = theme.px(Size.SMALL)
        self.setStyleSheet(
            f"QToolButton {{ font-size: {small}px; color: {theme.muted}; padding: 2px 6px; }}"
            f"QToolButton:checked {{ background: {theme.selection}; color: {theme.text}; }}"
            f"QToolButton:focus {{ border-color: {theme.accent}; }}"
        )
        self.where.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)

    def _on_chosen(self, scope: Scope, _checked: bool = False) -> None:
        self.scope_chosen.emit(scope)
