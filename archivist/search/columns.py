"""Per-document values of the index for sorting and facets, kept a segment at a time.

A segment never changes (only which of its documents are deleted), so what was read of it once
stays true; a commit adds a small segment and costs little here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from archivist.search.results import FacetValues
from archivist.search.schema import unpack_facets

_unpacked = lru_cache(maxsize=50_000)(unpack_facets)


class Columns:
    """Reads columns of the segments of one searcher after another."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, str], list[Any]] = {}
        self._segments: list[tuple[int, str, Any]] = []  # first document, segment id, reader

    def use(self, reader: Any) -> None:
        """Turns to the segments of `reader` and forgets those that are gone."""
        self._segments = [
            (base, leaf.segment().segment_id(), leaf)
            for leaf, base in reader.leaf_readers()
            if leaf.segment() is not None  # the reader of an empty index
        ]
        present = {segment for _, segment, _ in self._segments}
        self._held = {key: values for key, values in self._held.items() if key[0] in present}

    def values(self, name: str, docnums: Iterable[int]) -> list[Any]:
        """The values of column `name` for documents in rising order."""
        found: list[Any] = []
        bases = [base for base, _, _ in self._segments]
        column: list[Any] = []
        base, end = 0, -1
        for docnum in docnums:
            if docnum >= end:
                place = bisect_right(bases, docnum) - 1
                base, _, leaf = self._segments[place]
                end = base + leaf.doc_count_all()
                column = self._column(place, name)
            found.append(column[docnum - base])
        return found

    def facets(self, docnums: Iterable[int]) -> dict[str, FacetValues]:
        """Facet -> (value, number of documents) pairs, commonest first, then by name."""
        counts: dict[tuple[str, str], int] = {}
        for packed, number in Counter(self.values("facets", docnums)).items():
            for pair in _unpacked(packed):
                counts[pair] = counts.get(pair, 0) + number
        found: dict[str, list[tuple[str, int]]] = {}
        for (name, value), number in counts.items():
            found.setdefault(name, []).append((value, number))
        return {
            name: tuple(sorted(values, key=lambda pair: (-pair[1], pair[0])))
            for name, values in found.items()
        }

    def _column(self, place: int, name: str) -> list[Any]:
        _, segment, leaf = self._segments[place]
        held = self._held.get((segment, name))
        if held is None:
            reader = leaf.column_reader(name)
            held = [reader[docnum] for docnum in range(leaf.doc_count_all())]
            self._held[segment, name] = held
        return held
