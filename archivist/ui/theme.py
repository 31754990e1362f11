"""The look: two explicit palettes, one accent, a spacing grid and a scale of sizes.

Widgets read `theme.current()` when they paint, and repaint on `theme.holder().theme_changed`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from archivist.ui import colour as colours


class Space(IntEnum):
    """Distances in device-independent pixels, on an 8-pixel grid with its halves."""

    HAIR = 2
    XS = 4
    S = 8
    M = 16
    L = 24
    XL = 32
    XXL = 48


class Size(StrEnum):
    """Steps of the type scale; `Theme.px` gives pixels."""

    CAPTION = "caption"
    SMALL = "small"
    BODY = "body"
    TITLE = "title"
    HEADING = "heading"
    DISPLAY = "display"


_SCALE = {
    Size.CAPTION: 0.846,
    Size.SMALL: 0.923,
    Size.BODY: 1.0,
    Size.TITLE: 1.154,
    Size.HEADING: 1.385,
    Size.DISPLAY: 1.846,
}


class Mode(StrEnum):
    """What the user asked for: the system's scheme, or one of ours."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True)
class Theme:
    """Every colour the window uses, as #rrggbb; text pairs are checked for contrast in a test."""

    name: str
    window: str  # toolbars, side panes, dialogs
    panel: str  # lists and inputs
    page: str  # the paper a document is read on
    raised: str  # menus, popups, tooltips
    text: str
    muted: str  # second lines, captions
    disabled: str
    accent: str
    on_accent: str
    selection: str
    selection_idle: str  # selection in a pane without focus
    hover: str
    pressed: str
    separator: str
    border: str  # edges of inputs
    hit: str
    hit_current: str
    danger: str
    warning: str
    success: str
    kinds: Mapping[str, str]
    base_px: int = 13

    @property
    def dark(self) -> bool:
        return self.name == "dark"

    def px(self, size: Size) -> int:
        """Pixels of a step of the type scale."""
        return round(self.base_px * _SCALE[size])

    def kind(self, key: str) -> str:
        """The colour of a kind (`person`, `agreement`, … `code`, `note`); codes bring their own."""
        return self.kinds.get(key, self.kinds["code"])

    def mark(self, kind: str, own: str = "") -> str:
        """The colour of a mark: `own` if it is #rrggbb, else its kind's; stands out on the page."""
        chosen = own if colours.is_colour(own) else self.kind(kind)
        return colours.legible(chosen, self.page, 3.0)

    def tint(self, colour: str, share: float = 0.0, ground: str = "") -> str:
        """`ground` (the page) washed with `colour`; text on it keeps a contrast of 4.5."""
        return colours.tint(
            ground or self.page, colour, self.text, share or (0.26 if self.dark else 0.17)
        )

    def palette(self) -> QPalette:
        """The palette of the whole application."""
        role = QPalette.ColorRole
        palette = QPalette()
        for key, value in {
            role.Window: self.window,
            role.WindowText: self.text,
            role.Base: self.panel,
            role.AlternateBase: self.window,
            role.ToolTipBase: self.raised,
            role.ToolTipText: self.text,
            role.PlaceholderText: self.muted,
            role.Text: self.text,
            role.Button: self.window,
            role.ButtonText: self.text,
            role.BrightText: self.danger,
            role.Link: self.accent,
            role.LinkVisited: self.accent,
            role.Highlight: self.selection,
            role.HighlightedText: self.text,
            role.Accent: self.accent,
            role.Light: self.raised,
            role.Midlight: self.hover,
            role.Mid: self.border,
            role.Dark: self.muted,
            role.Shadow: "#000000",
        }.items():
            palette.setColor(key, QColor(value))
        for key in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(self.disabled))
        return palette


LIGHT = Theme(
    name="light",
    window="#f3f2ef",
    panel="#fafaf8",
    page="#fffefb",
    raised="#ffffff",
    text="#1f2124",
    muted="#5c6067",
    disabled="#a3a6ab",
    accent="#1f5fa8",
    on_accent="#ffffff",
    selection="#d3e2f4",
    selection_idle="#e4e5e6",
    hover="#e8e7e3",
    pressed="#dcdbd6",
    separator="#e2e0db",
    border="#cbc9c3",
    hit="#fbe7a1",
    hit_current="#f7c64f",
    danger="#b3261e",
    warning="#7a5000",
    success="#27643a",
    kinds=MappingProxyType(
        {
            "person": "#5449bf",
            "agreement": "#296d37",
            "dispute": "#b5321c",
            "organisation": "#99408f",
            "place": "#0a6972",
            "event": "#815300",
            "code": "#26638e",
            "note": "#5c6067",
        }
    ),
)

DARK = Theme(
    name="dark",
    window="#202225",
    panel="#25272b",
    page="#1b1c1f",
    raised="#2d3035",
    text="#e4e2dd",
    muted="#a5a8ae",
    disabled="#666a71",
    accent="#8bb8f0",
    on_accent="#0f2440",
    selection="#283b54",
    selection_idle="#383b40",
    hover="#303338",
    pressed="#3a3e44",
    separator="#34373c",
    border="#4a4e55",
    hit="#5a4a14",
    hit_current="#7a5f0c",
    danger="#f4998f",
    warning="#e3b45e",
    success="#86c795",
    kinds=MappingProxyType(
        {
            "person": "#b3a9f7",
            "agreement": "#79c284",
            "dispute": "#f39a84",
            "organisation": "#d993d0",
            "place": "#5fbfc8",
            "event": "#dfae57",
            "code": "#7ab6df",
            "note": "#a5a8ae",
        }
    ),
)


class ThemeHolder(QObject):
    """Keeps the theme of one application and says when it changes."""

    theme_changed = Signal(object)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("theme")
        self._app = app
        self._mode = Mode.SYSTEM
        self.theme = LIGHT
        app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def mode(self) -> Mode:
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Follow the system, or stay light or dark."""
        self._mode = Mode(mode)
        self._wear(self._wanted())

    def toggle(self) -> None:
        """Light becomes dark and dark light; the choice stays until changed."""
        self.set_mode(Mode.LIGHT if self.theme.dark else Mode.DARK)

    def _wanted(self) -> Theme:
        if self._mode is Mode.SYSTEM:
            scheme = self._app.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._mode is Mode.DARK else LIGHT

    def _on_scheme_changed(self) -> None:
        if self._mode is Mode.SYSTEM and self._wanted() is not self.theme:
            self._wear(self._wanted())

    def _wear(self, theme: Theme) -> None:
        # The sheet module builds on this one.
        from archivist.ui.stylesheet import style_sheet

        self.theme = theme
        self._app.setPalette(theme.palette())
        self._app.setStyleSheet(style_sheet(theme))
        self.theme_changed.emit(theme)


def tool_font() -> QFont:
    """The system's face for tools, with fallbacks for Japanese, Korean and Chinese names."""
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    family = font.family() or "Sans Serif"
    font.setFamilies([family, "Noto Sans", "Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic UI"])
    font.setPixelSize(LIGHT.base_px)
    return font


def apply(app: QApplication, mode: Mode = Mode.SYSTEM) -> ThemeHolder:
    """Dress `app`: Fusion, font, palette and style sheet; gives the holder of its theme."""
    app.setStyle(QStyleFactory.create("Fusion"))
    app.setFont(tool_font())
    keeper = holder()
    keeper.set_mode(mode)
    return keeper


def holder() -> ThemeHolder:
    """The application's holder of the theme, made on first use."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("the theme needs a QApplication")
    found = app.findChild(ThemeHolder, "theme", Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, ThemeHolder) else ThemeHolder(app)


def current() -> Theme:
    """The theme in force; the light one where no application runs."""
    return holder().theme if QGuiApplication.instance() is not None else LIGHT
