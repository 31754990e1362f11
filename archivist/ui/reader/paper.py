"""The sheet a text is read on: Qt's text widgets, with marks painted behind the letters.

`Paper` sets a text with headings, lists and quotes. `LongPaper` is for texts above a million
characters, where laying out the whole would take seconds and hundreds of megabytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from archivist.model.rendition import Block, BlockKind, Inline, Span
from archivist.ui import theme as themes
from archivist.ui.reader.offsets import OffsetMap
from archivist.ui.reader.typesetting import Typesetter, column_width, reading_font
from archivist.ui.reader.wash import Washer

LONG_TEXT = 1_000_000  # code points
MARGIN = 40  # pixels beside the column, where bars and bullets stand
_HANDLE = 7

if TYPE_CHECKING:
    _Sheet = QTextEdit
else:
    _Sheet = object


class _Marked(_Sheet):
    """What both papers share: places in code points, and painting."""

    def prepare(self) -> None:
        """Sets the widget up; called once by each paper."""
        self.offsets = OffsetMap("")
        self.washer = Washer()
        self._kinds: dict[int, Block] = {}
        self._language = ""
        self._column = 600
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
        self._language = language
        self._column = column_width(font, language)
        self.offsets = OffsetMap(text)
        self._kinds = {block.start: block for block in blocks}
        self.washer.forget()
        self.setFont(font)
        self.set_text(font, text, blocks, inlines)
        if self.document().characterCount() - 1 != self.offsets.units:
            raise AssertionError("the text on the page is not the text in the archive")
        self.fit()

    def set_text(
        self, font: QFont, text: str, blocks: Sequence[Block], inlines: Sequence[Inline]
    ) -> None:
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
        palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.selection))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(theme.text))
        self.setPalette(palette)
        self.setStyleSheet(
            f"QTextEdit, QPlainTextEdit {{ background: {theme.page}; border: none; }}"
        )
        self.washer.forget()
        self.viewport().update()

    def fit(self) -> None:
        """Centres the column; lines never run longer than reads well."""
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        beside = max(16, (room - self._column - 2 * MARGIN) // 2)
        self.setViewportMargins(beside, 0, beside, 0)

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

    def select_span(self, span: Span) -> None:
        """Selects code points, and brings them into view."""
        cursor = self.textCursor()
        cursor.setPosition(self.offsets.to_qt(span.start))
        cursor.setPosition(self.offsets.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def nearest_place(self, point: QPoint) -> int:
        """The code point boundary nearest to a point of the viewport."""
        return self.offsets.start(self.cursorForPosition(point).position())

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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for block, origin in self.visible_blocks():
            painter.translate(origin)
            self.washer.wash(block, self.offsets).paint(painter)
            self._ornament(painter, block)
            painter.translate(-origin)
        painter.end()
        super().paintEvent(event)
        self._paint_handles()

    def _ornament(self, painter: QPainter, block: QTextBlock) -> None:
        """The bullet of a list item, the rule beside a quotation."""
        known = self._kinds.get(self.offsets.start(block.position()))
        layout = block.layout()
        if known is None or layout.lineCount() == 0:
            return
        theme, line = themes.current(), layout.lineAt(0)
        if known.kind == BlockKind.LIST_ITEM:
            side = line.ascent() * 0.28
            middle = QPointF(line.x() - line.ascent() * 0.8, line.y() + line.ascent() * 0.66)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.muted))
            painter.drawEllipse(middle, side / 1.6, side / 1.6)
        elif known.kind == BlockKind.QUOTE:
            last = layout.lineAt(layout.lineCount() - 1)
            left = line.x() - line.ascent() * 0.8
            height = last.y() + last.height() - line.y()
            painter.fillRect(QRectF(left, line.y(), 3, height), QColor(theme.border))

    def _paint_handles(self) -> None:
        """Grips at the edges of the mark in hand."""
        mark = self.washer.index.get(self.washer.current)
        if mark is None:
            return
        preview = self.washer.preview
        span = preview[1] if preview else mark.span
        colour = QColor(themes.current().mark(mark.layers[0].kind, mark.layers[0].colour))
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
        self.setUndoRedoEnabled(False)
        self.prepare()

    def set_text(
        self, font: QFont, text: str, blocks: Sequence[Block], inlines: Sequence[Inline]
    ) -> None:
        document = QTextDocument(self)
        document.setDocumentMargin(MARGIN)
        Typesetter(font).fill(document, text, blocks, inlines)
        self.setDocument(document)
        if self._own is not None:
            self._own.deleteLater()
        self._own = document

    def keep_room(self, height: int) -> None:
        """Keeps `height` pixels above the text free for its header."""
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        if round(form.topMargin()) != height:
            form.setTopMargin(height)
            frame.setFrameFormat(form)
            self.washer.forget()

    def visible_blocks(self) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The blocks in view, each with its top left corner in the viewport."""
        layout = self.document().documentLayout()
        scroll = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        block = self.cursorForPosition(QPoint(0, 0)).block()
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

    def set_text(
        self, font: QFont, text: str, _blocks: Sequence[Block], _inlines: Sequence[Inline]
    ) -> None:
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(MARGIN)
        self.setPlainText(text)

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
