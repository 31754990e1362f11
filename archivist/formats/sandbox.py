"""Foreign files are read in child processes with limits of time and memory."""

from __future__ import annotations

import queue
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from threading import Event
from typing import Generic, TypeVar

from archivist.errors import ExtractionFailed
from archivist.formats.child import ReadingChild, worker_command
from archivist.formats.extract import Extract
from archivist.formats.limits import Limits

__all__ = ["Job", "Limits", "Sandbox", "worker_command"]

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Job(Generic[Key]):
    """A file to read: where its bytes are, its name, and whatever the caller knows it by."""

    key: Key
    path: Path
    name: str


class Sandbox:
    """Reads files in up to `workers` child processes; a context manager, safe for several threads.

    A child that takes too long, too much memory, or dies costs its own file only. Once
    cancelled, a sandbox reads nothing more.
    """

    def __init__(self, workers: int = 1, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.workers = workers
        self._cancelled = Event()
        self._children = [ReadingChild(self.limits, self._cancelled) for _ in range(workers)]
        self._free: queue.LifoQueue[ReadingChild] = queue.LifoQueue()
        for child in self._children:
            self._free.put(child)

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, *_: object) -> None:
        self.cancel()

    def extract(self, path: Path, name: str) -> Extract:
        """The text of the file at `path`, called `name`; waits for a free child.

        Raises ExtractionFailed, which says why and what to do.
        """
        child = self._free.get()
        try:
            return child.extract(path, name)
        finally:
            self._free.put(child)

    def extract_many(
        self, jobs: Iterable[Job[Key]], cancelled: Event | None = None
    ) -> Iterator[tuple[Job[Key], Extract | ExtractionFailed]]:
        """Each job with its outcome, in order of completion; ends early once `cancelled` is set.

        Jobs are drawn a few at a time, so `jobs` may be a generator that stores the files.
        """
        waiting: dict[Future[Extract | ExtractionFailed], Job[Key]] = {}
        source = iter(jobs)
        with ThreadPoolExecutor(self.workers, "read") as pool:
            try:
                while not (cancelled and cancelled.is_set()):
                    for job in islice(source, 2 * self.workers - len(waiting)):
                        waiting[pool.submit(self._outcome, job)] = job
                    if not waiting:
                        return
                    done, _ = wait(waiting, timeout=0.1, return_when=FIRST_COMPLETED)
                    for future in done:
                        yield waiting.pop(future), future.result()
            finally:
                self._give_up(waiting)

    def cancel(self) -> None:
        """End every child now, and read no more; may be called from any thread."""
        self._cancelled.set()
        for child in self._children:
            child.kill()
        idle: list[ReadingChild] = []
        with suppress(queue.Empty):
            while True:
                idle.append(self._free.get_nowait())
        for child in idle:
            child.end()
            self._free.put(child)

    def _outcome(self, job: Job[Key]) -> Extract | ExtractionFailed:
        try:
            return self.extract(job.path, job.name)
        except ExtractionFailed as fault:
            return fault

    def _give_up(self, futures: Iterable[Future[Extract | ExtractionFailed]]) -> None:
        unfinished = {future for future in futures if not future.cancel()}
        while unfinished:
            for child in self._children:
                child.kill()
            _, unfinished = wait(unfinished, timeout=0.05)
