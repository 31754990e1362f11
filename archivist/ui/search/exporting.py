"""Hits, lines and the log of searches as files, and the menu that offers them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import Event
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from archivist.archive import Archive
from archivist.exchange.sheets import Cell, write_sheet
from archivist.search import appendix
from archivist.search.search import Cancelled
from archivist.ui.jobs import Jobs
from archivist.ui.search.answer import ALL_LINES, Asking
from archivist.ui.search.wish import Wish

Rows = Callable[[Event], "Found"]


class Found(NamedTuple):
    """Rows for a file, and how many there are in all: more than the rows where those are capped,
    None where nobody counted what lies past the cap.
    """

    rows: Iterable[Sequence[Cell]]
    total: int | None = 0


class HitExports(QObject):
    """Asks for a file, then writes it in a job that can be cancelled."""

    told = Signal(str)
    failed = Signal(str)

    def __init__(self, archive: Archive, jobs: Jobs, asking: Asking, parent: QWidget) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._asking = asking
        self._window = parent

    def export_hits(self, wish: Wish) -> None:
        """Every hit, a row each."""

        def rows(cancelled: Event) -> Found:
            results = self._asking.hits(wish, cancelled)
            return Found(appendix.hit_rows(results.hits), results.total)

        self._ask(self.tr("Export hits"), self.tr("hits"), appendix.HIT_COLUMNS, rows)

    def export_lines(self, wish: Wish, order: str) -> None:
        """Every place found, a row each."""

        def rows(cancelled: Event) -> Found:
            lines = self._asking.lines(wish, order, ALL_LINES + 1, cancelled)
            capped = len(lines) > ALL_LINES
            return Found(appendix.line_rows(lines[:ALL_LINES]), None if capped else 0)

        self._ask(self.tr("Export lines"), self.tr("lines"), appendix.LINE_COLUMNS, rows)

    def export_log(self) -> None:
        """Every search that was entered, a row each."""

        def rows(_cancelled: Event) -> Found:
            return Found(appendix.search_rows(appendix.searches(self._archive)))

        self._ask(
            self.tr("Export the log of searches"),
            self.tr("searches"),
            appendix.SEARCH_COLUMNS,
            rows,
        )

    def _ask(self, title: str, name: str, columns: Sequence[str], rows: Rows) -> None:
        sheet = QFileDialog(self._window, title)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        sheet.setNameFilters(["CSV (*.csv)", "Excel (*.xlsx)"])
        sheet.setDefaultSuffix("csv")
        sheet.filterSelected.connect(
            lambda words: sheet.setDefaultSuffix("xlsx" if "xlsx" in words else "csv")
        )
        sheet.selectFile(f"{name}.csv")
        sheet.fileSelected.connect(lambda path: self.write(title, Path(path), columns, rows))
        sheet.open()

    def write(self, title: str, path: Path, columns: Sequence[str], rows: Rows) -> None:
        """Writes a file off the GUI thread and says how it went."""

        def work(_progress: object, cancelled: Event) -> tuple[int, int | None]:
            found = rows(cancelled)
            if cancelled.is_set():
                raise Cancelled
            return write_sheet(self._archive, path, columns, found.rows), found.total

        self._jobs.start(
            title,
            work,
            lambda done: self._on_written(path, *done),
            lambda error: self._on_failed(title, error),
        )

    def _on_written(self, path: Path, number: int, total: int | None) -> None:
        if total is not None and total <= number:
            self.told.emit(self._words(number, path))
            return
        words = self.tr(
            "Only the first {0} rows were written to {1}; there are {2}. Narrow the search to "
            "export the rest."
        )
        more = self.tr("more") if total is None else f"{total:,}"
        self.failed.emit(words.format(f"{number:,}", path.name, more))

    def _words(self, number: int, path: Path) -> str:
        if number == 1:
            return self.tr("1 row was written to {0}").format(path.name)
        return self.tr("{0} rows were written to {1}").format(f"{number:,}", path.name)

    def _on_failed(self, title: str, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(f"{title}: {error}")
