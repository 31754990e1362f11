"""Marked passages: annotate, say more of them, move, remove."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, exists
from sqlmodel import Session, SQLModel, col
from sqlmodel import select as sqlselect

from archivist.errors import NotAllowed, NotFound
from archivist.model.annotation import Annotation, Body, Purpose
from archivist.model.columns import now
from archivist.model.document import Document
from archivist.model.rendition import Rendition, Span
from archivist.text.anchor import quote_selector

_CHUNK = 400


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
