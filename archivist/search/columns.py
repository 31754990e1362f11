"""Hits put in order, counted by facet, and narrowed by facet, on the columns of the index."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Mapping

import numpy as np

from archivist.search.fast.evaluate import ArrayQuery, Evaluation
from archivist.search.fast.found import Found, scores_of
from archivist.search.fast.postings import Floats, Ints, Longs
from archivist.search.fast.segment import Segment
from archivist.search.results import FacetValues
from archivist.search.schema import unpack_facets

KEY_FACETS = ("collection", "type")  # facets that are keys of the index, not in its column


class HasValue(ArrayQuery):
    """Documents with a value of a facet."""

    def __init__(self, facet: str, value: str) -> None:
        self._facet = facet
        self._value = value

    def found(self, evaluation: Evaluation, segment: Segment, scored: bool) -> Found:
        if self._facet in KEY_FACETS:
            docs = segment.postings(self._facet, self._value.encode()).docs
        else:
            held = segment.facets("facets", unpack_facets)
            docs = np.flatnonzero(held.having(self._facet, self._value)).astype(np.int32)
        return Found(docs, np.ones(len(docs)) if scored else None)


def facets_of(evaluation: Evaluation, docs: Ints) -> dict[str, FacetValues]:
    """Facet -> (value, number of documents) pairs, commonest first, then by name."""
    counts: Counter[tuple[str, str]] = Counter()
    for segment, part in evaluation.parts(docs):
        evaluation.check()
        for pair, number in segment.facets("facets", unpack_facets).counts(part):
            counts[pair] += number
        for name in KEY_FACETS:
            counts.update(_key_counts(segment, name, part))
    found: dict[str, list[tuple[str, int]]] = {}
    for (name, value), number in counts.items():
        found.setdefault(name, []).append((value, number))
    return {
        name: tuple(sorted(values, key=lambda pair: (-pair[1], pair[0])))
        for name, values in found.items()
    }


def ordered(evaluation: Evaluation, found: Found, sort: str, count: int) -> list[int]:
    """The first `count` documents by "relevance", "date" (newest first) or "title"."""
    if sort == "relevance":
        return [int(docnum) for docnum in best(found, count)]
    candidates: list[tuple[int, bytes, int]] = []
    for segment, part in evaluation.parts(found.docs):
        days = segment.numbers("first_day")[part] if sort == "date" else np.zeros(len(part), int)
        rank = segment.ranks("title_key")[part]
        chosen = _least(-days * (segment.size + 1) + rank, count)
        titles = segment.bytes("title_key")
        candidates += [
            (-int(days[one]), titles[part[one]], segment.first + int(part[one])) for one in chosen
        ]
    return [docnum for _, _, docnum in heapq.nsmallest(count, candidates)]


def best(found: Found, count: int) -> Ints:
    """The `count` documents with the highest scores; of equal ones the first."""
    docs, scores = found.docs, scores_of(found)
    if count < len(docs):
        edge = np.partition(scores, len(docs) - count)[len(docs) - count]
        above = np.flatnonzero(scores > edge)
        level = np.flatnonzero(scores == edge)[: count - len(above)]
        chosen = np.concatenate((above, level))
        docs, scores = docs[chosen], scores[chosen]
    return docs[np.lexsort((docs, -scores))]


def first_of_groups(
    evaluation: Evaluation, found: Found, groups: Mapping[str, str], sort: str
) -> Found:
    """Of the documents of one group only the first in order; `groups`: document id -> group."""
    seen: set[str] = set()
    kept: list[int] = []
    everything = ordered(evaluation, found, sort, len(found.docs))
    ids = ids_of(evaluation, found.docs)
    named = dict(zip(found.docs.tolist(), ids, strict=True))
    for docnum in everything:
        group = groups.get(named[docnum])
        if group is None:
            kept.append(docnum)
        elif group not in seen:
            seen.add(group)
            kept.append(docnum)
    chosen = np.isin(found.docs, kept)
    scores: Floats | None = None if found.scores is None else found.scores[chosen]
    return Found(found.docs[chosen], scores)


def ids_of(evaluation: Evaluation, docs: Ints) -> list[str]:
    """The ids of documents (rising)."""
    return [
        ids[number]
        for segment, part in evaluation.parts(docs)
        for ids in (segment.ids(),)
        for number in part.tolist()
    ]


def _key_counts(segment: Segment, field: str, docs: Ints) -> dict[tuple[str, str], int]:
    """How many of `docs` have each key of a field."""
    chosen = np.zeros(segment.size, bool)
    chosen[docs] = True
    found = {}
    for key, postings in segment.keep(f"{field} keys", lambda: _keys(segment, field)):
        number = int(np.count_nonzero(chosen[postings]))
        if number:
            found[field, key] = number
    return found


def _keys(segment: Segment, field: str) -> list[tuple[str, Ints]]:
    lexicon = segment.lexicon(field)
    terms = [lexicon.term(number) for number in range(len(lexicon))]
    return [(term.decode(), segment.postings(field, term).docs) for term in terms]


def _least(keys: Longs, count: int) -> Longs:
    """The places of the `count` smallest keys."""
    if count >= len(keys):
        return np.arange(len(keys))
    return np.argpartition(keys, count)[:count]
