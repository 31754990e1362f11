"""How much each saved search finds, counted when the index has been quiet for a moment."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from archivist.archive import Archive
from archivist.store import collections
from archivist.ui.jobs import Job, Jobs
from archivist.ui.search.answer import Asking
from archivist.ui.search.keeping import wish_from_text

_QUIET = 1_000  # milliseconds
_MOST = 200  # searches


class SavedCounts(QObject):
    """Tells by `counted`: saved query id -> hits; what cannot be asked is absent."""

    counted = Signal(object)

    def __init__(self, archive: Archive, jobs: Jobs, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._asking = asking
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=_QUIET)
        self._timer.timeout.connect(self._count)

    def soon(self) -> None:
        """Counts anew once nothing has called for it for a second."""
        self._timer.start()

    def close(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()

    def _count(self) -> None:
        if self._job is not None:
            self.soon()
            return
        archive, asking = self._archive, self._asking

        def work(_progress: object, cancelled: Event) -> dict[str, int]:
            with archive.read() as session:
                saved = collections.saved_queries(session)[:_MOST]
            found = {}
            for held in saved:
                total = asking.count(wish_from_text(held.asked, held.query), cancelled)
                if total is not None:
                    found[held.id] = total
            return found

        def done(found: dict[str, int]) -> None:
            self._job = None
            self.counted.emit(found)

        def failed(_error: Exception) -> None:  # the tree goes without
            self._job = None

        self._job = self._jobs.start(
            self.tr("Counting what saved searches find"), work, done, failed, quiet=True
        )
