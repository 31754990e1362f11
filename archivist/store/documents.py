"""Documents: what the library lists, what is read, and how they leave the archive."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlmodel import Session, col
from sqlmodel import select as sqlselect

from archivist.errors import Ambiguous, NotFound
from archivist.model.annotation import Annotation
from archivist.model.collection import CollectionMember
from archivist.model.columns import fold
from archivist.model.document import Creator, Document
from archivist.model.original import AccessionItem, Original, ProvenanceEvent
from archivist.model.rendition import Block, BlockKind, Inline, InlineKind, Rendition, Span

_CHUNK = 400

_SORTS: dict[str, Any] = {
    "title": col(Document.title_fold),
    "date": col(Document.date),
    "publisher": col(Document.publisher_fold),
    "creators": col(Document.creators_fold),
    "language": col(Document.language),
    "added": col(Document.added_at),
}


@dataclass(frozen=True)
class Listing:
    """Which documents, in what order: all, one collection, or those in no collection (inbox).

    `words` must all stand in title, outlet or creators. `sort` is one of title, date, publisher,
    creators, language, added, marks.
    """

    collection_ids: tuple[str, ...] = ()
    inbox: bool = False
    words: str = ""
    sort: str = "added"
    descending: bool = True


@dataclass(frozen=True)
class DocumentRow:
    """A document as a list shows it; `creators` are joined by "; "."""

    id: str
    title: str
    creators: str
    publisher: str
    date: str
    language: str
    marks: int
    added_at: datetime


@dataclass(frozen=True)
class ReadingText:
    """A rendition as it is read: its text and structure in code points."""

    rendition_id: str
    text: str
    blocks: tuple[Block, ...]
    inlines: tuple[Inline, ...]


def listed_ids(session: Session, listing: Listing) -> list[str]:
    """The ids of the documents of `listing`, in its order."""
    statement = select(col(Document.id))
    if listing.collection_ids:
        members = select(col(CollectionMember.document_id)).where(
            col(CollectionMember.collection_id).in_(listing.collection_ids)
        )
        statement = statement.where(col(Document.id).in_(members))
    elif listing.inbox:
        filed = select(col(CollectionMember.document_id))
        statement = statement.where(col(Document.id).not_in(filed))
    for word in fold(listing.words).split():
        columns = (Document.title_fold, Document.publisher_fold, Document.creators_fold)
        found = [col(column).contains(word, autoescape=True) for column in columns]
        statement = statement.where(found[0] | found[1] | found[2])
    if listing.sort == "marks":
        return _by_marks(session, statement, descending=listing.descending)
    order: Any = _SORTS[listing.sort]
    if listing.words:
        # No bare column: walking its index to read every row would visit them at random.
        order = func.coalesce(order, order)
    # Both in one direction, so that an index on (column, id) gives the order without a sort.
    return _ids_by(session, statement, order, col(Document.id), descending=listing.descending)


def _by_marks(session: Session, statement: Select[Any], *, descending: bool) -> list[str]:
    """Those with marks are sorted by their number; the many without come in the order of ids."""
    key = col(Annotation.document_id)
    counts = select(key.label("id"), func.count().label("marks")).group_by(key).subquery()
    marked = statement.join(counts, counts.c.id == col(Document.id))
    unmarked = statement.where(col(Document.id).not_in(select(key)))
    most = _ids_by(session, marked, counts.c.marks, col(Document.id), descending=descending)
    none = _ids_by(session, unmarked, col(Document.id), descending=descending)
    return most + none if descending else none + most


def _ids_by(session: Session, statement: Select[Any], *order: Any, descending: bool) -> list[str]:
    ordered = statement.order_by(*(part.desc() if descending else part for part in order))
    # One long string: 100,000 rows cost the driver more than finding them, and each row takes
    # the interpreter from the window's thread. SQLite keeps a subquery's order for group_concat.
    joined = session.scalar(select(func.group_concat(ordered.subquery().c.id, "\n")))
    return joined.split("\n") if joined else []


def rows(session: Session, ids: Sequence[str]) -> list[DocumentRow]:
    """The list rows of `ids`, in their order; ids that are gone are left out."""
    found: dict[str, DocumentRow] = {}
    for start in range(0, len(ids), _CHUNK):
        part = ids[start : start + _CHUNK]
        marks = _counts(session, Annotation.document_id, part)
        creators = creators_of(session, part)
        statement = select(
            col(Document.id),
            col(Document.title),
            col(Document.publisher),
            col(Document.date),
            col(Document.language),
            col(Document.added_at),
        ).where(col(Document.id).in_(part))
        for key, title, publisher, date, language, added in session.connection().execute(statement):
            found[key] = DocumentRow(
                key,
                title,
                "; ".join(creators.get(key, ())),
                publisher,
                date,
                language,
                marks.get(key, 0),
                added,
            )
    return [found[key] for key in ids if key in found]


def creators_of(session: Session, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Document id -> its creators in order."""
    names: dict[str, tuple[str, ...]] = {}
    for key, name in session.connection().execute(_creators(), {"ids": list(ids)}):
        names[key] = (*names.get(key, ()), name)
    return names


@cache  # building a statement takes longer than running it
def _creators() -> Select[str, str]:
    return (
        select(col(Creator.document_id), col(Creator.name))
        .where(col(Creator.document_id).in_(bindparam("ids", expanding=True)))
        .order_by(col(Creator.document_id), col(Creator.position))
    )


def get(session: Session, document_id: str) -> Document:
    """The document; raises NotFound."""
    document = session.get(Document, document_id)
    if document is None:
        raise NotFound("document", document_id)
    return document


def find(session: Session, name: str) -> Document:
    """The document whose id is `name` or begins with it, or whose title it is.

    Raises NotFound, or Ambiguous when several fit.
    """
    document = session.get(Document, name)
    if document is not None:
        return document
    title = col(Document.title_fold) == fold(name)
    begins = col(Document.id).startswith(name, autoescape=True)
    statement = sqlselect(Document).where((title | begins) if len(name) >= 4 else title)
    found = session.exec(statement.limit(20)).all()
    if not found:
        raise NotFound("document", name)
    if len(found) > 1:
        raise Ambiguous("document", name, len(found), "Give its id instead.")
    return found[0]


def reading_text(session: Session, rendition_id: str) -> ReadingText:
    """The text of a rendition and its structure; raises NotFound."""
    rendition = session.get(Rendition, rendition_id)
    if rendition is None:
        raise NotFound("rendition", rendition_id)
    return ReadingText(
        rendition.id,
        rendition.text,
        tuple(Block(BlockKind(kind), *rest) for kind, *rest in json.loads(rendition.blocks)),
        tuple(Inline(InlineKind(kind), *rest) for kind, *rest in json.loads(rendition.inlines)),
    )


def excerpt(session: Session, document_id: str, span: Span) -> str:
    """The words of a span of the document's present text; raises NotFound."""
    document = get(session, document_id)
    words = func.substr(col(Rendition.text), span.start + 1, span.end - span.start)
    statement = select(words).where(col(Rendition.id) == document.rendition_id)
    return str(session.connection().execute(statement).scalar() or "")


def refold(document: Document) -> None:
    """Brings the folded copies up to the values they stand for."""
    document.title_fold = fold(document.title)
    document.publisher_fold = fold(document.publisher)


def delete_documents(session: Session, ids: Sequence[str], agent: str = "") -> int:
    """Takes documents out of the archive (deaccession); returns how many.

    Their annotations go with them and come back by undo; originals, texts and provenance stay.
    """
    gone = 0
    for document_id in ids:
        document = session.get(Document, document_id)
        if document is None:
            continue
        event = ProvenanceEvent(kind="deaccession", document_id=document_id, agent=agent)
        session.add(event)
        session.delete(document)
        gone += 1
    session.flush()
    return gone


def provenance(session: Session, document_id: str) -> list[ProvenanceEvent]:
    """The dated lines of a document's provenance, oldest first."""
    statement = sqlselect(ProvenanceEvent).where(ProvenanceEvent.document_id == document_id)
    return list(session.exec(statement.order_by(col(ProvenanceEvent.at))))


def original_of(session: Session, document_id: str) -> tuple[Original, str]:
    """The document's original and the path it was received from; raises NotFound."""
    document = get(session, document_id)
    rendition = session.get(Rendition, document.rendition_id)
    original = session.get(Original, rendition.original_id) if rendition else None
    if original is None:
        raise NotFound("original", document_id)
    received = session.exec(
        sqlselect(AccessionItem.path).where(AccessionItem.document_id == document_id)
    ).first()
    return original, received or ""


def count(session: Session) -> int:
    """How many documents the archive holds."""
    return session.exec(sqlselect(func.count()).select_from(Document)).one()


def inbox_count(session: Session) -> int:
    """How many documents stand in no collection."""
    filed = select(func.count(func.distinct(col(CollectionMember.document_id))))
    return count(session) - session.connection().execute(filed).scalar_one()


def _counts(session: Session, column: Any, keys: Sequence[str]) -> dict[str, int]:
    statement = select(col(column), func.count()).where(col(column).in_(keys)).group_by(col(column))
    return dict(session.connection().execute(statement).all())
