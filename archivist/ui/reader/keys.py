"""What the keyboard does on the page: mark, remove, nudge an edge, leave a mark."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

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


class Keys(QObject):
    """An event filter on a page. Shift+arrows move the end of the mark in hand, with Alt its
    start, with Ctrl by words; a letter or digit that means nothing here is passed on.
    """

    kind_typed = Signal(str)
    remove_typed = Signal()
    left = Signal()
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
            if plain and (event.key() in MARK_KEYS or event.key() == Qt.Key.Key_Delete):
                event.accept()  # the page comes before a menu's shortcut
                return True
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers & Qt.KeyboardModifier.ShiftModifier and key in _ARROWS:
            return self._nudge(_ARROWS[key], modifiers)
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
            start = min(self._stepped(start, step, by_word=by_word), end - 1)
        else:
            end = max(self._stepped(end, step, by_word=by_word), start + 1)
        if (start, end) != mark.span:
            self.edge_nudged.emit(mark.annotation_id, Span(start, end))
        return True

    def _stepped(self, place: int, step: int, *, by_word: bool) -> int:
        """`place` one letter or word on; letters are as the caret sees them."""
        cursor = self._paper.textCursor()
        cursor.setPosition(self._paper.offsets.to_qt(place))
        if step > 0:
            moves = cursor.MoveOperation.NextWord if by_word else cursor.MoveOperation.NextCharacter
        else:
            moves = (
                cursor.MoveOperation.PreviousWord
                if by_word
                else cursor.MoveOperation.PreviousCharacter
            )
        cursor.movePosition(moves)
        return self._paper.offsets.start(cursor.position())
