"""Which documents a stretch of the change log touches, as far as the index can tell."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from archivist.model.annotation import Annotation, Body
from archivist.store.history import LoggedChange

_CHUNK = 400

_DOCUMENT_TABLES = ("creator", "annotation", "collection_member")
_UNINDEXED = {
    "code": {"colour", "definition", "shortcut", "position", "parent_id"},
    "authority_record": {"note", "date", "colour", "shortcut"},
    "name_form": {"language", "script", "kind"},
    "body": {"created_at"},
    "annotation": {"created_at", "modified_at", "creator", "prefix", "suffix", "start", "end"},
    "document": {"description", "rights", "url", "canonical_url"},
}


def affected_documents(session: Session, changes: Iterable[LoggedChange]) -> list[str]:
    """The ids of all documents whose entries may have changed, gone ones included."""
    documents: dict[str, None] = {}
    marks: dict[str, None] = {}
    codes: dict[str, None] = {}
    records: dict[str, None] = {}
    for change in changes:
        before = json.loads(change.before) if change.before else {}
        after = json.loads(change.after) if change.after else {}
        if not _matters(change.table, before, after):
            continue
        if change.table == "document":
            documents[change.row_id] = None
        elif change.table in _DOCUMENT_TABLES:
            documents.update(_values("document_id", before, after))
        elif change.table == "body":
            marks.update(_values("annotation_id", before, after))
        elif change.table == "code":
            codes[change.row_id] = None
        elif change.table == "authority_record":
            records[change.row_id] = None
        elif change.table == "name_form":
            records.update(_values("record_id", before, after))
    bearing = col(Body.annotation_id) == col(Annotation.id)
    document_id = col(Annotation.document_id)
    for wanted, column, joined in (
        (marks, col(Annotation.id), None),
        (codes, col(Body.code_id), bearing),
        (records, col(Body.record_id), bearing),
    ):
        keys = list(wanted)
        for start in range(0, len(keys), _CHUNK):
            statement = select(document_id).distinct()
            if joined is not None:
                statement = statement.join(Body, joined)
            statement = statement.where(column.in_(keys[start : start + _CHUNK]))
            documents.update(dict.fromkeys(session.connection().execute(statement).scalars()))
    return list(documents)


def _matters(table: str, before: dict[str, Any], after: dict[str, Any]) -> bool:
    if not before or not after:
        return True
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    return not changed <= _UNINDEXED.get(table, set())


def _values(name: str, *rows: dict[str, Any]) -> dict[str, None]:
    return dict.fromkeys(row[name] for row in rows if row.get(name))


def batches(ids: Sequence[str], size: int) -> Iterable[Sequence[str]]:
    """`ids` in pieces of at most `size`."""
    return (ids[start : start + size] for start in range(0, len(ids), size))
