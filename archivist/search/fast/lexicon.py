"""All terms of a field of a segment, to be looked through at once.

Whoosh walks its term file a key at a time; for wildcards and misspelt names that is a walk of
hundreds of thousands. Here the terms stand in one run of bytes, each ended by a line feed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import W3TermsReader

from archivist.search.fast.postings import Ints, Longs, Mask

_LETTERS = 64
_WIDTHS = {"H": "u2", "i": "i4", "I": "u4", "q": "i8"}
_KEY_HEAD = 8  # two lengths before a key in Whoosh's hash file


class Lexicon:
    """The terms of one field, sorted as Whoosh sorts them."""

    def __init__(self, lines: bytes) -> None:
        self._lines = lines

    @classmethod
    def of(cls, reader: Any, field: str) -> Lexicon:
        """Reads the terms of `field`."""
        terms = getattr(reader, "_terms", None)
        if isinstance(terms, W3TermsReader):
            places, data = key_places(terms, field)
            return cls(_taken(np.frombuffer(data, np.uint8), places) if len(places) else b"")
        if field not in reader.indexed_field_names():
            return cls(b"")
        return cls(b"".join(term + b"\n" for term in reader.lexicon(field)))

    @property
    def nbytes(self) -> int:
        return len(self._lines) * 4

    def __len__(self) -> int:
        return len(self._ends)

    @cached_property
    def _ends(self) -> Longs:
        return np.flatnonzero(np.frombuffer(self._lines, np.uint8) == 10)

    @cached_property
    def _starts(self) -> Longs:
        return np.concatenate(([0], self._ends[:-1] + 1)) if len(self._ends) else self._ends

    @cached_property
    def _letters(self) -> NDArray[np.uint64]:
        """For each term the set of its bytes, as bits (64 classes)."""
        data = np.frombuffer(self._lines, np.uint8)
        bits = np.left_shift(np.uint64(1), (data % _LETTERS).astype(np.uint64))
        bits[self._ends] = 0
        if not len(self._ends):
            return bits
        return np.bitwise_or.reduceat(bits, self._starts)

    @cached_property
    def _wide(self) -> Mask:
        """Which terms hold a letter beyond ASCII."""
        data = np.frombuffer(self._lines, np.uint8) >= 128
        return np.logical_or.reduceat(data, self._starts) if len(self._ends) else data

    def prepare(self) -> None:
        """Works out what looking for slips needs, so that the first question need not."""
        _ = self._starts, self._letters, self._wide

    def term(self, number: int) -> bytes:
        return self._lines[self._starts[number] : self._ends[number]]

    def holds(self, term: bytes) -> bool:
        """Whether `term` is there."""
        number = self._first(term)
        return number < len(self) and self.term(number) == term

    def begun(self, start: bytes, limit: int) -> list[bytes]:
        """Terms that begin with `start`, at most `limit`."""
        first = self._first(start)
        found = []
        for number in range(first, min(len(self), first + limit)):
            term = self.term(number)
            if not term.startswith(start):
                break
            found.append(term)
        return found

    def like(self, pattern: str, limit: int) -> list[bytes]:
        """Terms of the form of `pattern` (* for any letters, ? for one), at most `limit`."""
        whole = re.compile(glob(pattern))
        return [
            term for term in self._candidates(pattern) if whole.fullmatch(term.decode("utf-8"))
        ][:limit]

    def near(self, word: str, distance: int, limit: int) -> list[bytes]:
        """Terms at most `distance` slips from `word`, the nearest first, at most `limit`."""
        candidates = [self.term(number).decode() for number in self._perhaps_near(word, distance)]
        found = [
            (slips, other)
            for other, slips in zip(candidates, _distances(word, candidates), strict=True)
            if slips <= distance
        ]
        return [other.encode() for _, other in sorted(found)[:limit]]

    def _perhaps_near(self, word: str, distance: int) -> Longs:
        """The numbers of terms whose length and letters allow so few slips."""
        data = word.encode()
        differ = np.abs(self._ends - self._starts - len(data))
        mine = np.bitwise_or.reduce([np.uint64(1) << np.uint64(b % _LETTERS) for b in data])
        # one slip takes at most one letter out of the set and brings one in
        near = (differ <= distance) & (np.bitwise_count(self._letters & ~mine) <= distance)
        near &= np.bitwise_count(~self._letters & mine) <= distance
        # a letter beyond ASCII takes up to four bytes
        near |= self._wide & (differ <= 4 * distance)
        return np.flatnonzero(near if word.isascii() else differ <= 4 * distance)

    def _first(self, start: bytes) -> int:
        """The number of the first term not before `start`."""
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self.term(middle) < start:
                low = middle + 1
            else:
                high = middle
        return low

    def _candidates(self, pattern: str) -> Iterator[bytes]:
        """Terms that hold the longest plain part of `pattern`."""
        parts = re.split(r"[*?]", pattern)
        if parts[0]:
            yield from self.begun(parts[0].encode(), len(self))
            return
        needle = max(parts, key=len).encode()
        place, numbers = 0, []
        while needle and (place := self._lines.find(needle, place)) >= 0:
            numbers.append(place)
            place = self._lines.find(b"\n", place)
        lines = np.searchsorted(self._ends, numbers) if needle else range(len(self))
        for number in lines:
            yield self.term(int(number))


def glob(pattern: str) -> str:
    """The regular expression of a pattern of * and ?."""
    letters = {"*": ".*", "?": "."}
    return "".join(letters.get(letter) or re.escape(letter) for letter in pattern)


def key_places(terms: Any, field: str) -> tuple[Longs, bytes]:
    """Where the keys of `field` stand in a piece of Whoosh's term file, and that piece.

    A key is two lengths (its own, that of what is told of it), two bytes for the field, the term.
    """
    table = terms._tindex
    number = terms._fieldmap.get(field)
    if number is None or not table.indexlen:
        return np.empty(0, np.int64), b""
    width = np.dtype(f">{_WIDTHS[table.extras['indextype']]}")
    index = table.dbfile.get(table.indexbase, table.indexlen * width.itemsize)
    places = np.frombuffer(index, width).astype(np.int64)
    ends = [table.closest_key_pos(n.to_bytes(2, "big")) for n in (number, number + 1)]
    first, last = (table.endofdata if end is None else end for end in ends)
    places = places[np.searchsorted(places, first) : np.searchsorted(places, last)]
    return places - first, table.dbfile.get(first, last - first)


def _taken(data: NDArray[np.uint8], places: Longs) -> bytes:
    """The keys at `places` without their field number, each with a line feed behind."""
    head = np.arange(4)
    big = data[places[:, None] + head].astype(np.int64)
    lengths = (big << (24 - 8 * head)).sum(axis=1) - 2
    ends = np.cumsum(lengths + 1)
    starts = ends - lengths - 1
    shift = np.repeat(places + _KEY_HEAD + 2 - starts, lengths + 1)
    source = np.arange(ends[-1]) + shift
    keys = data[np.minimum(source, len(data) - 1)]
    keys[ends - 1] = 10
    return bytes(keys.tobytes())


def _distances(word: str, others: list[str]) -> Ints:
    """How many letters must be changed, left out, put in or swapped: `word` to each of `others`."""
    if not others:
        return np.empty(0, np.int32)
    width = max(map(len, others))
    letters = np.array(others, dtype=f"<U{width}").view(np.uint32).reshape(len(others), width)
    wanted = [ord(letter) for letter in word]
    before = np.broadcast_to(np.arange(width + 1), (len(others), width + 1)).astype(np.int32)
    earlier: Ints | None = None
    for row, letter in enumerate(wanted, 1):
        now = np.empty_like(before)
        now[:, 0] = row
        same: Mask = letters == letter
        for column in range(1, width + 1):
            cost = before[:, column - 1] + ~same[:, column - 1]
            cost = np.minimum(cost, np.minimum(before[:, column], now[:, column - 1]) + 1)
            if earlier is not None and column > 1:
                swapped = same[:, column - 2] & (letters[:, column - 1] == wanted[row - 2])
                cost = np.where(swapped, np.minimum(cost, earlier[:, column - 2] + 1), cost)
            now[:, column] = cost
        earlier, before = before, now
    lengths = np.fromiter(map(len, others), np.int64, len(others))
    return before[np.arange(len(others)), lengths]
