"""Cyclic garbage is freed in the thread of the window only.

Python frees it in whatever thread allocates next. Where that is the thread of a job, Qt objects in
a cycle end there, which Qt does not survive.

What has outlived a look at all objects is not looked at again while somebody works with the
window: with ten thousand files on the list that took an eighth of a second. It is when the person
turns to another program.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_LOOK = 100  # milliseconds
_WHOLE = 20.0  # seconds between two looks at all that is not frozen
_THAW = 60.0  # seconds between two looks at everything


class GarbageCollector(QObject):
    """Takes over from Python's own collecting until it is closed; one at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._whole_at = time.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        gc.disable()
        self._timer.start(_LOOK)
        self._thawed_at = time.monotonic()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state)

    def look(self) -> None:
        """Frees what is due by Python's own thresholds; all generations now and then."""
        counts, most = gc.get_count(), gc.get_threshold()
        due = [generation for generation in range(3) if counts[generation] > most[generation]]
        if not due:
            return
        oldest = due[-1]
        if oldest == 2:
            moment = time.monotonic()
            if moment - self._whole_at < _WHOLE:
                oldest = 1
            else:
                self._whole_at = moment
        gc.collect(oldest)
        if oldest == 2:
            gc.freeze()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Nobody looks: a pause is not felt."""
        if state == Qt.ApplicationState.ApplicationActive or not self._timer.isActive():
            return
        if time.monotonic() - self._thawed_at > _THAW:
            self._thawed_at = time.monotonic()
            gc.unfreeze()
            gc.collect()
            gc.freeze()

    def close(self) -> None:
        """Gives collecting back to Python."""
        self._timer.stop()
        gc.enable()
