"""The words of the documents of a segment as they come in, and turned over: by term at the end."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from archivist.search.pairs import COMMON, pair_term
from archivist.search.writing.few import WORDS, Document
from archivist.search.writing.postings import INLINED, Array, Postings

_AT_ONCE = 1_000_000  # tokens that are sorted together: bounds the memory
_COMMON = [word.encode() for word in COMMON]
_PAIRS = [pair_term(one, other).encode() for one in COMMON for other in COMMON]
_FEW = 16  # so many times fewer tokens than terms: the terms are not all looked at


class FieldTokens:
    """The tokens of one field, document by document."""

    def __init__(self) -> None:
        self._numbers = array("i")
        self._docs = array("i")
        self._sizes = array("i")
        self._placed: list[tuple[int, Sequence[int]]] = []

    def __len__(self) -> int:
        return len(self._numbers)

    def add(self, doc: int, numbers: list[int], places: Sequence[int] | None = None) -> None:
        """The terms of a document (at least one), rising document by document.

        `places` are their positions, None for 0, 1, 2 ...
        """
        if places is not None:
            self._placed.append((len(self._numbers), places))
        self._numbers.extend(numbers)
        self._docs.append(doc)
        self._sizes.append(len(numbers))

    def lengths(self, documents: int) -> NDArray[np.int64]:
        """How many tokens each of so many documents has."""
        found = np.zeros(documents, np.int64)
        found[np.frombuffer(self._docs, np.int32)] = np.frombuffer(self._sizes, np.int32)
        return found

    @property
    def is_small(self) -> bool:
        """Whether it is sooner turned over word by word."""
        return len(self) <= WORDS and len(self._docs) <= INLINED

    def documents(self) -> Iterator[Document]:
        """Each document's number, terms and their places."""
        placed = dict(self._placed)
        first = 0
        for doc, size in zip(self._docs, self._sizes, strict=True):
            numbers = self._numbers[first : first + size]
            yield doc, numbers, placed.get(first, range(size))
            first += size

    def inverted(
        self, vocabulary: Sequence[str], lengths: Array, *, positions: bool
    ) -> Iterator[Postings]:
        """The postings by term, the terms in order, some at a time."""
        numbers = np.frombuffer(self._numbers, np.int32)
        terms, ranked = _ranked(numbers, vocabulary)
        sizes = np.frombuffer(self._sizes, np.int32)
        docs: Array = np.repeat(_narrow(np.frombuffer(self._docs, np.int32)), sizes)
        places = self._places(sizes) if positions else None
        if places is not None:
            terms, ranked, docs, places = _with_pairs(terms, ranked, docs, places)
        for first, last in _parts(_term_sizes(ranked, len(terms))):
            here = np.flatnonzero((ranked >= first) & (ranked < last)).astype(np.int64)
            keys = ranked[here].astype(np.int64) << 32
            keys |= here
            keys.sort()
            here = keys & 0xFFFFFFFF
            keys >>= 32
            keys -= first
            some = None if places is None else places[here].astype(np.int32)
            there = docs[here].astype(np.int32)
            yield _postings(terms[first:last], keys, there, some, lengths)

    def _places(self, sizes: NDArray[np.int32]) -> Array:
        ends = np.cumsum(sizes, dtype=np.int64)
        places = np.arange(len(self._numbers), dtype=np.int32)
        places -= np.repeat((ends - sizes).astype(np.int32), sizes)
        for start, given in self._placed:
            places[start : start + len(given)] = given
        return _narrow(places)


def _narrow(numbers: NDArray[np.int32]) -> Array:
    """The numbers in 16 bits where they fit: there are millions."""
    return numbers.astype(np.uint16) if len(numbers) and numbers.max() < 1 << 16 else numbers


def _ranked(
    numbers: NDArray[np.int32], vocabulary: Sequence[str]
) -> tuple[list[bytes], NDArray[np.int32]]:
    """The terms that occur, in order, and of each token the place of its term there."""
    few = len(numbers) * _FEW < len(vocabulary)
    used: Array
    places: Array
    if few:
        used, places = np.unique(numbers, return_inverse=True)
    else:
        there = np.zeros(len(vocabulary), bool)
        there[numbers] = True
        used, places = np.flatnonzero(there), numbers
    terms = [vocabulary[number].encode() for number in used.tolist()]
    order = sorted(range(len(terms)), key=terms.__getitem__)
    ranks = np.empty(len(terms) if few else len(vocabulary), np.int32)
    ranks[order if few else used[order]] = np.arange(len(terms), dtype=np.int32)
    return [terms[place] for place in order], ranks[places]


def _with_pairs(
    terms: list[bytes], ranked: NDArray[np.int32], docs: Array, places: Array
) -> tuple[list[bytes], NDArray[np.int32], Array, Array]:
    """The tokens and behind them those of two common words side by side; their terms come first."""
    which = np.full(len(terms), -1, np.int16)
    for number, word in enumerate(_COMMON):
        at = bisect_left(terms, word)
        if at < len(terms) and terms[at] == word:
            which[at] = number
    one, codes = _side_by_side(which[ranked], docs, places)
    if not len(one):
        return terms, ranked, docs, places
    there = np.bincount(codes, minlength=len(_COMMON) ** 2) > 0
    pairs = [_PAIRS[code] for code in np.flatnonzero(there).tolist()]
    ranks = np.cumsum(there, dtype=np.int32) - 1
    ranked += np.int32(len(pairs))
    return (
        [*pairs, *terms],
        np.concatenate((ranked, ranks[codes])),
        np.concatenate((docs, docs[one])),
        np.concatenate((places, places[one])),
    )


def _side_by_side(kinds: NDArray[np.int16], docs: Array, places: Array) -> tuple[Array, Array]:
    """The first tokens of pairs of common words, and which pairs; `kinds` are -1 for others."""
    common = np.flatnonzero(kinds >= 0)
    one, other = common[:-1], common[1:]
    beside = (docs[one] == docs[other]) & (places[other] - places[one] == 1)
    one, other = one[beside], other[beside]
    return one, kinds[one] * len(_COMMON) + kinds[other]


def _term_sizes(ranked: NDArray[np.int32], terms: int) -> NDArray[np.int64]:
    """How many tokens each term has; counted some at a time, for numpy counts in 64 bits."""
    sizes = np.zeros(terms, np.int64)
    for first in range(0, len(ranked), _AT_ONCE):
        sizes += np.bincount(ranked[first : first + _AT_ONCE], minlength=terms)
    return sizes


def _parts(tokens: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Ranges of terms that have not too many tokens together."""
    sums = np.cumsum(tokens)
    first = 0
    while first < len(tokens):
        before = int(sums[first - 1]) if first else 0
        last = max(first + 1, int(np.searchsorted(sums, before + _AT_ONCE, "right")))
        yield first, last
        first = last


def _postings(
    terms: list[bytes], numbers: Array, docs: Array, places: Array | None, lengths: Array
) -> Postings:
    """Postings of tokens that are sorted by term (0, 1, 2 ...), document and place."""
    new = np.empty(len(numbers), bool)
    new[0] = True
    new[1:] = (numbers[1:] != numbers[:-1]) | (docs[1:] != docs[:-1])
    heads = np.flatnonzero(new)
    counts = np.diff(heads, append=len(numbers)).astype(np.int32)
    starts = np.searchsorted(numbers[heads], np.arange(len(terms) + 1))
    steps = None
    if places is not None:
        steps = np.diff(places, prepend=0)
        steps[heads] = places[heads]
    else:
        counts = np.ones(len(heads), np.int32)
    return Postings(
        terms, starts, docs[heads], counts, np.append(heads, len(numbers)), steps, lengths
    )
