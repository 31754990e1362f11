"""The sheet a text is read on: Qt's text widgets, with marks painted behind the letters.

`Paper` sets a text with headings, lists and quotes. `LongPaper` is for texts above a million
characters, where laying out the whole would take seconds and hundreds of megabytes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from archivist.model.rendition import Block, BlockKind, Inline, Span
from archivist.ui import theme as themes
from archivist.ui.reader.faces import column_width, reading_font
from archivist.ui.reader.offsets import OffsetMap
from archivist.ui.reader.paragraphs import displayable, page_breaks
from archivist.ui.reader.stretch import Stretch
from archivist.ui.reader.typesetting import Typesetter
from archivist.ui.reader.wash import Washer

LONG_TEXT = 1_000_000  # code points
MARGIN = 40  # pixels beside the column, where bars and bullets stand
_HANDLE = 7
_END_ROOM = 64  # pixels below the last line

if TYPE_CHECKING:
    _Sheet = QTextEdit
else:
    _Sheet = object


@dataclass(frozen=True)
class Setting:
    """How a text is to stand on the page."""

    blocks: Sequence[Block]
    inlines: Sequence[Inline]
    language: str
    zoom: float
    breaks: Sequence[int]


class _Marked(_Sheet):
    """What both papers share: places in code points, and painting."""

    def prepare(self) -> None:
        """Sets the widget up; called once by each paper."""
        self.offsets = OffsetMap("")
        self.washer = Washer()
        self.column = 600
        self._text = ""
        self._blocks: Sequence[Block] = ()
        self._starts: list[int] = []
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAccessibleName(self.tr("Text of the document"))
        self.document().setDocumentMargin(0)
        self.dress()

    def show_text(
        self,
        text: str,
        blocks: Sequence[Block],
        inlines: Sequence[Inline],
        language: str,
        zoom: float,
    ) -> None:
        """Sets `text` in the reading face of `language`."""
        font = reading_font(language, zoom)
        breaks = page_breaks(text)
        self._text, self._blocks = text, blocks
        self._starts = [block.start for block in blocks]
        self.column = column_width(font, language)
        self.offsets = OffsetMap(text, breaks)
        self.washer.em = float(font.pixelSize())
        self.washer.forget()
        self.set_text(displayable(text), Setting(blocks, inlines, language, zoom, breaks))
        if self.document().characterCount() - 1 != self.offsets.units:
            raise AssertionError("the text on the page is not the text in the archive")
        self.fit()

    def set_text(self, text: str, setting: Setting) -> None:
        """Puts the text on this kind of paper."""
        raise AssertionError("each paper sets its text")

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The blocks in view, each with its top left corner in the viewport."""
        raise AssertionError("each paper lays out its blocks")

    def dress(self) -> None:
        """Takes on the theme in force."""
        theme = themes.current()
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, QColor(theme.page))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.text))
        # The selection is painted with the marks, without gaps between the lines.
        palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.text))
        self.setPalette(palette)
        # The colour stands here too: a new sheet gives the widget its old palette back.
        self.setStyleSheet(
            f"QTextEdit, QPlainTextEdit {{ background: {theme.page}; color: {theme.text};"
            f" selection-background-color: {theme.selection}; border: none; }}"
        )
        self.washer.forget()
        self.viewport().update()

    def beside(self) -> int:
        """Pixels on each side of a centred column that never runs longer than reads well."""
        return max(MARGIN, (self.viewport_room() - self.column) // 2)

    def viewport_room(self) -> int:
        """The width there is for column and margins."""
        bar = self.verticalScrollBar()
        return self.width() - (bar.width() if bar.isVisible() else bar.sizeHint().width())

    def fit(self) -> None:
        """Centres the column."""
        raise AssertionError("each paper has its margins")

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()
        self.washer.forget()
        super().resizeEvent(event)

    def selection_span(self) -> Span | None:
        """The selected code points."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        start = self.offsets.start(cursor.selectionStart())
        end = self.offsets.end(cursor.selectionEnd())
        return Span(start, end)

    def without_blanks(self, start: int, end: int) -> Span:
        """`start`–`end` less the blanks at its edges; empty when nothing else is there."""
        words = self._text[start:end]
        end -= len(words) - len(words.rstrip())
        return Span(min(end, start + len(words) - len(words.lstrip())), end)

    def select_span(self, span: Span) -> None:
        """Selects code points, and brings them into view."""
        cursor = self.textCursor()
        cursor.setPosition(self.offsets.to_qt(span.start))
        cursor.setPosition(self.offsets.to_qt_end(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def nearest_place(self, point: QPoint) -> int:
        """The code point boundary nearest to a point of the viewport."""
        return self.offsets.start(self.cursorForPosition(point).position())

    def caret_place(self) -> int:
        """The code point the caret stands before."""
        return self.offsets.start(self.textCursor().position())

    def column_left(self) -> int:
        """Where lines begin, in the viewport."""
        raise AssertionError("each paper has its margins")

    def caret_rect(self, place: int) -> QRectF:
        """Where the caret stands before code point `place`, in the viewport."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.offsets.to_qt(place))
        return QRectF(self.cursorRect(cursor))

    def place_at(self, point: QPoint) -> int | None:
        """The code point under a point of the viewport; None beside the letters."""
        place = self.nearest_place(point)
        for candidate in (place, place - 1):
            if 0 <= candidate < self.offsets.code_points:
                left, right = self.caret_rect(candidate), self.caret_rect(candidate + 1)
                same_line = abs(left.top() - right.top()) < left.height() / 2
                edge = right.left() if same_line else left.left() + left.height()
                box = QRectF(left.left(), left.top(), edge - left.left(), left.height())
                if box.normalized().adjusted(-1, -2, 1, 5).contains(QPointF(point)):
                    return candidate
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is the text of the archive, letter for letter."""
        data, span = QMimeData(), self.selection_span()
        if span is not None:
            data.setText(self._text[span.start : span.end])
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        selected = self.selection_span()
        for block, origin in self.visible_blocks():
            painter.translate(origin)
            wash = self.washer.wash(block, self.offsets)
            wash.paint_ground(painter)
            if selected is not None:
                self._paint_selection(painter, block, selected)
            wash.paint_lines(painter)
            self._ornament(painter, block)
            painter.translate(-origin)
        painter.end()
        super().paintEvent(event)
        self._paint_handles()

    def _paint_selection(self, painter: QPainter, block: QTextBlock, selected: Span) -> None:
        stretch = Stretch(block, self.offsets, self.washer.em)
        colour = QColor(themes.current().selection)
        for row in stretch.rows():
            start, end = max(row.start, selected.start), min(row.end, selected.end)
            gap = max(0.0, row.pitch - row.frame.height())
            for frame in stretch.rectangles(start, end):
                painter.fillRect(frame.adjusted(0, -gap / 2, 0, gap / 2), colour)

    def _ornament(self, painter: QPainter, block: QTextBlock) -> None:
        """The bullet of a list item, the rule beside a quotation."""
        start, layout = self.offsets.start(block.position()), block.layout()
        number = bisect_right(self._starts, start) - 1
        if number < 0 or layout.lineCount() == 0 or start > self._blocks[number].end:
            return
        known, theme, line = self._blocks[number], themes.current(), layout.lineAt(0)
        if known.kind == BlockKind.LIST_ITEM and start == known.start:
            radius = line.ascent() * 0.14
            middle = QPointF(line.x() - line.ascent() * 0.75, line.y() + line.ascent() * 0.68)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.muted), 1.2))
            solid = QColor(theme.muted) if known.level < 2 else QColor(theme.page)
            painter.setBrush(solid)
            painter.drawEllipse(middle, radius, radius)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        elif known.kind == BlockKind.QUOTE:
            last = layout.lineAt(layout.lineCount() - 1)
            left = line.x() - line.ascent() * 0.85
            height = last.y() + last.height() - line.y()
            painter.fillRect(QRectF(left, line.y(), 2, height), QColor(theme.border))

    def _paint_handles(self) -> None:
        """Grips at the edges of the mark in hand."""
        mark = self.washer.index.get(self.washer.current)
        if mark is None:
            return
        preview = self.washer.preview
        span = preview[1] if preview else mark.span
        look = (mark.layers[0].kind, mark.layers[0].colour) if mark.layers else ("note", "")
        colour = QColor(themes.current().mark(*look))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for place, top in ((span.start, True), (span.end, False)):
            caret = self.caret_rect(place)
            painter.drawRect(QRectF(caret.left() - 1, caret.top(), 2, caret.height()))
            knob = caret.top() if top else caret.bottom()
            painter.drawEllipse(QPointF(caret.left(), knob), _HANDLE / 2, _HANDLE / 2)
        painter.end()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing a document names is ever fetched."""
        return None


class Paper(_Marked, QTextEdit):
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
        Typesetter(setting.language, setting.zoom).fill(
            document, text, setting.blocks, setting.inlines, setting.breaks
        )
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


class LongPaper(_Marked, QPlainTextEdit):  # type: ignore[misc]
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
