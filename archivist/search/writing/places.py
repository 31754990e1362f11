"""How positions stand in the postings of a field of words.

A single value is the positions as 16-bit numbers, little end first; a text with more than 65,536
words has an odd length: one byte, then 32-bit numbers. The values of a whole block are one
`Packed`: what Whoosh's reader takes for a list of such values, but compressed together, and
untouched as long as nobody asks where a word stands.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.formats import Positions

Ints = NDArray[np.int32]
Counts = bytes | tuple[int, ...] | None  # how often in each document; None: once in each

_SHORT = 1 << 16
_LEVEL = 1
_NARROW, _WIDE = b"\x02", b"\x04"


class Places(Positions):  # type: ignore[misc]
    """Whoosh's format of positions with shorter values."""

    def encode(self, poslist: Sequence[int]) -> bytes:
        """The positions (rising) as a value."""
        return encode(poslist)

    def decode_positions(self, valuestring: bytes) -> list[int]:
        if len(valuestring) % 2:
            return [int(place) for place in np.frombuffer(valuestring[1:], "<u4")]
        return memoryview(valuestring).cast("H").tolist() if _LITTLE else _swapped(valuestring)

    def decode_frequency(self, valuestring: bytes) -> int:
        return len(valuestring) // (4 if len(valuestring) % 2 else 2)

    def unpack_positions(self, values: Sequence[bytes]) -> tuple[Ints, Ints]:
        """How many positions each value has, and all of them one after another."""
        sizes = np.fromiter(map(len, values), np.int32, len(values))
        if not (sizes & 1).any():
            return sizes >> 1, np.frombuffer(b"".join(values), "<u2").astype(np.int32)
        lists = [self.decode_positions(value) for value in values]
        counts = np.fromiter(map(len, lists), np.int32, len(lists))
        return counts, np.array([place for held in lists for place in held], np.int32)


_LITTLE = np.dtype("<u2").isnative


def _swapped(value: bytes) -> list[int]:
    return [int(place) for place in np.frombuffer(value, "<u2")]


def encode(places: Sequence[int]) -> bytes:
    """Positions (rising) as the value of one posting."""
    if places[-1] < _SHORT:
        return np.array(places, "<u2").tobytes()
    return b"\x00" + np.array(places, "<u4").tobytes()


class Packed(Sequence[bytes]):
    """The values of a block of postings."""

    __slots__ = ("_values", "counts", "data")

    def __init__(self, counts: Counts, data: bytes) -> None:
        self.counts = counts
        self.data = data
        self._values: list[bytes] | None = None

    @classmethod
    def of(cls, counts: Counts, steps: NDArray[Any]) -> Packed:
        """Packs positions given as `steps`: the first of each document, then differences."""
        width = _NARROW if not len(steps) or int(steps.max()) < _SHORT else _WIDE
        planes = steps.astype(f"<u{width[0]}").view(np.uint8).reshape(-1, width[0]).T
        return cls(counts, width + zlib.compress(planes.tobytes(), _LEVEL))

    @classmethod
    def narrow(cls, counts: Counts, low: bytes, high: bytes) -> Packed:
        """The same of steps below 65,536, given as their low and their high bytes."""
        return cls(counts, _NARROW + zlib.compress(low + high, _LEVEL))

    def __reduce__(self) -> tuple[type[Packed], tuple[Counts, bytes]]:
        return Packed, (self.counts, self.data)

    def __len__(self) -> int:
        return len(self.steps()) if self.counts is None else len(self.counts)

    def __getitem__(self, number: Any) -> Any:
        return self._all()[number]

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._all())

    def steps(self) -> Ints:
        """The positions as they were packed."""
        planes = np.frombuffer(zlib.decompress(memoryview(self.data)[1:]), np.uint8)
        width = self.data[0]
        joined = np.ascontiguousarray(planes.reshape(width, -1).T)
        return joined.view(f"<u{width}").ravel().astype(np.int32)

    def frequencies(self) -> Ints | None:
        """How often in each document; None: once in each."""
        if self.counts is None:
            return None
        if isinstance(self.counts, bytes):
            return np.frombuffer(self.counts, np.uint8).astype(np.int32)
        return np.array(self.counts, np.int32)

    def _all(self) -> list[bytes]:
        if self._values is None:
            counts, places = unpack([self])
            ends = np.cumsum(counts).tolist()
            starts = [0, *ends[:-1]]
            if len(places) and int(places.max()) >= _SHORT:
                lists = places.tolist()
                pairs = zip(starts, ends, strict=True)
                self._values = [encode(lists[start:end]) for start, end in pairs]
            else:
                data = places.astype("<u2").tobytes()
                pairs = zip(starts, ends, strict=True)
                self._values = [data[2 * start : 2 * end] for start, end in pairs]
        return self._values


def unpack(blocks: Sequence[Packed]) -> tuple[Ints, Ints]:
    """The same as `Places.unpack_positions`, for all values of some blocks at once."""
    steps = [block.steps() for block in blocks]
    counts = [
        np.ones(len(held), np.int32) if some is None else some
        for held, some in zip(steps, (block.frequencies() for block in blocks), strict=True)
    ]
    whole, numbers = np.concatenate(steps), np.concatenate(counts)
    return numbers, absolute(whole, numbers)


def absolute(steps: Ints, counts: Ints) -> Ints:
    """Positions from steps that begin anew in each document."""
    if len(steps) == len(counts):
        return steps
    sums = np.cumsum(steps, dtype=np.int64)
    starts = np.cumsum(counts) - counts
    before = sums[starts] - steps[starts]
    found: Ints = (sums - np.repeat(before, counts)).astype(np.int32)
    return found
