"""Story groups: documents that a person declared to be one story, printed several times.

Groups of fewer than two documents are none: one whose documents left the archive is passed over,
and is whole again when they come back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select
from sqlmodel import Session, col

from archivist.errors import NotAllowed, NotFound
from archivist.model.columns import new_id
from archivist.model.document import Document
from archivist.model.likeness import StoryGroup, StoryMember, StoryRefusal

_CHUNK = 400
# The earliest is the representative; a document without a date may be any age.
EARLIEST = (col(Document.date) == "", col(Document.date), col(Document.added_at), col(Document.id))


@dataclass(frozen=True)
class Member:
    """A document of a story as a list shows it."""

    document_id: str
    title: str
    publisher: str
    date: str
    language: str


def group(session: Session, document_ids: Iterable[str]) -> str:
    """Makes these documents one story; groups they stand in already become one. Returns its id.

    Raises NotFound, or NotAllowed for fewer than two.
    """
    wanted = list(dict.fromkeys(document_ids))
    if len(wanted) < 2:
        raise NotAllowed("A story group needs two documents or more.")
    _check_present(session, wanted)
    held = _groups_of(session, wanted)
    joined = _oldest_first(session, set(held.values()))
    group_id = joined[0] if joined else _new_group(session)
    for other in joined[1:]:
        for member in session.connection().execute(
            select(col(StoryMember.document_id)).where(col(StoryMember.group_id) == other)
        ):
            held[member[0]] = other
        session.connection().execute(
            delete(StoryGroup).where(col(StoryGroup.id) == other)  # its members go along
        )
    moved = [key for key, place in held.items() if place != group_id]
    fresh = [key for key in wanted if key not in held]
    _add(session, group_id, [*moved, *fresh])
    return group_id


def ungroup(session: Session, group_id: str) -> None:
    """Takes a story apart; its documents stay. Raises NotFound."""
    held = session.get(StoryGroup, group_id)
    if held is None:
        raise NotFound("story", group_id)
    session.delete(held)
    session.flush()


def take_out(session: Session, document_ids: Sequence[str]) -> None:
    """Takes documents out of their stories; a story left with one document ends."""
    touched = set(_groups_of(session, document_ids).values())
    run = session.connection().execute
    for start in range(0, len(document_ids), _CHUNK):
        part = document_ids[start : start + _CHUNK]
        run(delete(StoryMember).where(col(StoryMember.document_id).in_(part)))
    for group_id in touched:
        counted = select(func.count()).where(col(StoryMember.group_id) == group_id)
        if run(counted).scalar_one() < 2:
            run(delete(StoryGroup).where(col(StoryGroup.id) == group_id))
    session.expire_all()


def refuse(session: Session, document_ids: Sequence[str]) -> None:
    """Remembers that these documents are not one story; they are not suggested together again.

    Raises NotFound, or NotAllowed for fewer than two.
    """
    wanted = list(dict.fromkeys(document_ids))
    if len(wanted) < 2:
        raise NotAllowed("Two documents or more are needed to tell them apart.")
    _check_present(session, wanted)
    verdict = new_id()
    rows = [{"id": new_id(), "verdict_id": verdict, "document_id": key} for key in wanted]
    session.connection().execute(insert(StoryRefusal), rows)


def group_of(session: Session, document_id: str) -> str | None:
    """The story a document stands in; None when it stands alone."""
    statement = select(col(StoryMember.group_id)).where(col(StoryMember.document_id) == document_id)
    group_id = session.connection().execute(statement).scalar()
    return group_id if group_id and len(members(session, group_id)) > 1 else None


def told_apart(session: Session, document_id: str) -> set[str]:
    """The documents that a person judged not to be one story with this one."""
    verdicts = select(col(StoryRefusal.verdict_id)).where(
        col(StoryRefusal.document_id) == document_id
    )
    statement = select(col(StoryRefusal.document_id)).where(
        col(StoryRefusal.verdict_id).in_(verdicts)
    )
    return set(session.connection().execute(statement).scalars()) - {document_id}


def members(session: Session, group_id: str) -> list[Member]:
    """The documents of a story, the earliest first."""
    statement = (
        select(*_SHOWN)
        .join(StoryMember, col(StoryMember.document_id) == col(Document.id))
        .where(col(StoryMember.group_id) == group_id)
        .order_by(*EARLIEST)
    )
    return [Member(*row) for row in session.connection().execute(statement)]


def rows(session: Session, document_ids: Sequence[str]) -> dict[str, Member]:
    """Documents as members of a story are shown, by id; those that are gone are left out."""
    found: dict[str, Member] = {}
    for start in range(0, len(document_ids), _CHUNK):
        part = document_ids[start : start + _CHUNK]
        statement = select(*_SHOWN).where(col(Document.id).in_(part))
        found |= {row[0]: Member(*row) for row in session.connection().execute(statement)}
    return found


def representative(session: Session, group_id: str) -> str | None:
    """The earliest document of a story; None when none of its documents is here."""
    held = members(session, group_id)
    return held[0].document_id if held else None


def groups(session: Session) -> dict[str, tuple[str, ...]]:
    """Story -> its documents, the earliest first; newest stories first."""
    statement = (
        select(col(StoryMember.group_id), col(StoryMember.document_id))
        .join(StoryGroup, col(StoryGroup.id) == col(StoryMember.group_id))
        .join(Document, col(Document.id) == col(StoryMember.document_id))
        .order_by(col(StoryGroup.created_at).desc(), col(StoryGroup.id), *EARLIEST)
    )
    found: dict[str, list[str]] = {}
    for group_id, document_id in session.connection().execute(statement):
        found.setdefault(group_id, []).append(document_id)
    return {key: tuple(held) for key, held in found.items() if len(held) > 1}


def story_of(session: Session) -> dict[str, str]:
    """Document -> its story, for every document that stands in one."""
    return {key: group_id for group_id, held in groups(session).items() for key in held}


def once(session: Session, ids: Sequence[str]) -> tuple[list[str], dict[str, int]]:
    """`ids` with each story in them once, at the place of its earliest document there.

    With them goes how many more there are, by the document that stands for them.
    """
    listed = set(ids)
    left_out: set[str] = set()
    more: dict[str, int] = {}
    for held in groups(session).values():
        here = [key for key in held if key in listed]
        if len(here) > 1:
            left_out.update(here[1:])
            more[here[0]] = len(here) - 1
    return [key for key in ids if key not in left_out], more


def _check_present(session: Session, document_ids: Sequence[str]) -> None:
    for start in range(0, len(document_ids), _CHUNK):
        part = document_ids[start : start + _CHUNK]
        found = select(col(Document.id)).where(col(Document.id).in_(part))
        missing = set(part) - set(session.connection().execute(found).scalars())
        if missing:
            raise NotFound("document", min(missing))


def _groups_of(session: Session, document_ids: Sequence[str]) -> dict[str, str]:
    held: dict[str, str] = {}
    columns = (col(StoryMember.document_id), col(StoryMember.group_id))
    for start in range(0, len(document_ids), _CHUNK):
        part = document_ids[start : start + _CHUNK]
        statement = select(*columns).where(col(StoryMember.document_id).in_(part))
        held |= {row[0]: row[1] for row in session.connection().execute(statement)}
    return held


def _oldest_first(session: Session, group_ids: set[str]) -> list[str]:
    if len(group_ids) < 2:
        return list(group_ids)
    statement = select(col(StoryGroup.id)).where(col(StoryGroup.id).in_(group_ids))
    order = (col(StoryGroup.created_at), col(StoryGroup.id))
    return list(session.connection().execute(statement.order_by(*order)).scalars())


def _new_group(session: Session) -> str:
    made = StoryGroup()
    session.add(made)
    session.flush()
    return made.id


def _add(session: Session, group_id: str, document_ids: Sequence[str]) -> None:
    rows = [
        {"id": new_id(), "group_id": group_id, "document_id": document_id}
        for document_id in document_ids
    ]
    if rows:
        session.connection().execute(insert(StoryMember), rows)
        session.expire_all()


_SHOWN = (
    col(Document.id),
    col(Document.title),
    col(Document.publisher),
    col(Document.date),
    col(Document.language),
)
