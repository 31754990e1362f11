"""What runs off the GUI thread: a wish in, all the panel shows out."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from threading import Event

from sqlmodel import Session

from archivist.archive import Archive
from archivist.errors import ArchivistError
from archivist.search.appendix import log_search
from archivist.search.context import Line, keyword_lines
from archivist.search.results import Ask, Results
from archivist.search.search import Searcher
from archivist.store import authority, collections, story_groups
from archivist.ui.search.wish import Wish

HITS, MORE_HITS, LINES = 20, 1_000, 2_000  # what is listed at first, and at most
ALL_HITS, ALL_LINES = 10_000, 100_000

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Answer:
    """`error` instead of results when half a query was typed; `lines` when they were wanted."""

    results: Results | None = None
    error: ArchivistError | None = None
    lines: tuple[Line, ...] = ()
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)


class Asking:
    """Asks one archive's searcher. Its methods are for a thread of the jobs."""

    def __init__(self, archive: Archive, searcher: Searcher) -> None:
        self._archive = archive
        self._searcher = searcher

    def answer(
        self,
        wish: Wish,
        order: str | None,
        cancelled: Event,
        *,
        limit: int = 0,
        noted: bool = False,
    ) -> Answer:
        """All there is to show: so many hits, and lines in `order`, unless it is None.

        `noted` logs the search.
        """
        try:
            results = self._search(wish, limit or HITS, cancelled)
            lines = () if order is None else self.lines(wish, order, LINES, cancelled)
        except ArchivistError as error:  # half a query is no fault but what typing looks like
            return Answer(error=error)
        if noted:
            self._note(wish, results.total)
        with self._archive.read() as session:
            names = {row.id: row.name for row in collections.rows(session)}
            return Answer(results, None, lines, _forms(session, results), names)

    def hits(self, wish: Wish, cancelled: Event) -> Results:
        """Every hit, for a file."""
        return self._search(wish, ALL_HITS, cancelled)

    def count(self, wish: Wish, cancelled: Event) -> int | None:
        """How much fits; None where it cannot be asked, or only without the index, which finds
        more. Raises Cancelled.
        """
        ask = replace(self._ask(wish), facets=False, hits=False, guess=False)
        try:
            results = self._search(wish, 1, cancelled, ask=ask)
        except ArchivistError:
            return None
        return results.total if results.indexed else None

    def document_ids(self, wish: Wish) -> list[str]:
        """Every document that fits, whatever kinds are wanted."""
        wish = replace(wish, kinds="documents")
        ask = self._ask(wish)
        return self._searcher.all_ids(
            wish.query, sort=wish.sort, collection_id=wish.collection_id, ask=ask
        )

    def passage_ids(self, wish: Wish, most: int, cancelled: Event) -> list[str]:
        """The marked passages that fit, at most so many."""
        wish = replace(wish, kinds="passages")
        found: list[str] = []
        for offset in range(0, most, MORE_HITS):
            page = self._search(wish, MORE_HITS, cancelled, offset)
            found += [hit.annotation_id for hit in page.hits if hit.annotation_id]
            if offset + MORE_HITS >= page.total:
                break
        return found[:most]

    def lines(self, wish: Wish, order: str, most: int, cancelled: Event) -> tuple[Line, ...]:
        """A line for each place found in the texts."""
        ids = self._searcher.all_ids(
            wish.query, sort=wish.sort, collection_id=wish.collection_id, ask=self._ask(wish)
        )
        with self._archive.read() as session:
            found = keyword_lines(
                session, wish.query, ids, order=order, most=most, cancelled=cancelled
            )
        return tuple(found)

    def _search(
        self, wish: Wish, limit: int, cancelled: Event, offset: int = 0, ask: Ask | None = None
    ) -> Results:
        return self._searcher.search(
            wish.query,
            limit=limit,
            offset=offset,
            sort=wish.sort,
            collection_id=wish.collection_id,
            ask=ask or self._ask(wish),
            cancelled=cancelled,
        )

    def _ask(self, wish: Wish) -> Ask:
        if not wish.once:
            return wish.ask({})
        with self._archive.read() as session:
            return wish.ask(story_groups.story_of(session))

    def _note(self, wish: Wish, total: int) -> None:
        kinds = "" if wish.kinds == "documents" else wish.kinds
        once = "each story once" if wish.once else ""
        marks = [
            f"{'marked' if pick in wish.having else 'not marked'} with {pick[0]} “{pick[1]}”"
            for pick in wish.marked
        ]
        scope = ", ".join(part for part in (wish.scope.name, kinds, once, *marks) if part)
        for pick in wish.marked:  # typed they would mean more
            wish = wish.without(pick)
        try:
            log_search(self._archive, wish.as_query(), scope, total)
        except OSError as error:  # a full disk is no reason to show no hits
            _log.warning("a search was not noted", exc_info=error)


def _forms(session: Session, results: Results) -> dict[str, tuple[str, ...]]:
    ids = [offer.record_id for offer in results.offers]
    rows = authority.rows(session, ids=ids) if ids else []
    return {row.id: tuple(form.form for form in row.forms) for row in rows}
