"""One annotation more in a text of 100,000 characters with 1,000 annotations, until painted.

The reference is Qt's own way, `setExtraSelections`, on the same text in the same run.

    QT_QPA_PLATFORM=offscreen .venv/bin/python tests/benchmarks/reader.py
"""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from archivist.model.rendition import Block, BlockKind, Span
from archivist.ui import theme
from archivist.ui.reader.page import DocumentHeader, Mark, MarkLayer, ReaderPage

KINDS = ("person", "agreement", "dispute", "place", "event", "code", "note")


def make_text(chance: random.Random, length: int) -> tuple[str, list[Block]]:
    lines: list[str] = []
    while sum(map(len, lines)) < length:
        lines.append(" ".join("treaty" * chance.randint(1, 2) for _ in range(60)))
    text = "\n".join(lines)[:length]
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(line)))
        start += len(line) + 1
    return text, blocks


def make_marks(chance: random.Random, length: int, count: int) -> list[Mark]:
    marks = []
    for number in range(count):
        start = chance.randrange(length - 200)
        layer = MarkLayer(chance.choice(KINDS), "", "label", str(number))
        marks.append(Mark(str(number), Span(start, start + chance.randint(20, 200)), (layer,)))
    return marks


def cpu_ms(act: Callable[[int], None], rounds: int = 15) -> list[float]:
    times = []
    for number in range(rounds):
        start = time.process_time()
        act(number)
        times.append((time.process_time() - start) * 1000)
    return times


def main() -> None:
    app = QApplication([])
    theme.apply(app, theme.Mode.LIGHT)
    chance = random.Random(1)
    length = 100_000
    text, blocks = make_text(chance, length)
    marks = make_marks(chance, length, 1000)
    more = make_marks(chance, length, 40)

    page = ReaderPage()
    page.resize(900, 700)
    page.show_document(text, blocks, (), "en", DocumentHeader("Benchmark"))
    page.set_marks(marks)
    page.show()
    app.processEvents()

    def ours(number: int) -> None:
        page.set_marks([*marks, *more[: number + 1]])
        page.paper.viewport().repaint()
        app.processEvents()

    plain = QTextEdit()
    plain.resize(900, 700)
    plain.setPlainText(text)
    plain.show()
    app.processEvents()

    def reference(number: int) -> None:
        selections = []
        for mark in [*marks, *more[: number + 1]]:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(plain.document())
            selection.cursor.setPosition(mark.span.start)
            selection.cursor.setPosition(mark.span.end, QTextCursor.MoveMode.KeepAnchor)
            selection.format.setBackground(QColor("#e0e0ff"))
            selections.append(selection)
        plain.setExtraSelections(selections)
        plain.viewport().repaint()
        app.processEvents()

    mine, qts = [], []
    for _ in range(3):
        mine += cpu_ms(ours)
        qts += cpu_ms(reference)
    median, other = statistics.median(mine), statistics.median(qts)
    print(f"one annotation more, to painted: median {median:.1f} ms CPU, worst {max(mine):.1f} ms")
    print(f"Qt's extra selections: median {other:.1f} ms CPU; ratio {median / other:.2f}x")


if __name__ == "__main__":
    main()
