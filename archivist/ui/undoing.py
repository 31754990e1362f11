"""Undo and redo: off the GUI thread, named by what they take back or do again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from archivist.archive import Archive
from archivist.model.changes import Changes, Step
from archivist.ui.jobs import Jobs


class Undoing(QObject):
    """Keeps the texts of both actions true; presses that come while one runs are not lost."""

    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self, archive: Archive, jobs: Jobs, undo: QAction, redo: QAction, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs
        self._undo = undo
        self._redo = redo
        self._waiting: list[Callable[[], Step | None]] = []
        self._busy = False
        self._newest: Changes | None = None

    def load(self) -> None:
        """Reads what undo and redo would do now."""
        self._show(self._archive.undo_label(), self._archive.redo_label())

    def _show(self, undo: str | None, redo: str | None) -> None:
        for action, name, label in (
            (self._undo, self.tr("Undo"), undo),
            (self._redo, self.tr("Redo"), redo),
        ):
            words = f"{name} {label}" if label else name
            action.setEnabled(label is not None)
            action.setText(words.replace("&", "&&"))
            key = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            action.setToolTip(f"{words} ({key})")

    def refresh(self, changes: Changes) -> None:
        """Reads it again after a commit, and tells of a step that can be taken back."""
        archive = self._archive
        self._newest = changes
        self._undo.setEnabled(True)  # its words may come a moment later

        def done(labels: tuple[str | None, str | None]) -> None:
            if changes is not self._newest:
                return
            self._show(*labels)
            if changes.label == labels[0]:
                self.told.emit(self.tr("{0}  ·  Ctrl+Z takes it back").format(changes.label))

        self._jobs.start(
            self.tr("Reading what can be undone"),
            lambda _progress, _cancelled: (archive.undo_label(), archive.redo_label()),
            done,
            quiet=True,
        )

    def undo(self) -> None:
        """Takes back the newest step."""
        self._start(self._archive.undo)

    def redo(self) -> None:
        """Does the step undone last again."""
        self._start(self._archive.redo)

    def _start(self, act: Callable[[], Step | None]) -> None:
        self._waiting.append(act)
        if not self._busy:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        act = self._waiting.pop(0)
        undoing = act == self._archive.undo
        title = self.tr("Undoing") if undoing else self.tr("Doing again")
        words = self.tr("Undone: {0}") if undoing else self.tr("Done again: {0}")

        def done(step: Step | None) -> None:
            self._busy = False
            if step is not None:
                self.told.emit(words.format(step.label))
            self._next()

        def failed(error: Exception) -> None:
            self._busy = False
            self._waiting.clear()
            self.failed.emit(str(error))

        self._busy = True
        self._jobs.start(title, lambda _progress, _cancelled: act(), done, failed, quiet=True)
