"""Keywords in context: a line for each place where a query's words stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import Session, SQLModel, col

from archivist.model.rendition import Rendition, Span
from archivist.search.marks import find_marks, words_for
from archivist.search.names import widened
from archivist.search.query import parse
from archivist.search.tree import READING, Words

MOST = 10_000
WIDTH = 60
_TEXTS_AT_ONCE = 50


class Line(NamedTuple):
    """A place found, what stands to the left and right of it, and where it is.

    `form` is the name of a record that was found, empty otherwise; `rendition_id` the text in
    which `span` counts.
    """

    document_id: str
    title: str
    date: str
    span: Span
    left: str
    found: str
    right: str
    form: str
    rendition_id: str = ""


def _reversed_words(line: Line) -> tuple[str, ...]:
    """The words to the left, the nearest first; of unspaced scripts the letters."""
    words = line.left.casefold().split()
    return tuple(words[::-1]) if len(words) > 1 else tuple(line.left.casefold()[::-1])


ORDERS: dict[str, Callable[[Line], tuple[object, ...]]] = {
    "left": lambda line: (_reversed_words(line), line.found.casefold(), line.right.casefold()),
    "right": lambda line: (line.right.casefold().split(), line.found.casefold()),
    "found": lambda line: (line.found.casefold(), line.right.casefold()),
    "date": lambda line: (line.date, line.title, line.span.start),
}


def keyword_lines(
    session: Session,
    query: str,
    document_ids: Sequence[str],
    *,
    width: int = WIDTH,
    order: str = "",
    most: int = MOST,
    cancelled: Event | None = None,
) -> list[Line]:
    """Lines of documents in their order and that of the text, or in one of ORDERS.

    At most `most`; `width` counts characters to each side. Raises QueryError. When `cancelled`
    is set it gives what it has.
    """
    node = widened(session, parse(query))
    wanted = words_for(node, None, "body", READING)
    columns = SQLModel.metadata.tables["document"].columns
    found: list[Line] = []
    for start in range(0, len(document_ids), _TEXTS_AT_ONCE):
        if len(found) >= most or (cancelled is not None and cancelled.is_set()):
            break
        part = document_ids[start : start + _TEXTS_AT_ONCE]
        statement = (
            select(
                columns.id, columns.title, columns.date, columns.rendition_id, col(Rendition.text)
            )
            .join(Rendition, col(Rendition.id) == columns.rendition_id)
            .where(columns.id.in_(part))
        )
        rows = {row.id: row for row in session.connection().execute(statement)}
        for row in (rows[key] for key in part if key in rows):
            for mark in find_marks(wanted, row.text):
                words = wanted[mark.word]
                form = words.text if isinstance(words, Words) and words.record else ""
                pieces = _pieces(row.text, mark.span, width)
                place = (row.id, row.title, row.date, mark.span)
                found.append(Line(*place, *pieces, form, row.rendition_id))
    found = found[:most]
    return sorted(found, key=ORDERS[order]) if order else found


def _pieces(text: str, span: Span, width: int) -> tuple[str, str, str]:
    """Left, middle and right of a place, on one line."""
    left = text[max(0, span.start - width) : span.start]
    right = text[span.end : span.end + width]
    return left.replace("\n", " "), text[span.start : span.end], right.replace("\n", " ")
