"""The longest gap of the event loop while 1,000 HTML files are added and indexed.

    .venv/bin/python tests/benchmarks/responsiveness.py [COUNT]

A timer ticks every 10 ms in the real window; a gap is how much later than that a tick came. The
same is measured for as long at rest, before the work starts, for the noise of the machine.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pages import write_pages
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

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
        worst, high = late[-1], late[int(len(late) * 0.99)]
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


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name)
        pages = Path(folder) / "pages"
        write_pages(pages, count)
        measure(Path(folder), pages, count)


def measure(folder: Path, pages: Path, count: int) -> None:
    from archivist.ui import theme
    from archivist.ui.app import Program
    from archivist.ui.settings import Settings

    app = QApplication([])
    theme.apply(app)
    program = Program(Settings(folder / "window.ini"))
    program.window.show()
    program.create(folder / "archive")
    space = program.window.workspace
    if space is None:
        raise SystemExit("the archive was not opened")
    wait(2000)
    gaps = Gaps()
    gaps.start()
    wait(3000)
    rest = gaps.stop("at rest")
    added = QEventLoop()
    space.intake.finished.connect(added.quit)
    begun = time.perf_counter()
    gaps.start()
    space.intake.add_files([pages])
    added.exec()
    print(f"added {count:,} files in {time.perf_counter() - begun:.1f} s")
    adding = gaps.stop("while adding")
    gaps.start()
    caught_up = QEventLoop()
    follower = space.seeking.follower
    follower.caught_up.connect(caught_up.quit)
    QTimer.singleShot(120_000, caught_up.quit)
    if follower.state != "idle":
        caught_up.exec()
    wait(500)
    indexing = gaps.stop("while indexing after that")
    print(f"longest gap while working / at rest: {max(adding, indexing) / max(rest, 1.0):.1f}")
    program.window.close()


if __name__ == "__main__":
    main()
