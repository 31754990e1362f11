"""Colours to choose from, as a row of dots."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from archivist.store.codebook import PALETTE
from archivist.ui import theme
from archivist.ui.theme import Space
from archivist.ui.widgets.overlay import Overlay

_DOT = 18


class Swatches(QWidget):
    """`picked` carries #rrggbb, or nothing for the colour of the kind."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.HAIR)
        self._colours: list[str] = []
        self._group.idClicked.connect(lambda place: self.picked.emit(self._colours[place]))

    def offer(self, kind: str, chosen: str = "") -> None:
        """Shows the palette; for a record's `kind` the colour of the kind comes first."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._colours = [*([""] if kind not in ("", "code") else []), *PALETTE]
        for place, colour in enumerate(self._colours):
            button = QToolButton(self)
            button.setIcon(_dot(colour or theme.current().kind(kind), marked=colour == chosen))
            button.setIconSize(QSize(_DOT, _DOT))
            words = colour or self.tr("Colour of its kind")
            button.setToolTip(words)
            button.setAccessibleName(self.tr("Colour {0}").format(words))
            self._group.addButton(button, place)
            self._row.addWidget(button)

    def focus_first(self) -> None:
        self._group.button(0).setFocus(Qt.FocusReason.PopupFocusReason)


class ColourSheet(Overlay):
    """The swatches as a small sheet."""

    picked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.swatches = Swatches(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        row.addWidget(self.swatches)
        self.swatches.picked.connect(self._on_picked)

    def ask(self, kind: str, chosen: str, near: QRect | QPoint) -> None:
        """Opens near a place (global) on the colours for `kind`."""
        self.swatches.offer(kind, chosen)
        self.open_near(near)
        self.swatches.focus_first()

    def _on_picked(self, colour: str) -> None:
        self.dismiss()
        self.picked.emit(colour)


def _dot(colour: str, *, marked: bool) -> QIcon:
    drawn = QPixmap(_DOT * 2, _DOT * 2)
    drawn.setDevicePixelRatio(2)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.current().mark("code", colour)))
    inset = 4 if marked else 2
    painter.drawEllipse(inset, inset, _DOT - 2 * inset, _DOT - 2 * inset)
    if marked:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.current().text), 1.5))
        painter.drawEllipse(1, 1, _DOT - 2, _DOT - 2)
    painter.end()
    return QIcon(drawn)
