"""The child process that writes the index, and how a program without a window waits for it.

It opens the archive for reading, catches up whenever a line arrives on standard input, and
tells on standard output, a JSON object a line:

    {"state": "indexing", "done": 40, "total": 900}
    {"state": "idle", "seq": 1207}
    {"state": "failed", "error": "a sentence"}

It ends when standard input ends; what it is writing then is given up after the batch at hand.
When nobody has asked for a while it looks through the index for damage, once, and joins small
segments.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import TextIO

from archivist.archive import Archive
from archivist.errors import ArchivistError
from archivist.search import index
from archivist.search.follow import Follower, Progress, is_current

_REPORT_SECONDS = 0.1
_POLL_SECONDS = 0.05
_STEP_ASIDE = 10  # niceness: indexing waits for what the person is doing
_IDLE_SECONDS = 2.0


class IndexFailed(ArchivistError):
    """The worker could not bring the index up to date; the text says why."""


def worker_command(archive_path: Path) -> list[str]:
    """The command that runs the index worker on an archive."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--index-worker", str(archive_path)]
    # -P: a module lying in the folder the program was started from is not taken for ours.
    return [sys.executable, "-P", "-m", "archivist.search.worker", str(archive_path)]


def ensure_current(
    archive: Archive, progress: Progress | None = None, cancelled: Event | None = None
) -> None:
    """Waits until the index holds every change made so far; a worker does the writing.

    Raises IndexFailed when the worker cannot. When `cancelled` is set it returns at once.
    """
    if is_current(archive):
        return
    cancelled = cancelled or Event()
    process = subprocess.Popen(
        worker_command(archive.path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    ended = Event()
    watcher = threading.Thread(target=_end_when, args=(process, cancelled, ended), daemon=True)
    watcher.start()
    try:
        outcome = _converse(process, progress)
    finally:
        ended.set()
        watcher.join()
        _hang_up(process)
    if outcome is not None and not cancelled.is_set():
        raise IndexFailed(outcome)


def _converse(process: subprocess.Popen[str], progress: Progress | None) -> str | None:
    """Asks the worker to catch up and listens until it has; what went wrong, or None."""
    if process.stdin is None or process.stdout is None or process.stderr is None:
        raise AssertionError("the worker was started with pipes")
    with suppress(OSError):  # when it died at once, its last words are read below
        process.stdin.write("catch up\n")
        process.stdin.flush()
    for line in process.stdout:
        told = json.loads(line)
        if told["state"] == "indexing" and progress is not None:
            progress(told["done"], told["total"])
        elif told["state"] == "idle":
            return None
        elif told["state"] == "failed":
            return str(told["error"])
    last_words = process.stderr.read().strip().rsplit("\n", 1)[-1]
    return f"The index worker ended early. {last_words}".strip()


def _end_when(process: subprocess.Popen[str], cancelled: Event, ended: Event) -> None:
    """Ends the worker's input when `cancelled` is set, until the conversation has `ended`."""
    while not ended.is_set():
        if cancelled.wait(_POLL_SECONDS):
            if process.stdin is not None:
                process.stdin.close()
            return


def _hang_up(process: subprocess.Popen[str]) -> None:
    if process.stdin is not None and not process.stdin.closed:
        with suppress(OSError):  # a worker that died leaves a broken pipe
            process.stdin.close()
    process.wait()
    for pipe in (process.stdout, process.stderr):
        if pipe is not None:
            pipe.close()


def main(arguments: list[str] | None = None) -> int:
    """The worker process: `arguments` is the archive folder alone."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if len(arguments) != 1:
        print("usage: archivist --index-worker DIR", file=sys.stderr)
        return 2
    if hasattr(os, "nice"):
        os.nice(_STEP_ASIDE)
    asked, ended = Event(), Event()
    try:
        archive = Archive.open(Path(arguments[0]), read_only=True)
    except ArchivistError as error:
        _tell({"state": "failed", "error": str(error)})
        return 1
    threading.Thread(target=_listen, args=(sys.stdin, asked, ended), daemon=True).start()
    with archive:
        _Worker(archive, asked, ended).run()
    return 0


class _Worker:
    """The loop of the process: follow when asked, tidy when idle."""

    def __init__(self, archive: Archive, asked: Event, ended: Event) -> None:
        self._archive = archive
        self._asked = asked
        self._ended = ended
        self._follower = Follower(archive)
        self._is_verified = False
        self._told = 0.0

    def run(self) -> None:
        """Works until standard input ends."""
        has_more = False
        self._asked.wait()
        while not self._ended.is_set():
            if self._asked.wait(_IDLE_SECONDS if has_more else None):
                if self._ended.is_set():
                    break
                self._asked.clear()
                self._report(self._follow)
                if not has_more:
                    gc.freeze()  # what is there by now stays; looking through it takes 50 ms
                has_more = True
            else:
                has_more = self._report(self._rest)
        self._follower.close()

    def _follow(self) -> bool:
        """One catching up, told as it goes."""
        self._follower.catch_up(self._progress, self._ended)
        if not self._ended.is_set():
            manifest = index.read_manifest(self._archive.index_path)
            _tell({"state": "idle", "seq": manifest.seq})
        return True

    def _rest(self) -> bool:
        """What is done when nobody asks; whether there is more of it."""
        if self._is_verified:
            return self._follower.tidy(self._asked.is_set)
        self._is_verified = True
        path = self._archive.index_path
        if index.damaged_files(path, index.read_manifest(path)):
            index.report_damage(path)
            self._follower.close()
            self._follow()
        return True

    def _progress(self, done: int, total: int) -> None:
        if time.monotonic() - self._told >= _REPORT_SECONDS or done >= total:
            self._told = time.monotonic()
            _tell({"state": "indexing", "done": done, "total": total})

    def _report(self, act: Callable[[], bool]) -> bool:
        """Runs `act`; a fault is told and the worker lives on."""
        try:
            return act()
        except index.IndexBusy as error:
            if act == self._follow:
                _tell({"state": "failed", "error": str(error)})
        except ArchivistError as error:
            _tell({"state": "failed", "error": str(error)})
        except OSError as error:
            reason = error.strerror or str(error)
            _tell({"state": "failed", "error": f"The index cannot be written: {reason}."})
        except Exception as error:  # noqa: BLE001 - the edge of the process; the window must hear
            index.report_damage(self._archive.index_path)
            _tell({"state": "failed", "error": f"Indexing failed: {error!r}."})
        self._follower.close()
        return False


def _listen(lines: TextIO, asked: Event, ended: Event) -> None:
    for _ in lines:
        asked.set()
    ended.set()
    asked.set()


def _tell(message: dict[str, object]) -> None:
    with suppress(BrokenPipeError):  # nobody listens any more; the end of input follows
        print(json.dumps(message), flush=True)


if __name__ == "__main__":
    sys.exit(main())
