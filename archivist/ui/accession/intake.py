"""Starts accessions as jobs, one after another, and hands their reports on."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject, Qt, QTimer, Signal

from archivist.archive import Archive
from archivist.ui.accession.dropped import copied_in, files_in
from archivist.ui.jobs import Job, Jobs, Progress

if TYPE_CHECKING:  # the pipe behind it brings its parsers along
    from archivist.accession import AccessionReport
    from archivist.formats.source import Options
    from archivist.store.staging import StagedRow

Then = Callable[[Sequence[str]], None]
_LIST_FIRST = 0.25  # seconds in which the list is drawn, with Python's lock to itself
FEW = 2  # so many clean files are added without a list in between
_SETTLED = frozenset({"ready", "duplicate", "failed"})
_TOLD_EVERY = 250  # milliseconds between notices that the list has changed


@dataclass(frozen=True)
class _Task:
    """One thing to be done with the list, and what follows in the GUI thread."""

    title: str
    work: Callable[[Progress, threading.Event], Any]
    done: Callable[[Any], None]
    parting: str = ""


class Intake(QObject):
    """Files, folders and the clipboard go in here; `finished` brings the AccessionReport.

    One or two files that leave nothing to say are added at once; of all others a list is made
    first, and `list_wanted` asks for it to be shown.
    """

    finished = Signal(object)
    nothing_to_add = Signal(str)
    failed = Signal(str)
    list_wanted = Signal()
    list_changed = Signal()
    _touched = Signal()  # from whichever thread writes the list

    def __init__(self, archive: Archive, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._tasks: deque[_Task] = deque()
        self._job: Job | None = None
        self._wishes: dict[str, Then] = {}  # path -> what follows when it has become a document
        self._telling = QTimer(self, singleShot=True, interval=_TOLD_EVERY)
        self._telling.timeout.connect(self.list_changed)
        self._touched.connect(self._on_touched, Qt.ConnectionType.QueuedConnection)

    @property
    def job(self) -> Job | None:
        """What is being done with the list now."""
        return self._job

    def add_files(self, paths: Sequence[Path], then: Then | None = None) -> None:
        """Takes in files, and every file of folders; `then` gets the documents they made."""
        archive, chosen, touched = self._archive, list(paths), self._touched.emit
        if not chosen:
            return
        folders = any(path.is_dir() for path in chosen)
        how, few = "folder" if folders else "file", not folders and len(chosen) <= FEW

        def work(progress: Progress, cancelled: threading.Event) -> list[StagedRow]:
            from archivist.accession import stage  # parsers are loaded when needed
            from archivist.store import staged_list, staging

            if not few:
                cancelled.wait(_LIST_FIRST)
            with archive.read() as session:
                before = set(staging.ids(session))
            stage(archive, chosen, progress=progress, cancelled=cancelled, how=how, each=touched)
            with archive.record() as session:
                staged_list.drop_repeated(session)
            with archive.read() as session:
                new = [key for key in staging.ids(session) if key not in before]
                return staging.rows(session, new)

        def done(rows: list[StagedRow]) -> None:
            if then is not None:
                self._wishes.update(dict.fromkeys((row.path for row in rows), then))
            if few and len(rows) <= FEW and all(_is_settled(row) for row in rows):
                self.admit([row.id for row in rows])
            elif rows or not few:
                self.list_wanted.emit()
            else:
                self.nothing_to_add.emit(self.tr("No files were found there."))

        if not few:
            self.list_wanted.emit()
        self._do(_Task(self.tr("Reading files"), work, done, self._parting()))

    def go_on(self) -> None:
        """Reads what still waits on the list."""
        archive, touched = self._archive, self._touched.emit

        def work(progress: Progress, cancelled: threading.Event) -> None:
            from archivist.accession import read_waiting  # as above

            read_waiting(archive, progress=progress, cancelled=cancelled, each=touched)

        self._do(_Task(self.tr("Reading files"), work, lambda _: None, self._parting()))

    def read_again(self, ids: Sequence[str], options: Options) -> None:
        """Reads staged items once more with a password, a charset, a recipe or OCR."""
        archive, touched = self._archive, self._touched.emit

        def work(progress: Progress, cancelled: threading.Event) -> None:
            from archivist.accession import read_again  # as above

            read_again(archive, ids, options, progress=progress, cancelled=cancelled, each=touched)

        self._do(_Task(self.tr("Reading again"), work, lambda _: None, self._parting()))

    def admit(self, ids: Sequence[str]) -> None:
        """Makes documents of staged items, as one step that can be undone."""
        archive = self._archive

        def work(progress: Progress, cancelled: threading.Event) -> AccessionReport:
            from archivist.accession import admit  # as above

            return admit(archive, ids, progress=progress, cancelled=cancelled)

        parting = self.tr(
            "Stop adding and close? {done} of {total} files are added; the others stay listed."
        )
        self._do(
            _Task(self.tr("Adding documents"), work, self._on_admitted, parting),
        )

    def _on_admitted(self, report: AccessionReport) -> None:
        made: dict[Then, list[str]] = {}
        for item in report.items if self._wishes else ():
            then = self._wishes.pop(item.path, None)
            if then is not None and item.document_id:
                made.setdefault(then, []).append(item.document_id)
        for then, ids in made.items():
            then(ids)
        self.finished.emit(report)

    def edit(self, ids: Sequence[str], name: str, value: str) -> None:
        """Gives staged items a value of one field."""
        archive = self._archive

        def work(_progress: Progress, _cancelled: threading.Event) -> None:
            from archivist.store import staging  # as above

            with archive.record() as session:
                staging.edit(session, ids, name, value)

        def failed(error: Exception) -> None:
            self.failed.emit(str(error))

        changed = self.list_changed.emit
        self._jobs.start(self.tr("Editing the list"), work, lambda _: changed(), failed, quiet=True)

    def leave_out(self, ids: Sequence[str]) -> None:
        """Takes staged items off the list."""
        archive = self._archive

        def work(_progress: Progress, _cancelled: threading.Event) -> None:
            from archivist.accession import leave_out  # as above

            leave_out(archive, ids)

        self._do(_Task(self.tr("Leaving out"), work, lambda _: None))

    def add_copied(self, data: QMimeData) -> None:
        """Takes in what is on the clipboard: files, or an article as HTML or text."""
        if files := files_in(data):
            self.add_files(files)
            return
        copied = copied_in(data)
        if copied is None:
            self.nothing_to_add.emit(
                self.tr("The clipboard holds no text. Copy an article, then paste it here.")
            )
            return
        archive = self._archive

        def work(_progress: Progress, _cancelled: threading.Event) -> object:
            from archivist.accession import accession_clipboard  # as above

            return accession_clipboard(archive, html=copied.html, text=copied.text)

        self._jobs.start(self.tr("Adding from the clipboard"), work, self.finished.emit)

    def add_address(self, url: str, *, allow_local: bool = False) -> None:
        """Fetches one address of the web and adds what came."""
        archive = self._archive

        def work(progress: Progress, cancelled: threading.Event) -> object:
            from archivist.accession import accession_url  # as above
            from archivist.fetch import FetchSettings

            settings = FetchSettings(allow_local=allow_local)
            return accession_url(
                archive, url, settings=settings, progress=progress, cancelled=cancelled
            )

        def failed(error: Exception) -> None:
            self.failed.emit(str(error))

        parting = self.tr("Stop fetching and close? Nothing of the page has been added yet.")
        self._jobs.start(
            self.tr("Fetching a page"), work, self.finished.emit, failed, parting=parting
        )

    def _parting(self) -> str:
        return self.tr(
            "Stop reading and close? {done} of {total} files are read; all stay on the list."
        )

    def _do(self, task: _Task) -> None:
        """Starts a task, or has it wait for the one that is running: both would read the same."""
        self._tasks.append(task)
        if self._job is None:
            self._next()

    def _next(self) -> None:
        if not self._tasks:
            self.list_changed.emit()
            return
        task = self._tasks.popleft()

        def done(result: Any) -> None:
            self._job = None
            task.done(result)
            self._next_if_idle()

        def failed(error: Exception) -> None:
            self._job = None
            self.failed.emit(f"{task.title}: {error}")
            self._next_if_idle()

        self._job = self._jobs.start(task.title, task.work, done, failed, parting=task.parting)
        self.list_changed.emit()

    def _next_if_idle(self) -> None:
        if self._job is None:
            self._next()

    def _on_touched(self) -> None:
        if not self._telling.isActive():
            self._telling.start()


def _is_settled(row: StagedRow) -> bool:
    """Whether there is nothing to ask of a person; bytes that are here already are no question."""
    return row.state in _SETTLED and (not row.similar or row.state == "duplicate")
