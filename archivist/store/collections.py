"""Collections (nested folders of documents) and saved queries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Table, func, insert, select
from sqlalchemy import delete as delete_rows
from sqlmodel import Session, SQLModel, col
from sqlmodel import select as sqlselect

from archivist.errors import NotAllowed, NotFound
from archivist.model.collection import Collection, CollectionMember, SavedQuery
from archivist.model.columns import fold, new_id
from archivist.model.document import Document

_CHUNK = 400  # SQLite binds 32,766 values at most


@dataclass(frozen=True)
class CollectionRow:
    """A collection as the tree shows it; `documents` counts those in it and in its children."""

    id: str
    parent_id: str | None
    name: str
    documents: int


def rows(session: Session) -> list[CollectionRow]:
    """Every collection, siblings in order."""
    order = (col(Collection.position), col(Collection.name))
    held = session.exec(sqlselect(Collection).order_by(*order)).all()
    counts = _document_counts(session)
    return [CollectionRow(row.id, row.parent_id, row.name, counts.get(row.id, 0)) for row in held]


def _document_counts(session: Session) -> dict[str, int]:
    """Collection id -> documents in it and in those inside it, each counted once."""
    inside = select(col(Collection.id).label("outer"), col(Collection.id).label("inner")).cte(
        recursive=True
    )
    inside = inside.union_all(
        select(inside.c.outer, col(Collection.id)).where(
            col(Collection.parent_id) == inside.c.inner
        )
    )
    documents = func.count(func.distinct(col(CollectionMember.document_id)))
    statement = (
        select(inside.c.outer, documents)
        .join(CollectionMember, col(CollectionMember.collection_id) == inside.c.inner)
        .group_by(inside.c.outer)
    )
    return {row[0]: row[1] for row in session.connection().execute(statement)}


def with_children(session: Session, collection_id: str) -> tuple[str, ...]:
    """The collection's id and those of all collections inside it; raises NotFound."""
    get(session, collection_id)
    return tuple(_inside(list(session.exec(sqlselect(Collection))), collection_id))


def get(session: Session, collection_id: str) -> Collection:
    """The collection; raises NotFound."""
    collection = session.get(Collection, collection_id)
    if collection is None:
        raise NotFound("collection", collection_id)
    return collection


def find(session: Session, name: str) -> Collection | None:
    """The first collection of that name, whatever its case."""
    held = session.exec(sqlselect(Collection).order_by(col(Collection.position)))
    return next((row for row in held if fold(row.name) == fold(name)), None)


def create(session: Session, name: str, parent_id: str | None = None) -> Collection:
    """A new collection at the end of its siblings; raises NotFound, or NotAllowed for no name."""
    if parent_id is not None:
        get(session, parent_id)
    number = session.exec(sqlselect(func.count()).select_from(Collection)).one()
    collection = Collection(parent_id=parent_id, name=_named(name), position=number)
    session.add(collection)
    session.flush()
    return collection


def rename(session: Session, collection_id: str, name: str) -> None:
    """Raises NotFound, or NotAllowed for an empty name."""
    collection = get(session, collection_id)
    collection.name = _named(name)
    session.add(collection)
    session.flush()


def move(session: Session, collection_id: str, parent_id: str | None) -> None:
    """Puts a collection inside another; raises NotFound, or NotAllowed inside itself."""
    collection = get(session, collection_id)
    if parent_id is not None and get(session, parent_id).id in with_children(
        session, collection_id
    ):
        raise NotAllowed("A collection cannot stand inside itself.")
    collection.parent_id = parent_id
    session.add(collection)
    session.flush()


def delete(session: Session, collection_id: str) -> None:
    """Deletes a collection and those inside it; their documents stay. Raises NotFound."""
    session.delete(get(session, collection_id))
    session.flush()


def add_documents(session: Session, collection_id: str, document_ids: Sequence[str]) -> int:
    """Files documents in a collection; returns how many were not there before.

    Raises NotFound.
    """
    get(session, collection_id)
    held = set(
        session.exec(
            sqlselect(CollectionMember.document_id).where(
                CollectionMember.collection_id == collection_id
            )
        )
    )
    fresh = [key for key in dict.fromkeys(document_ids) if key not in held]
    for part in _parts(fresh):
        known = set(session.exec(sqlselect(Document.id).where(col(Document.id).in_(part))))
        if missing := [key for key in part if key not in known]:
            raise NotFound("document", missing[0])
        members = [
            {"id": new_id(), "collection_id": collection_id, "document_id": key} for key in part
        ]
        session.connection().execute(insert(_members()), members)
    return len(fresh)


def remove_documents(session: Session, collection_id: str, document_ids: Sequence[str]) -> None:
    """Takes documents out of a collection; they stay in the archive."""
    session.flush()
    for part in _parts(document_ids):
        statement = delete_rows(_members()).where(
            col(CollectionMember.collection_id) == collection_id,
            col(CollectionMember.document_id).in_(part),
        )
        session.connection().execute(statement)


def _members() -> Table:
    return SQLModel.metadata.tables["collection_member"]


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))


def saved_queries(session: Session) -> list[SavedQuery]:
    """The saved queries, by name."""
    return sorted(session.exec(sqlselect(SavedQuery)), key=lambda held: fold(held.name))


def save_query(session: Session, name: str, query: str, asked: str = "") -> SavedQuery:
    """Keeps a query by name, with all else that was asked; one of the same name is replaced."""
    held = next((row for row in saved_queries(session) if fold(row.name) == fold(name)), None)
    held = held or SavedQuery(name="", query="")
    held.name, held.query, held.asked = _named(name), query, asked
    session.add(held)
    session.flush()
    return held


def rename_query(session: Session, saved_query_id: str, name: str) -> None:
    """Raises NotFound, or NotAllowed for an empty name."""
    held = saved_query(session, saved_query_id)
    held.name = _named(name)
    session.add(held)
    session.flush()


def delete_query(session: Session, saved_query_id: str) -> None:
    """Raises NotFound."""
    session.delete(saved_query(session, saved_query_id))
    session.flush()


def saved_query(session: Session, saved_query_id: str) -> SavedQuery:
    """The saved query; raises NotFound."""
    held = session.get(SavedQuery, saved_query_id)
    if held is None:
        raise NotFound("saved query", saved_query_id)
    return held


def _named(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise NotAllowed("A name is needed.")
    return name


def _inside(held: Sequence[Collection], collection_id: str) -> list[str]:
    found = [collection_id]
    for key in found:
        found += [row.id for row in held if row.parent_id == key]
    return found
