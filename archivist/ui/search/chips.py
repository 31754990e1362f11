"""What was picked beside the words, as small buttons; a click takes one off."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from archivist.ui import theme as themes
from archivist.ui.assets import icon
from archivist.ui.search.facets import facet_words, value_words
from archivist.ui.search.flow import FlowLayout
from archivist.ui.search.wish import Wish
from archivist.ui.theme import Size, Space

_LONGEST = 34


class Chips(QWidget):
    """Hidden while nothing is picked."""

    dropped = Signal(object)  # a Pick

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(Space.M, 0, Space.S, Space.S)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.buttons: list[QToolButton] = []
        self._wish: Wish | None = None
        themes.holder().theme_changed.connect(self._dress)

    def _dress(self, _worn: object) -> None:
        if self._wish is not None:
            self.show_wish(self._wish)

    def show_wish(self, wish: Wish) -> None:
        """A chip for each value that is wanted or left out."""
        self._wish = wish
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [self._chip(wish, pick) for pick in wish.picks]
        self.setVisible(bool(self.buttons))
        self.updateGeometry()

    def _chip(self, wish: Wish, pick: tuple[str, str]) -> QToolButton:
        theme = themes.current()
        left_out = wish.standing(pick) == "without"
        name = value_words(pick[0], wish.name_of(pick))
        name = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
        words = self.tr("not {0}").format(name) if left_out else name
        button = QToolButton(self)
        button.setText(words.replace("&", "&&"))
        colour = theme.danger if left_out else theme.accent
        button.setIcon(icon("close", colour))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(
            self.tr("{0}: {1} — click to take it off").format(facet_words(pick[0]), words)
        )
        button.setAccessibleName(self.tr("Take off {0}").format(words))
        button.setStyleSheet(
            f"QToolButton {{ background: {theme.raised}; border: 1px solid {theme.border};"
            f" border-radius: 10px; padding: 1px 8px 1px 4px; font-size: {theme.px(Size.SMALL)}px;"
            f" color: {theme.text}; }} QToolButton:hover, QToolButton:focus"
            f" {{ border-color: {colour}; }}"
        )
        button.clicked.connect(partial(self.dropped.emit, pick))
        self._flow.addWidget(button)
        button.show()
        return button
