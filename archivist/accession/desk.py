"""The list as it fills: what came of reading each piece, and which documents look like it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping, Sequence, Set

from sqlmodel import Session

from archivist import likeness
from archivist.accession.adding import BATCH_SECONDS
from archivist.accession.piece import Piece
from archivist.accession.pipeline import discard
from archivist.archive import Archive
from archivist.formats.notices import is_notice
from archivist.model.likeness import Level
from archivist.model.staging import StagedItem, StagedState
from archivist.store import accessions, staging
from archivist.store.staging import WaitingItem

BATCH_ITEMS = 100
RECORD = "record"  # the key in `options` of what the record that names the file says of it
LEFT_OUT = "It was taken off the list."
_FAULTY = (StagedState.FAILED, StagedState.LOCKED)
_ALIKE = {
    Level.SAME_TEXT: "Has the same words as",
    Level.NEAR_DUPLICATE: "Is nearly the same as",
    Level.PART_OF: "Shares most of its words with",
    Level.SAME_URL: "Comes from the same address as",
}


class Desk:
    """Lays pieces on the list in batches.

    The row of a chosen file goes on waiting until all that is in the file stands on the list:
    if the program dies before that, the file is read whole again. `unfinished` tells the places
    of such files.
    """

    def __init__(
        self, archive: Archive, held: Sequence[WaitingItem], unfinished: Callable[[], Set[int]]
    ) -> None:
        self.taken = 0
        self._archive = archive
        self._held = held
        self._unfinished = unfinished
        self._waiting: dict[int, StagedState] = {}  # by place: what the row will be at its end
        self._filled: set[int] = set()
        self._edits: dict[int, dict[str, str]] = {}  # by place: those without a record so far
        self._rows: dict[int, str] = {}  # by place: the row that tells of them
        self._batch: list[Piece] = []
        self._saved_at = time.monotonic()

    def take(self, piece: Piece) -> bool:
        """Whether that made a batch full, so that the list has grown."""
        self.taken += 1
        self._batch.append(piece)
        overdue = time.monotonic() - self._saved_at > BATCH_SECONDS
        if overdue or len(self._batch) == BATCH_ITEMS:
            self.save()
            return True
        return False

    def save(self) -> None:
        batch, self._batch = self._batch, []
        if not batch and not self._waiting:
            return
        hashes = [piece.kept.sha256 for piece in batch if piece.kept]
        with self._archive.read() as session:
            known = accessions.documents_of(session, hashes)
            alike = [_alike(session, piece, known) for piece in batch]
        with self._archive.record() as session:
            for piece, (words, document_id) in zip(batch, alike, strict=True):
                source = self._held[piece.place]
                row = self._filled_in(piece, source, known, session)
                if row is None:
                    piece.error, piece.locked = LEFT_OUT, False
                    continue
                row.similar = words
                row.similar_id = row.similar_id or document_id
                session.add(row)
            self._settle(session)
        for piece in batch:
            if piece.error and not piece.locked:
                discard(self._archive, piece)
        self._saved_at = time.monotonic()

    def _filled_in(
        self,
        piece: Piece,
        source: WaitingItem,
        known: dict[tuple[str, str], str],
        session: Session,
    ) -> StagedItem | None:
        """The row of the chosen file itself for the first that comes of it, else a new one.

        None when the row of the file was taken off the list while it was read.
        """
        row = session.get(StagedItem, source.id)
        if row is None:
            return None
        if piece.place not in self._filled and piece.member == source.member:
            self._filled.add(piece.place)
        else:
            sequence = staging.next_sequence(session, source.accession_id, source.position)
            row = StagedItem(
                accession_id=source.accession_id,
                position=source.position,
                sequence=sequence,
                path=piece.path,
                name=piece.name,
                state=StagedState.WAITING,
                options=source.options,
            )
        is_own = row.id == source.id
        self._give_back_edits(row, piece, source, is_own)
        fill(row, piece, known)
        if is_own:
            self._waiting[piece.place] = StagedState(row.state)
            row.state = StagedState.WAITING
        return row

    def _give_back_edits(
        self, row: StagedItem, piece: Piece, source: WaitingItem, is_own: bool
    ) -> None:
        """What a person wrote of this record before its file was read again is the row's; a row
        that tells of a fault holds what was written of all that did not come.
        """
        chosen = json.loads(row.options)
        held = self._edits.setdefault(
            piece.place, dict(json.loads(source.options).get(staging.EDITS, {}))
        )
        if piece.error:
            keys = [key for key in held if is_own or staging.member_of(key) == piece.member]
            chosen[staging.EDITS] = {key: held.pop(key) for key in keys}
        else:
            if not is_own:  # the row of the file holds them all until it is done with
                chosen[staging.EDITS] = {}
            before = held.pop(staging.record_key(piece.member, piece.part), "{}")
            given = {**json.loads(before), **json.loads(row.edits)}
            row.edits = json.dumps(given, ensure_ascii=False)
            self._rows.setdefault(piece.place, row.id)
        row.options = json.dumps(chosen)

    def _settle(self, session: Session) -> None:
        """The rows of files that are done with say what came of them."""
        for place in self._waiting.keys() - self._unfinished():
            state = self._waiting.pop(place)
            row = session.get(StagedItem, self._held[place].id)
            if row is None:
                continue
            row.state = state
            if state not in _FAULTY:
                row.options = json.dumps({**json.loads(row.options), staging.EDITS: {}})
            session.add(row)
            self._tell_of_lost_edits(place, session)

    def _tell_of_lost_edits(self, place: int, session: Session) -> None:
        """Names on the list what a person wrote of records that are no longer found."""
        held = self._edits.pop(place, {})
        told = [staging.told_edits(key, edits) for key, edits in held.items()]
        row = session.get(StagedItem, self._rows.get(place, ""))
        if row is not None and told:
            row.warnings = "\n".join(filter(None, (row.warnings, *told)))
            if row.state == StagedState.READY:
                row.state = StagedState.WARNED
            session.add(row)


def _alike(session: Session, piece: Piece, known: Mapping[tuple[str, str], str]) -> tuple[str, str]:
    """How the piece is like a document of the archive, in words, and which that is."""
    extract = piece.extract
    if extract is None or (piece.kept and (piece.kept.sha256, piece.part) in known):
        return "", ""
    addresses = filter(None, (extract.value("canonical_url"), extract.value("url")))
    found = likeness.look_up(session, extract.text, *addresses)
    if not found:
        return "", ""
    first = found[0]
    told = ", ".join(filter(None, (first.publisher, first.date)))
    title = f"“{first.title}” ({told})" if told else f"“{first.title}”"
    more = f" and {len(found) - 1} more" if len(found) > 1 else ""
    return f"{_ALIKE[first.level]} {title}{more}.", first.document_id


def fill(row: StagedItem, piece: Piece, known: dict[tuple[str, str], str]) -> None:
    row.path, row.name, row.member = piece.path, piece.name, piece.member
    row.parent_sha256 = piece.parent.sha256 if piece.parent else ""
    row.error, row.extract = piece.error, ""
    if piece.kept is not None and not (piece.error and not piece.locked):
        row.sha256, row.extension = piece.kept.sha256, piece.kept.extension
        row.byte_size = piece.kept.byte_size
    extract = piece.extract
    if piece.opened:
        row.title = row.date = row.publisher = row.language = row.creators = ""
    if extract is not None:
        extract = staging.edited(extract, row.edits)
        row.extract = extract.to_json()
        row.title, row.date = extract.value("title"), extract.value("date")
        row.publisher, row.language = extract.value("publisher"), extract.value("language")
        row.creators, row.media_type = "; ".join(extract.creators), extract.media_type
        row.warnings = "\n".join(extract.warnings)
    row.title = row.title or piece.name
    row.similar_id = known.get((row.sha256, piece.part), "") if row.sha256 else ""
    row.state = _state(piece, bool(row.similar_id))
    # a password has done its work, or is the wrong one, and is not written down
    chosen = {**json.loads(row.options), "password": ""}
    if piece.cited is not None and piece.cited.extract is not None:
        record = piece.cited
        chosen[RECORD] = [record.path, record.name, piece.cited.extract.to_json()]
    row.options = json.dumps(chosen)


def _state(piece: Piece, is_known: bool) -> StagedState:
    if piece.error:
        return StagedState.LOCKED if piece.locked else StagedState.FAILED
    if piece.opened:
        return StagedState.OPENED
    if is_known or piece.extract is None:
        return StagedState.DUPLICATE
    clean = all(map(is_notice, piece.extract.warnings))
    return StagedState.READY if clean else StagedState.WARNED
