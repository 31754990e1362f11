"""Takes material in.

    paths | files | keep original, checksum | known bytes? | extract in a child process | save

Originals are kept before anything is read from them; a file that gives no text leaves none
behind. One accession is one undo step, written in short transactions so that the window and
other readers never wait.
"""

from __future__ import annotations

import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event

from archivist.archive import Archive, LongStep
from archivist.errors import ExtractionFailed
from archivist.formats.extract import Extract
from archivist.formats.sandbox import Job, Sandbox
from archivist.model.original import AccessionStatus
from archivist.store import accessions, originals
from archivist.store.accessions import ItemReport
from archivist.store.incoming import find_files, written_path
from archivist.store.originals import KeptOriginal

Progress = Callable[[int, int, str], None]

_BATCH_SECONDS = 0.25
_BATCH_FILES = 500
_WORKERS = 2
_SNAPSHOT_FROM = 20  # files: a bulk accession is preceded by a snapshot


@dataclass(frozen=True)
class AccessionReport:
    """One line for each file that was reached; `cancelled` says some were not."""

    items: tuple[ItemReport, ...]
    cancelled: bool = False


@dataclass
class _File:
    """A file on its way through the pipe."""

    position: int
    path: Path
    kept: KeptOriginal | None = None
    extract: Extract | None = None
    error: str = ""


def _nothing(*_: object) -> None:
    return None


def accession_files(
    archive: Archive,
    paths: Iterable[Path],
    *,
    progress: Progress = _nothing,
    cancelled: Event | None = None,
    how: str = "file",
    each: Callable[[ItemReport], None] = _nothing,
) -> AccessionReport:
    """Adds files, and every file in folders, to the archive; never stops at a bad one.

    `progress` gets files done, files in all and a name; `each` gets every file's report as soon
    as it is safe. What was saved when `cancelled` is set, or when the archive cannot be written
    any more (ArchiveUnavailable), stays as one undo step.
    """
    cancelled = cancelled or Event()
    files = [_File(place, path) for place, path in enumerate(find_files(paths, archive.path))]
    if len(files) >= _SNAPSHOT_FROM:
        archive.snapshot("before-accession")
    with archive.begin("Add documents") as step, Sandbox(workers=_WORKERS) as sandbox:
        intake = _Intake(
            archive=archive, step=step, how=how, total=len(files), progress=progress, each=each
        )
        try:
            for file in _extracted(archive, sandbox, files, cancelled):
                intake.take(file)
            intake.save()
        except BaseException:
            for file in files:
                _discard(archive, file)
            raise
        step.rename(_label(intake.added))
    return AccessionReport(tuple(intake.reports), cancelled.is_set())


def accession_clipboard(archive: Archive, *, html: str = "", text: str = "") -> AccessionReport:
    """Adds what was copied elsewhere; of both forms the HTML keeps more."""
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    name = f"Pasted {moment}.{'html' if html.strip() else 'txt'}"
    with tempfile.TemporaryDirectory(prefix="archivist-") as folder:
        file = Path(folder) / name
        file.write_text(html if html.strip() else text, encoding="utf-8", newline="")
        return accession_files(archive, [file], how="paste")


class _Intake:
    """Writes outcomes in batches, each file's report after its transaction."""

    def __init__(
        self,
        *,
        archive: Archive,
        step: LongStep,
        how: str,
        total: int,
        progress: Progress,
        each: Callable[[ItemReport], None],
    ) -> None:
        self.added: list[str] = []
        self.reports: list[ItemReport] = []
        self._archive = archive
        self._step = step
        self._total = total
        self._progress = progress
        self._each = each
        self._batch: list[_File] = []
        self._saved_at = time.monotonic()
        with archive.record() as session:
            self._accession_id = accessions.begin(session, how, archive.actor).id

    def take(self, file: _File) -> None:
        self._batch.append(file)
        overdue = time.monotonic() - self._saved_at > _BATCH_SECONDS
        if overdue or len(self._batch) == _BATCH_FILES:
            self.save()

    def save(self) -> None:
        """Writes what was taken, in one transaction, then tells of it."""
        batch, self._batch = self._batch, []
        reports: list[ItemReport] = []
        if batch:
            with self._step.change() as session:
                shelf = accessions.Shelf(session, [file.kept.sha256 for file in batch if file.kept])
                for file in batch:
                    report = _save(shelf, file, self._archive.actor)
                    shelf.note_item(self._accession_id, file.position, file.kept, report)
                    reports.append(report)
        for file, report in zip(batch, reports, strict=True):
            if file.error:
                _discard(self._archive, file)
            if report.status == AccessionStatus.ADDED:
                self.added.append(report.title)
            self.reports.append(report)
            self._each(report)
            self._progress(len(self.reports), self._total, Path(report.path).name)
        self._saved_at = time.monotonic()


def _save(shelf: accessions.Shelf, file: _File, actor: str) -> ItemReport:
    path = written_path(file.path)
    if file.kept is None or file.error:
        return ItemReport(path, AccessionStatus.FAILED, error=file.error)
    present = shelf.document_of(file.kept.sha256)
    if present is not None:
        return shelf.add_again(path, file.kept, present, actor)
    if file.extract is None:
        raise AssertionError("a file without an error has an extract")
    return shelf.add(path, file.kept, file.extract, actor)


def _extracted(
    archive: Archive, sandbox: Sandbox, files: Sequence[_File], cancelled: Event
) -> Iterator[_File]:
    """The files in order, as they are ready: bytes kept, text extracted where the bytes are new.

    Bytes of the next files are kept while children read. What was kept of a file that is not
    reached is dropped again.
    """
    new: dict[str, _File] = {}
    unread = set(range(len(files)))

    def jobs() -> Iterator[Job[_File]]:
        for file in files:
            if cancelled.is_set():
                return
            if _keep(archive, file) and file.kept and _is_new(archive, file.kept, new):
                new[file.kept.sha256] = file
                yield Job(file, file.kept.path, Path(written_path(file.path)).name)
            else:
                unread.discard(file.position)

    waiting = deque(files)
    for job, outcome in sandbox.extract_many(jobs(), cancelled):
        if isinstance(outcome, ExtractionFailed):
            job.key.error = outcome.reason
        else:
            job.key.extract = outcome
        unread.discard(job.key.position)
        while waiting and waiting[0].position not in unread:
            yield _settled(waiting.popleft(), new)
    for file in waiting:
        if file.position in unread:
            _discard(archive, file)
        else:
            yield _settled(file, new)


def _settled(file: _File, new: Mapping[str, _File]) -> _File:
    """The file; the twin of one that failed fails as it did."""
    twin = new.get(file.kept.sha256) if file.kept else None
    if twin is not None:
        file.error = file.error or twin.error
    return file


def _is_new(archive: Archive, kept: KeptOriginal, new: Mapping[str, _File]) -> bool:
    if kept.sha256 in new:
        return False
    with archive.read() as session:
        return not accessions.documents_of(session, [kept.sha256])


def _keep(archive: Archive, file: _File) -> bool:
    """Keeps the file's bytes as an original; False, with `error` filled, when it cannot."""
    try:
        if not file.path.is_file():
            file.error = _why_no_file(file.path)
            return False
        with file.path.open("rb") as source:
            file.kept = originals.keep(archive.originals, source, file.path.name)
    except ExtractionFailed as error:
        file.error = error.reason
    except OSError as error:
        file.error = f"{error.strerror or error}. Nothing of it was added."
    return file.kept is not None


def _why_no_file(path: Path) -> str:
    if path.is_dir():
        return "this folder cannot be looked into. Nothing in it was added."
    return "not a regular file." if path.exists() else "there is no such file."


def _discard(archive: Archive, file: _File) -> None:
    """Drops bytes that no row of the archive speaks of."""
    if file.kept is None or not file.kept.fresh:
        return
    with archive.read() as session:
        known = accessions.original_ids(session, [file.kept.sha256])
    if not known:
        file.kept.path.unlink(missing_ok=True)


def _label(titles: Sequence[str]) -> str:
    return f"Add “{titles[0]}”" if len(titles) == 1 else f"Add {len(titles)} documents"
