"""The list of 100,000 documents: open, scroll, sort, and the tree of 1,000 collections beside it,
each against sqlite3 fetching the ids.

python tests/benchmarks/library.py [documents]
"""

from __future__ import annotations

import os
import random
import sqlite3
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from archivist.archive import Archive
from archivist.model.columns import fold
from archivist.store.collections import CollectionRow
from archivist.ui import theme
from archivist.ui.jobs import Jobs
from archivist.ui.library.model import COLUMNS
from archivist.ui.library.panel import LibraryPanel
from archivist.ui.library.shelf import ShelfRows
from archivist.ui.library.tree import CollectionTree
from archivist.ui.settings import Settings

WORDS = [
    *("summit", "accord", "Nara", "Seoul", "Tokyo", "treaty", "ruling", "mine", "remains"),
    *("talks", "envoy", "history", "statement", "visit", "dispute", "islands", "labour"),
    *("court", "fund", "apology"),
]
OUTLETS = ("The Japan News", "Yonhap", "朝日新聞", "조선일보", "Hankyoreh", "Kyodo")


def fill(archive: Archive, number: int) -> None:
    """Writes `number` documents straight into the tables."""
    rnd = random.Random(1)
    key = lambda: str(uuid.UUID(int=rnd.getrandbits(128)))  # noqa: E731
    moment = "2026-01-01 00:00:00"
    documents, creators = [], []
    for place in range(number):
        title = " ".join(rnd.choices(WORDS, k=6)).capitalize() + f" {place}"
        outlet, name = rnd.choice(OUTLETS), " ".join(rnd.choices(WORDS, k=2)).title()
        day = f"{rnd.randint(1950, 2026)}-{rnd.randint(1, 12):02}-{rnd.randint(1, 28):02}"
        added = f"2026-01-{rnd.randint(1, 28):02} 10:{rnd.randint(0, 59):02}:00.000000"
        language = rnd.choice(("en", "ja", "ko", "zh"))
        documents.append(
            (key(), "r", title, fold(title), day, outlet, fold(outlet), fold(name), language, added)
        )
        creators.append((key(), documents[-1][0], 0, name))
    with archive.record() as session:
        run = session.connection().exec_driver_sql
        run(f"INSERT INTO original VALUES ('o', 'x', '.txt', 'text/plain', 1, '{moment}')")
        run(
            "INSERT INTO rendition (id, original_id, part, text, text_sha256, blocks, inlines,"
            f" extractor, extractor_version, created_at)"
            f" VALUES ('r', 'o', '', 'text', 'y', '[]', '[]', 't', '1', '{moment}')"
        )
    empty = [
        *("description", "section", "rights", "identifier", "url", "canonical_url"),
        *("dateline_place", "dateline_date", "agency", "type"),
    ]
    blanks = ["''"] * len(empty)
    with archive.change("Fill") as session:
        run = session.connection().exec_driver_sql
        run(
            "INSERT INTO document (id, rendition_id, title, title_fold, date, publisher,"
            f" publisher_fold, creators_fold, language, added_at, {', '.join(empty)})"
            f" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, {', '.join(blanks)})",
            documents,
        )
        run("INSERT INTO creator (id, document_id, position, name) VALUES (?, ?, ?, ?)", creators)


class Spent(NamedTuple):
    """Milliseconds of the whole process and of the clock; their threads overlap."""

    cpu: float
    wall: float

    def __truediv__(self, parts: int) -> Spent:
        return Spent(self.cpu / parts, self.wall / parts)


def once(act: Callable[[], object]) -> Spent:
    cpu, wall = time.process_time(), time.perf_counter()
    act()
    return Spent((time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000)


def timed(act: Callable[[], object], times: int = 5) -> Spent:
    """The fastest of a few runs by either measure."""
    runs = [once(act) for _ in range(times)]
    return Spent(min(run.cpu for run in runs), min(run.wall for run in runs))


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    app = QApplication([])
    theme.apply(app)
    with tempfile.TemporaryDirectory() as folder, Archive.create(Path(folder) / "a") as archive:
        fill(archive, number)
        plain = sqlite3.connect(archive.file)
        fetch = timed(lambda: plain.execute("SELECT id FROM document").fetchall())
        print(f"{number:,} documents; sqlite3 fetches their ids in {fetch.wall:.0f} ms")
        jobs = Jobs()
        measure(app, archive, jobs, Settings(Path(folder) / "w.ini"), fetch)
        jobs.close()
        plain.close()


def measure(
    app: QApplication, archive: Archive, jobs: Jobs, settings: Settings, fetch: Spent
) -> None:
    waiting = QEventLoop()

    def until_listed() -> None:
        waiting.exec()
        app.processEvents()

    def told(name: str, spent: Spent) -> None:
        ratio = spent.cpu / fetch.cpu
        print(f"{name:26} {spent.wall:6.1f} ms   {spent.cpu:6.1f} ms CPU, {ratio:5.2f} x the ids")

    def opened() -> LibraryPanel:
        panel = LibraryPanel(archive, jobs, settings)
        panel.resize(900, 900)
        panel.browser.model.listed.connect(waiting.quit)
        panel.show()
        panel.load()
        until_listed()
        return panel

    held: list[LibraryPanel] = []
    # The first one also pays for what Qt and Python load once in a process.
    for name in ("open, first of the process", "open"):
        told(name, once(lambda: held.append(opened())))
    panel = held[-1]
    view, rnd = panel.browser.list, random.Random(2)
    bar = view.verticalScrollBar()

    def scroll() -> None:
        bar.setValue(rnd.randint(0, bar.maximum()))
        view.viewport().repaint()
        app.processEvents()

    spent = [once(scroll) for _ in range(60)]
    cpu, wall = [one.cpu for one in spent], [one.wall for one in spent]
    told("scroll, random, mean", Spent(sum(cpu) / 60, sum(wall) / 60))
    told("scroll, random, worst", Spent(max(cpu), max(wall)))
    for column in COLUMNS:

        def sort(name: str = column) -> None:
            descending = not panel.browser.model.listing.descending
            view.sort_by(name, descending=descending)
            until_listed()

        told(f"sort by {column}", timed(sort, 4))

    def narrow(words: str) -> None:
        panel.browser.model.narrow(words)
        until_listed()

    told("filter “nara sum”", timed(lambda: (narrow("nara sum"), narrow("")), 3) / 2)
    panel.close()
    tree = CollectionTree()
    tree.resize(300, 900)
    tree.show()
    told("1,000 collections, anew", once(lambda: tree.show_shelf(shelf_of(0))))
    counts = iter(range(1, 6))
    told("1,000 collections, counts", timed(lambda: tree.show_shelf(shelf_of(next(counts)))))
    tree.close()


def shelf_of(count: int) -> ShelfRows:
    """A thousand collections, each tenth at the top with nine in it, with that many documents."""
    rows = [
        CollectionRow(str(n), None if n % 10 == 0 else str(n // 10 * 10), f"Collection {n}", count)
        for n in range(1_000)
    ]
    return ShelfRows(count, count, tuple(rows), ())


if __name__ == "__main__":
    main()
