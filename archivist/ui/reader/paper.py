"""The two papers a text is set on, both of Qt's text widgets.

`Paper` sets a text with headings, lists and quotes. `LongPaper` is for texts above a million
characters, where laying out the whole would take seconds and hundreds of megabytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics, QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from archivist.ui.reader.faces import reading_font
from archivist.ui.reader.setting import Setting
from archivist.ui.reader.surface import MARGIN, Surface
from archivist.ui.reader.typesetting import Typesetter

LONG_TEXT = 1_000_000  # code points
_END_ROOM = 64  # pixels below the last line


class Paper(Surface, QTextEdit):
    """For texts up to a million characters, with their structure."""

    def __init__(self) -> None:
        super().__init__()
        self._own: QTextDocument | None = None
        self._room = MARGIN
        self.setUndoRedoEnabled(False)
        self.prepare()

    def set_text(self, text: str, setting: Setting) -> None:
        document = QTextDocument(self)
        document.setDocumentMargin(0)
        Typesetter(setting).fill(document, text)
        self.setDocument(document)
        if self._own is not None:
            self._own.deleteLater()
        self._own = document

    def fit(self) -> None:
        frame, beside = self.document().rootFrame(), self.beside()
        form = frame.frameFormat()
        if round(form.leftMargin()) != beside or round(form.topMargin()) != self._room:
            form.setLeftMargin(beside)
            form.setRightMargin(beside)
            form.setTopMargin(self._room)
            form.setBottomMargin(_END_ROOM)
            frame.setFrameFormat(form)
            self.washer.forget()

    def column_left(self) -> int:
        return self.beside()

    def keep_room(self, height: int) -> None:
        """Keeps `height` pixels above the text free for its header."""
        self._room = height
        self.fit()

    def scroll_to(self, place: int, above: int) -> None:
        """Brings code point `place` to `above` pixels under the upper edge."""
        self.document().documentLayout().documentSize()  # lays the whole text out
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + self.caret_rect(place).top() - above))

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The blocks in view, each with its top left corner in the viewport."""
        layout, document = self.document().documentLayout(), self.document()
        scroll = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        top = layout.hitTest(scroll, Qt.HitTestAccuracy.FuzzyHit)
        block = document.findBlock(max(0, top))
        if block.previous().isValid():
            block = block.previous()
        bottom = self.viewport().height()
        while block.isValid():
            origin = layout.blockBoundingRect(block).topLeft() - scroll
            if origin.y() > bottom:
                return
            yield block, block.layout().position() - scroll
            block = block.next()


class LongPaper(Surface, QPlainTextEdit):  # type: ignore[misc]
    """For very long texts: plain paragraphs, laid out as they come into view."""

    def __init__(self) -> None:
        super().__init__()
        self.setUndoRedoEnabled(False)
        self.prepare()
        self.washer.edge = float(MARGIN)

    def set_text(self, text: str, setting: Setting) -> None:
        self.document().setDefaultFont(reading_font(setting.language, setting.zoom))
        edges = [0, *setting.breaks, len(text)]
        self.setPlainText("\n".join(text[first:last] for first, last in pairwise(edges)))

    def fit(self) -> None:
        beside = self.beside() - MARGIN
        self.document().setDocumentMargin(MARGIN)
        self.setViewportMargins(beside, 0, beside, 0)

    def column_left(self) -> int:
        return MARGIN

    def scroll_to(self, place: int, above: int) -> None:
        """Brings code point `place` to about `above` pixels under the upper edge."""
        units = self.offsets.to_qt(place)
        block = self.document().findBlock(units)
        self.blockBoundingRect(block)  # lays it out
        line = block.layout().lineForTextPosition(units - block.position())
        number = block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)
        rows = above // max(1, QFontMetrics(self.document().defaultFont()).lineSpacing())
        self.verticalScrollBar().setValue(number - rows)

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The blocks in view, each with its top left corner in the viewport."""
        block = self.firstVisibleBlock()
        bottom = self.viewport().height()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > bottom:
                return
            yield block, place.topLeft()
            block = block.next()
