"""Stories in the window: compares new texts behind it, and answers the line, list and dialogs."""

from __future__ import annotations

import threading
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from archivist.archive import Archive
from archivist.model.changes import Changes
from archivist.ui.jobs import Job, Jobs, Progress
from archivist.ui.stories.acts import StoryActs
from archivist.ui.stories.compare import CompareDialog
from archivist.ui.stories.dialog import StoriesDialog
from archivist.ui.stories.facts import read_kin, read_shelf
from archivist.ui.stories.line import StoryLine

_FIRST_AFTER = 4_000  # milliseconds: the window comes first
_AFTER = 1_500  # an accession brings documents in many commits
_FEW = 200  # so many texts are compared before anybody could ask
_TABLES = ("story_group", "story_member", "story_refusal", "document")


class Stories(QObject):
    """Owns the line of the details panel and the stories dialog."""

    document_opened = Signal(str)
    undo_requested = Signal()
    failed = Signal(str)

    def __init__(self, archive: Archive, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._archive = archive
        self._jobs = jobs
        self._window = window
        self._document_id: str | None = None
        self._comparing: Job | None = None
        self._again = False
        self.acts = StoryActs(archive, jobs, self)
        self.line = StoryLine(window)
        self.dialog = StoriesDialog(window)
        self.dialog.hide()
        self._wire()

    def _wire(self) -> None:
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self.catch_up)
        self._jobs.job_progressed.connect(self._on_progress)
        self.acts.failed.connect(self.failed)
        for part in (self.line, self.dialog):
            part.document_opened.connect(self.document_opened)
            part.compare_requested.connect(self.compare)
            part.group_requested.connect(self.acts.group)
            part.refuse_requested.connect(self.acts.refuse)
            part.take_out_requested.connect(self.acts.take_out)
        self.line.all_requested.connect(self.open)
        self.dialog.shelf_wanted.connect(self._read_shelf)
        self.dialog.ungroup_requested.connect(self.acts.ungroup)
        self.dialog.identical_requested.connect(self.acts.group_identical)
        self.dialog.undo_requested.connect(self.undo_requested)

    def load(self) -> None:
        """Compares what is new once the window stands."""
        if not self._archive.read_only:
            QTimer.singleShot(_FIRST_AFTER, self, self.catch_up)

    def refresh(self, changes: Changes) -> None:
        """Follows a commit."""
        if changes.touch("document") and not self._archive.read_only:
            self._timer.start()
        if changes.touch(*_TABLES):
            self._read_kin()
        self.dialog.refresh(changes)

    def show_document(self, document_id: str | None) -> None:
        """Tells of another document, or of none."""
        self._document_id = document_id
        self.line.show_kin(None)
        self._read_kin()

    def open(self) -> None:
        """Shows the list of stories."""
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.dialog.list.setFocus()
        self._read_shelf()
        self.catch_up()

    def compare(self, one: str, other: str) -> CompareDialog:
        """Shows two documents side by side."""
        listed = self.dialog.isVisible()
        over = self.dialog if listed else self._window
        together = self.dialog.checked() if listed else ()
        dialog = CompareDialog(self._archive, self._jobs, one, other, over, together=together)
        dialog.group_requested.connect(self.acts.group)
        dialog.show()
        return dialog

    def catch_up(self) -> None:
        """Compares texts that have not been, off the GUI thread."""
        if self._archive.read_only:
            return
        if self._comparing is not None:
            self._again = True
            return
        archive = self._archive

        def work(progress: Progress, cancelled: threading.Event) -> int:
            from archivist import likeness  # numpy, when it is needed

            def tell(done: int, total: int, name: str) -> None:
                progress(done, total if total > _FEW else 0, name)

            return likeness.catch_up(archive, tell, cancelled)

        self._comparing = self._jobs.start(
            self.tr("Comparing texts"), work, self._on_compared, self._on_failed, quiet=True
        )

    def _on_progress(self, job: Job) -> None:
        if job is self._comparing and job.total:
            job.quiet = False  # long enough to be shown, and stopped, in the status line
            self.dialog.show_work(job)

    def _on_compared(self, count: int) -> None:
        stopped = self._comparing is not None and self._comparing.cancelled
        self._comparing = None
        self.dialog.show_work(None)
        if count:
            self._read_kin()
            if self.dialog.isVisible():
                self._read_shelf()
        if self._again and not stopped:
            self._timer.start()
        self._again = False

    def _on_failed(self, error: Exception) -> None:
        self._comparing = None
        self.dialog.show_work(None)
        self.failed.emit(self.tr("Texts could not be compared: {0}").format(error))

    def _read_kin(self) -> None:
        document_id, archive = self._document_id, self._archive
        if document_id is None:
            return

        def show(kin: object, asked: str) -> None:
            if asked == self._document_id:
                self.line.show_kin(kin)  # type: ignore[arg-type]

        self._jobs.start(
            self.tr("Looking for like documents"),
            lambda _progress, _cancelled: read_kin(archive, document_id),
            partial(show, asked=document_id),
            quiet=True,
        )

    def _read_shelf(self) -> None:
        archive = self._archive
        self._jobs.start(
            self.tr("Listing stories"),
            lambda _progress, _cancelled: read_shelf(archive),
            self.dialog.show_shelf,
            quiet=True,
        )
