"""Foreign files are read in child processes with limits of time and memory."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event

from archivist.errors import ExtractionFailed
from archivist.formats import chosen_limits
from archivist.formats.child import ReadingChild, worker_command
from archivist.formats.extract import Extract, Part
from archivist.formats.limits import Limits, usual
from archivist.formats.recipes import shelf
from archivist.formats.source import USUAL, Options

__all__ = ["Limits", "Sandbox", "worker_command"]


class Sandbox:
    """Reads files in up to `workers` child processes; a context manager, safe for several threads.

    A child that takes too long, too much memory, or dies costs its own file only. Once
    cancelled, a sandbox reads nothing more. Raises BadLimits or BadRecipe where a person's bounds
    or recipes have a fault.
    """

    def __init__(self, workers: int = 1, limits: Limits | None = None) -> None:
        chosen_limits.check(usual())
        shelf.own()
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

    def parts(self, path: Path, name: str, options: Options = USUAL) -> Iterator[Part]:
        """What the file at `path`, called `name`, holds, as it is read; waits for a free child.

        Raises ExtractionFailed, which says why there is no more, and PasswordNeeded.
        """
        child = self._free.get()
        try:
            yield from child.parts(path, name, options)
        finally:
            self._free.put(child)

    def extract(self, path: Path, name: str, options: Options = USUAL) -> Extract:
        """The text of a file that holds one document; raises ExtractionFailed as `parts`."""
        found = [part for part in self.parts(path, name, options) if isinstance(part, Extract)]
        if not found:
            raise ExtractionFailed(name, "There is no text in the file.")
        return found[0]

    def interrupt(self) -> None:
        """End the readings that are under way; may be called from any thread."""
        for child in self._children:
            child.kill()

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
