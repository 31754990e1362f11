"""What both papers share: places in code points, and painting behind the letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from archivist.model.rendition import Span
from archivist.ui import theme as themes
from archivist.ui.reader.asides import paint_asides
from archivist.ui.reader.faces import column_width, reading_font
from archivist.ui.reader.offsets import OffsetMap
from archivist.ui.reader.painting import paint_grips, paint_ornament, paint_selection
from archivist.ui.reader.paragraphs import displayable
from archivist.ui.reader.setting import Setting
from archivist.ui.reader.stretch import Stretch
from archivist.ui.reader.wash import Washer

MARGIN = 40  # pixels beside the column, where bars and bullets stand

if TYPE_CHECKING:
    _Sheet = QTextEdit
else:
    _Sheet = object


class Surface(_Sheet):
    """A text widget of Qt that knows its text in code points; mixed into each paper."""

    def prepare(self) -> None:
        """Sets the widget up; called once by each paper."""
        self.offsets = OffsetMap("")
        self.washer = Washer()
        self.column = 600
        self.setting = Setting("")
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

    def show_text(self, setting: Setting) -> None:
        """Sets a text in the reading face of its language."""
        font = reading_font(setting.language, setting.zoom)
        self.setting = setting
        self.column = column_width(font, setting.language)
        self.offsets = OffsetMap(setting.text, setting.breaks)
        self.washer.em = float(font.pixelSize())
        self.washer.forget()
        self.set_text(displayable(setting.text), setting)
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
        words = self.setting.text[start:end]
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
            data.setText(self.setting.text[span.start : span.end])
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        selected = self.selection_span()
        for paragraph, origin in self.visible_blocks():
            painter.translate(origin)
            wash = self.washer.wash(paragraph, self.offsets)
            wash.paint_ground(painter)
            if selected is not None or self.setting.has_asides:
                stretch = Stretch(paragraph, self.offsets, self.washer.em)
                if selected is not None:
                    paint_selection(painter, stretch, selected)
                paint_asides(painter, stretch, self.setting, self.washer.edge)
            wash.paint_lines(painter)
            paint_ornament(
                painter, paragraph, self.setting, self.offsets.start(paragraph.position())
            )
            painter.translate(-origin)
        painter.end()
        super().paintEvent(event)
        self._paint_grips()

    def _paint_grips(self) -> None:
        mark = self.washer.index.get(self.washer.current)
        if mark is not None:
            span = self.washer.preview[1] if self.washer.preview else mark.span
            painter = QPainter(self.viewport())
            paint_grips(painter, mark, [self.caret_rect(place) for place in span])
            painter.end()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing a document names is ever fetched."""
        return None
