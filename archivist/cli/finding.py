"""search, export, reindex."""

from __future__ import annotations

import argparse
from pathlib import Path
from threading import Event

from archivist.archive import Archive
from archivist.cli.output import ProgressLine, say, tell, tell_json
from archivist.exchange import EXPORTS
from archivist.search.choice import choose, chosen
from archivist.search.folding import Folding
from archivist.search.follow import rebuild
from archivist.search.results import Hit, Results
from archivist.search.search import Searcher
from archivist.search.worker import ensure_current
from archivist.store import documents


def search(options: argparse.Namespace) -> int:
    with Archive.open(options.archive, read_only=True) as archive:
        results = _ask(archive, options.query, options.limit)
    if options.json:
        tell_json(
            {
                "query": options.query,
                "total": results.total,
                "hits": [_hit(hit) for hit in results.hits],
                "facets": {
                    name: [{"value": value, "count": count} for value, count in values]
                    for name, values in results.facets.items()
                },
                "notice": results.notice,
            }
        )
        return 0
    if results.notice:
        say(results.notice)
    say("1 document." if results.total == 1 else f"{results.total} documents.")
    for hit in results.hits:
        tell(f"{hit.document_id[:8]}  {hit.date:10}  {hit.title}")
        for snippet in hit.snippets:
            tell(f"    {snippet.text.strip()}")
    return 0


def export(options: argparse.Namespace) -> int:
    with Archive.open(options.archive, read_only=True) as archive:
        if options.query:
            ensure_current(archive, ProgressLine(), Event())
            with Searcher(archive) as searcher:
                found = searcher.everything(options.query)
            ids = list(found.ids)
            if found.notice:
                say(found.notice)
        else:
            with archive.read() as session:
                listing = documents.Listing(sort="date", descending=False)
                ids = documents.listed_ids(session, listing)
        write = EXPORTS[options.format]
        report = write(archive, ids, Path(options.path).expanduser(), ProgressLine(), Event())
    for warning in report.warnings:
        say(warning)
    say(f"{report.documents} documents, {report.passages} passages written to {options.path}.")
    return 0


def reindex(options: argparse.Namespace) -> int:
    wished = {name: getattr(options, name) for name in Folding._fields}
    told = {name: word == "on" for name, word in wished.items() if word}
    with Archive.open(options.archive, read_only=not told) as archive:
        if told:
            with archive.read() as session:
                folding = chosen(session)
            choose(archive, folding._replace(**told))
        count = rebuild(archive, ProgressLine(), Event())
    say(f"{count} documents indexed.")
    return 0


def _ask(archive: Archive, query: str, limit: int) -> Results:
    ensure_current(archive, ProgressLine(), Event())
    with Searcher(archive) as searcher:
        return searcher.search(query, limit=limit)


def _hit(hit: Hit) -> dict[str, object]:
    return {
        "document": hit.document_id,
        "title": hit.title,
        "date": hit.date,
        "publisher": hit.publisher,
        "language": hit.language,
        "score": hit.score,
        "matches": hit.matches,
        "snippets": [
            {
                "start": snippet.start,
                "end": snippet.end,
                "text": snippet.text,
                "marks": [list(mark) for mark in snippet.marks_in_snippet],
                "passage": list(snippet.passage),
                "source": snippet.source,
                "annotation": snippet.annotation_id,
            }
            # A title has no place in the text; what has one comes first.
            for snippet in sorted(hit.snippets, key=lambda one: one.source == "title")
        ],
    }
