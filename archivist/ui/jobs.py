"""Plain functions off the GUI thread: started here, watched here, ended here."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

Progress = Callable[[int, int, str], None]
Work = Callable[[Progress, threading.Event], Any]

_log = logging.getLogger(__name__)
_INTERVAL = 0.05


class Job(QObject):
    """One piece of work: its title, how far it is, and how to stop it. Owned by `Jobs`."""

    _progressed = Signal(int, int, str)
    _succeeded = Signal(object)
    _failed = Signal(object)

    def __init__(self, title: str, work: Work, *, quiet: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self.quiet = quiet
        self.done = 0
        self.total = 0
        self.name = ""
        self._work = work
        self._cancelled = threading.Event()
        self._reported = 0.0

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Asks the work to stop; it ends with what it has done so far."""
        self._cancelled.set()

    def run(self) -> None:
        """The work itself, in a thread of the pool."""
        try:
            result = self._work(self._report, self._cancelled)
        except Exception as error:  # noqa: BLE001 - the edge of a thread
            if not self.cancelled:
                _log.exception("the job “%s” failed", self.title)
            self._failed.emit(error)
        else:
            self._succeeded.emit(result)

    def _report(self, done: int, total: int, name: str = "") -> None:
        moment = time.monotonic()
        if moment - self._reported >= _INTERVAL or done == total:
            self._reported = moment
            self._progressed.emit(done, total, name)


class _Runnable(QRunnable):
    """Borrows a job for the pool; `Jobs` keeps both until the job has ended."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._job = job

    def run(self) -> None:
        self._job.run()


class Jobs(QObject):
    """Runs work in threads and calls back in the GUI thread.

    `done(result)` is called with what the work returned, also when it was cancelled;
    `failed(error)` when it raised. Without `failed`, `job_failed(title, error)` tells the window.
    """

    job_started = Signal(object)
    job_progressed = Signal(object)
    job_ended = Signal(object)
    job_failed = Signal(str, object)

    def __init__(self, parent: QObject | None = None, threads: int = 4) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running: dict[Job, _Runnable] = {}
        self._closed = False

    def start(
        self,
        title: str,
        work: Work,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        quiet: bool = False,
    ) -> Job:
        """Runs `work(progress, cancelled)` in a thread; a quiet job is not shown to the user."""
        job = Job(title, work, quiet=quiet, parent=self)
        queued = Qt.ConnectionType.QueuedConnection
        ending = _Ending(self, job, done, failed)
        job._progressed.connect(ending.progressed, queued)
        job._succeeded.connect(ending.succeeded, queued)
        job._failed.connect(ending.failed, queued)
        runnable = _Runnable(job)
        self._running[job] = runnable
        self.job_started.emit(job)
        self._pool.start(runnable)
        return job

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that have not ended, oldest first."""
        return tuple(self._running)

    def close(self) -> None:
        """Cancels every job and waits for it; nothing is called back afterwards."""
        self._closed = True
        for job in self._running:
            job.cancel()
        self._pool.waitForDone()
        self._running.clear()

    def _end(self, job: Job) -> bool:
        """Lets the job go; says whether anybody may still be told."""
        self._running.pop(job, None)
        job.deleteLater()
        if not self._closed:
            self.job_ended.emit(job)
        return not self._closed


class _Ending(QObject):
    """Receives a job's signals in the GUI thread."""

    def __init__(
        self,
        jobs: Jobs,
        job: Job,
        done: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
    ) -> None:
        super().__init__(job)
        self._jobs = jobs
        self._job = job
        self._done = done
        self._failed = failed

    @Slot(int, int, str)
    def progressed(self, done: int, total: int, name: str) -> None:
        self._job.done, self._job.total, self._job.name = done, total, name
        if not self._jobs._closed:
            self._jobs.job_progressed.emit(self._job)

    @Slot(object)
    def succeeded(self, result: object) -> None:
        if self._jobs._end(self._job) and self._done is not None:
            self._done(result)

    @Slot(object)
    def failed(self, error: Exception) -> None:
        if not self._jobs._end(self._job):
            return
        if self._failed is not None:
            self._failed(error)
        elif not self._job.cancelled:
            self._jobs.job_failed.emit(self._job.title, error)
