"""The open index of one archive: followed from commit to commit, its arrays kept."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from sqlmodel import Session

from archivist.archive import Archive
from archivist.search import index
from archivist.search.fast.evaluate import ArrayQuery, Evaluation
from archivist.search.fast.found import Found
from archivist.search.fast.held import Held
from archivist.search.fast.postings import Ints
from archivist.search.fast.segment import Segment, SegmentArrays
from archivist.search.readers import SegmentReaders
from archivist.search.schema import DAY_COLUMNS, DOCUMENT, PASSAGE, PLAIN_FIELDS, unpack_facets

_KINDS = (DOCUMENT, PASSAGE)


class OpenIndex:
    """Opens the index when first asked, turns to its newest state, and lets it go."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._manifest: index.Manifest | None = None
        self._readers: SegmentReaders | None = None
        self._evaluation: Evaluation | None = None
        self._arrays: dict[str, SegmentArrays] = {}
        self.held = Held()

    def follow(self, session: Session) -> index.Manifest:
        """Opens the index, or turns to its newest state; raises IndexUnusable."""
        path = self._archive.index_path
        manifest = index.read_manifest(path)
        index.check_folding(session, manifest)
        if self._manifest is None or self._manifest.folder != manifest.folder:
            index.check_manifest(session, self._archive, manifest)
            self.let_go()
            self._readers = SegmentReaders(index.open_index(path, manifest))
        if manifest != self._manifest and self._readers is not None:
            self._evaluation = Evaluation(self._readers.searcher(), self._arrays_of)
            present = {segment.key for segment in self._evaluation.segments}
            self._arrays = {key: self._arrays[key] for key in present}
        self._manifest = manifest
        return manifest

    def evaluation(self, check: Callable[[], None]) -> Evaluation:
        """What a query is worked out on; only after `follow`."""
        if self._evaluation is None:
            raise AssertionError("the index is followed before it is asked")
        return self._evaluation.anew(check)

    def preload(self) -> None:
        """Reads columns, lengths and terms, so that the first question need not wait."""
        if self._evaluation is None:
            return
        for segment in self._evaluation.segments:
            segment.ids()
            segment.facets("facets", unpack_facets)
            segment.ranks("title_key")
            for name in DAY_COLUMNS:
                segment.numbers(name)
            for name in PLAIN_FIELDS:
                segment.lengths(name)
                segment.lexicon(name).prepare()
            for kind in _KINDS:
                of_kind(segment, kind)

    def let_go(self) -> None:
        """Closes the index."""
        if self._readers is not None:
            self._readers.close()
        self._readers = None
        self._evaluation = None
        self._manifest = None
        self._arrays.clear()
        self.held.clear()

    def _arrays_of(self, key: str) -> SegmentArrays:
        if key not in self._arrays:
            self._arrays[key] = SegmentArrays(key, self.held)
        return self._arrays[key]


class OfKind(ArrayQuery):
    """Entries of a kind: documents or passages."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def found(self, evaluation: Evaluation, segment: Segment, scored: bool) -> Found:
        docs = of_kind(segment, self._kind)
        return Found(docs, np.ones(len(docs)) if scored else None)


def of_kind(segment: Segment, kind: str) -> Ints:
    """The documents of a segment that are of a kind, deleted ones among them."""
    return segment.keep(f"kind {kind}", lambda: segment.postings("kind", kind.encode()).docs)


def document_of(segment: Segment, number: int) -> str:
    """The id of the document a passage stands in; empty when the entry is a document itself."""
    marked = of_kind(segment, PASSAGE)
    place = int(marked.searchsorted(number))
    if place == len(marked) or marked[place] != number:
        return ""
    return str(segment.reader.stored_fields(number)["document"])
