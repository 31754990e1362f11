"""A record or code dropped on a text marks what is selected there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from archivist.ui.widgets.entry_model import dragged_target

_KINDS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class TargetDrop(QObject):
    """Watches a widget; `dropped` carries kind and id. Other drops pass it by."""

    dropped = Signal(str, str)

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        watched.setAcceptDrops(True)
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _KINDS and isinstance(event, QDropEvent):
            target = dragged_target(event.mimeData())
            if target is not None:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if event.type() == QEvent.Type.Drop:
                    self.dropped.emit(*target)
                return True
        return super().eventFilter(watched, event)
