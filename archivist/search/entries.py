"""Documents and passages as the index sees them, read afresh from SQLite.

An entry is a pure function of the present rows; that is why undo, crash and rebuild need no
special care.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlmodel import Session, SQLModel, col

from archivist.model.annotation import Annotation
from archivist.model.authority import NameForm
from archivist.model.collection import CollectionMember
from archivist.model.dates import DateSpan
from archivist.model.document import Document
from archivist.model.rendition import Rendition
from archivist.search.analyzer import SEPARATOR
from archivist.search.hanja import is_korean
from archivist.search.schema import DOCUMENT, PASSAGE, RECORD_FIELDS, pack_facets
from archivist.store import documents
from archivist.store.passage_rows import Passage, passages

_TEXTS_AT_ONCE = 50
_KEY_LENGTH = 120
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]+")

Entry = dict[str, Any]  # field of the schema -> value; "hanja": whether the text is Korean
Forms = dict[str, tuple[str, ...]]  # record id -> its names, heading first


def read_entries(session: Session, ids: Sequence[str]) -> Iterator[Entry]:
    """The index fields of each document of `ids` that exists, and of each passage marked in it."""
    for start in range(0, len(ids), _TEXTS_AT_ONCE):
        yield from _entries(session, ids[start : start + _TEXTS_AT_ONCE], with_passages=True)


def read_documents(session: Session, ids: Sequence[str]) -> Iterator[Entry]:
    """The index fields of each document of `ids` that exists, without its passages."""
    for start in range(0, len(ids), _TEXTS_AT_ONCE):
        yield from _entries(session, ids[start : start + _TEXTS_AT_ONCE], with_passages=False)


def read_passages(session: Session, ids: Sequence[str]) -> Iterator[Entry]:
    """The index fields of each annotation of `ids` that exists."""
    if not ids:
        return
    found = passages(session, ids=ids)
    forms = forms_of(session, _record_ids([found]))
    documents_of = {passage.document_id for passage in found}
    columns = SQLModel.metadata.tables["document"].columns
    statement = select(*columns).where(columns.id.in_(documents_of))
    rows = {row.id: row for row in session.connection().execute(statement)}
    creators = documents.creators_of(session, list(rows))
    filed = _collections_of(session, list(rows))
    shared = {
        key: _shared_fields(row, creators.get(key, ()), filed[key]) for key, row in rows.items()
    }
    for passage in found:
        row = rows[passage.document_id]
        yield _passage_entry(passage, row, shared[passage.document_id], forms)


def _entries(session: Session, ids: Sequence[str], *, with_passages: bool) -> Iterator[Entry]:
    """The entries of some documents; the texts of all are held at once."""
    marked: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages(session, document_ids=ids):
        marked[passage.document_id].append(passage)
    forms = forms_of(session, _record_ids(marked.values()))
    creators = documents.creators_of(session, ids)
    filed = _collections_of(session, ids)
    for row in session.connection().execute(_texts(), {"ids": list(ids)}):
        shared = _shared_fields(row, creators.get(row.id, ()), filed[row.id])
        own = {"id": row.id, "kind": DOCUMENT, "title": row.title, "body": row.body}
        own["hanja"] = is_korean(row.body, row.language)
        yield {**shared, **own, **_marked_fields(row, marked[row.id], forms)}
        if with_passages:
            for passage in marked[row.id]:
                yield _passage_entry(passage, row, shared, forms)


@cache  # building a statement takes longer than running it
def _texts() -> Select[Any]:
    columns = SQLModel.metadata.tables["document"].columns
    return (
        select(*columns, col(Rendition.text).label("body"))
        .join(Rendition, col(Rendition.id) == columns.rendition_id)
        .where(columns.id.in_(bindparam("ids", expanding=True)))
    )


def _passage_entry(passage: Passage, row: Any, shared: Entry, forms: Forms) -> Entry:
    own = {"id": passage.id, "document": row.id, "kind": PASSAGE, "body": passage.exact}
    own["hanja"] = is_korean(passage.exact, row.language)
    return {**shared, **own, **_marked_fields(row, [passage], forms)}


def forms_of(session: Session, record_ids: Iterable[str]) -> Forms:
    """The names of the records, heading first."""
    ids = sorted(record_ids)
    if not ids:
        return {}
    statement = (
        select(col(NameForm.record_id), col(NameForm.form))
        .where(col(NameForm.record_id).in_(ids))
        .order_by(col(NameForm.record_id), col(NameForm.position))
    )
    found: dict[str, list[str]] = defaultdict(list)
    for record_id, form in session.connection().execute(statement):
        found[record_id].append(form)
    return {record_id: tuple(forms) for record_id, forms in found.items()}


def language_terms(language: str) -> list[str]:
    """A BCP 47 tag and its language alone: zh-Hant is found by zh too."""
    tag = language.strip().lower()
    return list(dict.fromkeys((tag, tag.split("-", 1)[0]))) if tag else []


def _shared_fields(row: Any, creators: Sequence[str], filed: Sequence[str]) -> Entry:
    """What a document and its passages have in common."""
    span = DateSpan.parse(row.date)
    return {
        "source": _joined((row.publisher, row.agency)),
        "author": _joined(creators),
        "language": " ".join(language_terms(row.language)),
        "type": "-".join(row.type.lower().split()),
        "collection": " ".join(filed),
        "first_day": span.first.toordinal() if span else 0,
        "last_day": span.last.toordinal() if span else 0,
        "added_day": row.added_at.toordinal(),
        "title_key": row.title_fold[:_KEY_LENGTH].encode(),
    }


def _marked_fields(row: Any, marked: Sequence[Passage], forms: Forms) -> Entry:
    """What is said of passages of a document, each thing once however often it is marked."""
    said: dict[str, dict[str, None]] = {name: {} for name in ("note", "code", *RECORD_FIELDS)}
    headings: dict[str, dict[str, None]] = {name: {} for name in said}
    for body in (body for passage in marked for body in passage.bodies):
        if body.kind not in said:
            continue
        names = forms.get(body.target_id, ()) if body.kind in RECORD_FIELDS else (body.label,)
        said[body.kind].update(dict.fromkeys(names))
        headings[body.kind][body.label] = None
    facets = {
        name: [_CONTROL.sub(" ", value) for value in values]
        for name, values in headings.items()
        if name != "note"
    }
    facets |= {"year": [row.date[:4]], "source": [row.publisher], "language": [row.language]}
    fields: dict[str, Any] = {name: _joined(values) for name, values in said.items()}
    fields["marked"] = _joined(value for values in said.values() for value in values)
    fields["has"] = " ".join(name for name, values in said.items() if values)
    fields["target"] = " ".join(
        {body.target_id: None for passage in marked for body in passage.bodies if body.target_id}
    )
    fields["facets"] = pack_facets(facets)
    return fields


def _joined(values: Iterable[str]) -> str:
    return SEPARATOR.join(value for value in values if value)


def _record_ids(passages: Iterable[Sequence[Passage]]) -> set[str]:
    return {
        body.target_id
        for group in passages
        for passage in group
        for body in passage.bodies
        if body.kind in RECORD_FIELDS
    }


def _collections_of(session: Session, ids: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for document_id, collection_id in session.connection().execute(_filed(), {"ids": list(ids)}):
        found[document_id].append(collection_id)
    return found


@cache
def _filed() -> Select[str, str]:
    document_id, collection_id = CollectionMember.document_id, CollectionMember.collection_id
    statement = select(col(document_id), col(collection_id))
    return statement.where(col(document_id).in_(bindparam("ids", expanding=True)))


def page_of_ids(session: Session, after: str, limit: int) -> list[str]:
    """The next document ids in their order, for walking through the whole archive."""
    statement = select(col(Document.id)).where(col(Document.id) > after).order_by(col(Document.id))
    return list(session.connection().execute(statement.limit(limit)).scalars())


def page_of_passage_ids(session: Session, after: str, limit: int) -> list[str]:
    """The same for annotations."""
    key = col(Annotation.id)
    statement = select(key).where(key > after).order_by(key)
    return list(session.connection().execute(statement.limit(limit)).scalars())
