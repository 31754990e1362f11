"""Passages that a search found, to be marked together: gathered first, then written as one step."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from threading import Event
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import Session, SQLModel

from archivist.archive import Archive
from archivist.model.annotation import Body
from archivist.model.rendition import Span
from archivist.search.context import Line, keyword_lines
from archivist.search.search import Cancelled
from archivist.store import marking, passage_rows

MOST = 10_000
_AT_ONCE = 50  # documents between two reports

Progress = Callable[[int, int, str], None]


class Candidate(NamedTuple):
    """A passage that would be marked.

    `standing` is "marked" when it bears the mark already, "overlaps" when a passage that does
    stands over it, "" otherwise.
    """

    line: Line
    standing: str = ""


class Gathered(NamedTuple):
    """The passages, at most MOST; `capped` when there are more.

    `silent` counts documents that were found by something else than words of their text, where
    all were looked at.
    """

    candidates: tuple[Candidate, ...]
    capped: bool = False
    silent: int = 0


def gather(
    archive: Archive,
    query: str,
    document_ids: Sequence[str],
    progress: Progress,
    cancelled: Event,
    *,
    within: Mapping[str, Sequence[Span]] | None = None,
    target_id: str = "",
    most: int = MOST,
) -> Gathered:
    """Every place of documents where the words of `query` stand.

    Of documents that `within` names only what touches its spans. Raises QueryError, Cancelled.
    """
    found: list[Line] = []
    silent = 0
    for start in range(0, len(document_ids), _AT_ONCE):
        if cancelled.is_set():
            raise Cancelled
        progress(start, len(document_ids), "")
        part = document_ids[start : start + _AT_ONCE]
        with archive.read() as session:
            lines = keyword_lines(session, query, part, most=most + 1)
        lines = [line for line in lines if _lies_within(line, within)]
        silent += len(part) - len({line.document_id for line in lines})
        found += lines
        if len(found) > most:
            silent = 0  # nobody looked at the rest
            break
    return standing(archive, found, target_id, most=most, silent=silent)


def standing(
    archive: Archive, lines: Sequence[Line], target_id: str, *, most: int = MOST, silent: int = 0
) -> Gathered:
    """The lines as candidates for a mark with a code or record ("" for one still to be made)."""
    kept = lines[:most]
    borne: dict[str, list[Span]] = {}
    if target_id:
        ids = dict.fromkeys(line.document_id for line in kept)
        with archive.read() as session:
            borne = marking.borne_spans(session, target_id, ids)
    candidates = tuple(Candidate(line, _standing(line, borne)) for line in kept)
    return Gathered(candidates, len(lines) > most, silent)


def passage_lines(archive: Archive, annotation_ids: Sequence[str]) -> list[Line]:
    """Marked passages as lines, in the order of the ids; those of older texts are left out."""
    columns = SQLModel.metadata.tables["document"].columns
    found: dict[str, Line] = {}
    with archive.read() as session:
        for start in range(0, len(annotation_ids), _AT_ONCE):
            held = passage_rows.passages(session, ids=annotation_ids[start : start + _AT_ONCE])
            statement = select(columns.id, columns.title, columns.date, columns.rendition_id)
            wanted = statement.where(columns.id.in_({one.document_id for one in held}))
            rows = {row.id: row for row in session.connection().execute(wanted)}
            for one in held:
                row = rows.get(one.document_id)
                if row is not None and row.rendition_id == one.rendition_id:
                    left, right = (side.replace("\n", " ") for side in (one.prefix, one.suffix))
                    pieces = (left, one.exact, right)
                    place = (row.id, row.title, row.date, one.span)
                    found[one.id] = Line(*place, *pieces, "", one.rendition_id)
    return [found[key] for key in dict.fromkeys(annotation_ids) if key in found]


def mark_all(
    archive: Archive,
    lines: Sequence[Line],
    find: Callable[[Session], Body],
    progress: Progress,
    cancelled: Event,
    *,
    label: str,
) -> int:
    """Marks passages as one undo step with what `find` finds or makes; returns how many.

    Raises NotAllowed when a text changed since, and Cancelled; then nothing is written.
    """
    by_document: dict[str, list[Line]] = {}
    for line in lines:
        by_document.setdefault(line.document_id, []).append(line)
    done = marked = 0
    with archive.change(label) as session:
        body = find(session)
        for start in range(0, len(by_document), _AT_ONCE):
            if cancelled.is_set():
                raise Cancelled
            part = dict(islice(by_document.items(), start, start + _AT_ONCE))
            quoted = {
                key: [marking.Quoted(line.span, line.found) for line in held]
                for key, held in part.items()
            }
            marked += marking.annotate_all(session, quoted, body)
            done += sum(map(len, part.values()))
            progress(done, len(lines), "")
        if cancelled.is_set():
            raise Cancelled
    return marked


def _lies_within(line: Line, within: Mapping[str, Sequence[Span]] | None) -> bool:
    if within is None or line.document_id not in within:
        return True
    spans = within[line.document_id]
    return any(line.span.start < span.end and span.start < line.span.end for span in spans)


def _standing(line: Line, borne: Mapping[str, Sequence[Span]]) -> str:
    spans = borne.get(line.document_id, ())
    if not spans:
        return ""
    place = bisect_left(spans, line.span)
    if place < len(spans) and spans[place] == line.span:
        return "marked"
    over = any(span.start < line.span.end and line.span.start < span.end for span in spans)
    return "overlaps" if over else ""
