"""From files to a list that waits for a person's word, and from the list to documents."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

from sqlmodel import Session

from archivist.accession.adding import (
    SNAPSHOT_FROM,
    AccessionReport,
    Progress,
    label_of,
    nothing,
    pieces_of,
    put_down,
)
from archivist.accession.attached import tells_of_others
from archivist.accession.desk import BATCH_ITEMS, RECORD, Desk
from archivist.accession.keeping import BYTES_GONE
from archivist.accession.piece import Piece
from archivist.accession.pipeline import Pipeline, discard
from archivist.accession.scans import recognised
from archivist.archive import Archive
from archivist.formats.extract import Extract, FieldValue
from archivist.formats.source import USUAL, Options
from archivist.model.fields import Origin
from archivist.model.original import AccessionStatus
from archivist.model.staging import StagedItem, StagedState
from archivist.store import accessions, originals, staging
from archivist.store.accessions import ItemReport
from archivist.store.incoming import written_path
from archivist.store.originals import KeptOriginal
from archivist.store.staging import WaitingItem

_LISTED_AT_ONCE = 250
TWIN_GONE = "The file with the same bytes was not added. Choose this one again to add it."
NOT_READ = "It has not been read yet, and stays on the list."
_UNREAD = (StagedState.WAITING, StagedState.FAILED, StagedState.LOCKED)
_STATUS = {
    StagedState.FAILED: AccessionStatus.FAILED,
    StagedState.LOCKED: AccessionStatus.LOCKED,
    StagedState.OPENED: AccessionStatus.OPENED,
    StagedState.DUPLICATE: AccessionStatus.DUPLICATE,
}
_STAYING = (AccessionStatus.FAILED, AccessionStatus.LOCKED)


def stage(
    archive: Archive,
    paths: Iterable[Path],
    *,
    options: Options = USUAL,
    progress: Progress = nothing,
    cancelled: Event | None = None,
    how: str = "file",
    each: Callable[[], None] = nothing,
) -> None:
    """Puts files, and every file in folders, on the list and reads them.

    `each` is called after every transaction. What is not read when `cancelled` is set stays on
    the list; `read_waiting` goes on with it, in another session too.
    """
    _list(archive, pieces_of(archive, paths, options), how, each)
    read_waiting(archive, progress=progress, cancelled=cancelled, each=each)


def _list(archive: Archive, files: Sequence[Piece], how: str, each: Callable[[], None]) -> None:
    with archive.record() as session:
        accession_id = accessions.begin(session, how, archive.actor).id
    for at in range(0, len(files), _LISTED_AT_ONCE):
        with archive.record() as session:
            session.add_all(
                StagedItem(
                    accession_id=accession_id,
                    position=piece.place,
                    path=piece.path,
                    name=piece.name,
                    title=piece.name,
                    state=StagedState.WAITING,
                    options=json.dumps({**piece.options.to_fields(), "file": str(piece.file)}),
                )
                for piece in files[at : at + _LISTED_AT_ONCE]
            )
        each()


def read_again(
    archive: Archive,
    ids: Sequence[str],
    options: Options,
    *,
    progress: Progress = nothing,
    cancelled: Event | None = None,
    each: Callable[[], None] = nothing,
) -> None:
    """Reads staged items once more with other options: a password, a charset, a recipe."""
    with archive.record() as session:
        for item in staging.items(session, ids):
            chosen = {**json.loads(item.options), **options.to_fields()}
            staging.wait_again(session, [item.id], json.dumps(chosen))
    read_waiting(archive, progress=progress, cancelled=cancelled, each=each)


def read_waiting(
    archive: Archive,
    *,
    progress: Progress = nothing,
    cancelled: Event | None = None,
    each: Callable[[], None] = nothing,
) -> None:
    """Reads what waits on the list; never stops at a bad file."""
    with archive.record() as session:
        staging.wait_whole(session)
        held = sorted(staging.waiting(session), key=lambda item: not tells_of_others(item.name))
    cancelled = cancelled or Event()
    scans = [_piece(archive, item, place) for place, item in enumerate(held) if _is_scan(item)]
    scans = [piece for piece in scans if piece.kept]
    apart = {piece.place for piece in scans}
    # Made as they are asked for: ten thousand of them would be looked at by the collector.
    files = (_chosen(archive, item, place) for place, item in enumerate(held) if place not in apart)
    pipeline = Pipeline(archive, files, len(held) - len(scans), cancelled)
    desk = Desk(archive, held, pipeline.unfinished)
    pieces = iter(pipeline)
    with archive.leftovers.kept():
        try:
            for piece in pieces:
                if desk.take(piece):
                    each()
                progress(desk.taken, max(pipeline.total, desk.taken), piece.name)
            for piece in recognised(scans, progress, cancelled):
                desk.take(piece)
                desk.save()
                each()
            desk.save()
            if cancelled.is_set():
                with archive.record() as session:
                    staging.wait_whole(session)
        finally:
            pieces.close()  # type: ignore[attr-defined]  # a generator: it drops what waits
    each()


def admit(
    archive: Archive,
    ids: Sequence[str] | None = None,
    *,
    progress: Progress = nothing,
    cancelled: Event | None = None,
) -> AccessionReport:
    """Makes documents of staged items, or of all that are READY, as one undo step.

    What has not been read, or cannot be, stays on the list, and its report says why. The same
    bytes once more wait, without a report, while those that were read do.
    """
    cancelled = cancelled or Event()
    with archive.read() as session:
        wanted = staging.ids(session, [StagedState.READY]) if ids is None else list(ids)
    if len(wanted) >= SNAPSHOT_FROM:
        archive.snapshot("before-accession")
    reports: list[ItemReport] = []
    with archive.leftovers.kept(), archive.begin("Add documents") as step:
        for at in range(0, len(wanted), BATCH_ITEMS):
            if cancelled.is_set():
                break
            with step.change() as session:
                batch = staging.items(session, wanted[at : at + BATCH_ITEMS])
                hashes = [one for item in batch for one in (item.sha256, item.parent_sha256)]
                shelf = accessions.Shelf(session, hashes, archive.actor)
                gone: list[str] = []
                for item in batch:
                    report = _admit(archive, shelf, item, session)
                    if report is None:
                        continue
                    reports.append(report)
                    if report.status not in _STAYING:
                        gone.append(item.id)
                staging.remove(session, gone)
            done = min(at + BATCH_ITEMS, len(wanted))
            progress(done, len(wanted), reports[-1].title if reports else "")
        added = [one.title for one in reports if one.status == AccessionStatus.ADDED]
        step.rename(label_of(added))
    return AccessionReport(tuple(reports), cancelled.is_set())


def leave_out(archive: Archive, ids: Sequence[str]) -> None:
    """Takes staged items off the list; bytes that nothing else speaks of are dropped."""
    with archive.record() as session:
        gone = staging.items(session, ids)
        shelf = accessions.Shelf(session, [], archive.actor)
        for item in gone:
            status = _STATUS.get(StagedState(item.state), AccessionStatus.LEFT_OUT)
            warnings = tuple(filter(None, item.warnings.split("\n")))
            report = ItemReport(item.path, status, warnings=warnings, error=item.error)
            shelf.note_item(item.accession_id, item.position, None, report)
        staging.remove(session, [item.id for item in gone])
    for item in gone:
        for sha256 in filter(None, (item.sha256, item.parent_sha256)):
            discard(archive, Piece("", "", kept=originals.kept(archive.originals, sha256)))


def _is_scan(item: WaitingItem) -> bool:
    """Whether its letters are to be recognised in its pictures."""
    return Options.from_fields(json.loads(item.options)).ocr


def _piece(archive: Archive, item: StagedItem | WaitingItem, place: int) -> Piece:
    """The piece that reading a staged item begins with."""
    chosen = json.loads(item.options)
    file = Path(chosen["file"]) if not item.member else None
    parent = originals.kept(archive.originals, item.parent_sha256) if item.parent_sha256 else None
    return Piece(
        item.path,
        item.name,
        file,
        Options.from_fields(chosen),
        place,
        depth=1 if item.member else 0,
        member=item.member,
        parent=parent,
        kept=originals.kept(archive.originals, item.sha256) if item.sha256 else None,
        known=_known(item),
        cited=_cited(chosen, parent),
    )


def _cited(chosen: dict[str, Any], kept: KeptOriginal | None) -> Piece | None:
    """The bibliographic record that names the file of an item."""
    if RECORD not in chosen:
        return None
    path, name, extract = chosen[RECORD]
    return Piece(path, name, kept=kept, extract=Extract.from_json(extract))


def _chosen(archive: Archive, item: WaitingItem, place: int) -> Piece:
    """The same; of a chosen file, not of a record that came of it at an earlier reading."""
    piece = _piece(archive, item, place)
    return replace(piece, path=written_path(piece.file)) if piece.file else piece


def _known(item: StagedItem | WaitingItem) -> tuple[FieldValue, ...]:
    """What an earlier reading tells of the whole file; not what one of its records says, nor what
    a person wrote, which comes back with the edits."""
    extract = Extract.from_json(item.extract) if item.extract else None
    if extract is None or extract.part:
        return ()
    return tuple(value for value in extract.values if value.origin != Origin.PERSON)


def _admit(
    archive: Archive, shelf: accessions.Shelf, item: StagedItem, session: Session
) -> ItemReport | None:
    """What became of an item; one that fails here says why on the list too. None for a twin that
    waits for the item that was read.
    """
    if item.state in _UNREAD:
        status = _STATUS.get(StagedState(item.state), AccessionStatus.FAILED)
        return ItemReport(item.path, status, error=item.error or NOT_READ)
    piece = _piece(archive, item, item.position)
    piece.extract = staging.extract_of(item)
    piece.error, piece.locked = item.error, item.state == StagedState.LOCKED
    piece.opened = item.state == StagedState.OPENED
    alone = shelf.document_of(item.sha256, piece.part) is None
    if alone and piece.extract is None and not (piece.opened or piece.error):
        if staging.is_read_elsewhere(session, item):
            return None
        piece.error = TWIN_GONE
    if (item.sha256 and piece.kept is None) or (item.parent_sha256 and piece.parent is None):
        piece.error = BYTES_GONE
    report = put_down(shelf, piece)
    if report.status in _STAYING:
        item.state, item.error = StagedState.FAILED, report.error
    else:
        shelf.note_item(item.accession_id, item.position, piece.kept, report)
    return report
