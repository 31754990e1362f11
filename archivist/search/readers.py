"""Open segments of an index, kept from one commit to the next.

Whoosh's own `Searcher.refresh()` is of no use here: it goes on reading documents deleted since,
and brings back segments that were merged away. So segments are opened and kept by ourselves.
"""

from __future__ import annotations

from typing import Any

from whoosh.index import TOC
from whoosh.reading import EmptyReader, MultiReader, SegmentReader
from whoosh.searching import Searcher

from archivist.search.schema import the_schema

_TRIES = 5


class SegmentReaders:
    """The segment readers of one index, each opened once."""

    def __init__(self, opened: Any) -> None:
        self._index = opened
        self._held: dict[str, Any] = {}

    def searcher(self) -> Any:
        """A Whoosh searcher on the newest commit. It must not be closed: this object owns it."""
        for _ in range(_TRIES - 1):
            try:
                return self._searcher()
            except FileNotFoundError:
                continue  # a commit removed a segment between reading the list and opening it
        return self._searcher()

    def of(self, segment: Any, schema: Any) -> Any:
        """The reader of a segment; it may show documents deleted since it was last turned to."""
        key = segment.segment_id()
        if key not in self._held:
            self._held[key] = SegmentReader(self._index.storage, schema, segment)
        return self._held[key]

    def keep_only(self, segments: list[Any]) -> None:
        """Closes the readers of all other segments."""
        present = {segment.segment_id() for segment in segments}
        for key in self._held.keys() - present:
            self._held.pop(key).close()

    def close(self) -> None:
        self.keep_only([])

    def _searcher(self) -> Any:
        toc = TOC.read(self._index.storage, self._index.indexname, schema=the_schema())
        self.keep_only(toc.segments)
        leaves = []
        for segment in toc.segments:
            leaf = self.of(segment, toc.schema)
            # a file never changes; what is deleted in it is told by the table of contents
            leaf._segment = leaf._perdoc._segment = segment
            leaves.append(leaf)
        if len(leaves) > 1:
            return Searcher(MultiReader(leaves, generation=toc.generation))
        return Searcher(leaves[0] if leaves else EmptyReader(toc.schema))
