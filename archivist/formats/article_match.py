"""Which blocks of a page stand in the text that an extractor cut out of it.

Both are compared by their letters and digits alone, so that blanks, marks and line ends do not
matter. Blocks that stand once in both are found first; what is short or repeated is looked for
only between its neighbours, each stretch of the text being used once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

_NO_LETTERS = re.compile(r"[\W_]+")
LONG = 20
PIECE = 24
MOST_COMPARED = 1_000_000_000
AHEAD = 20_000


def squeezed(words: str) -> str:
    """The letters and digits of `words`, in lower case."""
    return _NO_LETTERS.sub("", words).lower()


def blocks_within(blocks: Sequence[str], text: str) -> list[bool]:
    """For each of the squeezed `blocks`, whether the squeezed `text` holds at least half of it."""
    found = [False] * len(blocks)
    anchors = _anchors(blocks, text)
    for index, _ in anchors:
        found[index] = True
    ends = [(index, at, at + len(blocks[index])) for index, at in _in_order(anchors)]
    for before, after in pairwise([(-1, 0, 0), *ends, (len(blocks), len(text), len(text))]):
        if after[1] > before[2]:
            gap = text[before[2] : after[1]]
            _find_in_gap(blocks, found, range(before[0] + 1, after[0]), gap)
    return found


def _anchors(blocks: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Long blocks that stand once in the page and once in the text, and where in the text."""
    times = Counter(blocks)
    anchors = []
    cursor = 0
    # Where that would take long, a block is looked for only a little ahead of the one before.
    reach = len(text) if len(blocks) * len(text) < MOST_COMPARED else AHEAD
    for index, block in enumerate(blocks):
        if len(block) < LONG or times[block] > 1:
            continue
        at = text.find(block, cursor, cursor + reach)
        if reach == len(text):
            at = at if at >= 0 else text.find(block)
            if at >= 0 and text.find(block, at + 1) >= 0:
                continue
        if at >= 0:
            anchors.append((index, at))
            cursor = at + len(block)
    return anchors


def _in_order(anchors: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of anchors whose places in the text grow."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, at) in enumerate(anchors):
        rank = bisect_left(tails, at)
        if rank == len(tails):
            tails.append(at)
            last.append(number)
        else:
            tails[rank], last[rank] = at, number
        before.append(last[rank - 1] if rank else -1)
    chain = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(anchors[number])
        number = before[number]
    return chain[::-1]


def _find_in_gap(blocks: Sequence[str], found: list[bool], places: range, gap: str) -> None:
    at = 0
    for index in places:
        block = blocks[index]
        if not block or found[index]:
            continue
        if len(block) < LONG:
            # What is short stands everywhere: here it must follow what was found last.
            start = gap.find(block, at, at + 4 * len(block) + 2 * LONG)
        else:
            start = gap.find(block, at)
        if start >= 0:
            found[index] = True
            at = start + len(block)
        elif len(block) >= 2 * PIECE:
            pieces = [block[i : i + PIECE] for i in range(0, len(block) - PIECE + 1, PIECE)]
            hits = [hit for hit in (gap.find(piece, at) for piece in pieces) if hit >= 0]
            if 2 * len(hits) > len(pieces):
                found[index] = True
                at = max(hits) + PIECE
