"""The documents and passages of a page of results, with what shows why they fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, select
from sqlmodel import Session, SQLModel, col

from archivist.model.rendition import Rendition
from archivist.search.entries import forms_of
from archivist.search.results import Hit
from archivist.search.schema import RECORD_FIELDS
from archivist.search.snippets import Reading, Shown, show, show_passage, wanted_by
from archivist.search.tree import Node
from archivist.store.passage_rows import Passage, passages


class Entry(NamedTuple):
    """What the index found: a document, or a passage of it."""

    document_id: str
    annotation_id: str | None
    score: float


def hits_of(session: Session, node: Node, page: Sequence[Entry]) -> tuple[Hit, ...]:
    """The documents and passages of a page; those gone since indexing are left out."""
    ids = list(dict.fromkeys(entry.document_id for entry in page))
    rows = _rows(session, ids)
    marked: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages(session, document_ids=ids):
        marked[passage.document_id].append(passage)
    bodies = (body for held in marked.values() for one in held for body in one.bodies)
    forms = forms_of(session, {body.target_id for body in bodies if body.kind in RECORD_FIELDS})
    wanted = wanted_by(node)
    hits = []
    for entry in page:
        row = rows.get(entry.document_id)
        if row is None:
            continue
        held = marked[entry.document_id]
        reading = Reading(row.title, row.rendition_id, row.text, held, forms, row.language)
        if entry.annotation_id is None:
            hits.append(_hit(row, entry, show(wanted, reading)))
            continue
        for one in held:
            if one.id == entry.annotation_id:
                hits.append(_hit(row, entry, show_passage(wanted, reading, one)))
    return tuple(hits)


def _rows(session: Session, ids: Sequence[str]) -> dict[str, Any]:
    rows = session.connection().execute(_texts(), {"ids": list(ids)})
    return {row.id: row for row in rows}


@cache  # building a statement takes longer than running it
def _texts() -> Select[Any]:
    columns = SQLModel.metadata.tables["document"].columns
    return (
        select(*columns, col(Rendition.text))
        .join(Rendition, col(Rendition.id) == columns.rendition_id)
        .where(columns.id.in_(bindparam("ids", expanding=True)))
    )


def _hit(row: Any, entry: Entry, shown: Shown) -> Hit:
    return Hit(
        document_id=row.id,
        rendition_id=row.rendition_id,
        title=row.title,
        date=row.date,
        publisher=row.publisher,
        language=row.language,
        score=entry.score,
        matches=shown.matches,
        snippets=shown.snippets,
        annotation_id=entry.annotation_id,
        forms=shown.forms,
    )
