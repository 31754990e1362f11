"""What is written about stories: each is one undo step, written off the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from sqlmodel import Session

from archivist.archive import Archive
from archivist.store import story_groups, story_suggestions
from archivist.ui.jobs import Jobs, Progress

_SETS_A_WRITE = 200


class StoryActs(QObject):
    """What the rules forbid is told by `failed`."""

    failed = Signal(str)

    def __init__(self, archive: Archive, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs

    def group(self, document_ids: Sequence[str]) -> None:
        """Makes documents one story."""
        self._start(
            self.tr("Group as one story"), lambda session: story_groups.group(session, document_ids)
        )

    def refuse(self, document_ids: Sequence[str]) -> None:
        """Remembers that documents are not one story."""
        self._start(
            self.tr("Tell documents apart"),
            lambda session: story_groups.refuse(session, document_ids),
        )

    def ungroup(self, group_id: str) -> None:
        """Takes a story apart."""
        self._start(
            self.tr("Take a story apart"), lambda session: story_groups.ungroup(session, group_id)
        )

    def take_out(self, document_ids: Sequence[str]) -> None:
        """Takes documents out of their story."""
        self._start(
            self.tr("Take out of the story"),
            lambda session: story_groups.take_out(session, document_ids),
        )

    def group_identical(self) -> None:
        """Makes a story of every set of documents with the very same words: one step in all."""
        archive = self._archive
        label = self.tr("Group all identical texts")

        def work(progress: Progress, cancelled: threading.Event) -> None:
            with archive.read() as session:
                sets = story_suggestions.identical(session)
            with archive.begin(label) as step:
                for start in range(0, len(sets), _SETS_A_WRITE):
                    if cancelled.is_set():
                        return
                    with step.change() as session:
                        for documents in sets[start : start + _SETS_A_WRITE]:
                            story_groups.group(session, documents)
                    progress(min(start + _SETS_A_WRITE, len(sets)), len(sets), "")

        self._jobs.start(label, work, failed=lambda error: self.failed.emit(str(error)))

    def _start(self, label: str, write: Callable[[Session], object]) -> None:
        archive = self._archive

        def work(_progress: Progress, _cancelled: threading.Event) -> None:
            with archive.change(label) as session:
                write(session)

        self._jobs.start(label, work, failed=lambda error: self.failed.emit(str(error)), quiet=True)
