"""Keeps the search index behind the archive by one child process, and tells how it gets on."""

from __future__ import annotations

import json
import logging

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from archivist.archive import Archive
from archivist.model.changes import Changes
from archivist.search.worker import worker_command

_log = logging.getLogger(__name__)
_MOST_RESTARTS = 5
_RESTART_AFTER = 1000  # milliseconds
_PATIENCE = 3000


class IndexFollower(QObject):
    """Asks the worker to catch up after each commit; starts it again should it die."""

    state_changed = Signal(str, int, int)  # idle, indexing or failed; done; total
    caught_up = Signal()
    failed = Signal(str)

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = "idle"
        self._command = worker_command(archive.path)
        self._restarts = 0
        self._closing = False
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.readyReadStandardError.connect(self._on_error)
        self._process.finished.connect(self._on_finished)

    def start(self) -> None:
        """Starts the worker and has it catch up."""
        self._process.start(self._command[0], self._command[1:])
        self.poke()

    def poke(self) -> None:
        """Asks the worker to catch up with the archive."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.write(b"\n")

    def refresh(self, _changes: Changes) -> None:
        """Follows a commit."""
        self.poke()

    def close(self) -> None:
        """Ends the worker; what it has not indexed it will find next time."""
        self._closing = True
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(_PATIENCE):
            self._process.kill()
            self._process.waitForFinished(_PATIENCE)

    def _on_output(self) -> None:
        while self._process.canReadLine():
            line = self._process.readLine().toStdString()
            try:
                news = json.loads(line)
            except ValueError:
                _log.warning("the index worker said: %s", line.strip())
                continue
            self._hear(news)

    def _hear(self, news: dict[str, object]) -> None:
        self.state = str(news.get("state"))
        self.state_changed.emit(
            self.state, int(str(news.get("done", 0))), int(str(news.get("total", 0)))
        )
        if self.state == "idle":
            self._restarts = 0
            self.caught_up.emit()
        elif self.state == "failed":
            self.failed.emit(str(news.get("error", "")))

    def _on_error(self) -> None:
        words = self._process.readAllStandardError().toStdString().strip()
        if words:
            _log.warning("the index worker said: %s", words)

    def _on_finished(self) -> None:
        if self._closing:
            return
        self._restarts += 1
        if self._restarts > _MOST_RESTARTS:
            self.failed.emit(self.tr("The search index cannot be kept; searching by plain text."))
        else:
            QTimer.singleShot(_RESTART_AFTER * self._restarts, self, self.start)
