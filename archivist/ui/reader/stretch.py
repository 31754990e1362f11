"""A laid-out paragraph in code points, and where on the page its letters stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextFormat, QTextLine

from archivist.model.rendition import Span
from archivist.ui.reader.offsets import OffsetMap

# Hebrew, Arabic and their neighbours: written from right to left, so one passage of a mixed line
# may stand in several places.
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_SIZE = QTextFormat.Property.FontPixelSize
_RISE, _DROP = 0.93, 0.27  # em above and below the baseline that belong to a line's letters


@dataclass(frozen=True)
class Row:
    """One line: the code points on it and the frame of its letters."""

    start: int
    end: int
    frame: QRectF  # as high as the letters, as wide as they reach
    pitch: float  # from this line's letters to the next line's


class Stretch:
    """One paragraph of the page; all rectangles are relative to its top left corner."""

    def __init__(self, block: QTextBlock, offsets: OffsetMap, em: float) -> None:
        """`em` is the size of letters that have no size of their own."""
        self._offsets = offsets
        self._first = block.position()
        letters = block.charFormat()
        own = letters.font().pixelSize() if letters.hasProperty(_SIZE) else 0
        self._em = float(own) if own > 0 else em
        self._mixed = _RIGHT_TO_LEFT.search(block.text()) is not None
        layout = block.layout()
        self._lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        self._begins = [line.textStart() for line in self._lines]
        self.start = offsets.start(self._first)
        self.end = offsets.end(self._first + block.length() - 1)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def em(self) -> float:
        """The size of the letters."""
        return self._em

    def rectangles(self, start: int, end: int) -> Iterator[QRectF]:
        """Where code points `start`–`end` stand: a rectangle for each run of each line."""
        if min(end, self.end) <= max(start, self.start):
            return
        first = self._offsets.to_qt(max(start, self.start)) - self._first
        last = self._offsets.to_qt_end(min(end, self.end)) - self._first
        number = max(0, bisect_right(self._begins, first) - 1)
        while number < len(self._lines) and self._begins[number] < last:
            line = self._lines[number]
            begins = max(first, self._begins[number])
            ends = min(last, self._begins[number] + line.textLength())
            if begins < ends:
                yield from self._on_line(line, begins, ends)
            number += 1

    def rows(self) -> Iterator[Row]:
        """Each line of the paragraph."""
        for number, line in enumerate(self._lines):
            begins = self._first + self._begins[number]
            top, height = self._reach(line)
            below = self._lines[number + 1] if number + 1 < len(self._lines) else None
            pitch = _baseline(below) - _baseline(line) if below is not None else height
            yield Row(
                self._offsets.start(begins),
                self._offsets.end(begins + line.textLength()),
                QRectF(line.x(), top, line.naturalTextWidth(), height),
                pitch,
            )

    def _on_line(self, line: QTextLine, begins: int, ends: int) -> Iterator[QRectF]:
        top, height = self._reach(line)
        if self._mixed:
            runs = _runs(line, begins, ends)
        else:
            # A blank at the end of a full line reaches past the column.
            most = line.x() + line.naturalTextWidth()
            runs = [(_x(line, begins), min(_x(line, ends), most))]
        for left, right in runs:
            if right > left:
                yield QRectF(left, top, right - left, height)

    def _reach(self, line: QTextLine) -> tuple[float, float]:
        rise, drop = round(self._em * _RISE), round(self._em * _DROP)
        return round(_baseline(line)) - rise, rise + drop


def _baseline(line: QTextLine) -> float:
    return line.y() + line.ascent()


def _runs(line: QTextLine, begins: int, ends: int) -> list[tuple[float, float]]:
    """The visual runs of a stretch of a line written in both directions, by its glyphs.

    The caret stands in two places where the direction turns, so it cannot tell the edges.
    """
    runs = []
    for run in line.glyphRuns(begins, ends - begins):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        lefts = [position.x() for position in run.positions()]
        rights = [left + wide.x() for left, wide in zip(lefts, advances, strict=True)]
        if lefts:
            runs.append((min(lefts), max(rights)))
    joined: list[tuple[float, float]] = []
    for left, right in sorted(runs):
        if joined and left <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined


def _x(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)  # PySide gives (x, place)
    return float(found[0])
