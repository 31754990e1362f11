"""A field of few words in few documents, turned over without arrays, whose overhead is longer.

Gives, byte for byte, what `FieldTokens.inverted` and `postings.term_values` give of it.
"""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Iterable, Sequence

from archivist.search.pairs import COMMON, pair_term
from archivist.search.writing.places import encode
from archivist.search.writing.postings import inlined

WORDS = 150  # a field of more is sooner done with arrays
_COMMON = frozenset(COMMON)
_head = struct.Struct(">BfIBBfII").pack

Document = tuple[int, Sequence[int], Sequence[int]]  # its number, its terms, and their places


def few_terms(
    documents: Iterable[Document],
    vocabulary: Sequence[str],
    lengths: Sequence[int],
    *,
    positions: bool,
) -> tuple[list[bytes], list[bytes]]:
    """The terms in order, and what the term file says of each."""
    found: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for doc, numbers, places in documents:
        before, at = "", -2
        for number, place in zip(numbers, places, strict=True):
            term = vocabulary[number]
            found[term][doc].append(place)
            if positions and term in _COMMON:
                if place == at + 1:
                    found[pair_term(before, term)][doc].append(at)
                before, at = term, place
    ordered = sorted((term.encode(), held) for term, held in found.items())
    return [term for term, _ in ordered], [_value(held, lengths, positions) for _, held in ordered]


def _value(held: dict[int, list[int]], lengths: Sequence[int], positions: bool) -> bytes:
    """What is said of a term that stands at these places, by document."""
    docs = list(held)
    counts = [len(places) if positions else 1 for places in held.values()]
    values = [encode(places) if positions else b"" for places in held.values()]
    sizes = [lengths[doc] for doc in docs]
    extremes = (min(sizes), max(sizes), max(counts), docs[0], docs[-1])
    return _head(1, sum(counts), len(docs), *extremes) + inlined(docs, counts, values)
