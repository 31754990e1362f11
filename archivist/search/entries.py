"""Documents as the index sees them, read afresh from SQLite.

An entry is a pure function of the present rows; that is why undo, crash and rebuild need no
special care.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, SQLModel, col

from archivist.model.authority import NameForm
from archivist.model.collection import CollectionMember
from archivist.model.dates import DateSpan
from archivist.model.document import Document
from archivist.model.rendition import Rendition
from archivist.search.analyzer import SEPARATOR
from archivist.search.schema import DOCUMENT, RECORD_FIELDS, pack_facets
from archivist.store import documents
from archivist.store.annotations import Passage, passages

_TEXTS_AT_ONCE = 50
_KEY_LENGTH = 120
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]+")

Forms = dict[str, tuple[str, ...]]  # record id -> its names, heading first


def read_entries(session: Session, ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    """The index fields of each document of `ids` that exists; texts are read a few at a time."""
    columns = SQLModel.metadata.tables["document"].columns
    for start in range(0, len(ids), _TEXTS_AT_ONCE):
        part = ids[start : start + _TEXTS_AT_ONCE]
        marked: dict[str, list[Passage]] = defaultdict(list)
        for passage in passages(session, document_ids=part):
            marked[passage.document_id].append(passage)
        forms = forms_of(session, _record_ids(marked.values()))
        creators = documents.creators_of(session, part)
        filed = _collections_of(session, part)
        statement = (
            select(*columns, col(Rendition.text).label("body"))
            .join(Rendition, col(Rendition.id) == columns.rendition_id)
            .where(columns.id.in_(part))
        )
        for row in session.connection().execute(statement):
            yield {
                **_own_fields(row, creators.get(row.id, ())),
                **_marked_fields(row, marked[row.id], forms),
                "collection": " ".join(filed[row.id]),
            }


def forms_of(session: Session, record_ids: Iterable[str]) -> Forms:
    """The names of the records, heading first."""
    statement = (
        select(col(NameForm.record_id), col(NameForm.form))
        .where(col(NameForm.record_id).in_(sorted(record_ids)))
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


def _own_fields(row: Any, creators: Sequence[str]) -> dict[str, Any]:
    span = DateSpan.parse(row.date)
    return {
        "id": row.id,
        "kind": DOCUMENT,
        "title": row.title,
        "body": row.body,
        "source": _joined((row.publisher, row.agency)),
        "author": _joined(creators),
        "language": " ".join(language_terms(row.language)),
        "type": "-".join(row.type.lower().split()),
        "first_day": span.first.toordinal() if span else 0,
        "last_day": span.last.toordinal() if span else 0,
        "added_day": row.added_at.toordinal(),
        "title_key": row.title_fold[:_KEY_LENGTH].encode(),
    }


def _marked_fields(row: Any, marked: Sequence[Passage], forms: Forms) -> dict[str, Any]:
    """What is said of the document's passages, each thing once however often it is marked."""
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
    statement = select(
        col(CollectionMember.document_id), col(CollectionMember.collection_id)
    ).where(col(CollectionMember.document_id).in_(ids))
    found: dict[str, list[str]] = defaultdict(list)
    for document_id, collection_id in session.connection().execute(statement):
        found[document_id].append(collection_id)
    return found


def page_of_ids(session: Session, after: str, limit: int) -> list[str]:
    """The next document ids in their order, for walking through the whole archive."""
    statement = select(col(Document.id)).where(col(Document.id) > after).order_by(col(Document.id))
    return list(session.connection().execute(statement.limit(limit)).scalars())
