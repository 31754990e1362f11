"""All terms of a field of a segment, to be looked through at once.

Whoosh walks its term file a key at a time; for wildcards and misspelt names that is a walk of
hundreds of thousands. Here the terms stand in one run of bytes, each ended by a line feed.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import W3TermsReader

from archivist.search.fast.postings import Longs
from archivist.search.fast.slips import distances, half_alike, one_slip

_LETTERS = 32
_FEW = 300  # terms: so many are sooner compared one by one
_NEEDLE = 3  # a shorter plain part is no help in finding a form
_WIDTHS = {"H": "u2", "i": "i4", "I": "u4", "q": "i8"}
_KEY_HEAD = 8  # two lengths before a key in Whoosh's hash file


class _BySize(NamedTuple):
    numbers: Longs
    sizes: Longs
    letters: NDArray[np.uint32]
    wide: Longs  # how many letters are beyond ASCII


class Lexicon:
    """The terms of one field, sorted as Whoosh sorts them, each known by its number.

    `infos` are where in the term file Whoosh says what it knows of each, and how long that is.
    """

    def __init__(self, lines: bytes, infos: Longs | None = None) -> None:
        self._lines = lines
        self.infos = infos

    @classmethod
    def of(cls, reader: Any, field: str) -> Lexicon:
        """Reads the terms of `field`."""
        terms = getattr(reader, "_terms", None)
        if isinstance(terms, W3TermsReader):
            places, data, first = key_places(terms, field)
            if not len(places):
                return cls(b"")
            held = np.frombuffer(data, np.uint8)
            lines, lengths = _taken(held, places)
            infos = (first + places + _KEY_HEAD + 2 + lengths, big_ends(held, places + 4))
            return cls(lines, np.stack(infos, axis=1))
        if field not in reader.indexed_field_names():
            return cls(b"")
        return cls(b"".join(term + b"\n" for term in reader.lexicon(field)))

    def __len__(self) -> int:
        return len(self._ends)

    @cached_property
    def _ends(self) -> Longs:
        return np.flatnonzero(np.frombuffer(self._lines, np.uint8) == 10)

    @cached_property
    def _starts(self) -> Longs:
        return np.concatenate(([0], self._ends[:-1] + 1)) if len(self._ends) else self._ends

    def _letters(self) -> NDArray[np.uint32]:
        """For each term the set of its bytes, as bits (32 classes)."""
        data = np.frombuffer(self._lines, np.uint8)
        bits = np.left_shift(np.uint32(1), (data % _LETTERS).astype(np.uint32))
        bits[self._ends] = 0
        return np.bitwise_or.reduceat(bits, self._starts)

    @cached_property
    def _by_size(self) -> _BySize:
        """The terms by how many letters they have, with what tells that two are far apart."""
        data = np.frombuffer(self._lines, np.uint8)
        if not len(self._ends):
            nothing = np.empty(0, np.int64)
            return _BySize(nothing, nothing, nothing.astype(np.uint32), nothing)
        begins = (data & 0xC0) != 0x80  # not a later byte of a letter
        sizes = np.add.reduceat(begins, self._starts, dtype=np.int64) - 1  # the line feed
        wide = np.add.reduceat(data >= 0xC0, self._starts, dtype=np.int64)
        numbers = np.argsort(sizes, kind="stable")
        return _BySize(numbers, sizes[numbers], self._letters()[numbers], wide[numbers])

    def prepare(self) -> None:
        """Works out what looking for slips needs, so that the first question need not."""
        _ = self._starts, self._by_size

    def term(self, number: int) -> bytes:
        return self._lines[self._starts[number] : self._ends[number]]

    def all(self) -> list[str]:
        """Every term, by number."""
        return self._lines.decode().split("\n")[:-1]

    def number(self, term: bytes) -> int:
        """The number of a term; -1 when it is not there."""
        number = self._first(term)
        return number if number < len(self) and self.term(number) == term else -1

    def begun(self, start: bytes) -> range:
        """The terms that begin with `start`."""
        return range(self._first(start), self._first(start + b"\xff"))

    def like(self, pattern: str) -> list[int]:
        """Terms of the form of `pattern` (* for any letters, ? for one)."""
        parts = re.split(r"[*?]", pattern)
        whole = re.compile(_glob(pattern), re.MULTILINE)
        needle = max(parts, key=len).encode()
        if parts[0] or len(needle) < _NEEDLE:
            held = self.begun(parts[0].encode())
            if not held:
                return []
            first, last = int(self._starts[held[0]]), int(self._ends[held[-1]])
            found = [match.start() for match in whole.finditer(self._lines, first, last)]
            return [int(number) for number in np.searchsorted(self._starts, found)]
        numbers = self._holding(needle)
        return [number for number in numbers if whole.fullmatch(self.term(number))]

    def near(self, word: str, distance: int) -> list[int]:
        """Terms at most `distance` slips from `word`, the nearest first."""
        plain, others = self._perhaps_near(word, distance)
        found = []
        if len(plain):
            letters, lengths = self._letters_of(plain)
            if distance == 1 and len(word) > 2:
                kept = half_alike(word.encode(), letters, lengths)
                plain, letters, lengths = plain[kept], letters[kept], lengths[kept]
            if distance == 1 and len(plain) < _FEW:
                some = plain.tolist()
                found += [(one_slip(word.encode(), self.term(number)), number) for number in some]
            else:
                slips = distances(word, letters, lengths, distance)
                found += list(zip(slips.tolist(), plain.tolist(), strict=True))
        if len(others):
            terms = [self.term(number).decode() for number in others]
            lengths = np.fromiter(map(len, terms), np.int64, len(terms))
            width = int(lengths.max())
            wide = np.array(terms, f"<U{width}").view(np.uint32).reshape(len(terms), width)
            slips = distances(word, wide, lengths, distance)
            found += list(zip(slips.tolist(), others.tolist(), strict=True))
        return [number for far, number in sorted(found) if far <= distance]

    def _perhaps_near(self, word: str, distance: int) -> tuple[Longs, Longs]:
        """The numbers of terms whose length and letters allow so few slips: those of ASCII,
        where `word` is, and others.
        """
        numbers, sizes, letters, wide = self._by_size
        least, most = len(word) - distance, len(word) + distance + 1
        first, last = np.searchsorted(sizes, (least, most)).tolist()
        numbers, letters, wide = numbers[first:last], letters[first:last], wide[first:last]
        if not word.isascii():
            return numbers[:0], numbers
        # one slip takes at most one letter out of the set and brings one in
        held = [np.uint32(1) << np.uint32(byte % _LETTERS) for byte in word.encode()]
        mine = np.bitwise_or.reduce(held)
        near = np.bitwise_count(~letters & mine) <= distance
        numbers, letters, wide = numbers[near], letters[near], wide[near]
        plain = (wide == 0) & (np.bitwise_count(letters & ~mine) <= distance)
        return numbers[plain], numbers[(wide > 0) & (wide <= distance)]

    def _letters_of(self, numbers: Longs) -> tuple[NDArray[np.uint8], Longs]:
        """The bytes of terms, a row each with anything behind its end, and their lengths."""
        starts = self._starts[numbers]
        lengths = self._ends[numbers] - starts
        places = starts[:, None] + np.arange(int(lengths.max()))
        data = np.frombuffer(self._lines, np.uint8)
        return data[np.minimum(places, len(data) - 1)], lengths

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

    def _holding(self, needle: bytes) -> list[int]:
        """The terms that hold `needle`."""
        place, places = 0, []
        while (place := self._lines.find(needle, place)) >= 0:
            places.append(place)
            place = self._lines.find(b"\n", place)
        return [int(number) for number in np.searchsorted(self._ends, places)]


def _glob(pattern: str) -> bytes:
    """The regular expression, over bytes, of a pattern of * and ?."""
    letters = {"*": rb"[^\n]*", "?": rb"(?:[^\n\x80-\xff]|[\xc0-\xff][\x80-\xbf]+)"}
    parts = (letters.get(letter) or re.escape(letter.encode()) for letter in pattern)
    return b"^" + b"".join(parts) + b"$"


def key_places(terms: Any, field: str) -> tuple[Longs, bytes, int]:
    """Where the keys of `field` stand in a piece of Whoosh's term file, the piece, where it begins.

    A key is two lengths (its own, that of what is told of it), two bytes for the field, the term.
    """
    table = terms._tindex
    number = terms._fieldmap.get(field)
    if number is None or not table.indexlen:
        return np.empty(0, np.int64), b"", 0
    width = np.dtype(f">{_WIDTHS[table.extras['indextype']]}")
    index = table.dbfile.get(table.indexbase, table.indexlen * width.itemsize)
    places = np.frombuffer(index, width).astype(np.int64)
    ends = [table.closest_key_pos(n.to_bytes(2, "big")) for n in (number, number + 1)]
    first, last = (table.endofdata if end is None else end for end in ends)
    places = places[np.searchsorted(places, first) : np.searchsorted(places, last)]
    return places - first, table.dbfile.get(first, last - first), first


def _taken(data: NDArray[np.uint8], places: Longs) -> tuple[bytes, Longs]:
    """The keys at `places` without their field number, each with a line feed behind; lengths.

    Raises ValueError where a length is wrong: one flipped bit may ask for all memory there is.
    """
    lengths = big_ends(data, places) - 2
    room = np.diff(places, append=len(data)) - _KEY_HEAD - 2
    if (lengths < 0).any() or (lengths > room).any():
        raise ValueError("A term of the index has no such length.")
    ends = np.cumsum(lengths + 1)
    starts = ends - lengths - 1
    shift = np.repeat(places + _KEY_HEAD + 2 - starts, lengths + 1)
    source = np.arange(ends[-1]) + shift
    keys = data[np.minimum(source, len(data) - 1)]
    keys[ends - 1] = 10
    return bytes(keys.tobytes()), lengths


def big_ends(data: NDArray[np.uint8], places: Longs) -> Longs:
    """The numbers of four bytes, big end first, at `places`."""
    head = np.arange(4)
    found: Longs = (data[places[:, None] + head].astype(np.int64) << (24 - 8 * head)).sum(axis=1)
    return found
