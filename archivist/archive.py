"""One opened archive: read it, change it by the one door, undo, redo, hear of changes.

file change -> commit -> notice
archive.change("label") -> BEGIN IMMEDIATE, step, your writes, log read back, COMMIT, subscribers
"""

from __future__ import annotations

import getpass
import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from weakref import WeakSet

import filelock
import platformdirs
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from archivist.errors import ArchiveDamaged, ArchiveExists, NotAllowed
from archivist.long_step import LongStep
from archivist.model.changes import Changes, Setting, Step, StepKind, StepState
from archivist.model.columns import new_id
from archivist.model.original import ProvenanceEvent
from archivist.store import database, folder, history, migrate, snapshot
from archivist.store.leftovers import Leftovers

Subscriber = Callable[[Changes], None]


class Archive:
    """An archive folder opened by this process. Close it, or use it as a context manager.

    Reads run on connections of their own and never wait for a write. One write at a time, from
    any thread; a change inside a change is a fault of the program and raises RuntimeError.
    """

    def __init__(self, path: Path, lock: filelock.BaseFileLock | None) -> None:
        self.id = ""
        self.path = path
        self.read_only = lock is None
        self.actor = _user_name()
        self._lock = lock
        self._door = threading.Lock()
        self._inside: int | None = None
        self._subscribers: list[Subscriber] = []
        self._long_steps: WeakSet[LongStep] = WeakSet()
        self._reader = database.make_engine(self.file)
        self._writer = database.make_engine(self.file, prepare_writer=history.install)
        self.leftovers = Leftovers(self.originals, self.read)

    @classmethod
    def create(cls, path: Path) -> Archive:
        """Makes a new archive in `path`, a folder that is empty or not there yet, and opens it.

        Raises ArchiveExists.
        """
        path = path.expanduser().resolve()
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise ArchiveExists(path)
        (path / "originals").mkdir(parents=True)
        try:
            (path / "backups").mkdir()
            with folder.locked(path) as lock:
                migrate.upgrade(path / database.FILE_NAME)
                return cls._opened(path, lock)
        except BaseException:
            folder.empty(path)  # so that the same folder can be tried again
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Archive:
        """Opens the archive in `path`, bringing an older one to the present schema.

        Raises NotAnArchive, ArchiveIsNewer, ArchiveDamaged, ArchiveUnavailable, UpgradeFailed,
        NotAllowed where it cannot be written, or ArchiveInUse when another process has it open
        for writing. A read-only opening needs no lock and works beside a writer.
        """
        path = path.expanduser().resolve()
        file = path / database.FILE_NAME
        if database.is_frozen(file):
            folder.check_frozen(file, read_only)
        if read_only:
            if database.schema_version(file) < database.SCHEMA_VERSION:
                cls.open(path).close()
            return cls._opened(path, None)
        database.schema_version(file)
        with folder.locked(path) as lock:
            if database.schema_version(file) < database.SCHEMA_VERSION:
                migrate.upgrade(file)
            return cls._opened(path, lock)

    @classmethod
    def _opened(cls, path: Path, lock: filelock.BaseFileLock | None) -> Archive:
        archive = cls(path, lock)
        try:
            with database.faults_named(path):
                problems = database.foreign_programs(archive.file)
            if problems:
                detail = f"Somebody put a program into it, which is not run: {problems[0]}."
                raise ArchiveDamaged(path, detail)
            archive.id = archive._read_id()
            if lock is not None:
                archive._tidy()
        except BaseException:
            archive.close()
            raise
        return archive

    @property
    def file(self) -> Path:
        return self.path / database.FILE_NAME

    @property
    def originals(self) -> Path:
        return self.path / "originals"

    @property
    def backups(self) -> Path:
        return self.path / "backups"

    @cached_property
    def index_path(self) -> Path:
        """Where this archive's search index lives: the user's cache, never the archive itself.

        The place is part of the name, so that a copied archive does not share its index. The id
        comes from a file that others may have written, so it is hashed: no id leads elsewhere.
        """
        name = hashlib.sha256(f"{self.id}\0{self.path}".encode()).hexdigest()[:32]
        return platformdirs.user_cache_path("archivist") / "index" / name

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session on one consistent state of the archive; it cannot write.

        Raises ArchiveUnavailable or ArchiveDamaged when the database cannot be read.
        """
        with (
            database.faults_named(self.path),
            Session(self._reader, expire_on_commit=False) as session,
        ):
            yield session

    @contextmanager
    def change(self, label: str) -> Iterator[Session]:
        """The one door for writes: all that is written here is one undo step named `label`.

        An exception writes nothing. Raises NotAllowed in an archive opened read-only,
        ArchiveUnavailable when the disk is full or the like.
        """
        with self._writing(Step(label=label, actor=self.actor)) as session:
            yield session

    @contextmanager
    def record(self) -> Iterator[Session]:
        """A session for what stands outside the log: originals, renditions, provenance."""
        with self._writing(None) as session:
            yield session

    def begin(self, label: str) -> LongStep:
        """A step written in several transactions, such as the accession of a folder."""
        step = LongStep(Step(label=label, state=StepState.OPEN, actor=self.actor), self._writing)
        self._long_steps.add(step)
        return step

    def undo(self) -> Step | None:
        """Takes back the newest step; returns it, or None when there is none.

        Raises NotAllowed while that step is still being written.
        """
        return self._replay(StepKind.UNDO)

    def redo(self) -> Step | None:
        """Does the step undone last again; returns it, or None when there is none."""
        return self._replay(StepKind.REDO)

    def undo_label(self) -> str | None:
        """What undo would take back."""
        with self.read() as session:
            step = history.undoable(session)
        return None if step is None else step.label

    def redo_label(self) -> str | None:
        """What redo would do again."""
        with self.read() as session:
            step = history.redoable(session)
        return None if step is None else step.label

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Calls `subscriber` after each commit, in the committing thread; returns how to stop."""
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    def snapshot(self, reason: str) -> Path:
        """A checked copy of the database in `backups/`."""
        return snapshot.take(self.file, self.backups, reason)

    def snapshot_if_due(self) -> Path | None:
        """The daily snapshot, when the archive changed since the last."""
        due = snapshot.is_due(self.file, self.backups)
        return self.snapshot("daily") if due else None

    def close(self) -> None:
        """Waits for a write that is under way, then lets the archive go."""
        if self._inside == threading.get_ident():
            raise RuntimeError("an archive cannot be closed inside a change")
        with self._door:
            self._subscribers.clear()
            self._reader.dispose()
            self._writer.dispose()
            if self._lock is not None:
                self._lock.release()
                self._lock = None

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _writing(self, step: Step | None) -> Iterator[Session]:
        if self.read_only:
            raise NotAllowed(f"The archive {self.path} is open for reading only.")
        if self._inside == threading.get_ident():
            raise RuntimeError("a change cannot be made inside another change")
        changes = None
        with (
            self._door,
            database.faults_named(self.path),
            Session(self._writer, expire_on_commit=False) as session,
        ):
            if self._lock is None:
                raise RuntimeError("a closed archive cannot be changed")
            raw = database.raw_connection(session)
            self._inside = threading.get_ident()
            try:
                first = history.last_sequence(session)
                held = None if step is None else session.merge(step)
                if held is not None:
                    history.begin_step(session, held)
                yield session
                if held is not None:
                    changes = history.end_step(session, held, first)
                session.commit()
                if step is not None and held is not None:
                    step.id = held.id
            except BaseException:
                database.roll_back(session, raw)
                raise
            finally:
                self._inside = None
        if changes is not None and changes.ids:
            for subscriber in list(self._subscribers):
                subscriber(changes)

    def _replay(self, kind: StepKind) -> Step | None:
        undoing = kind == StepKind.UNDO
        find = history.undoable if undoing else history.redoable
        replay = history.take_back if undoing else history.do_again
        while True:
            with self.read() as session:
                step = find(session)
            if step is None:
                return None
            if any(long.is_running and long.id == step.id for long in list(self._long_steps)):
                raise NotAllowed(f"“{step.label}” is still running. Cancel it first.")
            act = Step(label=step.label, kind=kind, target_id=step.id, actor=self.actor)
            try:
                with self._writing(act) as session:
                    held = find(session)
                    if held is None or held.id != step.id:
                        continue  # another thread was at the door first
                    database.defer_references(session)
                    first = history.last_sequence(session)
                    replay(session, held)
                    self._note_deaccessions(session, first, step.label)
                return held
            except IntegrityError as error:
                word = "taken back" if undoing else "done again"
                reason = "what was done meanwhile stands in the way"
                raise NotAllowed(f"“{step.label}” cannot be {word}: {reason}.") from error

    def _note_deaccessions(self, session: Session, first_seq: int, label: str) -> None:
        """Provenance of documents that undo or redo took out of the archive or put back."""
        for document_id, present in history.comings_and_goings(session, first_seq):
            kind = "reaccession" if present else "deaccession"
            session.add(
                ProvenanceEvent(kind=kind, document_id=document_id, agent=self.actor, detail=label)
            )

    def _read_id(self) -> str:
        with self.read() as session:
            held = session.get(Setting, "archive-id")
        if held is None:
            with self.record() as session:
                held = Setting(key="archive-id", value=new_id())
                session.add(held)
        return held.value

    def _tidy(self) -> None:
        """After a crash: open steps are done as far as they came; half-copied bytes go."""
        with self.read() as session:
            interrupted = session.exec(select(Step).where(Step.state == StepState.OPEN)).first()
        if interrupted is not None:
            with self.record() as session:
                history.close_open_steps(session)
        for leftover in self.originals.glob(".incoming-*"):
            leftover.unlink(missing_ok=True)
        self.leftovers.tidy()


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
