"""Typing in the real window: from the last key to the hits on the screen.

    python tests/benchmarks/search_typing.py FOLDER [ROUNDS = 3]

FOLDER is one that search.py has filled. Words are typed letter by letter, as fast as a quick
typist does; the time ends when the list that was painted is that of the whole query. The same
question is then put to the searcher alone, and once more with the texts of its hits, to tell what
the window adds. Milliseconds of wall time; CPU time is that of the whole process.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from threading import Event
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

_BETWEEN = 90  # milliseconds between two keys
_LONGEST = 20_000  # milliseconds for a whole query
_QUERIES = (
    *("government", "minister", "dispute", "agreement", "talks", "history", "court ruling"),
    *("people party", '"prime minister"', "govern*", "ministr~", "treaty -court", "외교", "首相"),
    *("date:2005..2010 war", "japan OR korea", "statement", "island", "foreign policy", "会談"),
)


class Painted(QObject):
    """Notes when the answer to the whole query is on the screen."""

    def __init__(self, panel: Any) -> None:
        super().__init__()
        self._panel = panel
        self._text = ""
        self.moment = 0.0
        self.loop = QEventLoop()
        self._patience = QTimer(self, singleShot=True, interval=_LONGEST)
        self._patience.timeout.connect(self.loop.quit)
        panel._inquiry.answered.connect(self._on_answered)  # after the panel itself

    def watch(self, text: str) -> None:
        self._text, self.moment = text, 0.0
        self._patience.start()

    def _on_answered(self, _answer: object) -> None:
        if self._panel.query == self._text and not self.moment:
            self._panel.repaint()
            self.moment = time.perf_counter()
            self.loop.quit()


def main() -> None:
    folder = Path(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as temporary:
        for name in ("CONFIG", "DATA", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(temporary) / name)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        measure(folder / "archive", Path(temporary), rounds)


def measure(archive: Path, temporary: Path, rounds: int) -> None:
    from archivist.ui import theme
    from archivist.ui.app import Program
    from archivist.ui.settings import Settings

    app = QApplication([])
    theme.apply(app)
    program = Program(Settings(temporary / "window.ini"))
    program.window.resize(1400, 900)
    program.window.show()
    program.open(archive)
    while program.opener.is_running:
        wait(20)
    if program.window.workspace is None:
        raise SystemExit("the archive was not opened")
    seeking = program.window.workspace.seeking
    wait(4_000)
    while seeking.follower.state != "idle":
        wait(200)
    panel = seeking.results
    panel.searcher.preload()
    painted = Painted(panel)
    spent: dict[str, list[float]] = {"typed": [], "CPU": [], "asked": [], "with texts": []}
    for query in _QUERIES * rounds:
        wall, cpu = typed(seeking.box, painted, query)
        spent["typed"].append(wall)
        spent["CPU"].append(cpu)
        for name, value in alone(panel).items():
            spent[name].append(value)
    print(f"{len(spent['typed'])} queries typed, load {os.getloadavg()[0]:.1f}")
    reference = spent["with texts"]
    for name, values in spent.items():
        ratios = sorted(one / other for one, other in zip(values, reference, strict=True))
        print(
            f"{name:12} p50 {part(values, 0.5):6.1f} ms  p95 {part(values, 0.95):6.1f} ms"
            f"   {ratios[len(ratios) // 2]:5.1f} x asked with texts"
        )
    slow = sorted(zip(spent["typed"], _QUERIES * rounds, strict=True), reverse=True)[:4]
    print("slowest:", ", ".join(f"{query} {wall:.0f}" for wall, query in slow))
    program.window.close()


def typed(box: Any, painted: Painted, query: str) -> tuple[float, float]:
    """Types a query over what stands there; milliseconds from the last key, wall and CPU."""
    box.setFocus()
    box.selectAll()
    painted.watch(query)
    for letter in query[:-1]:
        press(box, letter)
        wait(_BETWEEN)
    begun, cpu = time.perf_counter(), time.process_time()
    press(box, query[-1])
    painted.loop.exec()
    if not painted.moment:
        raise SystemExit(f"nothing was shown for {query}")
    spent = (painted.moment - begun) * 1000, (time.process_time() - cpu) * 1000
    wait(_BETWEEN)
    return spent


def press(box: Any, letter: str) -> None:
    """A key, whatever the script."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(box, event)


def alone(panel: Any) -> dict[str, float]:
    """The same question without the window: the searcher alone, and all the panel needs."""
    from dataclasses import replace

    ask = panel.wish.ask({})
    found = {}
    for name, wanted in (("asked", replace(ask, hits=False)), ("with texts", ask)):
        begun = time.perf_counter()
        panel.searcher.search(panel.query, limit=40, ask=wanted, cancelled=Event())
        found[name] = (time.perf_counter() - begun) * 1000
    return found


def part(values: list[float], which: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * which))]


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
