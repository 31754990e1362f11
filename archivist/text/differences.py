"""Where two texts differ, word by word.

Runs of words that stand once in each text hold the two together (patience diff); what lies between
them is compared by difflib where it is short. A word is as in `text.shingles`: case, width,
punctuation and blanks make no difference, and each sign of Chinese, Japanese and Korean is one.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from threading import Event

from archivist.model.structure import Span

MOST_SIGNS = 1_000_000  # of longer texts the beginnings are compared

_WORD = re.compile(
    "[\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u318e\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7fb\uf900-\ufaff\uff66-\uffdc"
    "\U0001b000-\U0001b16f\U00020000-\U000323af]"
    "|[^\\W_\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u318e\u31a0-\u31bf"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7fb\uf900-\ufaff\uff66-\uffdc"
    "\U0001b000-\U0001b16f\U00020000-\U000323af]+"
)
_RUNS = (6, 3, 1)  # words that must follow each other to hold the texts together
_MOST_PAIRS = 400_000  # words of one gap times words of the other that difflib may be given
_STRAY = 2  # so few equal words between longer differences are chance

Block = tuple[int, int, int]  # place in one, place in the other, number of equal words


@dataclass(frozen=True)
class Difference:
    """What stands in one text where the other has something else; a side may be empty."""

    one: Span
    other: Span


@dataclass(frozen=True)
class Comparison:
    """The differences of two texts in order; `cut` says that only the beginnings were compared."""

    differences: tuple[Difference, ...]
    cut: bool = False


def compare(one: str, other: str, cancelled: Event | None = None) -> Comparison:
    """Where two texts differ. What is not reached when `cancelled` is set counts as different."""
    cancelled = cancelled or Event()
    cut = max(len(one), len(other)) > MOST_SIGNS
    one, other = one[:MOST_SIGNS], other[:MOST_SIGNS]
    spans, others = _spans(one), _spans(other)
    numbers: dict[str, int] = {}
    words, other_words = _numbered(one, spans, numbers), _numbered(other, others, numbers)
    blocks = _without_strays(
        [*_blocks(words, other_words, cancelled), (len(spans), len(others), 0)]
    )
    found, here, there = [], 0, 0
    for start, other_start, size in blocks:
        if start > here or other_start > there:
            found.append(
                Difference(_stretch(spans, here, start), _stretch(others, there, other_start))
            )
        here, there = start + size, other_start + size
    return Comparison(tuple(found), cut)


def _spans(text: str) -> list[Span]:
    return [Span(*match.span()) for match in _WORD.finditer(text)]


def _numbered(text: str, spans: Sequence[Span], numbers: dict[str, int]) -> list[int]:
    return [
        numbers.setdefault(_folded(text[span.start : span.end]), len(numbers)) for span in spans
    ]


def _folded(word: str) -> str:
    return word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).casefold()


def _stretch(spans: Sequence[Span], first: int, end: int) -> Span:
    """From one word to another; where there are none, the place after the word before."""
    if end > first:
        return Span(spans[first].start, spans[end - 1].end)
    place = spans[first - 1].end if first else 0
    return Span(place, place)


def _blocks(one: Sequence[int], other: Sequence[int], cancelled: Event) -> Iterator[Block]:
    """Stretches of equal words, in order in both."""
    waiting = [(0, len(one), 0, len(other), 0)]
    while waiting:
        low, high, other_low, other_high, step = waiting.pop()
        start, other_start = low, other_low
        while low < high and other_low < other_high and one[low] == other[other_low]:
            low, other_low = low + 1, other_low + 1
        if low > start:
            yield start, other_start, low - start
        tail = 0
        while (
            high - tail > low
            and other_high - tail > other_low
            and (one[high - tail - 1] == other[other_high - tail - 1])
        ):
            tail += 1
        if tail:
            waiting.append((high - tail, high, other_high - tail, other_high, step))
            high, other_high = high - tail, other_high - tail
        if low == high or other_low == other_high or cancelled.is_set():
            continue
        gap = (low, high, other_low, other_high)
        if (high - low) * (other_high - other_low) <= _MOST_PAIRS:
            yield from _short(one, other, gap)
        elif step < len(_RUNS):
            waiting += reversed(_parted(one, other, gap, step))


def _short(
    one: Sequence[int], other: Sequence[int], gap: tuple[int, int, int, int]
) -> Iterator[Block]:
    low, high, other_low, other_high = gap
    matcher = SequenceMatcher(None, one[low:high], other[other_low:other_high], autojunk=False)
    for place, other_place, size in matcher.get_matching_blocks():
        if size:
            yield low + place, other_low + other_place, size


def _parted(
    one: Sequence[int], other: Sequence[int], gap: tuple[int, int, int, int], step: int
) -> list[tuple[int, int, int, int, int]]:
    """The gap parted where runs of words stand that occur once on each side."""
    low, high, other_low, other_high = gap
    run = _RUNS[step]
    mine, others = _once(one, low, high, run), _once(other, other_low, other_high, run)
    held = _rising(sorted((place, others[key]) for key, place in mine.items() if key in others))
    parts = []
    for place, other_place in held:
        if place >= low and other_place >= other_low:
            parts.append((low, place, other_low, other_place, step + 1))
            low, other_low = place, other_place
    return [*parts, (low, high, other_low, other_high, step + 1)]


def _once(words: Sequence[int], low: int, high: int, run: int) -> dict[tuple[int, ...], int]:
    found: dict[tuple[int, ...], int] = {}
    for place in range(low, high - run + 1):
        key = tuple(words[place : place + run])
        found[key] = -1 if key in found else place
    return {key: place for key, place in found.items() if place >= 0}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs that rises on both sides."""
    tops: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, other) in enumerate(pairs):
        place = bisect_left(tops, other)
        before.append(last[place - 1] if place else -1)
        if place == len(tops):
            tops.append(other)
            last.append(number)
        else:
            tops[place], last[place] = other, number
    chosen = []
    number = last[-1] if last else -1
    while number >= 0:
        chosen.append(pairs[number])
        number = before[number]
    return chosen[::-1]


def _without_strays(blocks: Sequence[Block]) -> list[Block]:
    """Joined blocks, without the few words that are equal by chance inside a longer difference."""
    joined: list[Block] = []
    for start, other_start, size in blocks:
        if joined and size:
            before, other_before, length = joined[-1]
            if before + length == start and other_before + length == other_start:
                joined[-1] = (before, other_before, length + size)
                continue
        joined.append((start, other_start, size))
    kept: list[Block] = []
    here = there = 0
    for (start, other_start, size), after in zip(joined, [*joined[1:], None], strict=True):
        gap = max(start - here, other_start - there)
        ahead = max(after[0] - start - size, after[1] - other_start - size) if after else 0
        if 0 < size <= _STRAY and min(gap, ahead) > 2 * size:
            continue
        kept.append((start, other_start, size))
        here, there = start + size, other_start + size
    return kept
