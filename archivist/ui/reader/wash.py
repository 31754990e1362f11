"""What is painted behind and beside the text of one block: tints, underlines, margin bars.

Computed once for a block and kept until marks, hits, size or theme change; all rectangles are
relative to the block's top left corner.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextLine

from archivist.model.rendition import Span
from archivist.ui import theme as themes
from archivist.ui.reader.mark import Mark, MarkIndex
from archivist.ui.reader.offsets import OffsetMap

BAR_WIDTH = 3
BAR_GAP = 2
_MOST_BARS = 4
_LINE_WIDTH = 2
_LANE_STEP = 3
_DASH = 9


@dataclass
class Wash:
    """The painted pieces of one block."""

    tints: list[tuple[QRectF, QColor]] = field(default_factory=list)
    lines: list[tuple[QRectF, QColor]] = field(default_factory=list)
    bars: list[tuple[QRectF, QColor]] = field(default_factory=list)

    def paint(self, painter: QPainter) -> None:
        for pieces in (self.tints, self.lines, self.bars):
            for rectangle, colour in pieces:
                painter.fillRect(rectangle, colour)


class Washer:
    """Makes and keeps the washes of one text's blocks."""

    def __init__(self) -> None:
        self.index = MarkIndex()
        self.current: str | None = None
        self.preview: tuple[str, Span] | None = None
        self.hits: list[Span] = []
        self.hit: Span | None = None
        self.flash: Span | None = None
        self._hit_starts: list[int] = []
        self._kept: dict[int, Wash] = {}

    def set_marks(self, marks: Sequence[Mark]) -> None:
        self.index = MarkIndex(marks)
        self.forget()

    def set_hits(self, hits: Sequence[Span]) -> None:
        self.hits = sorted(hits)
        self._hit_starts = [hit.start for hit in self.hits]
        self.hit = None
        self.forget()

    def forget(self) -> None:
        """Every block is computed anew when it is next seen."""
        self._kept.clear()

    def wash(self, block: QTextBlock, offsets: OffsetMap) -> Wash:
        """The wash of a laid-out block."""
        made = self._kept.get(block.blockNumber())
        if made is None:
            made = self._kept[block.blockNumber()] = self._make(_Stretch(block, offsets))
        return made

    def _make(self, stretch: _Stretch) -> Wash:
        wash = Wash()
        theme = themes.current()
        marks = [self._placed(mark) for mark in self.index.overlapping(*stretch.span)]
        edges = {stretch.start, stretch.end}
        for mark in marks:
            edges.update((mark.span.start, mark.span.end))
        hits = self._hits_in(stretch)
        for hit in hits:
            edges.update(hit)
        inside = sorted(edge for edge in edges if stretch.start <= edge <= stretch.end)
        for start, end in pairwise(inside):
            ground = self._ground(theme, marks, hits, start, end)
            if ground != theme.page:
                tint = QColor(ground)
                wash.tints += [(rectangle, tint) for rectangle in stretch.rectangles(start, end)]
        for mark in marks:
            self._underline(wash, theme, mark, stretch)
        self._margin(wash, theme, marks, stretch)
        return wash

    def _placed(self, mark: Mark) -> Mark:
        if self.preview is not None and self.preview[0] == mark.annotation_id:
            return Mark(mark.annotation_id, self.preview[1], mark.layers)
        return mark

    def _hits_in(self, stretch: _Stretch) -> list[Span]:
        first = bisect_left(self._hit_starts, stretch.start)
        if first and self.hits[first - 1].end > stretch.start:
            first -= 1
        found = self.hits[first : bisect_right(self._hit_starts, stretch.end)]
        return [self.flash, *found] if self.flash else found

    def _ground(
        self, theme: themes.Theme, marks: Sequence[Mark], hits: Sequence[Span], *span: int
    ) -> str:
        """The colour behind code points that all have the same marks and hits."""
        start, end = span
        for hit in hits:
            if hit.start <= start and hit.end >= end:
                return theme.hit_current if hit in (self.hit, self.flash) else theme.hit
        ground = theme.page
        for mark in marks:
            if mark.span.start <= start and mark.span.end >= end:
                share = 0.34 if mark.annotation_id == self.current else 0.0
                said = [layer for layer in mark.layers if layer.kind != "note"] or mark.layers
                for layer in said[:_MOST_BARS]:
                    colour = theme.mark(layer.kind, layer.colour)
                    ground = theme.tint(colour, share, ground)
        return ground

    def _underline(self, wash: Wash, theme: themes.Theme, mark: Mark, stretch: _Stretch) -> None:
        colours = [QColor(theme.mark(layer.kind, layer.colour)) for layer in mark.layers]
        drop = 1 + self.index.lanes[mark.annotation_id] * _LANE_STEP
        for over in stretch.rectangles(mark.span.start, mark.span.end):
            line = QRectF(over.left(), over.bottom() + drop, over.width(), _LINE_WIDTH)
            if len(colours) == 1:
                wash.lines.append((line, colours[0]))
                continue
            left, number = line.left(), 0
            while left < line.right():
                width = min(_DASH, line.right() - left)
                dash = QRectF(left, line.top(), width, _LINE_WIDTH)
                wash.lines.append((dash, colours[number % len(colours)]))
                left, number = left + _DASH, number + 1

    def _margin(
        self, wash: Wash, theme: themes.Theme, marks: Sequence[Mark], stretch: _Stretch
    ) -> None:
        """Bars beside each line in the colours of the marks on it."""
        for start, end, frame in stretch.lines():
            colours: dict[str, None] = {}
            for mark in marks:
                if mark.span.start < end and mark.span.end > start:
                    for layer in mark.layers:
                        colours[theme.mark(layer.kind, layer.colour)] = None
            for number, colour in enumerate(list(colours)[:_MOST_BARS]):
                left = -8.0 - (number + 1) * (BAR_WIDTH + BAR_GAP)
                bar = QRectF(left, frame.top() - 1, BAR_WIDTH, frame.height() + 4)
                wash.bars.append((bar, QColor(colour)))


class _Stretch:
    """A laid-out block in code points, and where its letters stand."""

    def __init__(self, block: QTextBlock, offsets: OffsetMap) -> None:
        self._block = block
        self._offsets = offsets
        self._first = block.position()
        self.start = offsets.start(self._first)
        self.end = offsets.start(self._first + block.length() - 1)

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    def rectangles(self, start: int, end: int) -> Iterator[QRectF]:
        """Where code points `start`–`end` stand, a rectangle for each line they reach."""
        first = self._offsets.to_qt(max(start, self.start)) - self._first
        last = self._offsets.to_qt(min(end, self.end)) - self._first
        if last <= first:
            return
        for line in self._lines():
            begins, ends = line.textStart(), line.textStart() + line.textLength()
            if begins < last and ends > first:
                one = _x(line, max(first, begins))
                other = _x(line, min(last, ends))
                left = min(one, other)
                right = min(max(one, other), line.x() + line.naturalTextWidth())
                yield QRectF(left, line.y(), right - left, _height(line))

    def lines(self) -> Iterator[tuple[int, int, QRectF]]:
        """Each line: its first and end code point, and its frame."""
        for line in self._lines():
            begins = self._first + line.textStart()
            frame = QRectF(0, line.y(), line.naturalTextWidth(), _height(line))
            yield (
                self._offsets.start(begins),
                self._offsets.start(begins + line.textLength()),
                frame,
            )

    def _lines(self) -> Iterator[QTextLine]:
        layout = self._block.layout()
        for number in range(layout.lineCount()):
            yield layout.lineAt(number)


def _x(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)  # PySide gives (x, place)
    return float(found[0])


def _height(line: QTextLine) -> float:
    return line.ascent() + line.descent()
