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
from whoosh.reading import TermNotFound

from archivist.search.writing.places import Packed, unpack
from archivist.search.writing.places import Places as Packable

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

Triple = tuple[Any, Any, Any]  # ids, weights, values of one block


def read_postings(reader: Any, field: str, term: bytes) -> Postings:
    """The postings of a term in a segment, deleted documents included."""
    triples = _triples(reader, field, term)
    if triples is None:
        return _walked(reader, field, term)
    if not triples:
        return NO_POSTINGS
    sizes = [len(ids) for ids, _, _ in triples]
    return Postings(documents_of(triples, sizes), weights_of(triples, sizes))


def read_places(reader: Any, field: str, term: bytes) -> Places:
    """The positions of a term in a segment, deleted documents included."""
    triples = _triples(reader, field, term)
    if triples is None:
        return _walked_places(reader, field, term)
    if not triples:
        return NO_PLACES
    docs = documents_of(triples, [len(ids) for ids, _, _ in triples])
    held = [values for _, _, values in triples]
    packed = [values for values in held if isinstance(values, Packed)]
    if len(packed) == len(held):
        return Places(docs, *unpack(packed))
    form = reader.schema[field].format
    if isinstance(form, Packable):
        return Places(docs, *form.unpack_positions(list(chain.from_iterable(held))))
    decoded = [form.decode_positions(value) for value in chain.from_iterable(held)]
    counts = np.fromiter(map(len, decoded), np.int32, len(decoded))
    total = int(counts.sum())
    return Places(docs, counts, np.fromiter(chain.from_iterable(decoded), np.int32, total))


def _triples(reader: Any, field: str, term: bytes) -> list[Triple] | None:
    """The unpickled blocks of a term; None when the reader keeps its postings another way."""
    terms = getattr(reader, "_terms", None)
    if not isinstance(terms, W3TermsReader):
        return None
    try:
        info = terms.term_info(field, term)
    except TermNotFound:
        return []
    if info.is_inlined():
        ids, weights, values = info.inlined_postings()
        return [(np.diff(ids, prepend=0).tolist(), weights, values)]
    offset, length = info.extent()
    size = length[0] if isinstance(length, tuple) else length  # Whoosh leaves it as it unpacks
    return blocks(terms._postfile.get(offset, size))


def blocks(data: bytes) -> list[Triple]:
    """The blocks of one term's stretch of the postings file."""
    if data[:4] != WHOOSH3_HEADER_MAGIC:
        raise ValueError("These are not posting blocks.")
    found: list[Triple] = []
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


def documents_of(triples: list[Triple], sizes: list[int]) -> Ints:
    """The document numbers: differences summed, anew in each block."""
    sums = np.cumsum(np.concatenate([_numbers(ids) for ids, _, _ in triples]), dtype=np.int64)
    if len(sizes) == 1:
        return sums.astype(np.int32)
    starts = np.cumsum(sizes) - sizes
    before = np.where(starts > 0, sums[starts - 1], 0)
    found: Ints = (sums - np.repeat(before, sizes)).astype(np.int32)
    return found


def weights_of(triples: list[Triple], sizes: list[int]) -> Floats:
    found = np.ones(sum(sizes))
    place = 0
    for (_, weights, _), size in zip(triples, sizes, strict=True):
        if isinstance(weights, float | int):
            found[place : place + size] = weights
        elif weights is not None:
            found[place : place + size] = _numbers(weights)
        place += size
    return found


def _numbers(held: Any) -> Any:
    """A block's numbers as an array: bytes (ours, when all are small), an array, or a tuple."""
    if isinstance(held, bytes):
        return np.frombuffer(held, np.uint8)
    return np.array(held)


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
