"""What the window shows of like documents and of stories, read in one go off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass

from archivist.archive import Archive
from archivist.errors import NotFound
from archivist.model.likeness import Level
from archivist.store import look_alikes, story_groups, story_suggestions
from archivist.store.look_alikes import LookAlike
from archivist.store.story_groups import Member


@dataclass(frozen=True)
class Kin:
    """The documents an open one is related to: those of its story, and others like it."""

    document_id: str
    group_id: str | None
    story: tuple[Member, ...]
    alike: tuple[LookAlike, ...]


@dataclass(frozen=True)
class Entry:
    """A story, or documents that may be one; the earliest comes first."""

    group_id: str | None
    level: Level | None
    members: tuple[Member, ...]

    @property
    def key(self) -> frozenset[str]:
        return frozenset(member.document_id for member in self.members)


@dataclass(frozen=True)
class Shelf:
    """What the list of stories shows; `identical` counts sets of the very same words."""

    offered: tuple[Entry, ...]
    grouped: tuple[Entry, ...]
    identical: int


def read_kin(archive: Archive, document_id: str) -> Kin:
    """What is related to a document, without what a person told apart from it."""
    with archive.read() as session:
        group_id = story_groups.group_of(session, document_id)
        members = story_groups.members(session, group_id) if group_id else []
        apart = story_groups.told_apart(session, document_id)
        apart |= {member.document_id for member in members}
        try:
            alike = look_alikes.look_alikes(session, document_id)
        except NotFound:
            alike = []
    others = tuple(member for member in members if member.document_id != document_id)
    kept = tuple(row for row in alike if row.document_id not in apart)
    return Kin(document_id, group_id, others, kept)


def read_shelf(archive: Archive) -> Shelf:
    """Every suggestion and every story of the archive."""
    with archive.read() as session:
        offered = story_suggestions.suggestions(session)
        grouped = story_groups.groups(session)
        identical = len(story_suggestions.identical(session))
        wanted = {key for held in offered for key in held.document_ids}
        wanted |= {key for held in grouped.values() for key in held}
        rows = story_groups.rows(session, list(wanted))
    return Shelf(
        tuple(Entry(None, held.level, _members(rows, held.document_ids)) for held in offered),
        tuple(Entry(key, None, _members(rows, held)) for key, held in grouped.items()),
        identical,
    )


def _members(rows: dict[str, Member], keys: tuple[str, ...]) -> tuple[Member, ...]:
    return tuple(rows[key] for key in keys if key in rows)
