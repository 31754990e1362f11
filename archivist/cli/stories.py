"""stories: documents that are one story, and those that may be."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from threading import Event

from sqlmodel import Session

from archivist import likeness
from archivist.archive import Archive
from archivist.cli.output import ProgressLine, printable, say, tell, tell_json
from archivist.errors import ArchiveInUse, NotAllowed
from archivist.store import story_groups, story_suggestions
from archivist.store.story_groups import Member


def stories(options: argparse.Namespace) -> int:
    """Compares what has not been, then lists; beside an open window it lists what is known."""
    try:
        with Archive.open(options.archive) as archive:
            likeness.catch_up(archive, ProgressLine(), Event())
            if options.group_identical:
                _group_identical(archive)
            _list(archive, json=options.json)
    except (ArchiveInUse, NotAllowed) as error:
        if options.group_identical:
            raise
        with Archive.open(options.archive, read_only=True) as archive:
            waiting = likeness.waiting_count(archive)
            if waiting:
                beside = isinstance(error, ArchiveInUse)
                why = "the open window does it" if beside else "that needs a folder to write to"
                say(f"{waiting} texts are not compared yet; {why}.")
            _list(archive, json=options.json)
    return 0


def _group_identical(archive: Archive) -> None:
    with archive.read() as session:
        sets = story_suggestions.identical(session)
    with archive.change("Group all identical texts") as session:
        for documents in sets:
            story_groups.group(session, documents)
    say(f"{len(sets)} stories of identical texts.")


def _list(archive: Archive, *, json: bool) -> None:
    with archive.read() as session:
        grouped = story_groups.groups(session)
        offered = story_suggestions.suggestions(session)
        for group_id, documents in grouped.items():
            _tell(session, "story", group_id, documents, json=json)
        for held in offered:
            _tell(session, held.level, None, held.document_ids, json=json)
    say(f"{len(grouped)} stories, {len(offered)} suggestions.")


def _tell(
    session: Session, kind: str, group_id: str | None, documents: Sequence[str], *, json: bool
) -> None:
    rows = story_groups.rows(session, documents)
    members = [rows[key] for key in documents if key in rows]
    if json:
        tell_json(
            {
                "kind": "story" if group_id else "suggestion",
                "story": group_id,
                "level": None if group_id else kind,
                "documents": [_member(member) for member in members],
            }
        )
        return
    tell(f"{kind}, {len(members)} documents:")
    for member in members:
        line = f"{member.document_id[:8]}  {member.date:10}  {member.publisher}: {member.title}"
        tell(f"    {printable(line)}")


def _member(member: Member) -> dict[str, str]:
    found = asdict(member)
    return {"document": found.pop("document_id"), **found}
