"""Postings of a field, all at once as arrays, written as Whoosh's blocks.

A term in few documents keeps its postings beside it in the term file. Others have blocks of up to
2,048: the number, last document, highest weight and range of lengths, then document numbers as
differences, how often, and where. Small numbers are bytes instead of tuples, which Whoosh's reader
indexes and sums just the same, and `Packed` positions: what is not asked for is not decoded.
"""

from __future__ import annotations

import pickle
import struct
from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from archivist.search.writing.places import Counts, Packed, absolute, encode

BLOCK = 2048
INLINED = 8  # a term in at most so many documents has no blocks
_PACKED = 24  # values of fewer postings are a plain tuple
_TUPLES = 40  # so many numbers that are no bytes are still a tuple
_MAGIC = b"W3Bl"
_SHORT = 1 << 16
_INFO = np.dtype(
    {
        "names": "inlined weight documents shortest longest most first last".split(),
        "formats": "u1 >f4 >u4 u1 u1 >f4 >u4 >u4".split(),
    }
)
_extent = struct.Struct("!qi").pack
_length = struct.Struct("!i").pack

_SMALL = [
    b"K" + bytes((number,)) if number < 256 else b"M" + number.to_bytes(2, "little")
    for number in range(1 << 15)
]

Array = NDArray[Any]


class Postings(NamedTuple):
    """Terms with `starts` into `docs` and `counts`, these with `places` into `steps`.

    `docs` rise within a term; `steps` are None for keys without positions. `lengths` are the
    bytes Whoosh keeps for the length of the field in each document of the segment.
    """

    terms: list[bytes]
    starts: Array
    docs: Array
    counts: Array
    places: Array
    steps: Array | None
    lengths: Array


def term_values(postings: Postings, put: Callable[[bytes], int]) -> list[bytes]:
    """What the term file says of each term; `put` writes a term's blocks and tells where."""
    sizes = np.diff(postings.starts)
    heads = _heads(postings, sizes).tobytes()
    values = _Values(postings)
    few = _inlined(postings, sizes, values)
    step = _INFO.itemsize
    if int(sizes.max()) <= INLINED:  # as in each segment of one document
        starts = range(0, len(heads), step)
        return [heads[at : at + step] + held for at, held in zip(starts, few, strict=True)]
    blocks = _Blocks(postings, sizes, values)
    found = []
    for number, many in enumerate((sizes > INLINED).tolist()):
        head = heads[number * step : (number + 1) * step]
        if many:
            held = blocks.of_next_term()
            found.append(head + _extent(put(held), len(held)))
        else:
            found.append(head + next(few))
    return found


def _heads(postings: Postings, sizes: Array) -> Array:
    """The sums and extremes Whoosh keeps of each term."""
    starts, ends = postings.starts[:-1], postings.starts[1:]
    lengths = postings.lengths[postings.docs]
    heads = np.zeros(len(starts), _INFO)
    heads["inlined"] = sizes <= INLINED
    heads["weight"] = np.add.reduceat(postings.counts, starts)
    heads["documents"] = sizes
    heads["shortest"] = np.minimum.reduceat(lengths, starts)
    heads["longest"] = np.maximum.reduceat(lengths, starts)
    heads["most"] = np.maximum.reduceat(postings.counts, starts)
    heads["first"] = postings.docs[starts]
    heads["last"] = postings.docs[ends - 1]
    return heads


def _inlined(postings: Postings, sizes: Array, values: _Values) -> Iterator[bytes]:
    """The pickled postings of each term in few documents."""
    here = np.flatnonzero(np.repeat(sizes <= INLINED, sizes))
    docs, counts = postings.docs[here].tolist(), postings.counts[here].tolist()
    held = values.at(here)
    if int(sizes.max()) == 1:  # each in one document
        yield from map(_inlined_one, docs, counts, held)
        return
    first = 0
    for size in sizes[sizes <= INLINED].tolist():
        last = first + size
        yield inlined(docs[first:last], counts[first:last], held[first:last])
        first = last


def inlined(docs: Sequence[int], counts: Sequence[int], values: Sequence[bytes]) -> bytes:
    """The pickled postings (documents, weights, values) of a term in few documents."""
    if len(docs) == 1:
        return _inlined_one(docs[0], counts[0], values[0])
    return b"\x80\x03%b%b%b\x87." % (
        _tuple([_pickled(doc) for doc in docs]),
        _tuple([_pickled(count) for count in counts]),
        _tuple([_pickled_bytes(value) for value in values]),
    )


def _inlined_one(doc: int, count: int, value: bytes) -> bytes:
    """The same for a term in one document."""
    parts = (_pickled(doc), _pickled(count), _pickled_bytes(value))
    return b"\x80\x03%b\x85%b\x85%b\x85\x87." % parts


class _Values:
    """The values of postings: single ones as `Places` has them, or many packed."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings
        steps = postings.steps
        self._has = steps is not None
        if steps is None:
            return
        self._whole = absolute(steps, postings.counts)
        self._is_wide = bool(len(steps)) and int(self._whole.max()) >= _SHORT
        self._data = b"" if self._is_wide else self._whole.astype("<u2").tobytes()
        self._low = b"" if self._is_wide else steps.astype(np.uint8).tobytes()
        self._high = b"" if self._is_wide else (steps >> 8).astype(np.uint8).tobytes()

    def at(self, here: Array) -> list[bytes]:
        """The value of each of some postings."""
        if not self._has:
            return [b""] * len(here)
        starts = self._postings.places[here]
        ends = starts + self._postings.counts[here]
        spans = zip(starts.tolist(), ends.tolist(), strict=True)
        if self._is_wide:
            return [encode(self._whole[first:last].tolist()) for first, last in spans]
        return [self._data[2 * first : 2 * last] for first, last in spans]

    def block(self, first: int, last: int, weights: Counts) -> Any:
        """What a block holds as the values of postings `first` to `last`."""
        if self._postings.steps is None:
            return None
        if last - first < _PACKED:
            return tuple(self.at(np.arange(first, last)))
        start, end = int(self._postings.places[first]), int(self._postings.places[last])
        if self._is_wide:
            return Packed.of(weights, self._postings.steps[start:end])
        return Packed.narrow(weights, self._low[start:end], self._high[start:end])


class _Blocks:
    """The blocks of the terms in many documents, one term after another."""

    def __init__(self, postings: Postings, sizes: Array, values: _Values) -> None:
        starts = postings.starts[:-1][sizes > INLINED]
        many = sizes[sizes > INLINED]
        number = -(-many // BLOCK)  # blocks of each term
        term = np.repeat(np.arange(len(many)), number)
        nth = np.arange(len(term)) - np.repeat(np.cumsum(number) - number, number)
        self._first = starts[term] + nth * BLOCK
        self._last = np.minimum(self._first + BLOCK, (starts + many)[term])
        self._ends_term = np.diff(term, append=-1) != 0
        self._docs, self._counts = postings.docs, postings.counts
        self._values = values
        self._next = 0
        if not len(term):
            return
        self._steps = np.diff(postings.docs, prepend=0)
        self._steps[self._first] = postings.docs[self._first]
        self._low_steps = self._steps.astype(np.uint8).tobytes()
        self._low_counts = postings.counts.astype(np.uint8).tobytes()
        lengths = postings.lengths[postings.docs]
        self._rows = list(
            zip(
                self._first.tolist(),
                self._last.tolist(),
                postings.docs[self._last - 1].tolist(),
                self._over(np.maximum, postings.counts),
                self._over(np.minimum, lengths),
                self._over(np.maximum, lengths),
                self._over(np.maximum, self._steps),
                self._ends_term.tolist(),
                strict=True,
            )
        )

    def _over(self, extreme: np.ufunc, numbers: Array) -> list[int]:
        """The extreme of the numbers in each block."""
        bounds = np.stack((self._first, self._last), axis=1).ravel()
        padded = np.append(numbers, numbers[-1:])  # the last bound may be the end itself
        found: list[int] = extreme.reduceat(padded, bounds)[::2].tolist()
        return found

    def of_next_term(self) -> bytes:
        """The blocks of one term more."""
        parts = [_MAGIC]
        while True:
            first, last, doc, most, shortest, longest, step, is_last = self._rows[self._next]
            self._next += 1
            head = pickle.dumps((last - first, doc, float(most), 0, shortest, longest), 4)
            weights: Counts = None
            if most > 1:
                weights = self._low_counts[first:last]
                if most > 255:
                    weights = tuple(self._counts[first:last].tolist())
            steps = self._low_steps[first:last] if step < 256 else self._wide(first, last)
            body = pickle.dumps((steps, weights, self._values.block(first, last, weights)), 4)
            length = len(head) + len(body)
            parts += (_length(-length if is_last else length), head, body)
            if is_last:
                return b"".join(parts)

    def _wide(self, first: int, last: int) -> tuple[int, ...] | array[int]:
        """Differences of document numbers that are no bytes."""
        steps = self._steps[first:last]
        if len(steps) <= _TUPLES:
            return tuple(steps.tolist())
        return array("H" if int(steps.max()) < _SHORT else "I", steps.tolist())


def _pickled(number: int) -> bytes:
    """A whole number as pickle has it."""
    if number < len(_SMALL):
        return _SMALL[number]
    return b"J" + number.to_bytes(4, "little")


def _pickled_bytes(data: bytes) -> bytes:
    """Bytes as pickle has them."""
    if len(data) < 256:
        return b"C" + bytes((len(data),)) + data
    return b"B" + len(data).to_bytes(4, "little") + data


def _tuple(items: list[bytes]) -> bytes:
    """Pickled things as a pickled tuple."""
    if len(items) <= 3:
        return b"".join(items) + (b")", b"\x85", b"\x86", b"\x87")[len(items)]
    return b"(" + b"".join(items) + b"t"
