"""Signatures by which texts that share many runs of words are found among many others.

MinHash with 128 multiply-shift functions; 126 of the minima make 42 bands of three. Two texts that
share half of their runs meet in a band with a chance of 0.996, those that share a tenth of 0.04
(Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, chapter 3).
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from archivist.text.shingles import Hashes, mixed

MINIMA = 128
BANDS = 42
ROWS = 3
_ROWS_AT_ONCE = 2048
_chance = random.Random("likeness")
# Whole 64-bit odd numbers: with short ones all functions have their minimum at the same run.
_FACTORS = np.array([_chance.getrandbits(64) | 1 for _ in range(MINIMA)], dtype=np.uint64)
_SALTS = np.array([_chance.getrandbits(64) | 1 for _ in range(ROWS)], dtype=np.uint64)


def signature(shingles: Hashes) -> NDArray[np.uint32]:
    """The 128 minima of a set of runs."""
    least = np.full(MINIMA, np.iinfo(np.uint64).max, dtype=np.uint64)
    for start in range(0, shingles.size, _ROWS_AT_ONCE):
        part = shingles[start : start + _ROWS_AT_ONCE, None] * _FACTORS
        np.minimum(least, part.min(axis=0), out=least)
    return (least >> np.uint64(32)).astype(np.uint32)


def packed(signature: NDArray[np.uint32]) -> bytes:
    """The low 16 bits of each minimum: enough to tell how alike two texts are."""
    return signature.astype("<u2").tobytes()


def estimates(one: bytes, others: Sequence[bytes]) -> NDArray[np.float64]:
    """About what share of its runs a packed signature has in common with each of others.

    The standard deviation is 0.044 at a half.
    """
    rows = np.frombuffer(b"".join(others), dtype="<u2").reshape(len(others), MINIMA)
    same = rows == np.frombuffer(one, dtype="<u2")
    return np.asarray(same.mean(axis=1), dtype=np.float64)


def band_keys(signature: NDArray[np.uint32]) -> list[int]:
    """42 numbers of 32 bits; texts that are alike have one of them in common, at the same place."""
    rows = signature[: BANDS * ROWS].astype(np.uint64).reshape(BANDS, ROWS)
    keys = mixed((rows * _SALTS).sum(axis=1, dtype=np.uint64)) >> np.uint64(32)
    return [int(key) for key in keys.astype(np.uint32).view(np.int32)]


def common(one: Hashes, other: Hashes) -> int:
    """How many runs two sets, each in rising order, have in common."""
    fewer, more = (one, other) if one.size <= other.size else (other, one)
    if not fewer.size:
        return 0
    places = np.searchsorted(more, fewer)
    places[places == more.size] = 0  # above them all: the first is not it
    return int(np.count_nonzero(more[places] == fewer))
