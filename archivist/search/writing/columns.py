"""Columns of a segment as Whoosh's readers read them: numbers, byte strings, stored fields."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from zlib import adler32

import numpy as np
from numpy.typing import NDArray
from whoosh.util.numeric import byte_to_length

_OFFSETS_FROM = 1 << 15  # a column of more rows tells where each begins
_LENGTHS = np.array([byte_to_length(byte) for byte in range(256)])


def length_bytes(lengths: NDArray[np.int64]) -> NDArray[np.uint8]:
    """Lengths as Whoosh rounds them to a byte."""
    return np.minimum(np.searchsorted(_LENGTHS, lengths), 255).astype(np.uint8)


def numbers(values: Sequence[int]) -> bytes:
    """A NumericColumn("i")."""
    return np.array(values, ">i4").tobytes()


def byte_strings(values: Sequence[bytes]) -> bytes:
    """A VarBytesColumn."""
    sizes = np.fromiter(map(len, values), np.int64, len(values))
    parts = [*values, _array(sizes)]
    codes = _code(sizes)
    if len(values) > _OFFSETS_FROM:
        offsets = np.cumsum(sizes) - sizes
        parts.append(_array(offsets))
        codes += _code(offsets) + "X"
    return b"".join((*parts, codes.encode()))


def stored(values: Sequence[dict[str, str]]) -> bytes:
    """A column of dicts: pickled, in zlib's frame but not compressed, for ids do not shrink."""
    return byte_strings([_framed(pickle.dumps(value, 3)) for value in values])


def _framed(data: bytes) -> bytes:
    size = len(data)
    head = b"\x78\x01\x01" + size.to_bytes(2, "little") + (size ^ 0xFFFF).to_bytes(2, "little")
    return head + data + adler32(data).to_bytes(4, "big")


def _code(values: NDArray[np.int64]) -> str:
    most = int(values.max()) if len(values) else 0
    return "B" if most < 1 << 8 else "H" if most < 1 << 16 else "i" if most < 1 << 31 else "q"


def _array(values: NDArray[np.int64]) -> bytes:
    return values.astype({"B": "u1", "H": ">u2", "i": ">i4", "q": ">i8"}[_code(values)]).tobytes()
