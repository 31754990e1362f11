"""Search without an index: SQL LIKE, for the time until the index is there.

It finds strings as they stand, not other forms of a word, and ranks nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, not_, or_, select, true
from sqlmodel import Session, col

from archivist.model.annotation import Annotation, Body, Purpose
from archivist.model.authority import AuthorityRecord, NameForm
from archivist.model.codebook import Code
from archivist.model.collection import Collection, CollectionMember
from archivist.model.document import Creator, Document
from archivist.model.rendition import Rendition
from archivist.search.results import Page
from archivist.search.schema import RECORD_FIELDS
from archivist.search.tree import All, AnyOf, Dates, Node, Without, Words

Condition = ColumnElement[bool]

_ORDERS: dict[str, tuple[Any, ...]] = {
    "title": (col(Document.title_fold),),
    "date": (col(Document.date).desc(), col(Document.title_fold)),
}


def plain_search(session: Session, node: Node, page: Page) -> tuple[int, list[str]]:
    """How many documents fit, and the ids of a page of them."""
    condition = _condition(node)
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
    if isinstance(node, Dates):
        return _dated(node.first, node.last)
    return _words(node)


def _dated(first: date, last: date) -> Condition:
    """EDTF text orders as its days do; "~" stands behind every digit and dash."""
    held = col(Document.date)
    return and_(held != "", held <= last.isoformat(), held + "~" >= first.isoformat())


def _words(words: Words) -> Condition:
    text = " ".join(words.text.split())
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
}
