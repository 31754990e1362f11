"""Where the parts of a listed passage stand: words, chips, notes. Measured fast, painted lazily."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from archivist.store.passage_rows import BodyRow
from archivist.ui import theme
from archivist.ui.passages.rows import Heading, Quoted, Row
from archivist.ui.passages.words import where
from archivist.ui.reader.faces import reading_font
from archivist.ui.theme import Size, Space

BAR = 3
SHAPE = 8
_INDENT = Space.S + BAR + Space.S
_WORD_LINES, _NOTE_LINES = 3, 4
_SLACK = 1.06  # lines break at words, so that a text takes a little more than its length


Chips = tuple[tuple[QRect, BodyRow], ...]


@dataclass(frozen=True)
class Placed:
    """The parts of a row of a given width, relative to its corner."""

    height: int
    words: QRect
    chips: Chips
    note: QRect
    aside: QRect


def place(row: Row, width: int, font: QFont) -> Placed:
    """Lays a row out in `width` pixels."""
    if isinstance(row, Heading):
        metrics = _metrics(font.family(), theme.current().px(Size.BODY))
        return Placed(2 * metrics.lineSpacing() + Space.M + Space.S, QRect(), (), QRect(), QRect())
    room = max(width - _INDENT - Space.S - Space.XS, 40)
    top = int(Space.S)
    small = _metrics(font.family(), theme.current().px(Size.SMALL))
    metrics = _words_metrics(row.language, theme.current().px(Size.TITLE))
    told = where(row)
    wide = min(small.horizontalAdvance(told) + 1, room // 2) if told else 0
    aside = SHAPE + Space.S if row.names_itself else 0
    beside = wide + Space.S if row.names_itself and told else 0
    high = _height(metrics, row.words, room - aside - beside, _WORD_LINES)
    words = QRect(_INDENT + aside, top, room - aside - beside, high)
    if row.names_itself:
        shape = QRect(_INDENT, top, SHAPE, metrics.lineSpacing())
        chips: Chips = ((shape, row.marks[0]),)
        end = QRect(words.right() + 1 + Space.S, top, wide, metrics.lineSpacing())
        top = words.bottom() + 1 + Space.XS
    else:
        chips, end, top = _chips(row, room, words.bottom() + 1 + Space.XS, small, wide)
    note = QRect()
    if row.notes:
        note = QRect(_INDENT + 16, top, room - 16, _height(small, row.note, room - 16, _NOTE_LINES))
        top = note.bottom() + 1 + Space.XS
    return Placed(top + Space.XS, words, chips, note, end if told else QRect())


def words_font(language: str) -> QFont:
    """The face of quotations: the reader's, smaller."""
    return _words_font(language, theme.current().px(Size.TITLE))


def _chips(
    row: Quoted, room: int, top: int, metrics: QFontMetrics, told: int
) -> tuple[Chips, QRect, int]:
    """The chips, a place of `told` pixels behind them, and where what follows may begin."""
    height = metrics.height() + Space.XS
    left, placed = 0, []
    for body in row.marks:
        wide = metrics.horizontalAdvance(body.label) + SHAPE + Space.S + Space.XS
        wide = min(wide, room)
        if left and left + wide > room:
            left, top = 0, top + height
        placed.append((QRect(_INDENT + left, top, wide, height), body))
        left += wide + Space.S
    if told and left and left + told > room:
        left, top = 0, top + height
    end = QRect(_INDENT + left, top, told, height)
    return tuple(placed), end, top + (height + Space.HAIR if placed or told else 0)


def _height(metrics: QFontMetrics, text: str, room: int, most: int) -> int:
    lines = 0
    for paragraph in text.split("\n"):
        long = metrics.horizontalAdvance(paragraph[:400])
        lines += 1 if long <= room else math.ceil(long * _SLACK / room)
    return min(lines, most) * metrics.lineSpacing()


@lru_cache(maxsize=64)
def _metrics(family: str, pixels: int) -> QFontMetrics:
    font = QFont(family)
    font.setPixelSize(pixels)
    return QFontMetrics(font)


@lru_cache(maxsize=64)
def _words_metrics(language: str, pixels: int) -> QFontMetrics:
    return QFontMetrics(_words_font(language, pixels))


@lru_cache(maxsize=64)
def _words_font(language: str, pixels: int) -> QFont:
    font = reading_font(language)
    font.setPixelSize(pixels)
    return font
