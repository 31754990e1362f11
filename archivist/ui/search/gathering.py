"""From the hits that were chosen to the passages that would be marked; for a thread of the jobs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Event

from archivist.archive import Archive
from archivist.model.rendition import Span
from archivist.search.context import Line
from archivist.search.places import (
    MOST,
    Candidate,
    Gathered,
    Progress,
    gather,
    passage_lines,
    standing,
)
from archivist.ui.search.answer import Asking
from archivist.ui.search.hits import HitRow
from archivist.ui.search.wish import Wish


@dataclass(frozen=True)
class Chosen:
    """Some hits: whole documents, parts of documents, marked passages, or lines.

    Without any, everything that was found.
    """

    documents: tuple[str, ...] = ()
    parts: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    passages: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def everything(self) -> bool:
        return not (self.documents or self.parts or self.passages or self.lines)


ALL = Chosen()


def chosen_rows(rows: Sequence[HitRow]) -> Chosen:
    """What the selected rows of the list stand for; a document takes its passages along."""
    passages = [row.hit.annotation_id for row in rows if row.hit.annotation_id]
    plain = [row for row in rows if not row.hit.annotation_id]
    whole = [row.hit.document_id for row in plain if row.snippet is None]
    parts: dict[str, tuple[Span, ...]] = {}
    for row in plain:
        key = row.hit.document_id
        if row.snippet is not None and key not in whole:
            parts[key] = (*parts.get(key, ()), Span(row.snippet.start, row.snippet.end))
    return Chosen(tuple(whole), parts, tuple(dict.fromkeys(passages)))


def candidates(
    archive: Archive,
    asking: Asking,
    wish: Wish,
    chosen: Chosen,
    *,
    target_id: str,
    progress: Progress,
    cancelled: Event,
) -> Gathered:
    """The passages of the chosen hits, each once; raises QueryError, Cancelled."""
    if chosen.lines:
        return standing(archive, chosen.lines, target_id)
    ids = [*chosen.documents, *chosen.parts]
    marked: Sequence[str] = chosen.passages
    if chosen.everything:
        ids = asking.document_ids(wish) if wish.kinds != "passages" else []
        marked = asking.passage_ids(wish, MOST + 1, cancelled) if wish.kinds != "documents" else ()
    held = standing(archive, passage_lines(archive, marked), target_id)
    texts = gather(
        archive, wish.query, ids, progress, cancelled, within=chosen.parts, target_id=target_id
    )
    once: dict[tuple[str, Span], Candidate] = {}
    for one in (*held.candidates, *texts.candidates):
        once.setdefault((one.line.document_id, one.line.span), one)
    found = tuple(once.values())
    capped = held.capped or texts.capped or len(found) > MOST
    return Gathered(found[:MOST], capped, texts.silent)
