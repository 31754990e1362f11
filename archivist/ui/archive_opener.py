"""Archives are opened and made off the GUI thread, one at a time."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from archivist.ui.jobs import Jobs, Progress

if TYPE_CHECKING:
    from archivist.archive import Archive


class ArchiveOpener(QObject):
    """Opens an archive in a job; who hears of one that was opened has to close it.

    `given_up` tells that one has ended which nobody wanted any more.
    """

    opened = Signal(object)
    given_up = Signal()
    refused = Signal(object, str)  # the path, and why

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._made: list[Archive] = []
        self.is_running = False
        self.is_wanted = True

    def start(self, path: Path, *, new: bool) -> None:
        """Opens the archive in `path`, or makes a new one there."""
        self.is_running = self.is_wanted = True

        def work(_progress: Progress, _cancelled: threading.Event) -> None:
            # Deferred: it takes longer to load than the first window takes to show.
            from archivist.archive import Archive

            self._made.append(Archive.create(path) if new else Archive.open(path))

        def done(_nothing: object) -> None:
            self.is_running = False
            if self.is_wanted:
                self.opened.emit(self._made.pop())
            else:
                self.close()
                self.given_up.emit()

        def failed(error: Exception) -> None:
            from archivist.errors import ArchivistError

            self.is_running = False
            if not self.is_wanted:
                self.given_up.emit()
                return
            known = isinstance(error, ArchivistError | OSError)
            self.refused.emit(
                path, str(error) if known else self.tr("It failed: {0}").format(error)
            )

        title = self.tr("Making the archive") if new else self.tr("Opening the archive")
        self._jobs.start(title, work, done, failed)

    def forget(self) -> None:
        """Nobody wants any more what is being opened."""
        self.is_wanted = False

    def close(self) -> None:
        """Lets go of what was opened too late for anybody to take; after the jobs have ended."""
        for archive in self._made:
            archive.close()
        self._made.clear()
