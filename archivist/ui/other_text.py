"""Reading another text of a document, and what is told of it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, QTimer, Signal

from archivist.archive import Archive
from archivist.model.changes import Changes
from archivist.store import renditions
from archivist.store.renditions import Carried
from archivist.ui.jobs import Jobs, Progress


class OtherText(QObject):
    """Writes the change; tells what became of the marks when the window shows it."""

    told = Signal(str)
    failed = Signal(str)
    reached = Signal(str, str)  # document, annotation to jump to

    def __init__(self, archive: Archive, parent: QObject, jobs: Jobs | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs or Jobs(self)
        self._carried: Carried | None = None
        self._place = ("", "")

    def read(self, document_id: str, rendition_id: str, annotation_id: str = "") -> None:
        """Makes a text the one that is read; `annotation_id` is then jumped to."""
        label = self.tr("Read another text")

        def work(_progress: Progress, _cancelled: threading.Event) -> None:
            with self._archive.change(label) as session:
                carried = renditions.use(session, document_id, rendition_id)
                # Before the commit, which the window hears of at once.
                self._carried, self._place = carried, (document_id, annotation_id)

        self._jobs.start(self.tr("Taking the marks along"), work, failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._carried = None
        self.failed.emit(str(error))

    def refresh(self, changes: Changes) -> None:
        """To be called with each commit: after it, all panels show the other text."""
        if self._carried is not None and changes.touch("document"):
            # Behind what the window tells of every change.
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        carried, self._carried = self._carried, None
        (document_id, annotation_id), self._place = self._place, ("", "")
        if annotation_id:
            self.reached.emit(document_id, annotation_id)
        if carried is not None:
            self.told.emit(self._words(carried))

    def _words(self, carried: Carried) -> str:
        parts = []
        if carried.moved:
            went = self.tr("1 mark went along"), self.tr("{0} marks went along")
            parts.append(_counted(carried.moved, *went))
        if carried.left:
            stays = self.tr("1 stays in the earlier text"), self.tr("{0} stay in the earlier text")
            parts.append(_counted(carried.left, *stays))
        told = ", ".join(parts) or self.tr("it has no marks")
        return self.tr("Another text is read: {0}  ·  Ctrl+Z takes it back").format(told)


def _counted(count: int, one: str, several: str) -> str:
    return one if count == 1 else several.format(f"{count:,}")
