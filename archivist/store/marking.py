"""Many passages marked with one thing, quickly enough for a single transaction."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, insert, or_, select
from sqlalchemy import update as update_rows
from sqlalchemy.orm import Mapped
from sqlmodel import Session, SQLModel, col

from archivist.errors import NotAllowed, NotFound
from archivist.model.annotation import Annotation, Body
from archivist.model.columns import new_id, now
from archivist.model.document import Document
from archivist.model.rendition import Rendition, Span
from archivist.text.anchor import quote_selector

_CHUNK = 400  # SQLite binds 32,766 values at most


class Quoted(NamedTuple):
    """A passage and the words that stood there when it was found."""

    span: Span
    exact: str


def annotate_all(session: Session, document_id: str, passages: Sequence[Quoted], body: Body) -> int:
    """Marks passages of the document's present text with copies of `body`.

    Returns how many did not bear it before. Raises NotFound, or NotAllowed where the words of a
    passage do not stand in the text any more.
    """
    statement = (
        select(col(Document.title), col(Rendition.id), col(Rendition.text))
        .join(Rendition, col(Rendition.id) == col(Document.rendition_id))
        .where(col(Document.id) == document_id)
    )
    session.flush()
    connection = session.connection()
    row = connection.execute(statement).first()
    if row is None:
        raise NotFound("document", document_id)
    for place in passages:
        if not place.exact or row.text[slice(*place.span)] != place.exact:
            raise NotAllowed(
                f"The text of “{row.title}” is not the one that was searched; search again."
            )
    held = _held(session, row.id)
    bearing = _bearing(session, row.id, body)
    fresh = {place.span: new_id() for place in passages if place.span not in held}
    wanted = {place.span: held.get(place.span) or fresh[place.span] for place in passages}
    bodies = [key for key in dict.fromkeys(wanted.values()) if key not in bearing]
    if fresh:
        rows = [_annotation(key, document_id, row.id, row.text, s) for s, key in fresh.items()]
        connection.execute(insert(SQLModel.metadata.tables["annotation"]), rows)
    if bodies:
        connection.execute(
            insert(SQLModel.metadata.tables["body"]), [_body(key, body) for key in bodies]
        )
    made = set(fresh.values())
    _touch(session, [key for key in bodies if key not in made])
    return len(bodies)


def borne_spans(
    session: Session, target_id: str, document_ids: Iterable[str]
) -> dict[str, list[Span]]:
    """Document id -> the passages of its present text that bear a code or record, in order."""
    ids = list(document_ids)
    found: dict[str, list[Span]] = {}
    for first in range(0, len(ids), _CHUNK):
        statement = (
            select(col(Annotation.document_id), col(Annotation.start), col(Annotation.end))
            .join(Document, col(Document.rendition_id) == col(Annotation.rendition_id))
            .join(Body, col(Body.annotation_id) == col(Annotation.id))
            .where(
                col(Document.id) == col(Annotation.document_id),
                col(Document.id).in_(ids[first : first + _CHUNK]),
                or_(col(Body.record_id) == target_id, col(Body.code_id) == target_id),
            )
            .order_by(col(Annotation.start), col(Annotation.end))
        )
        for document_id, start, end in session.connection().execute(statement):
            found.setdefault(document_id, []).append(Span(start, end))
    return found


def _held(session: Session, rendition_id: str) -> dict[Span, str]:
    statement = select(col(Annotation.start), col(Annotation.end), col(Annotation.id)).where(
        col(Annotation.rendition_id) == rendition_id
    )
    return {Span(row[0], row[1]): row[2] for row in session.connection().execute(statement)}


def _bearing(session: Session, rendition_id: str, body: Body) -> set[str]:
    """The annotations of a text that bear such a body."""
    statement = (
        select(col(Body.annotation_id))
        .join(Annotation, col(Annotation.id) == col(Body.annotation_id))
        .where(
            col(Annotation.rendition_id) == rendition_id,
            col(Body.purpose) == body.purpose,
            col(Body.text) == body.text,
            _same(col(Body.code_id), body.code_id),
            _same(col(Body.record_id), body.record_id),
        )
    )
    return set(session.connection().execute(statement).scalars())


def _same(column: Mapped[str | None], value: str | None) -> ColumnElement[bool]:
    return func.coalesce(column, "") == (value or "")


def _annotation(
    key: str, document_id: str, rendition_id: str, text: str, span: Span
) -> dict[str, object]:
    selector, moment = quote_selector(text, span), now()
    return {
        "id": key,
        "document_id": document_id,
        "rendition_id": rendition_id,
        "start": span.start,
        "end": span.end,
        "exact": selector.exact,
        "prefix": selector.prefix,
        "suffix": selector.suffix,
        "creator": "",
        "created_at": moment,
        "modified_at": moment,
    }


def _body(annotation_id: str, body: Body) -> dict[str, object]:
    return {
        "id": new_id(),
        "annotation_id": annotation_id,
        "purpose": str(body.purpose),
        "code_id": body.code_id,
        "record_id": body.record_id,
        "text": body.text,
        "created_at": now(),
    }


def _touch(session: Session, annotation_ids: Sequence[str]) -> None:
    annotation = SQLModel.metadata.tables["annotation"]
    for first in range(0, len(annotation_ids), _CHUNK):
        part = annotation_ids[first : first + _CHUNK]
        statement = update_rows(annotation).where(annotation.columns.id.in_(part))
        session.connection().execute(statement.values(modified_at=now()))
