"""Ask the archive: a query in, hits with snippets and facets out."""

from __future__ import annotations

import heapq
import logging
import sys
import threading
from collections import defaultdict
from collections.abc import Sequence
from types import TracebackType
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session, SQLModel, col
from whoosh.query import Or, Query, Term

from archivist.archive import Archive
from archivist.model.collection import Collection
from archivist.model.rendition import Rendition, Span
from archivist.search import index
from archivist.search.columns import Columns
from archivist.search.entries import forms_of
from archivist.search.marks import find_marks, fits, words_for
from archivist.search.matching import scored_documents, to_whoosh
from archivist.search.plain import plain_search
from archivist.search.query import parse
from archivist.search.readers import SegmentReaders
from archivist.search.results import FacetValues, Hit, Page, Results
from archivist.search.schema import RECORD_FIELDS
from archivist.search.snippets import Reading, show, wanted_by
from archivist.search.tree import Node, Words
from archivist.store import collections, history
from archivist.store.annotations import Passage, passages

SORTS = ("relevance", "date", "title")

_PLAIN_NOTICE = (
    "The search index is being built. Until it is there, only texts that hold the words exactly "
    "as typed are found."
)

_log = logging.getLogger(__name__)


class _Found(NamedTuple):
    total: int
    page: list[tuple[str, float]]  # document id, score
    facets: dict[str, FacetValues]
    indexed: bool = True


def matches(query: str, text: str) -> list[Span]:
    """Every place in `text` where the words of `query` stand; raises QueryError."""
    return [mark.span for mark in find_marks(words_for(parse(query), None, "body"), text)]


class Searcher:
    """Searches one archive; keeps its index open and follows it. For one thread at a time,
    others wait. Close it, or use it as a context manager.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._turn = threading.Lock()
        self._manifest: index.Manifest | None = None
        self._readers: SegmentReaders | None = None
        self._open: Any = None
        self._columns = Columns()

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        offset: int = 0,
        sort: str = "relevance",
        collection_id: str | None = None,
    ) -> Results:
        """A page of the documents that fit `query`, all or those of a collection.

        `sort` is "relevance", "date" (newest first) or "title". Raises QueryError, and NotFound
        for a collection that is not there.
        """
        if sort not in SORTS:
            raise ValueError(f"no such order: {sort}")
        node = parse(query)
        limit, offset = max(1, limit), max(0, offset)
        with self._turn, self._archive.read() as session:
            scope = collections.with_children(session, collection_id) if collection_id else ()
            found, behind = self._find(session, node, Page(sort, limit, offset, scope))
            hits = _hits(session, node, found.page)
        notice = "" if found.indexed else _PLAIN_NOTICE
        return Results(found.total, hits, found.facets, behind, notice)

    def all_ids(self, query: str) -> list[str]:
        """The ids of every document that fits `query`, the best first, whatever their number.

        Raises QueryError.
        """
        node = parse(query)
        with self._turn, self._archive.read() as session:
            found, _ = self._find(session, node, Page("relevance", sys.maxsize, 0, ()))
        return [document_id for document_id, _ in found.page]

    def close(self) -> None:
        """Lets the index go."""
        with self._turn:
            self._let_go()

    def __enter__(self) -> Searcher:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _find(self, session: Session, node: Node, page: Page) -> tuple[_Found, bool]:
        """What the index finds, or SQL when it is of no use; and whether the index is behind."""
        try:
            manifest = self._follow(session)
            behind = manifest.seq < history.last_sequence(session)
            return self._ask(session, node, page), behind
        except index.IndexUnusable as reason:
            _log.info("searching without the index: %s", reason)
            self._let_go()
        except DatabaseError:
            raise  # the archive's fault, not the index's
        except Exception:  # noqa: BLE001 - a damaged index fails by whatever Whoosh trips over
            _log.exception("the index failed and will be rebuilt")
            self._let_go()
            index.report_damage(self._archive.index_path)
        total, ids = plain_search(session, node, page)
        return _Found(total, [(document_id, 0.0) for document_id in ids], {}, indexed=False), True

    def _follow(self, session: Session) -> index.Manifest:
        """Opens the index, or turns to its newest state; raises IndexUnusable."""
        path = self._archive.index_path
        manifest = index.read_manifest(path)
        if (
            self._readers is None
            or self._manifest is None
            or self._manifest.folder != manifest.folder
        ):
            index.check_manifest(session, self._archive, manifest)
            self._let_go()
            self._readers = SegmentReaders(index.open_index(path, manifest))
        if manifest != self._manifest:
            self._open = self._readers.searcher()
            self._columns.use(self._open.reader())
        self._manifest = manifest
        return manifest

    def _ask(self, session: Session, node: Node, page: Page) -> _Found:
        if not self._open.doc_count():
            return _Found(0, [], {})
        query = to_whoosh(node, lambda name: _collections_named(session, name))
        found = self._documents(query, scored=page.sort == "relevance")
        if page.scope:
            filed = Or([Term("collection", collection_id) for collection_id in page.scope])
            within = self._documents(filed, scored=False)
            found = {docnum: score for docnum, score in found.items() if docnum in within}
        ordered = list(found)
        best = self._best(found, page)
        hits = [
            (self._open.stored_fields(docnum)["id"], found[docnum])
            for docnum in best[page.offset :]
        ]
        return _Found(len(found), hits, self._columns.facets(ordered))

    def _documents(self, query: Query, *, scored: bool) -> dict[int, float]:
        """Every document that fits, in the order of the index, with its score.

        Whoosh's collectors are passed by: they skip ahead by block, and then show deleted
        documents; here each document is looked at anyway for the facets.
        """
        searcher = self._open
        context = searcher.context(needs_current=True) if scored else searcher.boolean_context()
        found: dict[int, float] = {}
        for leaf, first in searcher.leaf_searchers():
            for docnum, score in scored_documents(query, leaf, context):
                found[first + docnum] = score
        return found

    def _best(self, found: dict[int, float], page: Page) -> list[int]:
        """The documents of a page and of those before it, in the order asked for."""
        count = page.offset + page.limit
        docnums = list(found)
        if page.sort == "relevance":
            return heapq.nsmallest(count, docnums, key=lambda docnum: (-found[docnum], docnum))
        titles = self._columns.values("title_key", docnums)
        if page.sort == "title":
            ordered = heapq.nsmallest(count, zip(titles, docnums, strict=True))
            return [docnum for _, docnum in ordered]
        days = self._columns.values("first_day", docnums)
        keys = ((-day, *rest) for day, *rest in zip(days, titles, docnums, strict=True))
        return [docnum for _, _, docnum in heapq.nsmallest(count, keys)]

    def _let_go(self) -> None:
        if self._readers is not None:
            self._readers.close()
        self._readers = None
        self._open = None
        self._manifest = None


def _collections_named(session: Session, name: str) -> list[str]:
    """The collections whose name holds `name`, with all inside them."""
    held = session.connection().execute(select(col(Collection.id), col(Collection.name)))
    words = [Words(name)]
    named = [collection_id for collection_id, held_name in held if fits(words, held_name)]
    found = (collections.with_children(session, collection_id) for collection_id in named)
    return list(dict.fromkeys(key for keys in found for key in keys))


def _hits(session: Session, node: Node, page: Sequence[tuple[str, float]]) -> tuple[Hit, ...]:
    """The documents of a page with their snippets; those gone since indexing are left out."""
    ids = [document_id for document_id, _ in page]
    columns = SQLModel.metadata.tables["document"].columns
    statement = (
        select(*columns, col(Rendition.text))
        .join(Rendition, col(Rendition.id) == columns.rendition_id)
        .where(columns.id.in_(ids))
    )
    rows = {row.id: row for row in session.connection().execute(statement)}
    marked: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages(session, document_ids=ids):
        marked[passage.document_id].append(passage)
    bodies = (body for held in marked.values() for one in held for body in one.bodies)
    forms = forms_of(session, {body.target_id for body in bodies if body.kind in RECORD_FIELDS})
    wanted = wanted_by(node)
    hits = []
    for document_id, score in page:
        row = rows.get(document_id)
        if row is None:
            continue
        reading = Reading(row.title, row.rendition_id, row.text, marked[document_id], forms)
        number, snippets = show(wanted, reading)
        hits.append(
            Hit(
                document_id=row.id,
                rendition_id=row.rendition_id,
                title=row.title,
                date=row.date,
                publisher=row.publisher,
                language=row.language,
                score=score,
                matches=number,
                snippets=snippets,
            )
        )
    return tuple(hits)
