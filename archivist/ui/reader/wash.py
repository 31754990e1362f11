"""What is painted behind and beside the text of one paragraph: tints, underlines, margin bars.

Computed once for a paragraph and kept until marks, hits, size or theme change; all rectangles are
relative to its top left corner.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock

from archivist.model.rendition import Span
from archivist.ui import theme as themes
from archivist.ui.reader.mark import Mark, MarkIndex, MarkLayer
from archivist.ui.reader.offsets import OffsetMap
from archivist.ui.reader.stretch import Row, Stretch

LANES = 3  # underlines that fit between two lines; what lies deeper is dashed into the last
_MOST_TINTS = 4
_MOST_BARS = 4
_BAR_WIDTH, _BAR_STEP, _BAR_START = 3, 5, 12
_DASH = 5
_IN_HAND = 0.34
_BAR_ORDER = {kind: number for number, kind in enumerate(themes.LIGHT.kinds)}


@dataclass
class Wash:
    """The painted pieces of one paragraph: under a selection, and over it."""

    ground: list[tuple[QRectF, QColor]] = field(default_factory=list)
    lines: list[tuple[QRectF, QColor]] = field(default_factory=list)

    def add(self, frame: QRectF, colour: str) -> None:
        self.lines.append((frame, QColor(colour)))

    def paint_ground(self, painter: QPainter) -> None:
        for frame, colour in self.ground:
            painter.fillRect(frame, colour)

    def paint_lines(self, painter: QPainter) -> None:
        for frame, colour in self.lines:
            painter.fillRect(frame, colour)


class Washer:
    """Makes and keeps the washes of one text's paragraphs."""

    def __init__(self) -> None:
        self.index = MarkIndex()
        self.em = 17.0
        self.edge = 0.0  # where lines begin, from the corner of a paragraph
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
        """Every paragraph is computed anew when it is next seen."""
        self._kept.clear()

    def wash(self, block: QTextBlock, offsets: OffsetMap) -> Wash:
        """The wash of a laid-out paragraph."""
        made = self._kept.get(block.blockNumber())
        if made is None:
            made = self._kept[block.blockNumber()] = self._make(Stretch(block, offsets, self.em))
        return made

    def _make(self, stretch: Stretch) -> Wash:
        wash, theme = Wash(), themes.current()
        marks = self._marks_in(stretch)
        self._tint(wash, theme, marks, stretch)
        for mark in marks:
            self._underline(wash, theme, mark, stretch)
        if marks:
            previous: list[str] = []
            for row in stretch.rows():
                previous = self._bars(wash, theme, marks, row, previous)
        return wash

    def _marks_in(self, stretch: Stretch) -> list[Mark]:
        """The marks of a paragraph; the one whose edge is dragged where it is held now."""
        if self.preview is None:
            return self.index.overlapping(*stretch.span)
        held, span = self.preview
        found = [m for m in self.index.overlapping(*stretch.span) if m.annotation_id != held]
        mark = self.index.get(held)
        if mark is not None and span.overlaps(stretch.span):
            found.append(Mark(held, span, mark.layers))
        return found

    def _hits_in(self, stretch: Stretch) -> list[Span]:
        first = max(0, bisect_left(self._hit_starts, stretch.start) - 1)
        found = self.hits[first : bisect_right(self._hit_starts, stretch.end)]
        return [*found, self.flash] if self.flash else found

    def _tint(
        self, wash: Wash, theme: themes.Theme, marks: Sequence[Mark], stretch: Stretch
    ) -> None:
        hits = self._hits_in(stretch)
        spans = [*(mark.span for mark in marks), *hits]
        edges = {stretch.start, stretch.end, *(edge for span in spans for edge in span)}
        inside = sorted(edge for edge in edges if stretch.start <= edge <= stretch.end)
        for start, end in pairwise(inside):
            ground = self._ground(theme, marks, hits, Span(start, end))
            if ground != theme.page:
                tint = QColor(ground)
                wash.ground += [(frame, tint) for frame in stretch.rectangles(start, end)]

    def _ground(
        self, theme: themes.Theme, marks: Sequence[Mark], hits: Sequence[Span], span: Span
    ) -> str:
        """The colour behind code points that all have the same marks and hits."""
        for hit in hits:
            if hit.start <= span.start and hit.end >= span.end:
                return theme.hit_current if hit == self.hit else theme.hit
        ground = theme.page
        for mark in marks:
            if mark.span.start <= span.start and mark.span.end >= span.end:
                share = _IN_HAND if mark.annotation_id == self.current else 0.0
                for layer in _tinting(mark):
                    ground = theme.tint(theme.mark(layer.kind, layer.colour), share, ground)
        return ground

    def _underline(self, wash: Wash, theme: themes.Theme, mark: Mark, stretch: Stretch) -> None:
        thick = max(1.0, round(stretch.em * 0.1))
        if mark.annotation_id == self.current:
            thick += 1
        for lane, layer in zip(self.index.lanes[mark.annotation_id], mark.layers, strict=False):
            colour = theme.mark(layer.kind, layer.colour)
            step = max(1.0, round(stretch.em * 0.1)) + 1
            drop = min(lane, LANES - 1) * step
            for over in stretch.rectangles(*mark.span):
                line = QRectF(over.left(), over.bottom() + drop, over.width(), thick)
                if lane < LANES:
                    wash.add(line, colour)
                else:
                    _dash(wash, line, colour, lane - LANES + 1)

    def _bars(
        self,
        wash: Wash,
        theme: themes.Theme,
        marks: Sequence[Mark],
        row: Row,
        above: list[str],
    ) -> list[str]:
        """Bars beside a line in the colours of the marks on it; gives those colours.

        A colour that stood beside the line above keeps its place, so that a long passage has one
        unbroken bar.
        """
        found: dict[str, int] = {}
        for mark in marks:
            if mark.span.start < row.end and mark.span.end > row.start:
                for layer in mark.layers:
                    colour = theme.mark(layer.kind, layer.colour)
                    found.setdefault(colour, _BAR_ORDER.get(layer.kind, len(_BAR_ORDER)))
        fresh = sorted((c for c in found if c not in above), key=lambda colour: found[colour])
        places = [colour if colour in found else "" for colour in above]
        for number, kept in enumerate(places):
            if not kept and fresh:
                places[number] = fresh.pop(0)
        places = [*places, *fresh][:_MOST_BARS]
        for number, colour in enumerate(places):
            if colour:
                left = self.edge - _BAR_START - number * _BAR_STEP
                height = row.pitch if row.pitch > row.frame.height() else row.frame.height()
                wash.add(QRectF(left, row.frame.top(), _BAR_WIDTH, height), colour)
        return places


def _tinting(mark: Mark) -> Sequence[MarkLayer]:
    """The layers that colour the ground; a note does so only where nothing else is said."""
    said = [layer for layer in mark.layers if layer.kind != "note"] or mark.layers
    return said[:_MOST_TINTS]


def _dash(wash: Wash, line: QRectF, colour: str, phase: int) -> None:
    left = line.left() + phase * _DASH
    while left < line.right():
        width = min(float(_DASH), line.right() - left)
        wash.add(QRectF(left, line.top(), width, line.height()), colour)
        left += _DASH * 3
