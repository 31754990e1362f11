"""Plain functions off the GUI thread: started here, watched here, ended here."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

Progress = Callable[[int, int, str], None]
Work = Callable[[Progress, threading.Event], Any]
Tell = Callable[["Job", str, object], None]

_log = logging.getLogger(__name__)
_INTERVAL = 0.05


class Job:
    """One piece of work: its title, how far it is, and how to stop it. Owned by `Jobs`."""

    def __init__(
        self,
        title: str,
        work: Work,
        done: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
        *,
        quiet: bool,
        parting: str = "",
    ) -> None:
        self.title = title
        self.quiet = quiet
        self.parting = parting
        self.done = 0
        self.total = 0
        self.name = ""
        self.on_done = done
        self.on_failed = failed
        self._work = work
        self._cancelled = threading.Event()
        self._reported = 0.0

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Asks the work to stop; it ends with what it has done so far."""
        self._cancelled.set()

    def run(self, tell: Tell) -> None:
        """The work itself, in a thread of the pool; `tell` brings news to the GUI thread."""

        def report(done: int, total: int, name: str = "") -> None:
            moment = time.monotonic()
            if moment - self._reported >= _INTERVAL or done == total:
                self._reported = moment
                tell(self, "progressed", (done, total, name))

        try:
            result = self._work(report, self._cancelled)
        except Exception as error:  # noqa: BLE001 - the edge of a thread
            if not self.cancelled:
                _log.warning("the job “%s” failed", self.title, exc_info=error)
            tell(self, "failed", error)
        else:
            tell(self, "succeeded", result)


class Jobs(QObject):
    """Runs work in threads and calls back in the GUI thread.

    `done(result)` is called with what the work returned, also when it was cancelled;
    `failed(error)` when it raised. Without `failed`, `job_failed(title, error)` tells the window.
    """

    job_started = Signal(object)
    job_progressed = Signal(object)
    job_ended = Signal(object)
    job_failed = Signal(str, object)
    # The one signal that threads emit: it belongs to an object that outlives every thread.
    _news = Signal(object, str, object)

    def __init__(self, parent: QObject | None = None, threads: int = 4) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="job")
        self._running: list[Job] = []
        self._closed = False
        self._news.connect(self._on_news, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        title: str,
        work: Work,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        quiet: bool = False,
        parting: str = "",
    ) -> Job:
        """Runs `work(progress, cancelled)` in a thread; a quiet job is not shown to the user.

        `parting` is what to ask before the window stops it, with {done} and {total}.
        """
        job = Job(title, work, done, failed, quiet=quiet, parting=parting)
        if self._closed:
            return job
        self._running.append(job)
        self.job_started.emit(job)
        self._pool.submit(job.run, self._news.emit)
        return job

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that have not ended, oldest first."""
        return tuple(self._running)

    @property
    def loud(self) -> tuple[Job, ...]:
        """The jobs that are shown to the user."""
        return tuple(job for job in self._running if not job.quiet)

    def close(self) -> None:
        """Cancels every job and waits for it; nothing is called back afterwards."""
        self._closed = True
        for job in self._running:
            job.cancel()
        self._pool.shutdown(cancel_futures=True)
        self._running.clear()

    @Slot(object, str, object)
    def _on_news(self, job: Job, what: str, news: Any) -> None:
        if self._closed:
            return
        if what == "progressed":
            job.done, job.total, job.name = news
            self.job_progressed.emit(job)
            return
        self._running.remove(job)
        self.job_ended.emit(job)
        if what == "succeeded":
            if job.on_done is not None:
                job.on_done(news)
        elif job.on_failed is not None:
            job.on_failed(news)
        elif not job.cancelled:
            self.job_failed.emit(job.title, news)
