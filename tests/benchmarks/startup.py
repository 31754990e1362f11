"""The first window against a bare PySide6 window, and until the archive stands in it.

    .venv/bin/python tests/benchmarks/startup.py [TIMES]

Each start is a fresh process, timed from before its first import; the runs alternate.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from archivist.sample import build_sample

BARE = """
import time; begun = time.perf_counter()
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print((time.perf_counter() - begun) * 1000, flush=True)
        app.quit()
window = Window(); window.resize(1280, 800); window.show()
app.exec()
"""

OURS = """
import sys, time; begun = time.perf_counter()
from archivist.ui import app
def tell(*_):
    print((time.perf_counter() - begun) * 1000, flush=True)
class Timed(app.Program):
    def begin(self, arguments):
        tell()
        super().begin(arguments)
        self.opener.opened.connect(self.watch)
    def watch(self, _archive):
        model = self.window.workspace.library.browser.model
        model.listed.connect(lambda: (self.window.repaint(), tell(), self.window.close()))
app.Program = Timed
app.main([sys.argv[1]])
"""


def run(program: str, *arguments: str, home: Path) -> list[float]:
    """The milliseconds a program prints."""
    folders = {
        f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "CACHE", "STATE")
    }
    environment = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return [float(line) for line in done.stdout.split()]


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "sample"
        build_sample(archive).close()
        bare, first, shown = [], [], []
        for number in range(times + 1):
            alone = run(BARE, home=Path(folder))
            ours = run(OURS, str(archive), home=Path(folder))
            if number:  # the first pair warms the caches
                bare.append(alone[0])
                first.append(ours[0])
                shown.append(ours[-1])
    reference = statistics.median(bare)
    for name, figures in (
        ("bare PySide6 window", bare),
        ("first window", first),
        ("archive shown", shown),
    ):
        middle = statistics.median(figures)
        print(f"{name:22} {middle:7.0f} ms   {middle / reference:5.2f} x the bare window")


if __name__ == "__main__":
    main()
