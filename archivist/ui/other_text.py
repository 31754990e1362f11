"""Reading another text of a document, and what is told of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from archivist.archive import Archive
from archivist.errors import ArchivistError
from archivist.model.changes import Changes
from archivist.store import renditions
from archivist.store.renditions import Carried


class OtherText(QObject):
    """Writes the change; tells what became of the marks when the window shows it."""

    told = Signal(str)
    failed = Signal(str)
    reached = Signal(str, str)  # document, annotation to jump to

    def __init__(self, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._waiting = ""
        self._place = ("", "")

    def read(self, document_id: str, rendition_id: str, annotation_id: str = "") -> None:
        """Makes a text the one that is read; `annotation_id` is then jumped to."""
        try:
            with self._archive.change(self.tr("Read another text")) as session:
                carried = renditions.use(session, document_id, rendition_id)
                self._waiting = self._words(carried)
                self._place = document_id, annotation_id
        except ArchivistError as error:
            self._waiting = ""
            self.failed.emit(str(error))

    def refresh(self, changes: Changes) -> None:
        """To be called with each commit: after it, all panels show the other text."""
        if self._waiting and changes.touch("document"):
            # Behind what the window tells of every change.
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        words, self._waiting = self._waiting, ""
        (document_id, annotation_id), self._place = self._place, ("", "")
        if annotation_id:
            self.reached.emit(document_id, annotation_id)
        if words:
            self.told.emit(words)

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
