"""What a method appendix needs: hits as rows, and a log of what was searched for when.

The log is a file of the archive's folder, a JSON object a line, readable without the program.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from archivist.archive import Archive
from archivist.search.context import Line
from archivist.search.results import Hit

LOG = "searches.jsonl"

HIT_COLUMNS = (
    *("title", "date", "outlet", "language", "places", "names found", "snippet"),
    *("document_id", "annotation_id"),
)
LINE_COLUMNS = (
    *("title", "date", "left", "found", "right", "name"),
    *("start", "end", "document_id", "rendition_id"),
)
SEARCH_COLUMNS = ("time", "query", "scope", "hits")


@dataclass(frozen=True)
class Searched:
    """One search: when (UTC, ISO 8601), for what, where ("" for everywhere), and how many hits."""

    time: str
    query: str
    scope: str
    hits: int


def hit_rows(hits: Iterable[Hit]) -> Iterator[tuple[str | int, ...]]:
    """Hits under HIT_COLUMNS."""
    for hit in hits:
        snippet = " … ".join(" ".join(one.text.split()) for one in hit.snippets)
        places = (hit.matches, ", ".join(hit.forms), snippet)
        ids = (hit.document_id, hit.annotation_id or "")
        yield (hit.title, hit.date, hit.publisher, hit.language, *places, *ids)


def line_rows(lines: Iterable[Line]) -> Iterator[tuple[str | int, ...]]:
    """Keywords in context under LINE_COLUMNS."""
    for line in lines:
        middle = (line.left, line.found, line.right, line.form)
        yield (line.title, line.date, *middle, *line.span, line.document_id, line.rendition_id)


def log_search(archive: Archive, query: str, scope: str, hits: int) -> None:
    """Notes a search, one that found nothing too; raises OSError."""
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    line = json.dumps(asdict(Searched(moment, query, scope, hits)), ensure_ascii=False)
    with (archive.path / LOG).open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def searches(archive: Archive) -> list[Searched]:
    """All searches noted, the oldest first; lines that were cut short are left out."""
    path = archive.path / LOG
    found = []
    for line in path.read_text("utf-8", "replace").splitlines() if path.is_file() else ():
        try:
            found.append(Searched(**json.loads(line)))
        except (ValueError, TypeError):
            continue
    return found


def search_rows(noted: Iterable[Searched]) -> Iterator[tuple[str | int, ...]]:
    """Searches under SEARCH_COLUMNS."""
    return ((one.time, one.query, one.scope, one.hits) for one in noted)
