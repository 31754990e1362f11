"""One of two texts that are compared: read-only, with what differs marked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from archivist.model.structure import Span
from archivist.ui import theme as themes
from archivist.ui.reader.faces import reading_font
from archivist.ui.reader.offsets import OffsetMap
from archivist.ui.reader.paragraphs import displayable, page_breaks
from archivist.ui.theme import Space


class ComparedText(QPlainTextEdit):
    """Marks only what is in view, so that thousands of differences cost nothing."""

    moved = Signal(int)  # the code point in the middle of the view, after the user scrolled

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour  # the name of one of the theme's colours
        self._places = OffsetMap("")
        self._spans: list[tuple[int, int]] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._current = -1
        self._language = ""
        self._led = False
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCenterOnScroll(True)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(Space.M)
        self._marking = QTimer(self, singleShot=True, interval=0)
        self._marking.timeout.connect(self._mark)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        themes.holder().theme_changed.connect(self._dress)
        self._dress()

    def show_text(self, text: str, language: str) -> None:
        """Shows a text from its beginning, nothing marked yet."""
        text = displayable(text)
        breaks = page_breaks(text)
        edges = [0, *breaks, len(text)]
        self._places = OffsetMap(text, breaks)
        self.show_differences(())
        self._language = language
        self._dress()
        self.setPlainText("\n".join(text[start:end] for start, end in pairwise(edges)))
        self._marking.start()

    def show_differences(self, spans: Sequence[Span]) -> None:
        """Marks what stands only here; empty spans say where something is missing."""
        self._current = -1
        self._starts = [self._places.to_qt(span.start) for span in spans]
        self._ends = [self._places.to_qt_end(span.end) for span in spans]
        self._spans = list(zip(self._starts, self._ends, strict=True))
        self._marking.start()

    def reach(self, number: int) -> None:
        """Brings a difference to the middle and marks it as the one in hand."""
        self._current = number
        start, end = self._spans[number]
        self._lead(start)
        self._marking.start()
        self.setAccessibleDescription(self.toPlainText()[start:end])

    def follow(self, position: int) -> None:
        """Scrolls to a code point because the other text was scrolled."""
        self._lead(self._places.to_qt(min(position, self._places.code_points)))

    def _lead(self, place: int) -> None:
        self._led = True
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.centerCursor()
        self._led = False

    def _on_scrolled(self) -> None:
        self._marking.start()
        if not self._led:
            self.moved.emit(self._places.start(self._at(self.viewport().height() // 2)))

    def _at(self, height: int) -> int:
        return self.cursorForPosition(QPoint(0, height)).position()

    def _mark(self) -> None:
        first, last = self._at(0), self.cursorForPosition(self._corner()).position()
        low, high = bisect_left(self._ends, first), bisect_right(self._starts, last)
        self.setExtraSelections(
            [
                mark
                for number in range(max(low - 1, 0), min(high + 1, len(self._spans)))
                for mark in self._marks_of(number)
            ]
        )

    def _corner(self) -> QPoint:
        return QPoint(self.viewport().width(), self.viewport().height())

    def _marks_of(self, number: int) -> list[QTextEdit.ExtraSelection]:
        theme = themes.current()
        start, end = self._spans[number]
        ink = getattr(theme, self._colour)
        current = number == self._current
        marks = []
        if current:
            line = _selection(self.document(), start, start)
            line.format.setBackground(QColor(theme.hover))
            line.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marks.append(line)
        if end > start:
            words = _selection(self.document(), start, end)
            ground = theme.hit_current if current else theme.tint(ink, 0.24)
            words.format.setBackground(QColor(ground))
            words.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            words.format.setUnderlineColor(QColor(ink))
            marks.append(words)
        return marks

    def _dress(self) -> None:
        theme = themes.current()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.page))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.text))
        self.setPalette(palette)
        font = reading_font(self._language)
        families = ", ".join(f'"{family}"' for family in font.families())
        self.setStyleSheet(  # the program's own sheet is stronger than setFont
            f"QPlainTextEdit {{ background: {theme.page}; color: {theme.text};"
            f" font-family: {families}; font-size: {font.pixelSize()}px; }}"
        )
        self._marking.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._marking.start()


def _selection(document: object, start: int, end: int) -> QTextEdit.ExtraSelection:
    cursor = QTextCursor(document)  # type: ignore[call-overload]
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    mark = QTextEdit.ExtraSelection()
    mark.cursor = cursor
    return mark
