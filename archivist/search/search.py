"""Ask the archive: a query in, hits with snippets and facets out."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from threading import Event
from types import TracebackType
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlalchemy.exc import DatabaseError
from sqlmodel import Session, col
from whoosh.query import Or, Query, Term

from archivist.archive import Archive
from archivist.model.collection import Collection
from archivist.model.rendition import Span
from archivist.search import index
from archivist.search.columns import HasValue, facets_of, first_of_groups, ordered
from archivist.search.fast.evaluate import Evaluation
from archivist.search.fast.found import Found
from archivist.search.fast.queries import Minus, Within
from archivist.search.hits import Entry, hits_of
from archivist.search.marks import find_marks, fits, words_for
from archivist.search.matching import any_of, to_whoosh
from archivist.search.meant import meant
from archivist.search.names import offers, widened
from archivist.search.opened import OfKind, OpenIndex, document_of
from archivist.search.plain import plain_search
from archivist.search.query import parse
from archivist.search.results import KINDS, SORTS, Ask, Everything, FacetValues, Hit, Page, Results
from archivist.search.schema import DOCUMENT, PASSAGE
from archivist.search.tree import READING, All, Node, Words
from archivist.store import collections, history

_PLAIN_NOTICE = (
    "The search index is being built. Until it is there, only texts that hold the words exactly "
    "as typed are found."
)

_CAPPED_NOTICE = (
    "More words fit this than are looked for, so some texts that fit are not found. Another "
    "letter or two narrows it."
)
_CHECKED_EACH = 1_000
_AT_ONCE = 100  # hits whose texts are held together

_log = logging.getLogger(__name__)


class Cancelled(Exception):
    """The question was withdrawn before it was answered."""


class _Question(NamedTuple):
    query: str
    node: Node
    page: Page
    ask: Ask


class _Found(NamedTuple):
    total: int
    page: list[Entry]
    facets: dict[str, FacetValues]
    meant: str = ""
    indexed: bool = True
    capped: bool = False

    @property
    def notice(self) -> str:
        """What the reader should know of it."""
        return _CAPPED_NOTICE if self.capped else "" if self.indexed else _PLAIN_NOTICE


def matches(query: str, text: str, session: Session | None = None) -> list[Span]:
    """Every place in `text` where the words of `query` stand; raises QueryError.

    With a `session` a name of a record (person:…) stands for all its names.
    """
    node = parse(query)
    node = widened(session, node) if session is not None else node
    return [mark.span for mark in find_marks(words_for(node, None, "body", READING), text)]


class Searcher:
    """Searches one archive; keeps its index open and follows it. For one thread at a time,
    others wait. Close it, or use it as a context manager.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._turn = threading.Lock()
        self._index = OpenIndex(archive)

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        offset: int = 0,
        sort: str = "relevance",
        collection_id: str | None = None,
        ask: Ask | None = None,
        cancelled: Event | None = None,
    ) -> Results:
        """A page of what fits `query`, everywhere or in a collection; `ask` says what else.

        `sort` is "relevance", "date" (newest first) or "title". Raises QueryError, NotFound for a
        collection that is not there, and Cancelled once `cancelled` is set.
        """
        ask = ask or Ask()
        if sort not in SORTS or ask.kinds not in KINDS:
            raise ValueError(f"no such order or kind: {sort}, {ask.kinds}")
        node = parse(query)
        if ask.within:
            node = All((node, parse(ask.within)))
        with self._turn, self._archive.read() as session:
            scope = collections.with_children(session, collection_id) if collection_id else ()
            page = Page(sort, max(1, limit), max(0, offset), scope, ask.kinds)
            whole = widened(session, node)
            question = _Question(query, whole, page, ask)
            check = _checking(cancelled)
            found, behind = self._find(session, question, check)
            hits: list[Hit] = []
            for start in range(0, len(found.page) if ask.hits else 0, _AT_ONCE):
                check()
                hits += hits_of(session, whole, found.page[start : start + _AT_ONCE])
            wider = offers(session, node, query) if not ask.within else ()
        return Results(
            found.total,
            tuple(hits),
            found.facets,
            behind,
            found.notice,
            offers=wider,
            meant=found.meant,
            indexed=found.indexed,
        )

    def all_ids(
        self,
        query: str,
        *,
        sort: str = "relevance",
        collection_id: str | None = None,
        ask: Ask | None = None,
        cancelled: Event | None = None,
    ) -> list[str]:
        """The ids of `everything`."""
        found = self.everything(
            query, sort=sort, collection_id=collection_id, ask=ask, cancelled=cancelled
        )
        return list(found.ids)

    def everything(
        self,
        query: str,
        *,
        sort: str = "relevance",
        collection_id: str | None = None,
        ask: Ask | None = None,
        cancelled: Event | None = None,
    ) -> Everything:
        """Every document that fits, in order, whatever their number (for passages, the documents
        they stand in). Raises QueryError, NotFound, and Cancelled once `cancelled` is set.
        """
        node = parse(query)
        ask = replace(ask or Ask(), facets=False, guess=False)
        if ask.within:
            node = All((node, parse(ask.within)))
        with self._turn, self._archive.read() as session:
            scope = collections.with_children(session, collection_id) if collection_id else ()
            page = Page(sort, sys.maxsize, 0, scope, ask.kinds)
            question = _Question(query, widened(session, node), page, ask)
            found, _ = self._find(session, question, _checking(cancelled))
        ids = dict.fromkeys(entry.document_id for entry in found.page)
        return Everything(tuple(ids), found.notice)

    def preload(self) -> None:
        """Opens the index and reads its columns, so that the first question is quick.

        For a thread of its own; does nothing when there is no index yet.
        """
        with self._turn, self._archive.read() as session:
            try:
                self._index.follow(session)
                self._index.preload()
            except index.IndexUnusable as reason:
                _log.info("nothing to preload: %s", reason)

    def close(self) -> None:
        """Lets the index go."""
        with self._turn:
            self._index.let_go()

    def __enter__(self) -> Searcher:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _find(
        self, session: Session, question: _Question, check: Callable[[], None]
    ) -> tuple[_Found, bool]:
        """What the index finds, or SQL when it is of no use; and whether the index is behind."""
        check()
        try:
            manifest = self._index.follow(session)
            behind = manifest.seq < history.last_sequence(session)
            evaluation = self._index.evaluation(check)
            return _asked(session, evaluation, question), behind
        except index.IndexUnusable as reason:
            _log.info("searching without the index: %s", reason)
            self._index.let_go()
        except (DatabaseError, Cancelled):
            raise  # the archive's fault or nobody's, not the index's
        except Exception:  # noqa: BLE001 - a damaged index fails by whatever Whoosh trips over
            _log.exception("the index failed and will be rebuilt")
            self._index.let_go()
            index.report_damage(self._archive.index_path)
        total, ids = plain_search(
            session, question.node, question.page, question.ask.document_id, check
        )
        entries = [Entry(document_id, None, 0.0) for document_id in ids]
        return _Found(total, entries, {}, indexed=False), True


def _checking(cancelled: Event | None) -> Callable[[], None]:
    def check() -> None:
        if cancelled is not None and cancelled.is_set():
            raise Cancelled

    return check


def _asked(session: Session, evaluation: Evaluation, question: _Question) -> _Found:
    query, node, page, ask = question
    wanted = to_whoosh(node, lambda name: _collections_named(session, name))
    narrowed = _narrowed(wanted, page, ask)
    found = evaluation.find(narrowed, scored=page.sort == "relevance")
    if ask.groups:
        found = first_of_groups(evaluation, found, ask.groups, page.sort)
    best = ordered(evaluation, found, page.sort, page.offset + page.limit)[page.offset :]
    facets = facets_of(evaluation, found.docs) if ask.facets else {}
    total = len(found.docs)
    perhaps = meant(session, evaluation, node, query) if not total and ask.guess else ""
    entries = _entries(evaluation, found, best)
    return _Found(total, entries, facets, perhaps, capped=evaluation.is_capped)


def _narrowed(query: Query, page: Page, ask: Ask) -> Query:
    """The query within the kinds, the scope and the facets asked for."""
    filters: list[Any] = []
    if page.kinds != "both":
        filters.append(OfKind(DOCUMENT if page.kinds == "documents" else PASSAGE))
    if page.scope:
        filters.append(any_of("collection", page.scope))
    if ask.document_id:
        filters.append(Or([Term(field, ask.document_id) for field in ("id", "document")]))
    filters += [HasValue(facet, value) for facet, value in ask.having]
    query = Within(query, filters) if filters else query
    for facet, value in ask.lacking:
        query = Minus(query, HasValue(facet, value))
    return query


def _entries(evaluation: Evaluation, found: Found, best: list[int]) -> list[Entry]:
    """What stands in the index under the numbers of a page."""
    scores = {}
    if found.scores is not None:
        places = found.docs.searchsorted(best)
        scores = dict(zip(best, found.scores[places].tolist(), strict=True))
    entries = []
    for place, docnum in enumerate(best):
        if place % _CHECKED_EACH == 0:
            evaluation.check()
        segment, number = evaluation.place(docnum)
        own, document = segment.ids()[number], document_of(segment, number)
        entries.append(Entry(document or own, own if document else None, scores.get(docnum, 0.0)))
    return entries


def _collections_named(session: Session, name: str) -> list[str]:
    """The collections whose name holds `name`, with all inside them."""
    held = session.connection().execute(select(col(Collection.id), col(Collection.name)))
    words = [Words(name)]
    named = [collection_id for collection_id, held_name in held if fits(words, held_name)]
    found = (collections.with_children(session, collection_id) for collection_id in named)
    return list(dict.fromkeys(key for keys in found for key in keys))
