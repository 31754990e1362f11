"""What is done to records and codes from the panels, each as one step that can be undone."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from sqlmodel import Session

from archivist.archive import Archive
from archivist.errors import ArchivistError, Stopped
from archivist.store import authority, codebook
from archivist.ui.jobs import Jobs, Progress
from archivist.ui.marking.catalogue import Catalogue
from archivist.ui.widgets import kinds

Target = tuple[str, str]  # kind, id
_MANY = 500  # marks: work on fewer is over before a bar could be read


class Acts(QObject):
    """Renames, recolours, merges, moves and deletes; refusals go out by `failed`."""

    failed = Signal(str)

    def __init__(
        self, archive: Archive, catalogue: Catalogue, parent: QObject, jobs: Jobs | None = None
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._jobs = jobs or Jobs(self)
        self._catalogue = catalogue

    def write(self, label: str, change: Callable[[Session], object]) -> bool:
        """Runs `change` as one step; False when the rules forbid it."""
        try:
            with self._archive.change(label) as session:
                change(session)
        except ArchivistError as error:
            self.failed.emit(str(error))
            return False
        return True

    def work(
        self, title: str, label: str, target: Target, change: Callable[[Session], object]
    ) -> None:
        """Runs `change` as one step in a thread; stopping it writes nothing."""

        def write(_progress: Progress, cancelled: threading.Event) -> None:
            with self._archive.change(label) as session:
                change(session)
                if cancelled.is_set():
                    raise Stopped

        def failed(error: Exception) -> None:
            if not isinstance(error, Stopped):
                self.failed.emit(str(error))

        few = self._catalogue.totals().get(target[1], 0) < _MANY
        self._jobs.start(title, write, failed=failed, quiet=few)

    def create(self, kind: str, name: str) -> str | None:
        """A new record or code; its id."""
        made: list[str] = []

        def change(session: Session) -> None:
            if kind == kinds.CODE:
                made.append(codebook.create(session, name).id)
            else:
                made.append(authority.create(session, kind, name).id)

        done = self.write(kinds.make_label(kind, name), change)
        return made[0] if done else None

    def rename(self, target: Target, name: str) -> None:
        kind, target_id = target
        store = codebook if kind == kinds.CODE else authority
        label = self.tr("Rename “{old}” to “{new}”").format(old=self._name(target), new=name)
        self.write(label, lambda session: store.rename(session, target_id, name))

    def recolour(self, target: Target, colour: str) -> None:
        label = self.tr("Recolour “{name}”").format(name=self._name(target))
        self.edit(target, label, colour=colour)

    def edit(self, target: Target, label: str, **values: str) -> None:
        """Changes columns of a record or code."""
        kind, target_id = target
        store = codebook if kind == kinds.CODE else authority
        self.write(label, lambda session: store.edit(session, target_id, **values))

    def change_kind(self, target: Target, kind: str) -> None:
        """Makes a person an organisation, and so on."""
        label = self.tr("Change “{name}” to {kind}").format(
            name=self._name(target), kind=kinds.one(kind)
        )
        self.edit(target, label, kind=kind)

    def merge(self, target: Target, into: Target) -> None:
        """All marks and names of `target` become those of `into`."""
        store = codebook if target[0] == kinds.CODE else authority
        label = self.tr("Merge “{name}” into “{other}”").format(
            name=self._name(target), other=self._name(into)
        )
        self.work(self.tr("Merging"), label, target, lambda s: store.merge(s, target[1], into[1]))

    def nest(self, code_id: str, parent_id: str | None) -> None:
        """Puts a code under another, or at the top."""
        label = self.tr("Move code “{name}”").format(name=self._name((kinds.CODE, code_id)))
        self.write(label, lambda session: codebook.move(session, code_id, parent_id))

    def delete(self, target: Target) -> None:
        store = codebook if target[0] == kinds.CODE else authority
        marks = self._catalogue.totals().get(target[1], 0)
        words = {0: self.tr("Delete “{name}”"), 1: self.tr("Delete “{name}” and its mark")}
        label = words.get(marks, self.tr("Delete “{name}” and its {marks} marks"))
        label = label.format(name=self._name(target), marks=f"{marks:,}")
        self.work(self.tr("Deleting"), label, target, lambda s: store.delete(s, target[1]))

    def _name(self, target: Target) -> str:
        entry = self._catalogue.entry(target[1])
        return entry.heading if entry is not None else ""
