"""Paper and header together: one text, set at one size, in the theme in force."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from archivist.model.columns import fold
from archivist.model.rendition import Block, Inline, Span
from archivist.ui import theme as themes
from archivist.ui.reader.header import DocumentHeader, HeaderBlock
from archivist.ui.reader.paper import LONG_TEXT, LongPaper, Paper
from archivist.ui.reader.setting import Setting

_ZOOMS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.85, 2.2, 2.6)
_USUAL_ZOOM = 1.0


class Sheet(QWidget):
    """Chooses the paper a text needs, keeps its place and selection when it is set anew."""

    paper_changed = Signal()
    scrolled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.text = ""
        self._blocks: Sequence[Block] = ()
        self._inlines: Sequence[Inline] = ()
        self._language = ""
        self._header = DocumentHeader("")
        self._zoom = _USUAL_ZOOM
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.paper: Paper | LongPaper = Paper()
        self.heading = HeaderBlock(self.paper.viewport())
        # A wheel turned with Ctrl sends more steps than a long text can be set anew.
        self._resetting = QTimer(self, interval=0, singleShot=True)
        self._resetting.timeout.connect(self._set_again)
        self._lay_paper()
        themes.holder().theme_changed.connect(self._on_theme)

    def show_text(
        self,
        text: str,
        blocks: Sequence[Block],
        inlines: Sequence[Inline],
        language: str,
        header: DocumentHeader,
    ) -> None:
        """Shows a text from its beginning."""
        self.text, self._blocks, self._inlines = text, blocks, inlines
        self._language, self._header = language, header
        self._choose_paper()
        self._set_text()
        self.scroll_to(0)

    def set_header(self, header: DocumentHeader) -> None:
        """Changes title and byline above the text."""
        self._header = header
        self._tell_header()

    def zoom(self, step: int) -> None:
        """One step larger (1) or smaller (-1), or the usual size (0)."""
        if step > 0:
            wanted = min((z for z in _ZOOMS if z > self._zoom), default=self._zoom)
        elif step < 0:
            wanted = max((z for z in _ZOOMS if z < self._zoom), default=self._zoom)
        else:
            wanted = _USUAL_ZOOM
        if wanted != self._zoom:
            self._zoom = wanted
            self._resetting.start()

    def top_position(self) -> int:
        """The first code point in view."""
        self._settle()
        return self.paper.nearest_place(QPoint(self.paper.beside(), 4))

    def scroll_to(self, position: int, above: int = 0) -> None:
        """Brings a code point to the top of the page, `above` pixels under it."""
        self._settle()
        if position == 0:
            self.paper.verticalScrollBar().setValue(0)
        else:
            self.paper.scroll_to(min(position, len(self.text)), above)

    def frame_of(self, span: Span) -> QRect:
        """Where a passage stands, or what of it is in view, in the viewport."""
        first, last = self.paper.caret_rect(span.start), self.paper.caret_rect(span.end)
        frame = first.united(last).toAlignedRect()
        if last.top() > first.top() + first.height() / 2:  # several lines fill the column
            beside = self.paper.column_left()
            frame.setLeft(beside)
            frame.setRight(beside + self.paper.column)
        shown = frame.intersected(self.paper.viewport().rect())
        return shown if shown.isValid() else self.paper.viewport().rect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_header()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel turns the page beside the paper too."""
        QApplication.sendEvent(self.paper.verticalScrollBar(), event)

    def _choose_paper(self) -> None:
        wanted = LongPaper if len(self.text) > LONG_TEXT else Paper
        if isinstance(self.paper, wanted):
            return
        old, self.paper = self.paper, wanted()
        home = self.paper.viewport() if isinstance(self.paper, Paper) else self
        self.heading.setParent(home)
        self._column.removeWidget(old)
        old.hide()
        old.deleteLater()
        if not isinstance(self.paper, Paper):
            self._column.insertWidget(0, self.heading)
        self._lay_paper()
        self.paper_changed.emit()

    def _lay_paper(self) -> None:
        self._column.addWidget(self.paper, 1)
        self.setFocusProxy(self.paper)
        self.paper.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _set_text(self) -> None:
        self._resetting.stop()
        self.paper.show_text(
            Setting(self.text, self._blocks, self._inlines, self._language, self._zoom)
        )
        self._tell_header()
        self.paper.viewport().update()

    def _set_again(self) -> None:
        """Sets the text in a new size or theme; the reader stays where they were."""
        here, selected = (
            self.paper.nearest_place(QPoint(self.paper.beside(), 4)),
            self.paper.selection_span(),
        )
        self._set_text()
        if selected is not None:
            self.paper.select_span(selected)
        self.scroll_to(here)

    def _settle(self) -> None:
        if self._resetting.isActive():
            self._set_again()

    def _tell_header(self) -> None:
        first = self.text[: self.text.find("\n") if "\n" in self.text else len(self.text)]
        repeated = fold(first[:1000]) == fold(self._header.title)
        header = DocumentHeader("", self._header.byline) if repeated else self._header
        self.heading.tell(header, self._language, self._zoom)
        beside = self.paper.beside()
        if isinstance(self.paper, Paper):
            width = max(120, self.paper.viewport_room() - 2 * beside)
            height = self.heading.heightForWidth(width)
            self.heading.resize(width, height)
            self.paper.keep_room(height)
            self._on_scrolled()
        else:
            self.heading.setContentsMargins(beside, 0, beside, 0)
        self.heading.show()

    def _on_scrolled(self) -> None:
        if isinstance(self.paper, Paper):
            top = -self.paper.verticalScrollBar().value()
            self.heading.move(self.paper.beside(), top)
        self.scrolled.emit()

    def _on_theme(self) -> None:
        self.heading.dress()
        self.paper.dress()
        self._resetting.start()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.paper.setFocus(reason)
