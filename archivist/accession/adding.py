"""From files to documents without a question in between."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event

from archivist.accession.attached import TAKEN, agrees, standing_alone, tells_of_others
from archivist.accession.keeping import BYTES_GONE
from archivist.accession.piece import Piece
from archivist.accession.pipeline import Pipeline, discard
from archivist.archive import Archive
from archivist.formats.media_types import BIBLIOGRAPHIES
from archivist.formats.source import USUAL, Options
from archivist.long_step import LongStep
from archivist.model.original import AccessionStatus
from archivist.store import accessions
from archivist.store.accessions import ItemReport
from archivist.store.incoming import find_files, written_path
from archivist.store.originals import KeptOriginal

Progress = Callable[[int, int, str], None]
Each = Callable[[ItemReport], None]

BATCH_SECONDS = 0.25
BATCH_FILES = 500
SNAPSHOT_FROM = 20  # files: a bulk accession is preceded by a snapshot


@dataclass(frozen=True)
class AccessionReport:
    """One line for each file that was reached; `cancelled` says some were not."""

    items: tuple[ItemReport, ...]
    cancelled: bool = False


def nothing(*_: object) -> None:
    return None


def accession_files(
    archive: Archive,
    paths: Iterable[Path],
    *,
    options: Options = USUAL,
    progress: Progress = nothing,
    cancelled: Event | None = None,
    how: str = "file",
    each: Each = nothing,
) -> AccessionReport:
    """Adds files, and every file in folders, to the archive; never stops at a bad one.

    `progress` gets files done, files known of and a name; `each` gets every file's report as soon
    as it is safe. What was saved when `cancelled` is set, or when the archive cannot be written
    any more (ArchiveUnavailable), stays as one undo step.
    """
    files = pieces_of(archive, paths, options)
    return add_pieces(
        archive, files, progress=progress, cancelled=cancelled or Event(), how=how, each=each
    )


def accession_clipboard(archive: Archive, *, html: str = "", text: str = "") -> AccessionReport:
    """Adds what was copied elsewhere; of both forms the HTML keeps more."""
    with tempfile.TemporaryDirectory(prefix="archivist-") as folder:
        file = write_clipboard(Path(folder), html=html, text=text)
        return accession_files(archive, [file], how="paste")


def write_clipboard(folder: Path, *, html: str, text: str) -> Path:
    """The file that what was copied elsewhere makes."""
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M.%S")
    file = folder / f"Pasted {moment}.{'html' if html.strip() else 'txt'}"
    file.write_text(html if html.strip() else text, encoding="utf-8", newline="")
    return file


def pieces_of(archive: Archive, paths: Iterable[Path], options: Options) -> list[Piece]:
    """The chosen files; those that tell of others come first."""
    files = sorted(find_files(paths, archive.path), key=lambda path: not tells_of_others(path.name))
    return [
        Piece(written_path(file), _name(file), file, options, place)
        for place, file in enumerate(files)
    ]


def add_pieces(
    archive: Archive,
    files: Sequence[Piece],
    *,
    progress: Progress,
    cancelled: Event,
    how: str,
    each: Each,
) -> AccessionReport:
    """As `accession_files`, for pieces that may know more than their files tell."""
    if len(files) >= SNAPSHOT_FROM:
        archive.snapshot("before-accession")
    with archive.leftovers.kept(), archive.begin("Add documents") as step:
        pipeline = Pipeline(archive, files, len(files), cancelled)
        intake = _Intake(archive, step, how, each)
        pieces = iter(pipeline)
        try:
            for piece in pieces:
                intake.take(piece)
                progress(intake.taken, max(pipeline.total, intake.taken), piece.name)
            intake.save()
        except BaseException:
            intake.give_up()
            raise
        finally:
            pieces.close()  # type: ignore[attr-defined]  # a generator: it drops what waits
        step.rename(label_of(intake.added))
    return AccessionReport(intake.in_order(), cancelled.is_set())


class _Intake:
    """Writes pieces in batches, each one's report after its transaction."""

    def __init__(self, archive: Archive, step: LongStep, how: str, each: Each) -> None:
        self.added: list[str] = []
        self.taken = 0
        self._reports: list[tuple[int, int, ItemReport]] = []
        self._archive = archive
        self._step = step
        self._each = each
        self._batch: list[Piece] = []
        self._saved_at = time.monotonic()
        with archive.record() as session:
            self._accession_id = accessions.begin(session, how, archive.actor).id

    def take(self, piece: Piece) -> None:
        self.taken += 1
        self._batch.append(piece)
        overdue = time.monotonic() - self._saved_at > BATCH_SECONDS
        if overdue or len(self._batch) == BATCH_FILES:
            self.save()

    def save(self) -> None:
        """Writes what was taken, in one transaction, then tells of it."""
        batch, self._batch = self._batch, []
        reports: list[ItemReport] = []
        if batch:
            with self._step.change() as session:
                hashes = [one.sha256 for p in batch for one in (p.kept, p.parent) if one]
                shelf = accessions.Shelf(session, hashes, self._archive.actor)
                for piece in batch:
                    report = put_down(shelf, piece)
                    shelf.note_item(self._accession_id, piece.position, piece.kept, report)
                    reports.append(report)
        for piece, report in zip(batch, reports, strict=True):
            if piece.error:
                discard(self._archive, piece)
            if report.status == AccessionStatus.ADDED:
                self.added.append(report.title)
            self._reports.append((piece.place, piece.position, report))
            self._each(report)
        self._saved_at = time.monotonic()

    def in_order(self) -> tuple[ItemReport, ...]:
        """The reports, what came of one chosen file after the other."""
        return tuple(report for *_, report in sorted(self._reports, key=lambda held: held[:2]))

    def give_up(self) -> None:
        """Drops the bytes of what was not written."""
        for piece in self._batch:
            discard(self._archive, piece)


def put_down(shelf: accessions.Shelf, piece: Piece) -> ItemReport:
    """Writes what came of a piece, and its report."""
    if piece.kept is None or piece.error:
        status = AccessionStatus.LOCKED if piece.locked else AccessionStatus.FAILED
        return ItemReport(piece.path, status, error=piece.error)
    if not piece.kept.path.is_file():
        return ItemReport(piece.path, AccessionStatus.FAILED, error=BYTES_GONE)
    present = None if piece.opened else shelf.document_of(piece.kept.sha256, piece.part)
    if present is not None and not _is_told(shelf, piece, piece.kept, present):
        return put_down(shelf, standing_alone(piece, TAKEN))
    if piece.parent is not None:
        shelf.note_containment(piece.parent, piece.kept, piece.member)
    if piece.opened:
        return shelf.note_opened(piece.path, piece.kept)
    if present is not None:
        return shelf.add_again(piece.path, piece.kept, present)
    return _added(shelf, piece, piece.kept)


def _added(shelf: accessions.Shelf, piece: Piece, kept: KeptOriginal) -> ItemReport:
    if piece.extract is None:
        raise AssertionError("a piece without an error has an extract")
    if piece.extract.media_type in BIBLIOGRAPHIES:
        same = shelf.record_before(piece.extract)
        if same:
            return shelf.add_again(piece.path, kept, same)
    is_record = bool(piece.part) or piece.cited is not None
    earlier = shelf.captured_before(piece.extract, is_record=is_record)
    if earlier is not None:
        return shelf.add_capture(piece.path, kept, piece.extract, earlier)
    return shelf.add(piece.path, kept, piece.extract)


def _is_told(shelf: accessions.Shelf, piece: Piece, kept: KeptOriginal, document_id: str) -> bool:
    """Whether the document of these bytes tells all that the record says that names them, or came
    of that record; a person may have changed it since.
    """
    record = piece.cited
    if record is None or record.extract is None or record.kept is None:
        return True
    if agrees(record.extract, shelf.citation_of(document_id)):
        return True
    return piece.parent is not None and shelf.has_come_in(piece.parent, piece.member, kept)


def label_of(titles: Sequence[str]) -> str:
    """The undo text of an accession of documents with these titles."""
    return f"Add “{titles[0]}”" if len(titles) == 1 else f"Add {len(titles)} documents"


def _name(file: Path) -> str:
    return Path(written_path(file)).name
