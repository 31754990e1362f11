"""What the keyboard does on the page: mark, remove, nudge an edge, leave a mark."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from archivist.model.rendition import Span
from archivist.ui.reader.paper import LongPaper, Paper

MARK_KEYS = {
    Qt.Key.Key_P: "person",
    Qt.Key.Key_A: "agreement",
    Qt.Key.Key_D: "dispute",
    Qt.Key.Key_O: "organisation",
    Qt.Key.Key_L: "place",
    Qt.Key.Key_E: "event",
    Qt.Key.Key_C: "code",
    Qt.Key.Key_N: "note",
}
_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_Move = QTextCursor.MoveOperation
_LETTER = {1: _Move.NextCharacter, -1: _Move.PreviousCharacter}


_NUDGING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class Keys(QObject):
    """An event filter on a page.

    Shift+arrows move the end of the mark in hand, Alt+arrows (or Shift+Alt) its start, with Ctrl
    by words; ] and [ take the next or previous mark in hand. A letter or digit that means
    nothing here is passed on.
    """

    kind_typed = Signal(str)
    remove_typed = Signal()
    selection_ended = Signal()
    left = Signal()
    entered = Signal()
    mark_stepped = Signal(int)  # +1 the next mark, -1 the one before
    edge_nudged = Signal(str, object)  # annotation id, new Span
    shortcut_typed = Signal(str)

    def __init__(self, paper: Paper | LongPaper) -> None:
        super().__init__(paper)
        self._paper = paper
        paper.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event) or super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if (plain and (event.key() in MARK_KEYS or event.key() == Qt.Key.Key_Delete)) or (
                self._nudges(event)
            ):
                event.accept()  # the page comes before a menu's shortcut
                return True
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyRelease
            and event.key() == Qt.Key.Key_Shift
            and self._paper.textCursor().hasSelection()
        ):
            self.selection_ended.emit()
        return super().eventFilter(watched, event)

    def _nudges(self, event: QKeyEvent) -> bool:
        """Alt+arrows go back and forth between documents, unless a mark is in hand."""
        arrow = bool(event.modifiers() & _NUDGING) and Qt.Key(event.key()) in _ARROWS
        return arrow and self._paper.washer.current is not None

    def _on_key(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers & _NUDGING and key in _ARROWS:
            return self._nudge(_ARROWS[key], modifiers)
        if event.text() in ("[", "]"):
            self.mark_stepped.emit(1 if event.text() == "]" else -1)
            return True
        if key == Qt.Key.Key_Return:
            self.entered.emit()
            return True
        if modifiers & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in MARK_KEYS:
            self.kind_typed.emit(MARK_KEYS[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_typed.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isalnum():
            self.shortcut_typed.emit(event.text())
        else:
            return False
        return True

    def _nudge(self, step: int, modifiers: Qt.KeyboardModifier) -> bool:
        washer = self._paper.washer
        mark = washer.index.get(washer.current)
        if mark is None or self._paper.textCursor().hasSelection():
            return False
        start, end = mark.span
        by_word = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if modifiers & Qt.KeyboardModifier.AltModifier:
            start = min(self._start_moved(start, step, by_word=by_word), end - 1)
        else:
            end = max(self._end_moved(end, step, by_word=by_word), start + 1)
        if (start, end) != mark.span:
            self.edge_nudged.emit(mark.annotation_id, Span(start, end))
        return True

    def _start_moved(self, place: int, step: int, *, by_word: bool) -> int:
        if not by_word:
            return self._moved(place, _LETTER[step])
        return self._moved(place, _Move.NextWord if step > 0 else _Move.PreviousWord)

    def _end_moved(self, place: int, step: int, *, by_word: bool) -> int:
        """An end moves from word end to word end, never taking in the blank behind."""
        if not by_word:
            return self._moved(place, _LETTER[step])
        if step < 0:
            return self._paper.without_blanks(0, self._moved(place, _Move.PreviousWord)).end
        inside = self._moved(place, _Move.EndOfWord)
        if inside > place:
            return inside
        return self._moved(self._moved(place, _Move.NextWord), _Move.EndOfWord)

    def _moved(self, place: int, move: QTextCursor.MoveOperation) -> int:
        """`place` one step on; letters are as the caret sees them."""
        cursor = self._paper.textCursor()
        cursor.setPosition(self._paper.offsets.to_qt(place))
        cursor.movePosition(move)
        return self._paper.offsets.start(cursor.position())
