"""Exports, backups and checks of the open archive: asked for here, done in jobs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from archivist.archive import Archive
from archivist.errors import Stopped
from archivist.store import documents
from archivist.store.documents import Listing
from archivist.ui.dialogs.export import Choice, ExportDialog
from archivist.ui.jobs import Jobs, Progress

Use = Callable[[Sequence[str]], None]


class Safekeeping(QObject):
    """`told` brings one sentence and a path (or "") when something is done or has failed."""

    told = Signal(str, str)
    failed = Signal(str)

    def __init__(self, archive: Archive, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._archive = archive
        self._jobs = jobs
        self._window = window
        self.with_found: Callable[[Use], None] = lambda use: use(
            ()
        )  # asks the search, which may wait

    def export(
        self,
        chosen: Sequence[str] = (),
        listed: Sequence[str] = (),
        *,
        shown: str = "",
        meant: bool = False,
    ) -> None:
        """Asks what to export and where to; writes it.

        Offered first: the chosen documents when they are several or `meant`; those found by the
        search; those listed, when only a part of the archive is (`shown` names it); all.
        """
        first = "chosen" if len(chosen) > 1 or (chosen and meant) else ""

        def ask(found: Sequence[str]) -> None:
            self._ask(
                {
                    "chosen": (self.tr("Documents chosen in the list"), chosen),
                    "found": (self.tr("Documents found by the search"), found),
                    "listed": (shown, listed if shown else ()),
                },
                [first, "found", "listed", "all"],
            )

        self.with_found(ask)

    def _ask(self, held: Mapping[str, tuple[str, Sequence[str]]], order: Sequence[str]) -> None:
        """Offers what there is of `held` and all; writes what is chosen."""
        with self._archive.read() as session:
            everything = documents.count(session)
        offered = {
            name: Choice(words, len(ids), tuple(ids)) for name, (words, ids) in held.items() if ids
        }
        offered["all"] = Choice(self.tr("The whole archive"), everything)
        dialog = ExportDialog(
            list(offered.values()),
            _documents_folder(),
            self._archive.path.name,
            self._window,
            first=list(offered).index(next(name for name in order if name in offered)),
        )
        if dialog.exec() == ExportDialog.DialogCode.Accepted:
            self.write(dialog.form, dialog.document_ids, dialog.path)

    def write(self, form: str, document_ids: Sequence[str] | None, path: Path) -> None:
        """Exports documents in one form; None means every document."""
        archive = self._archive

        def work(progress: Progress, cancelled: threading.Event) -> tuple[str, ...]:
            from archivist.exchange import EXPORTS  # spreadsheets and the like, when needed

            ids = _every_document(archive) if document_ids is None else document_ids
            return EXPORTS[form](archive, ids, path, progress, cancelled).warnings

        def done(warnings: tuple[str, ...]) -> None:
            self.told.emit(self.tr("Exported to {0}").format(path), str(path))
            if warnings:
                self.failed.emit(" ".join(warnings[:3]))

        self._start(self.tr("Exporting"), work, done)

    def backup(self) -> None:
        """Asks for a file and writes the whole archive into it."""
        name = f"{self._archive.path.name}-{date.today().isoformat()}.zip"
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Back up to"), str(_documents_folder() / name), "ZIP (*.zip)"
        )
        if chosen:
            self.write_backup(Path(chosen))

    def write_backup(self, file: Path) -> None:
        """The whole archive as one file."""
        archive = self._archive

        def work(progress: Progress, cancelled: threading.Event) -> list[str]:
            from archivist.backup import write_backup  # as above

            return write_backup(archive, file, progress, cancelled)

        def done(changed: list[str]) -> None:
            self.told.emit(self.tr("Backed up to {0}").format(file), str(file))
            if changed:
                self._on_verified(changed)

        self._start(self.tr("Backing up"), work, done)

    def verify(self) -> None:
        """Checks originals, database and index, and says what is wrong."""
        archive = self._archive

        def work(progress: Progress, cancelled: threading.Event) -> list[str]:
            from archivist.backup import verify  # as above

            return list(verify(archive, progress, cancelled))

        self._start(self.tr("Checking the archive"), work, self._on_verified)

    def _on_verified(self, problems: list[str]) -> None:
        if not problems:
            self.told.emit(self.tr("The archive is sound: every original and every row."), "")
            return
        more = self.tr(" and {0} more").format(len(problems) - 1) if len(problems) > 1 else ""
        self.failed.emit(self.tr("The check found: {0}").format(problems[0]) + more)

    def snapshot(self) -> None:
        """The daily snapshot, if the archive changed since the last."""
        archive = self._archive
        if archive.read_only:
            return
        self._jobs.start(
            self.tr("Daily snapshot"),
            lambda _progress, _cancelled: archive.snapshot_if_due(),
            quiet=True,
        )

    def _start(
        self,
        title: str,
        work: Callable[[Progress, threading.Event], object],
        done: Callable[..., None],
    ) -> None:
        def failed(error: Exception) -> None:
            if isinstance(error, Stopped):
                self.told.emit(self.tr("Stopped; nothing was written."), "")
            else:
                self.failed.emit(_words(error))

        stopping = self.tr("Stop “{0}” and close? Nothing will have been written.").format(title)
        self._jobs.start(title, work, done, failed, parting=stopping)


def _every_document(archive: Archive) -> list[str]:
    with archive.read() as session:
        return documents.listed_ids(session, Listing(sort="date", descending=False))


def _words(error: Exception) -> str:
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    return str(error)


def _documents_folder() -> Path:
    where = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(where) or str(Path.home()))
    return folder if folder.is_dir() else Path.home()
