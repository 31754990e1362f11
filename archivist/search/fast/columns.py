"""Columns of a segment read in one piece: numbers, bytes, ids and facets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

import numpy as np
from whoosh.columns import NumericColumn, VarBytesColumn

from archivist.search.fast.lexicon import Lexicon, big_ends
from archivist.search.fast.postings import Ints, Longs, Mask

# flags, weight, frequency, two lengths and the largest weight stand before the first document
_FIRST = 15

Unpack = Callable[[bytes], tuple[tuple[str, str], ...]]


def read_numbers(reader: Any, name: str) -> Longs:
    """The value of a numeric column for each document."""
    size = reader.doc_count_all()
    found = np.zeros(size, np.int64)
    if not reader.has_column(name):
        return found
    column = reader.column_reader(name, translate=False)
    if isinstance(column, NumericColumn.Reader):
        kind = np.dtype(f">{column._typecode}")
        count = min(column._count, size)
        data = column._dbfile.get(column._basepos, count * kind.itemsize)
        found[:] = column._default
        found[:count] = np.frombuffer(data, kind)
    else:
        found[:] = [column[number] for number in range(size)]
    return found


def read_bytes(reader: Any, name: str) -> list[bytes]:
    """The value of a column of bytes for each document."""
    size = reader.doc_count_all()
    if not reader.has_column(name):
        return [b""] * size
    column = reader.column_reader(name, translate=False)
    if not isinstance(column, VarBytesColumn.Reader):
        return [column[number] for number in range(size)]
    lengths, offsets = column._lengths, column._offsets
    total = max((o + n for o, n in zip(offsets, lengths, strict=False)), default=0)
    data = column._dbfile.get(column._basepos, total)
    return [data[o : o + n] for o, n in zip(offsets, lengths, strict=False)]


def read_ids(reader: Any, name: str = "id") -> list[str]:
    """The one term of a field that each document has."""
    found = [""] * reader.doc_count_all()
    lexicon = Lexicon.of(reader, name)
    for term, docnum in zip(lexicon.all(), _documents(reader, name, lexicon), strict=True):
        found[docnum] = term
    return found


class Facets:
    """Which values each document of a segment has, so that hits are counted by sums.

    Documents with the very same values share a row; a row's values stand one after another.
    """

    def __init__(self, packed: list[bytes], unpack: Unpack) -> None:
        rows: dict[bytes, int] = {}
        self.row: Ints = np.fromiter(
            (rows.setdefault(one, len(rows)) for one in packed), np.int32, len(packed)
        )
        numbers: dict[tuple[str, str], int] = {}
        held = [[numbers.setdefault(pair, len(numbers)) for pair in unpack(one)] for one in rows]
        self.values = list(numbers)
        self._numbers = numbers
        self._sizes = np.fromiter(map(len, held), np.int64, len(held))
        self._flat = np.fromiter((v for one in held for v in one), np.int64, self._sizes.sum())

    @cached_property
    def _owner(self) -> Longs:
        return np.repeat(np.arange(len(self._sizes)), self._sizes)

    def counts(self, docs: Ints) -> Iterator[tuple[tuple[str, str], int]]:
        """(facet, value) and how many of `docs` have it."""
        if not len(docs) or not len(self._flat):
            return
        often = np.bincount(self.row[docs], minlength=len(self._sizes))
        totals = np.bincount(self._flat, often[self._owner], minlength=len(self.values))
        for number in np.flatnonzero(totals):
            yield self.values[number], int(totals[number])

    def having(self, facet: str, value: str) -> Mask:
        """Which documents have the value."""
        number = self._numbers.get((facet, value))
        if number is None:
            return np.zeros(len(self.row), bool)
        rows = np.zeros(len(self._sizes), bool)
        rows[self._owner[self._flat == number]] = True
        found: Mask = rows[self.row]
        return found


def ranks(values: list[bytes]) -> Ints:
    """The place of each document's value among all of the segment."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = np.empty(len(values), np.int32)
    found[order] = np.arange(len(values), dtype=np.int32)
    return found


def _documents(reader: Any, name: str, lexicon: Lexicon) -> list[int]:
    """The first document of each term; taken from the term file, which tells it."""
    if lexicon.infos is None:
        terms = (lexicon.term(number) for number in range(len(lexicon)))
        return [next(iter(reader.postings(name, term).all_ids())) for term in terms]
    file = reader._terms._tindex.dbfile
    infos = lexicon.infos
    if not len(infos):
        return []
    first = int(infos[0, 0])
    held = np.frombuffer(file.get(first, int(infos[-1].sum()) - first), np.uint8)
    found: list[int] = big_ends(held, infos[:, 0] - first + _FIRST).tolist()
    return found
