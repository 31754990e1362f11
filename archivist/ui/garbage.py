"""Cyclic garbage is freed in the thread of the window only.

Python frees it in whatever thread allocates next. Where that is the thread of a job, Qt objects in
a cycle end there, which Qt does not survive.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer

_LOOK = 100  # milliseconds
_WHOLE = 20.0  # seconds between two looks at all objects


class GarbageCollector(QObject):
    """Takes over from Python's own collecting until it is closed; one at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._whole_at = time.monotonic()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        gc.disable()
        self._timer.start(_LOOK)

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

    def close(self) -> None:
        """Gives collecting back to Python."""
        self._timer.stop()
        gc.enable()
