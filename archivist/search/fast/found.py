"""Documents found in a segment, and how two or more findings are put together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from archivist.search.fast.postings import Floats, Ints
from archivist.search.fast.rows import common, merged

_SPARSE = 8  # a union of so many times fewer postings than documents is not made dense


class Found(NamedTuple):
    """Documents of a segment that fit, rising, and their scores (None when not asked for)."""

    docs: Ints
    scores: Floats | None


NOTHING = Found(np.empty(0, np.int32), np.empty(0, np.float64))


def at(found: Found, docs: Ints, size: int) -> Floats:
    """The scores of `docs`, each of which stands in `found`."""
    scores = scores_of(found)
    if len(docs) == len(found.docs):
        return scores
    if len(docs) * _SPARSE < len(found.docs):
        return scores[np.searchsorted(found.docs, docs)]
    dense = np.zeros(size)
    dense[found.docs] = scores
    return dense[docs]


def summed(parts: list[tuple[float, Floats | None]]) -> Floats | None:
    """The sum of scores in the order in which Whoosh's tree of matchers adds them.

    What found nothing (None) adds nothing, but has its weight in the tree.
    """
    parts = sorted(parts, key=lambda part: part[0])
    while len(parts) > 1:
        (one, ones), (two, twos), *parts = parts
        total = twos if ones is None else ones if twos is None else ones + twos
        place = bisect_right([weight for weight, _ in parts], one + two)
        parts.insert(place, (one + two, total))
    return parts[0][1]


def both(founds: Sequence[Found], weights: Callable[[], list[float]], size: int) -> Found:
    """What stands in all of `founds`."""
    docs = common([found.docs for found in founds])
    if founds[0].scores is None or not len(docs):
        return Found(docs, None if founds[0].scores is None else np.empty(0, np.float64))
    scores = [at(found, docs, size) for found in founds]
    order = weights() if len(founds) > 2 else [0.0] * len(founds)
    return Found(docs, summed(list(zip(order, scores, strict=True))))


def either(founds: Sequence[Found], weights: Callable[[], list[float]], size: int) -> Found:
    """What stands in any of `founds`."""
    held = [place for place, found in enumerate(founds) if len(found.docs)]
    if len(held) <= 1:
        return founds[held[0]] if held else NOTHING
    scored = founds[held[0]].scores is not None
    if sum(len(found.docs) for found in founds) * _SPARSE < size:
        docs = merged([found.docs.astype(np.int64) for found in founds]).astype(np.int32)
        if not scored:
            return Found(docs, None)
        length, places = len(docs), [np.searchsorted(docs, founds[one].docs) for one in held]
    else:
        mask = np.zeros(size, bool)
        for found in founds:
            mask[found.docs] = True
        docs = np.flatnonzero(mask).astype(np.int32)
        length, places = size, [founds[one].docs.astype(np.intp) for one in held]
    if not scored:
        return Found(docs, None)
    order = weights() if len(founds) > 2 else [0.0] * len(founds)
    sums: list[tuple[float, Floats | None]] = [(weight, None) for weight in order]
    for one, place in zip(held, places, strict=True):
        spread = np.zeros(length)
        spread[place] = scores_of(founds[one])
        sums[one] = (order[one], spread)
    total = summed(sums)
    return Found(docs, total if total is None or length == len(docs) else total[docs])


def scores_of(found: Found) -> Floats:
    return found.scores if found.scores is not None else np.ones(len(found.docs))


def boosted(found: Found, boost: float) -> Found:
    if boost == 1.0 or found.scores is None:
        return found
    return Found(found.docs, found.scores * boost)
