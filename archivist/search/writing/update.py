"""A commit to the index: entries deleted, entries added, and a new table of contents.

Order is what makes it safe: a segment is on disk before a table of contents names it, and the new
table has its name only when it is whole; the old files go last.
"""

from __future__ import annotations

import os
import pickle
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from whoosh import __version__
from whoosh.codec.whoosh3 import W3Segment
from whoosh.filedb.filestore import FileStorage
from whoosh.index import _CURRENT_TOC_VERSION, TOC
from whoosh.util.varints import varint

from archivist.search.schema import the_schema
from archivist.search.writing.segment import INDEX_NAME, NewSegment
from archivist.search.writing.vocabulary import Vocabulary

FLUSH = 10_000_000  # words a segment holds at most, 20,000 articles: bounds the memory
_HELD = re.compile(rf"_{INDEX_NAME}_[0-9]+\.toc(\.part)?|{INDEX_NAME}_[0-9a-z]+\.seg")


class Update:
    """Changes to the index in `folder`, nothing of which shows before `commit`.

    Only the holder of the right to write (`index.writing`) may have one.
    """

    def __init__(self, folder: Path, vocabulary: Vocabulary | None = None) -> None:
        self._folder = folder
        self._vocabulary = vocabulary or Vocabulary()
        # Given a schema, Whoosh leaves the pickled one alone, which takes most of the time.
        toc = TOC.read(FileStorage(str(folder)), INDEX_NAME, schema=the_schema())
        self._generation: int = toc.generation
        self.segments: list[Any] = list(toc.segments)
        self._new = NewSegment(self._vocabulary)

    def delete(self, segment: Any, document: int) -> None:
        """Marks a document of one of `segments` as deleted."""
        segment.delete_document(document)

    def add(self, entry: Mapping[str, Any]) -> None:
        """Takes an entry, values by the names of the schema's fields."""
        self._new.add(entry)
        if self._new.tokens >= FLUSH:
            self._flush()

    def drop(self, segments: Iterable[Any]) -> None:
        """Leaves whole segments out, whose entries were added anew or are gone."""
        gone = {segment.segment_id() for segment in segments}
        self.segments = [held for held in self.segments if held.segment_id() not in gone]

    def commit(self, check: Callable[[], None] = lambda: None) -> None:
        """Makes the changes durable and visible; OSError leaves the index as it was, and so does
        what `check` raises, which is called on the way.
        """
        self._flush(check)
        self.drop([segment for segment in self.segments if not segment.doc_count()])
        self._generation += 1
        write_toc(self._folder, self.segments, self._generation)
        clean(self._folder, self.segments, self._generation)

    def _flush(self, check: Callable[[], None] = lambda: None) -> None:
        if len(self._new):
            self.segments.append(self._new.write(self._folder, check))
            if self._vocabulary.is_full:
                self._vocabulary = Vocabulary(self._vocabulary.folding)
            self._new = NewSegment(self._vocabulary)


def create(folder: Path) -> None:
    """Makes an empty index in an empty folder."""
    write_toc(folder, [], 0)


def write_toc(folder: Path, segments: list[W3Segment], generation: int) -> None:
    """The table of contents of a generation, in the form that Whoosh's TOC.read reads."""
    name = f"_{INDEX_NAME}_{generation}.toc"
    parts = [varint(size) for size in (4, 8, 4)]  # Whoosh's sizes of int, long and float
    parts += [(number & 0xFFFFFFFF).to_bytes(4, "big") for number in (-12345, _CURRENT_TOC_VERSION)]
    parts += [varint(number) for number in __version__[:3]]
    parts += [varint(len(_schema())), _schema()]
    parts += [generation.to_bytes(4, "big"), bytes(4), pickle.dumps(segments, 4)]
    part = folder / f"{name}.part"
    with part.open("wb") as out:
        out.write(b"".join(parts))
        out.flush()
        os.fsync(out.fileno())
    part.replace(folder / name)


def clean(folder: Path, segments: Iterable[Any], generation: int) -> None:
    """Removes what no longer belongs to the index; a file that is still open stays for later."""
    kept = {segment.make_filename(".seg") for segment in segments}
    kept.add(f"_{INDEX_NAME}_{generation}.toc")
    for held in folder.iterdir():
        if held.name not in kept and _HELD.fullmatch(held.name):
            try:
                held.unlink()
            except OSError:  # Windows keeps a file that a reader has open
                continue


@cache
def _schema() -> bytes:
    return pickle.dumps(the_schema(), 4)
