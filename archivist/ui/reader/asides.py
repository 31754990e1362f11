"""What stands beside the words and is no part of them: readings above, page numbers in the margin.

Neither takes a place in the text: they are painted where its letters leave room.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from archivist.model.rendition import Inline
from archivist.text.scripts import is_cjk
from archivist.ui import theme as themes
from archivist.ui.reader.faces import reading_font
from archivist.ui.reader.setting import Setting
from archivist.ui.reader.stretch import Stretch

READING_SIZE = 0.5  # of the letters below it
_OVERHANG = 0.25  # em that a reading may stand out on each side of its word
_NARROWEST = 0.6
_BESIDE_BARS = 34  # pixels from the column to the end of a page number
_NUMBER_SIZE = 0.64
_LONGEST_NUMBER = 8


def paint_asides(painter: QPainter, stretch: Stretch, setting: Setting, edge: float) -> None:
    """Paints what stands beside the words of one paragraph; `edge` is where its column begins."""
    readings = setting.readings_in(stretch.start, stretch.end)
    pages = setting.pages.between(stretch.start, max(stretch.end, stretch.start + 1))
    if not readings and not pages:
        return
    painter.save()
    painter.setPen(QColor(themes.current().muted))
    if pages:
        _paint_numbers(painter, stretch, pages, edge)
    for reading in readings:
        _paint_reading(painter, stretch, reading, setting.language)
    painter.restore()


def _paint_reading(painter: QPainter, stretch: Stretch, held: Inline, language: str) -> None:
    """A reading over its word; where the word is broken, each part has its share."""
    font = reading_font(language)
    font.setPixelSize(max(6, round(stretch.em * READING_SIZE)))
    for frame, words in _shares(held.target, list(stretch.rectangles(held.start, held.end))):
        fitted = _fitted(font, words, frame.width(), _OVERHANG * stretch.em)
        metrics = QFontMetricsF(fitted)
        between = fitted.letterSpacing()
        left = frame.center().x() - (metrics.horizontalAdvance(words) - between) / 2
        painter.setFont(fitted)
        painter.drawText(QPointF(max(0.0, left), frame.top() - metrics.descent() * 0.4), words)


def _fitted(font: QFont, words: str, room: float, overhang: float) -> QFont:
    """`font` squeezed where `words` stand out of their room, spread where they do not fill it."""
    wide, fitted = QFontMetricsF(font).horizontalAdvance(words), QFont(font)
    if wide > room + 2 * overhang:
        fitted.setStretch(round(100 * max(_NARROWEST, (room + 2 * overhang) / wide)))
    elif wide < room and is_cjk(words[0]):
        between = min((room - wide) / len(words), font.pixelSize())
        fitted.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, between)
    return fitted


def _shares(reading: str, frames: list[QRectF]) -> Iterator[tuple[QRectF, str]]:
    total = sum(frame.width() for frame in frames)
    done = 0
    passed = 0.0
    for frame in frames:
        passed += frame.width()
        until = round(len(reading) * passed / total) if total else len(reading)
        if until > done:
            yield frame, reading[done:until]
        done = until


def _paint_numbers(
    painter: QPainter, stretch: Stretch, pages: Sequence[tuple[int, str]], edge: float
) -> None:
    """The numbers of the pages that begin on each line, to the left of the bars of its marks."""
    font = QFont(painter.font())
    font.setPixelSize(max(9, round(stretch.em * _NUMBER_SIZE)))
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    outside = painter.worldTransform().inverted()[0].map(QPointF(0, 0)).x()
    for row in stretch.rows():
        here = [label for at, label in pages if row.start <= at < row.end]
        if not here:
            continue
        words = ", ".join(_short(label) for label in here)
        wide = metrics.horizontalAdvance(words)
        left = max(outside + 2, edge - _BESIDE_BARS - wide)
        box = QRectF(left, row.frame.top(), wide + 1, row.frame.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST_NUMBER else f"{label[: _LONGEST_NUMBER - 1]}…"
