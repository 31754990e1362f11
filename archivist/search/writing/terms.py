"""The term file of a segment, as Whoosh's OrderedHashReader reads it.

    head | length of key, length of value, key, value; terms in order | 256 hash tables, half
    empty | where each table lies | a pickled dict | where each term lies | length of the last two

A key is the number of the field and the term. Whoosh writes it a key at a time with MD5; here
with CRC, which its reader knows too, and the tables at once.
"""

from __future__ import annotations

import pickle
import struct
from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_HEAD = struct.Struct("!4sBii").pack(b"HSH3", 1, 0, 0)  # 1: hashed by CRC
_TABLES = 256
_SLOT = np.dtype([("hash", ">u4"), ("place", ">i8")])
_ENTRY = np.dtype([("place", ">i8"), ("slots", ">i4")])
_lengths = struct.Struct("!ii").pack


class TermFile:
    """Takes the fields of a segment and their terms in order, and makes the file."""

    def __init__(self) -> None:
        self._fields: dict[str, int] = {}
        self._parts: list[bytes] = [_HEAD]
        self._hashes: list[int] = []
        self._sizes: list[int] = []

    def add_field(self, name: str, terms: Sequence[bytes], values: Sequence[bytes]) -> None:
        """All terms of a field, rising, with what is known of them; fields come by name."""
        number = self._fields.setdefault(name, len(self._fields))
        prefix = number.to_bytes(2, "big")
        keys = [prefix + term for term in terms]
        self._hashes += map(crc32, keys)
        self._sizes += [8 + len(key) + len(value) for key, value in zip(keys, values, strict=True)]
        self._parts.append(
            b"".join(
                [
                    _lengths(len(key), len(value)) + key + value
                    for key, value in zip(keys, values, strict=True)
                ]
            )
        )

    def to_bytes(self) -> bytes:
        """The whole file."""
        sizes = np.array(self._sizes, np.int64)
        places = len(_HEAD) + np.cumsum(sizes) - sizes
        end = len(_HEAD) + int(sizes.sum())
        tables, directory = _tables(np.array(self._hashes, np.uint32), places, end)
        code = "H" if end < 1 << 16 else "i" if end < 1 << 31 else "q"
        extras = {"fieldmap": self._fields, "indextype": code, "indexlen": len(places)}
        width = {"H": ">u2", "i": ">i4", "q": ">i8"}[code]
        tail = pickle.dumps(extras, 4) + places.astype(width).tobytes()
        parts = (*self._parts, tables, directory, tail, len(tail).to_bytes(4, "big"))
        return b"".join(parts)


def _tables(hashes: NDArray[np.uint32], places: NDArray[np.int64], end: int) -> tuple[bytes, bytes]:
    """The hash tables and their directory; each has two slots for a key, tried one by one."""
    table = (hashes & 255).astype(np.int64)
    slots = 2 * np.bincount(table, minlength=_TABLES)
    starts = np.cumsum(slots) - slots
    whole = np.zeros(int(slots.sum()), _SLOT)
    taken = np.zeros(len(whole), bool)
    first, width = starts[table], np.maximum(slots[table], 1)
    offset = (hashes >> 8).astype(np.int64) % width
    waiting = np.arange(len(hashes))
    while len(waiting):
        wish = first[waiting] + offset[waiting]
        free = np.flatnonzero(~taken[wish])
        _, chosen = np.unique(wish[free], return_index=True)
        lucky = free[chosen]
        taken[wish[lucky]] = True
        whole["hash"][wish[lucky]] = hashes[waiting[lucky]]
        whole["place"][wish[lucky]] = places[waiting[lucky]]
        waiting = np.delete(waiting, lucky)
        # whoever found the slot taken, now or before, goes on to the next one
        offset[waiting] = (offset[waiting] + 1) % width[waiting]
    directory = np.zeros(_TABLES, _ENTRY)
    directory["place"] = end + starts * _SLOT.itemsize
    directory["slots"] = slots
    return whole.tobytes(), directory.tobytes()
