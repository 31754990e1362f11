"""Starts accessions as jobs and hands their reports on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal

from archivist.archive import Archive
from archivist.ui.accession.dropped import copied_in, files_in
from archivist.ui.jobs import Jobs, Progress

if TYPE_CHECKING:  # the pipe behind it brings its parsers along
    from archivist.accession import AccessionReport


class Intake(QObject):
    """Files, folders and the clipboard go in here; `finished` brings the AccessionReport."""

    finished = Signal(object)
    nothing_to_add = Signal(str)

    def __init__(self, archive: Archive, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs

    def add_files(
        self, paths: Sequence[Path], then: Callable[[Sequence[str]], None] | None = None
    ) -> None:
        """Takes in files, and every file of folders; `then` gets the documents they made."""
        archive, chosen = self._archive, list(paths)
        if not chosen:
            return
        how = "folder" if any(path.is_dir() for path in chosen) else "file"

        def work(progress: Progress, cancelled: threading.Event) -> object:
            from archivist.accession import accession_files  # parsers are loaded when needed

            return accession_files(archive, chosen, progress=progress, cancelled=cancelled, how=how)

        def done(report: AccessionReport) -> None:
            if then is not None:
                then([item.document_id for item in report.items if item.document_id])
            self.finished.emit(report)

        self._jobs.start(
            self.tr("Adding documents"),
            work,
            done,
            parting=self.tr("Stop adding and close? {done} of {total} files are added and stay."),
        )

    def add_copied(self, data: QMimeData) -> None:
        """Takes in what is on the clipboard: files, or an article as HTML or text."""
        if files := files_in(data):
            self.add_files(files)
            return
        copied = copied_in(data)
        if copied is None:
            self.nothing_to_add.emit(
                self.tr("The clipboard holds no text. Copy an article, then paste it here.")
            )
            return
        archive = self._archive

        def work(_progress: Progress, _cancelled: threading.Event) -> object:
            from archivist.accession import accession_clipboard  # as above

            return accession_clipboard(archive, html=copied.html, text=copied.text)

        self._jobs.start(self.tr("Adding from the clipboard"), work, self.finished.emit)
