"""Posting blocks of Whoosh's format as arrays.

A block is a length, a pickled header and a pickled, maybe compressed triple: document numbers as
differences, weights (None for all one, a number for all alike) and one value a posting. Whoosh
walks it a posting at a time; here whole blocks are taken and the sums done once.
"""

from __future__ import annotations

import io
import pickle
import struct
import zlib
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import WHOOSH3_HEADER_MAGIC, W3TermsReader

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

_PROTOCOL_4 = b"\x80\x04\x95"
_PICKLE = 0x80
_length = struct.Struct("!i").unpack_from
_frame = struct.Struct("<Q").unpack_from


class Postings(NamedTuple):
    """Documents of a segment that hold a term, rising, and how often (float64: Whoosh's weight)."""

    docs: Ints
    weights: Floats

    @property
    def nbytes(self) -> int:
        return self.docs.nbytes + self.weights.nbytes


class Places(NamedTuple):
    """Where a term stands: for each of `docs` its `counts` of `positions`, one after another."""

    docs: Ints
    counts: Ints
    positions: Ints

    @property
    def nbytes(self) -> int:
        return self.docs.nbytes + self.counts.nbytes + self.positions.nbytes


NO_POSTINGS = Postings(np.empty(0, np.int32), np.empty(0, np.float64))
NO_PLACES = Places(*(np.empty(0, np.int32) for _ in range(3)))

_Triple = tuple[Any, Any, Any]  # ids, weights, values of one block


def read_postings(reader: Any, field: str, term: bytes) -> Postings:
    """The postings of a term in a segment, deleted documents included."""
    triples = _triples(reader, field, term)
    if triples is None:
        return _walked(reader, field, term)
    if not triples:
        return NO_POSTINGS
    sizes = [len(ids) for ids, _, _ in triples]
    return Postings(_documents(triples, sizes), _weights(triples, sizes))


def read_places(reader: Any, field: str, term: bytes) -> Places:
    """The positions of a term in a segment, deleted documents included."""
    triples = _triples(reader, field, term)
    if triples is None:
        return _walked_places(reader, field, term)
    if not triples:
        return NO_PLACES
    docs = _documents(triples, [len(ids) for ids, _, _ in triples])
    form = reader.schema[field].format
    unpack = getattr(form, "unpack_positions", None)  # ours tells a whole block at once
    values: list[bytes] = list(chain.from_iterable(values for _, _, values in triples))
    if unpack is not None:
        return Places(docs, *unpack(values))
    decoded = [form.decode_positions(value) for value in values]
    counts = np.fromiter(map(len, decoded), np.int32, len(decoded))
    total = int(counts.sum())
    return Places(docs, counts, np.fromiter(chain.from_iterable(decoded), np.int32, total))


def _triples(reader: Any, field: str, term: bytes) -> list[_Triple] | None:
    """The unpickled blocks of a term; None when the reader keeps its postings another way."""
    terms = getattr(reader, "_terms", None)
    if not isinstance(terms, W3TermsReader):
        return None
    if (field, term) not in terms:
        return []
    info = terms.term_info(field, term)
    if info.is_inlined():
        return None
    offset, length = info.extent()
    size = length[0] if isinstance(length, tuple) else length  # Whoosh leaves it as it unpacks
    return _blocks(terms._postfile.get(offset, size))


def _blocks(data: bytes) -> list[_Triple]:
    """The blocks of one term's stretch of the postings file."""
    if data[:4] != WHOOSH3_HEADER_MAGIC:
        raise ValueError("These are not posting blocks.")
    found: list[_Triple] = []
    place, last = 4, False
    while not last:
        length = _length(data, place)[0]
        last = length < 0
        end = place + 4 + abs(length)
        begin = _after_header(data, place + 4)
        held = data[begin:end]
        found.append(pickle.loads(held if held[0] == _PICKLE else zlib.decompress(held)))
        place = end
    return found


def _after_header(data: bytes, place: int) -> int:
    """Where the pickle that begins at `place` ends."""
    if data[place : place + 3] == _PROTOCOL_4:
        return int(place + 11 + _frame(data, place + 3)[0])
    stream = io.BytesIO(data)
    stream.seek(place)
    pickle.load(stream)
    return stream.tell()


def _documents(triples: list[_Triple], sizes: list[int]) -> Ints:
    """The document numbers: differences summed, anew in each block."""
    parts = [ids for ids, _, _ in triples]
    if all(isinstance(ids, bytes) for ids in parts):
        steps = np.frombuffer(b"".join(parts), np.uint8).astype(np.int64)
    else:
        steps = np.fromiter(chain.from_iterable(parts), np.int64, sum(sizes))
    sums = np.cumsum(steps)
    starts = np.cumsum(sizes) - sizes
    before = np.where(starts > 0, sums[starts - 1], 0)
    found: Ints = (sums - np.repeat(before, sizes)).astype(np.int32)
    return found


def _weights(triples: list[_Triple], sizes: list[int]) -> Floats:
    found = np.ones(sum(sizes))
    place = 0
    for (_, weights, _), size in zip(triples, sizes, strict=True):
        if weights is not None:
            found[place : place + size] = weights
        place += size
    return found


def _walked(reader: Any, field: str, term: bytes) -> Postings:
    """The same by Whoosh's own matcher."""
    if (field, term) not in reader:
        return NO_POSTINGS
    matcher = reader.postings(field, term)
    docs: list[int] = []
    weights: list[float] = []
    while matcher.is_active():
        docs.append(matcher.id())
        weights.append(matcher.weight())
        matcher.next()
    return Postings(np.array(docs, np.int32), np.array(weights, np.float64))


def _walked_places(reader: Any, field: str, term: bytes) -> Places:
    if (field, term) not in reader:
        return NO_PLACES
    matcher = reader.postings(field, term)
    docs: list[int] = []
    places: list[list[int]] = []
    while matcher.is_active():
        docs.append(matcher.id())
        places.append(list(matcher.value_as("positions")))
        matcher.next()
    counts = np.fromiter(map(len, places), np.int32, len(places))
    flat = np.fromiter(chain.from_iterable(places), np.int32, int(counts.sum()))
    return Places(np.array(docs, np.int32), counts, flat)
