"""One damaged file read by a real child, and what came of it."""

from __future__ import annotations

import logging
import os
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from archivist.errors import ExtractionFailed
from archivist.formats.child import CRASHED, TOO_LONG, TOO_MUCH
from archivist.formats.extract import Extract, Part
from archivist.formats.limits import MEMBER_BYTES, TEXT_CHARACTERS, Limits
from archivist.formats.sandbox import Sandbox
from archivist.formats.source import Options
from archivist.text.file_names import clean_name
from tests.benchmarks.fuzzing.inputs import File
from tests.benchmarks.fuzzing.mutate import CHARSETS
from tests.benchmarks.fuzzing.packed import mutated_file

SLOW_SECONDS = 5.0  # of computing, for one part of a small file
_PAGES = frozenset({"html", "mhtml", "singlefile", "webarchive", "eml"})
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Damaged:
    """A file that a seed made."""

    name: str
    data: bytes
    options: Options


@dataclass
class Tally:
    """What became of the files of one format."""

    kind: str
    counts: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, int] = (0.0, 0)
    peak_bytes: int = 0
    faults: list[str] = field(default_factory=list)


def damaged(files: list[File], kind: str, seed: int) -> Damaged:
    """The file of `seed`: the same one each time."""
    chance = Random(f"{kind} {seed}")
    name, data = chance.choice(files)
    data = mutated_file(data, chance.choice(files)[1], chance)
    encoding = chance.choice(CHARSETS).decode() if chance.random() < 0.02 else ""
    password = "x" if chance.random() < 0.02 else ""
    # The vote of three reads a page in several times the time of one.
    fast = kind in _PAGES and chance.random() < 0.7
    return Damaged(name, data, Options(fast=fast, encoding=encoding, password=password))


class Trial:
    """Reads damaged files, one after the other, each child having several hundred of them."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "stored"
        self._sandbox = Sandbox(limits=Limits(files_per_process=500))
        self._said = _LastWords()
        logging.getLogger("archivist.formats.child").addHandler(self._said)
        logging.getLogger("archivist.formats.child").propagate = False
        self._path.write_text("A line that starts the child.")
        list(self._sandbox.parts(self._path, "start.txt"))

    def close(self) -> None:
        self._sandbox.cancel()
        logging.getLogger("archivist.formats.child").removeHandler(self._said)
        logging.getLogger("archivist.formats.child").propagate = True

    def read(self, file: Damaged, seed: int, tally: Tally) -> str:
        """What is wrong with the reading, "" when nothing is."""
        self._path.write_bytes(file.data)
        self._said.words = ""
        pid, before, start = self._pid(), self._seconds(), time.monotonic()
        parts: list[Part] = []
        reason = ""
        try:
            for part in self._sandbox.parts(self._path, file.name, file.options):
                parts.append(part)
        except ExtractionFailed as failed:
            reason = failed.reason
        seconds = self._seconds() - before if pid and pid == self._pid() else 0.0
        tally.slowest = max(tally.slowest, (seconds, seed))
        tally.peak_bytes = max(tally.peak_bytes, self._peak())
        outcome = _outcome(parts, reason)
        tally.counts.update({"files": 1, outcome: 1, "parts": len(parts)})
        if outcome in {"crashed", "too long", "too much"}:
            waited = time.monotonic() - start
            return f"{outcome} ({waited:.0f} s) {self._said.words}"
        if seconds > SLOW_SECONDS * max(1, len(parts)):
            tally.counts["slow"] += 1
            return f"slow: {seconds:.1f} s of computing for {len(file.data):,} bytes"
        broken = _broken_rule(parts, reason)
        tally.counts["rule"] += bool(broken)
        return broken

    def _pid(self) -> int:
        process = self._sandbox._children[0]._process
        return process.pid if process is not None else 0

    def _seconds(self) -> float:
        try:
            fields = Path(f"/proc/{self._pid()}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def _peak(self) -> int:
        try:
            status = Path(f"/proc/{self._pid()}/status").read_text()
            return int(status.partition("VmHWM:")[2].split()[0]) * 1024
        except (OSError, IndexError):
            return 0


class _LastWords(logging.Handler):
    """What the child said last: the end of its traceback."""

    words = ""

    def emit(self, record: logging.LogRecord) -> None:
        lines = record.getMessage().strip().splitlines()
        places = [line.strip() for line in lines if "archivist/" in line and "File" in line]
        self.words = " | ".join([*places[-1:], *lines[-1:]])


def _outcome(parts: list[Part], reason: str) -> str:
    if reason == CRASHED:
        return "crashed"
    if reason.startswith(TOO_LONG.partition("{")[0]):
        return "too long"
    if reason.startswith(TOO_MUCH.partition("{")[0]):
        return "too much"
    if reason:
        return "refused"
    kept = [part for part in parts if isinstance(part, Extract) and part.extractor.endswith("only")]
    return "kept" if kept else "read"


def _broken_rule(parts: list[Part], reason: str) -> str:
    """The promise that the parts or the reason break; Extract.check has been passed before."""
    if reason and (not reason.rstrip().endswith((".", ")")) or len(reason) > 2_000):
        return f"rule: the reason is no sentence: {reason!r:.300}"
    if not reason and not parts:
        return "rule: neither a part nor a reason"
    names = [part.part if isinstance(part, Extract) else part.path for part in parts]
    if len(set(names)) != len(names):
        return "rule: two parts have one name"
    return next(filter(None, map(_broken_by, parts)), "")


def _broken_by(part: Part) -> str:
    words = [text for value in part.values for text in (value.value, value.raw)]
    if any(sign in text for text in words for sign in "\x00\n\r"):
        return f"rule: a value has a control in it: {words!r:.300}"
    if isinstance(part, Extract):
        if len(part.text) > TEXT_CHARACTERS or "\x00" in part.text:
            return "rule: the text is too long or has a NUL"
        if any("\x00" in path or len(path) > 5_000 for path in part.attached):
            return "rule: an attached path is none"
    elif part.name != clean_name(part.name) or len(part.data) > MEMBER_BYTES:
        return f"rule: the member {part.name!r} has no clean name or is too large"
    return ""
