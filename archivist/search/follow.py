"""The index follower: brings the index up to the change log, or rebuilds it from SQLite.

    changes since the mark | affected documents | read their present rows | delete, add, commit |
    move the mark

Rows are read as they are now, so doing a stretch twice does no harm; the mark moves only after
the commit is on disk. A kill at any moment costs at most a batch done again.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import Any

from whoosh.reading import SegmentReader

from archivist.archive import Archive
from archivist.search import index
from archivist.search.affected import affected_documents, batches
from archivist.search.entries import page_of_ids, read_entries
from archivist.search.readers import SegmentReaders
from archivist.store import documents, history

Progress = Callable[[int, int], None]

BATCH = 500
LOCK_SECONDS = 30.0
_CHANGES_AT_ONCE = 5_000
_REBUILD_COMMIT = 10_000
_REBUILD_MEMORY = 64  # MB of postings before Whoosh spills a sorted run
_TIERS = (64, 512, 4096)  # segments of fewer documents are merged when enough have gathered
_TIER_FULL = 8

_log = logging.getLogger(__name__)


def catch_up(
    archive: Archive,
    progress: Progress | None = None,
    cancelled: Event | None = None,
    *,
    timeout: float = LOCK_SECONDS,
) -> int:
    """Brings the index up to the archive; returns how many documents were written.

    `progress` hears (done, total) documents. When `cancelled` is set it stops after the present
    batch and keeps what is done. Raises IndexBusy when another process writes for `timeout`
    seconds; OSError when the disk is full.
    """
    path = archive.index_path
    cancelled = cancelled or Event()
    with index.writing(path, timeout):
        try:
            with archive.read() as session:
                manifest = index.read_manifest(path)
                index.check_manifest(session, archive, manifest)
            opened = index.open_index(path, manifest)
        except index.IndexUnusable as reason:
            _log.info("rebuilding the index: %s", reason)
            return _rebuild(archive, progress, cancelled)
        index.discard_others(path, manifest.folder)
        return _Follower(archive, manifest, opened, progress, cancelled).run()


def rebuild(
    archive: Archive, progress: Progress | None = None, cancelled: Event | None = None
) -> int:
    """Makes a new index from SQLite whatever the present one is; returns its documents."""
    with index.writing(archive.index_path, LOCK_SECONDS):
        return _rebuild(archive, progress, cancelled or Event())


def is_current(archive: Archive) -> bool:
    """Whether the index, as far as its manifest says, holds the newest change."""
    try:
        manifest = index.read_manifest(archive.index_path)
        with archive.read() as session:
            index.check_manifest(session, archive, manifest)
            return manifest.seq == history.last_sequence(session)
    except index.IndexUnusable:
        return False


class _Follower:
    """One run of following: an open index, its searcher for look-ups, and the mark."""

    def __init__(
        self,
        archive: Archive,
        manifest: index.Manifest,
        opened: Any,
        progress: Progress | None,
        cancelled: Event,
    ) -> None:
        self._archive = archive
        self._manifest = manifest
        self._index = opened
        self._progress = progress
        self._cancelled = cancelled
        self._readers = SegmentReaders(opened)
        self._done = 0
        self._total = 0

    def run(self) -> int:
        try:
            self._run()
        finally:
            self._readers.close()
        return self._done

    def _run(self) -> None:
        while not self._cancelled.is_set():
            with self._archive.read() as session:
                changes = history.changes_since(session, self._manifest.seq, _CHANGES_AT_ONCE)
                ids = affected_documents(session, changes)
            if not changes:
                break
            self._total += len(ids)
            if not self._write(ids):
                break
            with self._archive.read() as session:
                self._manifest = index.publish(
                    session, self._archive, self._manifest.folder, changes[-1].seq
                )

    def _write(self, ids: Sequence[str]) -> bool:
        """Writes the documents `ids` as they are now; False when it was cancelled on the way."""
        for part in batches(ids, BATCH):
            if self._cancelled.is_set():
                return False
            self._write_batch(part)
            self._done += len(part)
            if self._progress is not None:
                self._progress(self._done, self._total)
        return True

    def _write_batch(self, ids: Sequence[str]) -> None:
        writer = self._index.writer(timeout=LOCK_SECONDS, limitmb=_REBUILD_MEMORY)
        try:
            self._delete(writer, ids)
            with self._archive.read() as session:
                for entry in read_entries(session, ids):
                    writer.add_document(**entry)
            writer.commit(mergetype=_merge_tiers)
        except BaseException:
            _abandon(writer)
            raise

    def _delete(self, writer: Any, ids: Sequence[str]) -> None:
        """Deletes by number what the index holds of `ids`; `update_document` is far slower."""
        self._readers.keep_only(writer.segments)
        first = 0
        for segment in writer.segments:
            reader = self._readers.of(segment, writer.schema)
            for document_id in ids:
                if ("id", document_id.encode()) in reader:
                    for docnum in reader.postings("id", document_id).all_ids():
                        if not segment.is_deleted(docnum):
                            writer.delete_document(first + docnum)
            first += segment.doc_count_all()


def _rebuild(archive: Archive, progress: Progress | None, cancelled: Event) -> int:
    path = archive.index_path
    kept = _active_folder(path)
    index.discard_others(path, kept)
    folder, opened = index.create_index(path)
    try:
        with archive.read() as session:
            seq = history.last_sequence(session)
            total = documents.count(session)
        done = _write_all(archive, opened, total, progress, cancelled)
        if cancelled.is_set():
            shutil.rmtree(path / folder, ignore_errors=True)
            return 0
        with archive.read() as session:
            index.publish(session, archive, folder, seq)
    except BaseException:
        shutil.rmtree(path / folder, ignore_errors=True)
        raise
    index.discard_others(path, folder)
    return done


def _write_all(
    archive: Archive, opened: Any, total: int, progress: Progress | None, cancelled: Event
) -> int:
    """Writes every document of the archive into an empty index; returns how many."""
    done, last = 0, ""
    more = True
    while more and not cancelled.is_set():
        writer = opened.writer(limitmb=_REBUILD_MEMORY)
        try:
            for _ in range(_REBUILD_COMMIT // BATCH):
                with archive.read() as session:
                    ids = page_of_ids(session, last, BATCH)
                    for entry in read_entries(session, ids):
                        writer.add_document(**entry)
                more = bool(ids)
                if not more or cancelled.is_set():
                    break
                last = ids[-1]
                done += len(ids)
                if progress is not None:
                    progress(done, max(total, done))
            writer.commit(merge=False)
        except BaseException:
            _abandon(writer)
            raise
    return done


def _merge_tiers(writer: Any, segments: list[Any]) -> list[Any]:
    """Whoosh's merge policy: drops empty segments, joins small ones when eight have gathered.

    Every document is merged about once a tier, so a commit stays cheap whatever the size of
    the index, and the number of segments stays small. Segments mostly deleted are rewritten.
    """
    kept = [segment for segment in segments if segment.doc_count() > 0]
    joined = [segment for segment in kept if segment.deleted_count() > segment.doc_count()]
    for limit in _TIERS:
        small = [segment for segment in kept if segment.doc_count() < limit]
        if len(small) >= _TIER_FULL:
            joined += [segment for segment in small if segment not in joined]
            break
    for segment in joined:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return [segment for segment in kept if segment not in joined]


def _abandon(writer: Any) -> None:
    """Lets a writer go after a fault; Whoosh keeps its lock in this process until cancelled."""
    try:
        writer.cancel()
    except Exception as error:  # noqa: BLE001 - a writer that failed midway fails here too
        _log.debug("the index writer was left behind: %r", error)
        lock = getattr(writer, "writelock", None)
        if lock is not None:
            lock.release()


def _active_folder(path: Path) -> str | None:
    try:
        return index.read_manifest(path).folder
    except index.IndexUnusable:
        return None
