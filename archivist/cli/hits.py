"""mark-all: every place a query finds, marked as one step, or listed to be looked at."""

import argparse
from threading import Event

from sqlmodel import Session

from archivist.archive import Archive
from archivist.cli.output import ProgressLine, say, tell, tell_json
from archivist.cli.records import record_called
from archivist.model.annotation import Body
from archivist.model.authority import RecordKind
from archivist.search.context import Line
from archivist.search.places import Candidate, gather
from archivist.search.places import mark_all as write_marks
from archivist.search.search import Searcher
from archivist.search.worker import ensure_current
from archivist.store import annotations, authority, codebook


def mark_all(options: argparse.Namespace) -> int:
    kind, name = next(
        (kind, name) for kind in ("code", *RecordKind) if (name := getattr(options, kind))
    )
    with Archive.open(options.archive, read_only=options.dry_run) as archive:
        ensure_current(archive, ProgressLine(), Event())
        with Searcher(archive) as searcher:
            ids = searcher.all_ids(options.query)
        with archive.read() as session:
            target_id = _known(session, kind, name)
        gathered = gather(archive, options.query, ids, ProgressLine(), Event(), target_id=target_id)
        for candidate in gathered.candidates:
            _tell(candidate, json=options.json)
        if gathered.capped:
            say(f"Only the first {len(gathered.candidates):,} passages were looked at.")
        lines = [one.line for one in gathered.candidates if not one.standing]
        held = len(gathered.candidates) - len(lines)
        if not options.dry_run and lines:
            _write(archive, kind, name, lines)
    done = "would be marked" if options.dry_run else "marked"
    say(f"{len(lines):,} passages {done}; {held:,} stand under that mark already.")
    return 0


def _known(session: Session, kind: str, name: str) -> str:
    """The id of the code or record of that name, "" for one still to be made."""
    if kind == "code":
        code = codebook.find(session, name)
        return "" if code is None else code.id
    record = record_called(session, kind, name)
    return "" if record is None else record.id


def _write(archive: Archive, kind: str, name: str, lines: list[Line]) -> None:
    def find(session: Session) -> Body:
        if kind == "code":
            return annotations.tagging(codebook.find_or_create(session, name).id)
        record = record_called(session, kind, name) or authority.create(session, kind, name)
        return annotations.identifying(record.id)

    number = "1 passage" if len(lines) == 1 else f"{len(lines):,} passages"
    label = f"Mark {number} with “{name}”"
    write_marks(archive, lines, find, ProgressLine(), Event(), label=label)


def _tell(candidate: Candidate, *, json: bool) -> None:
    line, standing = candidate
    if json:
        text = {"document": line.document_id, "rendition": line.rendition_id}
        place = {**text, "start": line.span.start, "end": line.span.end}
        words = {"left": line.left, "found": line.found, "right": line.right}
        tell_json({**place, "title": line.title, **words, "standing": standing})
        return
    found = line.found.replace("\n", " ")
    note = f"  ({standing})" if standing else ""
    tell(f"{line.document_id[:8]}  {line.left[-30:]:>30}[{found}]{line.right[:30]}{note}")
