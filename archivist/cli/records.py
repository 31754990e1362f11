"""The record that somebody names on the command line."""

from __future__ import annotations

from sqlmodel import Session

from archivist.errors import Ambiguous
from archivist.model.authority import AuthorityRecord
from archivist.store import authority

_SHOWN = 5


def record_called(session: Session, kind: str, given: str) -> AuthorityRecord | None:
    """The one record of `kind` with that name or id, None where there is none.

    Raises Ambiguous, with the names and ids of those it may be.
    """
    by_id = session.get(AuthorityRecord, given)
    if by_id is not None and by_id.kind == kind:
        return by_id
    found = authority.find(session, kind, given)
    if len(found) > 1:
        ids = {record.id for record in found}
        held = [f"{row.heading} ({row.id})" for row in authority.rows(session) if row.id in ids]
        more = ", …" if len(held) > _SHOWN else ""
        remedy = f"Give another of its names, or its id: {', '.join(held[:_SHOWN])}{more}."
        raise Ambiguous(kind, given, len(found), remedy)
    return found[0] if found else None
