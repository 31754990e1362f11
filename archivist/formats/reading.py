"""Many files on their way through the children of a sandbox."""

from __future__ import annotations

import logging
import queue
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Generic, TypeVar

from archivist.errors import ExtractionFailed
from archivist.formats.child import CRASHED
from archivist.formats.extract import Part
from archivist.formats.sandbox import Sandbox
from archivist.formats.source import USUAL, Options

Key = TypeVar("Key")
LOG = logging.getLogger(__name__)
_HELD_PER_CHILD = 4  # parts that wait for the caller; beyond that the children wait


@dataclass(frozen=True, slots=True)
class Job(Generic[Key]):
    """A file to read: where its bytes are, its name, and whatever the caller knows it by."""

    key: Key
    path: Path
    name: str
    options: Options = USUAL


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Key]):
    """A part of a file, or the end of its reading: `part` None, `fault` why it came early."""

    job: Job[Key]
    part: Part | None = None
    fault: ExtractionFailed | None = None


class Reading(Generic[Key]):
    """Reads submitted files at once, and gives what they hold as it comes; a context manager.

    Whoever calls `next` too seldom makes the children wait, so that little is held in memory.
    Leaving it ends the readings that are under way.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._pool = ThreadPoolExecutor(sandbox.workers, "read")
        self._outcomes: queue.Queue[Outcome[Key]] = queue.Queue(_HELD_PER_CHILD * sandbox.workers)
        self._closed = Event()
        self._running = 0

    @property
    def has_room(self) -> bool:
        """Whether another file would be read soon."""
        return self._running < 2 * self._sandbox.workers

    @property
    def is_idle(self) -> bool:
        return self._running == 0

    def submit(self, job: Job[Key]) -> None:
        self._running += 1
        self._pool.submit(self._read, job)

    def next(self, timeout: float) -> Outcome[Key] | None:
        """The next part or end of a submitted file; None when there was none in `timeout` s."""
        try:
            outcome = self._outcomes.get(timeout=timeout)
        except queue.Empty:
            return None
        if outcome.part is None:
            self._running -= 1
        return outcome

    def __enter__(self) -> Reading[Key]:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closed.set()
        self._pool.shutdown(wait=False, cancel_futures=True)
        if self._running:
            self._sandbox.interrupt()
        self._pool.shutdown(wait=True)

    def _read(self, job: Job[Key]) -> None:
        try:
            for part in self._sandbox.parts(job.path, job.name, job.options):
                self._put(Outcome(job, part))
                if self._closed.is_set():
                    return
            self._put(Outcome(job))
        except ExtractionFailed as fault:
            self._put(Outcome(job, fault=fault))
        except Exception:
            LOG.exception("the reading of %s failed", job.name)
            self._put(Outcome(job, fault=ExtractionFailed(job.name, CRASHED)))

    def _put(self, outcome: Outcome[Key]) -> None:
        while not self._closed.is_set():
            try:
                return self._outcomes.put(outcome, timeout=0.1)
            except queue.Full:
                continue
        return None
