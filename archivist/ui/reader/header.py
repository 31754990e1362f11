"""Title and byline above a text; they scroll away with it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from archivist.ui import theme as themes
from archivist.ui.reader.faces import reading_font
from archivist.ui.theme import Space


@dataclass(frozen=True)
class DocumentHeader:
    """What stands above the text: the title, and outlet · place · date."""

    title: str
    byline: str = ""


class HeaderBlock(QWidget):
    """Title, byline and a thin rule."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.byline = QLabel(self)
        self.rule = QWidget(self)
        self.rule.setFixedSize(48, 2)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.XL, 0, Space.M)
        column.setSpacing(Space.S)
        for label in (self.title, self.byline):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        column.addWidget(self.rule)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self._language = ""
        self._zoom = 1.0

    def tell(self, header: DocumentHeader, language: str, zoom: float) -> None:
        """Shows `header` in the reading face of `language`."""
        self.title.setText(header.title)
        self.title.setVisible(bool(header.title))
        self.byline.setText(header.byline)
        self.byline.setVisible(bool(header.byline))
        # Above a text that begins with its own title, the byline is a line over that title.
        self.rule.setVisible(bool(header.title))
        under = Space.M if header.title else Space.S
        self._column.setContentsMargins(0, Space.XL, 0, under)
        self._language, self._zoom = language, zoom
        self.dress()

    def dress(self) -> None:
        """Takes on the theme in force."""
        theme = themes.current()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(theme.page))
        self.setPalette(palette)
        font = reading_font(self._language, self._zoom)
        families = ", ".join(f'"{family}"' for family in font.families())
        size = round(font.pixelSize() * 1.6)
        self.title.setStyleSheet(
            f"color: {theme.text}; font-family: {families}; font-size: {size}px;"
            f" font-weight: {QFont.Weight.DemiBold.value};"
        )
        self.byline.setStyleSheet(f"color: {theme.muted}; font-size: {theme.base_px}px;")
        self.rule.setStyleSheet(f"background: {theme.separator};")
