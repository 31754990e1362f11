"""One page: sheet, overview, the marking bar, and what a person does on them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from archivist.model.rendition import Block, Inline, Span
from archivist.ui import theme as themes
from archivist.ui.reader.header import DocumentHeader
from archivist.ui.reader.keys import Keys
from archivist.ui.reader.mark import Mark, MarkLayer
from archivist.ui.reader.menu import page_menu
from archivist.ui.reader.overview import Overview
from archivist.ui.reader.paper import LongPaper, Paper
from archivist.ui.reader.pointer import Pointer
from archivist.ui.reader.popup import MarkBar
from archivist.ui.reader.sheet import Sheet

__all__ = ["DocumentHeader", "Mark", "MarkLayer", "ReaderPage"]

_FLASH = 1200  # milliseconds


class ReaderPage(QWidget):
    """Shows a text with its marks; tells in code points what the reader wants done."""

    selection_changed = Signal(object)  # Span or None
    mark_requested = Signal(object, str)  # Span, kind
    mark_activated = Signal(str)  # annotation id
    remove_requested = Signal(str)  # annotation id
    span_edited = Signal(str, object)  # annotation id, Span
    link_activated = Signal(str)  # address
    hit_reached = Signal(int, int)  # its number from 1, and how many there are
    selection_missed = Signal()  # a mark was asked for, and nothing is selected
    shortcut_typed = Signal(str)  # a letter or digit the page has no use for

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: Sequence[Mark] = ()
        self.sheet = Sheet(self)
        self.overview = Overview(self)
        self.bar = MarkBar(self)
        self._rest = QTimer(self, interval=_FLASH, singleShot=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sheet, 1)
        row.addWidget(self.overview)
        self.setFocusProxy(self.sheet)
        self._wire()
        self._wire_paper()

    @property
    def paper(self) -> Paper | LongPaper:
        """What the text stands on."""
        return self.sheet.paper

    def show_document(
        self,
        text: str,
        blocks: Sequence[Block],
        inlines: Sequence[Inline],
        language: str,
        header: DocumentHeader,
    ) -> None:
        """Shows a text from its beginning, without marks and hits."""
        self._marks = ()
        self.sheet.show_text(text, blocks, inlines, language, header)
        self.paper.washer.current = None
        self.paper.washer.set_marks(())
        self.paper.washer.set_hits(())
        self._refresh()

    def set_header(self, header: DocumentHeader) -> None:
        """Changes title and byline above the text."""
        self.sheet.set_header(header)

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
        words = span and self.paper.without_blanks(*span)
        return words if words and words.start < words.end else None

    def select(self, span: Span) -> None:
        """Selects code points, and brings them into view."""
        self.paper.select_span(span)

    def jump_to(self, span: Span, flash: bool = True) -> None:
        """Brings a passage into the upper third of the page; `flash` lights it up for a moment."""
        self.paper.select_span(Span(span.start, span.start))
        self.sheet.scroll_to(span.start, above=self.paper.viewport().height() // 4)
        if flash:
            self._flash(span)

    def next_hit(self) -> None:
        """Goes to the hit after the present one, after the last to the first."""
        self._step_hit(1)

    def previous_hit(self) -> None:
        """Goes to the hit before the present one."""
        self._step_hit(-1)

    def hit_number(self) -> int:
        """Which of the hits the reader is at, from 1; 0 before the first step."""
        washer = self.paper.washer
        return washer.hits.index(washer.hit) + 1 if washer.hit in washer.hits else 0

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
        return self.sheet.top_position()

    def scroll_to(self, position: int, above: int = 0) -> None:
        """Brings a code point to the top of the page, `above` pixels under it."""
        self.sheet.scroll_to(position, above)

    def zoom_in(self) -> None:
        self.sheet.zoom(1)

    def zoom_out(self) -> None:
        self.sheet.zoom(-1)

    def zoom_reset(self) -> None:
        self.sheet.zoom(0)

    def selection_rect(self) -> QRect:
        """Where the selection, or the mark in hand, stands, in global coordinates."""
        mark = self.paper.washer.index.get(self.current_mark())
        shown = self.sheet.frame_of(self.selection() or (mark.span if mark else Span(0, 0)))
        return QRect(self.paper.viewport().mapToGlobal(shown.topLeft()), shown.size())

    def request_mark(self, kind: str) -> None:
        """Asks for a mark on the selection, or for more on the mark in hand."""
        span = self.selection()
        mark = self.paper.washer.index.get(self.current_mark())
        if span is None and mark is not None:
            span = mark.span
        if span is not None:
            self.bar.hide()
            self.mark_requested.emit(span, kind)
        else:
            self.selection_missed.emit()

    def request_removal(self) -> None:
        """Asks to remove the mark in hand."""
        if self.current_mark():
            self.remove_requested.emit(self.current_mark())

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.paper.setFocus(reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.hide()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = page_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _wire(self) -> None:
        self.sheet.paper_changed.connect(self._wire_paper)
        self.sheet.scrolled.connect(self.bar.hide)
        self.overview.place_chosen.connect(self._on_place_chosen)
        self.bar.kind_chosen.connect(self.request_mark)
        self._rest.timeout.connect(lambda: self._flash(None))
        themes.holder().theme_changed.connect(self._on_theme)

    def _wire_paper(self) -> None:
        pointer, keys = Pointer(self.paper), Keys(self.paper)
        pointer.mark_clicked.connect(self._on_mark_clicked)
        pointer.bare_clicked.connect(self._on_bare_clicked)
        pointer.edge_dragged.connect(self.span_edited)
        pointer.selection_ended.connect(self._on_selection_ended)
        pointer.zoom_wished.connect(self.sheet.zoom)
        keys.kind_typed.connect(self.request_mark)
        keys.remove_typed.connect(self.request_removal)
        keys.selection_ended.connect(self._on_selection_ended)
        keys.left.connect(self._on_left)
        keys.entered.connect(self._on_entered)
        keys.mark_stepped.connect(self._on_mark_stepped)
        keys.edge_nudged.connect(self.span_edited)
        keys.shortcut_typed.connect(self.shortcut_typed)
        self.paper.selectionChanged.connect(self._on_selection_changed)
        self._pointer = pointer

    def _refresh(self) -> None:
        self.paper.viewport().update()
        self.overview.show_marks(len(self.sheet.text), self._marks, self.paper.washer.hits)

    def _flash(self, span: Span | None) -> None:
        washer = self.paper.washer
        washer.flash = span
        washer.forget()
        self.paper.viewport().update()
        if span is not None:
            self._rest.start()

    def _step_hit(self, step: int) -> None:
        washer = self.paper.washer
        hits, number = washer.hits, self.hit_number() - 1
        if not hits:
            return
        if number < 0:
            number = bisect_right(hits, (self.top_position(), 0)) - (1 if step > 0 else 0)
        number = (number + step) % len(hits)
        washer.hit = hits[number]
        self.jump_to(washer.hit, flash=False)
        washer.forget()
        self.paper.viewport().update()
        self.hit_reached.emit(number + 1, len(hits))

    def _on_theme(self) -> None:
        self.bar.restyle()
        self.overview.redraw()

    def _on_place_chosen(self, place: int) -> None:
        self.sheet.scroll_to(place, above=self.paper.viewport().height() // 2)

    def _on_selection_changed(self) -> None:
        span = self.selection()
        if span is None:
            self.bar.hide()
        self.selection_changed.emit(span)

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
        if target := self.paper.setting.link_at(place):
            self.link_activated.emit(target)

    def _on_entered(self) -> None:
        """Enter does at the caret what a click does."""
        self._pointer.click_at(self.paper.caret_place())

    def _on_mark_stepped(self, step: int) -> None:
        index = self.paper.washer.index
        here = index.get(self.current_mark())
        mark = index.beside(here.span.start if here else self.paper.caret_place(), step)
        if mark is not None:
            self.jump_to(mark.span, flash=False)
            self._on_mark_clicked(mark.annotation_id)

    def _on_left(self) -> None:
        if not self._pointer.cancel_drag():
            self.bar.hide()
            self.set_current_mark(None)
            place = self.paper.caret_place()
            self.paper.select_span(Span(place, place))
