"""Which entries of the index a stretch of the change log touches."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlmodel import Session, col

from archivist.model.annotation import Annotation, Body
from archivist.store.history import LoggedChange

_CHUNK = 400

_DOCUMENT_TABLES = ("creator", "collection_member")
_UNINDEXED = {
    "code": {"colour", "definition", "shortcut", "position", "parent_id"},
    "authority_record": {"note", "date", "colour", "shortcut"},
    "name_form": {"language", "script", "kind"},
    "body": {"created_at"},
    "annotation": {"created_at", "modified_at", "creator", "prefix", "suffix", "start", "end"},
    "document": {"description", "rights", "url", "canonical_url"},
}


class Affected(NamedTuple):
    """What is to be written anew: documents with all their passages, documents without them,
    single passages. Those that are gone are named too.
    """

    whole: list[str]
    documents: list[str]
    passages: list[str]


def affected(session: Session, changes: Iterable[LoggedChange]) -> Affected:
    """The entries that a stretch of the change log may have changed."""
    whole: dict[str, None] = {}
    marked: dict[str, str] = {}  # annotation -> its document
    touched: dict[str, dict[str, None]] = {"body": {}, "code": {}, "record": {}}
    for change in changes:
        before = json.loads(change.before) if change.before else {}
        after = json.loads(change.after) if change.after else {}
        if not _matters(change.table, before, after):
            continue
        if change.table == "document":
            whole[change.row_id] = None
        elif change.table in _DOCUMENT_TABLES:
            whole.update(_values("document_id", before, after))
        elif change.table == "annotation":
            for document_id in _values("document_id", before, after):
                marked[change.row_id] = document_id
        elif change.table == "body":
            touched["body"].update(_values("annotation_id", before, after))
        elif change.table == "code":
            touched["code"][change.row_id] = None
        elif change.table == "authority_record":
            touched["record"][change.row_id] = None
        elif change.table == "name_form":
            touched["record"].update(_values("record_id", before, after))
    _find_marked(session, touched, marked)
    marked = {key: document for key, document in marked.items() if document not in whole}
    return Affected(list(whole), list(dict.fromkeys(marked.values())), list(marked))


def _find_marked(
    session: Session, touched: Mapping[str, Mapping[str, None]], marked: dict[str, str]
) -> None:
    """Adds the annotations that bear what was touched, with their documents."""
    bearing = col(Body.annotation_id) == col(Annotation.id)
    for name, column in (
        ("body", col(Annotation.id)),
        ("code", col(Body.code_id)),
        ("record", col(Body.record_id)),
    ):
        for keys in batches(list(touched[name]), _CHUNK):
            statement = select(col(Annotation.id), col(Annotation.document_id)).distinct()
            if name != "body":
                statement = statement.join(Body, bearing)
            rows = session.connection().execute(statement.where(column.in_(keys)))
            marked.update((key, document) for key, document in rows)


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
