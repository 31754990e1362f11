"""Scores just as Whoosh's BM25F gives them, for many documents at once."""

from __future__ import annotations

from math import log
from typing import Any

import numpy as np
from whoosh.scoring import BM25F

from archivist.search.fast.postings import Floats, Postings
from archivist.search.fast.segment import LENGTHS, Segment


class Scoring:
    """What a score needs of the whole index; sums stand in Whoosh's order, bit for bit."""

    def __init__(self, searcher: Any) -> None:
        self._searcher = searcher
        self._norms: dict[str, Floats] = {}

    @property
    def knows(self) -> bool:
        """Whether the searcher weighs as we do."""
        weighting = self._searcher.weighting
        return type(weighting) is BM25F and not weighting._field_B

    def scores(self, segment: Segment, field: str, term: bytes, postings: Postings) -> Floats:
        """The score of each posting of a term."""
        if not self._searcher.schema[field].scorable:
            return postings.weights
        return self.weigh(segment, field, self._searcher.idf(field, term), postings)

    def weigh(self, segment: Segment, field: str, idf: float, postings: Postings) -> Floats:
        """The score of each posting of a term (or of several as one) so rare."""
        weights = postings.weights
        k1 = self._searcher.weighting.K1
        norms = self._norm(field)[segment.lengths(field)[postings.docs]]
        found: Floats = idf * ((weights * (k1 + 1)) / (weights + k1 * norms))
        return found

    def idf(self, frequency: int) -> float:
        """How much a term weighs that stands in so many documents."""
        return log(self._searcher.doc_count_all() / (frequency + 1)) + 1

    def _norm(self, field: str) -> Floats:
        """What a field's length costs, by Whoosh's byte for it."""
        if field not in self._norms:
            b = self._searcher.weighting.B
            average = self._searcher.avg_field_length(field) or 1
            self._norms[field] = (1 - b) + b * LENGTHS / np.float64(average)
        return self._norms[field]
