"""What was committed, told to the window: Archive -> one Qt signal in the GUI thread."""

from __future__ import annotations

import threading
import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from archivist.archive import Archive
from archivist.model.changes import Changes

_PAUSE = 0.3  # seconds between notices of work in the background


class Bus(QObject):
    """`changed` carries the `Changes` of every commit, whichever thread made it.

    It always comes by the event loop, never inside the call that wrote, so a panel may refill its
    model on it. Notices that come faster than the window could answer are joined into one.
    """

    changed = Signal(object)
    _arrived = Signal()

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guard = threading.Lock()
        self._waiting: list[Changes] = []
        self._hurried = False
        self._told = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tell)
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = archive.subscribe(self._on_commit)

    def close(self) -> None:
        """Stops listening; to be called before the archive is closed."""
        self._unsubscribe()
        self._unsubscribe = lambda: None
        self._timer.stop()

    def _on_commit(self, changes: Changes) -> None:
        """Runs in the thread that committed."""
        with self._guard:
            first = not self._waiting
            self._waiting.append(changes)
            # What the user does here is answered at once; only work in the background is joined.
            own = threading.current_thread() is threading.main_thread()
            hurry = own and not self._hurried
            self._hurried = self._hurried or own
        if first or hurry:
            self._arrived.emit()

    @Slot()
    def _on_arrived(self) -> None:
        rest = self._told + _PAUSE - time.monotonic()
        if self._hurried or rest <= 0:
            self._tell()
        elif not self._timer.isActive():
            self._timer.start(round(rest * 1000) + 1)

    @Slot()
    def _tell(self) -> None:
        self._timer.stop()
        with self._guard:
            waiting, self._waiting, self._hurried = self._waiting, [], False
        if waiting:
            self.changed.emit(_joined(waiting))
            self._told = time.monotonic()


def _joined(notices: list[Changes]) -> Changes:
    if len(notices) == 1:
        return notices[0]
    ids: dict[str, frozenset[str]] = {}
    for notice in notices:
        for table, rows in notice.ids.items():
            ids[table] = ids.get(table, frozenset()) | rows
    return Changes(notices[-1].label, max(notice.last_seq for notice in notices), ids)
