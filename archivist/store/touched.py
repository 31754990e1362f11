"""Which documents a step of the history was about."""

from __future__ import annotations

from sqlalchemy import text
from sqlmodel import Session

_FOUND = text(
    """
    SELECT DISTINCT CASE table_name
        WHEN 'document' THEN row_id
        WHEN 'body' THEN (SELECT document_id FROM annotation WHERE annotation.id =
            json_extract(coalesce(change.after, change.before), '$.annotation_id'))
        ELSE json_extract(coalesce(change.after, change.before), '$.document_id') END AS held,
        CASE table_name WHEN 'document'
            THEN json_extract(coalesce(change.after, change.before), '$.title') END
    FROM change WHERE step_id = :step AND held IS NOT NULL LIMIT :most
    """
)
_TITLE = text("SELECT title FROM document WHERE id = :id")


def titles_touched(session: Session, step_id: int, most: int = 2) -> tuple[str, ...]:
    """The titles of up to `most` documents that a step changed, or whose marks it changed.

    Each as it is now; of a document that is gone, as the step left it, where the step tells.
    """
    connection = session.connection()
    titles: dict[str, str] = {}
    for document_id, told in connection.execute(_FOUND, {"step": step_id, "most": 4 * most}):
        present = connection.execute(_TITLE, {"id": document_id}).scalar()
        title = present if present is not None else told
        if title:
            titles[document_id] = title
    return tuple(titles.values())[:most]
