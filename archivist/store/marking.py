"""Many passages marked with one thing, quickly enough for a single transaction."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from sqlalchemy import ColumnElement, delete, func, insert, or_, select
from sqlalchemy import update as update_rows
from sqlalchemy.orm import Mapped
from sqlmodel import Session, SQLModel, col

from archivist.errors import NotAllowed, NotFound
from archivist.model.annotation import Annotation, Body
from archivist.model.columns import new_id, now
from archivist.model.document import Document
from archivist.model.rendition import Rendition, Span
from archivist.text.anchor import quote_selector

_Bearing = Literal["code_id", "record_id"]
_CHUNK = 400  # SQLite binds 32,766 values at most


class Quoted(NamedTuple):
    """A passage and the words that stood there when it was found."""

    span: Span
    exact: str


class _Text(NamedTuple):
    """A document's present text."""

    document_id: str
    title: str
    rendition_id: str
    text: str


def annotate_all(session: Session, passages: Mapping[str, Sequence[Quoted]], body: Body) -> int:
    """Marks passages of documents' present texts with copies of `body`; a few documents at once.

    Returns how many did not bear it before. Raises NotFound, or NotAllowed where the words of a
    passage do not stand in the text any more.
    """
    session.flush()
    texts = _texts(session, passages)
    for text in texts:
        _check(text, passages[text.document_id])
    renditions = [text.rendition_id for text in texts]
    held = _held(session, renditions)
    bearing = _bearing(session, renditions, body)
    fresh: list[dict[str, object]] = []
    wanted: dict[str, None] = {}
    for text in texts:
        there = held.setdefault(text.rendition_id, {})
        for place in passages[text.document_id]:
            if place.span not in there:
                there[place.span] = new_id()
                fresh.append(_annotation(there[place.span], text, place.span))
            wanted[there[place.span]] = None
    bodies = [key for key in wanted if key not in bearing]
    if fresh:
        session.connection().execute(insert(SQLModel.metadata.tables["annotation"]), fresh)
    if bodies:
        rows = [_body(key, body) for key in bodies]
        session.connection().execute(insert(SQLModel.metadata.tables["body"]), rows)
    made = {row["id"] for row in fresh}
    _touch(session, [key for key in bodies if key not in made])
    return len(bodies)


def hand_over(session: Session, column: _Bearing, target_id: str, into_id: str) -> None:
    """Gives what is marked with a code or record (by `column` of Body) to another of its kind.

    A passage that bears both keeps one.
    """
    session.flush()
    body = SQLModel.metadata.tables["body"]
    annotation = SQLModel.metadata.tables["annotation"]
    borne, held = body.columns[column], body.alias("held")
    both = select(held.columns.annotation_id).where(held.columns[column] == into_id)
    twice = body.columns.annotation_id.in_(both)
    going = select(held.columns.annotation_id).where(held.columns[column] == target_id)
    connection = session.connection()
    connection.execute(delete(body).where(borne == target_id, twice))
    moved = update_rows(annotation).where(annotation.columns.id.in_(going))
    connection.execute(moved.values(modified_at=now()))
    connection.execute(update_rows(body).where(borne == target_id).values({borne: into_id}))
    session.expire_all()  # rows changed behind the session's back


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


def _texts(session: Session, document_ids: Iterable[str]) -> list[_Text]:
    ids = list(document_ids)
    columns = (col(Document.id), col(Document.title), col(Rendition.id), col(Rendition.text))
    statement = (
        select(*columns)
        .join(Rendition, col(Rendition.id) == col(Document.rendition_id))
        .where(col(Document.id).in_(ids))
    )
    found = {row[0]: _Text(*row) for row in session.connection().execute(statement)}
    for key in ids:
        if key not in found:
            raise NotFound("document", key)
    return [found[key] for key in ids]


def _check(text: _Text, passages: Iterable[Quoted]) -> None:
    for place in passages:
        if not place.exact or text.text[slice(*place.span)] != place.exact:
            raise NotAllowed(
                f"The text of “{text.title}” is not the one that was searched; search again."
            )


def _held(session: Session, rendition_ids: Sequence[str]) -> dict[str, dict[Span, str]]:
    """Rendition -> the passages that are marked there -> annotation."""
    statement = select(
        col(Annotation.rendition_id),
        col(Annotation.start),
        col(Annotation.end),
        col(Annotation.id),
    ).where(col(Annotation.rendition_id).in_(rendition_ids))
    found: dict[str, dict[Span, str]] = {}
    for rendition_id, start, end, key in session.connection().execute(statement):
        found.setdefault(rendition_id, {})[Span(start, end)] = key
    return found


def _bearing(session: Session, rendition_ids: Sequence[str], body: Body) -> set[str]:
    """The annotations of some texts that bear such a body."""
    statement = (
        select(col(Body.annotation_id))
        .join(Annotation, col(Annotation.id) == col(Body.annotation_id))
        .where(
            col(Annotation.rendition_id).in_(rendition_ids),
            col(Body.purpose) == body.purpose,
            col(Body.text) == body.text,
            _same(col(Body.code_id), body.code_id),
            _same(col(Body.record_id), body.record_id),
        )
    )
    return set(session.connection().execute(statement).scalars())


def _same(column: Mapped[str | None], value: str | None) -> ColumnElement[bool]:
    return func.coalesce(column, "") == (value or "")


def _annotation(key: str, text: _Text, span: Span) -> dict[str, object]:
    selector, moment = quote_selector(text.text, span), now()
    return {
        "id": key,
        "document_id": text.document_id,
        "rendition_id": text.rendition_id,
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
