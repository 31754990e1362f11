"""Marked passages: annotate, move, remove, and the rows the reader and the panels show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, func, select
from sqlmodel import Session, SQLModel, col
from sqlmodel import select as sqlselect

from archivist.errors import NotAllowed, NotFound
from archivist.model.annotation import Annotation, Body, Purpose
from archivist.model.authority import AuthorityRecord, NameForm
from archivist.model.codebook import Code
from archivist.model.columns import now
from archivist.model.document import Document
from archivist.model.rendition import Rendition, Span
from archivist.text.anchor import quote_selector

_CHUNK = 400


@dataclass(frozen=True)
class BodyRow:
    """What is said of a passage; `kind` is a record's kind, "code" or "note".

    `label` is the code's name, the record's heading or the note itself; `target_id` names the
    code or record; `colour` is #rrggbb or empty for the colour of the kind.
    """

    id: str
    purpose: str
    kind: str
    label: str
    colour: str
    target_id: str


@dataclass(frozen=True)
class Passage:
    """An annotation with all its bodies; `span` counts code points of its rendition's text."""

    id: str
    document_id: str
    rendition_id: str
    span: Span
    exact: str
    prefix: str
    suffix: str
    creator: str
    created_at: datetime
    modified_at: datetime
    bodies: tuple[BodyRow, ...]


def tagging(code_id: str) -> Body:
    """A body that puts a code on a passage."""
    return Body(purpose=Purpose.TAGGING, code_id=code_id)


def identifying(record_id: str) -> Body:
    """A body that says whom or what a passage names."""
    return Body(purpose=Purpose.IDENTIFYING, record_id=record_id)


def commenting(text: str) -> Body:
    """A body that notes something about a passage."""
    return Body(purpose=Purpose.COMMENTING, text=text)


def annotate(session: Session, document_id: str, span: Span, *bodies: Body) -> Annotation:
    """Marks `span` of the document's present text with `bodies`.

    A span marked before gets the bodies it lacks. Raises NotFound, or NotAllowed for a span that
    is empty or outside the text.
    """
    document = session.get(Document, document_id)
    if document is None:
        raise NotFound("document", document_id)
    annotation = session.exec(
        sqlselect(Annotation).where(
            Annotation.rendition_id == document.rendition_id,
            Annotation.start == span.start,
            Annotation.end == span.end,
        )
    ).first()
    if annotation is None:
        annotation = Annotation(
            document_id=document_id, rendition_id=document.rendition_id, start=0, end=0, exact=""
        )
        _place(session, annotation, span)
    session.add(annotation)
    session.flush()
    _add_bodies(session, annotation, bodies)
    return annotation


def add_bodies(session: Session, annotation_id: str, *bodies: Body) -> None:
    """Says more of a passage that is marked already; raises NotFound."""
    _add_bodies(session, _get(session, annotation_id), bodies)


def move(session: Session, annotation_id: str, span: Span) -> None:
    """Gives an annotation new edges. One that lands on another's exact span joins it.

    Raises NotFound, or NotAllowed for a span that is empty or outside the text.
    """
    annotation = _get(session, annotation_id)
    other = session.exec(
        sqlselect(Annotation).where(
            Annotation.rendition_id == annotation.rendition_id,
            Annotation.start == span.start,
            Annotation.end == span.end,
            Annotation.id != annotation_id,
        )
    ).first()
    if other is None:
        _place(session, annotation, span)
        session.add(annotation)
        session.flush()
        return
    _add_bodies(session, other, [_copy(body) for body in _bodies(session, annotation_id)])
    session.delete(annotation)
    session.flush()


def edit_note(session: Session, body_id: str, text: str) -> None:
    """Changes the words of a note; an empty note is removed. Raises NotFound, NotAllowed."""
    body = _get_body(session, body_id)
    if body.purpose != Purpose.COMMENTING:
        raise NotAllowed("Only a note can be edited; a code or a record is renamed.")
    if not text.strip():
        remove_body(session, body_id)
        return
    body.text = text
    session.add(body)
    _touch(session, body.annotation_id)


def remove_body(session: Session, body_id: str) -> None:
    """Takes one code, record or note off a passage; the last one takes the mark along."""
    body = _get_body(session, body_id)
    session.delete(body)
    session.flush()
    remove_bare(session, [body.annotation_id])


def remove(session: Session, annotation_id: str) -> None:
    """Removes the mark and all that was said of it; raises NotFound."""
    session.delete(_get(session, annotation_id))
    session.flush()


def remove_bare(session: Session, annotation_ids: Sequence[str]) -> None:
    """Removes those of the annotations that no body is left on."""
    session.flush()
    annotation = SQLModel.metadata.tables["annotation"]
    bodied = exists().where(col(Body.annotation_id) == annotation.columns.id)
    for start in range(0, len(annotation_ids), _CHUNK):
        part = annotation.columns.id.in_(annotation_ids[start : start + _CHUNK])
        session.connection().execute(delete(annotation).where(part, ~bodied))
    session.expire_all()  # rows went behind the session's back


def passages(
    session: Session,
    *,
    document_id: str | None = None,
    rendition_id: str | None = None,
    code_id: str | None = None,
    record_id: str | None = None,
    document_ids: Sequence[str] | None = None,
    ids: Sequence[str] | None = None,
) -> list[Passage]:
    """Marked passages in text order, narrowed by what is given; all of the archive otherwise.

    Those of `document_ids` come in the order of the ids.
    """
    statement = sqlselect(Annotation)
    if ids is not None:
        statement = statement.where(col(Annotation.id).in_(ids))
    if document_id is not None:
        statement = statement.where(Annotation.document_id == document_id)
    if rendition_id is not None:
        statement = statement.where(Annotation.rendition_id == rendition_id)
    if code_id is not None:
        bearing = select(col(Body.annotation_id)).where(col(Body.code_id) == code_id)
        statement = statement.where(col(Annotation.id).in_(bearing))
    if record_id is not None:
        bearing = select(col(Body.annotation_id)).where(col(Body.record_id) == record_id)
        statement = statement.where(col(Annotation.id).in_(bearing))
    order = (Annotation.document_id, Annotation.start, Annotation.end)
    statement = statement.order_by(*(col(column) for column in order))
    if document_ids is None:
        return _passages(session, session.exec(statement).all())
    found: list[Annotation] = []
    for first in range(0, len(document_ids), _CHUNK):  # SQLite binds 32,766 values at most
        part = document_ids[first : first + _CHUNK]
        found += session.exec(statement.where(col(Annotation.document_id).in_(part)))
    place = {key: number for number, key in enumerate(document_ids)}
    found.sort(key=lambda held: place[held.document_id])
    return _passages(session, found)


def passage(session: Session, annotation_id: str) -> Passage:
    """One marked passage; raises NotFound."""
    return _passages(session, [_get(session, annotation_id)])[0]


def _passages(session: Session, found: Sequence[Annotation]) -> list[Passage]:
    bodies = body_rows(session, [annotation.id for annotation in found])
    return [
        Passage(
            held.id,
            held.document_id,
            held.rendition_id,
            held.span,
            held.exact,
            held.prefix,
            held.suffix,
            held.creator,
            held.created_at,
            held.modified_at,
            bodies.get(held.id, ()),
        )
        for held in found
    ]


def borne_ids(session: Session, target_id: str) -> list[str]:
    """The ids of the annotations that bear a code or record: newest document first, then in
    text order."""
    bearing = select(col(Body.annotation_id)).where(
        (col(Body.record_id) == target_id) | (col(Body.code_id) == target_id)
    )
    statement = (
        select(col(Annotation.id))
        .join(Document, col(Document.id) == col(Annotation.document_id))
        .where(col(Annotation.id).in_(bearing))
        .order_by(
            col(Document.date).desc(), col(Document.id), col(Annotation.start), col(Annotation.end)
        )
    )
    return list(session.connection().execute(statement).scalars())


def counts(session: Session, document_id: str | None = None) -> dict[str, int]:
    """Code or record id -> how many passages bear it, in the archive or in one document."""
    found: dict[str, int] = {}
    for column in (col(Body.record_id), col(Body.code_id)):
        statement = select(column, func.count()).where(column.is_not(None)).group_by(column)
        if document_id is not None:
            statement = statement.join(
                Annotation, col(Annotation.id) == col(Body.annotation_id)
            ).where(col(Annotation.document_id) == document_id)
        for target_id, number in session.connection().execute(statement):
            found[str(target_id)] = number
    return found


def body_rows(session: Session, annotation_ids: Sequence[str]) -> dict[str, tuple[BodyRow, ...]]:
    """Annotation id -> its bodies, oldest first."""
    found: dict[str, tuple[BodyRow, ...]] = {}
    for start in range(0, len(annotation_ids), _CHUNK):
        statement = (
            select(
                col(Body.annotation_id),
                col(Body.id),
                col(Body.purpose),
                func.coalesce(col(AuthorityRecord.kind), ""),
                func.coalesce(col(NameForm.form), col(Code.name), col(Body.text)),
                func.coalesce(col(AuthorityRecord.colour), col(Code.colour), ""),
                func.coalesce(col(Body.record_id), col(Body.code_id), ""),
            )
            .outerjoin(Code, col(Code.id) == col(Body.code_id))
            .outerjoin(AuthorityRecord, col(AuthorityRecord.id) == col(Body.record_id))
            .outerjoin(
                NameForm,
                (col(NameForm.record_id) == col(Body.record_id)) & (col(NameForm.position) == 0),
            )
            .where(col(Body.annotation_id).in_(annotation_ids[start : start + _CHUNK]))
            .order_by(col(Body.created_at), col(Body.id))
        )
        for (
            annotation_id,
            key,
            purpose,
            kind,
            label,
            colour,
            target,
        ) in session.connection().execute(statement):
            named = kind or ("code" if purpose == Purpose.TAGGING else "note")
            row = BodyRow(key, purpose, named, label, colour, target)
            found[annotation_id] = (*found.get(annotation_id, ()), row)
    return found


def _get(session: Session, annotation_id: str) -> Annotation:
    annotation = session.get(Annotation, annotation_id)
    if annotation is None:
        raise NotFound("annotation", annotation_id)
    return annotation


def _get_body(session: Session, body_id: str) -> Body:
    body = session.get(Body, body_id)
    if body is None:
        raise NotFound("body", body_id)
    return body


def _bodies(session: Session, annotation_id: str) -> list[Body]:
    statement = sqlselect(Body).where(Body.annotation_id == annotation_id)
    return list(session.exec(statement.order_by(col(Body.created_at), col(Body.id))))


def _copy(body: Body) -> Body:
    return Body(
        purpose=body.purpose, code_id=body.code_id, record_id=body.record_id, text=body.text
    )


def _place(session: Session, annotation: Annotation, span: Span) -> None:
    text = session.exec(
        sqlselect(Rendition.text).where(Rendition.id == annotation.rendition_id)
    ).one()
    if not 0 <= span.start < span.end <= len(text):
        raise NotAllowed(f"There is no passage from {span.start} to {span.end} in this text.")
    selector = quote_selector(text, span)
    annotation.start, annotation.end = span
    annotation.exact = selector.exact
    annotation.prefix = selector.prefix
    annotation.suffix = selector.suffix
    annotation.modified_at = now()


def _add_bodies(session: Session, annotation: Annotation, bodies: Sequence[Body]) -> None:
    present = {
        (body.purpose, body.code_id, body.record_id, body.text)
        for body in _bodies(session, annotation.id)
    }
    fresh = False
    for body in bodies:
        key = (body.purpose, body.code_id, body.record_id, body.text)
        if key not in present:
            present.add(key)
            body.annotation_id = annotation.id
            session.add(body)
            fresh = True
    session.flush()
    if fresh:
        _touch(session, annotation.id)


def _touch(session: Session, annotation_id: str) -> None:
    annotation = _get(session, annotation_id)
    annotation.modified_at = now()
    session.add(annotation)
    session.flush()
