"""The longest gap of the event loop while files are read, added and indexed; and the memory.

    .venv/bin/python tests/benchmarks/responsiveness.py [COUNT] [mixed]

The files are HTML pages, or with `mixed` every format in turn. They are put on the list of the
real window, read there, and all clean ones are added.

A timer ticks every 10 ms in the real window; a gap is how much later than that a tick came. The
same is measured for as long at rest, before the work starts, for the noise of the machine.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pages import write_pages
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from archivist.accession import AccessionReport
from archivist.store import staging

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.journeys.made_files import MAKERS

_TICK = 10


class Gaps(QObject):
    """Notes how late each tick of a precise timer comes, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self, interval=_TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_tick)

    def start(self) -> None:
        self.late = []
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self, name: str) -> float:
        """Prints what was seen; returns the longest gap."""
        self._timer.stop()
        late = sorted(self.late)
        worst, high = (late[-1], late[int(len(late) * 0.99)]) if late else (0.0, 0.0)
        long = sum(gap > 50 for gap in late)
        print(f"{name:28} longest {worst:6.1f} ms   99 % {high:5.1f} ms   over 50 ms: {long}")
        return worst

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, (now - self._last) * 1000 - _TICK))
        self._last = now


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def write_mixed(folder: Path, count: int) -> None:
    """`count` small files of every format in turn, each with words of its own."""
    folder.mkdir()
    kinds = list(MAKERS.items())
    for number in range(count):
        name, maker = kinds[number % len(kinds)]
        words = f"The talks numbered {number} in Nara went on about case {number * 7919} at length."
        (folder / f"{number:05}-{name}").write_bytes(maker(f"Talks number {number}", words * 8))


def memory() -> float:
    """Megabytes of this process's own memory now."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(lines["VmRSS"].split()[0]) / 1024


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name)
        files = Path(folder) / "files"
        if "mixed" in sys.argv:
            write_mixed(files, count)
        else:
            write_pages(files, count)
        measure(Path(folder), files, count)


def measure(folder: Path, files: Path, count: int) -> None:
    from archivist.ui import theme
    from archivist.ui.app import Program
    from archivist.ui.settings import Settings

    app = QApplication([])
    theme.apply(app)
    program = Program(Settings(folder / "window.ini"))
    program.window.show()
    program.create(folder / "archive")
    while program.opener.is_running:
        wait(20)
    space = program.window.workspace
    if space is None:
        raise SystemExit("the archive was not opened")
    wait(5000)
    gaps, worst = Gaps(), []
    gaps.start()
    wait(3000)
    rest = gaps.stop("at rest")
    held = [memory()]
    watch = QTimer(interval=1000)
    watch.timeout.connect(lambda: held.append(memory()))
    watch.start()

    def timed(words: str, begin: Callable[[], None], is_done: Callable[[], bool]) -> None:
        begun = time.perf_counter()
        gaps.start()
        begin()
        while not is_done():
            wait(100)
        print(f"{words}: {time.perf_counter() - begun:.1f} s; {held[-1]:.0f} MB")
        worst.append(gaps.stop(f"while {words}"))

    intake, follower = space.intake, space.seeking.follower
    done: list[AccessionReport] = []
    intake.finished.connect(done.append)
    timed(f"reading {count:,} files", lambda: intake.add_files([files]), lambda: not intake.job)
    with space.archive.read() as session:
        clean, states = staging.clean(session), staging.counts(session)
    print(f"on the list: {states}")
    timed(f"adding {len(clean):,}", lambda: intake.admit(clean), lambda: bool(done))
    timed("indexing after that", lambda: None, lambda: follower.state == "idle")
    third = max(1, len(held) // 3)
    print(f"memory: {held[0]:.0f} MB before, {max(held[:third]):.0f} most in the first third,")
    print(f"        {max(held[-third:]):.0f} in the last, {max(held):.0f} in all")
    print(f"longest gap while working / at rest: {max(worst) / max(rest, 1.0):.1f}")
    program.window.close()


if __name__ == "__main__":
    main()
