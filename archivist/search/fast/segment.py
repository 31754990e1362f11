"""One segment of an index as arrays: postings, places, lengths, deletions and terms."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.util.numeric import byte_to_length

from archivist.search.fast.held import Held
from archivist.search.fast.lexicon import Lexicon
from archivist.search.fast.postings import Mask, Places, Postings, read_places, read_postings

LENGTHS = np.array([byte_to_length(byte) for byte in range(256)], np.float64)

Bytes = NDArray[np.uint8]


class SegmentArrays:
    """What never changes in a segment, read when first asked for.

    Postings and places go to `held`, which is shared and bounded; lengths and terms stay.
    """

    def __init__(self, key: str, held: Held) -> None:
        self.key = key
        self._held = held
        self._lengths: dict[str, Bytes] = {}
        self._lexicons: dict[str, Lexicon] = {}

    def postings(self, reader: Any, field: str, term: bytes) -> Postings:
        key = (self.key, field, term)
        return self._held.get(key, lambda: read_postings(reader, field, term))

    def places(self, reader: Any, field: str, term: bytes) -> Places:
        key = (self.key, field, term, "places")
        return self._held.get(key, lambda: read_places(reader, field, term))

    def lengths(self, reader: Any, field: str) -> Bytes:
        """The length of the field in each document, as the byte Whoosh keeps (see LENGTHS)."""
        if field not in self._lengths:
            self._lengths[field] = _length_bytes(reader, field)
        return self._lengths[field]

    def lexicon(self, reader: Any, field: str) -> Lexicon:
        if field not in self._lexicons:
            self._lexicons[field] = Lexicon.of(reader, field)
        return self._lexicons[field]


class Segment:
    """A segment as one searcher sees it: its arrays, its reader, and which documents live."""

    def __init__(self, searcher: Any, first: int, arrays: SegmentArrays) -> None:
        self.searcher = searcher
        self.reader = searcher.reader()
        self.first = first
        self.size = int(self.reader.doc_count_all())
        self._arrays = arrays
        self.live = _live(self.reader, self.size)

    def postings(self, field: str, term: bytes) -> Postings:
        return self._arrays.postings(self.reader, field, term)

    def places(self, field: str, term: bytes) -> Places:
        return self._arrays.places(self.reader, field, term)

    def lengths(self, field: str) -> Bytes:
        return self._arrays.lengths(self.reader, field)

    def lexicon(self, field: str) -> Lexicon:
        return self._arrays.lexicon(self.reader, field)


def _live(reader: Any, size: int) -> Mask | None:
    """Which documents are not deleted; None when none is."""
    if not reader.has_deletions():
        return None
    live = np.ones(size, bool)
    live[list(reader.deleted_docs_set)] = False
    return live


def _length_bytes(reader: Any, field: str) -> Bytes:
    """The column of field lengths, read in one piece; its end may be left off."""
    size = reader.doc_count_all()
    found = np.zeros(size, np.uint8)
    column = f"_{field}_len"
    perdoc = reader._perdoc
    if perdoc.has_column(column):
        file, start, length = perdoc._get_column_file(column)
        held = np.frombuffer(file.get(start, length), np.uint8)[:size]
        found[: len(held)] = held
        file.close()
    return found
