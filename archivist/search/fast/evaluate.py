"""Whoosh's queries worked out on arrays: the same documents, the same scores.

Known are Term, And, Or, Not, Every, Phrase (words side by side) and all that expand to terms
(Prefix, Wildcard, FuzzyTerm, TermRange ...), and every ArrayQuery. Anything else is asked of
Whoosh's own matcher, in its place in the tree.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from copy import copy
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import numpy as np
from whoosh import query as whoosh
from whoosh.matching import ListMatcher, NullMatcher
from whoosh.query.terms import MultiTerm

from archivist.search.fast.found import NOTHING, Found, scores_of
from archivist.search.fast.held import Held
from archivist.search.fast.postings import Ints, Postings
from archivist.search.fast.scoring import Scoring
from archivist.search.fast.segment import Segment, SegmentArrays
from archivist.search.fast.stock import KNOWN, expanded, walked

T = TypeVar("T")


class Evaluation:
    """A searcher seen as arrays. `check` is called on the way and may raise to give up."""

    def __init__(
        self,
        searcher: Any,
        arrays: Callable[[str], SegmentArrays],
        check: Callable[[], None] = lambda: None,
    ) -> None:
        self.searcher = searcher
        self.scoring = Scoring(searcher)
        self.segments = [
            Segment(leaf, first, arrays(leaf.reader().segment().segment_id()))
            for leaf, first in searcher.leaf_searchers()
            if leaf.reader().segment() is not None  # the reader of an empty index
        ]
        self.check = check
        self.is_capped = False  # whether more words fit than are looked for
        self._memo: dict[Any, Any] = {}

    def anew(self, check: Callable[[], None]) -> Evaluation:
        """The same for another query."""
        found = copy(self)
        found.check = check
        found.is_capped = False
        found._memo = {}
        return found

    def place(self, docnum: int) -> tuple[Segment, int]:
        """The segment of a document and its number there."""
        firsts = [segment.first for segment in self.segments]
        segment = self.segments[bisect_right(firsts, docnum) - 1]
        return segment, docnum - segment.first

    def parts(self, docs: Ints) -> Iterator[tuple[Segment, Ints]]:
        """Documents (rising) by segment, as numbers there."""
        firsts = [segment.first for segment in self.segments]
        cuts = [*np.searchsorted(docs, firsts).tolist(), len(docs)]
        for segment, start, end in zip(self.segments, cuts, cuts[1:], strict=False):
            if start < end:
                yield segment, docs[start:end] - np.int32(segment.first)

    @classmethod
    def of(cls, searcher: Any) -> Evaluation:
        """The evaluation of a Whoosh searcher or of the one it is a part of."""
        whole = searcher.get_parent()
        if whole not in _evaluations:
            held = Held()
            _evaluations[whole] = cls(whole, lambda key: SegmentArrays(key, held))
        return _evaluations[whole]

    def find(self, query: Any, *, scored: bool = True) -> Found:
        """Every document that fits, by its number in the whole index, with its score."""
        parts = []
        for segment in self.segments:
            self.check()
            found = self.within(segment, query, scored)
            parts.append(Found((found.docs + segment.first).astype(np.int32), found.scores))
        if not parts:
            return NOTHING
        docs = np.concatenate([part.docs for part in parts])
        if not scored:
            return Found(docs, None)
        return Found(docs, np.concatenate([scores_of(part) for part in parts]))

    def within(self, segment: Segment, query: Any, scored: bool) -> Found:
        """The living documents of one segment that fit."""
        found = self.part(segment, query, scored)
        if segment.live is None or not len(found.docs):
            return found
        kept = segment.live[found.docs]
        return Found(found.docs[kept], None if found.scores is None else found.scores[kept])

    def part(self, segment: Segment, query: Any, scored: bool) -> Found:
        """The documents of one segment that fit, among them perhaps deleted ones."""
        self.check()
        if isinstance(query, ArrayQuery):
            return query.found(self, segment, scored)
        known = KNOWN.get(type(query))
        if known is None and isinstance(query, MultiTerm):
            known = expanded
        if known is None or (scored and not self.scoring.knows):
            return walked(self, segment, query, scored)
        return known(self, segment, query, scored)

    def once(self, key: Any, work: Callable[[], T]) -> T:
        """What `work` gives, done once for this query."""
        if key not in self._memo:
            self._memo[key] = work()
        found: T = self._memo[key]
        return found

    def term(self, segment: Segment, field: str, term: bytes, boost: float, scored: bool) -> Found:
        """The documents that hold a term."""
        postings = segment.postings(field, term)
        if not scored:
            return Found(postings.docs, None)
        return self.weighed(segment, field, term, postings, boost)

    def weighed(
        self, segment: Segment, field: str, term: bytes, postings: Postings, boost: float
    ) -> Found:
        if not len(postings.docs):
            return NOTHING
        scores = self.scoring.scores(segment, field, term, postings)
        return Found(postings.docs, scores * boost if boost != 1.0 else scores)


_evaluations: WeakKeyDictionary[Any, Evaluation] = WeakKeyDictionary()


class ArrayQuery(whoosh.Query):  # type: ignore[misc]
    """A query that works out a segment's documents at once; Whoosh's searcher can run it too."""

    def found(self, evaluation: Evaluation, segment: Segment, scored: bool) -> Found:
        """The documents of `segment` that fit."""
        raise NotImplementedError

    def matcher(self, searcher: Any, context: Any = None) -> Any:
        evaluation = Evaluation.of(searcher)
        segment = next(one for one in evaluation.segments if one.reader is searcher.reader())
        found = evaluation.within(segment, self, scored=True)
        if not len(found.docs):
            return NullMatcher()
        return ListMatcher(found.docs.tolist(), scores_of(found).tolist())

    def is_leaf(self) -> bool:
        return True

    def estimate_size(self, reader: Any) -> int:
        return int(reader.doc_count())

    def estimate_min_size(self, reader: Any) -> int:
        return 0
