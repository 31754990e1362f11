"""One mark more in a text of 100,000 characters with 1,000 marks, by the whole window.

    .venv/bin/python tests/benchmarks/marking.py

CPU milliseconds of the process from the wish until the mark is painted; the reference is writing
the same mark by the same door with no window.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from archivist.archive import Archive
from archivist.model.rendition import Span
from archivist.store import annotations, authority
from archivist.ui import theme
from archivist.ui.app import Program
from archivist.ui.settings import Settings
from tests.builders import add_document

WORDS = ("summit", "accord", "Nara", "Seoul", "Tokyo", "treaty", "ruling", "mine", "talks")
MARKS, TIMES = 1000, 15


class PaintAfter(QObject):
    """Ends a loop after the first painting of a widget since a mark has arrived in it."""

    def __init__(self, page: QObject, loop: QEventLoop, arrived: Callable[[], bool]) -> None:
        super().__init__()
        self._loop, self._arrived = loop, arrived
        self.at = 0.0
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self.at and self._arrived():
            # Handled before any timer, but after the painting that is going on.
            urgent = Qt.EventPriority.HighEventPriority
            QApplication.postEvent(self, QEvent(QEvent.Type.User), urgent.value)
        return False

    def customEvent(self, event: QEvent) -> None:
        self.at = self.at or time.process_time()
        self._loop.quit()


def fill(archive: Archive) -> tuple[str, list[str]]:
    """A long text with many marks; its id, and the ids of the people in it."""
    chance = random.Random(1)
    text = "\n".join(" ".join(chance.choices(WORDS, k=70)) for _ in range(240))[:100_000]
    document_id = add_document(archive, text, title="A long text")
    with archive.change("Mark") as session:
        people = [authority.create(session, "person", f"Person {n}").id for n in range(50)]
        for _ in range(MARKS):
            start = chance.randint(1000, len(text) - 50)
            body = annotations.identifying(chance.choice(people))
            span = Span(start, start + chance.randint(5, 40))
            annotations.annotate(session, document_id, span, body)
    return document_id, people


def rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> None:
    app = QApplication([])
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "DATA", "CACHE", "STATE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name)
        with Archive.create(Path(folder) / "archive") as archive:
            document_id, people = fill(archive)
            alone = []
            for number in range(TIMES):
                begun = time.process_time()
                with archive.change("Mark") as session:
                    body = annotations.identifying(people[0])
                    span = Span(number * 9, number * 9 + 5)
                    annotations.annotate(session, document_id, span, body)
                alone.append((time.process_time() - begun) * 1000)
        program = Program(Settings(Path(folder) / "window.ini"))
        program.window.resize(1280, 800)
        program.window.show()
        program.open(Path(folder) / "archive")
        while program.opener.is_running:
            QApplication.processEvents()
        windowed = measure(program, document_id, people)
        program.window.close()
    middle, reference = statistics.median(windowed), statistics.median(alone)
    print(f"written, no window      {reference:6.1f} ms cpu")
    print(f"written and painted     {middle:6.1f} ms cpu   {middle / reference:5.2f} x")


def measure(program: Program, document_id: str, people: list[str]) -> list[float]:
    space = program.window.workspace
    if space is None:
        raise SystemExit("the archive was not opened")
    space.desk.open_document(document_id)
    rest(3000)
    page = space.desk.current
    if page is None:
        raise SystemExit("the document was not opened")
    spent = []
    for number in range(TIMES):
        loop, before = QEventLoop(), len(page.marks.all())
        watch = PaintAfter(
            page.reader.paper.viewport(), loop, lambda n=before: len(page.marks.all()) > n
        )
        begun = time.process_time()
        span = Span(300 + number * 9, 305 + number * 9)
        space.annotating.marker.apply(document_id, span, "person", people[1])
        loop.exec()
        spent.append((watch.at - begun) * 1000)
        page.reader.paper.viewport().removeEventFilter(watch)
        rest(700)
    return spent


if __name__ == "__main__":
    main()
