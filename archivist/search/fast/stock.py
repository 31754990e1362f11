"""Whoosh's own query types on arrays. What is not here is asked of Whoosh's matchers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
from whoosh import query as whoosh

from archivist.search.fast.found import NOTHING, Found, at, boosted, both, either
from archivist.search.fast.postings import Floats
from archivist.search.fast.rows import documents, in_a_row
from archivist.search.fast.segment import Segment


class Asked(Protocol):
    """What works out the parts of a query."""

    def part(self, segment: Segment, query: Any, scored: bool) -> Found: ...

    def term(
        self, segment: Segment, field: str, term: bytes, boost: float, scored: bool
    ) -> Found: ...


def _term(evaluation: Asked, segment: Segment, query: Any, scored: bool) -> Found:
    schema = segment.reader.schema
    if query.fieldname not in schema:
        return NOTHING
    term = schema[query.fieldname].to_bytes(query.text)
    return evaluation.term(segment, query.fieldname, term, query.boost, scored)


def _and(evaluation: Asked, segment: Segment, query: Any, scored: bool) -> Found:
    subs = query.subqueries
    if not subs:
        return NOTHING
    founds = []
    for sub in subs:
        founds.append(evaluation.part(segment, sub, scored))
        if not len(founds[-1].docs):
            return founds[-1]
    if len(subs) == 1:
        return founds[0]  # Whoosh leaves the boost out here
    found = both(founds, lambda: [-sub.estimate_size(segment.reader) for sub in subs], segment.size)
    return boosted(found, query.boost)


def _or(evaluation: Asked, segment: Segment, query: Any, scored: bool) -> Found:
    subs = query.subqueries
    if query.scale:
        return walked(evaluation, segment, query, scored)
    founds = [evaluation.part(segment, sub, scored) for sub in subs]
    if len(subs) <= 1:
        return founds[0] if founds else NOTHING
    sizes = [sub.estimate_size for sub in subs]
    found = either(founds, lambda: [size(segment.reader) for size in sizes], segment.size)
    return boosted(found, query.boost)


def _not(evaluation: Asked, segment: Segment, query: Any, scored: bool) -> Found:
    mask = np.ones(segment.size, bool)
    mask[evaluation.part(segment, query.query, False).docs] = False
    docs = np.flatnonzero(mask).astype(np.int32)
    return Found(docs, np.ones(len(docs)) if scored else None)


def _every(evaluation: Asked, segment: Segment, query: Any, scored: bool) -> Found:
    if query.fieldname is not None:
        return walked(evaluation, segment, query, scored)
    docs = np.arange(segment.size, dtype=np.int32)
    return Found(docs, np.full(len(docs), float(query.boost)) if scored else None)


def _phrase(evaluation: Asked, segment: Segment, query: Any, scored: bool) -> Found:
    field = segment.reader.schema[query.fieldname]
    if query.slop != 1 or not field.format.supports("positions"):
        return walked(evaluation, segment, query, scored)
    words = [field.to_bytes(word) for word in query.words]
    places = [(offset, segment.places(query.fieldname, w)) for offset, w in enumerate(words)]
    docs = documents(in_a_row(places))
    if not scored or not len(docs):
        return Found(docs, np.empty(0, np.float64) if scored else None)
    scores = [
        at(evaluation.term(segment, query.fieldname, word, 1.0, True), docs, segment.size)
        for word in words
    ]
    return boosted(Found(docs, _halved(scores)), query.boost)


def _halved(parts: list[Floats]) -> Floats:
    """The sum as Whoosh's binary tree of matchers makes it."""
    if len(parts) == 1:
        return parts[0]
    middle = len(parts) // 2
    return _halved(parts[:middle]) + _halved(parts[middle:])


def expanded(evaluation: Asked, segment: Segment, query: Any, scored: bool) -> Found:
    field = query.field()
    if field is None or field not in segment.reader.schema:
        return NOTHING
    if query.__dict__.get("text") in ("", "*", ".*"):
        return walked(evaluation, segment, query, scored)
    to_bytes = segment.reader.schema[field].to_bytes
    terms = [to_bytes(term) for term in query._btexts(segment.reader) if term]
    founds = [evaluation.term(segment, field, term, query.boost, scored) for term in terms]
    sizes = lambda: [segment.reader.doc_frequency(field, term) for term in terms]  # noqa: E731
    return either(founds, sizes, segment.size)


def walked(_asked: Asked, segment: Segment, query: Any, scored: bool) -> Found:
    """What Whoosh's own matcher finds."""
    searcher = segment.searcher
    context = searcher.context(needs_current=True) if scored else searcher.boolean_context()
    matcher = query.matcher(searcher, context)
    docs: list[int] = []
    scores: list[float] = []
    while matcher.is_active():
        docs.append(matcher.id())
        if scored:
            scores.append(matcher.score())
        matcher.next()
    return Found(np.array(docs, np.int32), np.array(scores, np.float64) if scored else None)


KNOWN: dict[type, Callable[[Asked, Segment, Any, bool], Found]] = {
    whoosh.Term: _term,
    whoosh.And: _and,
    whoosh.Or: _or,
    whoosh.Not: _not,
    whoosh.Every: _every,
    whoosh.Phrase: _phrase,
}
