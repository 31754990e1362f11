"""The postings of many terms at once, as wildcards and slips of the pen ask for them."""

from __future__ import annotations

import pickle
import struct
from collections.abc import Sequence
from typing import Any

import numpy as np
from whoosh.codec.whoosh3 import W3TermsReader

from archivist.search.fast.lexicon import Lexicon
from archivist.search.fast.postings import (
    NO_POSTINGS,
    Postings,
    Triple,
    blocks,
    documents_of,
    read_postings,
    weights_of,
)

_STATS = 23  # bytes of sums and extremes at the head of what Whoosh keeps of a term
_extent = struct.Struct("!qi").unpack_from


def gathered(reader: Any, lexicon: Lexicon, field: str, numbers: Sequence[int]) -> Postings:
    """The postings of many terms, one after another; a document may stand there often."""
    terms = getattr(reader, "_terms", None)
    if lexicon.infos is None or not isinstance(terms, W3TermsReader):
        found = [read_postings(reader, field, lexicon.term(number)) for number in numbers]
        return Postings(*map(np.concatenate, zip(NO_POSTINGS, *found, strict=True)))
    many: list[Triple] = []
    few_docs: list[int] = []
    few_weights: list[float] = []
    for number in numbers:
        info = terms._tindex.dbfile.get(*lexicon.infos[number].tolist())
        if info[0]:
            ids, often, _ = pickle.loads(info[_STATS:])
            few_docs.extend(ids)
            few_weights.extend(often)
        else:
            many += blocks(terms._postfile.get(*_extent(info, _STATS)))
    docs, weights = np.array(few_docs, np.int32), np.array(few_weights, np.float64)
    if not many:
        return Postings(docs, weights)
    sizes = [len(ids) for ids, _, _ in many]
    return Postings(
        np.concatenate((documents_of(many, sizes), docs)),
        np.concatenate((weights_of(many, sizes), weights)),
    )
