"""Taking in: what is dropped or chosen goes to the intake, and its list to a window of its own."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from archivist.archive import Archive
from archivist.model.staging import StagedState
from archivist.store import staging
from archivist.ui.accession.intake import Intake
from archivist.ui.accession.waiting_bar import WaitingBar
from archivist.ui.jobs import Jobs
from archivist.ui.settings import Settings

if TYPE_CHECKING:  # made when the first list is shown
    from archivist.ui.accession.list_window import ListWindow
    from archivist.ui.accession.looking import Look

_READY_AFTER = 2_500  # milliseconds: the window and its lists come first
_SETTLED = frozenset({StagedState.OPENED})


class Receiving(QObject):
    """The list may wait over days: the bar offers to go on with it."""

    document_wanted = Signal(str)

    def __init__(self, archive: Archive, jobs: Jobs, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._archive = archive
        self._jobs = jobs
        self._settings = settings
        self._window = window
        self._list: ListWindow | None = None
        self.counts: Mapping[str, int] = {}
        self.intake = Intake(archive, jobs, self)
        self.bar = WaitingBar(window)
        self.bar.wanted.connect(self.show_list)
        self.intake.list_wanted.connect(self.show_list)
        self.intake.list_changed.connect(self._on_list_changed)
        for signal in (jobs.job_started, jobs.job_progressed, jobs.job_ended):
            signal.connect(lambda _job: self._show_job())

    def load(self) -> None:
        """Looks whether files wait from another day."""
        self._count()
        QTimer.singleShot(_READY_AFTER, self, self._make_ready)

    def _make_ready(self) -> None:
        """Loads what the first list needs in a thread, so that it opens at once."""

        def work(_progress: object, _cancelled: object) -> None:
            import archivist.accession
            import archivist.ui.accession.list_window  # noqa: F401 - loaded, not yet used

        self._jobs.start(self.tr("Making ready"), work, quiet=True)

    @property
    def list(self) -> ListWindow:
        """The window of the list, made on first use."""
        if self._list is None:
            from archivist.ui.accession.list_window import ListWindow  # recipes come along

            made = self._list = ListWindow(
                self._archive, self._jobs, self._settings, self._window.window()
            )
            made.clean_wanted.connect(lambda: self.intake.admit(made.model.clean))
            made.adding_wanted.connect(self.intake.admit)
            made.leaving_out_wanted.connect(self.intake.leave_out)
            made.edit_wanted.connect(self.intake.edit)
            made.going_on_wanted.connect(self.intake.go_on)
            made.files_dropped.connect(self.intake.add_files)
            made.hidden.connect(self._count)
            made.inspector.reading_wanted.connect(self.intake.read_again)
            made.inspector.splitting_wanted.connect(self._on_splitting)
            made.inspector.document_wanted.connect(self.document_wanted)
            self._look_for_ocr(made)
        return self._list

    def show_list(self) -> None:
        """Brings the list to the front."""
        self.bar.hide()
        window = self.list
        window.show_job(self.intake.job)
        window.refresh()
        window.show()
        window.raise_()
        window.activateWindow()

    def tell(self, words: str) -> None:
        """Says what became of the files where their list stands, if it still does."""
        if self._list is not None and self._list.isVisible():
            self._list.say_done(words)

    def close(self) -> None:
        """Takes the window of the list away, before the archive is closed."""
        if self._list is not None:
            self._list.close()
            self._list.deleteLater()
            self._list = None

    def _look_for_ocr(self, made: ListWindow) -> None:
        def work(_progress: object, _cancelled: object) -> bool:
            from archivist.formats.ocr import tesseract  # starts programs; only where it is asked

            return tesseract() is not None

        def done(found: bool) -> None:
            made.inspector.ocr_found = found

        self._jobs.start(self.tr("Looking for Tesseract"), work, done, quiet=True)

    def _on_list_changed(self) -> None:
        if self._list is not None and self._list.isVisible():
            self._list.show_job(self.intake.job)
            self._list.refresh()
        self._count()

    def _show_job(self) -> None:
        if self._list is not None and self._list.isVisible():
            self._list.show_job(self.intake.job)

    def _count(self) -> None:
        archive = self._archive

        def work(_progress: object, _cancelled: object) -> dict[str, int]:
            with archive.read() as session:
                return staging.counts(session)

        self._jobs.start(self.tr("Counting files"), work, self._on_counted, quiet=True)

    def _on_counted(self, counts: dict[str, int]) -> None:
        self.counts = counts
        running = self.intake.job is not None
        if not running and counts and set(counts) <= _SETTLED:
            self._leave_out_opened()
        shown = self._list is not None and self._list.isVisible()
        waits = self.bar.show_counts(counts, running=running)
        self.bar.setVisible(waits and not shown and not running)
        if shown and not running and not waits and self._list is not None:
            self._list.close()

    def _leave_out_opened(self) -> None:
        """Containers of which nothing is left on the list have no place on it either."""
        with self._archive.read() as session:
            self.intake.leave_out(staging.ids(session, [StagedState.OPENED]))

    def _on_splitting(self, look: Look) -> None:
        """Asks by which recipe a file is split; its material is read first."""
        from archivist.ui.accession.looking import material_of

        archive = self._archive

        def work(_progress: object, _cancelled: threading.Event) -> str:
            return material_of(archive, look)

        self._jobs.start(
            self.tr("Reading the file"),
            work,
            lambda text: self._ask_splitting(look, text),
            quiet=True,
        )

    def _ask_splitting(self, look: Look, text: str) -> None:
        from archivist.ui.accession.splitting import SplittingDialog

        dialog = SplittingDialog(look, text, self._jobs, self.list)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.intake.read_again([look.id], replace(look.options, recipe=dialog.recipe))
        dialog.deleteLater()
