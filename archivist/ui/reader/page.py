"""One page: header, paper, overview, the marking bar, and what a person does on them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from archivist.model.columns import fold
from archivist.model.rendition import Block, Inline, InlineKind, Span
from archivist.ui import theme as themes
from archivist.ui.reader.header import DocumentHeader, HeaderBlock
from archivist.ui.reader.keys import Keys
from archivist.ui.reader.mark import Mark, MarkLayer
from archivist.ui.reader.menu import page_menu
from archivist.ui.reader.overview import Overview
from archivist.ui.reader.paper import LONG_TEXT, MARGIN, LongPaper, Paper
from archivist.ui.reader.pointer import Pointer
from archivist.ui.reader.popup import MarkBar

__all__ = ["DocumentHeader", "Mark", "MarkLayer", "ReaderPage"]

_ZOOMS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.85, 2.2, 2.6)
_USUAL_ZOOM = 1.0
_FLASH = 1200  # milliseconds


class ReaderPage(QWidget):
    """Shows a text with its marks; tells in code points what the reader wants done."""

    selection_changed = Signal(object)  # Span or None
    mark_requested = Signal(object, str)  # Span, kind
    mark_activated = Signal(str)  # annotation id
    remove_requested = Signal(str)  # annotation id
    span_edited = Signal(str, object)  # annotation id, Span
    link_activated = Signal(str)  # address
    shortcut_typed = Signal(str)  # a letter or digit the page has no use for

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._blocks: Sequence[Block] = ()
        self._inlines: Sequence[Inline] = ()
        self._language = ""
        self._header = DocumentHeader("")
        self._zoom = _USUAL_ZOOM
        self._marks: Sequence[Mark] = ()
        self.overview = Overview(self)
        self.bar = MarkBar(self)
        self.bar.kind_chosen.connect(self._on_kind)
        self._rest = QTimer(self, interval=_FLASH, singleShot=True)
        self._rest.timeout.connect(lambda: self._flash(None))
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._place = row
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._top = whole
        whole.addLayout(row, 1)
        self.paper: Paper | LongPaper = Paper()
        self.heading = HeaderBlock(self.paper.viewport())
        self._lay_paper()
        row.addWidget(self.overview)
        themes.holder().theme_changed.connect(self._on_theme)

    def show_document(
        self,
        text: str,
        blocks: Sequence[Block],
        inlines: Sequence[Inline],
        language: str,
        header: DocumentHeader,
    ) -> None:
        """Shows a text from its beginning, without marks and hits."""
        self._text, self._blocks, self._inlines = text, blocks, inlines
        self._language, self._header = language, header
        self._choose_paper()
        self._marks = ()
        self.paper.washer.set_marks(())
        self.paper.washer.set_hits(())
        self._set_text()
        self.scroll_to(0)

    def set_header(self, header: DocumentHeader) -> None:
        """Changes title and byline above the text."""
        self._header = header
        self._tell_header()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Shows these marks instead of those before."""
        self._marks = marks
        washer = self.paper.washer
        washer.set_marks(marks)
        if washer.index.get(washer.current) is None:
            washer.current = None
        self._refresh()

    def set_hits(self, spans: Sequence[Span]) -> None:
        """Shows where a search found something."""
        self.paper.washer.set_hits(spans)
        self._refresh()

    def selection(self) -> Span | None:
        """The selected code points, without blanks at the edges; None when nothing is left."""
        span = self.paper.selection_span()
        if span is None:
            return None
        words = self._text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        end = span.end - (len(words) - len(words.rstrip()))
        return Span(start, end) if start < end else None

    def select(self, span: Span) -> None:
        """Selects code points, and brings them into view."""
        self.paper.select_span(span)

    def jump_to(self, span: Span, flash: bool = True) -> None:
        """Brings a passage into the upper third of the page; `flash` lights it up for a moment."""
        self.scroll_to(span.start, above=self.paper.viewport().height() // 4)
        if flash:
            self._flash(span)

    def next_hit(self) -> None:
        """Goes to the hit after the present one, after the last to the first."""
        self._step_hit(1)

    def previous_hit(self) -> None:
        """Goes to the hit before the present one."""
        self._step_hit(-1)

    def current_mark(self) -> str | None:
        """The annotation in hand."""
        return self.paper.washer.current

    def set_current_mark(self, annotation_id: str | None) -> None:
        """Takes a mark in hand: it is shown stronger, with grips at its edges."""
        washer = self.paper.washer
        if washer.current != annotation_id:
            washer.current = annotation_id if washer.index.get(annotation_id) else None
            washer.forget()
            self.paper.viewport().update()

    def top_position(self) -> int:
        """The first code point in view."""
        return self.paper.nearest_place(QPoint(MARGIN, 4))

    def scroll_to(self, position: int, above: int = 0) -> None:
        """Brings a code point to the top of the page, `above` pixels under it."""
        if position == 0:
            self.paper.verticalScrollBar().setValue(0)
            return
        cursor = self.paper.textCursor()
        cursor.setPosition(self.paper.offsets.to_qt(min(position, len(self._text))))
        with QSignalBlocker(self.paper):
            self.paper.setTextCursor(cursor)
        self.paper.ensureCursorVisible()
        bar = self.paper.verticalScrollBar()
        if isinstance(self.paper, Paper):
            top = self.paper.caret_rect(position).top()
            bar.setValue(round(bar.value() + top - above))
        else:
            self.paper.centerCursor()

    def zoom_in(self) -> None:
        self._zoom_to(min((z for z in _ZOOMS if z > self._zoom), default=self._zoom))

    def zoom_out(self) -> None:
        self._zoom_to(max((z for z in _ZOOMS if z < self._zoom), default=self._zoom))

    def zoom_reset(self) -> None:
        self._zoom_to(_USUAL_ZOOM)

    def selection_rect(self) -> QRect:
        """Where the selection, or the mark in hand, stands, in global coordinates."""
        mark = self.paper.washer.index.get(self.current_mark())
        span = self.selection() or (mark.span if mark else Span(0, 0))
        first, last = self.paper.caret_rect(span.start), self.paper.caret_rect(span.end)
        frame = first.united(last).toAlignedRect()
        viewport = self.paper.viewport()
        shown = frame.intersected(viewport.rect()) or viewport.rect()
        return QRect(viewport.mapToGlobal(shown.topLeft()), shown.size())

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.paper.setFocus(reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.hide()
        self._tell_header()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = page_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def request_mark(self, kind: str) -> None:
        """Asks for a mark on the selection, or for more on the mark in hand."""
        span = self.selection()
        mark = self.paper.washer.index.get(self.current_mark())
        if span is None and mark is not None:
            span = mark.span
        if span is not None:
            self.bar.hide()
            self.mark_requested.emit(span, kind)

    def request_removal(self) -> None:
        """Asks to remove the mark in hand."""
        if self.current_mark():
            self.remove_requested.emit(self.current_mark())

    def _choose_paper(self) -> None:
        wanted = LongPaper if len(self._text) > LONG_TEXT else Paper
        if isinstance(self.paper, wanted):
            return
        old, self.paper = self.paper, wanted()
        home = self.paper.viewport() if isinstance(self.paper, Paper) else self
        self.heading.setParent(home)
        self._place.removeWidget(old)
        old.deleteLater()
        if not isinstance(self.paper, Paper):
            self._top.insertWidget(0, self.heading)
        self._lay_paper()

    def _lay_paper(self) -> None:
        paper = self.paper
        self._place.insertWidget(0, paper, 1)
        self.setFocusProxy(paper)
        pointer, keys = Pointer(paper), Keys(paper)
        pointer.mark_clicked.connect(self._on_mark_clicked)
        pointer.bare_clicked.connect(self._on_bare_clicked)
        pointer.edge_dragged.connect(self.span_edited)
        pointer.selection_ended.connect(self._on_selection_ended)
        pointer.zoom_wished.connect(lambda step: self.zoom_in() if step > 0 else self.zoom_out())
        keys.kind_typed.connect(self._on_kind)
        keys.remove_typed.connect(self.request_removal)
        keys.left.connect(self._on_left)
        keys.edge_nudged.connect(self.span_edited)
        keys.shortcut_typed.connect(self.shortcut_typed)
        paper.selectionChanged.connect(self._on_selection_changed)
        paper.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._pointer = pointer

    def _set_text(self) -> None:
        self.paper.show_text(self._text, self._blocks, self._inlines, self._language, self._zoom)
        self._tell_header()
        self._refresh()

    def _tell_header(self) -> None:
        first = self._text.partition("\n")[0]
        repeated = fold(first) == fold(self._header.title)
        header = DocumentHeader("", self._header.byline) if repeated else self._header
        self.heading.tell(header, self._language, self._zoom)
        if not isinstance(self.paper, Paper):
            beside = self.paper.viewportMargins().left() + MARGIN
            self.heading.setContentsMargins(beside, 0, beside, 0)
            self.heading.show()
            return
        width = max(120, self.paper.viewport().width() - 2 * MARGIN)
        height = self.heading.heightForWidth(width)
        self.heading.resize(width, height)
        self.paper.keep_room(height)
        self._on_scrolled()
        self.heading.show()

    def _on_scrolled(self) -> None:
        if isinstance(self.paper, Paper):
            self.heading.move(MARGIN, -self.paper.verticalScrollBar().value())
        if self.bar.isVisible():
            self.bar.hide()

    def _refresh(self) -> None:
        self.paper.viewport().update()
        self.overview.show_marks(len(self._text), self._marks, self.paper.washer.hits)

    def _flash(self, span: Span | None) -> None:
        washer = self.paper.washer
        washer.flash = span
        washer.forget()
        self.paper.viewport().update()
        if span is not None:
            self._rest.start()

    def _step_hit(self, step: int) -> None:
        hits = self.paper.washer.hits
        if not hits:
            return
        here = self.paper.washer.hit
        if here in hits:
            number = (hits.index(here) + step) % len(hits)
        else:
            number = bisect_right(hits, (self.top_position(), 0)) + (0 if step > 0 else -1)
        hit = hits[number % len(hits)]
        self.jump_to(hit, flash=False)
        self.paper.washer.hit = hit
        self.paper.washer.forget()
        self.paper.viewport().update()

    def _zoom_to(self, zoom: float) -> None:
        if zoom != self._zoom:
            here = self.top_position()
            self._zoom = zoom
            self._set_text()
            self.scroll_to(here)

    def _on_theme(self) -> None:
        here = self.top_position()
        self.bar.restyle()
        self.heading.dress()
        self.overview.redraw()
        self._set_text()
        self.paper.dress()
        self.scroll_to(here)

    def _on_selection_changed(self) -> None:
        if self.selection() is None:
            self.bar.hide()
        self.selection_changed.emit(self.selection())

    def _on_selection_ended(self) -> None:
        if self.selection() is None:
            return
        self.set_current_mark(None)
        frame = self.selection_rect()
        self.bar.appear(QRect(self.mapFromGlobal(frame.topLeft()), frame.size()))

    def _on_mark_clicked(self, annotation_id: str) -> None:
        self.bar.hide()
        self.set_current_mark(annotation_id)
        self.mark_activated.emit(annotation_id)

    def _on_bare_clicked(self, place: int) -> None:
        self.bar.hide()
        self.set_current_mark(None)
        for inline in self._inlines:
            if inline.kind == InlineKind.LINK and inline.start <= place < inline.end:
                self.link_activated.emit(inline.target)
                return

    def _on_kind(self, kind: str) -> None:
        self.request_mark(kind)

    def _on_left(self) -> None:
        if not self._pointer.cancel_drag():
            self.bar.hide()
            self.set_current_mark(None)
            cursor = self.paper.textCursor()
            cursor.clearSelection()
            self.paper.setTextCursor(cursor)
