"""Words in a row and words near one another, as sums over arrays of places.

A place is document number and position in one number (`document << 32 | position`), so that all
documents of a segment are dealt with at once.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from archivist.search.fast.postings import Ints, Longs, Mask, Places

_SHIFT = 32
_FEW = 24  # so many times fewer are looked up one by one, else both are merged


def keys(places: Places, within: Ints | None = None, offset: int = 0) -> Longs:
    """The places of a term less `offset`; only those in the documents `within` (rising)."""
    docs, counts, positions = places
    if within is not None and len(within) < len(docs):
        chosen = _is_in(docs, within)
        positions = positions[np.repeat(chosen, counts)]
        docs, counts = docs[chosen], counts[chosen]
    found = np.repeat(docs.astype(np.int64) << _SHIFT, counts)
    found += positions
    if offset:
        found -= offset
    return found


def documents(places: Longs) -> Ints:
    """The documents of `places`, each once."""
    docs = (places >> _SHIFT).astype(np.int32)
    if not len(docs):
        return docs
    new = np.empty(len(docs), bool)
    new[0] = True
    np.not_equal(docs[1:], docs[:-1], out=new[1:])
    return docs[new]


def common(lists: Sequence[Ints]) -> Ints:
    """Documents that stand in every list."""
    found, *others = sorted(lists, key=len)
    for other in others:
        if not len(found):
            break
        found = found[_is_in(found, other)]
    return found


def in_a_row(terms: Sequence[tuple[int, Places]]) -> Longs:
    """Where terms stand at their offsets: the places of the beginnings."""
    shared = common([places.docs for _, places in terms])
    if not len(shared):
        return np.empty(0, np.int64)
    ranked = sorted(terms, key=lambda pair: len(pair[1].positions))
    found = keys(ranked[0][1], shared, ranked[0][0])
    for offset, places in ranked[1:]:
        found = met(found, keys(places, shared, offset))
        if not len(found):
            break
    return found


def met(few: Longs, many: Longs) -> Longs:
    """The numbers in both of two rising lists without doubles."""
    if len(few) > len(many):
        few, many = many, few
    if len(few) * _FEW < len(many):
        return few[_is_in(few, many)]
    both = np.concatenate((few, many))
    both.sort(kind="stable")  # two runs in order: a merge
    found: Longs = both[:-1][both[1:] == both[:-1]]
    return found


def near(parts: Sequence[tuple[Longs, int]], reach: int) -> Longs:
    """Where all parts stand with at most `reach` from the first one's start to the last's end.

    A part is its places and its length; the places found are those of the leftmost part.
    """
    heads = merged([places for places, _ in parts])
    last = np.zeros(len(heads), np.int64)
    fits = np.ones(len(heads), bool)
    for places, length in parts:
        following = np.searchsorted(places, heads)
        fits &= following < len(places)
        held = places[np.minimum(following, len(places) - 1)] if len(places) else heads
        np.maximum(last, held + (length - 1), out=last)
    return heads[fits & (last - heads <= reach)]


def merged(lists: Sequence[Longs]) -> Longs:
    """All numbers of several rising lists, each once, rising."""
    kept = [held for held in lists if len(held)]
    if len(kept) == 1:
        return kept[0]
    if not kept:
        return np.empty(0, np.int64)
    whole = np.concatenate(kept)
    whole.sort(kind="stable")
    new = np.empty(len(whole), bool)
    new[0] = True
    np.not_equal(whole[1:], whole[:-1], out=new[1:])
    return whole[new]


def _is_in(some: Ints | Longs, others: Ints | Longs) -> Mask:
    """Which of `some` (rising) stand in `others` (rising)."""
    if not len(others):
        return np.zeros(len(some), bool)
    if len(some) * _FEW < len(others) or others.dtype == np.int64:
        place = np.searchsorted(others, some)
        place[place == len(others)] = 0
        found: Mask = others[place] == some
        return found
    held = np.zeros(int(max(some[-1] if len(some) else 0, others[-1])) + 1, bool)
    held[others] = True
    return held[some]
