"""Hits, lines and the log of searches as files, and the menu that offers them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from archivist.archive import Archive
from archivist.exchange.sheets import Cell, write_sheet
from archivist.search import appendix
from archivist.search.search import Cancelled
from archivist.ui.jobs import Jobs
from archivist.ui.search.answer import ALL_LINES, Asking
from archivist.ui.search.wish import Wish

Rows = Callable[[Event], Iterable[Sequence[Cell]]]


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

        def rows(cancelled: Event) -> Iterable[Sequence[Cell]]:
            return appendix.hit_rows(self._asking.hits(wish, cancelled).hits)

        self._ask(self.tr("Export hits"), self.tr("hits"), appendix.HIT_COLUMNS, rows)

    def export_lines(self, wish: Wish, order: str) -> None:
        """Every place found, a row each."""

        def rows(cancelled: Event) -> Iterable[Sequence[Cell]]:
            return appendix.line_rows(self._asking.lines(wish, order, ALL_LINES, cancelled))

        self._ask(self.tr("Export lines"), self.tr("lines"), appendix.LINE_COLUMNS, rows)

    def export_log(self) -> None:
        """Every search that was entered, a row each."""

        def rows(_cancelled: Event) -> Iterable[Sequence[Cell]]:
            return appendix.search_rows(appendix.searches(self._archive))

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

        def work(_progress: object, cancelled: Event) -> int:
            found = rows(cancelled)
            if cancelled.is_set():
                raise Cancelled
            return write_sheet(self._archive, path, columns, found)

        self._jobs.start(
            title,
            work,
            lambda number: self.told.emit(self._words(int(number), path)),
            lambda error: self._on_failed(title, error),
        )

    def _words(self, number: int, path: Path) -> str:
        if number == 1:
            return self.tr("1 row was written to {0}").format(path.name)
        return self.tr("{0} rows were written to {1}").format(f"{number:,}", path.name)

    def _on_failed(self, title: str, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(f"{title}: {error}")
