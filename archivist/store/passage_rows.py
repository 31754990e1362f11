"""Marked passages as the reader, the panels and the exports show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlmodel import Session, col
from sqlmodel import select as sqlselect

from archivist.errors import NotFound
from archivist.model.annotation import Annotation, Body, Purpose
from archivist.model.authority import AuthorityRecord, NameForm
from archivist.model.codebook import Code
from archivist.model.document import Document
from archivist.model.rendition import Span

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
    annotation = session.get(Annotation, annotation_id)
    if annotation is None:
        raise NotFound("annotation", annotation_id)
    return _passages(session, [annotation])[0]


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
