"""One child process that reads files, seen from outside."""

from __future__ import annotations

import json
import logging
import math
import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Lock, Thread
from typing import IO, Any

import archivist
from archivist.errors import ExtractionFailed, PasswordNeeded
from archivist.formats.extract import Extract, Member, Part, values_from_fields
from archivist.formats.frames import read_frame, write_frame
from archivist.formats.limits import MIB, Limits
from archivist.formats.source import Options

LOG = logging.getLogger(__name__)
_LOOKED_EACH = 0.2  # seconds: whether it is overdue
WORN = 0.75  # of the memory it may have: what libraries do not give back
CANCELLED = "Reading it was cancelled."
CRASHED = "Its reader crashed. The fault lies in the file or in Archivist."
TOO_LONG = (
    "Reading it took longer than {seconds:g} seconds. Save it in a simpler form and try again."
)
TOO_MUCH = "Reading it needs more than {mib} MiB of memory. Split it and try again."


def worker_command() -> list[str]:
    """How a reading child is started."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--read-worker"]
    # -P: a module lying in the folder the program was started from is not taken for ours.
    return [sys.executable, "-P", "-m", "archivist.formats.worker"]


class ReadingChild:
    """One child process, started when first needed and anew after each fault.

    One thread at a time calls `parts` and `end`; any thread may `kill`.
    """

    def __init__(self, limits: Limits, cancelled: Event) -> None:
        self._limits = limits
        self._cancelled = cancelled
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._log: IO[bytes] | None = None
        self._files = 0
        self._ended = Event()  # set at the end of the process that is there
        self._due = math.inf  # by time.monotonic(): when the next answer must be there
        self._overdue = False
        self._killed = False

    def parts(self, path: Path, name: str, options: Options) -> Iterator[Part]:
        """As `Sandbox.parts`; a reading that is given up before its end costs the process."""
        _check_is_file(path, name)
        if self._has_ended() or self._is_worn():
            self.end()
        seconds = self._limits.seconds_of(path)
        complete = False
        try:
            self._start()
            self._files += 1
            task = {"path": str(path.absolute()), "name": name, "seconds": seconds}
            self._send({**task, "options": options.to_fields()})
            while True:
                answer = self._receive(seconds)
                if "extract" in answer:
                    yield Extract.from_fields(answer["extract"])
                elif "member" in answer:
                    yield self._member(answer["member"], seconds)
                else:
                    break
            complete = True
        except (OSError, ValueError) as fault:
            LOG.warning("the reader of %s gave no answer: %s", name, fault)
            raise ExtractionFailed(name, self._why_no_answer(seconds)) from None
        finally:
            if not complete:
                self.end()
        self._check_ending(name, answer)

    def _member(self, fields: Any, seconds: float) -> Member:
        data = self._frame(seconds)
        try:
            path, name = str(fields["path"]), str(fields["name"])
            return Member(path, name, data, values_from_fields(fields["values"]))
        except (TypeError, KeyError) as fault:
            raise ValueError("not a member") from fault

    def _check_ending(self, name: str, answer: dict[str, Any]) -> None:
        if "end" in answer:
            return
        if "locked" in answer:
            raise PasswordNeeded(name, wrong=bool(answer["locked"]))
        if "failed" in answer:
            raise ExtractionFailed(name, str(answer["failed"]))
        raise ExtractionFailed(name, self._why_at_fault(answer))

    def kill(self) -> None:
        """End the process at once; whoever waits for its answer learns of it."""
        with self._lock:
            self._killed = True
            if self._process is not None:
                self._process.kill()

    def end(self) -> None:
        """End the process and let go of all it held."""
        self.kill()
        self._ended.set()
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    _close(pipe)
        if self._log is not None:
            self._log.close()
            self._log = None

    def _has_ended(self) -> bool:
        process = self._process
        return self._killed or (process is not None and process.poll() is not None)

    def _is_worn(self) -> bool:
        """Whether a new process should read the next file: no file pays for those before it."""
        if self._files >= self._limits.files_per_process:
            return True
        process, limit = self._process, self._limits.memory_bytes
        return process is not None and limit > 0 and memory_of(process.pid) > WORN * limit

    def _start(self) -> None:
        with self._lock:
            if self._cancelled.is_set():
                raise ValueError("cancelled")
            if self._process is not None:
                return
            self._overdue = self._killed = False
            self._files = 0
            self._log = tempfile.TemporaryFile()  # noqa: SIM115 - closed in end()
            self._process = subprocess.Popen(
                worker_command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._log,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            self._ended = Event()
            watch = Thread(target=self._watch, args=(self._process, self._ended), daemon=True)
            watch.start()
        settings = {"memory_bytes": self._limits.memory_bytes}
        self._send(settings)
        self._receive(self._limits.start_seconds)

    def _send(self, message: dict[str, Any]) -> None:
        if self._process is None or self._process.stdin is None:
            raise ValueError("the child has ended")
        write_frame(self._process.stdin, json.dumps(message).encode())

    def _receive(self, seconds: float) -> dict[str, Any]:
        """The child's next answer; OSError or ValueError when it ends or talks nonsense."""
        try:
            answer = json.loads(self._frame(seconds))
        except RecursionError as fault:
            raise ValueError("an answer nested too deep") from fault
        if not isinstance(answer, dict):
            raise ValueError("no answer")
        return answer

    def _frame(self, seconds: float) -> bytes:
        if self._process is None or self._process.stdout is None:
            raise ValueError("the child has ended")
        self._due = time.monotonic() + seconds
        try:
            frame = read_frame(self._process.stdout, self._limits.answer_bytes)
        finally:
            self._due = math.inf
        if frame is None:
            raise ValueError("the child has ended")
        return frame

    def _watch(self, process: subprocess.Popen[bytes], ended: Event) -> None:
        """Ends the process once it is overdue. A timer for each answer would cost a thread each."""
        while not ended.wait(_LOOKED_EACH):
            with self._lock:
                if self._process is process and time.monotonic() > self._due:
                    self._overdue = self._killed = True
                    process.kill()
                    return

    def _why_no_answer(self, seconds: float) -> str:
        overdue, code, said = self._overdue, self._exit_code(), self._last_words()
        self.end()
        if self._cancelled.is_set():
            return CANCELLED
        if overdue or code == -getattr(signal, "SIGXCPU", signal.SIGTERM):
            return TOO_LONG.format(seconds=seconds)
        if "MemoryError" in said or "bad_alloc" in said:
            return self._too_much()
        LOG.warning("the reading child ended with %s: %s", code, said)
        return CRASHED

    def _why_at_fault(self, answer: dict[str, Any]) -> str:
        said = self._last_words()
        self.end()
        if answer.get("fault") == "memory":
            return self._too_much()
        LOG.warning("the reading child failed: %s", said)
        return CRASHED

    def _too_much(self) -> str:
        return TOO_MUCH.format(mib=self._limits.memory_bytes // MIB)

    def _exit_code(self) -> int | None:
        process = self._process
        if process is None:
            return None
        process.kill()  # one that talks nonsense is still alive
        return process.wait()

    def _last_words(self) -> str:
        if self._log is None:
            return ""
        self._log.seek(0, os.SEEK_END)
        self._log.seek(max(0, self._log.tell() - 2000))
        return self._log.read().decode("utf-8", "replace").strip()


def memory_of(pid: int) -> int:
    """The bytes of memory a process has asked for; 0 where the system does not tell."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text().split()[0]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return 0


def _check_is_file(path: Path, name: str) -> None:
    try:
        status = path.stat()
    except (OSError, ValueError) as fault:
        raise ExtractionFailed(name, f"It cannot be read: {fault}.") from fault
    if stat.S_ISDIR(status.st_mode):
        raise ExtractionFailed(name, "It is a folder, not a file. Add the files in it.")
    if not stat.S_ISREG(status.st_mode):
        raise ExtractionFailed(name, "It is a device or a pipe, not a file.")


def _environment() -> dict[str, str]:
    # The child must find this very package, wherever the program was started from.
    home = str(Path(archivist.__file__).parent.parent)
    paths = os.pathsep.join(filter(None, [home, os.environ.get("PYTHONPATH", "")]))
    return {**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"}


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:  # what was still to be written has no reader any more
        return
