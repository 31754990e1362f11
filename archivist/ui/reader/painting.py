"""What is painted on the page besides marks: selection, bullets, rules, and grips."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextLine

from archivist.model.rendition import BlockKind, Span
from archivist.ui import theme as themes
from archivist.ui.reader.mark import Mark
from archivist.ui.reader.setting import Setting
from archivist.ui.reader.stretch import Stretch

_KNOB = 3.5  # radius in pixels


def paint_selection(painter: QPainter, stretch: Stretch, selected: Span) -> None:
    """The selection behind one paragraph, without gaps between its lines."""
    if not selected.overlaps(stretch.span):
        return
    colour = QColor(themes.current().selection)
    for row in stretch.rows():
        start, end = max(row.start, selected.start), min(row.end, selected.end)
        gap = max(0.0, row.pitch - row.frame.height())
        for frame in stretch.rectangles(start, end):
            painter.fillRect(frame.adjusted(0, -gap / 2, 0, gap / 2), colour)


def paint_ornament(painter: QPainter, paragraph: QTextBlock, setting: Setting, start: int) -> None:
    """The bullet of a list item, the rule beside a quotation; the paragraph begins at `start`."""
    layout, block = paragraph.layout(), setting.block_at(start)
    if block is None or layout.lineCount() == 0:
        return
    line = layout.lineAt(0)
    if block.kind == BlockKind.LIST_ITEM:
        if start == block.start and not setting.label_of(block):
            _bullet(painter, line, solid=block.level < 2)
    elif block.kind == BlockKind.FOOTNOTE:
        if start > 0 and setting.first_footnote(start):
            over = line.y() - line.ascent() * 0.5
            rule = QRectF(line.x(), over, line.ascent() * 6, 1)
            painter.fillRect(rule, QColor(themes.current().border))
    elif block.kind == BlockKind.TABLE_ROW:
        _cell_edges(painter, paragraph)
    elif block.kind == BlockKind.QUOTE:
        last = layout.lineAt(layout.lineCount() - 1)
        left = line.x() - line.ascent() * 0.85
        height = last.y() + last.height() - line.y()
        painter.fillRect(QRectF(left, line.y(), 2, height), QColor(themes.current().border))


def _cell_edges(painter: QPainter, paragraph: QTextBlock) -> None:
    """A fine line between the cells of a table row, and one below the row."""
    layout, text = paragraph.layout(), paragraph.text()
    colour = QColor(themes.current().separator)
    at = text.find("\t")
    while at >= 0:
        line = layout.lineForTextPosition(at)
        right: Any = line.cursorToX(at + 1)  # PySide gives (x, position), its stubs say float
        left = right[0] - line.ascent() * 0.9
        painter.fillRect(QRectF(left, line.y(), 1, line.height()), colour)
        at = text.find("\t", at + 1)
    last = layout.lineAt(layout.lineCount() - 1)
    below = last.y() + last.height() + last.ascent() * 0.12
    left = layout.lineAt(0).x()
    painter.fillRect(QRectF(left, below, last.x() + last.width() - left, 1), colour)


def _bullet(painter: QPainter, line: QTextLine, *, solid: bool) -> None:
    theme, radius = themes.current(), line.ascent() * 0.14
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.muted), 1.2))
    painter.setBrush(QColor(theme.muted if solid else theme.page))
    middle = QPointF(line.x() - line.ascent() * 0.75, line.y() + line.ascent() * 0.68)
    painter.drawEllipse(middle, radius, radius)
    painter.restore()


def paint_grips(painter: QPainter, mark: Mark, carets: Iterable[QRectF]) -> None:
    """Bars with a knob at the edges of the mark in hand: above its start, below its end."""
    look = (mark.layers[0].kind, mark.layers[0].colour) if mark.layers else ("note", "")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(themes.current().mark(*look)))
    for number, caret in enumerate(carets):
        painter.drawRect(QRectF(caret.left() - 1, caret.top(), 2, caret.height()))
        knob = caret.bottom() if number else caret.top()
        painter.drawEllipse(QPointF(caret.left(), knob), _KNOB, _KNOB)
