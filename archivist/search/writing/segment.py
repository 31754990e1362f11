"""One segment of the index: entries in, a file that Whoosh's own reader opens out."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from whoosh.codec.whoosh3 import W3Codec, W3Segment

from archivist.search.schema import (
    BYTE_COLUMNS,
    DAY_COLUMNS,
    KEY_FIELDS,
    STORED_FIELDS,
    WORD_FIELDS,
)
from archivist.search.writing import columns
from archivist.search.writing.few import few_terms
from archivist.search.writing.postings import Array, term_values
from archivist.search.writing.terms import TermFile
from archivist.search.writing.tokens import FieldTokens
from archivist.search.writing.vocabulary import Vocabulary

INDEX_NAME = "MAIN"
_KEYS = tuple(name for name in KEY_FIELDS)


class NewSegment:
    """Entries of a segment in the making."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._words = {name: FieldTokens() for name in WORD_FIELDS}
        self._keys = {name: FieldTokens() for name in _KEYS}
        self._numbers: dict[str, list[int]] = {name: [] for name in DAY_COLUMNS}
        self._bytes: dict[str, list[bytes]] = {name: [] for name in BYTE_COLUMNS}
        self._stored: list[dict[str, str]] = []
        self._tokens = 0

    def __len__(self) -> int:
        return len(self._stored)

    @property
    def tokens(self) -> int:
        """How many words it holds."""
        return self._tokens

    def add(self, entry: Mapping[str, Any]) -> None:
        """Takes an entry: the values of the fields of the schema by name."""
        doc = len(self._stored)
        hanja = entry.get("hanja", False)
        for name, field in self._words.items():
            text = entry.get(name)
            if text:
                terms, places = self._vocabulary.read(text, hanja=hanja)
                if terms:
                    field.add(doc, terms, places)
                    self._tokens += len(terms)
        number = self._vocabulary.number
        for name, keys in self._keys.items():
            value = entry.get(name)
            if value:
                keys.add(doc, [number(key) for key in value.split()])
        for name, values in self._numbers.items():
            values.append(entry.get(name, 0))
        for name, strings in self._bytes.items():
            strings.append(entry.get(name, b""))
        self._stored.append({name: entry[name] for name in STORED_FIELDS if name in entry})

    def write(self, folder: Path, check: Callable[[], None] = lambda: None) -> W3Segment:
        """Writes the segment's file durably into `folder`; what a TOC must name to have it.

        `check` is called on the way and may raise to give up; then nothing is left.
        """
        segment = W3Codec().new_segment(None, INDEX_NAME)
        segment.set_doc_count(len(self))
        segment.compound = True
        segment._fieldlengths = {}
        file = folder / segment.make_filename(".seg")
        try:
            with file.open("wb") as out:
                self._write(segment, _Compound(out), check)
                out.flush()
                os.fsync(out.fileno())
        except BaseException:
            file.unlink(missing_ok=True)  # a full disk needs the room
            raise
        return segment

    def _write(self, segment: W3Segment, out: _Compound, check: Callable[[], None]) -> None:
        terms = TermFile()
        out.begin(segment.make_filename(".pst"))
        fields = {**self._words, **self._keys}
        for name in sorted(fields):
            if len(fields[name]):
                lengths = self._lengths(segment, out, name)
                for some in self._terms(fields[name], lengths, name in self._words, out.put):
                    check()
                    terms.add_field(name, *some)
        out.add(segment.make_filename(".trm"), terms.to_bytes())
        held = {f"_{name}_len": data.tobytes() for name, data in self._length_bytes().items()}
        held |= {name: columns.numbers(values) for name, values in self._numbers.items()}
        held |= {name: columns.byte_strings(values) for name, values in self._bytes.items()}
        held["_stored"] = columns.stored(self._stored)
        for name, data in held.items():
            out.add(W3Codec.column_filename(segment, name), data)
        out.close()

    def _terms(
        self, field: FieldTokens, lengths: Array, positions: bool, put: Callable[[bytes], int]
    ) -> Iterator[tuple[list[bytes], list[bytes]]]:
        """The terms of a field in order with what is said of each, some at a time."""
        known = self._vocabulary.terms
        if field.is_small:
            yield few_terms(field.documents(), known, lengths.tolist(), positions=positions)
            return
        for some in field.inverted(known, lengths, positions=positions):
            yield some.terms, term_values(some, put)

    def _lengths(self, segment: W3Segment, out: _Compound, name: str) -> Array:
        """The lengths of a field as bytes; keys have none."""
        if name not in self._words:
            return np.zeros(len(self), np.uint8)
        lengths = self._words[name].lengths(len(self))
        segment._fieldlengths[name] = int(lengths.sum())
        return columns.length_bytes(lengths)

    def _length_bytes(self) -> dict[str, Array]:
        return {
            name: columns.length_bytes(field.lengths(len(self)))
            for name, field in self._words.items()
            if len(field)
        }


class _Compound:
    """Several files in one, as Whoosh's CompoundStorage reads them: head, contents, directory."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._out.write(bytes(12))
        self._place = 12
        self._directory: dict[str, dict[str, int]] = {}
        self._name = ""

    def begin(self, name: str) -> None:
        """Opens a file that grows by `put`, until the next one is added."""
        self._name = name
        self._directory[name] = {"offset": self._place, "length": 0}

    def put(self, data: bytes) -> int:
        """Appends to the file begun; returns where in it the data lies."""
        entry = self._directory[self._name]
        here = entry["length"]
        self._out.write(data)
        self._place += len(data)
        entry["length"] += len(data)
        return here

    def add(self, name: str, data: bytes) -> None:
        """Writes a whole file."""
        self.begin(name)
        self.put(data)

    def close(self) -> None:
        directory = pickle.dumps(self._directory, 4) + pickle.dumps({}, 4)
        self._out.write(directory)
        self._out.seek(0)
        self._out.write(self._place.to_bytes(8, "big") + len(directory).to_bytes(4, "big"))
