"""Files in, pieces out: kept, opened, read, each as soon as it is ready."""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from threading import Event

from archivist.accession.attached import (
    HOLDS_OTHERS,
    UNREAD,
    attached_file,
    is_first_reading,
    once_more,
    standing_alone,
    tells_of_others,
    why_not_attached,
)
from archivist.accession.keeping import Keeper, keep, words_of
from archivist.accession.nesting import TOO_MUCH, Nesting
from archivist.accession.piece import Piece, Progressing, completed
from archivist.archive import Archive
from archivist.errors import ExtractionFailed, PasswordNeeded
from archivist.formats.extract import Extract, Member
from archivist.formats.reading import Job, Outcome, Reading
from archivist.formats.sandbox import Sandbox
from archivist.formats.sniff import HEAD_BYTES, sniff
from archivist.formats.source import Options
from archivist.store import accessions, originals, renditions
from archivist.store.originals import KeptOriginal
from archivist.store.renditions import Citation

WORKERS = 2
NOTHING_IN_IT = "There is nothing in it that can be read."


class Pipeline:
    """Takes `count` files through keeping and reading; iterate it once.

    The bytes of the next files are kept while children read. What was kept of a piece that is
    not reached, or that fails, is for the caller to discard with `discard`.
    """

    def __init__(
        self,
        archive: Archive,
        files: Iterable[Piece],
        count: int,
        cancelled: Event,
        *,
        read_known: bool = False,
    ) -> None:
        self._archive = archive
        self._cancelled = cancelled
        self._read_known = read_known
        self._keeper = Keeper(archive, files, count)
        self._held: Piece | None = None  # the next file, until the records are read
        self._members: deque[Piece] = deque()
        self._ready: deque[Piece] = deque()
        self._under_way: dict[str, Progressing] = {}  # by sha256
        self._nesting = Nesting()
        self._positions = 0
        self.total = len(self._keeper)

    def __iter__(self) -> Iterator[Piece]:
        with Sandbox(WORKERS) as sandbox, Reading[Progressing](sandbox) as reading:
            try:
                while not self._cancelled.is_set():
                    self._feed(reading)
                    while self._ready:
                        yield self._numbered(self._ready.popleft())
                    if reading.is_idle and not (self._keeper or self._members or self._held):
                        return
                    outcome = reading.next(timeout=0.1)
                    if outcome is not None:
                        self._take(outcome)
            finally:
                self._abandon()

    def unfinished(self) -> set[int]:
        """The places of the files that were begun and of which not all has been given; what a
        stop cut off stays among them.
        """
        return {piece.place for piece in self._begun()}

    def _begun(self) -> list[Piece]:
        begun = [*self._ready, *self._members]
        for under_way in self._under_way.values():
            begun += [under_way.piece, *under_way.twins]
        return begun

    def _numbered(self, piece: Piece) -> Piece:
        piece.position = self._positions
        self._positions += 1
        return piece

    def _feed(self, reading: Reading[Progressing]) -> None:
        """Keeps files and gives them to the children, until these have enough to do."""
        while reading.has_room and len(self._ready) < 100 and not self._cancelled.is_set():
            if self._members:
                self._start(self._members.popleft(), reading)
                continue
            piece = self._next_file()
            if piece is None:
                return
            self._start(piece, reading)

    def _next_file(self) -> Piece | None:
        """The next chosen file; none while records are read, for they may name it."""
        if self._held is None and self._keeper:
            self._held = self._keeper.next(self._cancelled)
        piece = self._held
        if piece is None or (not tells_of_others(piece.name) and self._is_reading_records()):
            return None
        self._held = None
        return piece

    def _is_reading_records(self) -> bool:
        under_way = (one.piece for one in self._under_way.values())
        return any(piece.depth == 0 and tells_of_others(piece.name) for piece in under_way)

    def _start(self, piece: Piece, reading: Reading[Progressing]) -> None:
        if not piece.error:
            keep(self._archive, piece)
        kept = piece.kept
        if kept is None and is_first_reading(piece):
            self._ready.append(standing_alone(piece, UNREAD, piece.error))
            return
        if kept is None:
            self._ready.append(piece)
            return
        if self._nesting.is_spent(piece):
            piece.error = TOO_MUCH
            self._ready.append(piece)
        elif kept.sha256 in self._under_way:
            self._under_way[kept.sha256].twins.append(piece)
        elif not self._read_known and (known := self._known(piece, kept)) is not None:
            self._ready.append(known)
        else:
            under_way = Progressing(piece)
            self._under_way[kept.sha256] = under_way
            reading.submit(Job(under_way, kept.path, piece.name, piece.options))

    def _known(self, piece: Piece, kept: KeptOriginal) -> Piece | None:
        """What to do instead of reading bytes that are those of a document; of several documents,
        each is looked at anew.
        """
        with self._archive.read() as session:
            known = accessions.documents_of(session, [kept.sha256]).get((kept.sha256, ""))
            if known is None:
                return None
            if piece.parent is not None and accessions.has_come_in(
                session, piece.parent.sha256, piece.member, kept.sha256
            ):
                return piece
            return once_more(piece, renditions.citation_of(session, known))

    def _take(self, outcome: Outcome[Progressing]) -> None:
        under_way = outcome.job.key
        if isinstance(outcome.part, Extract):
            under_way.documents += 1
            if not outcome.part.part:
                told = completed(outcome.part, under_way.piece)
                under_way.citation = Citation.of(
                    told.value("title"), told.value("date"), told.creators
                )
            self._take_extract(under_way, outcome.part)
        elif isinstance(outcome.part, Member):
            under_way.members += 1
            self._take_member(under_way.piece, outcome.part)
        else:
            self._end(under_way, outcome.fault)

    def _take_extract(self, under_way: Progressing, extract: Extract) -> None:
        piece = under_way.piece
        if extract.part:  # what a record says of a file it does not say of each record in it
            piece = replace(piece, path=f"{piece.path} › {extract.part}", cited=None)
        whole = replace(piece, extract=completed(extract, piece))
        attached = attached_file(whole)
        if attached is not None:
            self.total += 1
            under_way.attached += 1
            self._members.append(attached)
        elif extract.attached:
            warnings = (*extract.warnings, why_not_attached(whole, extract))
            self._ready.append(replace(whole, extract=replace(extract, warnings=warnings)))
        else:
            self._ready.append(whole)

    def _take_member(self, piece: Piece, member: Member) -> None:
        inner = Piece(
            f"{piece.path} › {member.path}",
            member.name,
            options=piece.options,
            place=piece.place,
            depth=piece.depth + 1,
            member=member.path,
            parent=piece.kept,
            known=member.values,
        )
        refusal = self._nesting.refusal(inner, piece, len(member.data))
        if refusal is None:
            return
        self.total += 1
        if refusal:
            inner.error = refusal
            self._ready.append(inner)
            return
        try:
            source = io.BytesIO(member.data)
            inner.kept = originals.keep(self._archive.originals, source, member.name)
        except OSError as error:
            inner.error = words_of(error)
            self._ready.append(inner)
            return
        self._members.append(inner)

    def _end(self, under_way: Progressing, fault: ExtractionFailed | None) -> None:
        piece = under_way.piece
        if piece.kept is not None:
            del self._under_way[piece.kept.sha256]
        if under_way.documents == 0:
            self.total += 1 if under_way.members else 0
        else:
            self.total += under_way.documents - 1
        came = under_way.documents + under_way.members
        if came and under_way.citation is None and is_first_reading(piece):
            self.total += 1
            self._ready.append(standing_alone(piece, UNREAD, HOLDS_OTHERS))
        if fault is not None and came:
            self._end_early(piece, fault)
        elif fault is not None:
            self._ready.append(self._failed(piece, fault))
        elif came and under_way.documents == under_way.attached:
            self.total += 1 if under_way.documents else 0
            self._ready.append(replace(piece, opened=True))
        elif not came:
            self._ready.append(replace(piece, error=NOTHING_IN_IT))
        self._end_twins(under_way, fault, is_empty=not came)

    def _end_twins(
        self, under_way: Progressing, fault: ExtractionFailed | None, *, is_empty: bool
    ) -> None:
        kind = _kind(under_way.piece) if under_way.twins and is_empty else None
        for twin in under_way.twins:
            if is_empty and _kind(twin) != kind:
                self._members.append(twin)  # read as something else, it may have words
            elif is_empty:
                failed = fault or ExtractionFailed(twin.name, NOTHING_IN_IT)
                self._ready.append(self._failed(twin, failed))
            elif under_way.citation is not None:
                self._ready.append(once_more(twin, under_way.citation))
            elif is_first_reading(twin):
                self._ready.append(standing_alone(twin, UNREAD, HOLDS_OTHERS))
            else:  # what is in it came with the first
                self._ready.append(replace(twin, opened=True))

    def _end_early(self, piece: Piece, fault: ExtractionFailed) -> None:
        """A file of which only a part could be read: its bytes stay, for what came is part of it,
        and a line of its own tells of the rest."""
        self.total += 1
        locked = isinstance(fault, PasswordNeeded)
        kept = piece.kept if locked else None
        self._ready.append(replace(piece, opened=True))
        self._ready.append(replace(piece, kept=kept, error=fault.reason, locked=locked))

    def _failed(self, piece: Piece, fault: ExtractionFailed) -> Piece:
        if not is_first_reading(piece):
            return replace(piece, error=fault.reason, locked=isinstance(fault, PasswordNeeded))
        discard(self._archive, piece)
        return standing_alone(piece, UNREAD, fault.reason)

    def _abandon(self) -> None:
        """Drops the bytes of what was not reached."""
        held = [self._held] if self._held else []
        for piece in (*self._begun(), *held, *self._keeper.stop()):
            discard(self._archive, piece)


def discard(archive: Archive, piece: Piece) -> None:
    """Lets go of bytes; they stay while another piece may hold them, or a row names them."""
    if piece.kept is not None:
        archive.leftovers.drop(piece.kept.sha256, piece.kept.path)


def _kind(piece: Piece) -> tuple[str, Options]:
    """What it is read as: by its name too, and as a person asked."""
    if piece.kept is None:
        return "", piece.options
    with piece.kept.path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    return sniff(head, piece.name) if head else "", piece.options
