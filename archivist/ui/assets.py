"""Icons and other files that ship with the program, and the shapes that stand for kinds."""

from __future__ import annotations

import math
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPixmap,
    QPixmapCache,
    QPolygonF,
)
from PySide6.QtSvg import QSvgRenderer

from archivist.resources import resources
from archivist.ui import theme as themes

# Typed beside a name where no shape can be painted.
KIND_GLYPHS = {
    "person": "●",
    "agreement": "■",
    "dispute": "▲",
    "organisation": "◆",
    "place": "◉",
    "event": "★",
    "code": "▬",
    "note": "¶",
}


def resource(name: str) -> Path:
    """The path of one shipped file or folder, such as `icons/archivist.svg`."""
    return resources() / name


@lru_cache(maxsize=256)
def _svg(name: str, colour: str) -> QSvgRenderer:
    source = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))


# Qt takes a clone without telling Python, which would free it while an icon still paints with it.
_CLONES: list[QIconEngine] = []


class _LineIcon(QIconEngine):
    """A line drawing in the ink of the theme in force, drawn anew at each size."""

    def __init__(self, name: str, colour: str = "") -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def _ink(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        theme = themes.current()
        if mode is QIcon.Mode.Disabled:
            return theme.disabled
        if self._colour:
            return self._colour
        return theme.accent if state is QIcon.State.On else theme.text

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        _svg(self._name, self._ink(mode, state)).render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        key = f"{self._name} {self._ink(mode, state)} {size.width()}x{size.height()} {scale}"
        drawn = QPixmap()
        if QPixmapCache.find(key, drawn):
            return drawn
        drawn = QPixmap(size * scale)
        drawn.setDevicePixelRatio(scale)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(QPoint(), size), mode, state)
        painter.end()
        QPixmapCache.insert(key, drawn)
        return drawn

    def clone(self) -> QIconEngine:
        copy = _LineIcon(self._name, self._colour)
        _CLONES.append(copy)
        return copy


def icon(name: str, colour: str = "") -> QIcon:
    """The line icon `name`, in the theme's ink or in `colour`; follows the theme by itself."""
    if not resource(f"icons/{name}.svg").is_file():
        raise FileNotFoundError(f"there is no icon “{name}”")
    return QIcon(_LineIcon(name, colour))


def app_icon() -> QIcon:
    """The program's own icon, in the sizes window managers ask for."""
    drawn = QIcon()
    renderer = QSvgRenderer(str(resource("icons/archivist.svg")))
    for side in (16, 24, 32, 48, 64, 128, 256):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        drawn.addPixmap(pixmap)
    return drawn


def _star(centre: QPointF, radius: float) -> QPolygonF:
    corners = []
    for step in range(10):
        reach = radius if step % 2 == 0 else radius * 0.45
        angle = math.pi * step / 5 - math.pi / 2
        corners.append(centre + QPointF(reach * math.cos(angle), reach * math.sin(angle)))
    return QPolygonF(corners)


def _shape(kind: str, square: QRectF) -> QPainterPath:
    path = QPainterPath()
    centre, r = square.center(), square.width() / 2
    if kind == "agreement":
        path.addRoundedRect(square.adjusted(r * 0.14, r * 0.14, -r * 0.14, -r * 0.14), 1, 1)
    elif kind == "dispute":
        tip, foot = QPointF(centre.x(), square.top()), square.bottom() - r * 0.16
        path.addPolygon(
            QPolygonF([tip, QPointF(square.right(), foot), QPointF(square.left(), foot), tip])
        )
    elif kind == "organisation":
        path.addPolygon(
            QPolygonF([centre + QPointF(x * r, y * r) for x, y in _DIAMOND]),
        )
    elif kind == "place":
        path.addEllipse(centre, r * 0.95, r * 0.95)
        path.addEllipse(centre, r * 0.68, r * 0.68)
        path.addEllipse(centre, r * 0.34, r * 0.34)
    elif kind == "event":
        path.addPolygon(_star(centre + QPointF(0, r * 0.06), r * 1.08))
    elif kind == "code":
        path.addRoundedRect(square.adjusted(0, r * 0.5, 0, -r * 0.5), r * 0.35, r * 0.35)
    elif kind == "note":
        for top, reach in ((0.3, 2.0), (0.86, 2.0), (1.42, 1.2)):
            line = QRectF(square.left(), square.top() + top * r, reach * r, r * 0.32)
            path.addRoundedRect(line, r * 0.16, r * 0.16)
    else:
        path.addEllipse(centre, r * 0.9, r * 0.9)
    path.closeSubpath()
    return path


_DIAMOND = ((0, -1), (1, 0), (0, 1), (-1, 0), (0, -1))


def paint_kind(painter: QPainter, rect: QRectF | QRect, kind: str, colour: QColor | str) -> None:
    """Paint the shape of `kind`, centred in `rect` and as large as fits."""
    frame = QRectF(rect)
    side = min(frame.width(), frame.height())
    square = QRectF(0, 0, side, side)
    square.moveCenter(frame.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPath(_shape(kind, square))
    painter.restore()


def kind_icon(kind: str, colour: QColor | str = "", side: int = 12) -> QIcon:
    """The shape of `kind` as an icon of `side` pixels, in its own colour or in `colour`."""
    scale = max(2.0, QGuiApplication.primaryScreen().devicePixelRatio())
    drawn = QPixmap(round(side * scale), round(side * scale))
    drawn.setDevicePixelRatio(scale)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint_kind(painter, QRectF(0, 0, side, side), kind, colour or themes.current().kind(kind))
    painter.end()
    return QIcon(drawn)
