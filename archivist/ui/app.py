"""Puts the program together: application, look, window, and the archive that is open."""

from __future__ import annotations

import gc
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from archivist import __version__
from archivist.ui import faults, theme
from archivist.ui.archive_opener import ArchiveOpener
from archivist.ui.assets import app_icon
from archivist.ui.garbage import GarbageCollector
from archivist.ui.instance import Doorbell, raise_first
from archivist.ui.jobs import Job, Jobs, Progress
from archivist.ui.main_window import MainWindow
from archivist.ui.opening import asked_for
from archivist.ui.settings import Settings
from archivist.ui.theme import Mode

if TYPE_CHECKING:
    from archivist.archive import Archive
    from archivist.ui.workspace import Workspace

_SETTLED_AFTER = 1500  # milliseconds
_SWITCH = 0.0001  # seconds: a thread that computes gives way to the window at once
_SMOKE_AFTER = 600  # milliseconds from the furnished window to its last paint


class Program(QObject):
    """One run of the program. The window stands first; the archive is opened behind it."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.window = MainWindow(settings)
        self._garbage = GarbageCollector(self)
        self._jobs = Jobs(self, threads=2)  # an archive is opened while another is restored
        self.opener = ArchiveOpener(self._jobs, self)
        self.opener.opened.connect(self._on_opened)
        self.opener.refused.connect(self._on_refused)
        self.opener.given_up.connect(self._open_next)
        self.window.status.follow(self._jobs)
        self._then: Callable[[Workspace], None] | None = None
        self._next: Callable[[], None] | None = None
        self._doorbell: Doorbell | None = None
        sys.setswitchinterval(_SWITCH)
        self.window.archive_wanted.connect(self.open)
        self.window.new_archive_wanted.connect(self.create)
        self.window.sample_wanted.connect(self.open_sample)
        self.window.restore_wanted.connect(self.restore)
        self.window.closing.connect(self.close)
        self.window.acts.on("close_archive", self.close_archive)
        self.window.busy = self._busy

    def open(self, path: Path, then: Callable[[Workspace], None] | None = None) -> None:
        """Opens an archive in the window; `then` is called with what shows it."""
        self._open(path, new=False, then=then)

    def create(self, path: Path) -> None:
        """Makes a new archive and opens it."""
        self._open(path, new=True)

    def _open(
        self, path: Path, *, new: bool, then: Callable[[Workspace], None] | None = None
    ) -> None:
        held = self.window.workspace
        if held is not None and held.archive.path == path.expanduser().resolve():
            if then is not None:
                then(held)
            return
        words = self.tr("Making “{0}”…") if new else self.tr("Opening “{0}”…")
        if self.opener.is_running:
            self._next = partial(self._open, path, new=new, then=then)
            if not self.opener.is_wanted:
                self.window.wait_for(words.format(path.name))
            return
        if not self.window.may_leave():
            return
        for job in self._busy():
            job.cancel()
        self._then = then
        self.window.wait_for(words.format(path.name))
        self.opener.start(path, new=new)

    def _on_refused(self, path: Path, why: str) -> None:
        self._show_welcome()
        if not raise_first(path):
            self.window.warn(why)
        self._open_next()

    def _open_next(self) -> None:
        """What was wished for while another archive was being opened."""
        wish, self._next = self._next, None
        if wish is not None:
            wish()

    def _on_opened(self, archive: Archive) -> None:
        # Deferred: these take longer to load than the first window takes to show.
        from archivist.ui.gestures import Gestures
        from archivist.ui.workspace import Workspace

        if not self.window.may_leave():  # work was begun while it was opened
            archive.close()
            self._next = None
            self._show_welcome()
            return
        self._let_go()
        workspace = Workspace(archive, self.settings, self.window.acts, self.window)
        Gestures(workspace)
        self.window.furnish(workspace)
        self.window.acts.on("close_archive", self.close_archive)
        workspace.load()
        # What stands by then stays: a full collection of it would stop the window for a moment.
        QTimer.singleShot(_SETTLED_AFTER, workspace, gc.freeze)
        self._doorbell = Doorbell(archive.path, self)
        self._doorbell.rung.connect(self._on_rung)
        self._doorbell.files_brought.connect(workspace.intake.add_files)
        self.settings.remember(archive.path)
        self.settings.save()
        then, self._then = self._then, None
        if then is not None:
            then(workspace)
        self._open_next()

    def open_sample(self) -> None:
        """Opens the sample archive in the user's data folder, built the first time."""
        folder = platformdirs.user_data_path("archivist") / self.tr("Sample archive")
        if folder.exists():
            self.open(folder)
            return

        self.window.wait_for(self.tr("Building the sample archive…"))

        def work(progress: Progress, _cancelled: threading.Event) -> None:
            from archivist.sample import build_sample

            folder.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(prefix=".sample-", dir=folder.parent) as building:
                build_sample(Path(building) / "sample", progress).close()
                (Path(building) / "sample").replace(folder)

        self._jobs.start(
            self.tr("Building the sample"),
            work,
            lambda _: self._show_sample(folder),
            self._on_failed,
        )

    def _show_sample(self, folder: Path) -> None:
        """Opens the fresh sample at the story that has most to show."""

        def show(space: Workspace) -> None:
            from archivist.store import documents  # as above

            with space.archive.read() as session:
                listing = documents.Listing(sort="marks")
                space.desk.open_document(documents.listed_ids(session, listing)[0])

        self.open(folder, show)

    def restore(self, file: Path, folder: Path) -> None:
        """Restores a backup into a new folder and opens it."""

        def work(progress: Progress, cancelled: threading.Event) -> None:
            from archivist.backup import restore

            restore(file, folder, progress, cancelled)

        self._jobs.start(self.tr("Restoring"), work, lambda _: self.open(folder), self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._show_welcome()
        self.window.warn(str(error))

    def close_archive(self) -> None:
        """Closes the archive and shows the welcome page."""
        if not self.window.may_leave():
            return
        self.opener.forget()
        self._next = None
        self.settings.forget_last()
        self._let_go()
        self._show_welcome()

    def close(self) -> None:
        """Ends everything: jobs, archive, settings."""
        self._jobs.close()
        self.opener.close()
        self._let_go()
        self._garbage.close()
        self.settings.save()

    def _busy(self) -> tuple[Job, ...]:
        held = self.window.workspace
        running = (*self._jobs.loud, *(held.jobs.loud if held is not None else ()))
        return tuple(job for job in running if not job.cancelled)

    def _let_go(self) -> None:
        if self._doorbell is not None:
            self._doorbell.close()
            self._doorbell = None
        if self.window.workspace is not None:
            # Deferred: its editors are loaded with the first archive.
            from archivist.ui.unfinished import keep_unfinished

            keep_unfinished(self.window)
            self.window.workspace.close_archive()
            self.window.strip()
            gc.unfreeze()

    def _show_welcome(self) -> None:
        if self.window.workspace is None:
            self.window.strip()

    def _on_rung(self) -> None:
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def begin(self, arguments: Sequence[str]) -> None:
        """Does what the command line asked for, once the window stands."""
        asked = asked_for(arguments)
        wanted = asked.archive or self.settings.last()
        if "--sample" in arguments:
            self.open_sample()
        elif wanted is not None:
            self.open(wanted, lambda space: space.intake.add_files(asked.files))
        else:
            self._show_welcome()
        if asked.files and (wanted is None or "--sample" in arguments):
            self.window.warn(self.tr("Open an archive first, then drop the files into it."))
        if "--smoke" in arguments:
            self._end_when_shown(expected=bool(asked.archive) or "--sample" in arguments)

    def on_fault(self, words: str) -> None:
        """Tells of a fault nobody expected, and where its details stand."""
        told = self.tr("Something unexpected happened: {0} What was saved is safe; details: {1}")
        self.window.warn(told.format(words, faults.log_file()))

    def _end_when_shown(self, expected: bool) -> None:
        if self._jobs.running:
            QTimer.singleShot(50, self, lambda: self._end_when_shown(expected))
        elif expected and self.window.workspace is None:
            QApplication.exit(1)  # no archive opened, and nobody is there to read why
        elif self.window.notice.text():
            QApplication.exit(1)
        else:
            QTimer.singleShot(_SMOKE_AFTER, self.window.close)


def main(argv: Sequence[str] = ()) -> int:
    """Opens the window: on a path, on the sample, or on the archive opened last."""
    arguments = list(argv)
    held = QApplication.instance()
    app = held if isinstance(held, QApplication) else QApplication([sys.argv[0]])
    app.setApplicationName("archivist")
    app.setApplicationDisplayName("Archivist")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("archivist")
    app.setWindowIcon(app_icon())
    settings = Settings()
    theme.apply(app, Mode(settings.text("window/theme", Mode.SYSTEM)))
    asked = asked_for(arguments)
    wanted = asked.archive or (settings.last() if asked.files or not arguments else None)
    if wanted is not None and raise_first(wanted, asked.files):
        return 0
    program = Program(settings)
    faults.catch(program.on_fault)
    program.window.first_painted.connect(lambda: program.begin(arguments))
    program.window.show()
    return app.exec()
