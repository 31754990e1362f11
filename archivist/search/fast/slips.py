"""How many slips lie between a word and terms: letters changed, left out, put in or swapped."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from archivist.search.fast.postings import Ints, Longs


def half_alike(word: bytes, letters: NDArray[np.uint8], lengths: Longs) -> Longs:
    """The rows that begin as `word` does or end so: one slip leaves one of the two as it is."""
    half = (len(word) - 1) // 2
    mine = np.frombuffer(word, np.uint8)
    heads = (letters[:, :half] == mine[:half]).all(axis=1)
    last = (lengths - half)[:, None] + np.arange(half)
    tails = (np.take_along_axis(letters, last, axis=1) == mine[-half:]).all(axis=1)
    return np.flatnonzero(heads | tails)


@lru_cache(maxsize=4096)  # a term stands in most segments
def one_slip(word: bytes, term: bytes) -> int:
    """How many slips of ASCII letters lie between the two, where it is 0 or 1; else 2."""
    if word == term:
        return 0
    more = len(term) - len(word)
    if not -1 <= more <= 1:
        return 2
    at = next((at for at, (one, two) in enumerate(zip(word, term)) if one != two), -1)  # noqa: B905
    if at < 0:
        return 1  # the longer has one letter more at its end
    rest, others = word[at:], term[at:]
    if more:
        return 1 if (rest == others[1:] if more > 0 else rest[1:] == others) else 2
    if rest[1:] == others[1:]:
        return 1
    swapped = rest[1:2] + rest[:1] == others[:2] and rest[2:] == others[2:]
    return 1 if swapped else 2


def distances(word: str, letters: NDArray[Any], lengths: Longs, most: int) -> Ints:
    """How many letters must be changed, left out, put in or swapped: `word` to each row.

    Exact up to `most`; letters further apart than that are not compared.
    """
    number, width = letters.shape
    columns = np.ascontiguousarray(letters.T)
    far = np.full(number, most + 1, np.int8)
    before = [np.full(number, min(column, most + 1), np.int8) for column in range(width + 1)]
    earlier = before
    for row, letter in enumerate(map(ord, word), 1):
        now = [far] * (width + 1)
        now[0] = np.full(number, min(row, most + 1), np.int8)
        for column in range(max(1, row - most), min(width, row + most) + 1):
            cost = before[column - 1] + (columns[column - 1] != letter)
            cost = np.minimum(cost, np.minimum(before[column], now[column - 1]) + 1)
            if row > 1 < column:
                swapped = columns[column - 2] == letter
                swapped &= columns[column - 1] == ord(word[row - 2])
                cost = np.where(swapped, np.minimum(cost, earlier[column - 2] + 1), cost)
            now[column] = cost.astype(np.int8)
        earlier, before = before, now
    found: Ints = np.array(before)[lengths, np.arange(number)].astype(np.int32)
    return found
