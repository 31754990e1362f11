"""The index follower: brings the index up to the change log, or rebuilds it from SQLite.

    changes since the mark | affected documents | read their present rows | delete, add, commit |
    move the mark

Rows are read as they are now, so doing a stretch twice does no harm; the mark moves only after
the commit is on disk. A kill at any moment costs at most a batch done again. Small segments are
joined when nothing else is to be done, by writing their entries anew from SQLite.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import Any

from sqlalchemy.exc import DatabaseError

from archivist.archive import Archive
from archivist.errors import ArchivistError
from archivist.search import index
from archivist.search.affected import Affected, affected, batches
from archivist.search.choice import apart, chosen, folding_without
from archivist.search.entries import (
    page_of_ids,
    read_documents,
    read_entries,
    read_passages,
)
from archivist.search.joining import to_join
from archivist.search.readers import SegmentReaders
from archivist.search.schema import the_schema
from archivist.search.writing.update import Update
from archivist.search.writing.vocabulary import Vocabulary
from archivist.store import documents, history

Progress = Callable[[int, int], None]

BATCH = 500
LOCK_SECONDS = 30.0
_JOINED_AT_ONCE = 50  # what is asked for meanwhile waits for so many
_CHANGES_AT_ONCE = 5_000
_CROWD = 100  # so many segments are not left for an idle moment

_log = logging.getLogger(__name__)


class _Interrupted(Exception):
    """Something more urgent is to be done."""


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
    follower = Follower(archive)
    try:
        return follower.catch_up(progress, cancelled, timeout=timeout)
    finally:
        follower.close()


def rebuild(
    archive: Archive, progress: Progress | None = None, cancelled: Event | None = None
) -> int:
    """Makes a new index from SQLite whatever the present one is; returns its documents."""
    with index.writing(archive.index_path, LOCK_SECONDS):
        return _rebuild(archive, Vocabulary(), progress, cancelled or Event())


def is_current(archive: Archive) -> bool:
    """Whether the index, as far as its manifest says, holds the newest change."""
    try:
        manifest = index.read_manifest(archive.index_path)
        with archive.read() as session:
            index.check_manifest(session, archive, manifest)
            return manifest.seq == history.last_sequence(session)
    except index.IndexUnusable:
        return False


class Follower:
    """Follows one archive; keeps open segments and learnt words from one run to the next."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._vocabulary = Vocabulary()
        self._folder = ""
        self._readers: SegmentReaders | None = None

    def catch_up(
        self,
        progress: Progress | None = None,
        cancelled: Event | None = None,
        *,
        timeout: float = LOCK_SECONDS,
    ) -> int:
        """The same as the function of this name."""
        path = self._archive.index_path
        cancelled = cancelled or Event()
        with index.writing(path, timeout):
            try:
                manifest = self._opened()
            except index.IndexUnusable as reason:
                _log.info("rebuilding the index: %s", reason)
                self.close()
                return _rebuild(self._archive, self._vocabulary, progress, cancelled)
            index.discard_others(path, manifest.folder)
            try:
                return self._follow(manifest, progress, cancelled)
            except (OSError, ArchivistError, DatabaseError):
                raise
            except Exception:  # noqa: BLE001 - damage shows as whatever reading trips over
                _log.exception("the index failed and is rebuilt")
                index.report_damage(path)
                self.close()
                return _rebuild(self._archive, self._vocabulary, progress, cancelled)

    def tidy(self, interrupted: Callable[[], bool], *, timeout: float = 0.0) -> bool:
        """Joins small segments and leaves out deleted entries; whether there was need and time.

        Raises IndexBusy when another process writes.
        """
        with index.writing(self._archive.index_path, timeout):
            try:
                manifest = self._opened()
            except index.IndexUnusable:
                return False  # the next catching up deals with it
            update = self._update(manifest)
            return self._join(manifest, update, to_join(update.segments), interrupted)

    def close(self) -> None:
        """Lets the segments go."""
        if self._readers is not None:
            self._readers.close()
        self._readers, self._folder = None, ""

    def _opened(self) -> index.Manifest:
        """The manifest of the index, which is open then; raises IndexUnusable."""
        path = self._archive.index_path
        with self._archive.read() as session:
            manifest = index.read_manifest(path)
            index.check_manifest(session, self._archive, manifest)
        if self._readers is None or self._folder != manifest.folder:
            self.close()
            self._readers = SegmentReaders(index.open_index(path, manifest))
            self._folder = manifest.folder
        return manifest

    def _update(self, manifest: index.Manifest) -> Update:
        folding = folding_without(manifest.apart)
        if self._vocabulary.is_full or self._vocabulary.folding != folding:
            self._vocabulary = Vocabulary(folding)
        return Update(self._archive.index_path / manifest.folder, self._vocabulary)

    def _follow(self, manifest: index.Manifest, progress: Progress | None, cancelled: Event) -> int:
        done = total = 0
        while not cancelled.is_set():
            with self._archive.read() as session:
                changes = history.changes_since(session, manifest.seq, _CHANGES_AT_ONCE)
                wanted = affected(session, changes)
            if not changes:
                break
            total += len(wanted.whole) + len(wanted.documents)
            for part in _parts(wanted):
                if cancelled.is_set():
                    return done
                self._write(manifest, part)
                done += len(part.whole) + len(part.documents)
                if progress is not None:
                    progress(done, total)
            last = changes[-1]
            manifest = index.publish(
                self._archive, manifest.folder, last.seq, index.anchor_of(last), manifest.apart
            )
            if len(changes) < _CHANGES_AT_ONCE:  # what came meanwhile is asked for by itself
                break
        return done

    def _write(self, manifest: index.Manifest, part: Affected) -> None:
        """Writes entries as they are now, in one commit."""
        update = self._update(manifest)
        keys = [("document", key) for key in part.whole]
        keys += [("id", key) for ids in part for key in ids]
        self._delete(update, keys)
        with self._archive.read() as session:
            for entries in (
                read_entries(session, part.whole),
                read_documents(session, part.documents),
                read_passages(session, part.passages),
            ):
                for entry in entries:
                    update.add(entry)
        update.commit()
        if len(update.segments) >= _CROWD:
            self._join(manifest, update, to_join(update.segments), lambda: False)

    def _delete(self, update: Update, keys: Sequence[tuple[str, str]]) -> None:
        """Deletes by number what has one of `keys`; Whoosh's own look-up is far slower."""
        if self._readers is None:
            raise AssertionError("the index is open")
        self._readers.keep_only(update.segments)
        terms = [(field, key.encode()) for field, key in keys]
        for segment in update.segments:
            reader = self._readers.of(segment, the_schema())
            for field, term in terms:
                if (field, term) in reader._terms:  # the reader itself looks at its schema first
                    for number in list(reader.postings(field, term).all_ids()):
                        update.delete(segment, number)

    def _join(
        self,
        manifest: index.Manifest,
        update: Update,
        segments: Sequence[Any],
        interrupted: Callable[[], bool],
    ) -> bool:
        """Writes the living entries of `segments` anew, as one segment in their place."""

        def check() -> None:
            if interrupted():
                raise _Interrupted

        if not segments:
            return False
        try:
            living = self._living(segments, check)
            for read, ids in zip((read_documents, read_passages), living, strict=True):
                for part in batches(ids, _JOINED_AT_ONCE):
                    check()
                    with self._archive.read() as session:
                        for entry in read(session, part):
                            update.add(entry)
            update.drop(segments)
            update.commit(check)
        except _Interrupted:
            return False
        index.publish(self._archive, manifest.folder, manifest.seq, manifest.anchor, manifest.apart)
        return True

    def _living(
        self, segments: Iterable[Any], check: Callable[[], None]
    ) -> tuple[list[str], list[str]]:
        """The documents and the passages whose entries stand in `segments`."""
        if self._readers is None:
            raise AssertionError("the index is open")
        found: tuple[list[str], list[str]] = ([], [])
        for segment in segments:
            reader = self._readers.of(segment, the_schema())
            for number in range(segment.doc_count_all()):
                if number % BATCH == 0:
                    check()
                if not segment.is_deleted(number):
                    stored = reader.stored_fields(number)
                    found["document" in stored].append(stored["id"])
        return found


def _parts(wanted: Affected) -> Iterator[Affected]:
    """`wanted` in pieces for one commit each; at least one."""
    longest = max(map(len, wanted))
    for start in range(0, max(longest, 1), BATCH):
        yield Affected(*(ids[start : start + BATCH] for ids in wanted))


def _rebuild(
    archive: Archive, vocabulary: Vocabulary, progress: Progress | None, cancelled: Event
) -> int:
    path = archive.index_path
    index.discard_others(path, _active_folder(path))
    folder = index.create_index(path)
    try:
        with archive.read() as session:
            seq = history.last_sequence(session)
            anchor = index.anchor(session, seq)
            total = documents.count(session)
            folding = chosen(session)
        if vocabulary.folding != folding:
            vocabulary = Vocabulary(folding)
        done = _write_all(archive, Update(path / folder, vocabulary), total, progress, cancelled)
        if cancelled.is_set():
            shutil.rmtree(path / folder, ignore_errors=True)
            return 0
        index.publish(archive, folder, seq, anchor, apart(folding))
        index.forget_damage(path)
    except BaseException:
        shutil.rmtree(path / folder, ignore_errors=True)
        raise
    index.discard_others(path, folder)
    return done


def _write_all(
    archive: Archive, update: Update, total: int, progress: Progress | None, cancelled: Event
) -> int:
    """Writes every document of the archive into an empty index; returns how many."""
    done, last = 0, ""
    while not cancelled.is_set():
        with archive.read() as session:
            ids = page_of_ids(session, last, BATCH)
            for entry in read_entries(session, ids):
                update.add(entry)
        if not ids:
            update.commit()
            break
        last = ids[-1]
        done += len(ids)
        if progress is not None:
            progress(done, max(total, done))
    return done


def _active_folder(path: Path) -> str | None:
    try:
        return index.read_manifest(path).folder
    except index.IndexUnusable:
        return None
