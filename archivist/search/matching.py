"""A query tree as Whoosh queries.

Words become Whoosh's own terms. Phrases, prefixes and dates have queries of their own, because
Whoosh's build lists of spans or unions of hundreds of trie terms (25 to 400 ms at 100,000
documents); they work out a segment's documents at once and give Whoosh a plain list of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Any

from whoosh import matching
from whoosh.query import And, Every, Or, Query, Term

from archivist.search.schema import PLAIN_FIELDS
from archivist.search.steps import Step, Steps, alternatives
from archivist.search.tree import AnyOf, Dates, Node, Without, Words

MAX_EXPANSIONS = 4_000

CollectionIds = Callable[[str], Sequence[str]]  # what a name in the query stands for


def to_whoosh(node: Node, collection_ids: CollectionIds) -> Query:
    """The Whoosh query of a tree; `collection_ids` tells the collections a name means."""
    if isinstance(node, Words):
        return _words(node, collection_ids)
    if isinstance(node, Dates):
        return InDates(node.first, node.last)
    if isinstance(node, AnyOf):
        return Or([to_whoosh(part, collection_ids) for part in node.parts])
    if isinstance(node, Without):
        return Minus(Every(), to_whoosh(node.part, collection_ids))
    wanted = [part for part in node.parts if not isinstance(part, Without)]
    unwanted = [part.part for part in node.parts if isinstance(part, Without)]
    found = [to_whoosh(part, collection_ids) for part in wanted] or [Every()]
    query = And(found) if len(found) > 1 else found[0]
    if unwanted:
        refused = [to_whoosh(part, collection_ids) for part in unwanted]
        query = Minus(query, Or(refused) if len(refused) > 1 else refused[0])
    return query


def _words(words: Words, collection_ids: CollectionIds) -> Query:
    if words.field == "language":
        return Term("language", words.text)
    if words.field == "collection":
        return Or([Term("collection", key) for key in collection_ids(words.text)])
    ways = alternatives(words)
    fields = PLAIN_FIELDS if words.field is None else {words.field: 1.0}
    found = [_in_field(name, boost, way) for name, boost in fields.items() for way in ways]
    return Or(found) if len(found) > 1 else found[0]


def _in_field(name: str, boost: float, way: Steps) -> Query:
    if len(way) == 1 and not way[0].begins:
        return Term(name, way[0].term, boost=boost)
    return InARow(name, way, boost)


def scored_documents(query: Query, searcher: Any, context: Any) -> Iterator[tuple[int, float]]:
    """Document number and score (1 where scores are not asked for) in one segment, in order."""
    matcher = query.matcher(searcher, context)
    if context is None or context.weighting is None:
        yield from ((docnum, 1.0) for docnum in matcher.all_ids())
        return
    while matcher.is_active():
        yield matcher.id(), matcher.score()
        matcher.next()


class _SegmentQuery(Query):  # type: ignore[misc]
    """A query that works out its documents of one segment at once."""

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        weights = self._weights(searcher, context)
        if not weights:
            return matching.NullMatcher()
        ids = sorted(weights)
        return matching.ListMatcher(ids, [weights[docnum] for docnum in ids])

    def _weights(self, searcher: Any, context: Any) -> dict[int, float]:
        """Document number in the segment -> score."""
        raise NotImplementedError

    def is_leaf(self) -> bool:
        return True

    def estimate_size(self, reader: Any) -> int:
        return int(reader.doc_count())

    def estimate_min_size(self, reader: Any) -> int:
        return 0


class Minus(_SegmentQuery):
    """Documents that fit one query and not the other.

    Whoosh's own AndNot lets the first document through unchecked.
    """

    def __init__(self, wanted: Query, refused: Query) -> None:
        self._wanted = wanted
        self._refused = refused

    def _weights(self, searcher: Any, context: Any) -> dict[int, float]:
        refused = set(self._refused.docs(searcher))
        found = scored_documents(self._wanted, searcher, context)
        return {docnum: score for docnum, score in found if docnum not in refused}


class InDates(_SegmentQuery):
    """Documents whose date may lie from `first` to `last`."""

    def __init__(self, first: date, last: date) -> None:
        self._first = first.toordinal()
        self._last = last.toordinal()

    def _weights(self, searcher: Any, context: Any) -> dict[int, float]:
        reader = searcher.reader()
        firsts = reader.column_reader("first_day")
        lasts = reader.column_reader("last_day")
        deleted = reader.is_deleted
        return {
            docnum: 1.0
            for docnum in range(reader.doc_count_all())
            if 0 < firsts[docnum] <= self._last
            and lasts[docnum] >= self._first
            and not deleted(docnum)
        }


class InARow(_SegmentQuery):
    """Documents in whose field terms stand in a row; the last may be the beginning of one."""

    def __init__(self, fieldname: str, steps: Steps, boost: float = 1.0) -> None:
        self.fieldname = fieldname
        self.steps = steps
        self.boost = boost

    def field(self) -> str:
        return self.fieldname

    def _weights(self, searcher: Any, context: Any) -> dict[int, float]:
        begun = self.steps[-1] if self.steps[-1].begins else None
        exact = self.steps[:-1] if begun else self.steps
        open_end: dict[int, list[int]] | None = None
        if begun is not None:
            places = self._open_end(searcher, begun, positions=bool(exact))
            if not exact:
                return dict.fromkeys(places, self.boost)
            open_end = places
        return self._in_a_row(searcher, context, exact, open_end)

    def _in_a_row(
        self, searcher: Any, context: Any, exact: Steps, open_end: dict[int, list[int]] | None
    ) -> dict[int, float]:
        reader = searcher.reader()
        terms = [step.term.encode() for step in exact]
        if any((self.fieldname, term) not in reader for term in terms):
            return {}
        readers = [Term(self.fieldname, term).matcher(searcher, context) for term in terms]
        both = readers[0]
        for other in readers[1:]:
            both = matching.IntersectionMatcher(both, other)
        scored = context is not None and context.weighting is not None
        found: dict[int, float] = {}
        while both.is_active():
            docnum = both.id()
            starts = set(readers[0].value_as("positions"))
            for offset, matcher in enumerate(readers[1:], 1):
                starts &= {place - offset for place in matcher.value_as("positions")}
                if not starts:
                    break
            if starts and open_end is not None:
                starts &= {place - len(exact) for place in open_end.get(docnum, ())}
            if starts:
                score = sum(matcher.score() for matcher in readers) if scored else 1.0
                found[docnum] = score * self.boost
            both.next()
        return found

    def _open_end(self, searcher: Any, step: Step, *, positions: bool) -> dict[int, list[int]]:
        """Document number -> positions (when wanted) of all terms that fit `step`."""
        found: dict[int, list[int]] = {}
        for term in _expansions(searcher.reader(), self.fieldname, step):
            matcher = searcher.reader().postings(self.fieldname, term)
            if not positions:
                found.update(dict.fromkeys(matcher.all_ids(), _NOWHERE))
                continue
            while matcher.is_active():
                found.setdefault(matcher.id(), []).extend(matcher.value_as("positions"))
                matcher.next()
        return found


_NOWHERE: list[int] = []


def _expansions(reader: Any, fieldname: str, step: Step) -> list[bytes]:
    """The terms of a segment that fit a step, at most MAX_EXPANSIONS."""
    begun = islice(reader.expand_prefix(fieldname, step.term.encode()), MAX_EXPANSIONS)
    stems = {
        stem.encode()
        for stem in step.stems
        if stem and not stem.startswith(step.term) and (fieldname, stem.encode()) in reader
    }
    return [*begun, *stems]
