"""Search without an index: SQL LIKE, for the time until the index is there.

It finds strings as they stand, not other forms of a word, and ranks nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, not_, or_, select, true
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session, col

from archivist.model.annotation import Annotation, Body, Purpose
from archivist.model.authority import AuthorityRecord, NameForm
from archivist.model.codebook import Code
from archivist.model.collection import Collection, CollectionMember
from archivist.model.document import Creator, Document
from archivist.model.rendition import Rendition
from archivist.search.results import Page
from archivist.search.schema import RECORD_FIELDS
from archivist.search.tree import READING, All, AnyOf, Dates, Has, Near, Node, Without, Words

Condition = ColumnElement[bool]
_CHECKED_EACH = 1_000  # steps of SQLite's machine

_ORDERS: dict[str, tuple[Any, ...]] = {
    "title": (col(Document.title_fold),),
    "date": (col(Document.date).desc(), col(Document.title_fold)),
}


def plain_search(
    session: Session,
    node: Node,
    page: Page,
    document_id: str = "",
    check: Callable[[], None] = lambda: None,
) -> tuple[int, list[str]]:
    """How many documents fit (perhaps only one is looked at), and the ids of a page of them.

    `check` is called while SQLite works; what it raises ends the search.
    """
    with _checked(session, check):
        return _plain_search(session, node, page, document_id)


@contextmanager
def _checked(session: Session, check: Callable[[], None]) -> Iterator[None]:
    raised: list[Exception] = []

    def is_over() -> int:
        try:
            check()
        except Exception as error:  # noqa: BLE001 - it must not be lost in SQLite
            raised.append(error)
        return len(raised)

    connection: Any = session.connection().connection.driver_connection
    connection.set_progress_handler(is_over, _CHECKED_EACH)
    try:
        yield
    except DatabaseError:
        if raised:
            raise raised[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _plain_search(
    session: Session, node: Node, page: Page, document_id: str
) -> tuple[int, list[str]]:
    condition = _condition(node)
    if document_id:
        condition = and_(condition, col(Document.id) == document_id)
    if page.scope:
        condition = and_(condition, _filed(col(CollectionMember.collection_id).in_(page.scope)))
    joined = col(Rendition.id) == col(Document.rendition_id)
    counted = select(func.count()).select_from(Document).join(Rendition, joined).where(condition)
    total = session.connection().execute(counted).scalar_one()
    order = _ORDERS.get(page.sort, _ORDERS["date"])
    statement = select(col(Document.id)).join(Rendition, joined).where(condition)
    statement = statement.order_by(*order, col(Document.id)).limit(page.limit).offset(page.offset)
    return total, list(session.connection().execute(statement).scalars())


def _condition(node: Node) -> Condition:
    if isinstance(node, All):
        return and_(*(_condition(part) for part in node.parts))
    if isinstance(node, AnyOf):
        return or_(*(_condition(part) for part in node.parts))
    if isinstance(node, Without):
        return not_(_condition(node.part))
    return _words(node) if isinstance(node, Words) else _other(node)


def _other(node: Near | Dates | Has) -> Condition:
    if isinstance(node, Near):  # how near, only the index can tell
        return and_(*(_words(replace(part, field=node.field)) for part in node.parts))
    if isinstance(node, Has):
        return _said(_BEARING.get(node.what, col(AuthorityRecord.kind) == node.what))
    return _added(node.first, node.last) if node.which == "added" else _dated(node.first, node.last)


def _added(first: date, last: date) -> Condition:
    start = datetime.combine(first, time.min, UTC)
    return and_(
        col(Document.added_at) >= start,
        func.date(col(Document.added_at)) <= last.isoformat(),
    )


def _dated(first: date, last: date) -> Condition:
    """EDTF text orders as its days do; "~" stands behind every digit and dash."""
    held = col(Document.date)
    return and_(held != "", held <= last.isoformat(), held + "~" >= first.isoformat())


def _words(words: Words) -> Condition:
    text = " ".join(words.text.split())
    if words.like:  # the whole of a word, only the index can tell
        text = max(re.split(r"[*?]+", text), key=len)
    if words.field in RECORD_FIELDS:
        kind = col(AuthorityRecord.kind) == words.field
        return _said(and_(kind, _has(col(NameForm.form), text)))
    return _IN_FIELD[words.field](text)


def _anywhere(text: str) -> Condition:
    return or_(
        _has(col(Document.title), text),
        _has(col(Rendition.text), text),
        _said(_has(col(Body.text), text)),
        _said(_has(col(Code.name), text)),
        _said(_has(col(NameForm.form), text)),
    )


def _in_language(text: str) -> Condition:
    language = func.lower(col(Document.language))
    return or_(language == text, language.startswith(text + "-", autoescape=True))


def _in_collection(text: str) -> Condition:
    inside = col(Collection.id) == col(CollectionMember.collection_id)
    return _filed(exists().where(inside, _has(col(Collection.name), text)))


def _by_author(text: str) -> Condition:
    own = col(Creator.document_id) == col(Document.id)
    return exists().where(own, _has(col(Creator.name), text))


def _has(column: Any, text: str) -> Condition:
    found: Condition = column.icontains(text, autoescape=True)
    return found


def _said(condition: Condition) -> Condition:
    """Whether a body on one of the document's passages fits."""
    statement = (
        select(col(Annotation.id))
        .join(Body, col(Body.annotation_id) == col(Annotation.id))
        .outerjoin(Code, col(Code.id) == col(Body.code_id))
        .outerjoin(AuthorityRecord, col(AuthorityRecord.id) == col(Body.record_id))
        .outerjoin(NameForm, col(NameForm.record_id) == col(Body.record_id))
        .where(col(Annotation.document_id) == col(Document.id), condition)
        .correlate(Document)
    )
    return statement.exists()


def _filed(condition: Condition) -> Condition:
    return exists().where(col(CollectionMember.document_id) == col(Document.id), condition, true())


_IN_FIELD: dict[str | None, Callable[[str], Condition]] = {
    None: _anywhere,
    "title": lambda text: _has(col(Document.title), text),
    "body": lambda text: _has(col(Rendition.text), text),
    "note": lambda text: _said(
        and_(col(Body.purpose) == Purpose.COMMENTING, _has(col(Body.text), text))
    ),
    "code": lambda text: _said(_has(col(Code.name), text)),
    "source": lambda text: or_(
        _has(col(Document.publisher), text), _has(col(Document.agency), text)
    ),
    "author": _by_author,
    "language": _in_language,
    "collection": _in_collection,
    "type": lambda text: func.replace(func.lower(col(Document.type)), " ", "-") == text,
    "marked": lambda text: _said(
        or_(_has(col(Body.text), text), _has(col(Code.name), text), _has(col(NameForm.form), text))
    ),
    "target": lambda text: _said(or_(col(Body.code_id) == text, col(Body.record_id) == text)),
    READING: lambda text: or_(_has(col(Document.title), text), _has(col(Rendition.text), text)),
}

_BEARING: dict[str, Condition] = {
    "note": col(Body.purpose) == Purpose.COMMENTING,
    "code": col(Body.purpose) == Purpose.TAGGING,
    "marked": true(),
}
