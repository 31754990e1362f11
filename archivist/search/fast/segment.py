"""One segment of an index as arrays: postings, places, lengths, deletions and terms."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from whoosh.util.numeric import byte_to_length

from archivist.search.fast.columns import (
    Facets,
    Unpack,
    ranks,
    read_bytes,
    read_ids,
    read_numbers,
)
from archivist.search.fast.held import Held, Sized
from archivist.search.fast.lexicon import Lexicon
from archivist.search.fast.postings import (
    Ints,
    Longs,
    Mask,
    Places,
    Postings,
    read_places,
    read_postings,
)

LENGTHS = np.array([byte_to_length(byte) for byte in range(256)], np.float64)

Bytes = NDArray[np.uint8]
T = TypeVar("T")
Kept = TypeVar("Kept", bound=Sized)


class SegmentArrays:
    """What never changes in a segment, read when first asked for.

    Postings and places go to `held`, which is shared and bounded; lengths and terms stay.
    """

    def __init__(self, key: str, held: Held) -> None:
        self.key = key
        self._held = held
        self._lengths: dict[str, Bytes] = {}
        self._lexicons: dict[str, Lexicon] = {}
        self._columns: dict[str, Any] = {}

    def postings(self, reader: Any, field: str, term: bytes) -> Postings:
        key = (self.key, field, term)
        return self._held.get(key, lambda: read_postings(reader, field, term))

    def places(self, reader: Any, field: str, term: bytes) -> Places:
        key = (self.key, field, term, "places")
        return self._held.get(key, lambda: read_places(reader, field, term))

    def hold(self, key: Hashable, read: Callable[[], Kept]) -> Kept:
        """Anything else that is read of a segment, kept while there is room."""
        return self._held.get((self.key, key), read)

    def lengths(self, reader: Any, field: str) -> Bytes:
        """The length of the field in each document, as the byte Whoosh keeps (see LENGTHS)."""
        if field not in self._lengths:
            self._lengths[field] = _length_bytes(reader, field)
        return self._lengths[field]

    def lexicon(self, reader: Any, field: str) -> Lexicon:
        if field not in self._lexicons:
            self._lexicons[field] = Lexicon.of(reader, field)
        return self._lexicons[field]

    def column(self, name: str, read: Callable[[], T]) -> T:
        """Something else that is read of a segment once."""
        if name not in self._columns:
            self._columns[name] = read()
        found: T = self._columns[name]
        return found


class Segment:
    """A segment as one searcher sees it: its arrays, its reader, and which documents live."""

    def __init__(self, searcher: Any, first: int, arrays: SegmentArrays) -> None:
        self.searcher = searcher
        self.reader = searcher.reader()
        self.first = first
        self.size = int(self.reader.doc_count_all())
        self.key = arrays.key
        self._arrays = arrays
        self.live = _live(self.reader, self.size)

    def postings(self, field: str, term: bytes) -> Postings:
        return self._arrays.postings(self.reader, field, term)

    def places(self, field: str, term: bytes) -> Places:
        return self._arrays.places(self.reader, field, term)

    def hold(self, key: Hashable, read: Callable[[], Kept]) -> Kept:
        """What `read` gives, kept while there is room."""
        return self._arrays.hold(key, read)

    def lengths(self, field: str) -> Bytes:
        return self._arrays.lengths(self.reader, field)

    def lexicon(self, field: str) -> Lexicon:
        return self._arrays.lexicon(self.reader, field)

    def keep(self, name: str, read: Callable[[], T]) -> T:
        """What `read` gives, kept as long as the segment is there."""
        return self._arrays.column(name, read)

    def numbers(self, name: str) -> Longs:
        """The value of a numeric column for each document."""
        return self._arrays.column(name, lambda: read_numbers(self.reader, name))

    def bytes(self, name: str) -> list[bytes]:
        """The value of a column of bytes for each document."""
        return self._arrays.column(name, lambda: read_bytes(self.reader, name))

    def ranks(self, name: str) -> Ints:
        """The place of each document in the order of a column of bytes."""
        return self._arrays.column(f"{name} ranks", lambda: ranks(self.bytes(name)))

    def ids(self) -> list[str]:
        """The id of each document."""
        return self._arrays.column("id", lambda: read_ids(self.reader))

    def facets(self, name: str, unpack: Unpack) -> Facets:
        """The values of facets, packed in a column of bytes."""
        return self._arrays.column(name, lambda: Facets(read_bytes(self.reader, name), unpack))


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
