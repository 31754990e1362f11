"""The question that is being asked: the newest; the answers to older ones are dropped."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from archivist.ui.jobs import Job, Jobs
from archivist.ui.search.answer import Answer, Asking
from archivist.ui.search.wish import Wish


class Inquiry(QObject):
    """Asks in a thread; a question that is no longer wanted is cancelled."""

    answered = Signal(object)  # an Answer
    failed = Signal(object)

    def __init__(self, jobs: Jobs, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._asking = asking
        self._job: Job | None = None
        self._asked = 0

    def ask(self, wish: Wish, order: str | None, *, noted: bool = False, limit: int = 0) -> None:
        """Asks for hits, the usual number or `limit`, and for lines unless `order` is None."""
        self.withdraw()
        asked = self._asked
        self._job = self._jobs.start(
            self.tr("Search"),
            lambda _told, cancelled: self._asking.answer(
                wish, order, cancelled, limit=limit, noted=noted
            ),
            done=lambda answer: self._on_answer(asked, answer),
            failed=lambda error: self._on_failed(asked, error),
            quiet=True,
        )

    def withdraw(self) -> None:
        """Wants no answer any more."""
        self._asked += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_answer(self, asked: int, answer: Answer) -> None:
        if asked == self._asked:
            self.answered.emit(answer)

    def _on_failed(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self.failed.emit(error)
